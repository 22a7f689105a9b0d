from decimal import Decimal

import pytest

from crossfoot.emit.report.figures import figure, with_range, with_unit
from crossfoot.types import Amount, Unit
from tests.emit.stories import amount


@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("160651", "160,651"),
        ("576900000", "576.9m"),
        ("1046900000", "1.0469bn"),
        ("9E+12", "9tn"),
        ("-1234.5", "-1,234.5"),
        ("55.579571", "55.58"),
        ("0.555795701", "0.5558"),
        ("0.0000123456", "0.000012346"),
        ("0", "0"),
        ("999999", "999,999"),
        ("1234567890123456789", "1,234,568tn"),
    ],
)
def test_a_figure_is_as_short_as_it_can_be_read(number, written):
    assert figure(Decimal(number)) == written


@pytest.mark.parametrize(
    ("unit", "written"),
    [
        (None, "5"),
        (Unit("1"), "5"),
        (Unit("percent", "per cent"), "5%"),
        (Unit("percentage_point"), "5 percentage points"),
        (Unit("USD", "$"), "$5"),
        (Unit("AUD", "A$"), "A$5"),
        (Unit("SEK", "kronor"), "5 kronor"),
        (Unit("km"), "5 km"),
        (Unit("EUR", ""), "5 EUR"),
    ],
)
def test_a_unit_stands_where_a_newspaper_puts_it(unit, written):
    assert with_unit(Decimal(5), unit) == written


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (amount("55", "54.5", "55.5"), "55 (54.5 to 55.5)"),
        (amount("55.58333", "55.58331", "55.58332"), "55.583"),
        (amount("380"), "380"),
        (amount(None, "24", "100"), "24 to 100"),
        (Amount(Decimal(30), Decimal(30), None), "30 or more"),
        (Amount(Decimal(30), None, Decimal(30)), "30 or less"),
        (Amount(None, Decimal(30), None), "at least 30"),
        (Amount(None, None, Decimal(30)), "at most 30"),
        (Amount(None, None, None), "unknown"),
    ],
)
def test_an_amount_shows_what_its_digits_allow(number, written):
    assert with_range(number, None) == written
