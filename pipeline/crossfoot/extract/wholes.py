"""The whole that a percentage or share is of: "the vote" of "30% of the vote", "Acme" of "a 6 pct stake in Acme"."""

from __future__ import annotations

import re

from spacy.tokens import Token

from crossfoot.extract.tokens import NOUNS, PLURALS, Tokens, words
from crossfoot.types import Counted, Piece

LONGEST_WHOLE = 14
"""Tokens of a whole after "of", modifiers included: "the total migrants living in Canada"."""

LONGEST_KIND = 3
"""Tokens between a percentage and the holding that it is: "a 6 pct direct equity stake"."""

LONGEST_AGE = 6
"""Tokens of "18- to 24-year-olds"."""

NEAR = 3
"""Code points between a share and its "of"."""

OR_MORE = re.compile(r"\s+or\s+(?:more|less|so)(?=\s+of\b)", re.IGNORECASE)
LINKS = frozenset({"CCONJ", "SCONJ", "ADP", "DET", "PUNCT"})
FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})


def whole_of(tokens: Tokens, start: int, end: int) -> Counted | None:
    """The whole of the percentage or share at ``[start, end)``: after "of", or before it ("Of the votes, 55%")."""
    more = OR_MORE.match(tokens.text, end)
    end = more.end() if more is not None else end
    first = tokens.token_at(end)
    if first is None or first.idx > end + NEAR:
        return _opening(tokens, start)
    if first.lower_ == "of":
        return _after(tokens, first) or _opening(tokens, start)
    owned = _owned(tokens, first, start)
    if owned is not None:
        return owned
    preposition = _holding(tokens, first)
    return _after(tokens, preposition) if preposition is not None else _opening(tokens, start)


def whole_after(tokens: Tokens, end: int) -> Counted | None:
    """The whole right after a fraction: "the town" of "half the town"."""
    first = tokens.token_at(end)
    if first is None or first.idx > end + NEAR or first.pos_ not in ("DET", "PRON"):
        return None
    for head in tokens.doc[first.i + 1 : first.i + LONGEST_AGE]:
        if head.pos_ in NOUNS:
            following = tokens.next(head)
            if following is None or (following.pos_ not in NOUNS and following.tag_ != "POS"):
                return tokens.counted(first, head)
        elif head.pos_ not in ("ADJ", "NUM") and head.tag_ != "POS":
            break
    return None


def _after(tokens: Tokens, preposition: Token) -> Counted | None:
    head = tokens.object_of(preposition)
    if head is None:
        return _first_noun(tokens, preposition)
    first = tokens.doc[max(preposition.i + 1, head.left_edge.i)]
    if head.lower_ in words("those"):
        return _those(tokens, head)
    if head.lower_ in words("anaphors") or head.pos_ not in NOUNS:
        return None
    following = tokens.next(head)
    if following is not None and following.tag_ == "POS":
        return _first_noun(tokens, preposition)
    if head.text[0].isdigit():
        return _ages(tokens, head)
    return tokens.counted(first, _last_modifier(tokens, head), head=head)


def _first_noun(tokens: Tokens, preposition: Token) -> Counted | None:
    """The nouns after "of" where the parser sees no object, or only its owner."""
    first = head = None
    for token in tokens.doc[preposition.i + 1 : preposition.i + 1 + LONGEST_WHOLE]:
        if token.lower_ in words("anaphors"):
            return None
        if token.tag_ == "POS":
            head = None  # what was read is the owner: "the town" of "the town's houses"
        elif token.pos_ in NOUNS:
            head = token
        elif head is not None:
            break
        elif token.pos_ not in ("DET", "PRON", "ADJ", "NUM"):
            return None
        first = token if first is None else first
    return tokens.counted(first, head) if first is not None and head is not None else None


def _holding(tokens: Tokens, first: Token) -> Token | None:
    """The "in" of "stake in", where what the percentage is right before is a holding."""
    for token in tokens.doc[first.i : first.i + LONGEST_KIND]:
        if token.lower_ in words("holdings"):
            following = tokens.next(token)
            return following if following is not None and following.lower_ in ("in", "of") else None
        if token.is_punct and token.text != "-":
            break
    return None


def _owned(tokens: Tokens, first: Token, start: int) -> Counted | None:
    """What somebody holds a percentage of: "Acme" of "Acme, 40 pct owned by Bolt", "the 57 pct-owned Acme"."""
    owned = tokens.next(first) if first.text == "-" else first
    if owned is None or owned.lower_ not in words("owned"):
        return None
    following = tokens.next(owned)
    if following is not None and following.pos_ in NOUNS:
        last = following
        while (after := tokens.next(last)) is not None and after.pos_ in NOUNS and last.whitespace_:
            last = after
        return tokens.counted(following, last)
    governor = owned
    for _ in range(LONGEST_KIND):
        subject = next((c for c in governor.children if c.dep_ in ("nsubj", "nsubjpass")), governor)
        for noun in (subject, governor):
            if noun.pos_ in NOUNS and noun.idx + len(noun) <= start:
                return tokens.counted(noun.doc[noun.left_edge.i], noun)
        governor = governor.head
    return None


def _opening(tokens: Tokens, start: int) -> Counted | None:
    """The whole that opens the sentence: "the votes" of "Of the votes cast, 55% were his", "Among voters, 55% …"."""
    token = tokens.token_at(start)
    if token is None:
        return None
    opening = tokens.sentence_start(token)
    while opening < token.i and (tokens.doc[opening].is_space or tokens.doc[opening].is_punct):
        opening += 1
    preposition = tokens.doc[opening]
    if preposition.lower_ not in ("of", "among", "amongst") or preposition.i >= token.i:
        return None
    comma = next((t for t in tokens.doc[preposition.i : token.i] if t.text == ","), None)
    return _after(tokens, preposition) if comma is not None else None


def _those(tokens: Tokens, head: Token) -> Counted | None:
    """People or things by what follows: "those aged 65 and older", "those who voted". Their own lemma is the phrase."""
    following = tokens.next(head)
    if following is None or (following.tag_ not in ("VBN", "VBG", "WP", "WDT") and following.dep_ != "prep"):
        return None
    last = head
    for token in tokens.doc[head.i + 1 : min(head.right_edge.i + 1, head.i + LONGEST_WHOLE)]:
        if _closes(token):
            break
        last = token
    if last.i == head.i:
        return None
    piece = Piece.at(tokens.text, head.idx, last.idx + len(last))
    return Counted(piece, " ".join(piece.surface.lower().split()))


def _ages(tokens: Tokens, head: Token) -> Counted | None:
    """Name the people of an age group: "18- to 24-year-olds"."""
    for token in tokens.doc[head.i : head.i + LONGEST_AGE]:
        if token.tag_ in PLURALS or token.lower_.endswith("olds"):
            return tokens.counted(head, token)
    return None


def _closes(token: Token) -> bool:
    """Whether a sign ends a phrase: a comma, a bracket, a ticker's "<"."""
    return (token.is_punct and token.text not in ("-", "’", "'")) or token.text.startswith(("<", "(", "["))


def _last_modifier(tokens: Tokens, head: Token) -> Token:
    """The last token of what is said of *head* after it: "living in Canada", "of police".

    Finite verbs end it, as the parser often takes the sentence's verb for a relative clause; and a
    modifier that is too long is left out.
    """
    last = head
    for token in tokens.doc[head.i + 1 : head.right_edge.i + 1]:
        if _closes(token):
            break
        if token.tag_ in FINITE or token.i - head.i >= LONGEST_WHOLE:
            return head
        if token.pos_ not in LINKS:
            last = token
    return last
