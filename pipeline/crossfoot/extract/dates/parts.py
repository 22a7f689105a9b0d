"""Narrow a moment to a part of it: "early 2023", "mid-March", "the late 1990s", "earlier this month".

Words like "early" have no fixed bounds, so a part is given as wide as it may be: "early" and "the start of" are the
first half, "late" and "the end of" the second, "mid" the half around the middle. EDTF and the interval say so;
TIMEX3 keeps the value of the whole, as it has an attribute of its own for parts.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

from crossfoot.extract.dates.expressions import Edge, Nth
from crossfoot.extract.dates.frame import Frame, Resolved, placed
from crossfoot.extract.dates.periods import Moment, Unit, period
from crossfoot.types import Anchor, Period

PIECES = {
    Unit.WEEK: Unit.DAY, Unit.MONTH: Unit.DAY, Unit.QUARTER: Unit.MONTH, Unit.HALF: Unit.MONTH, Unit.YEAR: Unit.MONTH,
    Unit.DECADE: Unit.YEAR, Unit.CENTURY: Unit.YEAR,
}  # fmt: skip
"""What the parts of a unit are counted in."""

SHARES = {
    Edge.EARLY: (Fraction(0), Fraction(1, 2)),
    Edge.MIDDLE: (Fraction(1, 4), Fraction(3, 4)),
    Edge.LATE: (Fraction(1, 2), Fraction(1)),
}
"""From where to where in the whole; what falls inside a piece takes in all of it."""


def place_part(edge: Edge, whole: Resolved, frame: Frame) -> Resolved:
    """Narrow what was placed; days, seasons and what has no place stay as they are."""
    moment = whole.moment
    if moment is None or moment.unit not in PIECES or whole.period.edtf is None:
        return whole
    pieces = _pieces(moment)
    if edge in SHARES:
        low, high = (share * len(pieces) for share in SHARES[edge])
        pieces = pieces[int(low) : -int(-high // 1)]
    elif frame.base is None or not moment.start <= frame.base < moment.end:
        return whole
    elif edge is Edge.BEFORE:
        pieces = [piece for piece in pieces if piece.start <= frame.base]
    else:
        pieces = [piece for piece in pieces if piece.end > frame.base]
    return replace(whole, period=_stretch(whole, pieces[0], pieces[-1]))


def nth_in(nth: Nth, whole: Moment, anchor: Anchor) -> Resolved | None:
    """Place "the first Monday in May", "the last day of 2019", "the second week of March".

    A week counted in a month or a year is seven days from its first on; its TIMEX3 value is the whole's.
    """
    if nth.unit is Unit.DAY and nth.weekday is None:
        return _inside(Moment(Unit.DAY, _counted(whole, nth.number, 1)), whole, anchor)
    if nth.unit is Unit.WEEK:
        start = _counted(whole, nth.number, 7)
        first, last = Moment(Unit.DAY, start), Moment(Unit.DAY, start + timedelta(days=6))
        if whole.end < last.end or start < whole.start:
            return None
        found = Resolved(period(whole), anchor, whole)
        return replace(found, period=_stretch(found, first, last))
    start = _counted(whole, nth.number, 7)
    weekday = 5 if nth.weekday is None else nth.weekday
    day = start + timedelta(days=(weekday - start.weekday()) % 7)
    return _inside(Moment(nth.unit, day), whole, anchor)


def _counted(whole: Moment, number: int, days: int) -> date:
    return (
        whole.start + timedelta(days=days * (number - 1))
        if number > 0
        else whole.end + timedelta(days=days * number)
    )


def _inside(moment: Moment, whole: Moment, anchor: Anchor) -> Resolved | None:
    return placed(moment, anchor) if whole.start <= moment.start < whole.end else None


def _stretch(whole: Resolved, first: Moment, last: Moment) -> Period:
    edges = [period(piece).timex for piece in (first, last)]
    edtf = edges[0] if first == last else "/".join(edges)
    return replace(whole.period, edtf=edtf, start=first.start.isoformat(), end=last.end.isoformat())


def _pieces(moment: Moment) -> list[Moment]:
    """Return the days, months or years that make up a moment."""
    unit, day, found = PIECES[moment.unit], moment.start, []
    while day < moment.end:
        found.append(Moment(unit, day))
        day = found[-1].end
    return found
