import pytest

from crossfoot.annotate.annotator import annotate, make_reading, plain_view
from crossfoot.annotate.model import load_model
from crossfoot.errors import ModelError
from crossfoot.types import Article

TEXTS = [
    "Rain fell.\n\nIt fell for “three days,” said Ann Lee. Then it stopped.",
    "",
    "  \n\nNo. 5 opened in May\nand closed in June.  ",
    "One line with a no-break\u00a0space and a tab\there.",
]


def test_offsets_of_tokens_are_offsets_of_the_article(nlp):
    for reading in annotate([Article(str(n), text) for n, text in enumerate(TEXTS)], nlp):
        assert len(reading.doc.text) == len(reading.text)
        for token in reading.doc:
            assert plain_view(reading.text[token.idx : token.idx + len(token)]) == plain_view(token.text)


def test_readings_come_in_the_order_of_the_articles(nlp):
    articles = [Article(str(n), f"Article {n}.\n\nIt has two paragraphs.") for n in range(70)]
    assert [reading.article for reading in annotate(articles, nlp)] == articles


def test_sentences_are_trimmed_and_stay_inside_their_paragraphs(nlp):
    [reading] = annotate([Article("a", TEXTS[0])], nlp)
    sentences = [span.slice(reading.text) for span in reading.sentences]
    assert sentences == ["Rain fell.", "It fell for “three days,” said Ann Lee.", "Then it stopped."]


def test_a_line_break_of_wrapped_copy_ends_no_sentence(nlp):
    text = "The port said it would close its second\nlargest terminal for five weeks from Monday\nso that a silo can be repaired."
    [reading] = annotate([Article("a", text)], nlp)
    assert [span.slice(text) for span in reading.sentences] == [text]


def test_parsing_in_a_stream_or_alone_gives_the_same(nlp):
    texts = [TEXTS[0], TEXTS[2], "Five people were hurt.\n\nTwo died."]
    together = list(annotate([Article(str(n), t) for n, t in enumerate(texts)], nlp))
    for number, text in enumerate(texts):
        [alone] = annotate([Article(str(number), text)], nlp)
        assert [(t.text, t.tag_, t.dep_, t.head.i) for t in alone.doc] == [
            (t.text, t.tag_, t.dep_, t.head.i) for t in together[number].doc
        ]


def test_a_doc_of_another_text_is_refused(nlp):
    with pytest.raises(ValueError, match="expected a Doc of 5 characters"):
        make_reading(Article("a", "Five."), nlp("Not five."))


@pytest.mark.parametrize("name", ["en_core_web_huge", "no/such/folder"])
def test_a_missing_model_is_one_line(name):
    with pytest.raises(ModelError, match=f"found none called '{name}'"):
        load_model(name)
