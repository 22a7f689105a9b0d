"""Which noun a number counts, read from spaCy's tags and parse."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

from spacy.tokens import Doc, Token

from crossfoot import lexicon
from crossfoot.types import Counted, Piece

LONGEST_RUN = 9
"""Tokens between a number and its noun: "14 newly elected provincial Liberal members"."""

LONGEST_WHOLE = 14
"""Tokens of a whole after "of", modifiers included: "the total migrants living in Canada"."""

MODIFIERS = frozenset({"ADJ", "ADV", "NUM"})
NOUNS = frozenset({"NOUN", "PROPN"})
PARTICIPLES = frozenset({"VBN", "VBG"})
DETERMINERS = frozenset({"DET", "PRON", "NUM"})
PLURALS = frozenset({"NNS", "NNPS"})
THINGS = frozenset({"nsubj", "nsubjpass", "dobj"})
HYPHENS = frozenset({"-", "–"})


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicon.load("counts")[name])


class NounPhrases:
    """Noun phrases of one Doc, found by character offset."""

    def __init__(self, doc: Doc, text: str) -> None:
        self._doc = doc
        self._text = text
        self._starts = [int(start) for start in doc.to_array("IDX").tolist()]

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
            return self._counted_of(first)
        if first.text in HYPHENS and first.idx == end:
            first = self._next(first)
        while first is not None and first.lower_ in _words("comparatives"):
            first = self._next(first)
        number = self.token_in(start, end)
        head = (
            number.head if number is not None and number.dep_ in ("nummod", "quantmod", "compound") else None
        )
        return self._run(first, head) if first is not None else None

    def whole(self, end: int) -> Counted | None:
        """The noun phrase after "of" at *end*: "the total migrants living in Canada" after "55%"."""
        preposition = self.token_at(end)
        if preposition is None or preposition.lower_ != "of" or preposition.idx > end + 3:
            return None
        head = self._object(preposition)
        if head is None:
            return self._first_noun(preposition)
        if head.pos_ not in NOUNS or head.lower_ in _words("anaphors") or self._owns_next(head):
            return None
        first = self._doc[max(preposition.i + 1, head.left_edge.i)]
        return self._counted(first, self._last_modifier(head), head)

    def stands_for_things(self, start: int, end: int) -> bool:
        """Whether a number without a noun stands where the things it counts would: "65,570 were received".

        Not where it is a mark on a scale: "at 60", "the limit is 50".
        """
        token = self.token_in(start, end)
        while token is not None and token.dep_ == "conj" and token.head.i != token.i:
            token = token.head
        if token is None:
            return False
        if token.dep_ == "pobj":
            preposition = token.head
            if preposition.lower_ == "of":
                return preposition.head.like_num
            return preposition.lower_ in _words("to_a_number") and preposition.head.pos_ in (
                "VERB",
                "AUX",
                "NUM",
                "ADP",
            )
        return token.dep_ in THINGS

    def antecedent(self, start: int, end: int) -> Counted | None:
        """The plural noun before a bare number, in its sentence, that it stands for.

        After "to" and "from" that is the subject of the number's verb ("votes rose to 500"), else the nearest
        plural subject or object of another verb ("to share migrants, as the city hosts 500").
        """
        token = self.token_in(start, end)
        if token is None:
            return None
        verb = token.head
        while verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i:
            verb = verb.head
        for earlier in reversed(self._doc[token.sent.start : token.i]):
            is_noun = earlier.tag_ in PLURALS and not earlier.ent_type_ and earlier.dep_ in THINGS
            if is_noun and (earlier.head.i == verb.i) == (token.dep_ == "pobj"):
                left = earlier
                while left.i > 0 and self._modifies(self._doc[left.i - 1], earlier):
                    left = self._doc[left.i - 1]
                return self._counted(left, earlier, earlier)
        return None

    def _modifies(self, token: Token, noun: Token) -> bool:
        return token.head.i == noun.i and token.dep_ in ("amod", "compound")

    def _counted_of(self, preposition: Token) -> Counted | None:
        """What "two of the 14 judges", "dozens of angry farmers" count: judges, angry farmers."""
        head = self._object(preposition)
        if head is None:
            return self._first_noun(preposition)
        if head.pos_ not in NOUNS or head.lower_ in _words("anaphors") or self._owns_next(head):
            return None
        first = self._doc[max(preposition.i + 1, head.left_edge.i)]
        while first.i < head.i and self._only_introduces(first):
            first = self._doc[first.i + 1]
        return self._counted(first, head, head)

    def _only_introduces(self, token: Token) -> bool:
        """Whether a token before a noun says nothing of it: "the", "14", "other"; not the "one" of "one-time"."""
        if token.lower_ in _words("comparatives"):
            return True
        return token.pos_ in DETERMINERS and self._doc[token.i + 1].text not in HYPHENS

    def _object(self, preposition: Token) -> Token | None:
        found = next((child for child in preposition.children if child.dep_ == "pobj"), None)
        return found if found is not None and found.i > preposition.i else None

    def _first_noun(self, preposition: Token) -> Counted | None:
        after = self._next(preposition)
        while after is not None and (after.pos_ in DETERMINERS or after.like_num):
            if after.lower_ in _words("anaphors"):
                return None
            after = self._next(after)
        return self._run(after, None) if after is not None else None

    def _owns_next(self, head: Token) -> bool:
        """Whether the parser took an owner for the thing: "nation" of "50 of the nation's top economists"."""
        following = self._next(head)
        return following is not None and following.tag_ == "POS"

    def _last_modifier(self, head: Token) -> Token:
        """The last token of what is said of *head* after it: "living in Canada", "of police".

        Finite verbs end it, as the parser often takes the sentence's verb for a relative clause; and a
        modifier that is too long is left out.
        """
        last = head
        for token in self._doc[head.i + 1 : head.right_edge.i + 1]:
            if token.is_punct and token.text not in ("-", "’", "'"):
                break
            if token.tag_ in ("VBD", "VBP", "VBZ", "MD"):
                return head
            if token.i - head.i >= LONGEST_WHOLE:
                return head
            last = token
        return last

    def _run(self, first: Token | None, head: Token | None) -> Counted | None:
        """The modifiers and nouns from *first*, to the head noun that the parser knows or the first plural."""
        if first is None or first.is_space:
            return None
        noun = None
        for token in self._doc[first.i : first.i + LONGEST_RUN]:
            if token.pos_ in NOUNS:
                noun = token
                if self._is_last(token, head):
                    break
            elif not self._may_lead_on(token, first, head):
                break
        if noun is not None and self._owns_next(noun):
            return None
        return self._counted(first, noun, noun) if noun is not None else None

    def _is_last(self, noun: Token, head: Token | None) -> bool:
        if head is not None and head.i >= noun.i and head.pos_ in NOUNS:
            return noun.i == head.i
        following = self._next(noun)
        return noun.tag_ in PLURALS and (following is None or following.tag_ not in PLURALS)

    def _may_lead_on(self, token: Token, first: Token, head: Token | None) -> bool:
        """Whether a token that is no noun may stand before the noun: an adjective, a hyphen, "randomly selected"."""
        following = self._next(token)
        if following is None or token.lower_ in _words("comparatives"):
            return False  # "ten times more water" are times
        if head is not None and head.pos_ in NOUNS and 0 < head.i - token.i < LONGEST_RUN:
            inner = token.i > first.i and (
                token.pos_ == "CCONJ" or token.tag_ == "POS" or token.text in (".", ",")
            )
            return inner or self._describes(token)
        leads = following.pos_ in NOUNS or self._describes(following)
        return leads and self._describes(token)

    def _describes(self, token: Token) -> bool:
        return (
            token.text in HYPHENS or token.pos_ in MODIFIERS or token.tag_ in PARTICIPLES or token.text == "$"
        )

    def _next(self, token: Token) -> Token | None:
        return self._doc[token.i + 1] if token.i + 1 < len(self._doc) else None

    def _counted(self, first: Token, last: Token, head: Token) -> Counted:
        return Counted(Piece.at(self._text, first.idx, last.idx + len(last)), head.lemma_.lower())
