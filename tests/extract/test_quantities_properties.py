"""What holds for the quantities of any text."""

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from crossfoot.annotate.annotator import make_reading
from crossfoot.annotate.paragraphs import find_paragraphs
from crossfoot.extract.numbers import find_numerals
from crossfoot.extract.quantities import find_quantities
from crossfoot.types import Article, Span

BLANK = spacy.blank("en")

WORDS = """
3 55 1,200 5,00,000 0.5 .5 1.5m 2½ 7-3/4 5-10 $ US$ £ € Rs. ¢ million bn mln % pct points half of a the third one
in five dozens dollars cents pounds km tonnes year-old aged from to between and or - – — ( ) , . minus up rose by
about PS5 PS 6'2 5ft 10 1/16 ⁄ x10^5 3,50 kr sixfold -fold USD dollar dozen point pint a an °
about No. people more twenty ſix ı K ² ٣ é 🎈
"""
PHRASES = [
    "per cent",
    "percentage points",
    "hundreds of thousands",
    "a million",
    "\n",
    "\n\n",
    "\u00a0",
    "9" * 20,
]
PIECES = st.sampled_from([*WORDS.split(), *PHRASES])
ANY = st.text(alphabet="0123456789.,-–$£€%½ \n\u00a0abcdkmnotſİ", max_size=60)


def reading_of(text):
    doc = BLANK(" ".join(text.split("\n")))
    for token in doc:
        token.is_sent_start = token.i == 0
    return make_reading(Article("a", text), doc, tuple(find_paragraphs(text)))


@given(
    st.one_of(ANY, st.lists(PIECES, max_size=14).map(" ".join), st.lists(PIECES, max_size=14).map("".join))
)
def test_numerals_stand_apart_inside_the_text(text):
    end = 0
    for numeral in find_numerals(text):
        assert end <= numeral.start < numeral.end <= len(text)
        assert numeral.low <= numeral.high
        assert text[numeral.start : numeral.end].strip() == text[numeral.start : numeral.end]
        end = numeral.end


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(ANY, st.lists(PIECES, max_size=14).map(" ".join), st.lists(PIECES, max_size=14).map("".join))
)
def test_surfaces_slice_back_and_only_a_part_of_a_whole_overlaps(text):
    end = 0
    for mention in find_quantities(reading_of(text), ()):
        assert mention.surface == text[mention.span.start : mention.span.end]
        amount = mention.value.amount
        assert amount.low <= amount.high
        assert amount.point is None or amount.low <= amount.point <= amount.high
        if mention.value.of is not None:
            assert mention.value.of.piece.surface == mention.value.of.piece.span.slice(text)
        if mention.rule != "share.part-of-whole":
            assert mention.span.start >= end
            end = mention.span.end


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 999_999_999))
def test_a_printed_whole_number_is_itself(number):
    [numeral] = find_numerals(f"It counted {number:,} in all.")
    assert numeral.amount().point == numeral.amount().low == numeral.amount().high == number


@pytest.mark.parametrize("unit", ["1", "1 ", "one ", "$5 ", "5% ", "1-", "half of ", "1 in ", "1.", "a "])
def test_a_long_line_goes_through(unit):
    text = unit * (100_000 // len(unit))
    doc = spacy.tokens.Doc(BLANK.vocab, words=[text], spaces=[False])
    doc[0].is_sent_start = True
    find_quantities(make_reading(Article("a", text), doc, (Span(0, len(text)),)), ())
