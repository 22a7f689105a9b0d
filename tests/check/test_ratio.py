"""Ratios: two levels, and how many times the one is the other.

The figure before a text is the multiple's own mention, or else the level that is so many times the other.
"""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.check.ratio.grading import grade_multiple
from crossfoot.types import Bound, Interval, Verdict
from tests.check.checking import findings

FLAGS = [
    "Output doubled to 840,000 tonnes from 297,000 tonnes.",
    "Applications halved from 8,200 to 6,900.",
    "The jobless rate doubled from 3 per cent to 9 per cent.",
    "The vet neutered 1,350 cats, six times as many as the 150 of 2022.",
    "The clock fetched £1.2m, four times its estimate of £150,000.",
    "The vase made £90,000. That is ten times the estimate of £30,000.",
    "The levy reached £24 million, a sixfold increase on the £8 million of 2022.",
    "Rents rose from $400 to $1,200, a tenfold jump.",
    "The choir has 40 members, half as many as the 160 it had in May.",
    "The firm employs 1,260 people, three times as many as a decade ago, when it had 210.",
    "The new drug is seven times as expensive as the old one: $2,100 a month against $700.",
    "In 2005 the park had 150 elephants. Today there are 300, four times as many.",
    "The library lent 90,000 books in 2019 and 300,000 last year, twice as many.",
    "There are ten times more sheep than people on the island, which has 3,400 people and 9,000 sheep.",
    "Men outnumbered women 600 to 150, or three to one.",
    "With 5,460 students and 312 teachers it has one teacher for every 27 students.",
    "The council sent 40 letters to tenants against 320 to owners: one for every five.",
    "The dam held 12,900 cubic metres. In the drought of 1995 it held 4,000. “Six times the level of 1995,” he said.",
]

TICKS = [
    ("approximates", "Output doubled to 590,000 tonnes from 297,000 tonnes."),
    ("agrees", "Applications halved from 8,200 to 4,100."),
    ("approximates", "The number of bees nearly tripled to 92,000 from 31,500."),
    ("agrees", "Exports more than doubled to €7.3 billion from €3.4 billion."),
    ("agrees", "The vet neutered 1,350 cats, six times as many as the 225 of 2022."),
    ("agrees", "The clock fetched £1.2m, eight times its estimate of £150,000."),
    ("rounds", "The clock fetched £1.18m, eight times its estimate of £150,000."),
    ("agrees", "He polled 12,600 votes, a third of the 37,800 cast for the winner."),
    ("agrees", "The clinic saw 90 patients, a third as many as the 270 of last year."),
    ("agrees", "He spent $4.5 million on the race, nine times what his opponent spent, $500,000."),
    ("agrees", "Prices have quadrupled since 2010, when a flat cost €60,000; it now costs €240,000."),
    ("agrees", "The herd is a fifth of what it was: 1,000 animals, down from 5,000 in 1970."),
    ("agrees", "The old bulb used 60 watts and the new one uses 12, a fifth as much."),
    ("agrees", "The vaccine reached 2,600 people, compared with 650 last year, a fourfold increase."),
    (
        "approximates",
        "Rye outsells oats by roughly four to one. It shipped 32,800 sacks of the first and 8,100 of the second.",
    ),
    ("agrees", "The school has 36 teachers for 900 pupils, one for every 25."),
]

LEAVES = [
    "Sales doubled online and rose from $80 million to $84 million overall.",
    "He won three times. The team scored 40 points and lost 12 games.",
    "Mooring fees have doubled. The harbour took 70,000 boats last summer; in 1998, 2,600 guests came.",
    "The island has twice as many goats as its neighbour. It has 90 boats, and the neighbour 60.",
    "The isle is nine times the size of its twin. It has 30 inns.",
    "He wants $600, three times more than the $150 that he was paid.",
    "The fund more than doubled to $46 million from $10 million.",
    "Output fell to 240 tonnes, half the 430 or so that it made before the flood.",
    "Visits fell to a quarter of their number in 1997. There are 6,400 seats and 1,600 lamps.",
]


@pytest.mark.parametrize("text", FLAGS)
def test_flags_a_multiple_that_does_not_fit(text, nlp):
    assert [f.verdict.value for f in findings(text, nlp, "ratio")] == ["contradicts"]


@pytest.mark.parametrize(("verdict", "text"), TICKS)
def test_ticks_a_multiple_that_fits(verdict, text, nlp):
    assert verdict in [f.verdict.value for f in findings(text, nlp, "ratio")]
    assert not [f for f in findings(text, nlp) if f.flagged]


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_alone_what_the_multiple_is_not_of(text, nlp):
    assert findings(text, nlp, "ratio") == ()


def test_operands_are_the_levels_and_the_multiple(nlp):
    [found] = findings("The clock fetched £1.2m, eight times its estimate of £150,000.", nlp)
    assert [(o.role, o.mention.surface) for o in found.operands] == [
        ("new", "£1.2m"),
        ("base", "£150,000"),
        ("factor", "eight"),
    ]


@given(
    base=st.integers(1, 10**6),
    factor=st.sampled_from([Decimal("0.25"), Decimal("0.5"), *map(Decimal, range(2, 40))]),
)
def test_an_exact_multiple_always_agrees(base, factor):
    ratio = Decimal(base) * factor / base
    graded = grade_multiple(Interval(ratio, ratio), factor, Bound.EXACT)
    assert graded is not None
    assert graded.verdict is Verdict.AGREES


@given(factor=st.integers(2, 100), off=st.sampled_from([Decimal("0.6"), Decimal("1.5"), Decimal(10)]))
def test_a_multiple_far_off_never_fits(factor, off):
    ratio = Decimal(factor) * off
    graded = grade_multiple(Interval(ratio, ratio), Decimal(factor), Bound.EXACT)
    assert graded is not None
    assert graded.verdict is Verdict.CONTRADICTS


@pytest.mark.parametrize(("ratio", "fits"), [("1.9", True), ("2.4", True), ("1.2", False)])
def test_more_than_double_is_a_bound(ratio, fits):
    graded = grade_multiple(Interval(Decimal(ratio), Decimal(ratio)), Decimal(2), Bound.MORE_THAN)
    assert graded is not None
    assert graded.verdict.flagged is not fits


def test_far_more_than_double_is_no_finding():
    assert grade_multiple(Interval(Decimal(7), Decimal(7)), Decimal(2), Bound.MORE_THAN) is None
