"""Who speaks, as the words say it: the whole noun phrase around a head."""

from spacy.tokens import Doc, Token

from crossfoot.extract.attributions.edges import begin_of
from crossfoot.extract.attributions.subjects import begins_aside, end_of, first_beside
from crossfoot.extract.attributions.verbs import verb_of, word_set
from crossfoot.extract.speakers.grammar import is_ticker
from crossfoot.extract.speakers.roles import office_beside
from crossfoot.extract.trees import NOMINAL
from crossfoot.types import Span

INNER = frozenset({"compound", "det", "amod", "poss", "nmod", "nummod", "case", "quantmod", "advmod"})
"""Relations of the words before a head to it."""

ENDING = ")]%\"”'"
"""Marks that may end what is said: "fell by 5%"."""

LONGEST = 40
"""Tokens of a source. A longer one is a parse that went wrong: then only its head's own words are taken."""


def source_span(head: Token, *, stop: int | None = None) -> Span:
    """Return the noun phrase of *head* with title, appositive and relative clause, without *stop*.

    A relative clause that reports something itself ("Lee, who says …") is no part of it.

    Args:
        head: The noun, name or pronoun.
        stop: A token (the cue's) which the phrase must not reach over.
    """
    doc = head.doc
    left, right = (office_beside(head) or head).left_edge.i, head.right_edge.i
    for part in head.rights:
        if _is_apart(part, head):
            right = part.left_edge.i - 1
            break
    left, right = mended_edges(head, min(left, _name_start(head)), right)
    if right - left > LONGEST:
        left, right = _core(head)
    if stop is not None and left <= stop <= right:
        left, right = (left, stop - 1) if head.i < stop else (stop + 1, right)
    return trimmed(doc, left, right)


def mended_edges(head: Token, left: int, right: int) -> tuple[int, int]:
    """Return the first and the last token of a source, where its parse, from *left* to *right*, misses or swallows words."""
    first = min(left, first_beside(head).left_edge.i)
    return begin_of(head, first), _before_speaking(head, end_of(head, right))


def unbracketed(head: Token) -> Token:
    """Return the last word of a firm with angle brackets: "<Halden Corp> said", "Halden Corp <HLD> said"."""
    word = head.nbor(-1) if head.text == ">" and head.i else head
    if word.i > 1 and is_ticker(word):
        word = word.nbor(-2)
    return word if word.pos_ in NOMINAL else head


def _before_speaking(head: Token, right: int) -> int:
    """Leave out of a name's phrase, which ends at *right*, where and when its bearer spoke: "Lee, *speaking in Oslo*"."""
    for token in head.doc[head.i + 2 : right + 1] if head.pos_ == "PROPN" else ():
        if token.tag_ == "VBG" and token.nbor(-1).text == "," and token.lemma_ in word_set("speaking"):
            return token.i - 1
    return right


def _name_start(head: Token) -> int:
    """Return the first token of the name that *head* ends, where a parser took a hyphen for its end."""
    first = head.i
    while first > 0 and head.ent_type_ == "PERSON" and head.doc[first].ent_iob_ == "I":
        first -= 1
    return first


def _is_apart(part: Token, head: Token) -> bool:
    """Whether words after a noun are no part of the source: its report, or when and where it spoke."""
    if part.left_edge.i <= head.i:
        return False
    if part.dep_ == "relcl":
        return verb_of(part) is not None
    return part.dep_ == "prep" and head.ent_type_ == "PERSON" and part.lower_ not in word_set("of_names")


def trimmed(doc: Doc, left: int, right: int) -> Span:
    """Return the span of tokens *left* to *right* without punctuation and white space at its ends."""
    right = max(left, right)  # a sentence of spaces and a comma has no words between its ends
    first, last = doc[left], doc[right]
    while left < right and (first.is_punct or first.is_space or first.dep_ == "cc"):
        left += 1
        first = doc[left]
    while right > left and (
        last.is_space or (last.is_punct and last.text not in ENDING) or _is_half(doc, left, last)
    ):
        right -= 1
        last = doc[right]
    return Span(first.idx, last.idx + len(last))


def _is_half(doc: Doc, left: int, last: Token) -> bool:
    """Whether a bracket closes what was opened before a source."""
    return last.text == ")" and not any(t.text == "(" for t in doc[left : last.i])


def noun_after(verb: Token, end: int) -> Token | None:
    """Return the head of the noun phrase that begins right after *verb*, before character *end*."""
    doc = verb.doc
    for i in range(verb.i + 1, min(verb.i + 6, len(doc))):
        token = doc[i]
        if token.idx >= end or token.is_punct or token.is_space or token.pos_ in ("ADP", "VERB", "SCONJ"):
            return None
        if token.pos_ in NOMINAL:
            return _climb(token, verb.i, end)
    return None


def noun_before(verb: Token, start: int) -> Token | None:
    """Return the head of the noun phrase that ends right before *verb*, after character *start*."""
    doc = verb.doc
    for i in range(verb.i - 1, max(verb.i - 6, -1), -1):
        token = doc[i]
        if token.idx < start or token.is_space:
            return None
        if token.pos_ in NOMINAL and token.ent_type_ not in ("DATE", "TIME"):
            return _whole(token, start)
        if token.pos_ not in ("ADV", "AUX", "PUNCT", "PART") and token.ent_type_ not in ("DATE", "TIME"):
            return None
    return None


def _whole(token: Token, start: int) -> Token:
    """Go from the last noun of a phrase to its head: from "Leeds" to "Lee" in "Lee, a baker in Leeds,"."""
    while True:
        head = token.head.head if token.dep_ == "pobj" else token.head
        if (
            token.dep_ not in INNER | {"appos", "pobj", "conj"}
            or begins_aside(token)
            or head.pos_ not in NOMINAL
            or head.idx < start
        ):
            return token
        if head.i == token.i:
            return token
        token = head


def _climb(token: Token, after: int, end: int) -> Token:
    """Go from the first noun of a phrase to its head."""
    while (
        token.dep_ in INNER and token.head.i > after and token.head.idx < end and token.head.pos_ in NOMINAL
    ):
        token = token.head
    return token


def _core(head: Token) -> tuple[int, int]:
    """Return the head with the words before it that are its own."""
    left = head.i
    for token in head.lefts:
        if token.dep_ in INNER:
            left = min(left, token.left_edge.i)
    return left, head.i
