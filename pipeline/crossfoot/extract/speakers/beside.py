"""The person beside whose name a description stands: "Lee, *the club's chair*, said", "*the head of the club*, Ann Lee, said"."""

from __future__ import annotations

import re

from spacy.tokens import Token

from crossfoot.extract.speakers.descriptions import is_definite
from crossfoot.extract.speakers.entity import Entity
from crossfoot.extract.speakers.roles import nouns_of, spelled
from crossfoot.extract.speakers.scene import Scene
from crossfoot.extract.speakers.words import first_names, is_office
from crossfoot.extract.trees import SUBJECTS
from crossfoot.types import Span

BEHIND = re.compile(r"(?: (?:at the time|then))?,\s+")
"""What may stand between an office and the name of its holder."""


def person_beside(scene: Scene, head: Token, span: Span) -> Entity | None:
    """Return the person beside whose name the words of a source stand."""
    if head.dep_ == "appos" and (entity := scene.cast.named_at(head.head.idx)) is not None:
        return entity
    text = scene.layout.text
    if (entity := _named_behind(scene, head, span) or _named_within(scene, head, span)) is not None:
        return entity
    between = text[span.start - 2 : span.start] == ", " and text[span.end : span.end + 1] == ","
    return scene.cast.named_at(span.start - 3) if between and is_definite(head) else None


def _named_behind(scene: Scene, head: Token, span: Span) -> Entity | None:
    """Return the holder of an office whose name stands behind it, apart: "the mayor at the time, Lee"."""
    match = BEHIND.match(scene.layout.text, span.end)
    if match is None or not is_definite(head):
        return None
    entity = scene.cast.named_at(match.end())
    noun = spelled(head.lower_)
    return entity if entity is not None and noun in nouns_of(entity.roles) else None


def _named_within(scene: Scene, head: Token, span: Span) -> Entity | None:
    """Return the one whose full name in commas ends the words for an office: "the head of the Harbour Club, Ann Lee, said"."""
    if not is_office(head.lower_) or head.dep_ not in SUBJECTS:
        return None
    text, definite = scene.layout.text, is_definite(head)
    for name, entity in scene.cast.named_in(head.idx, span.end + 2):
        apart = text[name.start - 2 : name.start] == ", " and text[name.end : name.end + 1] == ","
        alone = name.end >= span.end - 1 and " " in name.slice(text)
        surely = definite or entity.words[0].lower() in first_names()
        if apart and alone and surely and scene.cast.named_at(head.head.idx) is None:
            return entity
    return None
