"""Two numerals that are the ends of one range: "$5-10 million", "between 10 and 12 per cent", "6-8%"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.extract.numerals import Numeral

BETWEEN = re.compile(r"\bbetween\s+(?P<sign>[^\w\s]{0,3}|[A-Z]{1,3}\$?\s?)$", re.IGNORECASE)
FROM = re.compile(r"\bfrom\s+(?P<sign>[^\w\s]{0,3}|[A-Z]{1,3}\$?\s?)$", re.IGNORECASE)
LONGEST_GAP = 24
"""Code points between the ends: " per cent and " with a currency sign."""


@cache
def _gap() -> re.Pattern[str]:
    money = lexicon.load("currencies")
    signs = lexicon.alternation([*money["prefix"], *money["ambiguous"]])
    units = lexicon.alternation(lexicon.load("percent")["percent"])
    return re.compile(
        rf"(?P<unit>\s?(?:{units}))?(?:\s?(?P<dash>[-–—])\s?|\s+(?P<word>to|and|or)\s+)(?P<sign>(?:{signs})\s?)?",
        re.IGNORECASE,
    )


def merge_ranges(text: str, numerals: Sequence[Numeral]) -> list[Numeral]:
    """Return the numerals with the ends of each range joined to one.

    "Rose from 5 to 8" stays two numbers: it is a change, not a range.
    """
    merged: list[Numeral] = []
    for numeral in numerals:
        joined = _join(text, merged[-1], numeral) if merged else None
        if joined is None:
            merged.append(numeral)
        else:
            merged[-1] = joined
    return merged


def _join(text: str, left: Numeral, right: Numeral) -> Numeral | None:
    if left.is_range or right.is_range or right.start - left.end > LONGEST_GAP:
        return None
    gap = _gap().fullmatch(text, left.end, right.start)
    if gap is None or not _linked(text, left, right, gap):
        return None
    if left.scaled and not right.scaled:
        return None  # "1.2 million to 40": not one range
    scale = _shared_scale(text, left, right)
    low = left.low * scale
    if low >= right.low or (left.low == 0 and gap["dash"]):
        return None
    opening = _opening(text, left)
    start = opening.start() if opening is not None else left.start
    return replace(
        right,
        start=start,
        low=low,
        high=right.high,
        resolution=max(left.resolution * scale, right.resolution),
        digits=left.digits and right.digits,
    )


def _opening(text: str, left: Numeral) -> re.Match[str] | None:
    """ "between", or the "from" of a range, right before the first end."""
    window = max(0, left.start - 16)
    return BETWEEN.search(text, window, left.start) or FROM.search(text, window, left.start)


def _linked(text: str, left: Numeral, right: Numeral, gap: re.Match[str]) -> bool:
    """Whether the words between two numerals make them one range."""
    between = BETWEEN.search(text, max(0, left.start - 16), left.start) is not None
    if gap["unit"] and not _same_unit(text, right):
        return False  # "rose 0.4 per cent to 13,176"
    if gap["word"] == "and" or between:
        return between and gap["word"] == "and"
    if gap["word"] == "or":
        return False
    if gap["word"] == "to":
        return left.low < right.low and not _is_change(text, left) and (left.digits == right.digits or bool(gap["unit"]))
    # A dash: "6-8%" and "5-10 million" are ranges, "3-2" and "52-48" are results of games and votes.
    return left.digits and right.digits and _dash_is_a_range(text, left, right)


def _same_unit(text: str, right: Numeral) -> bool:
    return re.match(r"\s?(?:%|per\s?cent|pct|pc\b)", text[right.end : right.end + 12], re.IGNORECASE) is not None


def _is_change(text: str, left: Numeral) -> bool:
    """Whether "A to B" is a way from one value to another: "rose from 5 to 8", "up 3 to 5"."""
    window = max(0, left.start - 60)
    return _verbs_of_change().search(text, window, left.start) is not None


@cache
def _verbs_of_change() -> re.Pattern[str]:
    words = lexicon.load("changes")
    verbs = lexicon.alternation([*words["up_verbs"], *words["down_verbs"], *words["moves"]])
    return re.compile(rf"(?<!\w)(?:{verbs})(?!\w)[^.;\n]*$", re.IGNORECASE)


def _dash_is_a_range(text: str, left: Numeral, right: Numeral) -> bool:
    after = text[right.end : right.end + 20]
    return right.scaled or bool(right.tail) or bool(re.match(r"\s?[%$€£]|\s?(?:per\s?cent|pct|pc)\b|\s[A-Za-z]{3,}s\b", after))


def _shared_scale(text: str, left: Numeral, right: Numeral) -> Decimal:
    """The magnitude of the second number, where the first has none and is meant in it: "1.2 to 1.5 million"."""
    if not right.scaled or left.scaled or left.low >= 1000:
        return Decimal(1)
    words = re.search(r"[A-Za-z]+$", text[right.start : right.end])
    if words is None:
        return Decimal(1)
    sure = lexicon.load("magnitudes")["sure"]
    return Decimal(10) ** int(sure.get(words.group().lower(), 0))
