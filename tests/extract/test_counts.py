"""What is counted, and the numbers that count nothing."""

import pytest
from tests.quantities import check, quantities_in

LINES = [
    'Only <count value=380 low=380 high=380 of="asylum seekers">380</count> asylum seekers came.',
    '<count low=24 high=100 bound=range of="people">Dozens</count> of people were hurt.',
    'The ship carried <count value=1500000 of="people">1.5m</count> people.',
    '<count value=750000 of="letters">Three quarters of a million</count> letters came.',
    'The <count value=3 of="claimants">three</count> claimants won.',
    '<count value=1 of="judges">One</count> of the judges resigned.',
    'About <count value=1200 bound=about of="mostly Welsh-speaking pupils">1,200</count> mostly Welsh-speaking pupils sat.',
    'It has created <count value=14000000 of="jobs">14 million</count> more jobs.',
    'They met <count value=3 of="GOP presidential contenders">three</count> GOP presidential contenders.',
    'The census found <count value=350 per="square kilometre" of="people">350</count> people per square kilometre.',
    'The lake drew <count value=5 per=P1W of="visitors">five</count> visitors a week.',
    'Votes rose to <count of="Votes" change=none>8,300</count> from <count value=4100 of="Votes">4,100</count>.',
    'The camp lost <count value=70 change=down of="tents">70</count> tents.',
    "The back gave up <measure value=517 change=none>517 metres</measure>.",
    'Of <count of="votes">289,047</count> votes, <count of="votes">160,651</count>, or <percent>55%</percent>, were valid.',
    "Crowds of <count low=30000 high=100000>between 30,000 and 100,000</count> came.",
    '<count value=2.7 of="children">2.7</count> children is the rate.',
    "All <count value=70>70</count> of us were there.",
]

NOTHING = [
    "Article 50 and Section 8 apply.",
    "A Boeing 737 took off.",
    "The S&P 500 closed higher.",
    "No. 10 said nothing, nor did No 11.",
    "Channel 4 showed the film.",
    "The 5G network is slow.",
    "Covid-19 and the G7 were discussed.",
    "The shop is open 24/7.",
    "They won 3-2 and the vote was 52-48.",
    "Call 555-0199 or (020) 7946 0958 or +44 20 7946 0958.",
    "She lives at 10 Market Street and he at 221 Baker Street.",
    "There is an influx, a mile away, at one end of this country.",
    "One of the most popular crossings is shut.",
    "It is one of the oldest barns.",
    "1. Wash the rice.\n\n2) Boil it.",
    "Ideas are a dime a dozen, one by one.",
    "He settled old scores, and test scores fell.",
    "Emissions fell below 1990 levels.",
    "It arose in Lots six, the Sept. 11 hearings and phase two.",
    'A tag id="672137288055398401" was left.',
    "The group One Green Valley objected.",
    "12 7 3 0 44 9 1 18\n3, 5, 8, 13, 21, 34",
    "Version 3.2.1 is at 10.0.0.1.",
]


@pytest.mark.parametrize("marked", LINES)
def test_reads_the_marked_counts(nlp, marked):
    check(nlp, marked)


@pytest.mark.parametrize("text", NOTHING)
def test_a_number_that_names_is_no_quantity(nlp, text):
    assert [m.surface for m in quantities_in(nlp, text)] == []


def test_a_change_from_one_number_to_another_is_no_range(nlp):
    found = quantities_in(nlp, "The number of ferries rose from 5 to 8.")
    assert [m.surface for m in found] == ["5", "8"]


def test_a_bare_number_takes_the_noun_counted_before_it(nlp):
    found = quantities_in(nlp, "Only 380 pupils came from the north, while 65,570 were taught in the south.")
    assert [m.value.of.piece.surface for m in found] == ["pupils", "pupils"]


def test_a_mark_on_a_scale_counts_nothing_known(nlp):
    found = quantities_in(nlp, "Only 380 pupils came. The pass mark is set at 60.")
    assert [m.value.of and m.value.of.lemma for m in found] == ["pupil", None]
