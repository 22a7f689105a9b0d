"""Sentences with something to check -> claims. Every mention and attribution ends up in one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from spacy.tokens import Span as Sentence
from spacy.tokens import Token

from crossfoot.annotate.reading import Reading
from crossfoot.assemble.identity import claim_id
from crossfoot.assemble.modality import read_modality
from crossfoot.extract import Extraction
from crossfoot.types import AnyMention, Attribution, Claim, Kind, Section, Span

CONTEXT = 32
"""Code points of `prefix` and `suffix`: enough to find the sentence again in an edited article."""


def assemble(reading: Reading, extraction: Extraction) -> tuple[Claim, ...]:
    """Return one claim for each sentence that holds a mention or belongs to an attribution, in text order."""
    sentences = _units(reading)
    mentions: dict[Span, list[AnyMention]] = {}
    for mention in extraction.mentions:
        mentions.setdefault(_home(sentences, mention.span.start), []).append(mention)
    attributions: dict[Span, list[Attribution]] = {}
    for attribution in extraction.attributions:
        for sentence in _homes(sentences, attribution):
            attributions.setdefault(sentence, []).append(attribution)
    tokens = _first_tokens(reading, sentences)
    return tuple(
        _claim(
            reading,
            sentence,
            tokens.get(sentence),
            mentions.get(sentence, []),
            attributions.get(sentence, []),
        )
        for sentence in sentences
        if sentence in mentions or sentence in attributions
    )


def _units(reading: Reading) -> list[Span]:
    """Sentences, with the title as one unit, and nothing left over between them."""
    title = reading.article.title_span
    units = [s for s in reading.sentences if title is None or not title.overlaps(s)]
    if title is not None:
        covered = [s for s in reading.sentences if title.overlaps(s)]
        units.append(
            Span(min([title.start, *(s.start for s in covered)]), max([title.end, *(s.end for s in covered)]))
        )
    return sorted(units)


def _home(sentences: Sequence[Span], offset: int) -> Span:
    """The sentence that holds *offset*."""
    return sentences[max(0, bisect_right(sentences, offset, key=lambda s: s.start) - 1)]


def _homes(sentences: Sequence[Span], attribution: Attribution) -> list[Span]:
    """The sentences that the content of an attribution touches."""
    homes: dict[Span, None] = {}
    for span in attribution.spans:
        index = max(0, bisect_right(sentences, span.start, key=lambda s: s.start) - 1)
        while index < len(sentences) and sentences[index].start < span.end:
            homes[sentences[index]] = None
            index += 1
    return list(homes)


def _first_tokens(reading: Reading, sentences: Sequence[Span]) -> dict[Span, tuple[int, int]]:
    """Token range of each sentence."""
    ranges: dict[Span, tuple[int, int]] = {}
    index, doc = 0, reading.doc
    for sentence in sentences:
        while index < len(doc) and doc[index].idx < sentence.start:
            index += 1
        first = index
        while index < len(doc) and doc[index].idx < sentence.end:
            index += 1
        if index > first:
            ranges[sentence] = (first, index)
    return ranges


def _claim(
    reading: Reading,
    span: Span,
    tokens: tuple[int, int] | None,
    mentions: Sequence[AnyMention],
    attributions: Sequence[Attribution],
) -> Claim:
    text = reading.text
    surface = span.slice(text)
    title = reading.article.title_span
    section = Section.TITLE if title is not None and title.overlaps(span) else Section.BODY
    question = surface.rstrip("\"'”’»)").endswith("?")
    sentence = reading.doc[tokens[0] : tokens[1]] if tokens is not None else None
    read = [
        (m.span, read_modality(token, question=question))
        for m, token in _with_tokens(sentence, mentions)
        if _is_key(m)
    ]
    modality = read[0][1] if read else read_modality(_root(sentence), question=question)
    return Claim(
        id=claim_id(reading.article.id, span),
        article_id=reading.article.id,
        span=span,
        surface=surface,
        prefix=text[max(0, span.start - CONTEXT) : span.start],
        suffix=text[span.end : span.end + CONTEXT],
        section=section,
        modality=modality,
        attributions=tuple(attributions),
        mentions=tuple(mentions),
        exceptions=tuple((span, found) for span, found in read if found is not modality),
    )


def _is_key(mention: AnyMention) -> bool:
    """Whether the modality of a mention's clause is asked for: that of all quantities."""
    return mention.kind is not Kind.DATE


def _with_tokens(
    sentence: Sentence | None, mentions: Sequence[AnyMention]
) -> Iterator[tuple[AnyMention, Token | None]]:
    """Yield each mention of a sentence with its first token."""
    starts = [] if sentence is None else [token.idx for token in sentence]
    for mention in mentions:
        index = bisect_right(starts, mention.span.start) - 1
        yield mention, None if sentence is None or index < 0 else sentence[index]


def _root(sentence: Sentence | None) -> Token | None:
    if sentence is None:
        return None
    return next((token for token in sentence if token.head.i == token.i and not token.is_space), None)
