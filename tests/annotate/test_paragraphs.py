from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.annotate.paragraphs import find_paragraphs, split_long
from crossfoot.types import Span

WIRE = """GRAIN TERMINAL TO CLOSE FOR REPAIRS
    THUNDER BAY, March 3 - The port's second largest terminal
will close for five weeks from Monday so that a cracked silo can
be emptied and repaired, its owners said.
    Ships already at anchor will be loaded first, they said in
a note to shippers.
"""


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("  One.  \n \n\n\tTwo.\n", ["One.", "Two."]),
        ("One.\nTwo.\nThree.", ["One.", "Two.", "Three."]),
        ("A headline\n\nFirst.\nSecond.", ["A headline", "First.", "Second."]),
        ("", []),
        (" \n\n ", []),
    ],
)
def test_blank_lines_and_line_breaks_separate_paragraphs(text, paragraphs):
    assert [span.slice(text) for span in find_paragraphs(text)] == paragraphs


def test_wrapped_lines_belong_together_and_an_indent_begins_a_paragraph():
    first_words = [span.slice(WIRE).split()[:2] for span in find_paragraphs(WIRE)]
    assert first_words == [["GRAIN", "TERMINAL"], ["THUNDER", "BAY,"], ["Ships", "already"]]


def test_without_indents_a_short_closed_line_ends_a_paragraph():
    text = (
        "The council met on Tuesday and heard from four\n"
        "residents about the noise from the new rail\n"
        "yard behind the school.\n"
        "It will vote next week on whether to build the\n"
        "wall that they ask for."
    )
    assert [span.slice(text).split()[0] for span in find_paragraphs(text)] == ["The", "It"]


@given(st.text(alphabet="ab .\n\t \u00a0“”", max_size=300))
def test_paragraphs_hold_all_words_and_do_not_overlap(text):
    spans = list(find_paragraphs(text))
    assert "".join("".join(span.slice(text).split()) for span in spans) == "".join(text.split())
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(span.slice(text) == span.slice(text).strip() for span in spans)


@given(st.text(alphabet="ab .!", min_size=1, max_size=200), st.integers(min_value=5, max_value=50))
def test_pieces_of_a_long_paragraph_are_short_and_lose_nothing(text, longest):
    for paragraph in find_paragraphs(text):
        pieces = list(split_long(text, paragraph, longest))
        assert all(piece.end - piece.start <= longest for piece in pieces)
        assert "".join("".join(p.slice(text).split()) for p in pieces) == "".join(
            paragraph.slice(text).split()
        )


def test_a_long_paragraph_is_cut_after_a_sentence():
    text = "The first one ends here. The second one goes on"
    pieces = [p.slice(text) for p in split_long(text, Span(0, len(text)), 40)]
    assert pieces == ["The first one ends here.", "The second one goes on"]


@given(st.lists(st.sampled_from(["“" * 499, "x" * 501, "“" * 1700, " ", "a word "]), min_size=1))
def test_what_is_too_long_for_a_word_is_cut(parts):
    text = "".join(parts)
    for paragraph in find_paragraphs(text):
        pieces = [p.slice(text) for p in split_long(text, paragraph)]
        assert all(len(word) <= 500 for piece in pieces for word in piece.split())
        assert "".join(pieces).replace(" ", "") == paragraph.slice(text).replace(" ", "")
