"""The calendar: weekdays, lengths, ages, anniversaries, turned ends and days that are none.

All texts appear on Tuesday 12 March 2024. The words before one are those that the finding begins with.
"""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.check.calendar.ages import possible_ages
from crossfoot.check.calendar.dates import Days
from crossfoot.check.calendar.spans import elapsed, hold, read_length
from crossfoot.types import Verdict
from tests.check.checking import analysis, stated

PUBLISHED = "2024-03-12"


def calendar(text, nlp, published=PUBLISHED):
    return [f for f in analysis(text, nlp, published).findings if f.check == "calendar"]


def found(text, nlp, published=PUBLISHED):
    return {(f.verdict.value, stated(f)) for f in calendar(text, nlp, published)}


FLAGS = [
    ("contradicts", "Wednesday, 12 March 2024", "The vote was held on Wednesday, 12 March 2024."),
    ("contradicts", "Friday, 9 March", "He left on Friday, 9 March."),
    ("contradicts", "12 March 2024", "They married on 12 March 2024, a Friday, in Rome."),
    ("contradicts", "Monday", "The vote was held on Monday (12 March 2024)."),
    ("impossible", "31 June", "The fair opens on 31 June."),
    ("impossible", "February 29, 2023", "He was hired on February 29, 2023, in Leeds."),
    ("impossible", "23 May 2022", "The lock was closed from 23 May 2022 until 6 May 2022."),
    ("impossible", "1999", "The school ran from 1999 to 1989."),
    ("impossible", "3 May 2024", "The show opened on 3 May 2024 and closed on 1 February 2024."),
    ("impossible", "1950", "He was born in 1950 and died in 1931."),
    ("contradicts", "last year", "The mill shut last year, in 2019, when the river rose."),
    ("contradicts", "two years ago", "The mill shut two years ago, in 2012."),
    ("contradicts", "12 years", "The show ran from 2001 to 2009, a run of 12 years."),
    ("contradicts", "14 years", "She was mayor for 14 years, from 1990 to 1998."),
    (
        "contradicts",
        "18 years",
        "She lived there from 1990 until 1998. In those 18 years she wrote four books.",
    ),
    ("contradicts", "nine hours", "The library is open from 10am to 4pm, nine hours a day."),
    ("contradicts", "60th anniversary", "The town is marking the 60th anniversary of the 1974 flood."),
    ("contradicts", "90th anniversary", "The club, founded in 1924, marks its 90th anniversary this year."),
    ("contradicts", "centenary", "Last week the firm marked the centenary of its founding in 1934."),
    (
        "contradicts",
        "40th anniversary",
        "The firm marks its 40th anniversary on Friday. It was founded in 1974.",
    ),
    ("contradicts", "30 years", "It is 30 years since the wall fell in 1984."),
    ("contradicts", "five-day", "The five-day festival runs from 3 June to 14 June."),
    ("contradicts", "12 weeks", "The trial lasted 12 weeks. It opened on 3 February and ended on 9 March."),
    ("contradicts", "40 years", "His 40 years at the mill, from 1962 to 1982, were happy."),
    ("contradicts", "90", "The poet was born in 1930 and died in 2010 at the age of 90."),
    ("contradicts", "41", "Born in 1962, Ms Lind, 41, is the youngest."),
    ("contradicts", "41", "At 41, Ms Lind, who was born in 1962, is the youngest."),
    ("contradicts", "47", "Ms Roe, 47, was born in Leeds in 1996."),
    ("contradicts", "50", "He was born on 12 March 1984 and turns 50 on Tuesday."),
    ("contradicts", "61", "Ann Roe, 61, won the vote. She was born in Hull in 1973."),
    (
        "contradicts",
        "83",
        "Painter dies\n\nAnn Roe died last week at the age of 83.\n\nRoe, who was born in Hull on 4 May 1930, worked until May.",
    ),
]

TICKS = [
    ("agrees", "Tuesday, 12 March 2024", "The vote was held on Tuesday, 12 March 2024."),
    ("agrees", "Monday 11th March", "Tickets go on sale on Monday 11th March."),
    ("agrees", "June 30", "The test will be held on June 30, a Sunday."),
    ("agrees", "last year", "The mill shut last year, in 2023, when the river rose."),
    ("agrees", "Last year", "Last year was the wettest so far. In 2023 the gauge caught 1,204 mm."),
    ("approximates", "some 50 years ago", "The mill opened some 50 years ago, in 1971."),
    ("agrees", "six years", "The war lasted six years, from 1939 to 1945."),
    ("agrees", "six years", "She taught from 2010 to 2015, for six years."),
    ("agrees", "eight hours", "For the eight hours that the shop was open, from 9am to 5pm, they sang."),
    (
        "agrees",
        "nearly two weeks",
        "They sat for nearly two weeks. The trial opened on 1 March and closed on 14 March.",
    ),
    ("agrees", "16 days", "The season closed on 31 May 2017. Work began on 15 May, 16 days too early."),
    ("agrees", "60th anniversary", "The town is marking the 60th anniversary of the 1964 flood."),
    (
        "agrees",
        "100th anniversary",
        "The club was founded in 1924 and celebrates its 100th anniversary in May.",
    ),
    ("agrees", "40", "He was born on 12 March 1984 and turns 40 on Tuesday."),
    ("agrees", "52", "Ms Roe, 52, who was born in 1972, won."),
    (
        "agrees",
        "38-year",
        "Vale end 38-year wait\n\nVale won on Saturday, the first cup of the club since 1986.",
    ),
]

LEAVES = [
    "The board met on Monday and will vote on 14 June.",
    "It was seen on Friday 3 November.",  # of another year, perhaps
    "There is no 31 June, he joked.",
    "The race was moved from 18 March 2024 to 4 March 2024.",
    "It was shut from November to March.",
    "Sales rose last year. In 2019 they fell.",
    "He was jailed for five years between 1990 and 1998.",
    "Under a 10-year plan, from 2010 to 2030 output will double.",
    "The strike lasted from 1 March to 4 March, five days.",
    "The 25th anniversary of his death in 2019 drew crowds.",
    "He sang at the 50th anniversary of D-Day in 1994.",
    "The choir marks its 35th anniversary in a chapel that was opened in 1927.",
    "The town will mark the 61st anniversary of the 1964 flood.",
    "She was born in 1950 and, at 20, left home.",
    "She was born in 1950 and was 18 when she left.",
    "He was governor from 2001 to 2009, two years longer than his rival.",
    "It is shut from Monday to Friday, three days a week.",
    "Next week is the 20th anniversary of the film of the 1944 landings.",
    "Ms Roe, 47, has a son, born in 1996.",
    "Ms Roe, 47, whose mother was born in 1936, won.",
    "Ida Foss, 78, still paints. Her cousin Olaf, born in 1957, cooks.",
    "Ms Roe, 48, was born in December 1976.",
    "He was not born in 1950, and is 63.",
]


@pytest.mark.parametrize(("verdict", "words", "text"), FLAGS)
def test_flags_what_the_calendar_does_not_allow(verdict, words, text, nlp):
    assert (verdict, words) in found(text, nlp)


@pytest.mark.parametrize(("verdict", "words", "text"), TICKS)
def test_ticks_what_the_calendar_bears_out(verdict, words, text, nlp):
    assert found(text, nlp) == {(verdict, words)}


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_alone_what_is_not_tied(text, nlp):
    assert [f.explanation for f in calendar(text, nlp) if f.flagged or f.rule != "calendar.weekday"] == []


def test_says_nothing_of_now_without_a_day_of_publication(nlp):
    for text in (
        "The mill shut last year, in 2019, when the river rose.",
        "He left on Friday, 9 March.",
        "Ms Roe, 47, was born in Leeds in 1996.",
        "The town is marking the 60th anniversary of the 1974 flood.",
    ):
        assert found(text, nlp, published=None) == set()


DATES = st.dates(date(1900, 1, 1), date(2090, 12, 31))


@given(DATES, st.integers(1, 20_000))
def test_a_length_counted_in_days_agrees_with_its_ends(first, days):
    last = first + timedelta(days=days)
    spent = elapsed(Days(first, first), Days(last, last))
    counted = read_length(f"P{days}D", hedged=False)
    assert spent is not None
    assert counted is not None
    assert hold(counted, spent) is Verdict.AGREES


@given(DATES, DATES)
def test_a_year_of_birth_leaves_two_ages(birth, when):
    year = Days(date(birth.year, 1, 1), date(birth.year, 12, 31))
    low, high = possible_ages(year, Days(when, when))
    age = when.year - birth.year - ((when.month, when.day) < (birth.month, birth.day))
    assert low <= age <= high <= low + 1
