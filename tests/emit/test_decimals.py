from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.emit.decimals import plain, plain_share


@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("576.9E6", "576900000"),
        ("1E+3", "1000"),
        ("0.20", "0.2"),
        ("-0.0", "0"),
        ("0E-9", "0"),
        ("100", "100"),
        ("-12.50", "-12.5"),
        ("0.00000001", "0.00000001"),
        ("12345678901234567890123456789012345678.90", "12345678901234567890123456789012345678.9"),
    ],
)
def test_a_number_is_written_without_exponent_or_idle_zeros(number, written):
    assert plain(Decimal(number)) == written


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**40), max_value=10**40))
def test_no_digit_is_lost(number):
    assert Decimal(plain(number)) == number


@pytest.mark.parametrize(
    ("number", "written"), [("0.2", "0.2"), ("0.66666666666", "0.666667"), ("1", "1"), ("0.0000001", "0")]
)
def test_a_share_has_six_decimals_at_most(number, written):
    assert plain_share(Decimal(number)) == written
