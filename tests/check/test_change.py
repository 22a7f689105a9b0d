"""Changes: two levels, and the percentage between them.

The figure before a text is the one that the others are held against.
"""

import pytest

from tests.check.checking import findings, verdicts

FLAGS = [
    ("15%", "Sales rose 15% to $84 million from $80 million."),
    ("20 per cent", "The price of a pass went from £40 to £52, a rise of 20 per cent."),
    ("20%", "The firm had sales of $5.5 million, up 20% from $5 million."),
    ("12%", "Visits fell 12% to 1,120 from 1,000 a year earlier."),
    ("16%", "Shares fell $3, or 16%, to $47."),
    ("0.6 per cent", "The jobless rate rose by 0.6 per cent to 4.9 per cent from 4.3 per cent."),
    ("15%", "Sales could rise 15% to $84 million from $80 million if the shop opens on Sundays."),
]

TICKS = [
    ("agrees", "5%", "Sales rose 5% to $84 million from $80 million."),
    ("agrees", "30 per cent", "The price of a pass went from £40 to £52, a rise of 30 per cent."),
    ("agrees", "10%", "The firm had sales of $5.5 million, up 10% from $5 million."),
    ("agrees", "6%", "Shares fell $3, or 6%, to $47."),
    ("agrees", "6%", "Bus fares to rise 6%\n\nAdults will pay $58.30 for a monthly pass, up from $55."),
    ("agrees", "3 pct", "Profit rose 3 pct to 1.06 mln dlrs from 1.0 mln."),
    ("agrees", "10 pct", "Wheat output is forecast to fall 10 pct to 27 mln tonnes from 30 mln."),
    ("agrees", "12.5%", "Turnover climbed 12.5% to €45.0 million from €40.0 million."),
]

LEAVES = [
    "The fund rose 8 percent annually over the decade, from $100 to $216.",
    "Revenue rose 12 percent in local currency, to $84 million from $80 million.",
    "Rents rose 8% in May. The firm's staff grew to 84 from 80.",
    "On a like-for-like basis sales rose 3% to $84 million from $80 million.",
    "Net profit per share rose 30% to $84 million from $80 million on an adjusted basis.",
    "Sales rose 12% excluding petrol, to $84 million from $80 million.",
    "The index closed at 4,120, up 1.2 per cent on the week.",
    "Prices rose 5 per cent; wages went to $84 from $80 a day.",
    "Exports rose 15%, imports went from 80 to 84 tonnes.",
]


@pytest.mark.parametrize(("figure", "text"), FLAGS)
def test_flags_what_does_not_fit(figure, text, nlp):
    assert ("contradicts", figure) in verdicts(text, nlp, "change")


@pytest.mark.parametrize(("verdict", "figure", "text"), TICKS)
def test_ticks_what_fits(verdict, figure, text, nlp):
    assert (verdict, figure) in verdicts(text, nlp, "change")
    assert not [f for f in findings(text, nlp) if f.flagged]


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_alone_what_does_not_belong_together(text, nlp):
    assert findings(text, nlp) == ()
