"""Two figures for one thing: whether the rounder one may state the finer one, and the finding that says so."""

from __future__ import annotations

from decimal import Decimal

from crossfoot.arithmetic.grading import Graded, Stated, grade
from crossfoot.arithmetic.wording import plain
from crossfoot.check.findings import Arithmetic, make_finding
from crossfoot.link.counted import fineness
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_change
from crossfoot.types import Bound, Finding, Kind, Verdict

NAME = "restatement"

CLOSE = Decimal("1.25")
"""How far figures for one thing are apart at most, whatever the hedges: "as many as 1,500" are not 1,000."""

SMALL = 10
"""Counts below this are too often of other things: "two" people, "two" sentences on."""

FINE_DIGITS = 3
"""Significant digits from which on a slip is told from two figures of like size."""

ENOUGH_FOR_TICK = 2
ENOUGH_FOR_FLAG = 3
"""Content words that two sentences must share, beside what is counted."""


def usable(figure: Figure) -> bool:
    """Whether a figure may be told twice: one number, no change, no share, and not per anything."""
    q = figure.quantity
    if q.kind in (Kind.MEASURE, Kind.SHARE) or q.amount.point is None:
        return False
    return not is_change(figure) and q.per is None


def are_close(one: Figure, other: Figure) -> bool:
    """Whether no hedge and no rounding could tell the two figures apart."""
    return one.point <= other.point * CLOSE and other.point <= one.point * CLOSE


def fits(one: Figure, other: Figure) -> bool:
    """Whether one figure may state the other: equal, or the rounder one fits the finer.

    Two figures printed as finely as each other are two figures: £12m is no rounding of £13m.
    """
    if not are_close(one, other):
        return False
    if one.point == other.point:
        return True
    if fineness(one) == fineness(other):
        return False
    stated, detail = _rounder(one, other)
    graded = _grade(stated, detail)
    return graded is not None and not graded.verdict.flagged


def is_rounding(one: Figure, other: Figure) -> bool:
    """Whether the rounder figure is the finer one rounded, so that no hedge is needed to make them meet."""
    stated, detail = _rounder(one, other)
    graded = _grade(stated, detail)
    return graded is not None and graded.verdict in (Verdict.AGREES, Verdict.ROUNDS)


def _grade(stated: Figure, detail: Figure) -> Graded | None:
    """Hold the rounder figure against the finer one."""
    return grade([detail.quantity], lambda intervals: intervals[0], Stated.of(stated.quantity))


def _rounder(one: Figure, other: Figure) -> tuple[Figure, Figure]:
    """The rounder figure and the finer one; hedged before exact."""

    def key(figure: Figure) -> tuple[bool, int]:
        return figure.quantity.bound is Bound.EXACT, fineness(figure)

    return (other, one) if key(other) < key(one) else (one, other)


def tell(where: str, one: Figure, other: Figure, shared: frozenset[str]) -> str:
    """Say where the two figures stand and what both sentences speak of."""
    words = sorted(w.lstrip("=") for w in shared)
    common = f"; both speak of {', '.join(words)}" if words else ""
    return f"{where} give {one.surface} and {other.surface}{common}"


def restate(one: Figure, other: Figure, link: Link) -> Finding:
    """Put the finding together that one figure states, or does not state, the other."""
    stated, detail = _rounder(one, other)
    graded = _grade(stated, detail)
    if graded is None or (not graded.verdict.flagged and not fits(one, other)):
        graded = Graded(Verdict.CONTRADICTS, detail.quantity.amount.interval)
    sign = "≠" if graded.verdict is Verdict.CONTRADICTS else "="
    where = "The headline" if one.in_title else "One place"
    arithmetic = Arithmetic(
        formula=f"{plain(detail.point)} {sign} {plain(stated.point)}",
        result=f"{where} has {one.surface}, {'the body' if one.in_title else 'another'} {other.surface}.",
        says=f"{stated.surface} for {detail.surface}",
        stated=stated.quantity.amount,
        point=detail.point,
    )
    return make_finding(NAME, link, [("stated", one), ("again", other)], graded, arithmetic)
