"""Percentages, points, and what they are of."""

import pytest
from tests.quantities import check, quantities_in

LINES = [
    "It took in <percent value=55 low=54.5 high=55.5 unit=percent>55%</percent> of the children.",
    'It took in <percent of="the children living in Leeds">55%</percent> of the children living in Leeds.',
    "Inflation of <percent value=3.5 low=3.45 high=3.55>3.5pc</percent> is forecast.",
    "Turnout was <percent value=61>61 per cent</percent>, then <percent value=64>sixty-four percent</percent>.",
    'Some <percent value=40 bound=about of="voters">40 per cent</percent> of voters stayed away.',
    "Rates went up <percent value=25 unit=basis_point change=up>25 basis points</percent>.",
    "Support rose by <percent value=2.5 unit=percentage_point change=up>2.5 percentage points</percent>.",
    "The bank made <percent value=0.25 unit=percentage_point>a quarter-point</percent> cut in its rate.",
    "Rates fell by <percent value=0.75 unit=percentage_point change=down>three-quarters of a point</percent>.",
    "The poll gave her a <percent value=6 unit=percentage_point>six-point</percent> lead.",
    "The poll's spread is plus or minus <percent value=2.7 bound=about>2.7 percentage points</percent>.",
    "Growth was <percent value=-5>-5%</percent> or <percent value=-5>−5%</percent>.",
    "The bank paid <percent value=10.75>10-3/4 pct</percent> and then <percent value=1>one pct</percent>.",
    "<percent low=10 high=15 bound=range>Between 10 and 15 per cent</percent> said no.",
    "Only <percent low=6 high=8>6-8%</percent> replied.",
    "Its share went from <percent value=10 rule=percent.elided>10</percent> to <percent>20%</percent> after 2010.",
    "Its share went from <percent>10%</percent> to <percent value=20 rule=percent.elided>20</percent> after 2010.",
    "The path goes from <percent>10%</percent> up to <count of=villages>20</count> villages.",
    # What it is of.
    'They hold a <percent of="Acme Mills">6 pct</percent> stake in Acme Mills.',
    'It has a <percent value=40 of="the market">40%</percent> share of the market.',
    'Of the votes cast, <percent of="the votes cast">45%</percent> were his.',
    'Of the boats, <percent of="the boats">12%</percent> of them sank.',
    'Among older voters, <percent of="older voters">45%</percent> said yes.',
    'Some <percent of="those aged 64 and older">6%</percent> of those aged <measure>64</measure> and older agreed.',
    'Some <percent of="18- to 24-year-olds">71%</percent> of 18- to 24-year-olds agreed.',
    'They hired <count>300</count> cooks. <percent of="cooks">20 per cent</percent> of them stayed.',
    'She bought <count>1,200</count> Acme shares or <percent of="Acme shares">5.9 pct</percent> of the total outstanding.',
    'Some <percent of="the town’s older houses">10%</percent> or more of the town’s older houses are empty.',
    # How it moved.
    "Prices rose <percent value=5 change=up>5%</percent> and wages fell <percent change=down>2%</percent>.",
    "Prices rose to <percent value=5 change=none>5%</percent> last year.",
    "The mill cut its costs by <percent value=12 change=down>12%</percent>.",
    "Staff took a <percent value=20 change=none direction=down>20%</percent> pay cut.",
    "A <percent value=4 change=none direction=down>4%</percent> fall was expected.",
    "Bread is <percent value=9 change=none direction=up>9%</percent> dearer.",
    "Shares rose <money change=up>$5</money>, or <percent change=up>3%</percent>, at noon.",
    "The plan was criticised by <percent value=40 change=none>40%</percent> of members.",
]

WITHOUT_WHOLE = [
    "It took a 5% cut in the workforce.",
    "Inflation of 3 per cent was expected.",
    "Prices were 3 pct higher.",
    "Sales rose 6% in the last month.",
    "In the poll 44% of those were undecided.",
]


@pytest.mark.parametrize("marked", LINES)
def test_reads_the_marked_percentages(nlp, marked):
    check(nlp, marked)


@pytest.mark.parametrize("text", WITHOUT_WHOLE)
def test_a_whole_that_is_not_said_is_not_guessed(nlp, text):
    [percent] = quantities_in(nlp, text)
    assert percent.value.of is None


@pytest.mark.parametrize(
    "text", ["He led by half a point at chess.", "It was a half-point loss for the team."]
)
def test_parts_of_other_points_are_no_quantities(nlp, text):
    assert quantities_in(nlp, text) == ()


def test_points_of_a_game_are_counted(nlp):
    check(nlp, 'The Hawks led by <count value=21 of="points">21</count> points at half-time.')
