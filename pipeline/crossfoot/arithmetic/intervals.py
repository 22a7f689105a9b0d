"""Interval arithmetic in `Decimal`: what sums, ratios and changes of printed figures allow.

A printed figure stands for all numbers that would be printed like it, so a result is an interval too.
Source of the idea: GRIM and statcheck, which compare what the printed digits allow.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, localcontext

from crossfoot.types import Interval

PRECISION = 34
HUNDRED = Decimal(100)


def add(terms: Sequence[Interval]) -> Interval:
    """Sum of intervals."""
    return Interval(_sum(t.low for t in terms), _sum(t.high for t in terms))


def _sum(ends: object) -> Decimal | None:
    total = Decimal(0)
    for end in ends:  # type: ignore[attr-defined]
        if end is None:
            return None
        total += end
    return total


def subtract(left: Interval, right: Interval) -> Interval:
    """Difference of two intervals."""
    low = None if left.low is None or right.high is None else left.low - right.high
    high = None if left.high is None or right.low is None else left.high - right.low
    return Interval(low, high)


def divide(part: Interval, whole: Interval) -> Interval | None:
    """Quotient of two intervals of positive numbers; ``None`` where the divisor may be 0 or less."""
    if whole.low is None or whole.low <= 0 or part.low is None or part.low < 0:
        return None
    with localcontext() as context:
        context.prec = PRECISION
        low = Decimal(0) if whole.high is None else part.low / whole.high
        high = None if part.high is None else part.high / whole.low
    return Interval(low, high)


def scale(interval: Interval, factor: Decimal) -> Interval:
    """Interval times a number."""
    ends = [None if e is None else e * factor for e in (interval.low, interval.high)]
    return Interval(*ends) if factor >= 0 else Interval(ends[1], ends[0])


def percent_of(part: Interval, whole: Interval) -> Interval | None:
    """What percentage *part* is of *whole*."""
    ratio = divide(part, whole)
    return None if ratio is None else scale(ratio, HUNDRED)


def percent_change(new: Interval, old: Interval) -> Interval | None:
    """By how many per cent *new* is above *old*; negative where below."""
    ratio = divide(new, old)
    if ratio is None:
        return None
    low = None if ratio.low is None else (ratio.low - 1) * HUNDRED
    high = None if ratio.high is None else (ratio.high - 1) * HUNDRED
    return Interval(low, high)


def multiply(left: Interval, right: Interval) -> Interval:
    """Product of two intervals of positive numbers."""
    low = None if left.low is None or right.low is None else left.low * right.low
    high = None if left.high is None or right.high is None else left.high * right.high
    return Interval(low, high)
