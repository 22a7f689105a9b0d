"""Shares: the part, the whole, and the percentage made of them.

The figure before a text is the one that the others are held against.
"""

import pytest

from tests.check.checking import findings, verdicts

FLAGS = [
    ("55.3%", "Frost spoiled 4.7 million of the 7.2 million acres under vines, or 55.3%."),
    ("35 per cent", "Of the 1,240 homes, 310, or 35 per cent, were damp."),
    ("45%", "The vet saw 480 of the 1,200 hens, or 45%, before noon."),
    ("43 percent", "Inspectors opened 2,418 of the 7,106 files, a rate of 43 percent."),
    (
        "63 per cent",
        "There were 61,400 people on the list. Of those, 22,100, or 63 per cent, had waited more than a year.",
    ),
    ("two thirds", "The choir sang 18 of its 24 songs, or two thirds of them, in Welsh."),
    ("Half", "Half of the films, 14 of 40, were shot in Leeds."),
    ("3 per cent", "Of the 90 kites, 27, or 3 per cent, were lost."),
]

TICKS = [
    ("agrees", "25 per cent", "Of the 1,240 homes, 310, or 25 per cent, were damp."),
    ("agrees", "40%", "The vet saw 480 of the 1,200 hens, or 40%, before noon."),
    ("agrees", "34 percent", "Inspectors opened 2,418 of the 7,106 files, a rate of 34 percent."),
    (
        "agrees",
        "36 per cent",
        "There were 61,400 people on the list. Of those, 22,100, or 36 per cent, had waited more than a year.",
    ),
    ("agrees", "two thirds", "The choir sang 16 of its 24 songs, or two thirds of them, in Welsh."),
    ("rounds", "55 per cent", "The clinic treated 5,558 of the 10,000 patients, or 55 per cent, at home."),
    (
        "agrees",
        "59 percent",
        "The office closed 7,430 complaints last year. It upheld 4,384 complaints, 59 percent of them.",
    ),
    ("agrees", "42 per cent", "The trust spent $5m of its $12m, or 42 per cent, on roofs."),
]

LEAVES = [
    "Four in ten allotments stand empty\n\nThe council let 150 of the 600 allotments last year.",
    "Of the 1,240 homes, 310 were damp. Interest rates stand at 4 per cent.",
    "Turnout was 62 per cent. The winner took 310 of the 1,240 postal votes.",
    "Three of the five ferries sail again. Tickets cost 12 per cent less than in Genoa.",
    "The survey of 1,240 homes found that 31 per cent had a cat and 310 had a dog.",
    "Some 40 per cent of hotels were full; 12 of 90 guest houses were shut.",
    "Sales tax of 20 per cent was added to the 3 of 15 invoices that lacked it.",
    "The museum says 310 of its 1,240 paintings are on show. A rival museum shows 60 per cent of its paintings.",
    "Of the 1,240 homes, 310 were damp, up 12 per cent on last year.",
    "In the north, 120 of 400 wells were dry. In the south, 55 per cent of wells were dry.",
    "Unemployment in the valley stood at 8 per cent in May, when 300 of 2,000 workers at the mill were sent home.",
    "Would it help if 35 per cent of the 1,240 homes, or 310, were sold?",
    "About 30 per cent of pupils walk. The school has 900 pupils and 45 teachers.",
    "The party won 45 of 120 seats with 31 per cent of the vote.",
    "He denied that 310 of the 1,240 homes, or 35 per cent, were damp.",
]


@pytest.mark.parametrize(("figure", "text"), FLAGS)
def test_flags_what_does_not_fit(figure, text, nlp):
    assert ("contradicts", figure) in verdicts(text, nlp, "share")


@pytest.mark.parametrize(("verdict", "figure", "text"), TICKS)
def test_ticks_what_fits(verdict, figure, text, nlp):
    assert (verdict, figure) in verdicts(text, nlp, "share")
    assert not [f for f in findings(text, nlp) if f.flagged]


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_alone_what_does_not_belong_together(text, nlp):
    assert findings(text, nlp) == ()
