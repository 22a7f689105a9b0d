"""When what was found for `of` is what a reader marked: the same head, and mostly the same words."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from enum import StrEnum

from benchmarks.of_marks import Mark, Phrase
from crossfoot.types import Counted, Quantity, Span

SHARED = 0.5
"""Least part that two phrases share of what they cover together (intersection over union)."""

DETERMINERS = re.compile(
    r"(?:(?:the|an?|all|some|any|each|this|that|these|those|my|your|his|her|its|our|their)\s+)+",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


class Outcome(StrEnum):
    """What became of one mark."""

    STRICT = "right, word for word"
    RIGHT = "right"
    LOST = "the number is not found"
    NONE = "no `of` where one is marked"
    EXTRA = "an `of` where none is marked"
    HEAD = "another head"
    SPAN = "the head, but other words"

    @property
    def right(self) -> bool:
        """Whether the mark is met."""
        return self in (Outcome.STRICT, Outcome.RIGHT)


def judge(text: str, mark: Mark, found: list[tuple[Span, Quantity]]) -> Outcome:
    """Compare a mark with the quantities that were found in its article."""
    quantity = match(mark, found)
    if quantity is None:
        return Outcome.LOST if mark.quantity else Outcome.STRICT
    of = None if quantity.of is None else phrase(text, quantity.of)
    return compare(text, mark.of, of)


def match(mark: Mark, found: list[tuple[Span, Quantity]]) -> Quantity | None:
    """Return the quantity of the marked kind that covers most of the marked number, if any covers some of it."""
    there = [(span, value) for span, value in found if value.kind == mark.kind and span.overlaps(mark.span)]
    return max(there, key=lambda pair: _shared(pair[0], mark.span), default=(None, None))[1]


def phrase(text: str, of: Counted) -> Phrase:
    """Return the phrase of a found `of`; its head is the word that is most like the lemma ("children": "child")."""
    span = of.piece.span
    words = [Span(m.start(), m.end()) for m in WORD.finditer(text, span.start, span.end)]
    head = max(words, key=lambda word: _likeness(word.slice(text), of.lemma), default=span)
    return Phrase(span, head, span.end)


def compare(text: str, expected: Phrase | None, found: Phrase | None) -> Outcome:
    """Compare two readings of the same number."""
    if expected is None or found is None:
        if found is not None:
            return Outcome.EXTRA
        return Outcome.STRICT if expected is None else Outcome.NONE
    if not expected.head.overlaps(found.head):
        return Outcome.HEAD
    if _begin(text, expected) == _begin(text, found) and _ends(expected) & _ends(found):
        return Outcome.STRICT
    one, other = _closest(text, expected, found)
    return Outcome.RIGHT if _shared(one, other) >= SHARED else Outcome.SPAN


def _closest(text: str, one: Phrase, other: Phrase) -> tuple[Span, Span]:
    """Both spans without determiners, each with the end it may have that is nearest to the other's."""
    end = max(one.span.end, other.span.end)
    return (
        Span(_begin(text, one), min(end, one.longest)),
        Span(_begin(text, other), min(end, other.longest)),
    )


def _begin(text: str, phrase: Phrase) -> int:
    determiners = DETERMINERS.match(text, phrase.span.start, phrase.head.start)
    return determiners.end() if determiners else phrase.span.start


def _ends(phrase: Phrase) -> set[int]:
    return {phrase.span.end, phrase.longest}


def _shared(one: Span, other: Span) -> float:
    common = max(0, min(one.end, other.end) - max(one.start, other.start))
    return common / (one.end - one.start + other.end - other.start - common)


def _likeness(word: str, lemma: str) -> float:
    return SequenceMatcher(None, word.casefold(), lemma.casefold(), autojunk=False).ratio()
