"""Who speaks, as the words say it: the whole noun phrase around a head."""

from spacy.tokens import Doc, Token

from crossfoot.types import Span

NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
INNER = frozenset({"compound", "det", "amod", "poss", "nmod", "nummod", "case", "quantmod", "advmod"})
"""Relations of the words before a head to it."""

LONGEST = 40
"""Tokens of a source. A longer one is a parse that went wrong: then its head and the words before it are taken."""


def source_span(head: Token, *, stop: int | None = None) -> Span:
    """Return the noun phrase of *head* with title, appositive and relative clause, without *stop*.

    Args:
        head: The noun, name or pronoun.
        stop: A token (the cue's) which the phrase must not reach over.
    """
    doc = head.doc
    left, right = head.left_edge.i, head.right_edge.i
    if right - left > LONGEST:
        left, right = _core(head)
    if stop is not None and left <= stop <= right:
        left, right = (left, stop - 1) if head.i < stop else (stop + 1, right)
    return trimmed(doc, left, right)


def trimmed(doc: Doc, left: int, right: int) -> Span:
    """Return the span of tokens *left* to *right* without punctuation and white space at its ends."""
    while left < right and (doc[left].is_space or doc[left].is_punct or doc[left].dep_ == "cc"):
        left += 1
    while right > left and (doc[right].is_space or (doc[right].is_punct and doc[right].text not in ")]\"”'")):
        right -= 1
    last = doc[right]
    return Span(doc[left].idx, last.idx + len(last.text))


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
            return token
        if token.pos_ not in ("ADV", "AUX", "PUNCT", "PART") and token.ent_type_ not in ("DATE", "TIME"):
            return None
    return None


def _climb(token: Token, after: int, end: int) -> Token:
    """Go from the first noun of a phrase to its head."""
    while token.dep_ in INNER and token.head.i > after and token.head.idx < end and token.head.pos_ in NOMINAL:
        token = token.head
    return token


def _core(head: Token) -> tuple[int, int]:
    """Return the head with the words before it that are its own."""
    left = head.i
    for token in head.lefts:
        if token.dep_ in INNER:
            left = min(left, token.left_edge.i)
    return left, head.i
