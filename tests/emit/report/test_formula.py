from dataclasses import replace

import pytest

from crossfoot.emit.report.formula import parts
from tests.emit.stories import budget, shelter


def marked(finding, formula=None):
    """The formula with a letter after each operand: ``160651A / 289047B = 55.58``."""
    finding = replace(finding, formula=formula or finding.formula)
    return "".join(p.text + ("" if p.operand is None else "ABCDEF"[p.operand]) for p in parts(finding))


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("160651 / 289047 = 55.58%", "160,651A / 289,047B = 55.58%"),
        ("160,651 of 289,047 is 0.5558, not 0.55", "160,651A of 289,047B is 0.5558, not 0.55C"),
        ("no numbers", "no numbers"),
        ("55 = 55", "55C = 55"),
    ],
)
def test_operands_are_found_by_their_digits(formula, expected):
    assert marked(shelter().findings[0], formula) == expected


def test_a_magnitude_does_not_hide_an_operand():
    assert marked(shelter().findings[1]) == "576.9mA + 470mB = 1,046.9m"


def test_of_equal_operands_each_is_used_once_in_order():
    finding = budget().findings[0]
    twice = replace(finding, operands=(finding.operands[1], finding.operands[1]))
    assert marked(twice, "210 + 210 = 420") == "210A + 210B = 420"


def test_the_parts_joined_are_the_formula_with_thousands_set_apart():
    for finding in (*shelter().findings, *budget().findings):
        joined = "".join(part.text for part in parts(finding))
        assert joined.replace(",", "") == finding.formula.replace(",", "")


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("1380000000 / 1500000000 = 0.92", "1,380,000,000 / 1,500,000,000 = 0.92"),
        ("9455 - 3208 = 6247", "9455 - 3208 = 6247"),
        ("1 / 3 = 0.333333", "1 / 3 = 0.333333"),
    ],
)
def test_long_numbers_are_grouped(formula, expected):
    assert marked(replace(shelter().findings[0], operands=()), formula) == expected
