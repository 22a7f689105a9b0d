"""A dateline tells where and when a story was filed, and is nobody's name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.annotate.annotator import annotate
from crossfoot.annotate.dateline import after_dateline
from crossfoot.annotate.paragraphs import find_paragraphs, split_long
from crossfoot.extract.attributions import find_attributions
from crossfoot.types import Article

STORIES = [
    "OSLO, May 2 - |Halden Holdings Inc said it would wait.",
    "NEW YORK, Feb. 3 - |Halden Corp said it would wait.",
    "WASHINGTON (AP) — |Halden Corp said it would wait.",
    "High Bridge, N.J., March 5 - |Halden Corp said it would wait.",
    "LEEDS - |Halden Corp said it would wait.",
    "MANCHESTER, N.H. - |Halden Corp said it would wait.",
    "OSLO (Coast News) - |Halden Corp said it would wait.",
]

NONE = [
    "HALDEN SELLS MILL - SURVEY",
    "Halden Corp said it would wait - for now.",
    "Prices - as ever - rose.",
    "UK Prime Minister Ann Lee — who won in July — said it would wait.",
    "US President Ann Lee - a baker - said it would wait.",
    "Ann Lee (Labour) - who won - said it would wait.",
    "FIFA - football’s world body - said it would wait.",
    "FIFA - The world body - said it would wait.",
    "HALDEN - said on Monday that it would wait.",
    "Apollo 11 - the ship - said nothing.",
    "OSLO, May 2 (Reuters) -",
    "It rained. OSLO, May 2 - Halden Corp said it would wait.",
]


def begins(text):
    return after_dateline(text, 0, len(text))


@pytest.mark.parametrize("marked", STORIES)
def test_the_story_begins_behind_the_dash(marked):
    assert begins(marked.replace("|", "")) == marked.index("|")


@pytest.mark.parametrize("text", NONE)
def test_a_headline_and_a_dash_are_no_dateline(text):
    assert begins(text) == 0


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


PIECES = [
    "OSLO",
    "May 2",
    "(AP)",
    " - ",
    " — ",
    ", ",
    "\n",
    "\n\n",
    " ",
    "Halden said so.",
    "sales fell",
    "I",
]


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_every_sentence_stands_in_its_paragraph_wherever_a_dateline_ends(text):
    paragraphs = tuple(find_paragraphs(text))
    for paragraph in paragraphs:
        story = after_dateline(text, paragraph.start, paragraph.end)
        assert paragraph.start <= story < paragraph.end
        pieces = list(split_long(text, paragraph))
        assert "".join("".join(p.slice(text).split()) for p in pieces) == "".join(
            paragraph.slice(text).split()
        )
        assert pieces[0].start == paragraph.start
        assert pieces[-1].end == paragraph.end


def test_a_dateline_alone_does_not_stop_the_others(nlp):
    texts = ["OSLO, May 2 (Reuters) -\n\nSales fell, Halden said.", "Sales rose, Halden said."]
    readings = list(annotate([Article(str(n), text) for n, text in enumerate(texts)], nlp))
    assert [len(find_attributions(reading)) for reading in readings] == [1, 1]
