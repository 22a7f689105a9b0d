"""The stems of the words of a stretch, and groups of words of one thing: "membership" and "members", "homicides" and "killed"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from crossfoot import lexicon
from crossfoot.link.clauses import tokens
from crossfoot.link.ledger import Ledger
from crossfoot.types import Span

STEM = 4
"""Letters that two words have in common at least to be of one thing."""

NO_THINGS = ("DATE", "TIME", "ORG", "GPE", "PERSON")
"""Entities of spaCy's whose words name no thing that is counted."""


def stems(ledger: Ledger, span: Span) -> frozenset[str]:
    """The stems of the nouns in *span*, and the groups of like words that it has one of."""
    return ledger.once("stems", span, lambda: _read(ledger, span))


def _read(ledger: Ledger, span: Span) -> Iterator[str]:
    text = ledger.text[span.start : span.end]
    for name, pattern in _groups().items():
        if pattern.search(text):
            yield f"={name}"
    for token in tokens(ledger, span):
        noun = token.pos_ in ("NOUN", "PROPN") and token.ent_type_ not in NO_THINGS
        if noun and len(token) >= STEM and not ledger.in_mention(token.idx):
            yield token.lower_[: max(STEM, len(token.lemma_) - 3)]


@cache
def _groups() -> dict[str, re.Pattern[str]]:
    groups = lexicon.load("change")["same"]
    return {
        name: re.compile(rf"\b{lexicon.any_of(words)}", re.IGNORECASE)
        for name, words in sorted(groups.items())
    }
