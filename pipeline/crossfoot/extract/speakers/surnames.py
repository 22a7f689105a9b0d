"""The surnames in a name: one, or what stands after a particle, or the first of two; and the title before one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crossfoot.extract.speakers.words import first_names, gendered_titles, word_set
from crossfoot.types import Span

TITLE = re.compile(r"(?<!\w)(\w+\.?)\s+$")
LONGEST_TITLE = 12

TWO_SURNAMES = 3
"""Words of a name with two surnames."""


def surnames(words: Sequence[str]) -> list[str]:
    """Return the surname of a name, without "Jr.", and what stands after a particle: "al-Badri", "Badri"."""
    last = len(words) - 1
    while last > 1 and words[last].lower() in word_set("suffixes"):
        last -= 1
    particle, _, rest = words[last].partition("-")
    return [words[last], rest] if particle.lower() in word_set("particles") and rest else [words[last]]


def first_surname(words: Sequence[str]) -> str | None:
    """Return the first of two surnames, or what may be one: "Ortiz" of "Ana Ortiz Ruiz"."""
    if len(words) != TWO_SURNAMES or not words[1].isalpha() or words[1].lower() in first_names():
        return None
    return words[1] if words[1].lower() not in word_set("prefixes") | word_set("suffixes") else None


def is_junior(words: Sequence[str]) -> bool:
    """Whether a name is that of the younger of two: "Ben Cole *Jr.*", "Ben Cole *III*"."""
    return words[-1].lower() in word_set("suffixes") - word_set("senior")


def title_gender(text: str, span: Span) -> str | None:
    """Return what "Mr." or "Mrs." before a name tells."""
    title = TITLE.search(text, max(0, span.start - LONGEST_TITLE), span.start)
    return gendered_titles().get(title.group(1).lower()) if title is not None else None
