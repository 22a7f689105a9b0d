"""Whom "who" means: the person in the noun phrase before it, and of whom a sentence tells what they are."""

from __future__ import annotations

from spacy.tokens import Token

from crossfoot.extract.speakers.descriptions import is_definite
from crossfoot.extract.speakers.words import collectives, is_personal, word_set
from crossfoot.extract.trees import SUBJECTS

MOST_ABOVE = 3
"""Nouns above that of a "who" that are looked at for a person."""

MOST_JOINED = 8
"""Nouns joined before that of a "who" that are looked at for what it is told of."""


def person_above(noun: Token) -> Token:
    """Return the person whom "who" means, if its noun is none: "a member of the *club*, who …"."""
    top = noun
    for _ in range(MOST_ABOVE):
        thing = (
            top.tag_ == "NN"
            and not top.ent_type_
            and not is_personal(top.lower_)
            and top.lower_ not in collectives()
        )
        if not thing or top.dep_ != "pobj" or top.head.head.pos_ not in ("NOUN", "PROPN"):
            break
        top = top.head.head
    return top if is_personal(top.lower_) or top.ent_type_ == "PERSON" else noun


def told_of(noun: Token) -> Token:
    """Return the person of whom a sentence tells what they are: "*Lee* is a poet, painter and critic who said …"."""
    top = noun
    for _ in range(MOST_JOINED):
        if top.dep_ != "conj":
            break
        top = top.head
    if top.dep_ != "attr" or top.head.lemma_ != "be":
        return noun
    subject = next((c for c in top.head.lefts if c.dep_ in SUBJECTS), None)
    return subject if subject is not None and subject.ent_type_ == "PERSON" else noun


def is_one(head: Token) -> bool:
    """Whether two nouns tell what one person is: "the singer and songwriter"."""
    both = [head, *(c for c in head.children if c.dep_ == "conj")]
    alone = not any(c.dep_ in ("det", "poss") for other in both[1:] for c in other.lefts)
    people = all(t.tag_ == "NN" and (is_personal(t.lower_) or t.lower_ in word_set("epithets")) for t in both)
    return alone and people and is_definite(head)
