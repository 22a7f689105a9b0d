"""A date told twice, by how much later it is and by itself: "Twelve years later, in 2004", after a sentence of 1987."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from crossfoot.arithmetic.grading import Graded
from crossfoot.check.calendar.dates import Dated, Dates, Days
from crossfoot.check.calendar.words import NAME
from crossfoot.check.findings import Arithmetic, make_finding
from crossfoot.lexicon import load
from crossfoot.link.evidence import Link
from crossfoot.types import Amount, Finding, Interval, Verdict

APPOSED = re.compile(r"\s*[,(]\s*(?:in|on)\s+(?:the\s+\w+\s+of\s+)?", re.IGNORECASE)
LATER = re.compile(
    r"(?P<count>[\w-]+)\s+(?P<unit>year|month|week|day)s?\s+(?:later|after(?:wards)?|on)\b", re.IGNORECASE
)
FEW = 2
"""Ends of years are counted either way: off by one is no error."""


def find_later(dates: Dates) -> Iterator[Finding]:
    """Yield a finding for each date that is told as so much later than the one before it."""
    for later, named in dates.pairs:
        match = LATER.fullmatch(later.surface)
        if match is None or not APPOSED.fullmatch(dates.between(later, named)) or named.days is None:
            continue
        count = _count(match["count"])
        first = _anchor(dates, later, named)
        found = (
            None
            if first is None or count is None
            else _finding(later, named, first, count, match["unit"].lower())
        )
        if found is not None:
            yield found


def _count(word: str) -> int | None:
    values = load("number_words")
    words = {**values["units"], **values["tens"], "a": "1", "an": "1"}
    text = str(words.get(word.lower(), word))
    if "-" in word and all(part in words for part in word.lower().split("-")):
        return sum(int(words[part]) for part in word.lower().split("-"))
    return int(text) if text.isdecimal() else None


def _anchor(dates: Dates, later: Dated, named: Dated) -> Dated | None:
    """The last date before it, in its sentence or the one before: of the same kind, and the only one there."""
    own = [d for d in dates.in_sentence(later.sentence) if d.span < later.span]
    before = dates.in_sentence(later.sentence - 1) if dates.ledger.follows(later.sentence) else ()
    for pool in (own, before):
        fitting = [
            d
            for d in pool
            if d.days is not None and named.days is not None and d.days.unit == named.days.unit
        ]
        if pool:
            return fitting[0] if len(fitting) == len([d for d in pool if d.days is not None]) == 1 else None
    return None


def _elapsed(first: Days, last: Days, unit: str) -> int | None:
    """Whole units from one to the other, where both are told finely enough."""
    if unit == "year":
        return last.first.year - first.first.year
    if unit == "month" and first.unit != "year":
        return (last.first.year - first.first.year) * 12 + last.first.month - first.first.month
    if not (first.is_day and last.is_day):
        return None
    days = (last.first - first.first).days
    return days if unit == "day" else round(days / 7)


def _finding(later: Dated, named: Dated, first: Dated, count: int, unit: str) -> Finding | None:
    if first.days is None or named.days is None or named.days.first <= first.days.first:
        return None
    passed = _elapsed(first.days, named.days, unit)
    if passed is None:
        return None
    off = abs(passed - count)
    if 0 < off < FEW or (off and count % 10 == 0 and off <= count // 10):
        return None
    if off and not (later.serious and named.serious and first.serious):
        return None
    verdict = Verdict.CONTRADICTS if off else Verdict.AGREES
    arithmetic = Arithmetic(
        formula=f"{first.surface} to {named.surface} = {passed} {unit}s",
        result=f"From {first.surface} to {named.surface} is {passed} {unit}{'' if passed == 1 else 's'}.",
        says=later.surface,
        stated=Amount(Decimal(count), Decimal(count), Decimal(count)),
        point=Decimal(passed),
    )
    link = Link("later", "so much later than the one date before it, and that date by itself", 0.88)
    graded = Graded(verdict, Interval(Decimal(passed), Decimal(passed)))
    return make_finding(NAME, link, [("later", later), ("from", first), ("to", named)], graded, arithmetic)
