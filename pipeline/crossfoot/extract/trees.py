"""Small questions to the dependency tree: whose subject, which child, which words."""

from spacy.tokens import Token

NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
"""Parts of speech that can head a source."""

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
        own = _nearest_subject(token)
        if own is not None:
            return own if own.dep_ in ("nsubj", "nsubjpass") else None
        if token.dep_ in ("acl", "relcl"):
            return _of_noun(token)
        if token.dep_ == "xcomp" and (held := child(token.head, "dobj")) is not None and held.i < token.i:
            if token.head.lemma_ == "have":  # "had this to say"
                token = token.head
                continue
            return held
        if token.dep_ in ("ccomp", "dep") and token.tag_ != "VBG":
            return None
        if token.dep_ == "prep" or token.dep_ in INHERITING:
            token = token.head
            continue
        return None
    return None


def _nearest_subject(verb: Token) -> Token | None:
    """Return the subject of *verb* itself; of several before it the last: "Boats sank, she said: …"."""
    subjects = [c for c in verb.children if c.dep_ in SUBJECTS]
    before = [c for c in subjects if c.i < verb.i]
    return next(iter(before[-1:] or subjects), None)


def _of_noun(verb: Token) -> Token | None:
    """Return who does what a verb after a noun says: the noun in "a report showing …".

    In "his effort to show …" it is whose effort it is.
    """
    noun = verb.head
    if noun.pos_ not in ("NOUN", "PROPN", "PRON", "NUM"):
        return None
    if verb.tag_ != "VB":
        return noun
    owner = child(noun, "poss")
    if owner is not None or noun.dep_ not in ("dobj", "attr", "pobj"):
        return owner
    governor = noun.head.head if noun.dep_ == "pobj" else noun.head
    return child(governor, *SUBJECTS)


def is_passive(verb: Token) -> bool:
    """Whether the verb is a passive participle: "was asked", "a man called Smith"."""
    if any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children):
        return True
    if verb.tag_ == "VBD" and verb.dep_ == "advcl" and child(verb, *SUBJECTS) is None:
        return True  # "Asked whether it would rain, she laughed"
    if verb.tag_ != "VBN" or any(c.dep_ == "aux" for c in verb.children):
        return False
    return verb.dep_ in ("acl", "advcl", "relcl") or child(verb, "agent") is not None


def is_negated(verb: Token) -> bool:
    """Whether "not" or "never" belongs to the verb."""
    return any(c.dep_ == "neg" for c in verb.children)
