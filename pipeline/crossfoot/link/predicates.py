"""What a clause says of those it counts: "744 had missed a visit" and "six in ten skipped an appointment"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from crossfoot import lexicon
from crossfoot.link.clauses import tokens
from crossfoot.link.figures import Figure
from crossfoot.link.ledger import Ledger
from crossfoot.link.meanings import meaning
from crossfoot.types import Span

SAYING = frozenset({"NOUN", "VERB", "ADJ", "ADV", "PROPN"})
"""Parts of speech of the words that say it."""

STEM = 5
"""Letters by which "solved" is known for "solve"."""

NO_WORDS = frozenset({"PERSON", "ORG", "DATE", "TIME"})
"""Entities that say who or when, and not what."""


@cache
def _alike() -> dict[str, frozenset[str]]:
    """The groups of each lemma; a word may be in several."""
    groups: dict[str, set[str]] = {}
    for name, lemmas in sorted(lexicon.load("likeness")["alike"].items()):
        for lemma in lemmas:
            groups.setdefault(lemma, set()).add(f"~{name}")
    return {lemma: frozenset(names) for lemma, names in groups.items()}


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicon.load("likeness")["words"][name])


def same_predicate(ledger: Ledger, one: Figure, other: Figure, *, least: int, fully: bool = False) -> bool:
    """Whether both clauses say the same of what they count, and neither in the negative.

    Args:
        ledger: The article.
        one: A figure.
        other: Another one.
        least: How many words, or groups of like words, must be in both; all words of a shorter clause are enough.
        fully: Whether no word of either clause may be without its like: "hurts more than it helps" is not "helps".
    """
    if is_negated(ledger, one) != is_negated(ledger, other) or _is_of_others(one) != _is_of_others(other):
        return False
    first, second = predicate(ledger, one), predicate(ledger, other)
    matched = min(_matched(first, second), _matched(second, first))
    if fully and matched < max(len(first), len(second)):
        return False
    return 0 < matched >= min(least, len(first), len(second))


def _matched(one: frozenset[str], other: frozenset[str]) -> int:
    """How many words of one clause the other has, as they are or as another of their groups."""
    return sum(1 for word in one if word in other or any(_groups(word) & _groups(w) for w in other))


def is_said_in(word: str, words: str) -> bool:
    """Whether one of some words is of a group of *word*, by their first letters: "clear-up" and "solved"."""
    groups = frozenset(g for part in word.split("-") for g in _groups(part))
    stems = tuple(lemma[:STEM] for lemma, names in _alike().items() if names & groups)
    return any(w.lower().startswith(stems) for w in words.split()) if stems else False


def _groups(word: str) -> frozenset[str]:
    return _alike().get(word, frozenset())


def predicate(ledger: Ledger, figure: Figure) -> frozenset[str]:
    """Lemmas of what the clause of a figure says, without what is counted."""
    return ledger.once("predicate", figure.span, lambda: _predicate(ledger, figure))


def _predicate(ledger: Ledger, figure: Figure) -> Iterator[str]:
    """What follows the figure: what stands before it may be said of somebody else, "a rival shows 60 per cent of its"."""
    return _content(ledger, figure, _around(ledger, figure)[1])


@cache
def _breaks() -> re.Pattern[str]:
    return re.compile(rf"[,.;:“”\"()—–]|\b{lexicon.any_of(_words('breaks'))}\b", re.IGNORECASE)


def _around(ledger: Ledger, figure: Figure) -> tuple[Span, Span]:
    """The words of the clause before and after a figure and what it counts, up to the next comma or "and"."""
    claim, of = figure.claim.span, figure.quantity.of
    end = figure.span.end
    if of is not None and figure.span.end <= of.piece.span.start < of.piece.span.end <= claim.end:
        end = of.piece.span.end
    starts = [m.end() for m in _breaks().finditer(ledger.text, claim.start, figure.span.start)]
    stop = _breaks().search(ledger.text, end, claim.end)
    start = starts[-1] if starts else claim.start
    stops = max(stop.start() if stop else claim.end, figure.span.end)
    return Span(start, figure.span.end), Span(figure.span.start, stops)


def _content(ledger: Ledger, figure: Figure, span: Span) -> Iterator[str]:
    of = figure.quantity.of
    counted = {meaning(figure.noun)} if figure.noun is not None else set()
    for token in tokens(ledger, span):
        lemma = token.lemma_.lower()
        if (
            token.pos_ not in SAYING
            or not token.is_alpha
            or ledger.in_mention(token.idx)
            or token.dep_ == "neg"
        ):
            continue
        inside = of is not None and figure.span.end <= of.piece.span.start <= token.idx < of.piece.span.end
        if inside or lemma in _words("empty") or meaning(lemma) in counted or token.ent_type_ in NO_WORDS:
            continue
        yield lemma


def _is_of_others(figure: Figure) -> bool:
    """Whether its sentence tells of somebody else: "a rival museum"."""
    return any(word in _words("others") for word in figure.claim.surface.lower().split())


def is_negated(ledger: Ledger, figure: Figure) -> bool:
    """Whether its clause is in the negative."""
    return any(
        t.lower_ in _words("negations") for span in _around(ledger, figure) for t in tokens(ledger, span)
    )
