"""Figures that differ as slips of the pen do: digits swapped, one digit changed, the point moved."""

from decimal import Decimal
from functools import lru_cache

from crossfoot.arithmetic.wording import digits_of

FINE = 3
"""Digits from which on one changed digit tells a slip: of two-digit numbers, one pair in five looks like that."""


@lru_cache(maxsize=4096)
def _digits(value: Decimal) -> str:
    """The digits of a number; a table holds each against forty others."""
    return digits_of(value)


def looks_like_a_slip(one: Decimal, other: Decimal) -> bool:
    """Whether one figure is the other with digits swapped, one digit changed, or the point moved.

    Two figures of different things rarely look so much alike: of two random three-digit numbers, one pair in thirty.
    """
    a, b = _digits(one), _digits(other)
    if len(a) < 2 or one == other:
        return False
    changed = sum(x != y for x, y in zip(a, b, strict=False))
    return a == b or (len(a) == len(b) and (sorted(a) == sorted(b) or (changed == 1 and len(a) >= FINE)))
