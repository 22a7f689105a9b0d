"""Two numerals that are the ends of one range: "$5-10 million", "between 10 and 12 per cent", "6-8%"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.extract.currency_names import currency_codes
from crossfoot.extract.numerals import Numeral
from crossfoot.extract.scan import key
from crossfoot.extract.unit_words import range_units

SIGN = r"(?:[^\w\s]{1,3}|[A-Z]{1,3}\$?\s?)?"
OPENING = re.compile(rf"\b(?P<word>between|from|by)\s+{SIGN}\Z", re.IGNORECASE)

LONGEST_GAP = 30
"""Code points between the ends: " million per cent and " with a currency sign."""

WIDEST = 3
"""What the ends of a range of amounts differ by at the most, as a factor. In financial news, the level that "by A to
B" tells was found to be five times the step and more, and the upper end of a range at most twice the lower."""

REACH = 60
"""Code points before a range in which a verb of change makes it a way: "rose sharply over the year from 5 to 8"."""


@cache
def _gap() -> re.Pattern[str]:
    """What stands between the ends; a long dash is the author's pause and no range."""
    money = lexicon.load("currencies")
    signs = lexicon.alternation([*money["prefix"], *money["ambiguous"], *currency_codes()])
    return re.compile(
        rf"(?P<unit>[\s-]?(?:{range_units()})s?)?"
        rf"(?:(?P<dash>[-–]|\s[-–]\s)|(?P<hung>-)?\s+(?:up\s+)?(?P<word>to|and)\s+|-(?P<hyphened>to)-)"
        rf"(?P<sign>(?:{signs})\s?)?",
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
    left = _with_tail(left, right)
    gap = _gap().fullmatch(text, left.end, right.start)
    if gap is None or (left.scaled and not right.scaled):
        return None  # "1.2 million to 40" is no range
    opening = OPENING.search(text, max(0, left.start - 16), left.start)
    word = opening["word"].lower() if opening else ""
    if not _is_range(text, left, right, gap, word):
        return None
    scale = _shared_scale(text, left, right)
    low = left.low * scale
    if low >= right.low or (left.low == 0 and gap["dash"] and not _gap_units().match(text, right.end)):
        return None  # "0-2" is a result; "0-60 mph" is a range
    return replace(
        right,
        start=opening.start() if opening is not None and word != "by" else left.start,
        low=low,
        high=right.high,
        resolution=max(left.resolution * scale, right.resolution),
        digits=left.digits and right.digits,
    )


def _with_tail(left: Numeral, right: Numeral) -> Numeral:
    """Take the "m" of "£5m" for part of the number where the other end has it too, or a larger one."""
    if left.tail and left.tail == right.tail:
        return replace(left, end=left.end + len(left.tail), tail="")
    return left.with_magnitude() if right.scaled else left


def _is_range(text: str, left: Numeral, right: Numeral, gap: re.Match[str], opening: str) -> bool:
    """Whether the words between two numerals, and before them, make them one range."""
    if gap["unit"] and not _same_unit(text, gap["unit"], right):
        return False  # "rose 0.4 per cent to 13,176"
    if gap["word"] == "and" or opening == "between":
        return opening == "between" and gap["word"] == "and"
    if gap["hyphened"]:
        return left.digits == right.digits
    if gap["word"] == "to":
        if left.low == 0 and left.digits and not opening and _gap_units().match(text, right.end):
            return True  # "can go 0 to 80km/h"
        alike = left.digits == right.digits or bool(gap["unit"])
        if opening == "by":
            # "By 5 to 8 per cent"; not "by 0.6% to 4.9%".
            return alike and not gap["unit"] and not _is_step(text, left, right)
        if left.is_fraction and right.is_fraction and not _unit_or_plural(text, right.end):
            return False  # a share "rose 2-1/8 to 41-1/4"
        return alike and not is_change(text, left.start)
    # A dash: "6-8%" and "5-10 million" are ranges, "3-2" and "52-48" are results of games and votes, and the
    # spaced one of "nearly one in 10 – 38 per cent" is a pause.
    if (
        gap["dash"] is None
        or not (left.digits and right.digits)
        or (len(gap["dash"]) > 1 and PERCENT.match(text, right.end))
    ):
        return False
    return right.scaled or bool(right.tail or gap["sign"]) or _unit_or_plural(text, right.end)


def _is_step(text: str, left: Numeral, right: Numeral) -> bool:
    """Whether "by A to B" tells a step and the level it led to: "jobless claims rose by 8,100 to 46,300"."""
    if left.scaled != right.scaled or PERCENT.match(text, right.end):
        return False
    return right.low >= WIDEST * left.low and is_change(text, left.start)


def _same_unit(text: str, unit: str, right: Numeral) -> bool:
    """Whether the second end has the unit of the first: "5 miles to 8 miles", "5% to 8 per cent"."""
    after = _gap_units().match(text, right.end)
    if after is None:
        return False
    first, second = key(unit.strip(" -")), key(after["unit"].strip(" -"))
    percents = lexicon.load("percent")["percent"]
    return first.rstrip("s") == second.rstrip("s") or (first in percents and second in percents)


@cache
def _gap_units() -> re.Pattern[str]:
    return re.compile(rf"(?P<unit>[\s-]?(?:{range_units()})s?)(?!\w)", re.IGNORECASE)


@cache
def _codes() -> re.Pattern[str]:
    return re.compile(rf"[ ]?{lexicon.any_of(currency_codes())}(?!\w)")


def _unit_or_plural(text: str, end: int) -> bool:
    return any(pattern.match(text, end) is not None for pattern in (_gap_units(), _codes(), PLURAL))


PERCENT = re.compile(r"\s?(?:%|per\s?cent|p)")
PLURAL = re.compile(r"\s?[$€£]|\s[A-Za-z]{3,}s\b|\speople\b")


def is_change(text: str, start: int) -> bool:
    """Whether "A to B" at *start* is a way or a result: "rose from 5 to 8", "up 3 to 5", "passed by 5 to 8"."""
    return _verbs_of_change().search(text, max(0, start - REACH), start) is not None


@cache
def _verbs_of_change() -> re.Pattern[str]:
    words = lexicon.load("changes")
    verbs = lexicon.alternation(
        [
            *(*words["up_verbs"], *words["down_verbs"], *words["moves"], *words["contests"]),
            *lexicon.load("change_roles")["factors"],
        ]
    )
    return re.compile(rf"(?<!\w)(?:{verbs})(?!\w)[^.;(]*\Z", re.IGNORECASE)


def _shared_scale(text: str, left: Numeral, right: Numeral) -> Decimal:
    """The magnitude of the second number, where the first has none and is meant in it: "1.2 to 1.5 million"."""
    if not right.scaled or left.scaled:
        return Decimal(1)
    words = TRAILING_WORD.search(text[right.start : right.end])
    if words is None:
        return Decimal(1)
    scale = Decimal(10) ** int(lexicon.load("magnitudes")["sure"].get(key(words.group()), 0))
    return scale if left.low < 1000 or left.low * scale < right.low else Decimal(1)


TRAILING_WORD = re.compile(r"[A-Za-z]+\Z")
