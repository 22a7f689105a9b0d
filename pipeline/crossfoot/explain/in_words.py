"""Figures of a finding in words: "exactly 1,240", "45.5 to 46.5%", "with the hedge, 10% either way"."""

from __future__ import annotations

from decimal import Context, Decimal

from crossfoot.arithmetic.grading import (
    FINE_HEDGE,
    FINEST_HEDGE,
    HEDGE,
    ROUND,
    is_round,
    meanings,
    significant_digits,
)
from crossfoot.emit.report.figures import figure, with_unit
from crossfoot.emit.report.words import percent
from crossfoot.types import Bound, Interval, Quantity, Unit, Verdict

GAP = Context(prec=3)
"""Three digits tell how far two intervals are apart."""

BOUNDS = {
    Bound.EXACT: "",
    Bound.ABOUT: "about",
    Bound.AT_LEAST: "at least",
    Bound.MORE_THAN: "more than",
    Bound.AT_MOST: "at most",
    Bound.LESS_THAN: "less than",
    Bound.RANGE: "a range",
}


def printed(quantity: Quantity) -> str:
    """What the printed digits allow, and the hedge."""
    interval, bound = quantity.amount.interval, BOUNDS[quantity.bound]
    if interval.low == interval.high and interval.low is not None:
        return (
            f"{bound} {number(interval.low, quantity.unit)}".strip()
            if bound
            else f"exactly {number(interval.low, quantity.unit)}"
        )
    return f"{bound + ', ' if bound and quantity.bound is not Bound.RANGE else ''}{spread(interval, quantity.unit)}"


def loosely(quantity: Quantity, *, operand: bool) -> str:
    """What a hedge or a round figure allows beside, with the reason."""
    widest = meanings(quantity, operand=operand)[Verdict.APPROXIMATES]
    if widest == quantity.amount.interval or quantity.amount.point is None:
        return ""
    if quantity.bounded.interval != quantity.amount.interval:
        return ""
    if quantity.bound is not Bound.EXACT:
        slack = FINE_HEDGE.get(significant_digits(quantity.amount), FINEST_HEDGE) if operand else HEDGE
        reason = f"with the hedge, {percent(float(slack))} either way"
    elif is_round(quantity.amount, quantity.kind):
        reason = f"as a round figure, {percent(float(ROUND))} either way"
    else:
        reason = "if its zeros are rounding"
    return f"{reason}: {spread(widest, quantity.unit)}"


def number(value: Decimal, unit: Unit | None) -> str:
    """Write *value* with its unit."""
    if unit is not None and unit.code == "percentage_point":
        return f"{figure(value)} {'point' if abs(value) == 1 else 'points'}"
    return with_unit(value, unit)


def gap(value: Decimal, unit: Unit | None) -> str:
    """Write how far two figures are apart; percentages are percentage points apart."""
    short = GAP.create_decimal(value)
    if unit is not None and unit.code == "percent":
        return f"{figure(short)} points"
    return number(short, unit)


def spread(interval: Interval, unit: Unit | None) -> str:
    """Write an interval, a single number where it is one."""
    low, high = interval.low, interval.high
    if low is not None and high is not None:
        ends = number(low, unit), number(high, unit)
        before = not ends[0][0].isdigit()
        return ends[1] if ends[0] == ends[1] else f"{ends[0] if before else figure(low)} to {ends[1]}"
    if low is not None:
        return f"{number(low, unit)} or more"
    return "anything" if high is None else f"{number(high, unit)} or less"
