"""Conversions: one amount in two units, and sums in two currencies."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot import lexicon
from crossfoot.check.conversion.units import find_gap_scale, find_scales
from tests.check.checking import findings

FLAGS = [
    "The road is 200 miles (125 km) long.",
    "It was 40C (140F) at noon.",
    "The park has 700 acres (1,730 hectares) of pine.",
    "The cellar was minus 11 Celsius (35 Fahrenheit).",
    "The boxer, at 11 stone 4 lb (92 kg), is the favourite.",
    "The ridge is 3 metres (15 feet) high.",
    "The ship, 26.2 miles, or 52.2 km, off the cape, is on fire.",
    "It is 50 miles, about 130 km, to the border.",
    "A rise of 2C (35.6F) is expected.",
    "The brewer gave €4.0 million ($4.6 million) and lent €300,000 ($480,000) for vats.",
]

TICKS = [
    ("rounds", "The jetty is 1,700 feet (520 metres) long."),
    ("truncates", "At 264 lb (119 kg) he is the heaviest."),
    ("agrees", "The pass, at 2,306 metres (7,566 feet), is to be closed."),
    ("agrees", "The pool was 31 degrees Celsius (88 Fahrenheit) at dusk."),
    ("agrees", "It fell to -40C (-40F) in the night."),
    ("agrees", "Temperatures rose 2C (3.6F) above the norm."),
    ("agrees", "She is 5 feet, 11 inches (180 cm) tall."),
    ("agrees", "They walked between 5 and 10 miles (8 to 16 km) a day."),
    ("agrees", "A 10-mile (16-kilometre) queue formed."),
    ("agrees", "The tank takes 20 gallons (91 litres) of diesel."),
    ("agrees", "It covers 2.5 square miles (6.5 sq km)."),
    ("rounds", "More than 200 miles (320 km) of coast is shut."),
    ("approximates", "It is 26 miles (40 km) away."),
    ("approximates", "The village is about 90 km (50 miles) away."),
    ("agrees", "The firm paid $5m (£4m) for the mill and $2m (£1.6m) for the dam."),
    (
        "agrees",
        "Lenders will supply Rs 4 billion ($46.8 million), and the town Rs 300 million ($3.51 million).",
    ),
]

LEAVES = [
    "The canal is 9 miles (two days by barge).",
    "The climb is 12 miles (4 km of it on rock).",
    "The forest covers 6,000 acres, and rangers manage 900 hectares of that.",
    "You may run 5 miles or 21 km.",
    "It is 26 miles (39 km) away.",
    "In 1974 it cost £60,000 ($140,000 then). It turned down £3m ($3.9m) this spring.",
    "The sum of $5m (£4m) was paid.",
    "In 2008 it paid $5m (£2.5m), and in 2020 it paid $2m (£1.6m).",
]


@pytest.mark.parametrize("text", FLAGS)
def test_flags_a_wrong_conversion(text, nlp):
    assert [f.verdict.value for f in findings(text, nlp, "conversion")] == ["contradicts"]


@pytest.mark.parametrize(("verdict", "text"), TICKS)
def test_ticks_a_right_conversion(verdict, text, nlp):
    assert [verdict] == [f.verdict.value for f in findings(text, nlp, "conversion")]
    assert not [f for f in findings(text, nlp) if f.flagged]


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_alone_what_is_no_conversion(text, nlp):
    assert findings(text, nlp, "conversion") == ()


def test_the_rate_that_most_sums_share_is_the_norm(nlp):
    text = "He owes $5m (£4m) to banks, $9m (£2.2m) to builders and $2m (£1.6m) to friends."
    flagged = [f for f in findings(text, nlp, "conversion") if f.flagged]
    assert [f.operands[0].mention.surface for f in flagged] == ["£2.2m"]


@pytest.mark.parametrize(
    ("one", "other", "slope", "offset"),
    [
        ("[mi_i]", "km", "1.609344", "0"),
        ("[lb_av]", "kg", "0.45359237", "0"),
        ("[ft_i]", "m", "0.3048", "0"),
        ("Cel", "[degF]", "1.8", "32"),
        ("[mi_i]/h", "km/h", "1.609344", "0"),
        ("[stone_av]", "kg", "6.35029318", "0"),
    ],
)
def test_knows_what_one_unit_is_in_another(one, other, slope, offset):
    scale = find_scales(one, other)[0]
    assert round(scale.slope, 9) == Decimal(slope)
    assert round(scale.offset, 9) == Decimal(offset)


def test_a_difference_of_temperatures_has_no_offset():
    assert find_gap_scale("Cel", "[degF]").of(Decimal(2)).quantize(Decimal("0.01")) == Decimal("3.60")


@pytest.mark.parametrize(("one", "other"), [("km", "kg"), ("km", "km"), ("har", "m"), ("deg", "Cel")])
def test_does_not_convert_unlike_units(one, other):
    assert find_scales(one, other) == ()


def test_a_gallon_is_of_two_kinds():
    assert [round(s.slope, 2) for s in find_scales("[gal_us]", "L")] == [Decimal("3.79"), Decimal("4.55")]


def test_pint_knows_every_unit_of_the_lexicon():
    codes = lexicon.load("conversion")["pint"]
    assert all(find_scales(code, other) is not None for code in codes for other in codes)


@given(
    value=st.decimals(-1000, 1000, places=2),
    pair=st.sampled_from([("[mi_i]", "km"), ("Cel", "[degF]"), ("[acr_us]", "har")]),
)
def test_there_and_back_is_the_same_amount(value, pair):
    scale = find_scales(*pair)[0]
    assert round(scale.back().of(scale.of(value)), 6) == value
