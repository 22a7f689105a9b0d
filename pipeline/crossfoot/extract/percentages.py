"""Percentages, percentage points and basis points: "55%", "3.5pc", "2.5 percentage points", "25 basis points"."""

from __future__ import annotations

import re
from functools import cache

from crossfoot import lexicon
from crossfoot.extract.numerals import Numeral
from crossfoot.extract.words_around import read_bound, read_change, read_per
from crossfoot.types import Bound, Kind, Mention, Quantity, QuantityMention, Unit

TOPIC_WINDOW = 120
"""Code points on each side in which a poll, rate or share makes "points" percentage points."""


@cache
def _units() -> re.Pattern[str]:
    words = lexicon.load("percent")
    return re.compile(
        rf"""
        (?:\s|-|\s?(?=[%]))? (?:
            (?P<percentage_point>{lexicon.alternation(words["percentage_point"])})
          | (?P<basis_point>{lexicon.alternation(words["basis_point"])})
          | (?P<percent>{lexicon.alternation(words["percent"])})
        )(?![A-Za-z])""",
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _points() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = lexicon.load("percent")
    topics = lexicon.alternation(words["point_topics"])
    return re.compile(r"(?:\s|-)points?(?![A-Za-z])", re.IGNORECASE), re.compile(rf"(?<![a-z])(?:{topics})(?![a-z])", re.IGNORECASE)


def read_percentage(text: str, numeral: Numeral) -> QuantityMention | None:
    """Read *numeral* as a percentage or as points, or return ``None`` where no such unit follows."""
    match = _units().match(text, numeral.end)
    if match is not None and match.lastgroup is not None:
        code, end = match.lastgroup, match.end()
    elif _is_points_of_percent(text, numeral):
        code, end = "percentage_point", _end_of_points(text, numeral)
    else:
        return None
    amount = numeral.amount(whole_is_exact=False)
    symbol = text[numeral.end : end].strip(" -\n")
    per = read_per(text, end)
    bound = Bound.RANGE if amount.point is None else read_bound(text, numeral.start, end)
    change = read_change(text, numeral.start, end)
    value = Quantity(Kind.PERCENT, amount, Unit(code, symbol), bound, change, per[0] if per else None)
    return Mention.at(text, numeral.start, end, value, rule=f"percent.{code.replace('_', '-')}")


def _is_points_of_percent(text: str, numeral: Numeral) -> bool:
    """Whether bare "points" are percentage points: percentages or polls are spoken of close by."""
    points, topics = _points()
    if not points.match(text, numeral.end) or numeral.scaled or numeral.high > 100:
        return False
    around = text[max(0, numeral.start - TOPIC_WINDOW) : numeral.end + TOPIC_WINDOW]
    percents = re.search(r"\d\s?(?:%|per\s?cent|pct)", around, re.IGNORECASE)
    return percents is not None and topics.search(around) is not None


def _end_of_points(text: str, numeral: Numeral) -> int:
    points, _ = _points()
    match = points.match(text, numeral.end)
    return match.end() if match else numeral.end
