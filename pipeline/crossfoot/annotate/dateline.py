"""Where and when a wire story was filed, at the beginning of a paragraph: "TORONTO, June 15 (Reuters) - "."""

from __future__ import annotations

import re

DATELINE = re.compile(
    r"""
    [A-Z][\w.'’/]+(?:[ ,]+[A-Z][\w.'’/]*){0,4}        # TORONTO   NEW YORK   Oslo, Norway
    (?:,?\s+[A-Z][a-z]{2,8}\.?\s+\d{1,2})?            # , June 15
    (?:\s+\([A-Z][\w\s/]{1,30}\))?                   # (Reuters)
    \s+[-–—]{1,2}\s+
    """,
    re.VERBOSE,
)
"""A date, an agency or capitals, and a dash."""

LONGEST = 60
"""Code points from the beginning of a paragraph in which a dateline ends."""


def after_dateline(text: str, start: int) -> int:
    """Return where the story begins in the paragraph at *start*; *start* itself, if it begins with no dateline."""
    match = DATELINE.match(text, start, start + LONGEST)
    if match is None:
        return start
    place = match.group()
    if any(c.isdigit() for c in place) or "(" in place:
        return match.end()
    story = text[match.end() : match.end() + LONGEST].partition("\n")[0]
    headline = not any(c.islower() for c in story)
    return match.end() if place.split()[0].isupper() and not headline else start
