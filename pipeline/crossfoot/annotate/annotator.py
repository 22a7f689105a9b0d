"""Article -> Reading: parse paragraphs with spaCy and put them together as one Doc over the whole text."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

from crossfoot.annotate.dateline import after_dateline
from crossfoot.annotate.paragraphs import find_paragraphs, split_long
from crossfoot.annotate.quotes import find_quotes
from crossfoot.annotate.reading import Reading
from crossfoot.types import Article, Span

BATCH = 32
"""Texts in a batch of `nlp.pipe`. Larger batches are slower on one core and need far more memory."""

UNUSUAL_SPACE = re.compile(r"[^\S ]")

Job = tuple[Article, tuple[Span, ...], tuple[Span, ...]]
"""An article, its paragraphs, and the pieces of them that are parsed."""


def annotate(articles: Iterable[Article], nlp: Language) -> Iterator[Reading]:
    """Yield a reading for each article, in order, parsing the paragraphs of many articles in one stream."""
    jobs, queue = itertools.tee(_job(article) for article in articles)
    texts = (plain_view(piece.slice(article.text)) for article, _, pieces in queue for piece in pieces)
    docs = nlp.pipe(texts, batch_size=BATCH)
    for article, paragraphs, pieces in jobs:
        parsed = [next(docs) for _ in pieces]
        yield make_reading(article, _join(article.text, pieces, parsed, nlp), paragraphs)


def make_reading(article: Article, doc: Doc, paragraphs: tuple[Span, ...] | None = None) -> Reading:
    """Complete a Doc over the article's text, or over a view of the same length, to a reading.

    Raises:
        ValueError: The Doc's text is not as long as the article's.
    """
    if len(doc.text) != len(article.text):
        raise ValueError(f"expected a Doc of {len(article.text)} characters, found {len(doc.text)}")
    spans = paragraphs if paragraphs is not None else tuple(find_paragraphs(article.text))
    return Reading(
        article, doc, spans, tuple(_sentences(doc, spans)), tuple(find_quotes(article.text, spans))
    )


def plain_view(text: str) -> str:
    """Return *text* with line breaks and unusual spaces as plain spaces, in the same length.

    Wire copy breaks its lines anywhere, and spaCy takes a line break for the end of a sentence.
    """
    return UNUSUAL_SPACE.sub(" ", text)


def _job(article: Article) -> Job:
    paragraphs = tuple(find_paragraphs(article.text))
    pieces = tuple(itertools.chain.from_iterable(split_long(article.text, p) for p in paragraphs))
    return article, paragraphs, pieces


def _join(text: str, pieces: tuple[Span, ...], parsed: list[Doc], nlp: Language) -> Doc:
    """Put parsed pieces together; the white space between them becomes tokens of its own."""
    parts: list[Doc] = []
    cursor = 0
    for piece, doc in zip(pieces, parsed, strict=True):
        parts += _gap(text[cursor : piece.start], nlp)
        parts.append(doc)
        cursor = piece.end
    parts += _gap(text[cursor:], nlp)
    # spaCy's stub lacks `exclude`; without parts there is nothing to join, and `from_docs` gives None.
    joined = Doc.from_docs(parts, ensure_whitespace=False, exclude=["tensor", "user_data"])  # type: ignore[call-arg]
    return joined if joined is not None else Doc(nlp.vocab)


def _gap(white: str, nlp: Language) -> list[Doc]:
    return [Doc(nlp.vocab, words=[white], spaces=[False], sent_starts=[True])] if white else []


def _sentences(doc: Doc, paragraphs: tuple[Span, ...]) -> Iterator[Span]:
    """Yield spaCy's sentences, cut where a paragraph ends, without the white space around them.

    A dateline belongs to the sentence behind it.
    """
    text, borders = doc.text, [p.end for p in paragraphs]
    stories = [after_dateline(text, p.start, p.end) for p in paragraphs]
    number, opening = 0, None
    for sentence in doc.sents:
        start, end = sentence.start_char, sentence.end_char
        while start < end:
            while number < len(borders) and borders[number] <= start:
                number, opening = number + 1, None
            stop = min(end, borders[number]) if number < len(borders) else end
            left, right = start, stop
            while left < right and text[left].isspace():
                left += 1
            while right > left and text[right - 1].isspace():
                right -= 1
            if number < len(stories) and right <= stories[number]:
                opening = paragraphs[number].start
            elif left < right:
                yield Span(left if opening is None else opening, right)
                opening = None
            start = stop
