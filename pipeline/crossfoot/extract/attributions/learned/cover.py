"""Which words are content already, so that two readings of the same words are known for one."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable

from crossfoot.extract.layout import Layout
from crossfoot.extract.said import Said
from crossfoot.types import Span

LONGEST = 200
"""Tokens of one content that are looked at, so that a sentence without end costs no square of its length."""


class Words:
    """The tokens of an article that are neither punctuation nor white space, by their numbers."""

    def __init__(self, layout: Layout) -> None:
        self._starts = layout.token_starts
        marks = layout.doc.to_array(["IS_PUNCT", "IS_SPACE"]).tolist()
        self._numbers = [i for i, (punctuation, space) in enumerate(marks) if not (punctuation or space)]

    def within(self, spans: Iterable[Span]) -> list[int]:
        """Return the words in *spans*, up to `LONGEST` of them."""
        numbers, found = self._numbers, list[int]()
        for span in spans:
            low = bisect_left(self._starts, span.start)
            high = min(bisect_left(self._starts, span.end), low + LONGEST)
            found += numbers[bisect_left(numbers, low) : bisect_left(numbers, high)]
        return found[:LONGEST]


class Cover:
    """The contents of some acts of saying, by their tokens."""

    def __init__(self, words: Words, acts: Iterable[Said]) -> None:
        self._words = words
        self._at: dict[int, list[int]] = {}
        self._sizes: list[int] = []
        for act in acts:
            self.add(act.content)

    def __contains__(self, token: int) -> bool:
        """Whether a token is part of a content."""
        return token in self._at

    def add(self, spans: Iterable[Span]) -> None:
        """Add a content."""
        tokens = self._words.within(spans)
        for token in tokens:
            self._at.setdefault(token, []).append(len(self._sizes))
        self._sizes.append(len(tokens))

    def most(self, spans: Iterable[Span]) -> float:
        """Return the F1 of the tokens of *spans* with those of the content most like them."""
        tokens = self._words.within(spans)
        shared = Counter(number for token in tokens for number in self._at.get(token, ()))
        return max((2 * n / (len(tokens) + self._sizes[number]) for number, n in shared.items()), default=0.0)
