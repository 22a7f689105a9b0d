"""Bounds: a part above its whole, a share above 100%, a breakdown, a least above its most.

The words before a text are those that the finding begins with.
"""

import pytest

from tests.check.checking import findings, verdicts

IMPOSSIBLE = [
    ("3,815", "Of the 3,270 barges in the 14 ports, 3,815 leaked."),
    ("450", "The clinic cleaned 450 of the 54 rooms."),
    ("62", "The party won 62 of the 50 seats."),
    ("$6m", "He spent $6m of his $5m prize."),
    ("3,815", "Divers looked over all 3,270 barges. Of those barges, 3,815 leaked."),
    ("53", "The bus carried 48 passengers, including 53 pupils."),
    ("140", "The ship carried 120 sailors, 140 of whom were saved."),
    ("54", "All 45 miners were rescued, and 54 of them were taken to hospital."),
    ("52", "Police held 40 people. Among them were 52 students."),
    (
        "671",
        "The ferry was carrying 640 people when it burned.\n\nA tug saved seven.\n\nAmong those on board were 671 nurses.",
    ),
    ("32", "She answered 32 of 30 questions."),
    ("54", "The party took 54 of the chamber's 50 seats."),
    ("702", "Out of 640 applicants, 702 were offered places."),
    ("53", "Among the 48 passengers were 53 children."),
    ("53", "The 48 passengers included 53 children."),
    ("260", "The hospital has 220 beds, of which 260 were in use."),
    ("107 percent", "Few farmers write letters. The bureau reaches 107 percent of them by phone."),
    ("112%", "Only 112% of voters cast a ballot."),
    ("104 per cent", "Turnout was 104 per cent in the valley."),
    ("50", "They bought between 50 and 30 cows."),
    ("$90", "Rooms cost between $90 and $60 a night."),
    ("40", "Members need at least 40 and at most 30 points."),
    ("40", "Applicants must be no younger than 40 and no older than 30."),
]

BREAKDOWNS = [
    ("agrees", "Asked to pick one colour, 44 per cent chose red, 40 per cent blue and 16 per cent green."),
    ("agrees", "Asked to pick one colour, 44 per cent chose red, 40 per cent blue and 15 per cent green."),
    (
        "agrees",
        "He drew 48.6 percent of all votes to 45.2 percent for Ms Pell. Others split the remaining 6.2 percent.",
    ),
    ("agrees", "In the poll 45 per cent said yes, 38 per cent no and 17 per cent did not know."),
    ("agrees", "Rye covers 33.4 per cent of the land, oats 33.4 per cent and barley 33.3 per cent."),
    ("agrees", "The mayor took 58 per cent of the vote to 42 per cent for her rival."),
    (
        "contradicts",
        "Asked to pick one colour, 44 per cent chose red, 40 per cent blue and 31 per cent green.",
    ),
    ("contradicts", "In the poll 45 per cent said yes, 48 per cent no and 17 per cent did not know."),
    ("contradicts", "The state pays 60 percent, the county 25 percent and the town the other 25 percent."),
    (
        "contradicts",
        "Rye takes 40 per cent of the land, oats 30 per cent and barley 20 per cent. There is nothing else.",
    ),
    ("contradicts", "Ms Lee won 55 per cent of the vote, Mr Ray 35 per cent and Ms Sol 20 per cent."),
    ("agrees", "The firm is owned by the state (51%), its founders (30%) and its staff (19%)."),
    ("contradicts", "The firm is owned by the state (51%), its founders (30%) and its staff (24%)."),
    ("contradicts", "The mayor took 58 per cent of the vote to 45 per cent for her rival."),
]

LEAVES = [
    "The wardens walked all 1,980 fields and called 274 of them barren.",
    "Of the 12 teams that came, 300 players stayed for supper.",
    "Three officers guarded the prisoners; five of them escaped.",
    "The film scored 11 out of 10 with children.",
    "The storm hit three villages. Of the people there, 40 fled.",
    "The 40 members met. Some 55 guests joined them.",
    "At least 640 people were on the ferry, including 671 nurses.",
    "Each of the 12 boats carried 20 passengers, 15 of whom were children.",
    "Two buses with 60 pilgrims crashed; 45 of them died.",
    "Two of the three teams won; four of them were from Leeds.",
    "Rents are 120 percent of those in Leeds.",
    "Of the 48 per cent who voted, 60 per cent chose her and 40 per cent him.",
    "He denied that 55 of the 40 boats were painted.",
    "Coal went up 210 per cent and oil 380 per cent.",
    "Debt stands at 120 per cent of output.",
    "Nurses earn 110 per cent of the average wage and give 110 per cent.",
    "Turnout of more than 100 per cent proves fraud, he said: it was 104 per cent in the valley.",
    "The prison holds 130 per cent of the inmates it has capacity for.",
    "Allowed any number of favourites, 72% of sailors listed rum, 59% tea and 38% cocoa.",
    "He sold 30 per cent of his 40 per cent stake, holding the remaining 10 per cent.",
    "Backing stands at 71% in East Holm, 54% in West Holm and 43% in Mid Holm.",
    "The party won 40 per cent of the vote in Hull, 35 per cent in York and 45 per cent in Leeds.",
    "In the poll 45 per cent said yes and 38 per cent no.",
    "The gap between 80 per cent and 30 per cent is wide.",
    "Prices fell to between 50 and 30 dollars.",
    "It happened between 50 and 30 years ago.",
    "Nights are between 2 and -5 degrees.",
    "Each pen holds at least 40 hens and at most 30 ducks.",
]


@pytest.mark.parametrize(("figure", "text"), IMPOSSIBLE)
def test_flags_what_no_number_may_pass(figure, text, nlp):
    assert verdicts(text, nlp, "bounds") == {("impossible", figure)}


@pytest.mark.parametrize(("verdict", "text"), BREAKDOWNS)
def test_adds_up_a_breakdown(verdict, text, nlp):
    assert [f.verdict.value for f in findings(text, nlp, "bounds")] == [verdict]


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_alone_what_may_be(text, nlp):
    assert findings(text, nlp, "bounds") == ()


def test_rounded_parts_may_make_more_or_less_than_100(nlp):
    [found] = findings(
        "Of those asked to choose one answer, 33.4 per cent said tea, 33.4 per cent coffee and 33.3 per cent water.",
        nlp,
        "bounds",
    )
    assert (found.formula, found.flagged) == ("33.4 + 33.4 + 33.3 = 100.1", False)
