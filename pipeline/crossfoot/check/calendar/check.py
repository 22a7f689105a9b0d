"""The calendar: weekdays and dates, ages and birth years, lengths and their ends, anniversaries, days that are none."""

from __future__ import annotations

from collections.abc import Iterator

from crossfoot.check.calendar.ages import find_ages
from crossfoot.check.calendar.anniversaries import find_anniversaries
from crossfoot.check.calendar.dates import Dates
from crossfoot.check.calendar.days import find_days
from crossfoot.check.calendar.later import find_later
from crossfoot.check.calendar.lengths import find_lengths
from crossfoot.check.calendar.order import find_turned_ends
from crossfoot.check.calendar.words import NAME
from crossfoot.check.calendar.years import find_relative_years
from crossfoot.link.ledger import Ledger
from crossfoot.types import Finding

__all__ = ["NAME", "check_calendar"]


def check_calendar(ledger: Ledger) -> Iterator[Finding]:
    """Yield a finding for each two expressions that the calendar ties to each other."""
    dates = Dates(ledger)
    if not dates.all:
        return
    yield from find_days(dates)
    yield from find_turned_ends(dates)
    yield from find_relative_years(dates)
    yield from find_later(dates)
    yield from find_lengths(dates)
    yield from find_anniversaries(dates)
    yield from find_ages(dates)
