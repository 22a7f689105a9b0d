"""Signs of time expressions in a text: a rule need be tried only near its own sign.

Trying some hundred patterns at every character would cost more than the parse. One pass over the words finds the
few that can stand in a time ("years", "ago", "March"); each pattern is then tried in windows around its own words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from crossfoot import lexicon
from crossfoot.extract.dates import vocabulary as words
from crossfoot.extract.dates.feasts import bare_names, feast_names
from crossfoot.types import Span

REACH = 96
"""Characters on either side of a sign that an expression with it may take up."""

WORD = re.compile(r"[A-Za-z]+|(?<!\d)(?:1\d|2[01])\d\d(?!\d)|(?<!\d)1(?!\d)")
FIGURES = {
    "time": re.compile(r"\d[:.]?\d\d|\d\s{0,2}[ap]\.?m", re.IGNORECASE),
    "numeric": re.compile(r"\d/\d|\d[.-]\d\d?[.-]\d\d"),
    "decade": re.compile(r"\d0['’]?s\b", re.IGNORECASE),
}
"""Signs in figures; `WORD` finds years and "1" along the way."""


YEAR = ("year",)


@cache
def sign_words() -> dict[str, tuple[str, ...]]:
    """Return word -> the signs that it is one of, in every way of writing it with capitals."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, listed in _listed().items():
        for word in listed:
            for form in dict.fromkeys((word, word.lower(), word.title(), word.upper())):
                if name not in found[form]:
                    found[form].append(name)
    for name, listed in _as_printed().items():
        for word in listed:
            for form in dict.fromkeys((word, word.upper())):
                found[form].append(name)
    return {word: tuple(names) for word, names in found.items()}


def _listed() -> dict[str, set[str]]:
    """Return sign -> words, of which one is in every match of a rule with that sign."""
    units = words.unit_forms()
    singular = {form for form, one in units.items() if form == one} | {"quarter", "weekend"}
    plural = {form for form, one in units.items() if form != one} | {"quarters"}
    more: dict[str, list[str]] = lexicon.load("time_words")["signs"]
    return {
        **{name: set(listed) for name, listed in more.items()},
        "unit": singular,
        "units": plural,
        "lengths": singular | plural,
        "short": set(words.table("short_units")),
        "part": {form for part in words.table("day_parts") for form in (part, f"{part}s")} | {"tonight"},
        "season": set(words.table("seasons")),
        "decade-word": set(words.numbers("decades")),
        "long": {form for unit in singular for form in (f"{unit}long", "long")},
        "adverb": set(words.table("sets")),
        "reference": _last_words(words.table("references")),
        "hedge": _last_words(words.words("counts", "hedges")) | {"over"},
        "cue": _last_words(words.words("counts", "single_cues")),
    }


def _as_printed() -> dict[str, set[str]]:
    """Return sign -> words that mind their capitals: "March", "Day", "Q"."""
    calendar = lexicon.load("time_words")["calendar"]
    days = {*calendar["weekdays"], *(f"{day}s" for day in calendar["weekdays"])}
    feasts = {re.findall("[A-Za-z]+", name)[-1] for name in (*feast_names(), *bare_names())}
    return {
        "month": {*calendar["months"], *calendar["short_months"]},
        "day": days,
        "feast": feasts,
        "quarter": {"Q", "q"},
        "half": {"H", "h"},
        "era": {"BC", "BCE", "AD", "CE", "C", "D"},
    }


def _last_words(phrases: Iterable[str]) -> set[str]:
    return {phrase.split()[-1] for phrase in phrases}


class Signs:
    """Where the signs of a text stand, and the windows around them."""

    def __init__(self, text: str, paragraphs: Sequence[Span]) -> None:
        self._text = text
        self._paragraphs = paragraphs
        self._starts = [paragraph.start for paragraph in paragraphs]
        self._windows: dict[str, list[tuple[int, int]]] = {}
        self._hits: dict[str, list[int]] = defaultdict(list)
        known = sign_words()
        for match in WORD.finditer(text):
            word = match.group()
            for name in known.get(word) or (YEAR if len(word) == 4 and word.isdigit() else ()):
                self._hits[name].append(match.start())

    def windows(self, sign: str) -> list[tuple[int, int]]:
        """Return the stretches near a sign; near both of two ("unit&which")."""
        if sign not in self._windows:
            first, _, second = sign.partition("&")
            found = self._around(self._at(first))
            if second:
                others = self._at(second)
                found = [(start, end) for start, end in found if _any_within(others, start, end)]
            self._windows[sign] = found
        return self._windows[sign]

    def _at(self, name: str) -> list[int]:
        if name in FIGURES and name not in self._hits:
            figures = [match.start() for match in FIGURES[name].finditer(self._text)]
            self._hits[name] = figures
        return self._hits.get(name, [])

    def _around(self, hits: Iterable[int]) -> list[tuple[int, int]]:
        """Return windows around hits, clipped to their paragraph, none overlapping another."""
        found: list[tuple[int, int]] = []
        for hit in hits:
            number = bisect_right(self._starts, hit) - 1
            if number < 0 or hit >= self._paragraphs[number].end:
                continue
            paragraph = self._paragraphs[number]
            start, end = max(paragraph.start, hit - REACH), min(paragraph.end, hit + REACH)
            if found and start < found[-1][1]:
                found[-1] = found[-1][0], end
            else:
                found.append((start, end))
        return found


def _any_within(hits: Sequence[int], start: int, end: int) -> bool:
    number = bisect_right(hits, start - 1)
    return number < len(hits) and hits[number] < end
