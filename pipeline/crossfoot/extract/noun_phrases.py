"""Which noun a number counts, read from spaCy's tags and parse."""

from __future__ import annotations

from bisect import bisect_left

from spacy.tokens import Doc, Token

from crossfoot.types import Counted, Piece

LONGEST_RUN = 9
"""Tokens between a number and its noun: "14 newly elected provincial Liberal members"."""

LONGEST_WHOLE = 14
"""Tokens of a whole after "of", relative clause included: "the total migrants living in Canada"."""

MODIFIERS = frozenset({"ADJ", "ADV", "NUM"})
NOUNS = frozenset({"NOUN", "PROPN"})
PARTICIPLES = frozenset({"VBN", "VBG"})
DETERMINERS = frozenset({"DET", "PRON"})
ANAPHORS = frozenset({"them", "these", "those", "which", "whom", "it", "that", "us", "this"})


class NounPhrases:
    """Noun phrases of one Doc, found by character offset."""

    def __init__(self, doc: Doc, text: str) -> None:
        self._doc = doc
        self._text = text
        self._starts = [token.idx for token in doc]

    def token_at(self, offset: int) -> Token | None:
        """The first token that starts at *offset* or later."""
        index = bisect_left(self._starts, offset)
        return self._doc[index] if index < len(self._starts) else None

    def token_in(self, start: int, end: int) -> Token | None:
        """The last token that starts inside ``[start, end)``."""
        index = bisect_left(self._starts, end) - 1
        return self._doc[index] if index >= 0 and self._starts[index] >= start else None

    def after(self, start: int, end: int) -> Counted | None:
        """The noun phrase that the number at ``[start, end)`` counts: "asylum seekers" after "380"."""
        first = self.token_at(end)
        if first is None:
            return None
        if first.lower_ == "of":
            return self.whole(end)
        if first.text in ("-", "–") and first.idx == end:
            first = self._next(first)
        number = self.token_in(start, end)
        head = number.head if number is not None and number.dep_ in ("nummod", "quantmod") else None
        return self._run(first, head) if first is not None else None

    def whole(self, end: int) -> Counted | None:
        """The noun phrase after "of" at *end*: "the total migrants living in Canada" after "55%"."""
        preposition = self.token_at(end)
        if preposition is None or preposition.lower_ not in ("of", "in", "among") or preposition.idx > end + 3:
            return None
        head = next((child for child in preposition.children if child.dep_ == "pobj"), None)
        if head is None or head.i <= preposition.i:
            after = self._next(preposition)
            while after is not None and (after.pos_ in DETERMINERS or after.like_num):
                after = self._next(after)
            return self._run(after, None) if after is not None else None
        if head.lower_ in ANAPHORS:
            return None
        if head.pos_ not in NOUNS:
            return None
        first = self._doc[max(preposition.i + 1, head.left_edge.i)]
        last = head
        for token in self._doc[head.i + 1 : min(head.right_edge.i + 1, head.i + LONGEST_WHOLE)]:
            if token.is_punct and token.text not in ("-", "’", "'"):
                break
            last = token
        return self._counted(first, last, head)

    def is_anaphor(self, end: int) -> bool:
        """Whether "of them", "of those", "of whom" follows the number that ends at *end*."""
        preposition = self.token_at(end)
        if preposition is None or preposition.lower_ != "of":
            return False
        after = self._next(preposition)
        return after is not None and after.lower_ in ANAPHORS and (
            after.lower_ != "those" or (following := self._next(after)) is None or following.pos_ not in NOUNS
        )

    def antecedent(self, start: int) -> Counted | None:
        """The nearest plural subject or object before *start* in the same sentence: what a bare number counts."""
        token = self.token_at(start)
        if token is None:
            return None
        for earlier in reversed(self._doc[token.sent.start : token.i]):
            if earlier.tag_ in ("NNS", "NNPS") and earlier.dep_ in ("nsubj", "nsubjpass", "dobj") and earlier.ent_type_ == "":
                left = earlier
                while left.i > 0 and self._doc[left.i - 1].head.i == earlier.i and self._doc[left.i - 1].dep_ in ("amod", "compound"):
                    left = self._doc[left.i - 1]
                return self._counted(left, earlier, earlier)
        return None

    def _run(self, first: Token, head: Token | None) -> Counted | None:
        """The run of modifiers and nouns from *first*, ending at its head noun."""
        noun, token, steps = None, first, 0
        start = first
        while token is not None and steps < LONGEST_RUN and not token.is_space:
            following = self._next(token)
            if token.pos_ in NOUNS or (token.tag_ in PARTICIPLES and noun is None and _leads_to_noun(following)):
                if token.pos_ in NOUNS:
                    noun = token
                    if head is not None and token.i == head.i:
                        break
            elif token.tag_ == "POS" and noun is not None:
                noun = None if following is not None and following.pos_ in NOUNS | {"ADJ"} else noun
                if noun is not None:
                    break
            elif token.text == "-" and following is not None:
                pass
            elif not (noun is None and token.pos_ in MODIFIERS):
                break
            token, steps = following, steps + 1
        return self._counted(start, noun, noun) if noun is not None else None

    def _next(self, token: Token) -> Token | None:
        return self._doc[token.i + 1] if token.i + 1 < len(self._doc) else None

    def _counted(self, first: Token, last: Token, head: Token) -> Counted:
        end = last.idx + len(last)
        return Counted(Piece.at(self._text, first.idx, end), head.lemma_.lower())


def _leads_to_noun(token: Token | None) -> bool:
    return token is not None and (token.pos_ in NOUNS or token.pos_ == "ADJ")
