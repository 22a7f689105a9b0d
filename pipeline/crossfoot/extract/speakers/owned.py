"""Whom "his campaign", "her husband", "the mayor's spokesman" mean, where the article tells it elsewhere."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Token

from crossfoot.extract.said import Said
from crossfoot.extract.speakers.answer import Answer
from crossfoot.extract.speakers.bodies_again import BY_CLASS
from crossfoot.extract.speakers.entity import Entity
from crossfoot.extract.speakers.introductions import phrase_span
from crossfoot.extract.speakers.offices import bearer_of
from crossfoot.extract.speakers.owners import named_owner_of, owned_body, owned_person, owner_of, person_of
from crossfoot.extract.speakers.pronouns import find_person, gender_of
from crossfoot.extract.speakers.scene import Scene
from crossfoot.extract.speakers.words import pronouns, word_set
from crossfoot.types import ResolvedBy, Span, SpeakerKind

OWNED = 0.75
"""Confidence at most that "his campaign" is the one that the article names by its owner: "the Lee campaign"."""

Finder = Callable[[Token, Span, Said], Answer]
"""Tells whom a source names: its head, its place, what is said."""


def find_owned(scene: Scene, head: Token, act: Said, find: Finder) -> Answer | None:
    """Return whom "his campaign" or "her husband" means, where the article tells whose it is by name."""
    pronoun = owner_of(head)
    if pronoun is None:
        return _owned_by_name(scene, head)
    gender = gender_of(pronouns().get(pronoun.lower_, ""))
    owner = find_person(scene.focus, scene.as_pronoun(pronoun, gender, act)) if gender else None
    if owner is not None and (noun := owned_body(scene.introduced, head, owner[0])) is not None:
        answer = find(noun, phrase_span(noun), act)
        if answer.entity is not None:
            answer.entity.mentions.add(Span(noun.left_edge.idx, noun.idx + len(noun.text)))
        return Answer(answer.entity, ResolvedBy.ROLE, min(owner[1], OWNED, answer.confidence))
    if owner is not None and head.lower_ in word_set("generic") | word_set("bodies_of_people"):
        body = scene.entities.organization(owner[0].affiliation or "")
        if body is not None:
            return Answer(scene.bodies.introduce(body).entity, ResolvedBy.ROLE, min(owner[1], BY_CLASS))
        if (named := _affiliation(scene, owner[0], head)) is not None:
            return Answer(named, ResolvedBy.ROLE, min(owner[1], BY_CLASS))
    person = owned_person(scene.cast, head, owner[0] if owner is not None else None)
    return Answer(person[0], ResolvedBy.ROLE, person[1]) if person is not None else None


def _affiliation(scene: Scene, owner: Entity, head: Token) -> Entity | None:
    """Return the body to which somebody belongs, where the recogniser saw none: "Lee, who runs *Clean Air Now*"."""
    name = owner.affiliation or ""
    start = scene.layout.text.rfind(name, 0, head.idx) if " " in name else -1
    token = scene.layout.token_at(start) if start >= 0 else None
    if token is None or token.ent_type_ in ("GPE", "NORP", "DATE", "PERSON"):
        return None
    body = scene.bodies.named(name, SpeakerKind.ORGANIZATION)
    body.mentions.add(Span(start, start + len(name)))
    return body


def _owned_by_name(scene: Scene, head: Token) -> Answer | None:
    """Return whom "the mayor's spokesman" or "Lee's husband" means."""
    owner = named_owner_of(head)
    if owner is None:
        return None
    bearer = bearer_of(scene.cast, scene.focus, owner)
    who = scene.cast.named_at(owner.idx) or (bearer[0] if bearer is not None else None)
    person = person_of(scene.cast, head, owner, who)
    return Answer(person[0], ResolvedBy.ROLE, person[1]) if person is not None else None
