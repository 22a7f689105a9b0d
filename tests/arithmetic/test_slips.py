from decimal import Decimal

import pytest

from crossfoot.arithmetic.slips import looks_like_a_slip


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("4.6", "6.4"),  # digits swapped
        ("18934", "18394"),
        ("1420", "1430"),  # one digit changed
        ("276", "376"),
        ("12.5", "125"),  # the point moved
        ("3400000", "34000000"),
    ],
)
def test_a_slip_of_the_pen(one, other):
    assert looks_like_a_slip(Decimal(one), Decimal(other))
    assert looks_like_a_slip(Decimal(other), Decimal(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("4.6", "4.6"),  # the same is no slip
        ("7", "8"),  # any two digits differ by one
        ("1420", "1975"),
        ("276", "27"),
        ("18934", "12"),
        ("500", "600"),
    ],
)
def test_two_figures_that_only_differ(one, other):
    assert not looks_like_a_slip(Decimal(one), Decimal(other))
