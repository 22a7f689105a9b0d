"""Periods of the calendar: TIMEX3 value, EDTF and interval of a day, a week, a quarter, a decade."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from crossfoot.types import DateType, Period


class Unit(StrEnum):
    """How precise a moment is."""

    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    SPRING = "SP"
    SUMMER = "SU"
    AUTUMN = "FA"
    WINTER = "WI"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


SEASONS = {Unit.SPRING: 21, Unit.SUMMER: 22, Unit.AUTUMN: 23, Unit.WINTER: 24}
"""EDTF's numbers of the seasons, whatever the hemisphere."""

MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200}
"""Units that are a whole number of months."""

FIRST_YEAR, LAST_YEAR = 1000, 9000
"""Years that a date of the article may fall in; outside, an interval cannot be written as ISO dates."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A unit of the calendar, named by any day in it."""

    unit: Unit
    day: date

    @property
    def start(self) -> date:  # one return a unit
        """First day."""
        day, year = self.day, self.day.year
        match self.unit:
            case Unit.DAY:
                return day
            case Unit.WEEK:
                return day - timedelta(days=day.weekday())
            case Unit.WEEKEND:
                return day + timedelta(days=5 - day.weekday())
            case Unit.MONTH:
                return day.replace(day=1)
            case Unit.QUARTER:
                return date(year, (day.month - 1) // 3 * 3 + 1, 1)
            case Unit.HALF:
                return date(year, 1 if day.month <= 6 else 7, 1)
            case Unit.DECADE:
                return date(year // 10 * 10, 1, 1)
            case Unit.CENTURY:
                return date(year // 100 * 100, 1, 1)
            case _:
                return date(year, 1, 1)

    @property
    def end(self) -> date:
        """First day after it. A season's bounds are those of its year, as hemispheres and almanacs differ."""
        start = self.start
        if self.unit in MONTHS:
            return add_months(start, MONTHS[self.unit])
        match self.unit:
            case Unit.DAY:
                return start + timedelta(days=1)
            case Unit.WEEK:
                return start + timedelta(days=7)
            case Unit.WEEKEND:
                return start + timedelta(days=2)
            case Unit.WINTER:
                return date(start.year + 1, 4, 1)
            case _:
                return date(start.year + 1, 1, 1)


def add_months(day: date, months: int) -> date:
    """Return the same day *months* later, or the last of that month.

    Raises:
        ValueError: The year leaves the calendar.
    """
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(years, month + 1, min(day.day, calendar.monthrange(years, month + 1)[1]))


def shift(moment: Moment, amount: int) -> Moment:
    """Return the moment *amount* of its own units later.

    Raises:
        ValueError: The year leaves the calendar.
        OverflowError: Likewise.
    """
    if moment.unit in MONTHS:
        return Moment(moment.unit, add_months(moment.start, amount * MONTHS[moment.unit]))
    if moment.unit in SEASONS:
        return Moment(moment.unit, add_months(moment.start, amount * 12))
    days = 1 if moment.unit is Unit.DAY else 7
    return Moment(moment.unit, moment.day + timedelta(days=amount * days))


def period(moment: Moment) -> Period:
    """Write a moment as TIMEX3, EDTF and interval."""
    start, end = moment.start.isoformat(), moment.end.isoformat()
    return Period(DateType.DATE, _timex(moment), _edtf(moment), start, end)


def _timex(moment: Moment) -> str:  # one return a unit
    day, year = moment.start, f"{moment.start.year:04}"
    match moment.unit:
        case Unit.DAY:
            return day.isoformat()
        case Unit.WEEK | Unit.WEEKEND:
            iso = day.isocalendar()
            return f"{iso.year:04}-W{iso.week:02}" + ("-WE" if moment.unit is Unit.WEEKEND else "")
        case Unit.MONTH:
            return day.isoformat()[:7]
        case Unit.QUARTER:
            return f"{year}-Q{(day.month + 2) // 3}"
        case Unit.HALF:
            return f"{year}-H{1 if day.month == 1 else 2}"
        case Unit.YEAR:
            return year
        case Unit.DECADE:
            return year[:3]
        case Unit.CENTURY:
            return year[:2]
        case season:
            return f"{year}-{season.value}"


def _edtf(moment: Moment) -> str:  # one return a unit
    day, year = moment.start, f"{moment.start.year:04}"
    match moment.unit:
        case Unit.DAY | Unit.MONTH | Unit.YEAR:
            return _timex(moment)
        case Unit.WEEK | Unit.WEEKEND:  # EDTF knows no weeks
            return f"{day.isoformat()}/{(moment.end - timedelta(days=1)).isoformat()}"
        case Unit.QUARTER:
            return f"{year}-{32 + (day.month + 2) // 3}"
        case Unit.HALF:
            return f"{year}-{40 if day.month == 1 else 41}"
        case Unit.DECADE:
            return f"{year[:3]}X"
        case Unit.CENTURY:
            return f"{year[:2]}XX"
        case season:
            return f"{year}-{SEASONS[season]}"


def unknown(timex: str, edtf: str | None = None, kind: DateType = DateType.DATE) -> Period:
    """Write a period whose place in the calendar is not known."""
    return Period(kind, timex, edtf, None, None)
