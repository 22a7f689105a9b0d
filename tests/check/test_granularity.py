"""Granularity: percentages and averages of a few that no whole numbers give.

The figure before a text is the one that the others are held against.
"""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.check.granularity.steps import nearest
from crossfoot.types import Amount, Verdict
from tests.check.checking import findings, verdicts

IMPOSSIBLE = [
    ("57 per cent", "Today 57 per cent of the 13 cellists in the band wore grey."),
    ("57%", "Of the 13 cellists, 57% left."),
    ("66.4 per cent", "The circus hired 28 jugglers.\n\nOf the jugglers hired, 66.4 per cent stayed."),
    ("44 per cent", "When the park's eight drivers were asked, 44 per cent of them agreed."),
    ("86.2 per cent", "He taught 24 riders, and 86.2 per cent of these 24 won prizes."),
    ("92 per cent", "In a trial with 15 volunteers, 92 per cent were protected."),
    ("35 per cent", "The firm asked its 11 drivers and 35 per cent said yes."),
    ("1.35", "On average, the nine households own 1.35 cars."),
    ("3.71", "The four farms on the moor own an average of 3.71 tractors."),
    ("2.37", "The 12 children averaged 2.37 goals."),
]

TICKS = [
    ("64 per cent", "Only 64 per cent of the 14 bakers own a van."),
    ("56 per cent", "Of the nine violins in the museum, 56 per cent came from Turin."),
    ("Eighty-four per cent", "Eighty-four per cent of our choir's 19 tenors smoke."),
    ("2.25", "The eight sheds hold 2.25 bicycles each on average."),
]

LEAVES = [
    "Six of the 17 vineyards owe 52 per cent of the tax.",
    "The seven divers needed an average of 3.62 hours for the bell.",
    "The four farms spent an average of $3.71.",
    "The four players averaged 3.71 goals a game.",
    "Approval of the court, at 65 per cent, is high. Its nine judges meet today.",
    "About 57 per cent of the 13 cellists left.",
    "Some 55 per cent of the 1,204 people asked were against.",
    "Just 60 per cent of the 12 cooks came.",
    "Of the three candidates, she led. Some 31 per cent of those asked would vote for her.",
    "Of the 12 firms, 55 per cent of staff work from home.",
    "Of the 12 firms, 55 per cent was the highest margin.",
    "In a study of 14 countries, 60.5 per cent of adults said yes.",
    "In a class of 30 pupils, 45 per cent of parents had degrees.",
    "Did 57 per cent of the 13 cellists leave?",
    "The three judges gave it an average of 7.4 points.",
]


@pytest.mark.parametrize(("figure", "text"), IMPOSSIBLE)
def test_flags_what_no_whole_number_gives(figure, text, nlp):
    assert verdicts(text, nlp, "granularity") == {("impossible", figure)}


@pytest.mark.parametrize(("figure", "text"), TICKS)
def test_ticks_what_a_whole_number_gives(figure, text, nlp):
    assert verdicts(text, nlp, "granularity") == {("agrees", figure)}


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_alone_what_need_not_be_whole(text, nlp):
    assert findings(text, nlp, "granularity") == ()


@given(st.integers(2, 60), st.data())
def test_a_rounded_share_of_whole_numbers_is_never_impossible(whole, data):
    part = data.draw(st.integers(1, whole))
    percent = (Decimal(part) * 100 / whole).quantize(Decimal(1))
    half = Decimal("0.5")
    found = nearest(Amount(percent, percent - half, percent + half, Decimal(1)), Decimal(whole), Decimal(100))
    assert found is not None
    assert found.verdict is Verdict.AGREES
