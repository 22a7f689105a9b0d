"""The tokens of one Doc, found by character offset."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

from spacy.tokens import Doc, Token

from crossfoot import lexicon
from crossfoot.types import Counted, Piece

NOUNS = frozenset({"NOUN", "PROPN"})
PLURALS = frozenset({"NNS", "NNPS"})
PARTICIPLES = frozenset({"VBN", "VBG"})
LONGEST_SENTENCE = 120
"""Tokens; longer ones are tables and lists."""

HYPHENS = frozenset({"-", "–"})


@cache
def words(name: str) -> frozenset[str]:
    """Return one of the lexicon's lists of words about counts."""
    return frozenset(lexicon.load("counts")[name])


class Tokens:
    """Tokens by offset, and stretches of them as what is counted."""

    def __init__(self, doc: Doc, text: str) -> None:
        self.doc = doc
        self.text = text
        self._starts: list[int] = doc.to_array("IDX").tolist()

    def token_at(self, offset: int) -> Token | None:
        """The first token that starts at *offset* or later."""
        index = bisect_left(self._starts, offset)
        return self.doc[index] if index < len(self._starts) else None

    def token_in(self, start: int, end: int) -> Token | None:
        """The last token that starts inside ``[start, end)``."""
        index = bisect_left(self._starts, end) - 1
        return self.doc[index] if index >= 0 and self._starts[index] >= start else None

    def next(self, token: Token) -> Token | None:
        """The token after *token*."""
        return self.doc[token.i + 1] if token.i + 1 < len(self.doc) else None

    def sentence_start(self, token: Token) -> int:
        """Where the sentence of *token* starts; a place inside it where that is too far back to be of use."""
        index = token.i
        while index > max(0, token.i - LONGEST_SENTENCE) and not self.doc[index].is_sent_start:
            index -= 1
        return index

    def object_of(self, preposition: Token) -> Token | None:
        """The noun that the parser hangs on *preposition*, where it stands after it."""
        found = next((child for child in preposition.children if child.dep_ == "pobj"), None)
        return found if found is not None and found.i > preposition.i else None

    def is_plural(self, of: Counted) -> bool:
        """Whether the head of what is counted is a plural."""
        first, last = of.piece.span.start, of.piece.span.end
        token = self.token_in(first, last)
        while token is not None and token.lemma_.lower() != of.lemma and token.idx > first:
            token = token.nbor(-1)
        return token is not None and (token.tag_ in PLURALS or token.lower_ == "people")

    def counted(self, first: Token, last: Token, *, head: Token | None = None) -> Counted:
        """Return the tokens from *first* to *last* as what is counted; *head* is the last, if not given."""
        lemma = (head or last).lemma_.lower()
        return Counted(Piece.at(self.text, first.idx, last.idx + len(last)), lemma)
