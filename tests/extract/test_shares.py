"""Fractions, one in so many, and parts of a whole."""

import pytest
from tests.quantities import check, quantities_in

LINES = [
    '<share value=0.2 of="children">One in five</share> children walks to school.',
    '<share value=0.1 of="farms">1 in 10</share> farms closed.',
    "<share value=0.9>Nine out of 10</share> agreed.",
    '<share value=0.666667 of="the crew">Two-thirds</share> of the crew left.',
    'Nearly <share value=0.25 bound=about of="its income">a quarter</share> of its income is rent.',
    'More than <share value=0.5 bound=more_than of="the village">half</share> of the village flooded.',
    "The grant pays for <share value=0.333333 bound=at_least>a third</share> or more of the roof.",
    '<share low=0.5 high=1 bound=range of="councillors">A majority</share> of councillors voted.',
    '<share value=0.3><count of="boats">12</count> of the <count of="boats">40</count></share> boats sank.',
]

NO_SHARE = [
    "They waited half an hour at the half-way house.",
    "In the second half, the half-back scored.",
    "It was a quarter past nine, and a third man came.",
    "The board cut it in half.",
    "She won three games in five weeks.",
    "He came third and she came fifth.",
]


@pytest.mark.parametrize("marked", LINES)
def test_reads_the_marked_shares(nlp, marked):
    check(nlp, marked)


@pytest.mark.parametrize("text", NO_SHARE)
def test_leaves_names_times_and_idioms_alone(nlp, text):
    assert [m.surface for m in quantities_in(nlp, text) if m.kind == "share"] == []


def test_a_share_of_two_counts_keeps_both_numbers(nlp):
    share = next(m for m in quantities_in(nlp, "The city hosts 12 of the 40 orphans.") if m.kind == "share")
    assert (share.value.ratio.part, share.value.ratio.whole) == ("12", "40")
