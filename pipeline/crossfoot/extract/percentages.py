"""Percentages, percentage points and basis points: "55%", "3.5pc", "2.5 percentage points", "25 basis points"."""

from __future__ import annotations

import re
from functools import cache

from crossfoot import lexicon
from crossfoot.extract.changes import read_change
from crossfoot.extract.numerals import Numeral
from crossfoot.extract.words_around import read_bound, read_per
from crossfoot.types import Bound, Kind, Mention, Quantity, QuantityMention, Unit

TOPIC_WINDOW = 120
"""Code points on each side in which a lead or a rate makes "points" percentage points, if percentages …"""

POLL_WINDOW = 400
"""… or, in the paragraph and its neighbours, polls are spoken of."""

POINTS = re.compile(r"(?P<part>\s+(?:of\s+)?an?)?(?:\s|-)points?(?![A-Za-z])", re.IGNORECASE)


@cache
def _units() -> re.Pattern[str]:
    words = lexicon.load("percent")
    return re.compile(
        rf"""
        (?P<part>\s+(?:of\s+)?(?:an?|one)\s+)? (?:\s|-|\s?(?=[%]))? (?:
            (?P<percentage_point>{lexicon.alternation(words["percentage_point"])})
          | (?P<basis_point>{lexicon.alternation(words["basis_point"])})
          | (?P<percent>{lexicon.alternation(words["percent"])})
        )(?![A-Za-z])""",
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _topics() -> re.Pattern[str]:
    topics = lexicon.alternation(lexicon.load("percent")["point_topics"])
    return re.compile(rf"(?<![a-z])(?:{topics})(?![a-z])", re.IGNORECASE)


@cache
def _rates() -> re.Pattern[str]:
    rates = lexicon.alternation(lexicon.load("percent")["rates"])
    return re.compile(rf"(?<![a-z])(?:{rates})(?![a-z])", re.IGNORECASE)


@cache
def _percents() -> re.Pattern[str]:
    words = lexicon.load("percent")
    return re.compile(
        rf"\d[\s-]?{lexicon.any_of([*words['percent'], *words['percentage_point']])}", re.IGNORECASE
    )


@cache
def _polls() -> re.Pattern[str]:
    polls = lexicon.alternation(lexicon.load("percent")["poll_words"])
    return re.compile(rf"(?<![a-z])(?:{polls})(?![a-z])", re.IGNORECASE)


def read_percentage(text: str, numeral: Numeral) -> QuantityMention | None:
    """Read *numeral* as a percentage or as points, or return ``None`` where no such unit follows."""
    unit = read_unit(text, numeral)
    if unit is None:
        return None
    code, end = unit
    amount = numeral.amount(whole_is_exact=False)
    per = read_per(text, end)
    value = Quantity(
        Kind.PERCENT,
        amount,
        Unit(code, text[numeral.end : end].strip(" -\n")),
        Bound.RANGE if amount.point is None else read_bound(text, numeral.start, end),
        read_change(text, numeral.start, end),
        per[0] if per else None,
    )
    return Mention.at(text, numeral.start, end, value, rule=f"percent.{code.replace('_', '-')}")


def read_unit(text: str, numeral: Numeral) -> tuple[str, int] | None:
    """The code of the percentage unit after *numeral*, and where its words end."""
    match = _units().match(text, numeral.end)
    if match is not None and match.lastgroup is not None and (match["part"] is None or numeral.is_part):
        return match.lastgroup, match.end()
    points = POINTS.match(text, numeral.end)
    if points is not None and (not points["part"] or numeral.is_part) and _is_of_percent(text, numeral):
        return "percentage_point", points.end()
    return None


def _is_of_percent(text: str, numeral: Numeral) -> bool:
    """Whether bare "points" are percentage points: of a lead in a poll, of a rate in per cent."""
    if numeral.scaled or numeral.high > 100:
        return False
    near = max(0, numeral.start - TOPIC_WINDOW), numeral.end + TOPIC_WINDOW
    if numeral.is_part:  # "a quarter-point rise in its rate"; the half point of chess is none
        return _rates().search(text, *near) is not None
    if not _topics().search(text, *near):
        return False
    far = max(0, numeral.start - POLL_WINDOW), numeral.end + POLL_WINDOW
    return bool(_percents().search(text, *near) or _polls().search(text, *far))
