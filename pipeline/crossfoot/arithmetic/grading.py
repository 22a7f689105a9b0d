"""How well a stated figure fits what the others make: the graded verdicts.

First the printed digits, then rounding of trailing zeros, then cutting off, and only then what a hedge or a round
figure allows: so rounding is never an error, and a true mismatch is never "within tolerance".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from crossfoot.types import Amount, Bound, Interval, Kind, Quantity, Verdict

HEDGE = Decimal("0.10")
"""Share of its value by which a hedged figure ("about", "nearly") may be off."""

FINE_HEDGE = {1: HEDGE, 2: Decimal("0.05")}
FINEST_HEDGE = Decimal("0.02")
"""The same for operands, by their significant digits."""

ROUND = Decimal("0.05")
"""The same for a round figure without a hedge: one significant digit ("$1 billion"), "two thirds"."""

GENEROUS = Decimal("1.5")
"""How far above its bound "more than" is still a fair description."""

GRADES = (Verdict.AGREES, Verdict.ROUNDS, Verdict.TRUNCATES, Verdict.APPROXIMATES)
"""The grades of fitting, in the order in which they are tried."""

HALF = Decimal("0.5")
SIXTH_DECIMAL = Decimal("0.0000005")

Compute = Callable[[Sequence[Interval]], Interval | None]


@dataclass(frozen=True, slots=True)
class Stated:
    """The figure that the others are held against."""

    amount: Amount
    bound: Bound
    kind: Kind

    @classmethod
    def of(cls, quantity: Quantity) -> Stated:
        """The stated figure of a mention."""
        return cls(quantity.amount, quantity.bound, quantity.kind)


@dataclass(frozen=True, slots=True)
class Graded:
    """A verdict and the interval that the printed digits of the operands make."""

    verdict: Verdict
    computed: Interval


def grade(operands: Sequence[Quantity], compute: Compute, stated: Stated) -> Graded | None:
    """Hold *stated* against what *compute* makes of the operands.

    Returns:
        ``None`` where nothing can be computed, or where a bound ("more than 500") is met but says too little.
    """
    printed = compute([q.amount.interval for q in operands])
    if printed is None:
        return None
    if stated.bound in (Bound.MORE_THAN, Bound.AT_LEAST, Bound.LESS_THAN, Bound.AT_MOST):
        verdict = _against_bound(printed, stated)
        if verdict is not None:
            return Graded(verdict, printed) if verdict is not Verdict.IMPOSSIBLE else None
    if printed.meets(_stated(stated)):
        return Graded(Verdict.AGREES, printed)
    rounded = compute([_rounded(q.amount) for q in operands])
    if rounded is not None and rounded.meets(_rounded(stated.amount)):
        return Graded(Verdict.ROUNDS, printed)
    if _cut_off(printed, stated):
        return Graded(Verdict.TRUNCATES, printed)
    hedged = compute([_hedged(q.amount, q.bound, q.kind, operand=True) for q in operands])
    if hedged is not None and hedged.meets(_hedged(stated.amount, stated.bound, stated.kind)):
        return Graded(Verdict.APPROXIMATES, printed)
    if stated.kind is Kind.PERCENT and _off_by_one(printed, stated.amount):
        return None
    return Graded(Verdict.CONTRADICTS, printed)


def _stated(stated: Stated) -> Interval:
    """What the printed digits allow; a share is kept to six decimals, and two thirds of 24 is 16."""
    low, high = stated.amount.low, stated.amount.high
    if stated.kind is not Kind.SHARE or low is None or high is None:
        return stated.amount.interval
    return Interval(low - SIXTH_DECIMAL, high + SIXTH_DECIMAL)


def _off_by_one(printed: Interval, amount: Amount) -> bool:
    """Whether only the last printed digit is one off: 1.46 as "two per cent".

    Neither an agreement nor an error that an editor would correct; agencies round from figures that they
    do not print.
    """
    if amount.point is None:
        return False
    return printed.meets(Interval(amount.point - amount.resolution, amount.point + amount.resolution))


def _against_bound(printed: Interval, stated: Stated) -> Verdict | None:
    """Verdict on "more than 500" and the like; ``IMPOSSIBLE`` stands for "says too little"; ``None``: not met."""
    limit = stated.amount.point
    if limit is None:
        return None
    if stated.bound in (Bound.MORE_THAN, Bound.AT_LEAST):
        met = printed.high is None or printed.high >= limit
        far = printed.low is not None and printed.low > limit * GENEROUS
    else:
        met = printed.low is None or printed.low <= limit
        far = printed.high is not None and printed.high * GENEROUS < limit
    if not met:
        return None
    return Verdict.IMPOSSIBLE if far else Verdict.AGREES


def significant_digits(amount: Amount) -> int:
    """Digits of the figure as printed, without trailing zeros of a whole number: 2 for 39,000."""
    if amount.point is None or amount.point == 0:
        return 1
    if amount.resolution == 0:
        return 1
    digits = str(abs(int(amount.point / amount.resolution)))
    return len(digits) if amount.decimals else len(digits.rstrip("0"))


def is_round(amount: Amount, kind: Kind) -> bool:
    """Whether a figure without a hedge is a round one: one significant digit, or a fraction in words."""
    if amount.point is None:
        return False
    if kind is Kind.SHARE:
        return True
    plain = kind is Kind.COUNT and amount.point < 100 and amount.resolution == 1
    return not plain and kind is not Kind.PERCENT and significant_digits(amount) == 1


def as_rounded(amount: Amount) -> Amount:
    """A whole number as the result of a division or a conversion, which never comes out whole: half a unit each way."""
    if amount.point is None or amount.low != amount.high:
        return amount
    half = amount.resolution * HALF
    return replace(amount, low=amount.point - half, high=amount.point + half)


def _rounded(amount: Amount) -> Interval:
    """The interval once trailing zeros are read as rounding; at least two digits are always meant."""
    if amount.point is None or amount.resolution == 0 or amount.point == 0:
        return amount.interval
    figure = abs(amount.point)
    whole = int(figure / amount.resolution)
    if Decimal(whole) * amount.resolution != figure or amount.decimals:
        return amount.interval
    text = str(whole)
    zeros = min(len(text) - len(text.rstrip("0")), max(0, len(text) - 2))
    if zeros == 0:
        return amount.interval
    half = amount.resolution * (Decimal(10) ** zeros) * HALF
    return Interval(amount.point - half, amount.point + half)


def _cut_off(printed: Interval, stated: Stated) -> bool:
    """Whether the stated digits are the computed ones, cut off: 55.58 printed as 55."""
    amount = stated.amount
    if is_round(amount, stated.kind):
        return False  # "$1 billion" has no digits that could be cut off
    if amount.point is None or amount.resolution == 0 or printed.low is None or printed.high is None:
        return False
    return printed.high >= amount.point and printed.low < amount.point + amount.resolution


def _hedged(amount: Amount, bound: Bound, kind: Kind, *, operand: bool = False) -> Interval:
    """The interval that a hedge or a round figure allows.

    A hedge before an operand says less the more digits are printed: "almost 2.90 billion" is no 2.6 billion.
    """
    if amount.point is None:
        return amount.interval
    hedge = FINE_HEDGE.get(significant_digits(amount), FINEST_HEDGE) if operand else HEDGE
    share = hedge if bound is not Bound.EXACT else ROUND if is_round(amount, kind) else Decimal(0)
    slack = abs(amount.point) * share
    rounded = _rounded(amount)
    low = amount.point - slack if rounded.low is None else min(rounded.low, amount.point - slack)
    high = amount.point + slack if rounded.high is None else max(rounded.high, amount.point + slack)
    return Interval(low, high)


def meanings(quantity: Quantity, *, operand: bool = False) -> dict[Verdict, Interval]:
    """What a figure stands for in each grade, from the printed digits outwards, for who wants to see the steps.

    Args:
        quantity: The figure.
        operand: Whether something is computed of it; else it is what is stated, which alone may be cut off.
    """
    amount = quantity.amount
    bounded = quantity.bounded
    if amount.point is None or bounded.interval != amount.interval:
        return dict.fromkeys(GRADES, bounded.interval)
    printed = amount.interval if operand else _stated(Stated.of(quantity))
    cut = printed
    if not operand and amount.resolution and not is_round(amount, quantity.kind):
        cut = Interval(amount.point, amount.point + amount.resolution)
    return {
        Verdict.AGREES: printed,
        Verdict.ROUNDS: _rounded(amount),
        Verdict.TRUNCATES: cut,
        Verdict.APPROXIMATES: _hedged(amount, quantity.bound, quantity.kind, operand=operand),
    }
