"""Days: "Sunday 26 November" against the calendar of its year, and days that no month has: "31 June"."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache

from crossfoot.arithmetic.grading import Graded
from crossfoot.check.calendar.dates import Dated, Dates, days_of
from crossfoot.check.calendar.words import DAYS, NAME, month_number, weekday_number, word
from crossfoot.check.findings import Arithmetic, make_finding
from crossfoot.link.evidence import Link
from crossfoot.types import Amount, Finding, Interval, Period, Verdict

NO_SUCH_DAY = "XXXX-XX-XX"
"""What the date reader writes for a day that no year has."""

NEAR = timedelta(days=120)
"""A day without its year, further from publication, may be of another year."""

FIRST_YEAR = 1925
"""Before it some countries kept another calendar."""

DAY_NUMBER = re.compile(r"(?<!\d)(\d{1,2})(?!\d)")
YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d)")


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day and the weekday that the text gives it."""

    dates: tuple[Dated, ...]
    day: date
    weekday: str


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    name = rf"(?P<weekday>{'|'.join(DAYS)}|(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\b\.?)"
    return {
        "opens": re.compile(rf"(?:from\s+|between\s+)?{name}\W"),
        "apposed": re.compile(
            rf"\s*[,(–—]\s*(?:which\s+(?:is|was|will\s+be)\s+)?an?\s+{name}\s*(?:[,.;)–—]|$)"
        ),
        "in_brackets": re.compile(rf"\s*\({name}\)"),
        "month": re.compile(r"[A-Z][A-Za-z]{2}"),
    }


def find_days(dates: Dates) -> Iterator[Finding]:
    """Yield a finding for each weekday beside its date, and each day that does not exist."""
    for dated in dates.all:
        for period, words in _single_days(dated):
            if period.timex == NO_SUCH_DAY:
                denied = re.search(r"\bno\s+$", dates.lead_in(dated), re.IGNORECASE)
                found = None if denied else _no_such_day(dated, words)
            else:
                named = _named(dates, dated, period, words)
                found = _weekday(dates, named, dated.names_year) if named is not None else None
            if found is not None:
                yield found
    for weekday, dated in dates.pairs:
        yield from _in_brackets(dates, weekday, dated)


def _single_days(dated: Dated) -> Iterator[tuple[Period, str]]:
    value = dated.mention.value
    if value.parts:
        for part in value.parts:
            yield part.period, " ".join(part.piece.surface.split())
    else:
        yield value.period, dated.surface


def _named(dates: Dates, dated: Dated, period: Period, words: str) -> NamedDay | None:
    days = days_of(period)
    if days is None or not days.is_day or not DAY_NUMBER.search(words):
        return None
    patterns = _patterns()
    match = patterns["opens"].match(words)
    if match is None and not dated.mention.value.parts:
        after = dates.follow_up(dated)
        match = patterns["apposed"].match(after) or patterns["in_brackets"].match(after)
    return None if match is None else NamedDay((dated,), days.first, match["weekday"])


def _in_brackets(dates: Dates, weekday: Dated, dated: Dated) -> Iterator[Finding]:
    """ "on Friday (10 March)"."""
    days = dated.days
    if weekday.mention.rule != "date.weekday" or days is None or not days.is_day:
        return
    if not re.fullmatch(r"\s*\(\s*", dates.between(weekday, dated)) or not DAY_NUMBER.search(dated.surface):
        return
    if re.match(r"\s*\)", dates.follow_up(dated)) and (match := re.search("|".join(DAYS), weekday.surface)):
        found = _weekday(dates, NamedDay((weekday, dated), days.first, match[0]), dated.names_year)
        if found is not None:
            yield found


def _weekday(dates: Dates, named: NamedDay, names_year: bool) -> Finding | None:
    day, dated = named.day, named.dates[-1]
    stated, true = weekday_number(named.weekday), day.isoweekday()
    fits = stated == true
    if not fits and (not names_year or day.year < FIRST_YEAR):
        near = dates.published is not None and abs(day - dates.published) <= NEAR
        if names_year or not near or not dated.is_placed:
            return None
    if not fits and word("doubted").search(dated.claim.surface):
        return None
    verdict = Verdict.AGREES if fits else Verdict.CONTRADICTS
    which = (
        "in the year that the article names"
        if names_year
        else f"in {day.year}, the year nearest to publication"
    )
    arithmetic = Arithmetic(
        formula=f"{day.isoformat()} = {DAYS[true - 1]}",
        result=f"{day.day} {day:%B} {day.year} is a {DAYS[true - 1]}.",
        says=DAYS[stated - 1],
        stated=_amount(stated),
        point=Decimal(true),
    )
    link = Link("weekday", f"weekday and date of one day, {which}", 0.97 if names_year else 0.92)
    graded = Graded(verdict, _amount(true).interval)
    roles = [("weekday" if d is not dated else "date", d) for d in named.dates]
    return make_finding(NAME, link, roles, graded, arithmetic)


def _no_such_day(dated: Dated, words: str) -> Finding | None:
    number, month = DAY_NUMBER.search(words), _month(words)
    if number is None or month is None or not dated.serious or word("no_date").search(dated.claim.surface):
        return None
    year = YEAR.search(words)
    length = calendar.monthrange(int(year[1]) if year else 2000, month)[1]
    name = f"{date(2000, month, 1):%B}" + (f" {year[1]}" if year else "")
    arithmetic = Arithmetic(
        formula=f"{number[1]} > {length}",
        result=f"{name} has {length} days.",
        says=words,
        stated=_amount(int(number[1])),
        point=Decimal(length),
    )
    graded = Graded(Verdict.IMPOSSIBLE, Interval(Decimal(1), Decimal(length)))
    return make_finding(
        NAME,
        Link("no-such-day", "a day that its month does not have", 0.95),
        [("date", dated)],
        graded,
        arithmetic,
    )


def _month(words: str) -> int | None:
    for match in re.finditer(r"[A-Z][A-Za-z]{2,}", words):
        try:
            return month_number(match[0])
        except ValueError:
            continue
    return None


def _amount(number: int) -> Amount:
    """A weekday as its ISO number, a day as its number in the month."""
    point = Decimal(number)
    return Amount(point, point, point)
