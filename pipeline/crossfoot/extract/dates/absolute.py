"""Place dates as printed, by what dateparser reads in them: "3 March 2019", "Tuesday", "03/04/2021"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from crossfoot.extract.dates.expressions import Calendar, Weekday
from crossfoot.extract.dates.frame import Frame, Resolved, named
from crossfoot.extract.dates.normaliser import ANY_BASE, Direction, read_incomplete, read_phrase, read_weekday
from crossfoot.extract.dates.periods import Unit, add_months, unknown
from crossfoot.types import Anchor, DateType, Period


def place_calendar(expression: Calendar, frame: Frame) -> Resolved | None:
    """Place a day or a month; ``None`` where dateparser does not keep its printed figures."""
    if expression.year is not None:
        day = read_phrase(expression.words, expression.unit, ANY_BASE, Direction.NEAREST)
        kept = day is not None and day.year == expression.year and expression.day in (None, day.day)
        return named(expression.unit, day, Anchor.NONE) if kept else None
    if frame.base is None:
        day = read_phrase(expression.words, expression.unit, ANY_BASE, Direction.PAST)
        if day is None or expression.day not in (None, day.day):
            return None
        masked = "XXXX" + day.isoformat()[4 : 10 if expression.unit is Unit.DAY else 7]
        return Resolved(unknown(masked, masked), Anchor.UNRESOLVED)
    base, direction = frame.base, frame.direction
    if expression.which is not None:
        base, direction = _edge(expression.which, base)
    day = read_incomplete(expression.words, expression.unit, base, direction)
    return named(expression.unit, day, frame.anchor) if day and expression.day in (None, day.day) else None


def _edge(which: int, base: date) -> tuple[date, Direction]:
    """Where "last March" (over), "this March" (of this year) and "next March" (to come) are sought from."""
    if which == 0:
        return date(base.year, 1, 1), Direction.FUTURE
    edge = add_months(base.replace(day=1), which)
    return edge, Direction.PAST if which < 0 else Direction.FUTURE


def place_weekday(expression: Weekday, frame: Frame) -> Resolved | None:
    """Place a weekday, by "last" and "next" or by the tense of the sentence."""
    if frame.base is None:
        day = read_phrase(expression.words, Unit.DAY, ANY_BASE, Direction.PAST)
        if day is None:
            return None
        return Resolved(unknown(f"XXXX-WXX-{day.isoweekday()}"), Anchor.UNRESOLVED)
    if expression.which == 2:  # "a week on Tuesday"
        day = read_phrase(expression.words, Unit.DAY, frame.base + timedelta(days=7), Direction.PAST)
    elif expression.which in (-1, 1):
        day = read_phrase(expression.words, Unit.DAY, frame.base, Direction.PAST)
    else:
        day = read_weekday(expression.words, frame.base, frame.direction)
    return named(Unit.DAY, day, frame.anchor)


def place_numeric(words: str, frame: Frame) -> Resolved | None:
    """Read 13/04/2021 in the only way it can be; 03/04/2021 as the outlet or the text writes dates, else both ways.

    A day in figures without its year ("on 7/7") keeps its year open: such days are often the names of events.
    """
    if words.count("/") == 1:
        return _without_year(words, frame)
    settled = frame.home.order if frame.home is not None else None
    days = _readings(words, ("DMY", "MDY"))
    if len(days) == 2 and settled is not None:
        found = named(Unit.DAY, _readings(words, settled[:1])[0], Anchor.NONE)
        return found and replace(found, how=settled[1])
    if len(days) < 2:
        return named(Unit.DAY, days[0], Anchor.NONE) if days else None
    edtf = f"[{days[0].isoformat()},{days[1].isoformat()}]"
    end = (days[1] + timedelta(days=1)).isoformat()
    timex = f"{days[0].year:04}-XX-XX"
    return Resolved(Period(DateType.DATE, timex, edtf, days[0].isoformat(), end), Anchor.UNRESOLVED)


def _readings(words: str, orders: Iterable[str]) -> list[date]:
    """Return the days that figures can mean, the earliest first."""
    read = (read_phrase(words, Unit.DAY, ANY_BASE, Direction.NEAREST, order) for order in orders)
    return sorted({day for day in read if day is not None})


def _without_year(words: str, frame: Frame) -> Resolved | None:
    settled = frame.home.order if frame.home is not None else None
    days = _readings(f"{words}/{ANY_BASE.year}", ("DMY", "MDY"))
    if len(days) == 2 and settled is not None:
        days = _readings(f"{words}/{ANY_BASE.year}", settled[:1])
    if not days:
        return None
    masked = f"XXXX-{days[0]:%m-%d}" if len(days) == 1 else "XXXX-XX-XX"
    return Resolved(unknown(masked, masked if len(days) == 1 else None), Anchor.UNRESOLVED)
