"""The surnames in a name: one, or what stands after a particle, or the first of two."""

from __future__ import annotations

from collections.abc import Sequence

from crossfoot.extract.speakers.words import first_names, word_set

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
