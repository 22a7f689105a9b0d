"""Differences: two levels and what lies between them.

The figure before a text is the one that the others are held against.
"""

import pytest

from tests.check.checking import findings, verdicts

FLAGS = [
    ("1,261", "Ms Petrie won by 1,261 votes, with 18,934 votes to 18,273 votes for Mr Lamb."),
    (
        "1,261",
        "Ms Petrie beat Mr Lamb by 1,261 votes. She had 18,934 votes and Mr Lamb 18,273 in the final count.",
    ),
    ("1,261", "Ms Petrie won with a majority of 1,261, taking 18,934 votes against 18,273 for Mr Lamb."),
    ("nine", "The Reds finished on 71 points against 64 for the Blues, a lead of nine points."),
    (
        "15 percentage points",
        "Support for the bridge stands at 52 per cent against 41 per cent for the tunnel, a gap of 15 percentage points.",
    ),
    ("340", "The school has 340 fewer pupils: 1,210 against 1,640 a year ago."),
    (
        "0.5 percentage points",
        "The bank cut its rate by 0.5 percentage points to 4.5 per cent from 5.5 per cent.",
    ),
]

TICKS = [
    (
        "agrees",
        "661",
        "Ms Petrie won with a majority of 661, taking 18,934 votes against 18,273 for Mr Lamb.",
    ),
    ("agrees", "seven", "The Reds finished on 71 points against 64 for the Blues, a lead of seven points."),
    (
        "agrees",
        "11 percentage points",
        "Support for the bridge stands at 52 per cent against 41 per cent for the tunnel, a gap of 11 percentage points.",
    ),
    ("agrees", "430", "The school has 430 fewer pupils: 1,210 against 1,640 a year ago."),
    ("agrees", "$3.30", "Adults will pay $58.30, up from $55. That is $3.30 more."),
    ("agrees", "661", "Ms Petrie took 18,934 votes and Mr Lamb 18,273. Her majority was 661 votes."),
    (
        "agrees",
        "0.7 points",
        "Rents index at 5.9%\n\nThe rate rose by 0.7 points in June. In May it was 5.2%.",
    ),
    (
        "agrees",
        "0.5 percentage points",
        "The bank cut its rate by 0.5 percentage points to 4.5 per cent from 5 per cent.",
    ),
    ("agrees", "3 metres", "The lake fell by 3 metres to 41 metres from 44 metres."),
]

LEAVES = [
    "Turnout was 41 percent, down from 47 percent in 2020, when she led by 12 points.",
    "Ames leads Bode 47 percent to 44 percent. In 2020 he won by 12 points.",
    "Ms Petrie won by 1,261 votes. At the last election 18,934 people voted and 3,200 stayed at home.",
    "The Reds lead by nine points and have 12 games to play and 3 at home.",
    "Debt was up by £8.3bn. The council spent £88m on roads and £12m on schools.",
    "The trail is 12 km longer than the old path of 30 km and climbs 400 m.",
    "Ms Petrie won a majority of 80 seats; Mr Lamb's party has 210 and the Greens 12.",
    "The stock closed 3 points higher at 4,120 against 4,060 in June.",
    "A lead of 15 points in March fell to 8 points against Mr Lamb in May.",
    "The council would save by £3m if it shut 12 of 30 libraries.",
    "He said that the trip is 30 minutes shorter by train, at 90 minutes against 150 minutes by bus in traffic.",
    "The surplus of $12m compares with a deficit of $30m a year ago.",
    "Dealers spoke of a possible quarter-point cut in rates. In March the rate was cut to 7.5% from 8%.",
]


@pytest.mark.parametrize(("figure", "text"), FLAGS)
def test_flags_what_does_not_fit(figure, text, nlp):
    assert ("contradicts", figure) in verdicts(text, nlp, "difference")


@pytest.mark.parametrize(("verdict", "figure", "text"), TICKS)
def test_ticks_what_fits(verdict, figure, text, nlp):
    assert (verdict, figure) in verdicts(text, nlp, "difference")
    assert not [f for f in findings(text, nlp) if f.flagged]


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_alone_what_does_not_belong_together(text, nlp):
    assert findings(text, nlp) == ()
