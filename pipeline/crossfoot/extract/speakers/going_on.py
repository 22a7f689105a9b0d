"""Who goes on under other words: "the striker added", "the person added", "the two mayors wrote"."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Token

from crossfoot.extract.said import Said
from crossfoot.extract.speakers.answer import Answer
from crossfoot.extract.speakers.descriptions import is_anaphoric, is_definite
from crossfoot.extract.speakers.entity import Entity
from crossfoot.extract.speakers.names import read_name
from crossfoot.extract.speakers.scene import Scene
from crossfoot.extract.speakers.things import find_thing
from crossfoot.extract.speakers.words import gendered, is_office, is_personal, kind_nouns, word_set
from crossfoot.extract.trees import NOMINAL
from crossfoot.types import ResolvedBy, SpeakerKind

SPOKE_TOGETHER = 0.65
"""Confidence that "the mayors" are those who were named together."""

Reader = Callable[[Token, Said, Token], Answer]
"""Tells whom a noun phrase names that stands before a source: its head, what is said, the source."""


def goes_on(scene: Scene, head: Token, act: Said) -> Entity | None:
    """Return who spoke last in the paragraph, if somebody described goes on: “…,” the striker added."""
    if act.cue is None or not scene.spoken:
        return None
    place, entity = scene.spoken[-1]
    if entity.kind == SpeakerKind.UNNAMED.value:
        return entity if _is_still(scene, head, place, entity, act) else None
    if act.cue.lemma not in word_set("further"):
        return None
    if (
        entity.kind != "person"
        or entity.role is not None
        or scene.bodies.knows(head)
        or scene.introduced.is_introduced(head, place)
        or scene.layout.paragraphs_between(place, head.idx)
    ):
        return None
    described = head.tag_ == "NN" and is_definite(head) and is_office(head.lower_)
    return entity if described and gendered().get(head.lower_, entity.gender) == entity.gender else None


def _is_still(scene: Scene, head: Token, place: int, entity: Entity, act: Said) -> bool:
    """Whether "the person" is the one without a name who spoke last: “…,” said *an old ally*. “…,” the person added."""
    if (
        scene.introduced.is_introduced(head, place)
        or head.lower_ not in word_set("anybody")
        or not is_anaphoric(head)
        or head.tag_ != "NN"
    ):
        return False
    if scene.layout.paragraphs_between(place, head.idx) > 1 or scene.last_speaker(act) is not entity:
        return False
    return gendered().get(head.lower_) in (None, entity.gender) or entity.gender is None


def spoke_together(scene: Scene, head: Token, act: Said, read: Reader) -> Answer | None:
    """Return those named together before "the couple" and "the two mayors": "Lee and Reed agreed. *The mayors* wrote"."""
    pair = head.lower_ in word_set("twos")
    if not is_anaphoric(head) or not (pair or (head.tag_ == "NNS" and _may_be_people(head))):
        return None
    if not pair and scene.introduced.of(head) is not None:
        return None
    group = scene.last_group(head).entity
    if group is not None and group.several:
        return Answer(group, ResolvedBy.ROLE, SPOKE_TOGETHER)
    found = find_thing(scene, head, "plural", act) if pair or is_personal(head.lemma_.lower()) else None
    if found is None or isinstance(found[0], Entity):
        return None
    noun = found[0]
    if not any(c.dep_ == "conj" and c.pos_ in NOMINAL for c in noun.children) or not (
        pair or is_somebody(noun)
    ):
        return None
    answer = read(noun, act, head)
    return Answer(answer.entity, ResolvedBy.ROLE, min(answer.confidence, found[1]))


def is_somebody(noun: Token) -> bool:
    """Whether a noun is a person's name."""
    return noun.ent_type_ == "PERSON" or read_name(noun) is not None


def _may_be_people(noun: Token) -> bool:
    """Whether a noun in the plural is one for people, or for nothing that a list knows."""
    word = noun.lemma_.lower()
    return is_personal(word) or not {word, noun.lower_} & kind_nouns().keys()
