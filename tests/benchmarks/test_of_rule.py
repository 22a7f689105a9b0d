import pytest
from benchmarks.of_marks import Phrase
from benchmarks.of_rule import Outcome, compare, judge
from hypothesis import given
from hypothesis import strategies as st
from tests.benchmarks.marking import mark, quantity

from crossfoot.types import Kind, Span

FLATS = "The firm sold <n>40</n> <long><of>new <head>flats</head></of> in the old harbour</long> last year."
CHILDREN = "About <n>300</n> <of><head>children</head></of> were taught in tents."
STAKE = "It holds <n>6 pct</n> of <of>the <head>shares</head></of>."
BOTH = "There were <n>20</n> <of><head>sailors</head> and cooks</of> aboard."
BACK = "Of all <of>farm <head>workers</head></of>, <n>40</n> were paid late."


@pytest.mark.parametrize(
    ("marked", "of", "lemma", "outcome"),
    [
        (FLATS, "new flats", "flat", Outcome.STRICT),
        (FLATS, "new flats in the old harbour", "flat", Outcome.STRICT),
        (FLATS, "new flats in", "flat", Outcome.RIGHT),
        (FLATS, "flats", "flat", Outcome.RIGHT),
        (FLATS, "40 new flats", "flat", Outcome.RIGHT),
        (FLATS, "new flats in the old harbour", "harbour", Outcome.HEAD),
        (FLATS, "old harbour", "harbour", Outcome.HEAD),
        (FLATS, "The firm sold 40 new flats", "flat", Outcome.SPAN),
        (FLATS, "new flats in the old harbour last year", "flat", Outcome.RIGHT),
        (CHILDREN, "children", "child", Outcome.STRICT),
        (CHILDREN, "children were taught in tents", "child", Outcome.SPAN),
        (STAKE, "shares", "share", Outcome.STRICT),
        (STAKE, "the shares", "share", Outcome.STRICT),
        (BOTH, "sailors", "sailor", Outcome.SPAN),
        (BOTH, "sailors and cooks", "cook", Outcome.HEAD),
        (BACK, "all farm workers", "worker", Outcome.STRICT),
        (BACK, "workers", "worker", Outcome.RIGHT),
    ],
)
def test_what_is_found_is_held_against_the_head_and_the_words(marked, of, lemma, outcome):
    text, marking = mark(marked)
    assert judge(text, marking, [(marking.span, quantity(text, of, lemma))]) is outcome


def test_a_number_that_is_not_found_is_wrong_unless_it_is_no_quantity():
    text, marking = mark(FLATS)
    assert judge(text, marking, []) is Outcome.LOST
    text, marking = mark("<n>3</n> The harbour", quantity=False)
    assert judge(text, marking, []).right


def test_a_number_that_is_no_quantity_is_right_without_an_of_and_wrong_with_one():
    text, marking = mark("<n>3</n> The harbour", quantity=False)
    assert judge(text, marking, [(marking.span, quantity(text))]).right
    assert judge(text, marking, [(marking.span, quantity(text, "The harbour", "harbour"))]) is Outcome.EXTRA


def test_a_number_that_counts_nothing_is_right_without_an_of_and_wrong_with_one():
    text, marking = mark("The index closed at <n>4,120</n> points.")
    assert judge(text, marking, [(marking.span, quantity(text))]).right
    assert judge(text, marking, [(marking.span, quantity(text, "points", "point"))]) is Outcome.EXTRA
    assert judge(text, marking, []) is Outcome.LOST


def test_a_missing_of_is_wrong():
    text, marking = mark(FLATS)
    assert judge(text, marking, [(marking.span, quantity(text))]) is Outcome.NONE


def test_only_a_mention_of_the_marked_kind_at_the_marked_place_counts():
    text, marking = mark(FLATS)
    share = quantity(text, "new flats", "flat", kind=Kind.SHARE)
    elsewhere = Span(marking.span.end + 1, marking.span.end + 4)
    assert judge(text, marking, [(marking.span, share)]) is Outcome.LOST
    assert judge(text, marking, [(elsewhere, quantity(text, "new flats", "flat"))]) is Outcome.LOST


def test_of_two_mentions_that_overlap_the_better_one_is_judged():
    text, marking = mark(FLATS)
    wide = Span(0, marking.span.end)
    good, bad = quantity(text, "new flats", "flat"), quantity(text, "firm", "firm")
    assert judge(text, marking, [(wide, bad), (marking.span, good)]).right
    assert judge(text, marking, [(marking.span, bad), (wide, good)]) is Outcome.HEAD


WORDS = ["The", "ten", "old", "brick", "mills", "by", "the", "river"]


@st.composite
def phrases(draw):
    """A phrase of some words of one sentence, with a head among them and perhaps a longer reading."""
    starts = [sum(len(w) + 1 for w in WORDS[:i]) for i in range(len(WORDS))]
    ends = [start + len(word) for start, word in zip(starts, WORDS, strict=True)]
    first, head, last, longest = sorted(draw(st.integers(0, len(WORDS) - 1)) for _ in range(4))
    return Phrase(Span(starts[first], ends[last]), Span(starts[head], ends[head]), ends[longest])


@given(phrases(), phrases())
def test_it_does_not_matter_which_reading_comes_first(one, other):
    text = " ".join(WORDS)
    assert compare(text, one, other) is compare(text, other, one)
    assert compare(text, one, one) is Outcome.STRICT
