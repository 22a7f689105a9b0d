"""Lengths of time up to now or between two days: a "38-year wait … since 1987", "May 15, 16 days too early"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache

from crossfoot.arithmetic.grading import Graded
from crossfoot.arithmetic.wording import plain
from crossfoot.check.calendar.dates import Dated, Dates
from crossfoot.check.calendar.spans import read_length
from crossfoot.check.calendar.words import NAME, any_of
from crossfoot.check.findings import Arithmetic, make_finding
from crossfoot.link.evidence import Link
from crossfoot.types import Amount, Finding, Interval, Verdict

NEAR = 4
"""Sentences between a wait and the year since which it lasts, at most."""

TEN = 10
DIGIT = re.compile(r"\d")
LEAST = 5
"""Years: shorter waits agree with some year close by too easily."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    sources = {
        "wait": rf"\s+{any_of('waits')}\b",
        "first_in": r"\bfirst\b[^.;]{0,30}\bin\s+(?:\w+\s+)?$",
        "since": r"\bsince\s+$",
        "apposed_since": r"\s*,\s*(?:ever\s+)?since\s+",
        "has": r"\b(?:has|have|is|are|['’]s|['’]ve)\b[^.;,]{0,60}\bfor\s+(?:the\s+(?:past|last)\s+)?$",
        "hedge": rf"\b{any_of('hedges')}\s+$",
        "closed": r"\s*(?:[.;:)–—,]|$)",
        "apart": rf"\s+{any_of('apart')}\b",
        "beside": r"\s*,\s*(?:just\s+|only\s+|some\s+)?",
    }
    return {name: re.compile(source, re.IGNORECASE) for name, source in sources.items()}


def find_waits(dates: Dates) -> Iterator[Finding]:
    """Yield agreements only: the words that link them are too loose for a contradiction."""
    for length in dates.all:
        if length.is_length:
            yield from _since(dates, length)
    for day, length in dates.pairs:
        if day.is_length:
            yield from _since_year(dates, day, length)
        yield from _days_apart(dates, day, length)


def _since(dates: Dates, length: Dated) -> Iterator[Finding]:
    waits, first_in = _patterns()["wait"], _patterns()["first_in"]
    waited = waits.match(dates.follow_up(length)) or first_in.search(dates.lead_in(length))
    printed = read_length(length.timex, hedged=False)
    if (
        not waited
        or printed is None
        or printed.unit != "Y"
        or printed.count < LEAST
        or dates.published is None
    ):
        return
    near = range(length.sentence - NEAR, length.sentence + NEAR + 1)
    for since in (d for number in near for d in dates.in_sentence(number)):
        days = since.days
        if days is None or not _patterns()["since"].search(dates.lead_in(since)):
            continue
        years = dates.published.year - days.first.year
        if years == printed.count:
            formula = f"{dates.published.year} - {days.first.year} = {years}"
            result = f"From {days.first.year} to {dates.published.year} is {years} years."
            yield _finding([("duration", length), ("from", since)], Decimal(years), formula, result)
            return


def _since_year(dates: Dates, length: Dated, since: Dated) -> Iterator[Finding]:
    """ "He has led the union for 20 years, since 1994": both say how long it has been up to now."""
    printed, days, published = read_length(length.timex, hedged=False), since.days, dates.published
    if printed is None or printed.unit != "Y" or days is None or published is None or not since.names_year:
        return
    worded = _patterns()["apposed_since"].fullmatch(dates.between(length, since))
    closed = _patterns()["closed"].match(dates.follow_up(since))
    lead = dates.lead_in(length)
    if not worded or not closed or not _patterns()["has"].search(lead) or _patterns()["hedge"].search(lead):
        return
    years = published.year - days.first.year
    off = abs(years - int(printed.count))
    loose = printed.count % TEN == 0 and off <= printed.count / TEN
    if off == 1 or (off and loose) or not (length.serious and since.serious):
        return  # it was not yet May, or a round number
    verdict = Verdict.CONTRADICTS if off else Verdict.AGREES
    formula = f"{published.year} - {days.first.year} = {years}"
    result = f"From {days.first.year} to {published.year} is {years} years."
    yield _finding(
        [("duration", length), ("from", since)], Decimal(years), formula, result, printed.count, verdict
    )


def _days_apart(dates: Dates, day: Dated, length: Dated) -> Iterator[Finding]:
    """ "The work began on May 15, 16 days too early": the other day stands in this sentence or the one before."""
    printed = read_length(length.timex, hedged=False) if length.is_length else None
    one = day.days
    dated = one is not None and one.is_day and DIGIT.search(day.surface)
    if printed is None or printed.unit != "D" or one is None or not dated:
        return
    beside = _patterns()["beside"].fullmatch(dates.between(day, length))
    if not beside or not _patterns()["apart"].match(dates.follow_up(length)):
        return
    for other in (*dates.in_sentence(day.sentence - 1), *dates.in_sentence(day.sentence)):
        days = other.days
        if other is day or days is None or not days.is_day or not DIGIT.search(other.surface):
            continue
        first = one.first if day.names_year else in_year(one.first, days.first.year)
        apart = abs((days.first - first).days)
        if apart == printed.count:
            result = f"From {day.surface} to {other.surface} is {apart} days."
            formula = f"{max(days.first, first)} - {min(days.first, first)} = {apart}"
            yield _finding(
                [("duration", length), ("from", day), ("to", other)], Decimal(apart), formula, result
            )
            return


def in_year(day: date, year: int) -> date:
    """Return the day in another year: a day without its year is of the year that was named before."""
    return day.replace(year=year, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=year)


def _finding(  # noqa: PLR0913, PLR0917  # what a finding is made of
    roles: list[tuple[str, Dated]],
    count: Decimal,
    formula: str,
    result: str,
    stated: Decimal | None = None,
    verdict: Verdict = Verdict.AGREES,
) -> Finding:
    amount = Amount(stated or count, stated or count, stated or count)
    arithmetic = Arithmetic(formula, result, roles[0][1].surface, amount, count)
    link = Link("length-apart", f"a length of {plain(count)} and the two ends that make it", 0.85)
    return make_finding(NAME, link, roles, Graded(verdict, Interval(count, count)), arithmetic)
