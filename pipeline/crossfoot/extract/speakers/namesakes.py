"""A surname that a firm of the article bears too: "Ford said *it* would hire" is not said by Bill Ford.

The pronoun that goes with the name tells; else what the entity recogniser took the name for.
"""

from __future__ import annotations

from spacy.tokens import Token

from crossfoot.extract.speakers.words import is_personal, pronouns
from crossfoot.extract.trees import SUBJECTS

LONGER = frozenset({"ORG", "FAC", "GPE", "LOC", "LAW", "EVENT"})
"""Labels of names that begin with a surname and are nobody's."""

FARTHEST = 12
"""Tokens behind a name among which its pronoun is looked for."""


def stands_for_firm(name: Token) -> bool:
    """Whether a name that a person and a firm share is the firm's here."""
    pronoun = _pronoun_of(name)
    if pronoun is not None:
        return pronouns().get(pronoun) == "things"
    return name.ent_type_ == "ORG"


def begins_name(name: Token) -> bool:
    """Whether a surname is the first word of a body's or a place's name: "*Ford* Motor Co", "*Lee* County"."""
    if name.ent_type_ not in LONGER or name.ent_iob_ != "B" or name.i + 1 == len(name.doc):
        return False
    after = name.nbor()
    return after.ent_iob_ == "I" and after.pos_ == "PROPN"


def _pronoun_of(name: Token) -> str | None:
    """Return the first "he", "her" or "its" behind a subject, in small letters, if nobody else stands between."""
    if name.dep_ not in SUBJECTS:
        return None
    for token in name.doc[name.i + 1 : name.i + FARTHEST]:
        if token.sent_start == 1 or (
            token.i != name.head.i and token.pos_ in ("NOUN", "PROPN") and _may_own(token)
        ):
            return None
        if token.lower_ == "it" and token.head.lemma_ == "be":
            continue  # "Ford said *it* was time to hire"
        if token.pos_ == "PRON" and pronouns().get(token.lower_) in ("men", "women", "things"):
            return token.lower_
    return None


def _may_own(token: Token) -> bool:
    return token.ent_type_ in ("PERSON", "ORG", "GPE") or is_personal(token.lower_)
