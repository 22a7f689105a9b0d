"""What is counted, and the numbers that count nothing."""

import pytest
from tests.quantities import check, quantities_in

from crossfoot.types import Kind

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
    'All <count value=70 of="us">70</count> of us were there.',
    'There are <count value=3000000 of="kiosks">3m</count> kiosks and <count of="US users">6m</count> US users.',
    'A <count value=41 of="slide">41</count>-slide talk drew a <count value=100 of="choir">100</count>-strong choir.',
    'It is a panel of <count value=7 of="member">seven</count> member states.',
    'There were <count value=1945 of="cases">1945</count> cases and <count value=2021 of="deaths">2,021</count> deaths.',
    '<count value=5000 bound=about of="children">5,000</count> or so children were born there.',
    '<count value=4 of="most senior aides">Four</count> of the prince’s most senior aides resigned.',
    'The plan has <count value=4 of="large solar mega-farms">four</count> large solar mega-farms.',
    'It lies between <count value=3 of="major farming and industrial powers">three</count> major farming and industrial powers.',
    'There were <count value=94000 of="jobless">94,000</count> jobless.',
]

CARRIED = [
    # A list shares the noun after its last number.
    'It has <count of="storeys">two</count>, <count of="storeys">three</count> and <count of="storeys">four</count> storeys.',
    'The <count value=4 of="cylinder">four</count>- and <count value=6 of="cylinder">six</count>-cylinder engines sold.',
    'There are <count value=185 of="male names">185</count> female and <count value=171 of="male names">171</count> male names.',
    'Membership rose from <count value=300 of="members">300</count> to <count value=450 of="members">450</count> members.',
    # What goes on with a count is of the same.
    'Some <count of="homes">6m</count> homes lost power, including <count of="homes">1.5 million</count> in the north.',
    'It has <count of="pupils">210</count> pupils in the north and <count of="pupils">95</count> in the south.',
    'The party won <count value=34 of="seats">34</count> seats, up from <count value=28 of="seats">28</count>.',
    'The bill passed by <count value=43 of="votes">43</count> votes to <count value=8 of="votes">eight</count>.',
    'Police held <count value=14 of="people">14</count> people, <count value=12 of="people">12</count> of them teenagers.',
    'They have <count value=80 of="boats">80</count> boats. <count value=9 of="boats">Nine</count> of them leak.',
    'Peru saw <count>nine</count> deaths, Mali <count of="deaths">seven</count>, Chad <count of="deaths">two</count>.',
    'The mill lost <count of="jobs">1,194</count> jobs, and the head office <count of="jobs">488</count>.',
    'The number of ferries rose to <count value=8 of="ferries">8</count>.',
    'The total number of hens that lay here is about <count value=900 of="hens">900</count>.',
]

OF_NOTHING = [
    # Levels, prices, ages and money that is not said to be any are of nothing, whatever was counted before.
    "He owns 300 boats. The index closed at <6,327>.",
    "Dealers sold 300 shares and the price rose to <188>.",
    "They teach 90 children from the age of four or <five>.",
    "The 40 applicants ranged in age from 18 to <62>.",
    "Investors spent <millions> in two towns.",
    "The town shrank to as little as 10,000, compared with <80,000> in August.",
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
    "The sp 500 and the Nasdaq 100 fell.",
    "He lives at 9 E 71st St and works at 22 Ave Foch, in the 90049 ZIP Code.",
    "The Magnificent Seven met Formula 1 at Area 51.",
    "It had grounded its 737 Max jets and all its 747-400s.",
    "Marta Oyelaran: 4 Started badly and was booked.",
    "India were 21 for 3 and then 150 all out.",
    "It was a two-for-one split, then a 2-for-1 offer.",
    "1 Start with flour\nSift it.\n\n2 Add the eggs\nBeat them.\n\n3 Bake it\nWait.",
    "She is ranked 22 and sleeps in room 101.",
    "They discovered elements 114 and 116.",
    "A 1799 portrait hangs there.",
    "She ran for an hour or two.",
    "Every one of those numbers is the one measure that counts.",
]


@pytest.mark.parametrize("marked", LINES)
def test_reads_the_marked_counts(nlp, marked):
    check(nlp, marked)


@pytest.mark.parametrize("marked", CARRIED)
def test_a_number_stands_for_what_the_sentence_counts(nlp, marked):
    check(nlp, marked)


@pytest.mark.parametrize("marked", OF_NOTHING)
def test_a_level_an_age_or_a_sum_is_of_nothing(nlp, marked):
    start, end = marked.index("<"), marked.index(">") - 1
    found = quantities_in(nlp, marked.replace("<", "").replace(">", ""))
    assert [m.value.of for m in found if m.span.start <= start and m.span.end >= end] == [None]


def test_a_name_before_a_number_labels_it_where_nothing_was_counted(nlp):
    assert quantities_in(nlp, "He came through Romania seven, and left.") == ()


@pytest.mark.parametrize("text", NOTHING)
def test_a_number_that_names_is_no_quantity(nlp, text):
    assert [m.surface for m in quantities_in(nlp, text)] == []


def test_a_change_from_one_number_to_another_is_no_range(nlp):
    found = quantities_in(nlp, "The number of ferries rose from 5 to 8.")
    assert [m.surface for m in found] == ["5", "8"]


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("Jobless claims rose by 8,100 to 46,300.", ["8,100", "46,300"]),
        ("The toll went up by $1.20 to $4.80.", ["$1.20", "$4.80"]),
        ("The fleet grew by 4 to 51 vans.", ["4", "51"]),
        ("The toll may go up by $5 to $10.", ["$5 to $10"]),
        ("Sales fell by 1 to 6 per cent.", ["1 to 6 per cent"]),
        ("It was seen by 15 to 60 guards.", ["15 to 60"]),
    ],
)
def test_a_step_and_the_level_it_led_to_are_no_range(nlp, text, surfaces):
    assert [m.surface for m in quantities_in(nlp, text)] == surfaces


def test_the_level_after_a_step_is_of_what_rose(nlp):
    _step, level = quantities_in(nlp, "Jobless claims rose by 8,100 to 46,300.")
    assert level.value.of.piece.surface == "Jobless claims"


def test_a_number_of_so_many_is_no_label_of_the_noun_before_it(nlp):
    found = quantities_in(nlp, "At the meeting 63 of the 84 councillors stood up.")
    assert [m.surface for m in found if m.kind is Kind.COUNT] == ["63", "84"]


def test_a_bare_number_takes_the_noun_counted_before_it(nlp):
    found = quantities_in(nlp, "Only 380 pupils came from the north, while 65,570 were taught in the south.")
    assert [m.value.of.piece.surface for m in found] == ["pupils", "pupils"]


def test_a_mark_on_a_scale_counts_nothing_known(nlp):
    found = quantities_in(nlp, "Only 380 pupils came. The pass mark is set at 60.")
    assert [m.value.of and m.value.of.lemma for m in found] == ["pupil", None]
