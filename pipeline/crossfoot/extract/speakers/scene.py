"""What is known of an article's speakers up to a point: who was named, who is in view, who spoke last."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from spacy.tokens import Token

from crossfoot.extract.layout import Layout
from crossfoot.extract.said import Said
from crossfoot.extract.speakers.answer import UNKNOWN, Answer
from crossfoot.extract.speakers.bodies import Bodies
from crossfoot.extract.speakers.called import CalledBodies
from crossfoot.extract.speakers.cast import Cast
from crossfoot.extract.speakers.descriptions import core_name, is_definite
from crossfoot.extract.speakers.entities import NamedEntities
from crossfoot.extract.speakers.entity import Entity
from crossfoot.extract.speakers.focus import Focus
from crossfoot.extract.speakers.grammar import (
    is_told_aside,
    joins_on,
    objects_of,
    subject_after,
    subjects_above,
)
from crossfoot.extract.speakers.introductions import Introductions
from crossfoot.extract.speakers.offices import bearer_of
from crossfoot.extract.speakers.pronouns import Pronoun
from crossfoot.extract.speakers.short_names import Full
from crossfoot.extract.speakers.words import gendered, is_office, word_set
from crossfoot.extract.trees import SUBJECTS
from crossfoot.types import Form, ResolvedBy, Span, SpeakerKind

MOST_PIECES = 4
"""Pieces of what is said that are looked at for names."""

MOST_SPOKEN = 8
"""Earlier speakers among whom the last is looked for who does not speak within what is said."""

FARTHEST_AFTER = 2
"""Sentences between a pronoun with which a text begins and the name that follows."""

SOMEBODY_ABOVE = 0.65
"""Confidence that a pronoun means the unnamed person who is the subject of the clause above."""

NAMED_AFTER = 0.65
"""Confidence that such a name is whom it means."""

GROUP_GOES_ON = 0.6
"""Confidence that "they" are the group that spoke last."""

SPOKE, STAYS = 0.9, 0.8
"""Weight of the body that spoke last, for "it" and "the company", and what one sentence leaves of it."""

FARTHEST_BODY = 5
"""Sentences of the narrator between a body that spoke and the "it" that stands for it."""

FARTHEST_GROUP = 2
"""Paragraphs between a group that spoke and the "they" that stands for it."""


@dataclass(frozen=True, slots=True)
class Scene:
    """An article as far as it was read."""

    layout: Layout
    cast: Cast
    focus: Focus
    introduced: Introductions
    entities: NamedEntities
    bodies: Bodies
    called: CalledBodies
    openings: frozenset[int]
    """Where the paragraphs begin."""

    spoken: list[tuple[int, Entity]] = field(default_factory=list)
    """Who spoke so far, and where."""

    voices: list[tuple[Span, Entity]] = field(default_factory=list)
    """The sources so far, and who they are."""

    @classmethod
    def of(cls, layout: Layout, cast: Cast, short: Mapping[str, Full]) -> Scene:
        """Begin an article with its people, and the short names of its bodies."""
        introduced = Introductions(layout.doc)
        entities = NamedEntities(layout.doc)
        bodies = Bodies(introduced, entities, short)
        openings = frozenset(layout.paragraph_starts)
        return cls(
            layout, cast, Focus(layout), introduced, entities, bodies, CalledBodies(layout.doc), openings
        )

    def ahead(self, pronoun: Token) -> Entity | None:
        """Return the person whom the subject after a pronoun names: "When she arrived, Lee said"."""
        subject = subject_after(pronoun)
        return self.cast.named_at(subject.idx) if subject is not None else None

    def last_speaker(self, act: Said) -> Entity | None:
        """Return who spoke last in the paragraph, or in the one before if this one begins with the quotation."""
        earlier = [
            (place, entity)
            for place, entity in self.spoken[-MOST_SPOKEN:]
            if not any(span.start <= place < span.end for span in act.content)
        ]
        if not earlier:
            return None
        place, entity = earlier[-1]
        start = min(
            act.content[0].start, act.source.start if act.source is not None else act.content[0].start
        )
        farthest = start in self.openings and act.form is not Form.INDIRECT
        return entity if self.layout.paragraphs_between(place, start) <= farthest else None

    def as_pronoun(self, pronoun: Token, gender: str, act: Said) -> Pronoun:
        """Return a pronoun with what tells whom it may mean."""
        further = act.cue is not None and act.cue.lemma in word_set("further")
        last, ahead, others = self.last_speaker(act), self.ahead(pronoun), self.others(pronoun, act)
        opening = self.focus.opening(pronoun.idx)
        beside = self.beside(pronoun)
        return Pronoun(pronoun, gender, act.content, last, ahead, opening, others, beside, further)

    def others(self, head: Token, act: Said, *, owners: bool = False) -> frozenset[Entity]:
        """Return those who are not the speaker, as what is said or the clause of the source calls them by name.

        Args:
            head: Head of the source.
            act: What is said.
            owners: Whether owners count as well: who is described is not at the same time "*Lee*'s" in the same words.
        """
        within = [
            e
            for span in act.content[:MOST_PIECES]
            for name, e in self.cast.named_in(span.start, span.end)
            if _names(self.layout, name, owners=owners)
        ]
        return frozenset(within) | self.beside(head, owners=owners)

    def beside(self, head: Token, *, owners: bool = False) -> frozenset[Entity]:
        """Return those whom the verb of a subject governs: "*he* told *Lee*"; with *owners* all who are named under it."""
        governor = head.head if head.dep_ in SUBJECTS else None
        objects = objects_of(governor) if governor is not None else []
        if owners and governor is not None:
            below = [t for t in governor.subtree if t.pos_ == "PROPN" and not joins_on(t, governor)]
            objects += [t for t in below if _stands_for_bearer(t, owners=owners)]
        found = (self.cast.named_at(t.idx) for t in objects if t.i > head.i)
        return frozenset(e for e in found if e is not None)

    def somebody_above(self, pronoun: Token, gender: str) -> Entity | None:
        """Return the unnamed subject of the clause above a pronoun: "*A passer-by* ran when *he* saw it"."""
        subject = next(iter(subjects_above(pronoun)), None)
        if subject is None or subject.pos_ != "NOUN" or subject.tag_ != "NN" or not is_office(subject.lower_):
            return None
        named = (
            any(c.dep_ == "appos" for c in subject.children)
            or bearer_of(self.cast, self.focus, subject) is not None
        )
        if named or gendered().get(subject.lower_, gender) != gender or is_definite(subject):
            return None
        entity = self.bodies.introduce(subject).entity
        return entity if entity is not None and entity.kind == SpeakerKind.UNNAMED.value else None

    def named_after(self, pronoun: Token, gender: str) -> Answer:
        """Return the first person named after a pronoun that nobody before fits: "*She* is tired. But *Lee* goes on …"."""
        if any(e.gender in (None, gender) for e in self.cast.named_before(pronoun.idx)):
            return UNKNOWN
        for span, entity in self.cast.named_from(pronoun.idx):
            if self.focus.sentence(span.start) > self.focus.sentence(pronoun.idx) + FARTHEST_AFTER:
                break
            if entity.gender == gender:
                return Answer(entity, ResolvedBy.PRONOUN, NAMED_AFTER)
        return UNKNOWN

    def last_body(self, place: int, act: Said, kinds: Collection[str]) -> tuple[Entity, float] | None:
        """Return the body of these kinds that spoke last, with a weight that fades with each sentence of the narrator.

        Args:
            place: Where somebody is called "it" or "the company".
            act: What is said there: a body that speaks within it does not count.
            kinds: Kinds of speaker that may be meant.
        """
        for spot, entity in reversed(self.spoken[-MOST_SPOKEN:]):
            distance = self.focus.sentence(place) - self.focus.sentence(spot)
            if distance > FARTHEST_BODY:
                break
            within = any(span.start <= spot < span.end for span in act.content)
            fits = entity.kind in kinds or (entity.unsure and SpeakerKind.ORGANIZATION.value in kinds)
            if fits and not within:
                return entity, SPOKE * STAYS**distance
        return None

    def is_voice(self, token: Token, entity: Entity) -> bool:
        """Whether a noun is what a body was called when it spoke of late, or a word of its name."""
        if core_name(token).split()[:1] == entity.words[:1]:
            return True
        late = (span for span, voice in self.voices[-MOST_SPOKEN:] if voice is entity)
        return any(span.start <= token.idx < span.end for span in late)

    def last_group(self, pronoun: Token) -> Answer:
        """Return the group that spoke last, near enough to go on as "they"."""
        for place, entity in reversed(self.spoken):
            if self.layout.paragraphs_between(place, pronoun.idx) > FARTHEST_GROUP:
                break
            if entity.kind == "group":
                return Answer(entity, ResolvedBy.PRONOUN, GROUP_GOES_ON)
        return UNKNOWN


def _names(layout: Layout, name: Span, *, owners: bool) -> bool:
    """Whether a name stands for its bearer: not "the *Lee* campaign"."""
    last = layout.token_at(name.end - 1)
    return last is not None and _stands_for_bearer(last, owners=owners)


def _stands_for_bearer(name: Token, *, owners: bool) -> bool:
    """Whether a name tells who is meant, and by the one who speaks: not "the paper, which *Lee* wrote"."""
    return name.dep_ != "compound" and (not is_told_aside(name) if owners else name.dep_ != "poss")
