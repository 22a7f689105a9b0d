"""Reports whose verb taggers take for a noun: "Files from the ministry show that …", "…, bank records show."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from crossfoot.extract.attributions.clauses import FINITE
from crossfoot.extract.attributions.sources import source_span, trimmed
from crossfoot.extract.attributions.verbs import word_set
from crossfoot.extract.layout import Layout
from crossfoot.extract.said import CueWords, Said
from crossfoot.extract.speakers.words import kind_nouns
from crossfoot.extract.trees import NOMINAL
from crossfoot.lexicon import alternation
from crossfoot.types import Span, SpeakerKind

LONGEST_SOURCE = 16
"""Tokens of a source before its verb."""

FEWEST_TOKENS = 3
"""Tokens of content."""


def find_mistagged(layout: Layout) -> Iterator[Said]:
    """Yield what evidence shows where "show" is no verb to the tagger, in text order."""
    for match in _forms().finditer(layout.text):
        cue = layout.token_at(match.start())
        if cue is None or cue.pos_ not in ("NOUN", "PROPN") or layout.quoted(cue.idx):
            continue
        sentence = layout.sentence_at(cue.idx)
        if sentence is not None:
            said = _after(layout, cue, sentence) or _before(layout, cue, sentence)
            if said is not None:
                yield said


@cache
def _forms() -> re.Pattern[str]:
    return re.compile(rf"(?<=\s)(?:{alternation(word_set('shows'))})\b(?=[\s.,])")


def _after(layout: Layout, cue: Token, sentence: Span) -> Said | None:
    """Read "Files from the ministry show that …"."""
    rest = layout.tokens(cue.idx + len(cue.text), sentence.end)
    if len(rest) <= FEWEST_TOKENS or rest[0].lower_ != "that" or not any(t.tag_ in FINITE for t in rest):
        return None
    before = layout.tokens(sentence.start, cue.idx)
    return _said(layout, cue, before, trimmed(layout.doc, rest[0].i, rest[-1].i))


def _before(layout: Layout, cue: Token, sentence: Span) -> Said | None:
    """Read "…, bank records show."."""
    after = layout.tokens(cue.idx + len(cue.text), sentence.end)
    if after and not all(t.is_punct or t.is_space for t in after):
        return None
    before = layout.tokens(sentence.start, cue.idx)
    comma = next((n for n in range(len(before) - 1, -1, -1) if before[n].text == ","), 0)
    if comma < FEWEST_TOKENS or not any(t.tag_ in FINITE for t in before[:comma]):
        return None
    content = trimmed(layout.doc, before[0].i, before[comma - 1].i)
    return _said(layout, cue, before[comma + 1 :], content)


def _said(layout: Layout, cue: Token, before: list[Token], content: Span) -> Said | None:
    """Return what the evidence *before* a cue shows, if it is evidence."""
    source = before[-LONGEST_SOURCE:]
    if not source or source[-1].pos_ not in NOMINAL or any(t.tag_ in FINITE or t.text == "," for t in source):
        return None
    head = next((t for t in source if _is_evidence(t)), None)
    if head is None:
        return None
    whole = trimmed(layout.doc, source[0].i, source[-1].i)
    named = whole if len(source) == len(before) else source_span(head, stop=cue.i)
    spans = (layout.with_whole_quotes(content),)
    words = CueWords(Span(cue.idx, cue.idx + len(cue.text)), "show")
    return Said(spans, layout.form_of(spans), "indirect.shown", words, named, head.i)


def _is_evidence(noun: Token) -> bool:
    """Whether a noun is what shows something: records, figures, a report."""
    lemma = noun.lemma_.lower()
    known = kind_nouns().get(lemma) is SpeakerKind.DOCUMENT or lemma in word_set("evidence")
    return noun.pos_ in NOMINAL and known
