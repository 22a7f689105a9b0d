"""Place times of day: "6pm on Tuesday", "16:08 UTC"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from crossfoot.extract.dates.expressions import At, Clock, Expression
from crossfoot.extract.dates.frame import Frame, Resolved, placed
from crossfoot.extract.dates.periods import Moment, Unit, unknown
from crossfoot.types import Anchor, DateType, Period


def day_of_clock(frame: Frame) -> Resolved:
    """Return the day of a time without one: the day the text spoke of last, else that of publication."""
    if frame.reference is not None and frame.reference.unit is Unit.DAY:
        return placed(frame.reference, Anchor.TEXT)
    if frame.base is None:
        return Resolved(unknown("XXXX-XX-XX"), Anchor.UNRESOLVED)
    return placed(Moment(Unit.DAY, frame.base), frame.anchor)


def place_clock(clock: Clock, day: Resolved) -> Resolved | None:
    """Place a time on its day; ``None`` on a day that is none ("6pm in March")."""
    if day.moment is None or clock.minute is None:
        edtf = day.period.edtf if day.period.start is not None else None
        written = "XXXX-XX-XX" if day.period.timex.endswith("_REF") else day.period.timex
        found = Period(DateType.TIME, written + clock.timex, edtf, day.period.start, day.period.end)
        return Resolved(found, day.anchor, day.moment)
    if day.moment.unit is not Unit.DAY:
        return None
    written = day.moment.day.isoformat()
    minutes = clock.minute, clock.minute + 1
    start, end = (_stamp(day.moment.day, minute) + clock.offset for minute in minutes)
    return Resolved(Period(DateType.TIME, written + clock.timex, start, start, end), day.anchor, day.moment)


def on_one_day(first: Expression, last: Expression) -> tuple[Expression, Expression]:
    """Give both ends of "9am to 5pm on Monday" the day that is printed once."""
    match first, last:
        case Clock(), At(day=day):
            return At(first, day), last
        case At(day=day), Clock():
            return first, At(last, day)
        case _:
            return first, last


def join_clocks(first: Resolved, last: Resolved) -> tuple[Resolved, Resolved, Resolved] | None:
    """Join two times of day to a range; the second is of the next day where it is the earlier one."""
    if first.moment is None or last.moment is None or not first.period.start or not last.period.start:
        return None
    begin, end = (datetime.fromisoformat(start) for start in (first.period.start, last.period.start))
    if (begin.tzinfo is None) is not (end.tzinfo is None):  # "from 9am to 5pm EDT": one zone for both
        begin, end = (
            begin.replace(tzinfo=begin.tzinfo or end.tzinfo),
            end.replace(tzinfo=end.tzinfo or begin.tzinfo),
        )
    days = 1 if end <= begin and first.moment == last.moment else 0
    minutes = int((end - begin).total_seconds()) // 60 + days * 24 * 60
    if minutes <= 0:
        return None
    if days:
        last = _next_day(last, first.moment.day)
    ends = tuple(stamp.isoformat() for stamp in (begin, end + timedelta(days=days)))
    hours, rest = divmod(minutes, 60)
    timex = "PT" + (f"{hours}H" if hours else "") + (f"{rest}M" if rest else "")
    whole = Period(DateType.DURATION, timex, None, *ends)  # EDTF has no times of day in intervals
    return Resolved(whole, last.anchor, first.moment), first, last


def _next_day(clock: Resolved, day: date) -> Resolved:
    """Move a time of day to the day after *day*."""
    printed, after, found = day.isoformat(), (day + timedelta(days=1)).isoformat(), clock.period
    moved = replace(
        found,
        timex=found.timex.replace(printed, after),
        edtf=found.edtf and found.edtf.replace(printed, after),
        start=found.start and found.start.replace(printed, after),
        end=found.end and found.end.replace(printed, after),
    )
    return replace(clock, period=moved)


def _stamp(day: date, minute: int) -> str:
    days, rest = divmod(minute, 24 * 60)
    return f"{(day + timedelta(days=days)).isoformat()}T{rest // 60:02}:{rest % 60:02}:00"
