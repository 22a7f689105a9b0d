"""How likely it is that arithmetic agrees by chance.

A stated figure stands for all numbers that are printed like it: its *room*. A number of its size that has nothing to
do with it falls into that room with probability room / size, and of the *tried* combinations of an article's figures
one falls into it with at most

    chance = tried * room / size

The room of figures that are added or divided grows by their own: 3,000 may have been 2,960. "31.7%" has a room of 0.1
in 100, so that ten pairs of counts meet it by chance once in a hundred articles; "4.2 million" has one of 0.1 in 4.2.
The fewer digits are printed and the more is tried, the less an agreement says.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from crossfoot.link.figures import Figure
from crossfoot.types import Bound, Interval, Kind

HUNDRED = Decimal(100)
NOTHING = Decimal(0)
SIMPLE_FRACTION = Decimal("0.01")
"""Room of "a third": simple fractions are few, and must be met exactly."""

OPEN = frozenset({Bound.AT_LEAST, Bound.MORE_THAN, Bound.AT_MOST, Bound.LESS_THAN})
OPEN_ROOM = Decimal("0.25")
"""Room of "more than half" and the like among all shares: up to half as much again says it (`arithmetic.grading`)."""

LIKELY_PRODUCT = Decimal("0.1")
"""Highest chance of a product or quotient that is held for an agreement: two digits that are not zero."""


def chance(room: Decimal, size: Decimal, tried: int) -> Decimal:
    """Probability that one of *tried* unrelated numbers up to *size* falls into *room*."""
    return min(Decimal(1), tried * room / size) if size > 0 else Decimal(1)


def room(figure: Figure) -> Decimal:
    """How far apart the numbers are that would be printed like a figure: trailing zeros may be rounding."""
    amount = figure.quantity.amount
    printed = (amount.high or NOTHING) - (amount.low or NOTHING)
    return max(printed, amount.resolution * Decimal(10) ** _zeros(amount.point, amount.resolution))


def _zeros(point: Decimal | None, resolution: Decimal) -> int:
    """Trailing zeros of a printed whole number."""
    if point is None or resolution == 0:
        return 0
    text = str(abs(int(point / resolution)))
    return len(text) - len(text.rstrip("0"))


def is_open(figure: Figure) -> bool:
    """Whether words leave one end open, or the figure is none but a range: "more than half", "up to 300", "a majority"."""
    quantity = figure.quantity
    return quantity.bound in OPEN or None in (
        quantity.amount.low,
        quantity.amount.point,
        quantity.amount.high,
    )


def chance_of_share(share: Figure, tried: int, made: Interval | None = None) -> Decimal:
    """Probability that one of *tried* pairs makes the printed percentage or fraction; "more than half" is met by many.

    Args:
        share: The percentage or fraction.
        tried: How many pairs of counts it is held against.
        made: What one such pair makes, in the share's unit: "1.2 of 4.5 million" makes anything from 25.3 to 28.1%.
    """
    quantity = share.quantity
    width = NOTHING
    if made is not None and made.low is not None and made.high is not None:
        width = made.high - made.low
    if quantity.kind is Kind.SHARE:
        printed = (quantity.amount.high or Decimal(1)) - (quantity.amount.low or NOTHING)
        return chance(
            (OPEN_ROOM if is_open(share) else max(SIMPLE_FRACTION, printed)) + width, Decimal(1), tried
        )
    room_of_share = OPEN_ROOM * HUNDRED if is_open(share) else quantity.amount.resolution or Decimal(1)
    return chance(room_of_share + width, HUNDRED, tried)


def chance_of_sum(total: Figure, parts: Sequence[Figure], tried: int) -> Decimal:
    """Probability that one of *tried* sums meets the total: what all of them may stand for, by the total."""
    return chance(sum((room(f) for f in (total, *parts)), NOTHING), total.point, tried)


def chance_of_product(stated: Figure, tried: int = 1) -> Decimal:
    """Probability that one of *tried* products or quotients meets a stated figure, by its last digit that is not zero."""
    return chance(room(stated), stated.point, tried)


def chance_of_rate(rate: Figure, count: Figure) -> Decimal:
    """Probability that a rate and a count meet that are of two things: both must, "six per million" and the 27 of 4.5 million."""
    return chance_of_product(rate) * chance_of_product(count)
