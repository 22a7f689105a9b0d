"""What printed figures stand for, what comes of them, and how well a stated figure fits: the numbers alone, no text."""
