"""Restatements: one figure told twice.

The figure before a text is the one that the others are held against.
"""

import pytest

from tests.check.checking import findings, verdicts

FLAGS = [
    (
        "212",
        "Quake kills 212 people\n\nA total of 221 people were killed when an earthquake struck the island on Monday.",
    ),
    (
        "£5.3m",
        "Council approves £5.3m for pier repair\n\nThe council approved £3.5m for the repair of the pier on Tuesday.",
    ),
    (
        "12,000",
        "Storm leaves 12,000 homes dark\n\nThe storm left 21,000 homes without power on Friday, the company said.",
    ),
    (
        "75",
        "Fire kills 75 on night train\n\nA fire on the night train to Varna killed 57 people on Monday, the railway said.",
    ),
    ("571", "571 swimmers cross the strait\n\nThe island sent 517 swimmers across the strait on Sunday."),
    (
        "£5.3m",
        "The town gave £5.3m to repair the pier on Monday.\n\nThe £3.5m that the town gave to repair the pier on Monday is gone.",
    ),
]

TICKS = [
    (
        "agrees",
        "212",
        "Quake kills 212 people\n\nAt least 212 people died when an earthquake struck the island on Monday.",
    ),
    (
        "agrees",
        "£5.3m",
        "Council approves £5.3m for pier repair\n\nThe council approved £5.3m for the repair of the pier on Tuesday.",
    ),
    (
        "approximates",
        "$1 billion",
        "Bank fined $1 billion\n\nThe bank was fined $1,046.9 million on Friday by the regulator.",
    ),
    (
        "rounds",
        "39,000",
        "About 39,000 march for the river\n\nThe police counted 38,712 marchers by the river on Sunday.",
    ),
    (
        "agrees",
        "10,000",
        "10,000 march against dam\n\nOrganisers said 30,000 people marched against the dam; police said 10,000 marched.",
    ),
    (
        "agrees",
        "300",
        "Firm to cut 300 jobs\n\nThe firm said it would cut 300 jobs, 120 of them in Leeds. It cut 500 jobs in 2019.",
    ),
    (
        "agrees",
        "Two",
        "Two die in crash\n\nFive people were hurt in the crash near Ayr on Monday, and two died.",
    ),
]

LEAVES = [
    "Quake kills 212 people\n\nThe quake injured 340 people on the island on Monday.",
    "Firm to cut 300 jobs\n\nThe firm cut 500 jobs in 2019.",
    "City spends $3m on trees\n\nThe city spent $5m on benches last year.",
    "Flood aid of £40m\n\nThe government promised £40m for the flooded valley. France sent another £25m for the flooded valley.",
    "The council set aside £5.3m for the pier. The county set aside £3.5m for the bridge.",
    "The mill sold 12,000 sacks in May. The mill sold 14,000 sacks in June.",
    "The company expects profit of $30m this year. The company made profit of $22m last year.",
    "The orchestra played to 2,400 people in Ghent. It played to 2,600 people in Bruges.",
    "The ferry carried 300 cars on Monday. On Tuesday the ferry carried 200 cars.",
    "Bridge will cost £30m, says minister\n\nCritics say the bridge will cost £50m.",
    "1,000 jobs at new plant\n\nThe plant may bring as many as 1,500 jobs to the town, the mayor hopes.",
    "Quake kills 212 people\n\nA total of 221 people were rescued after the quake on Monday.",
]


@pytest.mark.parametrize(("figure", "text"), FLAGS)
def test_flags_what_does_not_fit(figure, text, nlp):
    assert ("contradicts", figure) in verdicts(text, nlp, "restatement")


@pytest.mark.parametrize(("verdict", "figure", "text"), TICKS)
def test_ticks_what_fits(verdict, figure, text, nlp):
    assert (verdict, figure) in verdicts(text, nlp, "restatement")
    assert not [f for f in findings(text, nlp) if f.flagged]


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_alone_what_does_not_belong_together(text, nlp):
    assert findings(text, nlp) == ()


ANOTHER_OF_ITS_SIZE = [
    "The port sold $250.5m of bonds in May to pay for cranes. It also sold $250.5m of bonds to pay for tugs.",
    "The trust raised $46.3m for barns and byres. The last appeal of the trust raised $46.3m for barns.",
    "Ms Orr flew in on the 737 to open the fair. The 737 was late, so the fair opened without her.",
    "The mill paid 12.75 dollars for each share. The broker said each share will trade at 12.75 dollars or more.",
    "Farmers sold 40 tonnes of plums at the market. Plums at the market came to 40 tonnes.",
]


@pytest.mark.parametrize("text", ANOTHER_OF_ITS_SIZE)
def test_what_may_be_another_figure_of_that_size_is_not_told_again(text, nlp):
    assert verdicts(text, nlp, "restatement") == set()


def test_a_known_figure_is_told_again(nlp):
    text = "The club planted 1,250 oaks by the canal. Goats have eaten half of the 1,250 oaks."
    assert verdicts(text, nlp, "restatement") == {("agrees", "1,250")}
