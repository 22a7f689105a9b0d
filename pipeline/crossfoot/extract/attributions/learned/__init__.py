"""What a model learned of who says what: it mends what the rules read, and adds what no rule knows.

The rules read first. Then logistic regressions over features with readable names, fitted to annotated news
(``training/`` fits them, ``docs/learned.md`` says on what, and how well they do), give each reading another look.
"""
