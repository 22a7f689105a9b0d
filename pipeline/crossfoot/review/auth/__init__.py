"""Who works at the desk, and how it knows: sessions, the three doors, and what keeps strangers out."""
