"""Rates: so much for each, so many of them, so much in all; by the month and by the year; per 100,000."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.check.rate.stretches import Length, how_many, length_of
from tests.check.checking import findings

FLAGS = [
    "Refunds of $612,000 went to 3,400 households, an average of $280 each.",
    "A car park for 180 cars would cost $8.1 million, or $65,000 a car.",
    "Baking 36 cakes at £25 a cake costs the hotel £1,500.",
    "The depot mended 1,534 bikes in its opening 12 months, an average of 227 a month.",
    "The mill lost $3 million over five years, or $900,000 a year.",
    "Each of the 140 pupils baked 30 loaves for the fair, which adds up to 5,700 loaves.",
    "The refund will cost £4.8 million and reach 24,000 tenants, so that each gets £20 on average.",
    "Vets treat six horses a day at the track, 3,640 over the whole of 2023.",
    "The lottery paid $8 million to 16 winners. Each received $700,000.",
    "It sold 400 tickets at £15, raising £9,000.",
    "Some 320 shops paid an average of £45, bringing the fund to £24,400. No other gifts came in.",
    "He pays £1,150 a month, or £19,800 a year.",
    "The levy raises $2.4 million annually, $300,000 a month.",
    "The town of 60,000 people had 12 murders, or 35 per 100,000.",
    "There were 96 thefts in the borough, home to 480,000 people, a rate of 34.5 per 100,000.",
    "The council pays £240 a week for each of 150 foster children, or £76,000 a week.",
]

TICKS = [
    ("agrees", "Refunds of $612,000 went to 3,400 households, an average of $180 each."),
    ("agrees", "A car park for 180 cars would cost $8.1 million, or $45,000 a space."),
    ("agrees", "Baking 36 cakes at £25 a cake costs the hotel £900."),
    ("truncates", "The depot mended 1,534 bikes in its opening 12 months, an average of 127 a month."),
    ("approximates", "The 92 clerks were paid off with an average of £22,500, a bill of roughly £2 million."),
    ("agrees", "Between 2020 and 2024 it completed 4,350 homes, an average of 870 a year."),
    ("agrees", "The £2.8 million fence, at £350,000 for each of its 8 miles, is the longest."),
    ("agrees", "The train covered the 300 miles in two hours, an average of 150 mph."),
    ("agrees", "Police made 1,460 arrests in 2023, four a day."),
    ("agrees", "He pays £1,150 a month, or £13,800 a year."),
    ("agrees", "The house costs $343 a year, or just under $29 a month."),
    ("agrees", "The town of 60,000 people had 12 murders, or 20 per 100,000."),
    (
        "agrees",
        "Deaths were six per million people. The region has 4.5 million inhabitants and lost 27 of them.",
    ),
    ("agrees", "The network’s 12 million users pay $10 a month, which brings in $120 million a month."),
]

LEAVES = [
    "In the valleys 470 drivers were fined. In the uplands, with 1.9 million inhabitants, 52 drivers per 100,000 were.",
    "The singer has sold 30 million records. Tickets cost up to €180, and the tour plays 22 halls.",
    "Feed for a week of winter costs £2,300, and the farm buys it 18 weeks a year. Its debt is £96,000.",
    "The shop sells 20 cars a day, and sold 5,000 in 2018.",
    "She earns £30 an hour and pays £900 a month in rent.",
    "Some 320 shops paid an average of £45, bringing the fund to £24,400.",
    "The bonus is $500 each for 20 drivers; the firm made $9 million.",
]


@pytest.mark.parametrize("text", FLAGS)
def test_flags_a_product_that_does_not_fit(text, nlp):
    assert [f.verdict.value for f in findings(text, nlp, "rate")] == ["contradicts"]


@pytest.mark.parametrize(("verdict", "text"), TICKS)
def test_ticks_a_product_that_fits(verdict, text, nlp):
    assert verdict in [f.verdict.value for f in findings(text, nlp, "rate")]
    assert not [f for f in findings(text, nlp) if f.flagged]


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_alone_what_is_no_product(text, nlp):
    assert findings(text, nlp, "rate") == ()


def test_a_count_and_its_rate_may_stand_paragraphs_apart(nlp):
    text = (
        "The coroner counted 212 deaths in the 12 months to June.\n\nMost were men.\n\n"
        "With a population of 1.06 million, the region had 31.4 deaths per 100,000 residents over those 12 months."
    )
    [found] = findings(text, nlp, "rate")
    assert (found.verdict.value, found.operands[1].mention.surface) == ("contradicts", "212")


def test_a_stretch_of_time_is_an_operand(nlp):
    [found] = findings("The mill lost $3 million over five years, or $600,000 a year.", nlp)
    assert [o.mention.surface for o in found.operands] == ["$3 million", "five years", "$600,000"]


@pytest.mark.parametrize(
    ("whole", "one", "numbers"),
    [
        ("P1Y", "P1M", ["12"]),
        ("P3Y", "P1Y", ["3"]),
        ("2018", "P1D", ["365", "366"]),
        ("2018-Q3", "P1M", ["3"]),
        ("P2W", "P1D", ["14"]),
        ("P1D", "PT1H", ["24"]),
        ("PT2H", "PT1M", ["120"]),
        ("P1Y", "P1W", ["52"]),
        ("PT1H", "P1Y", []),
    ],
)
def test_how_many_stretches_go_into_another(whole, one, numbers):
    assert how_many(length_of(whole), length_of(one)) == tuple(Decimal(n) for n in numbers)


@given(number=st.integers(1, 1000), unit=st.sampled_from("YMWD"))
def test_a_stretch_goes_once_into_itself(number, unit):
    length = Length(Decimal(number), unit)
    assert how_many(length, length) == (Decimal(1),)


@pytest.mark.parametrize("timex", ["PXY", "PRESENT_REF", "2018-05", "XXXX-WXX-2", "P1DT"])
def test_what_has_no_length_is_none(timex):
    assert length_of(timex) is None
