"""Expression -> period: where in the calendar the words point, given when the article was published."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from crossfoot.extract.dates import periods
from crossfoot.extract.dates.expressions import (
    At, Atom, Basis, Between, Calendar, Clock, Current, Expression, Fixed, Named, Numeric, Offset, Same, Segment,
    Weekday, Within,
)  # fmt: skip
from crossfoot.extract.dates.normaliser import (
    ANY_BASE, KNOWN_UNITS, Direction, read_incomplete, read_offset, read_phrase, read_weekday,
)  # fmt: skip
from crossfoot.extract.dates.periods import Moment, Unit, add_months, period, shift, unknown
from crossfoot.types import Anchor, DateType, Period

UNKNOWN_TIMEX = {
    Unit.DAY: "XXXX-XX-XX", Unit.WEEK: "XXXX-WXX", Unit.WEEKEND: "XXXX-WXX-WE", Unit.MONTH: "XXXX-XX",
    Unit.QUARTER: "XXXX-QX", Unit.HALF: "XXXX-HX", Unit.DECADE: "XXX", Unit.CENTURY: "XX",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Frame:
    """What is known where an expression stands."""

    base: date | None
    """The day of publication."""

    anchor: Anchor
    """Where `base` comes from."""

    direction: Direction
    reference: Moment | None
    """The moment the text named last, in this sentence or the one before."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A period, what it was resolved against, and its moment where it has one."""

    period: Period
    anchor: Anchor
    moment: Moment | None = None


def resolve(expression: Expression, frame: Frame) -> Resolved | None:
    """Place an expression in the calendar; ``None`` where the words turn out to name no date (30 February)."""
    try:
        return _resolve(expression, frame)
    except (ValueError, OverflowError):  # a year outside the calendar
        return None


def _resolve(expression: Expression, frame: Frame) -> Resolved | None:
    match expression:
        case Fixed(period=fixed):
            return Resolved(fixed, Anchor.NONE)
        case Named(moment=moment):
            return Resolved(period(moment), Anchor.NONE, moment)
        case Calendar():
            return _calendar(expression, frame)
        case Weekday():
            return _weekday(expression, frame)
        case Numeric(words=words):
            return _numeric(words)
        case Offset():
            return _offset(expression, frame)
        case Current(unit=unit):
            return _current(unit, frame)
        case Segment():
            return _segment(expression, frame)
        case Same():
            return _same(expression, expression.years, frame)
        case Clock():
            return _clock(expression, _day_of_clock(frame))
        case At(clock=clock, day=day):
            found = _resolve(day, frame)
            return _clock(clock, found) if found is not None else None
        case Within():
            return _within(expression, frame)
        case Between():
            ends = resolve_ends(expression, frame)
            return None if ends is None else join(*ends)


def resolve_ends(expression: Between, frame: Frame) -> tuple[Resolved, Resolved] | None:
    """Place both ends of a range, the one without a year by the other; ``None`` where they are out of order."""
    first, last = expression.first.expression, expression.last.expression
    forward = frame.direction is Direction.FUTURE
    if _stated(first) > _stated(last) or (forward and _stated(first) == _stated(last)):
        early = resolve(first, frame)
        late = resolve(last, _from(early, frame, Direction.FUTURE)) if early else None
    else:
        late = resolve(last, frame)
        early = resolve(first, _from(late, frame, Direction.PAST)) if late else None
    if early is None or late is None:
        return None
    if early.moment is not None and late.moment is not None and early.moment.start >= late.moment.end:
        return None
    return early, late


def _stated(expression: Expression) -> bool:
    """Whether an end of a range names its year."""
    return isinstance(expression, Named | Within | Offset | Numeric) or getattr(expression, "year", None) is not None


def _from(other: Resolved, frame: Frame, direction: Direction) -> Frame:
    if other.moment is None:
        return frame
    anchor = frame.anchor if other.anchor is Anchor.NONE else other.anchor
    return replace(frame, base=other.moment.start, direction=direction, anchor=anchor)


def join(first: Resolved, last: Resolved) -> Resolved:
    """Write a range, which TIMEX3 calls a duration with a begin and an end point.

    As English counts, "2009 to 2011" is two years, but "January to March" three months and "1-3 May" three days.
    """
    begin, end = first.moment, last.moment
    anchor = first.anchor if first.anchor is not Anchor.NONE else last.anchor
    if begin is None or end is None:
        return Resolved(unknown("PX", kind=DateType.DURATION), anchor)
    days = (end.end - begin.start).days
    months = (end.end.year - begin.start.year) * 12 + end.end.month - begin.start.month
    if begin.unit is Unit.YEAR and end.unit is Unit.YEAR:
        timex = f"P{end.start.year - begin.start.year}Y"
    else:
        timex = f"P{months}M" if begin.unit in periods.MONTHS and end.unit in periods.MONTHS else f"P{days}D"
    edtf = f"{_plain(begin, begin.start)}/{_plain(end, end.end - timedelta(days=1))}"
    return Resolved(Period(DateType.DURATION, timex, edtf, begin.start.isoformat(), end.end.isoformat()), anchor)


def _plain(moment: Moment, edge: date) -> str:
    """Write an end of an interval: EDTF allows days, months and years there."""
    found = period(moment)
    return found.timex if moment.unit in (Unit.DAY, Unit.MONTH, Unit.YEAR) else edge.isoformat()


def _calendar(expression: Calendar, frame: Frame) -> Resolved | None:
    if expression.year is not None:
        day = read_phrase(expression.words, expression.unit, ANY_BASE, Direction.NEAREST)
        kept = day is not None and day.year == expression.year and expression.day in (None, day.day)
        return _named(expression.unit, day, Anchor.NONE) if kept else None
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
    return _named(expression.unit, day, frame.anchor) if day and expression.day in (None, day.day) else None


def _edge(which: int, base: date) -> tuple[date, Direction]:
    """Where "last March" (over), "this March" (of this year) and "next March" (to come) are sought from."""
    if which == 0:
        return date(base.year, 1, 1), Direction.FUTURE
    edge = add_months(base.replace(day=1), which)
    return edge, Direction.PAST if which < 0 else Direction.FUTURE


def _weekday(expression: Weekday, frame: Frame) -> Resolved | None:
    if frame.base is None:
        day = read_phrase(expression.words, Unit.DAY, ANY_BASE, Direction.PAST)
        return day and Resolved(unknown(f"XXXX-WXX-{day.isoweekday()}"), Anchor.UNRESOLVED) or None
    if expression.which in (-1, 1):
        day = read_phrase(expression.words, Unit.DAY, frame.base, Direction.PAST)
    else:
        day = read_weekday(expression.words, frame.base, frame.direction)
    return _named(Unit.DAY, day, frame.anchor)


def _named(unit: Unit, day: date | None, anchor: Anchor) -> Resolved | None:
    if day is None:
        return None
    moment = Moment(unit, day)
    return Resolved(period(moment), anchor, moment)


def _numeric(words: str) -> Resolved | None:
    """Read 13/04/2021 in the only way it can be; 03/04/2021 keeps both, as EDTF's one of a set."""
    orders = (read_phrase(words, Unit.DAY, ANY_BASE, Direction.NEAREST, order) for order in ("DMY", "MDY"))
    days = sorted({day for day in orders if day is not None})
    if not days:
        return None
    if len(days) == 1:
        return _named(Unit.DAY, days[0], Anchor.NONE)
    edtf = f"[{days[0].isoformat()},{days[1].isoformat()}]"
    end = (days[1] + timedelta(days=1)).isoformat()
    timex = f"{days[0].year:04}-XX-XX"
    return Resolved(Period(DateType.DATE, timex, edtf, days[0].isoformat(), end), Anchor.UNRESOLVED)


def _offset(expression: Offset, frame: Frame) -> Resolved:
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
        return Resolved(period(moved), anchor, moved)
    day = read_offset(unit, amount, start.day if not from_text else start.start) if unit in KNOWN_UNITS else None
    moment = Moment(unit, day) if day is not None else shift(Moment(unit, start.start), amount)
    return Resolved(period(moment), anchor, moment)


def _fine_enough(reference: Moment, unit: Unit) -> bool:
    """Whether the reference tells in which *unit* it lies: 2021 does not tell a day."""
    whole = Moment(unit, reference.start)
    return whole.start <= reference.start and reference.end <= whole.end


def _current(unit: Unit, frame: Frame) -> Resolved:
    """Place "the end of the year" in the year that the text speaks of, else in that of publication."""
    if frame.reference is not None and unit is not Unit.WEEKEND and _fine_enough(frame.reference, unit):
        moment = Moment(unit, frame.reference.start)
        return Resolved(period(moment), Anchor.TEXT, moment)
    if frame.base is None:
        return Resolved(unknown(UNKNOWN_TIMEX.get(unit, "XXXX")), Anchor.UNRESOLVED)
    moment = Moment(unit, frame.base)
    if unit is Unit.WEEKEND and frame.direction is not Direction.FUTURE and moment.start > frame.base:
        moment = shift(moment, -1)
    return Resolved(period(moment), frame.anchor, moment)


def _segment(expression: Segment, frame: Frame) -> Resolved | None:
    """Place a quarter or season without its year: the last one begun, or the next one to come."""
    if not expression.bare:
        return None
    if frame.base is None:
        name = f"Q{expression.number}" if expression.unit is Unit.QUARTER else expression.unit.value
        return Resolved(unknown(f"XXXX-{name}"), Anchor.UNRESOLVED)
    years = [_segment_of(expression, frame.base.year + step) for step in (-1, 0, 1)]
    if expression.which is not None:
        moment = _which_season(years, expression.which, frame.base)
    elif frame.direction is Direction.FUTURE:
        moment = next(m for m in years if _northern(m)[1] > frame.base)
    else:
        moment = [m for m in years if _northern(m)[0] <= frame.base][-1]
    return Resolved(period(moment), frame.anchor, moment)


def _which_season(years: list[Moment], which: int, base: date) -> Moment:
    if which < 0:
        return [m for m in years if _northern(m)[1] <= base][-1]
    return next(m for m in years if (_northern(m)[0] if which > 0 else _northern(m)[1]) > base)


def _northern(moment: Moment) -> tuple[date, date]:
    """When a segment begins and is over, to choose its year: the months of seasons are those of the north."""
    first = {Unit.SPRING: 3, Unit.SUMMER: 6, Unit.AUTUMN: 9, Unit.WINTER: 12}.get(moment.unit)
    if first is None:
        return moment.start, moment.end
    start = date(moment.start.year, first, 1)
    return start, add_months(start, 3)


def _segment_of(expression: Segment, year: int) -> Moment:
    month = {Unit.QUARTER: 3, Unit.HALF: 6}.get(expression.unit, 12) * (expression.number - 1) + 1
    return Moment(expression.unit, date(year, month, 1))


def _same(expression: Same, years: int | None, frame: Frame) -> Resolved | None:
    """Place "the same month a year ago": the month that the text spoke of, a year before it."""
    if years is None:
        return None
    reference = frame.reference
    if reference is not None and expression.unit in (None, reference.unit):
        moment = Moment(reference.unit, add_months(reference.start, 12 * years))
        return Resolved(period(moment), Anchor.TEXT, moment)
    if reference is not None and expression.unit is not None and _fine_enough(reference, expression.unit):
        moment = Moment(expression.unit, add_months(reference.start, 12 * years))
        return Resolved(period(moment), Anchor.TEXT, moment)
    return Resolved(unknown(UNKNOWN_TIMEX.get(expression.unit or Unit.YEAR, "XXXX")), Anchor.UNRESOLVED)


def _within(expression: Within, frame: Frame) -> Resolved | None:
    inner = expression.inner
    outer = resolve(expression.outer, frame)
    if outer is None:
        return None
    if outer.moment is None:  # the year is not known: nor is the whole
        return _resolve(inner, replace(frame, base=None))
    year = outer.moment.start.year
    match inner:
        case Segment(unit=unit) if outer.moment.unit is Unit.YEAR:
            moment = _segment_of(inner, year)
            return Resolved(period(moment), outer.anchor, moment)
        case Calendar(words=words, unit=unit):
            dated = _calendar(replace(inner, words=f"{words} {year}", year=year, which=None), frame)
            return dated and replace(dated, anchor=outer.anchor)
        case Weekday():
            day = read_weekday(inner.words, outer.moment.start, Direction.FUTURE)
            return _named(Unit.DAY, day, outer.anchor)
        case Same(unit=unit):
            return _same_in(inner, outer, frame)
        case _:
            return outer


def _same_in(inner: Same, outer: Resolved, frame: Frame) -> Resolved | None:
    """Place "the same period of 2020" and "the same month last year"."""
    assert outer.moment is not None
    if frame.reference is None or outer.moment.unit is not Unit.YEAR:
        return outer
    return _same(inner, outer.moment.start.year - frame.reference.start.year, frame)


def _day_of_clock(frame: Frame) -> Resolved:
    """The day of a time without one: the day the text spoke of last, else that of publication."""
    if frame.reference is not None and frame.reference.unit is Unit.DAY:
        return Resolved(period(frame.reference), Anchor.TEXT, frame.reference)
    if frame.base is None:
        return Resolved(unknown("XXXX-XX-XX"), Anchor.UNRESOLVED)
    moment = Moment(Unit.DAY, frame.base)
    return Resolved(period(moment), frame.anchor, moment)


def _clock(clock: Clock, day: Resolved) -> Resolved | None:
    if day.moment is None or clock.minute is None:
        edtf = day.period.edtf if day.moment is not None else None
        base = day.period
        return Resolved(Period(DateType.TIME, base.timex + clock.timex, edtf, base.start, base.end), day.anchor, day.moment)
    if day.moment.unit is not Unit.DAY:
        return None
    written = day.moment.day.isoformat()
    start, end = (_stamp(day.moment.day, minute) + clock.offset for minute in (clock.minute, clock.minute + 1))
    edtf = start
    return Resolved(Period(DateType.TIME, written + clock.timex, edtf, start, end), day.anchor, day.moment)


def _stamp(day: date, minute: int) -> str:
    days, rest = divmod(minute, 24 * 60)
    return f"{(day + timedelta(days=days)).isoformat()}T{rest // 60:02}:{rest % 60:02}:00"
