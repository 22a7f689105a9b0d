"""Place dates told from another day: "last year", "a year earlier", "late in the week", "the same month"."""

from __future__ import annotations

from datetime import date
from functools import partial

from crossfoot.extract.dates.expressions import Basis, Offset, Same, Segment
from crossfoot.extract.dates.frame import Frame, Resolved, placed
from crossfoot.extract.dates.normaliser import KNOWN_UNITS, Direction, read_offset
from crossfoot.extract.dates.periods import SEASONS, Moment, Unit, add_months, shift, unknown
from crossfoot.types import Anchor, DateType, Period

UNKNOWN_TIMEX = {
    Unit.DAY: "XXXX-XX-XX", Unit.WEEK: "XXXX-WXX", Unit.WEEKEND: "XXXX-WXX-WE", Unit.MONTH: "XXXX-XX",
    Unit.QUARTER: "XXXX-QX", Unit.HALF: "XXXX-HX", Unit.DECADE: "XXX", Unit.CENTURY: "XX",
}  # fmt: skip


WEDNESDAY = 2
"""From this day of the week on, the nearest weekend is the coming one."""


def place_offset(expression: Offset, frame: Frame) -> Resolved:
    """Place what is so many units from publication, or from the last date of the text."""
    unit, amount = expression.unit, expression.amount
    from_text = expression.basis is Basis.TEXT
    base = Moment(Unit.DAY, frame.base) if frame.base else None
    start = frame.reference if from_text else base
    if start is None or (from_text and not _fine_enough(start, unit)):
        reference = "PAST_REF" if amount < 0 else "FUTURE_REF" if amount > 0 else "PRESENT_REF"
        timex = UNKNOWN_TIMEX.get(unit, "XXXX") if from_text else reference
        return Resolved(unknown(timex), Anchor.UNRESOLVED)
    anchor = Anchor.TEXT if from_text else frame.anchor
    if expression.alike and unit is Unit.YEAR and start.unit is not Unit.DAY:
        moved = Moment(start.unit, add_months(start.start, 12 * amount))
        return placed(moved, anchor)
    day = read_offset(unit, amount, start.start) if unit in KNOWN_UNITS else None
    return placed(Moment(unit, day) if day is not None else shift(Moment(unit, start.start), amount), anchor)


def _fine_enough(reference: Moment, unit: Unit) -> bool:
    """Whether the reference tells in which *unit* it lies: 2021 does not tell a day."""
    whole = Moment(unit, reference.start)
    return whole.start <= reference.start and reference.end <= whole.end


def place_current(unit: Unit, frame: Frame) -> Resolved:
    """Place "the end of the year" in the year that the text speaks of, else in that of publication.

    What lies ahead lies ahead of publication: "it will all end by the close of the year".
    """
    ahead = frame.direction is Direction.FUTURE and frame.base is not None
    told = None if ahead or unit is Unit.WEEKEND else frame.reference
    if told is not None and _fine_enough(told, unit):
        return placed(Moment(unit, told.start), Anchor.TEXT)
    if frame.base is None:
        return Resolved(unknown(UNKNOWN_TIMEX.get(unit, "XXXX")), Anchor.UNRESOLVED)
    moment = Moment(unit, frame.base)
    if unit is Unit.WEEKEND and moment.start > frame.base:
        early = frame.direction is Direction.NEAREST and frame.base.weekday() < WEDNESDAY
        moment = shift(moment, -1) if early or frame.direction is Direction.PAST else moment
    return placed(moment, frame.anchor)


def place_fiscal(amount: int, frame: Frame) -> Resolved:
    """Place "last financial year" by its number only: when it began is the company's or the country's to say."""
    if frame.base is None:
        reference = "PAST_REF" if amount < 0 else "FUTURE_REF" if amount > 0 else "PRESENT_REF"
        return Resolved(unknown(reference), Anchor.UNRESOLVED)
    year = frame.base.year + amount
    bounds = f"{year - 1:04}-01-01", f"{year + 2:04}-01-01"
    return Resolved(
        Period(DateType.DATE, f"FY{year:04}", f"{year - 1:04}/{year + 1:04}", *bounds), frame.anchor
    )


def place_segment(expression: Segment, frame: Frame) -> Resolved | None:
    """Place a quarter or season without its year: the last one begun, or the next one to come."""
    if not expression.bare:
        return None
    if frame.base is None:
        name = f"Q{expression.number}" if expression.unit is Unit.QUARTER else expression.unit.value
        return Resolved(unknown(f"XXXX-{name}"), Anchor.UNRESOLVED)
    years = [segment_of(expression, frame.base.year + step) for step in (-2, -1, 0, 1, 2)]
    if expression.which is not None:
        moment = _which_season(years, expression.which, frame.base)
    elif frame.direction is Direction.NEAREST and expression.unit in SEASONS:
        moment = min(years, key=partial(_distance, frame.base))
    elif frame.direction is Direction.FUTURE:
        moment = next(m for m in years if _northern(m)[1] > frame.base)
    else:
        moment = [m for m in years if _northern(m)[0] <= frame.base][-1]
    return placed(moment, frame.anchor)


def _which_season(years: list[Moment], which: int, base: date) -> Moment:
    if which < 0:
        return [m for m in years if _northern(m)[1] <= base][-1]
    return next(m for m in years if (_northern(m)[0] if which > 0 else _northern(m)[1]) > base)


def _distance(base: date, moment: Moment) -> int:
    start, end = _northern(moment)
    return max((start - base).days, (base - end).days, 0)


def _northern(moment: Moment) -> tuple[date, date]:
    """When a segment begins and is over, to choose its year: the months of seasons are those of the north."""
    first = {Unit.SPRING: 3, Unit.SUMMER: 6, Unit.AUTUMN: 9, Unit.WINTER: 12}.get(moment.unit)
    if first is None:
        return moment.start, moment.end
    start = date(moment.start.year, first, 1)
    return start, add_months(start, 3)


def segment_of(expression: Segment, year: int) -> Moment:
    """Return the quarter, half or season of a year."""
    month = {Unit.QUARTER: 3, Unit.HALF: 6}.get(expression.unit, 12) * (expression.number - 1) + 1
    return Moment(expression.unit, date(year, month, 1))


def place_same(expression: Same, years: int | None, frame: Frame) -> Resolved | None:
    """Place "the same month a year ago": the month that the text spoke of, a year before it."""
    if years is None:
        return None
    reference = frame.reference
    if reference is not None and expression.unit in (None, reference.unit):
        moment = Moment(reference.unit, add_months(reference.start, 12 * years))
        return placed(moment, Anchor.TEXT)
    if reference is not None and expression.unit is not None and _fine_enough(reference, expression.unit):
        moment = Moment(expression.unit, add_months(reference.start, 12 * years))
        return placed(moment, Anchor.TEXT)
    return Resolved(unknown(UNKNOWN_TIMEX.get(expression.unit or Unit.YEAR, "XXXX")), Anchor.UNRESOLVED)
