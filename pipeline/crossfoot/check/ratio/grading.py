"""How well a multiple fits the ratio of two levels."""

from __future__ import annotations

from decimal import Decimal

from crossfoot.arithmetic.grading import Graded
from crossfoot.types import Bound, Interval, Verdict

SLACK = Decimal("0.05")
HEDGED = Decimal("0.10")
"""By what share of itself a multiple may be off: bare ("three times"), and hedged ("nearly three times")."""

LOOSE = Decimal("0.2")
"""A multiple so far off is a loose word: no agreement, and no error that a paper would print a correction for."""

GENEROUS = Decimal("1.5")
"""How far above "more than doubled" a figure may be and still be told so."""

HALF = Decimal("0.5")
TINY = Decimal("1e-9")
"""A third has no end of digits."""

MANY = 5
"""From this multiple on, half a unit is a rounding: "seven times" for 7.3."""

LOWER = (Bound.MORE_THAN, Bound.AT_LEAST)
UPPER = (Bound.LESS_THAN, Bound.AT_MOST)


def grade_multiple(ratio: Interval, factor: Decimal, bound: Bound) -> Graded | None:
    """Hold the ratio of two levels against a multiple.

    Returns:
        ``None`` where the multiple is loose: neither an agreement nor an error.
    """
    if (bound in LOWER or bound in UPPER) and ratio.meets(_beyond(factor, bound)):
        return Graded(Verdict.AGREES, ratio) if ratio.meets(_around(factor, GENEROUS - 1)) else None
    if ratio.meets(printed_multiple(factor)):
        return Graded(Verdict.AGREES, ratio)
    if factor >= MANY and factor == int(factor) and ratio.meets(Interval(factor - HALF, factor + HALF)):
        return Graded(Verdict.ROUNDS, ratio)
    if ratio.meets(_around(factor, SLACK if bound is Bound.EXACT else HEDGED)):
        return Graded(Verdict.APPROXIMATES, ratio)
    return None if ratio.meets(_around(factor, LOOSE)) else Graded(Verdict.CONTRADICTS, ratio)


def printed_multiple(factor: Decimal) -> Interval:
    """What the printed digits allow: 2.5 is 2.45 to 2.55; a whole multiple or a fraction is meant as it is."""
    exponent = factor.as_tuple().exponent
    if factor < 1 or factor == int(factor) or not isinstance(exponent, int):
        return Interval(factor - TINY, factor + TINY)
    half = Decimal(1).scaleb(exponent) * HALF
    return Interval(factor - half, factor + half)


def _around(factor: Decimal, share: Decimal) -> Interval:
    """As far below as above, in proportion."""
    return Interval(factor / (1 + share), factor * (1 + share))


def _beyond(factor: Decimal, bound: Bound) -> Interval:
    """ "More than doubled" is above two; "more than halved" is below a half."""
    upwards = (bound in LOWER) == (factor >= 1)
    return Interval(factor, None) if upwards else Interval(None, factor)
