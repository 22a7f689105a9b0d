"""Calendar phrases read by dateparser: "3 March 2019", "Sept. 4", "last Friday", "2 weeks ago".

dateparser is given only phrases that the grammar knows to be calendar expressions, with a base that is never
the clock, and what comes back is used only if it is as precise as the phrase and keeps the printed figures.
"""

from calendar import monthrange
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType

from dateparser.date import DateDataParser

from crossfoot.extract.dates.periods import Unit


class Direction(StrEnum):
    """Where an incomplete date lies, seen from the base."""

    PAST = "past"
    FUTURE = "future"
    NEAREST = "current_period"


FARTHEST = timedelta(days=270)
"""Days without a year lie within nine months, or in the year of publication."""

LEAP = 8
"""Years on either side among which there is a leap year, even around 1900."""

ANY_BASE = date(2000, 1, 1)
"""For phrases that name their year; a leap year."""

KNOWN_UNITS = MappingProxyType({Unit.DAY: "day", Unit.WEEK: "week", Unit.MONTH: "month", Unit.YEAR: "year"})
"""Units that dateparser counts in, and its names of their precision."""


@lru_cache(maxsize=8192)
def read_phrase(phrase: str, unit: Unit, base: date, direction: Direction, order: str = "MDY") -> date | None:
    """Return a day of the unit that *phrase* names, or ``None`` if dateparser reads anything else.

    Args:
        phrase: A calendar phrase, with plain spaces.
        unit: How precise the phrase is.
        base: The day that "last Friday" counts from.
        direction: Where a date without its year, or a weekday, lies.
        order: Order of a date in figures.
    """
    found = _parser(base, direction, order).get_date_data(phrase)
    day: datetime | None = found.date_obj
    return day.date() if day is not None and found.period == KNOWN_UNITS[unit] else None


def read_incomplete(phrase: str, unit: Unit, base: date, direction: Direction) -> date | None:
    """Return the day that a date without its year names, the base's own day or month included.

    A day of another year that is too far in the direction of the verb is the nearest one after all: newspapers
    leave out the year of this year's days (AP style), and print that of a day nearly a year away.
    """
    day = _read_towards(phrase, unit, base, direction)
    if day is not None and unit is Unit.DAY and day.year != base.year and abs(day - base) > FARTHEST:
        return _read_towards(phrase, unit, base, Direction.NEAREST)
    return day


def _read_towards(phrase: str, unit: Unit, base: date, direction: Direction) -> date | None:
    """Return the day in the year that lies in a direction; the phrase itself is read once for every base."""
    read = read_phrase(phrase, unit, ANY_BASE, Direction.NEAREST)
    if read is None:
        return None
    wanted = read.day if unit is Unit.DAY else base.day
    days = [
        date(year, read.month, min(wanted, monthrange(year, read.month)[1]))
        for year in range(max(1, base.year - LEAP), base.year + LEAP + 1)
        if unit is not Unit.DAY or wanted <= monthrange(year, read.month)[1]  # 29 February
    ]
    match direction:
        case Direction.PAST:
            return [day for day in days if day <= base][-1]
        case Direction.FUTURE:
            return next(day for day in days if day >= base)
        case _:
            return min(days, key=lambda day: abs(day - base))


def read_weekday(phrase: str, base: date, direction: Direction) -> date | None:
    """Return the day that a weekday names: "Tuesday" printed on a Tuesday is that very day."""
    read = read_phrase(phrase, Unit.DAY, ANY_BASE, Direction.PAST)
    if read is None:
        return None
    if direction is Direction.FUTURE:
        return base + timedelta(days=(read.weekday() - base.weekday()) % 7)
    return base - timedelta(days=(base.weekday() - read.weekday()) % 7)


def read_offset(unit: Unit, amount: int, base: date) -> date | None:
    """Return a day in the unit *amount* units after the base's."""
    if amount == 0:
        return base
    count = f"{abs(amount)} {unit.value}{'' if abs(amount) == 1 else 's'}"
    phrase = f"{count} ago" if amount < 0 else f"in {count}"
    return read_phrase(phrase, unit, base, Direction.NEAREST)


@lru_cache(maxsize=64)
def _parser(base: date, direction: Direction, order: str) -> DateDataParser:
    return DateDataParser(
        languages=["en"],
        settings={
            "RELATIVE_BASE": datetime.combine(base, time.min),
            "PREFER_DATES_FROM": direction.value,
            "DATE_ORDER": order,
            "PARSERS": ["absolute-time", "relative-time"],
            "TIMEZONE": "UTC",
        },
    )
