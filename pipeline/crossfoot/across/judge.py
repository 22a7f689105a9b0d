"""Two figures for one thing: whether the later one may state the earlier one."""

from __future__ import annotations

from decimal import Decimal

from crossfoot.arithmetic.grading import Graded, Stated, grade
from crossfoot.arithmetic.wording import digits_of
from crossfoot.types import Bound, Quantity, Verdict

TENFOLD = Decimal(10)


def judge(one: Quantity, other: Quantity) -> tuple[Graded, Quantity, Quantity] | None:
    """Hold the rounder figure against the finer one.

    Returns:
        The grade, the rounder figure and the finer one; ``None`` where a bound says too little.
    """
    stated, detail = (other, one) if _roundness(other) < _roundness(one) else (one, other)
    graded = grade([detail], lambda intervals: intervals[0], Stated.of(stated))
    if graded is None:
        return None
    exact = {one.bound, other.bound} <= {Bound.EXACT}
    if exact and one.amount.point != other.amount.point and fineness(one) == fineness(other):
        # Two figures printed as finely as each other are two figures: £12m is no rounding of £13m.
        graded = Graded(Verdict.CONTRADICTS, detail.amount.interval)
    return graded, stated, detail


def fineness(quantity: Quantity) -> int:
    """Significant digits of a figure."""
    return len(digits_of(quantity.amount.point or Decimal(0)))


def _roundness(quantity: Quantity) -> tuple[bool, int]:
    return quantity.bound is Bound.EXACT, fineness(quantity)


def is_another_scale(one: Quantity, other: Quantity) -> bool:
    """Whether two figures have the same digits and are powers of ten apart: million for billion."""
    a, b = one.amount.point, other.amount.point
    if not a or not b or digits_of(a) != digits_of(b):
        return False
    return max(abs(a), abs(b)) >= TENFOLD * min(abs(a), abs(b))
