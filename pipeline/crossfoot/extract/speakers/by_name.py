"""The person whom a source names, in full or by the surname."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Token

from crossfoot.extract.said import Said
from crossfoot.extract.speakers.answer import UNKNOWN, Answer
from crossfoot.extract.speakers.descriptions import BODY_LABELS
from crossfoot.extract.speakers.entity import Entity
from crossfoot.extract.speakers.introductions import phrase_span
from crossfoot.extract.speakers.names import read_name, surname
from crossfoot.extract.speakers.namesakes import pronoun_of
from crossfoot.extract.speakers.scene import Scene
from crossfoot.extract.speakers.surnames import is_junior, title_gender
from crossfoot.extract.speakers.words import word_set
from crossfoot.extract.trees import SUBJECTS
from crossfoot.types import ResolvedBy, Span

FULL_NAME = 0.97
SURNAME = 0.92
SHARED_SURNAME = 0.75
"""Confidence for a surname that two people of the article bear, or a person and a firm."""

OF_FAMILY = 0.6
"""The same, where another bearer of it spoke last."""

OR_FIRM = 0.65
"""Confidence that a surname which a firm bears too is a person's who has not spoken yet ("Shares in Reed fell. *Reed* said"),
or the firm's where no pronoun tells."""


def by_name(scene: Scene, head: Token, act: Said) -> Answer | None:
    """Return the person whom a source names."""
    cast = scene.cast
    named = read_name(head)
    words = named.words if named is not None else surname(head) or _capitalised(head)
    entity = cast.find(words, named.gender if named is not None else None) if words else None
    if entity is None or _is_of_thing(scene, head, entity, words):
        return None
    alone = head.i == head.left_edge.i and cast.namesakes.are_firms(words)
    if alone and cast.named_at(head.idx) is None:
        firm = scene.bodies.resolve(head, phrase_span(head))
        sure = SHARED_SURNAME if pronoun_of(head) is not None else OR_FIRM
        return Answer(firm.entity, firm.by, min(firm.confidence, sure))
    if len(words) >= len(entity.words):
        return Answer(entity, ResolvedBy.NAME, FULL_NAME)
    if cast.is_shared(words):
        return _of_family(scene, head, words, cast.named_at(head.idx) or entity, act)
    if alone and not entity.sources and scene.bodies.is_name(head.text):
        return Answer(entity, ResolvedBy.SURNAME, OR_FIRM)
    return Answer(entity, ResolvedBy.SURNAME, SHARED_SURNAME if alone else SURNAME)


def _is_of_thing(scene: Scene, head: Token, entity: Entity, words: Sequence[str]) -> bool:
    """Whether the first of two surnames is a firm's that was named before: "Ford workers left. Ana Ford Ruiz, … *Ford* said"."""
    if head.ent_type_ not in BODY_LABELS or scene.cast.bears(entity, words):
        return False
    return re.search(rf"\b{re.escape(words[0])}\b", scene.layout.text[: entity.first]) is not None


def _of_family(scene: Scene, head: Token, words: Sequence[str], entity: Entity, act: Said) -> Answer:
    """Return the one of several with a surname whom it means: the one who spoke last, where the other never did."""
    bearers = scene.cast.bearers(words[0])
    told = {c.lower_ for c in head.lefts if c.dep_ in ("amod", "compound")}
    if told & (word_set("elder") | word_set("younger")):
        old = bool(told & word_set("elder"))
        fitting = [e for e in bearers if is_junior(e.words) is not old]
        if len(fitting) != 1:
            return UNKNOWN
        entity.mentions.discard(Span(head.idx, head.idx + len(head.text)))
        return Answer(fitting[0], ResolvedBy.SURNAME, SHARED_SURNAME)
    last, here = scene.last_speaker(act), Span(head.idx, head.idx + len(head.text))
    titled = title_gender(scene.layout.text, here) is not None
    if last is None or last is entity or last not in bearers or titled:
        return Answer(entity, ResolvedBy.SURNAME, SHARED_SURNAME)
    if not entity.sources:
        entity.mentions.discard(here)
        entity = last
    return Answer(entity, ResolvedBy.SURNAME, OF_FAMILY)


def _capitalised(head: Token) -> tuple[str, ...]:
    """Return a capitalised word that is tagged as no name: it may be a surname that the article knows."""
    return (head.text,) if head.text[:1].isupper() and head.dep_ in SUBJECTS else ()
