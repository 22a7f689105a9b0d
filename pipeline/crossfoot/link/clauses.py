"""The clause that a figure stands in: who does what with it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Token

from crossfoot import lexicon
from crossfoot.link.figures import Figure
from crossfoot.link.ledger import Ledger
from crossfoot.link.meanings import meaning
from crossfoot.types import Span

LEAST_WORDS = 2
"""Content words of a subject from which on it names someone: "federal government", not "government"."""

HIGHEST = 8
"""Steps from a figure up to its verb, at most."""


@cache
def _breaks() -> re.Pattern[str]:
    """Punctuation and words at which a clause ends."""
    joins = lexicon.alternation(lexicon.load("scale")["clause_breaks"])
    return re.compile(rf"[.;:“”\"—–]|{joins}\b", re.IGNORECASE)


def clause(ledger: Ledger, figure: Figure) -> Span:
    """The clause around a figure, by punctuation and the words that join clauses."""
    claim, text = figure.claim.span, ledger.text
    before = [m.end() for m in _breaks().finditer(text, claim.start, figure.span.start)]
    after = _breaks().search(text, figure.span.end, claim.end)
    return Span(before[-1] if before else claim.start, after.start() if after else claim.end)


def tokens(ledger: Ledger, span: Span) -> Iterator[Token]:
    """The tokens of a span."""
    doc = ledger.reading.doc
    index = bisect_right(ledger.token_starts, span.start) - 1
    while 0 <= index < len(doc) and doc[index].idx < span.end:
        if doc[index].idx >= span.start:
            yield doc[index]
        index += 1


def verb_of(ledger: Ledger, figure: Figure) -> Token | None:
    """The verb that governs a figure."""
    token = next(tokens(ledger, figure.span), None)
    for _ in range(HIGHEST):
        if token is None or token.head is token:
            break
        token = token.head
        if token.pos_ in ("VERB", "AUX"):
            return token
    return token if token is not None and token.pos_ in ("VERB", "AUX") else None


def verbs_above(ledger: Ledger, figure: Figure) -> Sequence[str]:
    """Lemmas of the governing verb and of the one that reports it: "estimated that 650 lined"."""
    verb = verb_of(ledger, figure)
    if verb is None:
        return ()
    reported = verb.head.lemma_.lower() if verb.dep_ == "ccomp" else ""
    return verb.lemma_.lower(), reported


def act(ledger: Ledger, figure: Figure) -> str | None:
    """What the governing verb of a figure says, as its group of like meaning."""
    verb = verb_of(ledger, figure)
    return None if verb is None else meaning(verb.lemma_.lower())


def actor(ledger: Ledger, figure: Figure) -> frozenset[str]:
    """Content words of the subject of a figure's verb."""
    verb = verb_of(ledger, figure)
    if verb is None:
        return frozenset()
    subjects = [t for t in verb.children if t.dep_ in ("nsubj", "nsubjpass")]
    words = {t.lemma_.lower() for s in subjects for t in s.subtree if t.pos_ in ("NOUN", "PROPN", "ADJ")}
    return frozenset(words) if len(words) >= LEAST_WORDS else frozenset()
