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
    """Return the surname of a name, without "Jr.", then its other forms: "al-Badri", "Badri"; "Cruz", "de la Cruz".

    A particle before a hyphen has a capital at the beginning of a sentence, and is small in the first form.
    """
    last = len(words) - 1
    while last > 1 and words[last].lower() in word_set("suffixes"):
        last -= 1
    whole = [words[last], *_with_prefixes(words, last)]
    particle, _, rest = words[last].partition("-")
    if particle.lower() not in word_set("particles") or not rest:
        return whole
    return [f"{particle.lower()}-{rest}", rest, f"{particle.capitalize()}-{rest}", *whole[1:]]


def _with_prefixes(words: Sequence[str], last: int) -> list[str]:
    """Return a surname with the small words before it, as within a sentence and at its beginning: "de la Cruz", "De la Cruz"."""
    first = last
    while first > 1 and words[first - 1].lower() in word_set("prefixes"):
        first -= 1
    if first == last:
        return []
    rest = " ".join(words[first + 1 : last + 1])
    small = words[first][:1].lower() + words[first][1:]
    return list(
        dict.fromkeys(
            f"{word} {rest}" for word in (words[first], small, words[first][:1].upper() + words[first][1:])
        )
    )


def first_surname(words: Sequence[str]) -> str | None:
    """Return the first of two surnames, or what may be one: "Ortiz" of "Ana Ortiz Ruiz"."""
    words = [word for word in words if word not in word_set("inner")]  # "Peter Kamau wa Ngugi"
    if (
        len(words) > TWO_SURNAMES
        and words[1].lower() in word_set("prefixes")
        and words[2].lower() in first_names()
    ):
        words = [words[0], *words[3:]]  # "Maria del Pilar Ortiz Ruiz"
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
