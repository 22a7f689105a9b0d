"""Write ranges and stretches: from one moment to another, the first months of a year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from crossfoot.extract.dates import periods
from crossfoot.extract.dates.expressions import Opening, Stretch
from crossfoot.extract.dates.frame import Frame, Resolved
from crossfoot.extract.dates.periods import MONTHS, Moment, Unit, add_months, period, shift, unknown
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
    edtf = f"{_side(first, 0, begin.start)}/{_side(last, -1, end.end - timedelta(days=1))}"
    bounds = first.period.start or begin.start.isoformat(), last.period.end or end.end.isoformat()
    return Resolved(Period(DateType.DURATION, timex, edtf, *bounds), anchor)


def _side(found: Resolved, side: int, edge: date) -> str:
    """Write one end of a range as EDTF: of "late 2019" to "early 2021", the July and the June."""
    edtf = found.period.edtf or ""
    if found.moment is not None and "/" in edtf:
        return edtf.split("/")[side]
    return _plain(found.moment, edge) if found.moment is not None else edge.isoformat()


STRETCH_PIECES = {Unit.DAY: Unit.DAY, Unit.WEEK: Unit.DAY, Unit.MONTH: Unit.MONTH, Unit.YEAR: Unit.MONTH}
"""How precisely the far end of a stretch is known: "the past two years" to the month, longer ones to the year."""


def place_stretch(stretch: Stretch, frame: Frame) -> Resolved:
    """Place a length of time up to the day of publication, or from it on."""
    length = Period(DateType.DURATION, stretch.timex, None, None, None)
    if frame.base is None:
        return Resolved(length, Anchor.UNRESOLVED)
    if stretch.unit in (Unit.DAY, Unit.WEEK):
        far = frame.base + timedelta(days=stretch.count * (7 if stretch.unit is Unit.WEEK else 1))
    else:
        far = add_months(frame.base, stretch.count * MONTHS[stretch.unit])
    pieces = [Moment(STRETCH_PIECES.get(stretch.unit, Unit.YEAR), day) for day in sorted((frame.base, far))]
    edtf = "/".join(period(piece).timex for piece in pieces)
    bounds = pieces[0].start.isoformat(), pieces[1].end.isoformat()
    return Resolved(replace(length, edtf=edtf, start=bounds[0], end=bounds[1]), frame.anchor)


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
