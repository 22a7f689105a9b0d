# ruff: noqa: E501  # a case is one line
"""What holds for the dates of any text."""

from datetime import date, timedelta

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from crossfoot.annotate.annotator import make_reading
from crossfoot.annotate.paragraphs import find_paragraphs
from crossfoot.extract.dates import find_dates
from crossfoot.extract.dates.grammar import rules
from crossfoot.extract.dates.periods import Moment, Unit, period, shift
from crossfoot.extract.dates.signs import Signs
from crossfoot.types import Article, Period, Span

BLANK = spacy.blank("en")

PIECES = st.sampled_from(
    ["3", "31", "30", "99", "2021", "1985/86", "March", "Jan.", "MAY", "Friday", "last", "year", "ago", "two", "from", "to", "the",
     "end of", "between", "and", "-", "–", ",", "a", "week", "earlier", "since", "every", "6pm", "16:08 UTC", "on", "same",
     "month", "quarter", "third", "of", "1990s", "in", "today", "night", "\n", "\n\n", "é", "🎈", "February", "0000", "9999", "1/2/03"]
)  # fmt: skip


def reading_of(text, published):
    article = Article("a", text, published=published)
    doc = BLANK(" ".join(text.split("\n")))
    for token in doc:
        token.is_sent_start = token.i == 0
    return make_reading(article, doc, tuple(find_paragraphs(text)))


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=14), st.sampled_from([None, "2022-03-15", "2020-02-29", "1987-12-31"]))
def test_surfaces_slice_back_and_never_overlap(pieces, published):
    text = " ".join(pieces)
    end = 0
    for mention in find_dates(reading_of(text, published)):
        assert mention.span.start >= end
        end = mention.span.end
        assert text[mention.span.start : end] == mention.surface
        assert mention.surface == mention.surface.strip()
        for part in mention.value.parts:
            assert mention.span.contains(part.piece.span)
            assert part.piece.span.slice(text) == part.piece.surface
        assert is_forward(mention.value.period)


def is_forward(found: Period) -> bool:
    return found.start is None or found.end is None or found.start < found.end


@given(st.dates(date(1100, 1, 1), date(2900, 1, 1)), st.sampled_from(list(Unit)))
def test_a_moment_holds_its_days_and_meets_the_next(day, unit):
    moment = Moment(unit, day)
    if unit is not Unit.WEEKEND:  # a weekend is named by any day of its week
        assert moment.start <= day < moment.end
    assert Moment(unit, moment.start) != moment or moment.start == day
    assert period(Moment(unit, moment.start)) == period(moment)
    if unit not in (Unit.WEEKEND, Unit.WINTER):
        assert moment.end == shift(moment, 1).start
    assert shift(shift(moment, 3), -3).start == moment.start


@settings(max_examples=50, deadline=None)
@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_a_full_date_is_read_back(day):
    [mention] = find_dates(reading_of(f"It opened on {day.day} {day:%B} {day.year}.", None))
    assert mention.value.period.timex == day.isoformat()
    assert mention.value.period.end == (day + timedelta(days=1)).isoformat()


@pytest.mark.parametrize(
    "unit", ["x", "3 ", "March ", "from 2021 to ", "the end of the ", "6 ", "last" + 500 * " "]
)
def test_a_long_line_goes_through(unit):
    text = unit * (120_000 // len(unit))
    doc = spacy.tokens.Doc(BLANK.vocab, words=[text], spaces=[False])
    doc[0].is_sent_start = True
    reading = make_reading(Article("a", text), doc, (Span(0, len(text)),))
    list(find_dates(reading))


SCRAPS = st.sampled_from(
    ["tomorrow", "Q3", "first", "half", "of", "last", "this", "spring", "Monday", "Mondays", "noon", "at", "before", "a", "an", "hour", "years-long",
     "yearlong", "centuries", "century", "19th", "the", "Christmas", "New Year's Eve", "fiscal 2020", "FY21", "the nineties", "70s",
     "1/2/2021", "2021-02-03", "1800 GMT", "3pm", "six in the evening", "quarter", "same", "year-ago", "each", "weekend", "tonight",
     "the day before yesterday", "in", "fortnight", "earlier", "two", "3", "May", "2019-21", "daily", "over", "every", "for"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(SCRAPS, max_size=6))
def test_a_rule_never_matches_without_its_sign(pieces):
    text = " ".join(pieces)
    if not text:
        return
    signs = Signs(text, Span(0, len(text)))
    for rule in rules():
        if rule.pattern.search(text) is not None:
            assert rule.sign in signs
