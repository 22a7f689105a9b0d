"""What leaves the desk: pure functions from records to the text of files.

- `decisions`: ``decision_lines(records)`` as JSON Lines, ``decision_rows(records)`` as CSV
- `claim_review`: ``claim_review(claim, article, …) -> Record``, ``draft_page(reviews) -> str``, in JSON-LD
"""
