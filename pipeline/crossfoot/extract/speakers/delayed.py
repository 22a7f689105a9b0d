"""Whom a description means whose bearer the text names next: "*The head of the union* is angry. … *Ann Lee* said it was …".

A lead tells what somebody is and leaves the name to the second sentence, where it stands in full, for the first time,
as the subject of what is said.
"""

from __future__ import annotations

from spacy.tokens import Token

from crossfoot.extract.speakers.descriptions import is_definite
from crossfoot.extract.speakers.entity import Entity
from crossfoot.extract.speakers.grammar import own_pronoun, top_of
from crossfoot.extract.speakers.pronouns import gender_of
from crossfoot.extract.speakers.roles import spelled, trades_of
from crossfoot.extract.speakers.scene import Scene
from crossfoot.extract.speakers.words import gendered, is_personal, pronouns, titles, word_set
from crossfoot.extract.trees import SUBJECTS

NAMED_NEXT = 0.6
"""Confidence that a description means the first one whom the next sentences name as a speaker."""

LEAD = 2
"""Paragraphs between the first and one in which a name may still be held back."""

FARTHEST = 2
"""Sentences of the narrator between the description and the name."""


def named_next(scene: Scene, head: Token) -> Entity | None:
    """Return the person, new to the text, whose full name is the next to speak, if that may be whom *head* describes."""
    noun = spelled(head.lower_)
    if head.tag_ not in ("NN", "NNP") or head.dep_ not in SUBJECTS or not _points(head):
        return None
    if noun in word_set("bystanders") or not (is_personal(noun) or noun in titles() | word_set("epithets")):
        return None
    if scene.layout.paragraphs_between(0, head.idx) > LEAD:
        return None
    here = scene.focus.sentence(head.idx)
    for span, entity in scene.cast.named_from(head.sent.end_char):
        if scene.focus.sentence(span.start) > here + FARTHEST:
            break
        name = scene.layout.token_at(span.end - 1)
        if name is None or scene.layout.quoted(span.start) or not _speaks(name):
            continue
        new = entity not in scene.cast.named_before(span.start) and " " in span.slice(scene.layout.text)
        return entity if new and _may_be(entity, head, noun) else None
    return None


def _points(head: Token) -> bool:
    """Whether a noun phrase tells of whom it speaks: "the head of the union", "the city's new mayor", not "the judge"."""
    owned = any(c.dep_ == "poss" and c.tag_ != "PRP$" for c in head.lefts)
    told = any(c.dep_ in ("compound", "amod", "relcl", "acl", "prep") for c in head.children)
    return owned or (is_definite(head) and told)


def _speaks(name: Token) -> bool:
    top = top_of(name)
    return top.dep_ in SUBJECTS and top.head.lemma_ in word_set("uttering")


def _may_be(entity: Entity, head: Token, noun: str) -> bool:
    """Whether nothing that is known of somebody speaks against a description: the sex, a trade from which others comment."""
    own = own_pronoun(head)
    told = gender_of(pronouns().get(own.lower_, "")) if own is not None else None
    genders = {entity.gender, gendered().get(noun), told} - {None}
    trades = trades_of(entity.roles)
    return len(genders) <= 1 and (noun in trades or not trades)
