"""Expression -> period: where in the calendar the words point, given when the article was published."""

from __future__ import annotations

from dataclasses import replace

from crossfoot.extract.dates.absolute import place_calendar, place_numeric, place_weekday
from crossfoot.extract.dates.clock import day_of_clock, join_clocks, on_one_day, place_clock
from crossfoot.extract.dates.endings import place_ending
from crossfoot.extract.dates.expressions import (
    At,
    Basis,
    Between,
    Calendar,
    Clock,
    Current,
    Ending,
    Expression,
    Feast,
    FiscalYear,
    Fixed,
    Named,
    Nth,
    Numeric,
    Offset,
    Opening,
    Part,
    Same,
    Segment,
    Stretch,
    Weekday,
    Within,
)  # fmt: skip
from crossfoot.extract.dates.feasts import place_feast
from crossfoot.extract.dates.frame import Frame, Resolved, named, placed
from crossfoot.extract.dates.kinds import is_clock
from crossfoot.extract.dates.normaliser import ANY_BASE, Direction, read_weekday
from crossfoot.extract.dates.parts import nth_in, place_part
from crossfoot.extract.dates.periods import Moment, Unit, add_months, unknown
from crossfoot.extract.dates.ranges import join, opening, place_stretch
from crossfoot.extract.dates.relative import (
    place_current,
    place_fiscal,
    place_offset,
    place_same,
    place_segment,
    segment_of,
)
from crossfoot.types import Anchor, DateType


def resolve(expression: Expression, frame: Frame) -> Resolved | None:
    """Place an expression in the calendar; ``None`` where its words name no date after all (30 February)."""
    try:
        return _resolve(expression, frame)
    except (ValueError, OverflowError):  # a year outside the calendar
        return None


def _resolve(expression: Expression, frame: Frame) -> Resolved | None:  # noqa: C901, PLR0912  # a case each
    match expression:
        case Fixed(period=fixed):
            return Resolved(fixed, Anchor.NONE)
        case Named(moment=moment):
            return placed(moment, Anchor.NONE)
        case Calendar():
            return place_calendar(expression, frame)
        case Weekday():
            return place_weekday(expression, frame)
        case Numeric(words=words):
            return place_numeric(words, frame)
        case Offset():
            return place_offset(expression, frame)
        case Current(unit=unit):
            return place_current(unit, frame)
        case Segment():
            return place_segment(expression, frame)
        case Feast():
            return place_feast(expression, frame)
        case FiscalYear(amount=amount):
            return place_fiscal(amount, frame)
        case Opening(timex=timex, unit=unit, recent=recent):
            if recent:
                return place_stretch(Stretch(unit, -expression.count, timex), frame)
            length = Resolved(unknown(timex, kind=DateType.DURATION), Anchor.NONE)
            return None if unit is Unit.QUARTER else length
        case Stretch():
            return place_stretch(expression, frame)
        case Ending(last=last):
            return place_ending(expression, _resolve(last.expression, frame))
        case Nth():
            return None
        case Part(edge=edge, inner=inner):
            whole = _resolve(inner, frame)
            return whole and place_part(edge, whole, frame)
        case Same():
            return place_same(expression, expression.years or 0, frame)
        case Clock():
            return place_clock(expression, day_of_clock(frame))
        case At(clock=clock, day=day):
            found = _resolve(day, frame)
            return place_clock(clock, found) if found is not None else None
        case Within():
            return _within(expression, frame)
        case Between():
            placed_range = resolve_range(expression, frame)
            return placed_range and placed_range[0]


def resolve_range(expression: Between, frame: Frame) -> tuple[Resolved, Resolved, Resolved] | None:
    """Place a range and its two ends; ``None`` where they are out of order."""
    if is_clock(expression.last.expression):
        return _clock_range(expression, frame)
    ends = _ends(expression, frame)
    if ends is None:
        return None
    whole = join(*ends)
    if whole.anchor is Anchor.UNRESOLVED and frame.base is None:  # how long it is does not hang on the year
        assumed = _ends(expression, replace(frame, base=ANY_BASE))
        length = join(*assumed).period.timex if assumed else whole.period.timex
        whole = replace(whole, period=replace(whole.period, timex=length))
    return whole, *ends


def _clock_range(expression: Between, frame: Frame) -> tuple[Resolved, Resolved, Resolved] | None:
    first, last = on_one_day(expression.first.expression, expression.last.expression)
    begin, end = resolve(first, frame), resolve(last, frame)
    return join_clocks(begin, end) if begin is not None and end is not None else None


def _ends(expression: Between, frame: Frame) -> tuple[Resolved, Resolved] | None:
    """Place both ends, the one without a year by the other."""
    first, last = expression.first.expression, expression.last.expression
    forward = frame.direction is Direction.FUTURE
    if _stated(first) > _stated(last) or (forward and _stated(first) == _stated(last)):
        early = resolve(first, frame)
        late = resolve(last, _from(early, frame, Direction.FUTURE)) if early else None
    else:
        late = resolve(last, frame)
        told = _stated(first)
        early = resolve(first, frame if told else _from(late, frame, Direction.PAST)) if late else None
    if early is None or late is None:
        return None
    if early.moment is not None and late.moment is not None and early.moment.start >= late.moment.end:
        return None
    return early, late


def _stated(expression: Expression) -> bool:
    """Whether an end of a range names its year."""
    return (
        (_stated(expression.inner) if isinstance(expression, Part) else False)
        or isinstance(expression, Named | Within | Offset | Numeric)
        or getattr(expression, "year", None) is not None
    )


def _from(other: Resolved, frame: Frame, direction: Direction) -> Frame:
    if other.moment is None:
        return frame
    anchor = frame.anchor if other.anchor is Anchor.NONE else other.anchor
    return replace(frame, base=other.moment.start, direction=direction, anchor=anchor)


def _within(expression: Within, frame: Frame) -> Resolved | None:
    inner, outer = expression.inner, expression.outer
    if (
        isinstance(inner, Calendar)
        and isinstance(outer, Offset)
        and outer.basis is Basis.TEXT
        and outer.amount
    ):
        return _calendar_before(inner, outer.amount, frame)
    whole = resolve(outer, frame)
    if whole is None:
        return None
    if whole.moment is None:  # the year is not known: nor is the part
        if isinstance(inner, Nth | Feast):
            return None
        return _resolve(inner, replace(frame, base=None))
    return _part(inner, whole.moment, whole, frame)


def _part(inner: Expression, moment: Moment, whole: Resolved, frame: Frame) -> Resolved | None:
    match inner:
        case Segment() if moment.unit is Unit.YEAR:
            return placed(segment_of(inner, moment.start.year), whole.anchor)
        case Opening():
            return opening(inner, moment, whole.anchor)
        case Nth():
            return nth_in(inner, moment, whole.anchor)
        case Feast():
            return place_feast(replace(inner, year=moment.start.year), frame)
        case Calendar(words=words):
            year = moment.start.year
            dated = place_calendar(replace(inner, words=f"{words} {year}", year=year, which=None), frame)
            return dated and replace(dated, anchor=whole.anchor)
        case Weekday():
            return named(Unit.DAY, read_weekday(inner.words, moment.start, Direction.FUTURE), whole.anchor)
        case Same() if frame.reference is not None and moment.unit is Unit.YEAR:
            return place_same(inner, moment.start.year - frame.reference.start.year, frame)
        case _:
            return whole


def _calendar_before(inner: Calendar, years: int, frame: Frame) -> Resolved | None:
    """Place "in February a year earlier": a year before the February that the text would mean."""
    found = place_calendar(inner, frame)
    if found is None or found.moment is None:
        return found
    return placed(Moment(found.moment.unit, add_months(found.moment.start, 12 * years)), found.anchor)
