"""A dateline tells where and when a story was filed, and is nobody's name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.annotate.annotator import annotate
from crossfoot.annotate.dateline import after_dateline
from crossfoot.extract.attributions import find_attributions
from crossfoot.types import Article

STORIES = [
    "OSLO, May 2 - |Halden Holdings Inc said it would wait.",
    "NEW YORK, Feb. 3 - |Halden Corp said it would wait.",
    "WASHINGTON (AP) — |Halden Corp said it would wait.",
    "High Bridge, N.J., March 5 - |Halden Corp said it would wait.",
    "LEEDS - |Halden Corp said it would wait.",
]

NONE = [
    "HALDEN SELLS MILL - SURVEY",
    "Halden Corp said it would wait - for now.",
    "Prices - as ever - rose.",
    "It rained. OSLO, May 2 - Halden Corp said it would wait.",
]


@pytest.mark.parametrize("marked", STORIES)
def test_the_story_begins_behind_the_dash(marked):
    assert after_dateline(marked.replace("|", ""), 0) == marked.index("|")


@pytest.mark.parametrize("text", NONE)
def test_a_headline_and_a_dash_are_no_dateline(text):
    assert after_dateline(text, 0) == 0


@pytest.mark.parametrize("marked", STORIES)
def test_a_dateline_is_part_of_the_sentence_and_of_no_name(marked, nlp):
    text = marked.replace("|", "")
    [reading] = annotate([Article("test", text)], nlp)
    assert [span.slice(text) for span in reading.sentences] == [text]
    [found] = find_attributions(reading)
    assert found.speaker.name == marked[marked.index("|") + 1 : marked.index(" said")]
    assert [piece.surface for piece in found.content] == ["it would wait"]


def test_a_firm_in_angle_brackets_is_named_without_them(nlp):
    [reading] = annotate([Article("test", "Oslo, May 2 - <Halden Corp> said it would wait.")], nlp)
    assert [a.speaker.name for a in find_attributions(reading)] == ["Halden Corp"]


@given(st.text(alphabet="AB ab,.-–1(\n", max_size=90), st.integers(0, 20))
def test_a_story_begins_in_its_text(text, start):
    start = min(start, len(text))
    assert start <= after_dateline(text, start) <= len(text)
