"""Figures that differ as slips of the pen do: digits swapped, one digit changed, the point moved."""

from decimal import Decimal

from crossfoot.check.wording import plain


def looks_like_a_slip(one: Decimal, other: Decimal) -> bool:
    """Whether one figure is the other with digits swapped, one digit changed, or the point moved.

    Two figures of different things rarely look so much alike: of two random three-digit numbers, one pair in thirty.
    """
    a, b = (plain(v).replace(".", "").strip("0") for v in (one, other))
    if len(a) < 2 or one == other:
        return False
    changed = sum(x != y for x, y in zip(a, b, strict=False))
    return a == b or (len(a) == len(b) and (sorted(a) == sorted(b) or changed == 1))
