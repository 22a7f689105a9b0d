"""How likely an agreement is by chance: never more than certain, less the more digits are printed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.link.chance import (
    chance,
    chance_of_product,
    chance_of_rate,
    chance_of_share,
    chance_of_sum,
    room,
)
from crossfoot.types import Interval
from tests.link.figures import ledger_of


def figures(nlp, *surfaces):
    return ledger_of(" ".join(f"It came to {s} that day." for s in surfaces), nlp).plain


@pytest.mark.parametrize(
    ("surface", "width"),
    [
        ("$4.2 million", 100_000),
        ("3,000 ships", 1000),
        ("3,012 ships", 1),
        ("31.7%", Decimal("0.1")),
        ("$40", 10),
    ],
)
def test_a_figure_stands_for_all_numbers_printed_like_it(surface, width, nlp):
    [figure] = figures(nlp, surface)
    assert room(figure) == width


def test_what_ten_pairs_meet_by_chance(nlp):
    whole, fine = figures(nlp, "32%", "31.7%")
    assert chance_of_share(whole, 10) == Decimal("0.1")
    assert chance_of_share(fine, 10) == Decimal("0.01")


def test_the_room_of_the_parts_counts_in_a_sum(nlp):
    total, round_part, fine_part = figures(nlp, "$4.2 million", "$3 million", "$1.2 million")
    assert chance_of_sum(total, [fine_part, fine_part], 1) == Decimal("0.3") / Decimal("4.2")
    assert chance_of_sum(total, [round_part, fine_part], 1) > chance_of_sum(total, [fine_part, fine_part], 1)


def test_a_product_or_rate_of_one_digit_says_little(nlp):
    one, two, fine = figures(nlp, "6 wells", "27 wells", "$8.14 million")
    assert chance_of_product(one) == Decimal(1) / 6
    assert chance_of_product(fine) < Decimal("0.002")
    assert chance_of_rate(one, two) < chance_of_rate(one, one)


@given(st.decimals(0, 10**9, places=2), st.decimals("0.01", 10**9, places=2), st.integers(0, 10**6))
def test_chance_is_a_probability_that_grows_with_what_is_tried(wide, size, tried):
    assert 0 <= chance(wide, size, tried) <= chance(wide, size, tried + 1) <= 1


def test_an_open_share_is_met_by_many_pairs_and_a_wide_pair_meets_many_shares(nlp):
    fine, most = figures(nlp, "31.7%", "a majority of the boats")
    assert chance_of_share(most, 1) >= Decimal("0.25")
    assert chance_of_share(fine, 1, Interval(Decimal(25), Decimal(28))) == Decimal("0.031")
