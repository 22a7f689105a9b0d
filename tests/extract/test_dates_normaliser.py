"""What dateparser reads, and what of it reaches a mention."""

from datetime import date

import pytest

from crossfoot.annotate.annotator import annotate
from crossfoot.extract.dates import find_dates, normaliser
from crossfoot.extract.dates.normaliser import (
    Direction,
    read_incomplete,
    read_offset,
    read_phrase,
    read_weekday,
)
from crossfoot.extract.dates.periods import Unit
from crossfoot.types import Article

BASE = date(2022, 3, 15)  # a Tuesday


def test_the_reading_of_dateparser_becomes_the_mention(nlp, monkeypatch):
    seen = []
    genuine = normaliser._parser

    class Spy:
        def __init__(self, *arguments):
            self.parser = genuine(*arguments)

        def get_date_data(self, phrase):
            found = self.parser.get_date_data(phrase)
            seen.append((phrase, found.date_obj.date(), found.period))
            return found

    monkeypatch.setattr(normaliser, "_parser", Spy)
    normaliser.read_phrase.cache_clear()
    [reading] = annotate(
        [Article("a", "The mill closed on the 3rd of October, 2017.", published="2022-03-15")], nlp
    )
    [mention] = find_dates(reading)
    assert seen == [("3 October 2017", date(2017, 10, 3), "day")]
    assert mention.surface == "the 3rd of October, 2017"
    assert mention.value.period.timex == "2017-10-03"
    normaliser.read_phrase.cache_clear()


def test_a_phrase_that_is_less_precise_than_the_grammar_thinks_is_refused():
    assert read_phrase("March 2019", Unit.DAY, BASE, Direction.PAST) is None
    assert read_phrase("March 2019", Unit.MONTH, BASE, Direction.PAST) == date(2019, 3, 15)


def test_a_day_that_is_in_no_calendar_is_refused():
    assert read_phrase("30 February 2019", Unit.DAY, BASE, Direction.PAST) is None


@pytest.mark.parametrize(
    ("phrase", "direction", "day"),
    [
        ("Jan. 6", Direction.PAST, date(2022, 1, 6)),
        ("15 March", Direction.PAST, date(2022, 3, 15)),
        ("15 March", Direction.FUTURE, date(2022, 3, 15)),
        ("17 June", Direction.FUTURE, date(2022, 6, 17)),
        ("1 March", Direction.NEAREST, date(2022, 3, 1)),
        ("16 March", Direction.PAST, date(2022, 3, 16)),
    ],
)
def test_a_day_without_its_year_is_sought_towards_its_tense(phrase, direction, day):
    assert read_incomplete(phrase, Unit.DAY, BASE, direction) == day


@pytest.mark.parametrize(
    ("name", "direction", "day"),
    [
        ("Tuesday", Direction.PAST, date(2022, 3, 15)),
        ("Tuesday", Direction.FUTURE, date(2022, 3, 15)),
        ("Monday", Direction.PAST, date(2022, 3, 14)),
        ("Monday", Direction.FUTURE, date(2022, 3, 21)),
        ("Monday", Direction.NEAREST, date(2022, 3, 14)),
    ],
)
def test_a_weekday_printed_on_that_weekday_is_that_day(name, direction, day):
    assert read_weekday(name, BASE, direction) == day


@pytest.mark.parametrize(
    ("unit", "amount", "day"),
    [
        (Unit.DAY, -1, date(2022, 3, 14)),
        (Unit.WEEK, 2, date(2022, 3, 29)),
        (Unit.MONTH, -13, date(2021, 2, 15)),
        (Unit.YEAR, 0, BASE),
        (Unit.YEAR, 99_999, None),
    ],
)
def test_counts_from_a_base_that_is_never_the_clock(unit, amount, day):
    assert read_offset(unit, amount, BASE) == day
