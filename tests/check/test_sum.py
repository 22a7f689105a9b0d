"""Sums: parts and their total.

The figure before a text is the one that the others are held against.
"""

import pytest

from tests.check.checking import findings, verdicts

FLAGS = [
    ("£9.2m", "The trust holds £9.2m: £6.1m in bonds and £4.3m in cash."),
    ("£5.5m", "The fund has reached £5.5m: £4.2m from the town and £2.3m from the port."),
    ("64", "The fleet is made up of 64 boats. It consists of 41 trawlers, 12 tugs and 10 ferries."),
    (
        "$9,000",
        "The club raised $9,000. Members gave $5,200 and the raffle $2,800; there was no other income.",
    ),
    ("840", "The town sold 840 permits, of which 510 went to residents and the remaining 230 to visitors."),
    ("$5.9 million", "It paid $4.2 million to farms and $1.3 million to mills, a total of $5.9 million."),
    ("96", "The estate comprises 96 houses. It consists of 58 terraces and 48 cottages."),
]

TICKS = [
    (
        "agrees",
        "$500 million",
        "It has $500 million, up from $480 million. Schools get $300 million, roads $120m; the remaining $80 million waits.",
    ),
    (
        "agrees",
        "£30m",
        "The council voted £30m. Of that, £12m goes to the bridge and the remaining £17m to roads.",
    ),
    ("agrees", "£5.5m", "The fund has reached £5.5m: £4.2m from the town and £1.3m from the port."),
    (
        "agrees",
        "£30m",
        "The council voted £30m. Of that, £12m goes to the bridge and the remaining £18m to roads.",
    ),
    (
        "approximates",
        "$1 billion",
        "The grants of $576.9 million and $470 million together come to $1 billion.",
    ),
    (
        "agrees",
        "2.14 million",
        "The ferry carried 1.31 million people and the tram 830,000. Together they carried 2.14 million.",
    ),
    ("agrees", "420", "The orchard has 420 trees: 260 apple trees, 110 pear trees and 50 plums."),
    (
        "agrees",
        "£5.5m",
        "The fund is made up of £4.2m from the town and £1.3m from the port, a total of £5.5m.",
    ),
    (
        "agrees",
        "3,760",
        "The two mills took on 1,450 and 2,310 weavers. Together they took on 3,760 weavers.",
    ),
]

LEAVES = [
    "A total of 120 people were treated: 70 with fever, 60 with a cough.",
    "The fund has reached £5.5m, including £1.2m from the town and £0.9m from the port.",
    "The council spent £30m on roads. A bridge in Perth cost £12m and a tunnel in Oslo £19m.",
    "There were 64 boats in the harbour, among them 12 tugs and 10 ferries.",
    "Donors gave $9,000, such as the $5,200 from the bank and the $1,100 from the baker.",
    "Police counted 12,000 marchers; organisers spoke of 20,000 and the council of 15,000.",
    "The plan would cost £30m. Last year the council spent £12m on roads and £17m on schools.",
    "Profit was $30m. Revenue rose to $120m from $112m.",
    "He is 45 and has two sons, aged 12 and 14, and a daughter of 9.",
    "The company had 310 workers in 2019, 290 in 2020 and 640 in 2021.",
    "The house sold for £640,000. It had been bought for £210,000 and £400,000 was asked at first.",
    "The total was 900 tonnes. Exports fell to 310 tonnes from 412 tonnes.",
    "She won 6-4, 3-6, 7-5 in a match of 2 hours.",
    "He denied that the fund had reached £5.5m: £4.2m from the town and £2.3m from the port.",
    "The bill for the roof came to £48,000 in total, after £12,000 for tiles and £20,000 for beams, among other things.",
]


@pytest.mark.parametrize(("figure", "text"), FLAGS)
def test_flags_what_does_not_fit(figure, text, nlp):
    assert ("contradicts", figure) in verdicts(text, nlp, "sum")


@pytest.mark.parametrize(("verdict", "figure", "text"), TICKS)
def test_ticks_what_fits(verdict, figure, text, nlp):
    assert (verdict, figure) in verdicts(text, nlp, "sum")
    assert not [f for f in findings(text, nlp) if f.flagged]


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_alone_what_does_not_belong_together(text, nlp):
    assert findings(text, nlp) == ()


NO_PARTS = [
    "The fund gave $3.1m to the zoo, up from $2.3m. In all it has given $5.4m.",
    "The league sold at least 3,120 scarves and 1,210 hats. In all it sold 4,330 things and 12 flags.",
    "Profit was 2,335,000 against 91 cents a share. The firm made 2,335,091 in total, it said on Monday, with 40 sites.",
]


@pytest.mark.parametrize("text", NO_PARTS)
def test_other_levels_and_open_ends_are_no_parts(text, nlp):
    assert verdicts(text, nlp, "sum") == set()
