"""Place times of day: "6pm on Tuesday", "16:08 UTC"."""

from __future__ import annotations

from datetime import date, timedelta

from crossfoot.extract.dates.expressions import Clock
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
        edtf = day.period.edtf if day.moment is not None else None
        written = "XXXX-XX-XX" if day.period.timex.endswith("_REF") else day.period.timex
        found = Period(DateType.TIME, written + clock.timex, edtf, day.period.start, day.period.end)
        return Resolved(found, day.anchor, day.moment)
    if day.moment.unit is not Unit.DAY:
        return None
    written = day.moment.day.isoformat()
    minutes = clock.minute, clock.minute + 1
    start, end = (_stamp(day.moment.day, minute) + clock.offset for minute in minutes)
    return Resolved(Period(DateType.TIME, written + clock.timex, start, start, end), day.anchor, day.moment)


def _stamp(day: date, minute: int) -> str:
    days, rest = divmod(minute, 24 * 60)
    return f"{(day + timedelta(days=days)).isoformat()}T{rest // 60:02}:{rest % 60:02}:00"
