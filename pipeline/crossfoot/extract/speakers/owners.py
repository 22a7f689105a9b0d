"""Whom words with "his", "her", "its" or "their" before them mean: "his campaign", "her lawyer", "their spokesman"."""

from __future__ import annotations

from spacy.tokens import Token

from crossfoot.extract.speakers.cast import Cast
from crossfoot.extract.speakers.descriptions import is_anaphoric
from crossfoot.extract.speakers.entity import Entity
from crossfoot.extract.speakers.grammar import subjects_above
from crossfoot.extract.speakers.introductions import Introductions, is_heading
from crossfoot.extract.speakers.roles import spelled, words_of_role
from crossfoot.extract.speakers.words import gendered, is_office, is_personal, word_set

ONLY_ONE = 0.75
"""Confidence that "her husband" is the only husband whom the article names."""


def owner_of(head: Token) -> Token | None:
    """Return the "his" of "his campaign"."""
    return next((c for c in head.lefts if c.dep_ == "poss" and c.tag_ == "PRP$"), None)


def home_above(head: Token) -> Token | None:
    """Return for whom the subject of the clause above speaks: "an *Acme* spokesman said the company …"."""
    noun = head.lower_
    if not is_anaphoric(head) or noun not in word_set("generic") | word_set("bodies_of_people"):
        return None
    for subject in subjects_above(head):
        if subject.pos_ != "NOUN" or not is_personal(subject.lower_):
            continue
        before = [c for c in subject.lefts if c.dep_ in ("compound", "poss", "nmod")]
        behind = [
            c
            for p in subject.rights
            if p.dep_ == "prep" and p.lower_ in word_set("home")
            for c in p.children
            if c.dep_ == "pobj"
        ]
        named = [
            c
            for c in (*behind, *before)
            if c.pos_ == "PROPN" and c.ent_type_ not in ("PERSON", "DATE", "NORP")
        ]
        if named:
            return named[0]
    return None


def owned_body(introduced: Introductions, head: Token, owner: Entity) -> Token | None:
    """Return the head of the noun phrase that tells what is owned by its owner's name: "the Lee *campaign*", "Lee's *aides*".

    It may stand later in the article; the last one before goes first.
    """
    named = [noun for noun in introduced.with_noun(head) if _has_owner(noun, owner) and not is_heading(noun)]
    before = [noun for noun in named if noun.i < head.i]
    return before[-1] if before else next(iter(named), None)


def owned_person(cast: Cast, head: Token, owner: Entity | None) -> tuple[Entity, float] | None:
    """Return the only person named before who has the office: "her husband", after "Ana's husband, Juan Ruiz"."""
    noun = spelled(head.lower_)
    if head.tag_ != "NN" or not is_office(noun):
        return None
    gender = gendered().get(noun)
    holders = [
        e
        for e in cast.holders(noun, head.idx)
        if e is not owner and (gender is None or e.gender in (None, gender)) and _fits(head, e)
    ]
    return (holders[0], ONLY_ONE) if len(holders) == 1 else None


def _fits(head: Token, entity: Entity) -> bool:
    """Whether the words before an office do not speak against its holder: "his former lawyer" is no lawyer of now."""
    words = {t.lower_ for c in head.lefts if c.dep_ in ("compound", "amod") for t in c.subtree if t.is_alpha}
    known = {word for role in entity.roles for word in words_of_role(role)}
    return words <= known


def _has_owner(noun: Token, owner: Entity) -> bool:
    return any(c.dep_ in ("poss", "compound", "nmod") and c.text == owner.words[-1] for c in noun.lefts)
