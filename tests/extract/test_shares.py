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
    # Fractions without "of".
    "More than <share value=0.5 bound=more_than>half</share> left. <share value=0.5>Half</share> stayed.",
    'He gave away <share value=0.5 of="his land">half</share> his land and <share value=0.5 of="the barn">half</share> the barn.',
    "Sales fell by <share value=0.333333 change=down>a third</share>.",
    "Trade dropped by <share value=0.25 change=down>a quarter</share> last year.",
    "Water bills to rise by <share value=0.2 change=up>a fifth</share>\n\nHomes on the coast will pay more.",
    "Profits grew by <share value=0.5 change=up>half</share> to <money value=3000000>$3 million</money>.",
    "<share value=0.333333 change=up>A third</share> more guests came.",
    "The rest, <share value=0.333333>one-third</share>, were men.",
    "Some <count>160</count> barns, or <count>40</count>, <share value=0.25>a quarter</share>, are empty.",
    '<share value=0.666667 of="the boats">2/3</share> of the boats sank.',
    "<share low=0.5 high=1>The majority</share> said no.",
    '<share low=0 high=0.5 of="voters">A plurality</share> of voters chose him.',
    # Two numbers.
    '<share value=0.75 of="doctors">Three of every four</share> doctors walk.',
    "She had a <share value=0.2>one-in-five</share> chance.",
    "Fewer than <share value=0.5 bound=less_than><count>100</count> of the <count>200</count></share> seats were filled.",
    "Votes: <share value=0.25><count>25</count> of the city's <count>100</count></share> registered voters came.",
    'Only <share value=0.04><count of="US cafes">four</count> out of the chain’s <count>100</count></share> US cafes opened.',
    # The whole was named before.
    'The firm has <count>600</count> staff, almost <share value=0.5 bound=about of="staff">half</share> of whom work at home.',
    'Farmers count <count>900</count> bee species, nearly <share value=0.5 of="bee species">half</share> of which are rare.',
]

NO_SHARE = [
    "They waited half an hour at the half-way house.",
    "In the second half, the half-back scored.",
    "It was a quarter past nine, and a third man came.",
    "The board cut it in half.",
    "She won three games in five weeks.",
    "He came third and she came fifth.",
    "A third was wounded, and a third man fled.",
    "He sat in the lower half of the hall for the last three quarters.",
    "The majority leader spoke, with a majority of 12.",
    "It was a one-in-100-year flood.",
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
