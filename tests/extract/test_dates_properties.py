# ruff: noqa: E501  # a case is one line
"""What holds for the dates of any text."""

import re
from datetime import date, timedelta

import pytest
import spacy
from edtf import parse_edtf
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
     "the day before yesterday", "40min", "3 hrs", "once", "twice", "times", "weekdays", "that", "now", "from", "hence", "Boxing Day", "Easter",
     "9/11", "7/7", "on", "14.06.1997", "1Q22", "BC", "44", "AD", "mid-2019", "early", "end", "financial year", "past", "next", "next five years", "2½",
     "and a half", "morning", "the day before yesterday", "in", "fortnight", "earlier", "two", "3", "May", "2019-21", "daily", "over", "every", "for"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(SCRAPS, max_size=6))
def test_a_rule_never_matches_away_from_its_sign(pieces):
    text = " ".join(pieces)
    if not text:
        return
    signs = Signs(text, [Span(0, len(text))])
    for rule in rules():
        everywhere = [match.span() for match in rule.pattern.finditer(text)]
        near = [
            match.span()
            for window in signs.windows(rule.sign)
            for match in rule.pattern.finditer(text, *window)
        ]
        assert near == everywhere, (rule.name, rule.sign)


@pytest.mark.parametrize("filling", ["x ", "\u00e9\u00e9 ", "a  "])
def test_an_expression_far_from_every_other_is_found(filling):
    text = f"{filling * 150}It closed on 3 March 2019, two years later. {filling * 150}"
    surfaces = [mention.surface for mention in find_dates(reading_of(text, None))]
    assert surfaces == ["3 March 2019", "two years later"]


def covered(edtf: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return first and last day of an EDTF string, as an independent parser reads it."""
    parsed = parse_edtf(edtf)
    return tuple(parsed.lower_strict()[:3]), tuple(parsed.upper_strict()[:3])


def assert_edtf_agrees(found: Period) -> None:
    if found.edtf is None:
        assert found.start is None or found.timex.startswith("P"), found
        return
    ends = found.edtf.split("/")
    if ".." in ends:  # the parser gives an open end as infinity
        assert len(ends) == 2
        assert (found.start is None) == (ends[0] == "..")
        assert (found.end is None) == (ends[1] == "..")
        [ends] = [[end for end in ends if end != ".."]]
        parse_edtf(found.edtf)
        first, last = covered(ends[0])
    else:
        first, last = covered(found.edtf)
    season = re.search(r"-2[1-4]\Z", found.edtf) is not None
    if found.start is not None:
        told = date.fromisoformat(found.start[:10]).timetuple()[:3]
        assert told <= first if season else told == first, found
    if found.end is not None:
        whole_day = "T" not in found.end
        told = (date.fromisoformat(found.end[:10]) - timedelta(days=1 if whole_day else 0)).timetuple()[:3]
        assert told >= last if season else told == last, found


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(PIECES, SCRAPS), max_size=10), st.sampled_from([None, "2022-03-15", "2020-02-29"]))
def test_edtf_says_the_same_as_the_interval(pieces, published):
    for mention in find_dates(reading_of(" ".join(pieces), published)):
        for found in (mention.value.period, *(part.period for part in mention.value.parts)):
            assert is_forward(found)
            assert_edtf_agrees(found)


@pytest.mark.parametrize(
    "marked",
    ["early 2023", "mid-March 2020", "the late 1990s", "the end of 2019", "fiscal 2022-23", "the past three weeks", "between 2021 and 2022",
     "last summer", "Q3 2021", "the first half of 2021", "next week", "this weekend", "since 2010", "until May 2031", "03/04/2021", "the 19th century",
     "the early 20th century", "Boxing Day", "earlier this year"],
)  # fmt: skip
def test_edtf_of_common_expressions_says_the_same_as_the_interval(marked):
    [mention] = find_dates(reading_of(f"It closed in {marked}.", "2022-03-15"))
    assert mention.value.period.edtf is not None
    assert_edtf_agrees(mention.value.period)
