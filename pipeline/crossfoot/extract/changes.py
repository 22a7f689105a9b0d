"""Which way an amount points: "rose by nearly 5%", "a 12% cut", "16% above the forecast".

Only a verb, or "up" and "down", says that something moved BY an amount (`read_change`). A noun or a comparison
gives a direction (`read_direction`) and asserts no move: "rules out a 12% cut", "16% above the forecast".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from crossfoot import lexicon
from crossfoot.extract.preceding import meaning_before, words_before
from crossfoot.types import Change, Kind

WORDS_TO_BY = 9
"""Words between a verb and its "by": "cut the income of ordinary families by 40%"."""

ARTICLES = ("a", "an")


def read_change(text: str, start: int, end: int) -> Change:
    """Whether a verb says that something moved BY the amount at ``text[start:end]``."""
    words = _words(text, start)
    if words and words[-1] in ARTICLES and THING.match(text, end):
        return Change.NONE  # "added a 30 degree homer", "lost a 5% stake"
    before = _before(words, _verbs(), _verbs_with_by())
    if before is not None:
        return before
    return _either(_particles_after().match(text, end))


def read_direction(text: str, start: int, end: int, kind: Kind) -> Change:
    """Which way nouns and comparisons around the amount at ``text[start:end]`` point.

    Fewer words do so for a count ("two smaller rooms" is no less than anything, "two fewer rooms" is) and for a
    measure ("300 feet above the sea").
    """
    before = _before(_words(text, start), _nouns(), {})
    if before is not None:
        return before
    return _either(_words_after(kind).match(text, end))


THING = re.compile(r"[\s-]+[a-z]+")


def _either(match: re.Match[str] | None) -> Change:
    if match is None:
        return Change.NONE
    return Change.UP if match["up"] else Change.DOWN


def _words(text: str, start: int) -> list[str]:
    """The words before a number, without a currency sign; none across the end of a sentence."""
    words = words_before(text, start)
    while words and words[-1] and not words[-1][-1].isalpha():
        words = words[:-1] if not words[-1][0].isalnum() else []
    return words


@cache
def _verbs() -> Mapping[str, str]:
    """Verbs -> "up", "down", "none"."""
    words = lexicon.load("changes")
    verbs = {verb: way for way in ("up", "down") for verb in words[f"{way}_verbs"]}
    return {**verbs, **dict.fromkeys(words["no_change"], "none")}


@cache
def _verbs_with_by() -> Mapping[str, str]:
    words = lexicon.load("changes")
    only = {verb: way for way in ("up", "down") for verb in words[f"by_only_{way}"]}
    return {**_verbs(), **only}


@cache
def _nouns() -> Mapping[str, str]:
    """Nouns with "of" or "by" -> "up", "down"."""
    words = lexicon.load("changes")
    links = ("of", "by")
    return {
        f"{noun} {link}": way for way in ("up", "down") for noun in words[f"nouns_{way}"] for link in links
    }


@cache
def _fillers() -> Mapping[str, str]:
    return {filler: filler for filler in lexicon.load("changes")["fillers"]}


def _before(words: Sequence[str], table: Mapping[str, str], with_by: Mapping[str, str]) -> Change | None:
    """Read "rose by nearly", "a fall of", "cut the income of families by", ignoring what may stand in between."""
    position = len(words)
    while position > 0:
        way = meaning_before(words, position, table)
        if way is not None:
            return Change(way)
        filler = meaning_before(words, position, _fillers())
        if filler is None:
            return None
        position -= len(filler.split())
        if filler == "by":
            return _by(words, position, with_by)
    return None


def _by(words: Sequence[str], by: int, verbs: Mapping[str, str]) -> Change | None:
    """The verb whose object stands between it and "by": "increased their incomes by"."""
    for position in range(by, max(0, by - WORDS_TO_BY), -1):
        word = words[position - 1]
        if not word[-1].isalpha() or word in ("by", "to", "from"):
            return None
        way = meaning_before(words, position, verbs)
        if way is not None:
            return Change(way)
        if position == by and word.endswith("ed"):
            return None  # "was criticised by 40%": the verb of "by" is another
    return None


NO_LEVEL = r"(?!\w)(?!\s+(?:from\b|[^\w\s]?\d))"
"""Not "16,369 up 58 points", "206, down from 214"."""


@cache
def _particles_after() -> re.Pattern[str]:
    """ "3% up on last year"."""
    return re.compile(rf"\s+(?:(?P<up>up)|(?P<down>down)){NO_LEVEL}", re.IGNORECASE)


@cache
def _words_after(kind: Kind) -> re.Pattern[str]:
    """Words of "5% higher", "a 4% fall", "a 20% pay cut"."""
    words = lexicon.load("changes")
    compound = rf"(?:(?!{lexicon.any_of(words['no_compound'])}\s)[a-z]+\s+)"
    up, down = ([w for w in words[f"after_{way}"] if _points(w, kind, words)] for way in ("up", "down"))
    nouns_up, nouns_down = lexicon.alternation(words["nouns_up"]), lexicon.alternation(words["nouns_down"])
    return re.compile(
        rf"""
        (?:\s+|-)(?: (?P<up>{lexicon.alternation(up)}|{compound}{{1,2}}(?:{nouns_up}))
                   | (?P<down>{lexicon.alternation(down)}|{compound}{{1,2}}(?:{nouns_down})) )
        {NO_LEVEL}""",
        re.VERBOSE | re.IGNORECASE,
    )


def _points(word: str, kind: Kind, words: Mapping[str, Any]) -> bool:
    """Whether a comparison after an amount of a kind gives it a direction."""
    if kind is Kind.COUNT:
        return word in words["of_counts"]
    return kind is not Kind.MEASURE or word not in words["of_places"]
