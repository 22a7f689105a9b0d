"""Write ranges and stretches: from one moment to another, the first months of a year."""

from __future__ import annotations

from datetime import date, timedelta

from crossfoot.extract.dates import periods
from crossfoot.extract.dates.expressions import Opening
from crossfoot.extract.dates.frame import Resolved
from crossfoot.extract.dates.periods import Moment, Unit, period, shift, unknown
from crossfoot.types import Anchor, DateType, Period


def join(first: Resolved, last: Resolved) -> Resolved:
    """Write a range, which TIMEX3 calls a duration with a begin and an end point.

    As English counts, "2009 to 2011" is two years, but "January to March" three months, "1-3 May" three days.
    """
    begin, end = first.moment, last.moment
    anchor = first.anchor if first.anchor is not Anchor.NONE else last.anchor
    if begin is None or end is None:
        return Resolved(unknown("PX", kind=DateType.DURATION), Anchor.UNRESOLVED)
    days = (end.end - begin.start).days
    months = (end.end.year - begin.start.year) * 12 + end.end.month - begin.start.month
    if begin.unit is Unit.YEAR and end.unit is Unit.YEAR:
        timex = f"P{end.start.year - begin.start.year}Y"
    else:
        timex = f"P{months}M" if begin.unit in periods.MONTHS and end.unit in periods.MONTHS else f"P{days}D"
    edtf = f"{_plain(begin, begin.start)}/{_plain(end, end.end - timedelta(days=1))}"
    return Resolved(
        Period(DateType.DURATION, timex, edtf, begin.start.isoformat(), end.end.isoformat()), anchor
    )


def opening(part: Opening, whole: Moment, anchor: Anchor) -> Resolved:
    """Place the first or last months of a year: a duration with a known place."""
    start, end = whole.start, whole.end
    if part.last:
        start = shift(Moment(part.unit, end), -part.count).start
    else:
        end = shift(Moment(part.unit, start), part.count).start
    first, last = Moment(part.unit, start), Moment(part.unit, end - timedelta(days=1))
    edtf = f"{_plain(first, start)}/{_plain(last, end - timedelta(days=1))}"
    return Resolved(Period(DateType.DURATION, part.timex, edtf, start.isoformat(), end.isoformat()), anchor)


def _plain(moment: Moment, edge: date) -> str:
    """Write an end of an interval: EDTF allows days, months and years there."""
    found = period(moment)
    return found.timex if moment.unit in (Unit.DAY, Unit.MONTH, Unit.YEAR) else edge.isoformat()
