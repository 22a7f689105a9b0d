"""Bounds, changes and directions of numbers: what moves by how much, and what is only larger or smaller."""

import pytest
from tests import quantities

MARKED = [
    # a verb or a particle says that something moved
    "Rents rose <percent value=5 change=up direction=up>5 per cent</percent>.",
    "Rents rose sharply by nearly <percent value=5 bound=about change=up>5 per cent</percent>.",
    "The board cut the pay of its managers by <percent value=8 change=down direction=down>8%</percent>.",
    "Lumber was down <percent value=11.9 change=down>11.9%</percent> at noon.",
    "The price is <percent value=3 change=up>3%</percent> up on the old one.",
    "Closing prices: Northbank +<percent value=0.4 change=up>0.4%</percent>.",
    # a noun or a comparison gives a direction and asserts no move
    "The mayor ruled out a <percent value=12 change=none direction=down>12%</percent> cut.",
    "Teachers want a pay rise of <percent value=7 change=none direction=up>7%</percent>.",
    "The bid is <percent value=16 change=none direction=up>16 per cent</percent> above the old offer.",
    "The shop takes <money value=50 change=none direction=down>$50</money> off a new bicycle.",
    "It trades at a <percent value=24 change=none direction=down>24pc</percent> discount.",
    "They backed a <percent value=7 change=none direction=up>7%</percent> ticket price increase.",
    # … and nothing at all
    "Turnout was <percent value=41 change=none direction=none>41%</percent>.",
    "The hut stands <measure value=300 unit=m direction=none>300 metres</measure> above the lake.",
    "He lost a <percent value=5 change=none direction=none>5%</percent> stake.",
    "The rate rose to <percent value=5 change=none direction=none>5%</percent>.",
    "The flat was split into <count value=2 change=none direction=none>two</count> smaller rooms.",
    "The village has <count value=40 change=none direction=down>40</count> fewer homes.",
    # said once for two amounts
    "Pay went up <money value=250 change=up>$250</money>, or <percent value=3 change=up>3%</percent>.",
    (
        "Shares of Aldon were down <percent value=2.3 change=down>2.3%</percent>, Birch by "
        "<percent value=2.6 change=down>2.6%</percent> and Cole was down <percent value=1.9 change=down>1.9%</percent>."
    ),
    "Output fell <percent value=5 change=down>5%</percent> in wool and <percent value=3 change=down>3%</percent> in steel.",
    "Output fell <percent value=5 change=down>5%</percent>, and <percent value=3 change=none>3%</percent> of workers left.",
    "Output fell <percent value=5 change=down>5%</percent> and prices stood at <percent value=3 change=none>3%</percent>.",
    (
        "Water sank by <measure low=1 high=2 change=down>1 to 2 metres</measure> "
        "(<measure low=3 high=7 change=down>3 to 7 feet</measure>)."
    ),
    (
        "The path is more than <measure value=100 bound=more_than>100 km</measure> "
        "(<measure value=62 bound=more_than>62 miles</measure>) long."
    ),
    (
        "The fund holds about <money value=7500000 bound=about>£7.5 million</money> "
        "(<money value=9000000 bound=about>€9 million</money>)."
    ),
    "More than <count value=40 bound=more_than>40</count> people (<percent value=5 bound=exact>5%</percent>) left.",
    # per, behind a conversion too
    "The rent is <money value=6 per=share>£6</money> (<money value=7.2 per=share>€7.20</money>) per share.",
    "They cost <money value=4 per=each>$4</money> apiece.",
    # hedges
    "Children under the age of <measure value=5 unit=a bound=less_than>5</measure> travel free.",
    "It sells for barely <money value=6.5 bound=about>$6.50</money>.",
    "An average of <count value=40 bound=exact>40</count> lorries passed.",
    "No fewer than <count value=40 bound=at_least>40</count> lorries passed.",
    "It needs <count value=12 bound=at_least>12</count> or more jurors.",
]


@pytest.mark.parametrize("marked", MARKED)
def test_reads_bounds_changes_and_directions(nlp, marked):
    quantities.check(nlp, marked)
