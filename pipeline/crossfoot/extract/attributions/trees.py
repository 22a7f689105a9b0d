"""Small questions to the dependency tree: whose subject, which child, which words."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
INHERITING = frozenset({"xcomp", "advcl", "conj", "dep", "pcomp", "ccomp"})
"""Relations through which a verb without a subject of its own takes its governor's."""

FARTHEST = 6
"""Governors that are asked for a subject."""


def child(token: Token, *relations: str) -> Token | None:
    """Return the first dependent of *token* with one of the relations."""
    return next((c for c in token.children if c.dep_ in relations), None)


def subject_of(verb: Token) -> Token | None:
    """Return the noun that is the subject of *verb*, its own or the one that it shares with its governor.

    A participle after a noun ("a report showing …") has that noun.
    """
    token = verb
    for _ in range(FARTHEST):
        own = child(token, *SUBJECTS)
        if own is not None:
            return own if own.dep_ in ("nsubj", "nsubjpass") else None
        if token.dep_ in ("acl", "relcl"):
            return token.head if token.head.pos_ in ("NOUN", "PROPN", "PRON") else None
        if token.dep_ == "xcomp" and (held := child(token.head, "dobj")) is not None and held.i < token.i:
            return held
        if token.dep_ in ("ccomp", "dep") and token.tag_ != "VBG":
            return None
        if token.dep_ == "prep" or token.dep_ in INHERITING:
            token = token.head
            continue
        return None
    return None


def is_passive(verb: Token) -> bool:
    """Whether the verb is a passive participle: "was asked", "quoted by"."""
    return any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children) or (
        verb.tag_ == "VBN" and not any(c.dep_ == "aux" for c in verb.children) and child(verb, "agent") is not None
    )


def is_negated(verb: Token) -> bool:
    """Whether "not" or "never" belongs to the verb."""
    return any(c.dep_ == "neg" for c in verb.children)


def words(doc: Doc, left: int, right: int) -> Iterator[Token]:
    """Yield the tokens from *left* to *right*, both included."""
    return iter(doc[left : right + 1])
