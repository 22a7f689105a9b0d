"""Where and when a wire story was filed, at the beginning of a paragraph: "TORONTO, June 15 (Reuters) - "."""

from __future__ import annotations

import re
from functools import cache

from crossfoot.lexicon import alternation, load

LONGEST = 60
"""Code points from the beginning of a paragraph in which a dateline ends."""

SENTENCE = 200
"""Code points of the story that are looked at for a second dash: "FIFA — football's world body — said"."""

DASH = re.compile(r"\s[-–—]{1,2}\s")
LETTERS = re.compile(r"[^\W\d_]{2,}")


@cache
def dateline() -> re.Pattern[str]:
    """Return the pattern of a place, a date, an agency, and a dash before the story."""
    words = load("dateline")
    return re.compile(
        rf"""
        (?P<place>[A-Z][\w.'’/]+(?:[ ,]+[A-Z][\w.'’/]*){{0,4}}?)      # TORONTO   NEW YORK   Oslo, Norway
        (?P<date>,?\s+(?:{alternation(words["months"])})\.?\s+\d{{1,2}})?   # , June 15
        (?P<agency>\s+\((?:{alternation(words["agencies"])})\))?      # (Reuters)
        (?:\s+\([A-Z][\w\s/]{{1,30}}\))?                             # (Coast News)
        \s+[-–—]{{1,2}}\s+(?=\S)
        """,
        re.VERBOSE,
    )


def after_dateline(text: str, start: int, end: int) -> int:
    """Return where the story begins in the paragraph [*start*, *end*); *start*, if it begins with no dateline.

    A town without a date or an agency must be in capitals, with a sentence behind it.
    """
    match = dateline().match(text, start, min(end, start + LONGEST))
    if match is None:
        return start
    if match["date"] or match["agency"]:
        return match.end()
    story = text[match.end() : min(end, match.end() + SENTENCE)]
    line = story[:LONGEST].partition("\n")[0]
    headline = not any(c.islower() for c in line)
    place = all(word.isupper() for word in LETTERS.findall(match["place"].partition(",")[0]))
    return start if headline or not place or story[0].islower() or DASH.search(story) else match.end()
