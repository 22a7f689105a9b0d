"""Whom the words of a source name: a name, what somebody is, a pronoun."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from spacy.tokens import Token

from crossfoot.extract.layout import Layout
from crossfoot.extract.said import Said
from crossfoot.extract.speakers.answer import UNKNOWN, Answer
from crossfoot.extract.speakers.bodies import Bodies
from crossfoot.extract.speakers.cast import Cast
from crossfoot.extract.speakers.descriptions import is_anaphoric, is_definite
from crossfoot.extract.speakers.entity import Entity
from crossfoot.extract.speakers.focus import Focus
from crossfoot.extract.speakers.grammar import objects_of, subject_after, subjects_above
from crossfoot.extract.speakers.introductions import Introductions, phrase_span
from crossfoot.extract.speakers.names import read_name, surname
from crossfoot.extract.speakers.offices import Speech, bearer_of, by_role
from crossfoot.extract.speakers.owners import home_above, owned_body, owned_person, owner_of
from crossfoot.extract.speakers.pronouns import Pronoun, find_person, gender_of
from crossfoot.extract.speakers.roles import heads_of, spelled
from crossfoot.extract.speakers.things import find_body, find_thing, may_say
from crossfoot.extract.speakers.words import collectives, gendered, is_office, is_personal, pronouns, word_set
from crossfoot.extract.trees import NOMINAL, SUBJECTS
from crossfoot.types import Form, ResolvedBy, Span, SpeakerKind

FULL_NAME = 0.97
SURNAME = 0.92
SHARED_SURNAME = 0.75
"""Confidence for a surname that two people of the article bear."""

TOGETHER = 0.8
"""Confidence for several who speak with one voice: "Reed and Diaz"."""

BESIDE = 0.9
"""Confidence that words in apposition to a name mean its bearer: "Lee, *the club's chair*, said"."""

GOES_ON = 0.7
"""Confidence that "the striker added" is the one who spoke before."""

BY_CLASS = 0.65
"""Confidence that "the company" is the body that the text is about."""

OF_SPOKESMAN = 0.75
"""Confidence that "the company" is the one for which the subject of the sentence speaks: "an Acme spokesman said *the company* …"."""

OWNED = 0.75
"""Confidence at most that "his campaign" is the one that the article names by its owner: "the Lee campaign"."""

OF_RELATIVE = 0.95
"""Factor of confidence for "who" and the noun before it."""

MOST_ABOVE = 3
"""Nouns above that of a "who" that are looked at for a person."""

MOST_JOINED = 8
"""Nouns joined before that of a "who" that are looked at for what it is told of."""

MOST_PIECES = 4
"""Pieces of what is said that are looked at for names."""

MOST_SPOKEN = 8
"""Earlier speakers among whom the last is looked for who does not speak within what is said."""

GO_ON = {
    "plural": frozenset({"group", "organization", "government"}),
    "things": frozenset({"organization", "government", "document"}),
}
"""Kinds of speaker for which "they" and "it" stand."""

MANY_GO_ON = 0.7
"""Confidence that the "they" or "it" of a quotation are those who spoke last."""

FARTHEST_AFTER = 2
"""Sentences between a pronoun with which a text begins and the name that follows."""

SOMEBODY_ABOVE = 0.65
"""Confidence that a pronoun means the unnamed person who is the subject of the clause above."""

NAMED_AFTER = 0.65
"""Confidence that such a name is whom it means."""

GROUP_GOES_ON = 0.6
FARTHEST_GROUP = 2
"""Paragraphs between a group that spoke and the "they" that stands for it."""

CHAINED = 0.75
"""Confidence from which a pronoun counts as one more mention of whom it means, and tells whether it is a man or a woman."""


BEHIND = re.compile(r"(?: (?:at the time|then))?,\s+")
"""What may stand between an office and the name of its holder."""


@dataclass(frozen=True, slots=True)
class Sources:
    """What is known of an article's speakers up to a point, and whom the next source names."""

    layout: Layout
    cast: Cast
    focus: Focus
    introduced: Introductions
    bodies: Bodies
    openings: frozenset[int]
    """Where the paragraphs begin."""

    spoken: list[tuple[int, Entity]] = field(default_factory=list)
    """Who spoke so far, and where."""

    @classmethod
    def of(cls, layout: Layout, cast: Cast) -> Sources:
        """Begin an article."""
        introduced = Introductions(layout.doc)
        openings = frozenset(layout.paragraph_starts)
        return cls(layout, cast, Focus(layout), introduced, Bodies(introduced), openings)

    def ahead(self, pronoun: Token) -> Entity | None:
        """Return the person whom the subject after a pronoun names: "When she arrived, Lee said"."""
        subject = subject_after(pronoun)
        return self.cast.named_at(subject.idx) if subject is not None else None

    def find(self, head: Token, span: Span, act: Said) -> Answer:
        """Return whom a source names.

        Args:
            head: Head of the noun phrase.
            span: The noun phrase.
            act: What is said.
        """
        group = pronouns().get(head.lower_)
        if group == "relative":
            return self._relative(head, act)
        if group is not None:
            return self._pronoun(head, group, act)
        if any(c.dep_ == "conj" and c.pos_ in NOMINAL for c in head.children) and not _is_one(head):
            together = " ".join(span.slice(self.layout.text).split())
            return Answer(self.bodies.named(together, SpeakerKind.GROUP), ResolvedBy.NAME, TOGETHER)
        named = read_name(head)
        words = named.words if named is not None else surname(head) or _capitalised(head)
        entity = self.cast.find(words, named.gender if named is not None else None) if words else None
        if entity is not None and self.cast.is_shared(words):
            entity = self.cast.named_at(head.idx) or entity
        if entity is not None:
            whole = len(words) >= len(entity.words)
            if whole:
                return Answer(entity, ResolvedBy.NAME, FULL_NAME)
            return Answer(
                entity, ResolvedBy.SURNAME, SHARED_SURNAME if self.cast.is_shared(words) else SURNAME
            )
        if (entity := self._beside(head, span)) is not None:
            return Answer(entity, ResolvedBy.ROLE, BESIDE)
        speech = Speech(act.content, self._last_speaker(act), self._others(head, act, owners=True))
        bearer = by_role(self.cast, self.focus, self.introduced, head, speech)
        if bearer is not None:
            self.cast.call(bearer[0], head.text)
            return Answer(bearer[0], ResolvedBy.ROLE, bearer[1])
        if (speaker := self._goes_on(head, act)) is not None:
            return Answer(speaker, ResolvedBy.ROLE, GOES_ON)
        if (answer := self._owned(head, act)) is not None:
            return answer
        return self._by_class(head) or self.bodies.resolve(head, span)

    def _owned(self, head: Token, act: Said) -> Answer | None:
        """Return whom "his campaign" or "her husband" means, where the article tells whose it is by name."""
        pronoun = owner_of(head)
        if pronoun is None:
            return None
        gender = gender_of(pronouns().get(pronoun.lower_, ""))
        owner = find_person(self.focus, self._as_pronoun(pronoun, gender, act)) if gender else None
        if owner is not None and (noun := owned_body(self.introduced, head, owner[0])) is not None:
            answer = self.find(noun, phrase_span(noun), act)
            if answer.entity is not None:
                answer.entity.mentions.add(Span(noun.left_edge.idx, noun.idx + len(noun.text)))
            return Answer(answer.entity, ResolvedBy.ROLE, min(owner[1], OWNED, answer.confidence))
        if owner is not None and head.lower_ in word_set("generic") | word_set("bodies_of_people"):
            body = self.introduced.organization(owner[0].affiliation or "")
            if body is not None:
                return Answer(self.bodies.introduce(body).entity, ResolvedBy.ROLE, min(owner[1], BY_CLASS))
        person = owned_person(self.cast, head, owner[0] if owner is not None else None)
        return Answer(person[0], ResolvedBy.ROLE, person[1]) if person is not None else None

    def _as_pronoun(self, pronoun: Token, gender: str, act: Said) -> Pronoun:
        """Return a pronoun with what tells whom it may mean."""
        further = act.cue is not None and act.cue.lemma in word_set("further")
        last, ahead, others = self._last_speaker(act), self.ahead(pronoun), self._others(pronoun, act)
        opening = self.focus.opening(pronoun.idx)
        return Pronoun(pronoun, gender, act.content, last, ahead, opening, others, further)

    def _others(self, head: Token, act: Said, *, owners: bool = False) -> frozenset[Entity]:
        """Return those who are not the speaker, as what is said or the clause of the source calls them by name.

        Args:
            head: Head of the source.
            act: What is said.
            owners: Whether owners count as well: who is described is not at the same time "*Lee*'s" in the same words.
        """
        doc = self.layout.doc
        within = [
            e
            for span in act.content[:MOST_PIECES]
            for name, e in self.cast.named_in(span.start, span.end)
            if self._names(name, owners=owners)
        ]
        governor = head.head if head.dep_ in SUBJECTS else None
        beside = (
            [e for t in objects_of(governor) if t.i > head.i and (e := self.cast.named_at(t.idx)) is not None]
            if governor is not None and governor.i < len(doc)
            else []
        )
        return frozenset((*within, *beside))

    def _names(self, name: Span, *, owners: bool) -> bool:
        """Whether a name stands for its bearer: not "the *Lee* campaign"."""
        last = self.layout.token_at(name.end - 1)
        return last is not None and last.dep_ != "compound" and (owners or last.dep_ != "poss")

    def _beside(self, head: Token, span: Span) -> Entity | None:
        """Return the person beside whose name the words stand: "Lee, *the club's chair*, said"."""
        if head.dep_ == "appos" and (entity := self.cast.named_at(head.head.idx)) is not None:
            return entity
        text = self.layout.text
        if (entity := self._named_behind(head, span)) is not None:
            return entity
        between = text[span.start - 2 : span.start] == ", " and text[span.end : span.end + 1] == ","
        return self.cast.named_at(span.start - 3) if between and is_definite(head) else None

    def _named_behind(self, head: Token, span: Span) -> Entity | None:
        """Return the holder of an office whose name stands behind it, apart: "the mayor at the time, Lee"."""
        match = BEHIND.match(self.layout.text, span.end)
        if match is None or not is_definite(head):
            return None
        entity = self.cast.named_at(match.end())
        noun = spelled(head.lower_)
        return entity if entity is not None and any(noun in heads_of(r) for r in entity.roles) else None

    def _by_class(self, head: Token) -> Answer | None:
        """Return the body that "the company" means, or the country of "the government", if the article names no other."""
        if (home := home_above(head)) is not None:
            return Answer(self.bodies.introduce(home).entity, ResolvedBy.ROLE, OF_SPOKESMAN)
        country = head.lower_ == "government"
        if head.pos_ != "NOUN" or not head.text.islower():
            return None
        if (
            not is_anaphoric(head)
            or not (country or head.lower_ in word_set("generic"))
            or self.introduced.of(head)
        ):
            return None
        thing = find_body(self.layout, self.focus, head, country=country)
        if thing is None or (country and any(c.dep_ in ("amod", "compound", "poss") for c in head.lefts)):
            return None
        named = self.introduced.of_country(head, thing) if country else None
        return Answer(self.bodies.introduce(named or thing).entity, ResolvedBy.ROLE, BY_CLASS)

    def _goes_on(self, head: Token, act: Said) -> Entity | None:
        """Return who spoke last in the paragraph, if somebody described goes on: “…,” the striker added."""
        if act.cue is None or act.cue.lemma not in word_set("further") or not self.spoken:
            return None
        place, entity = self.spoken[-1]
        if (
            entity.kind != "person"
            or entity.role is not None
            or self.bodies.knows(head)
            or self.layout.paragraphs_between(place, head.idx)
        ):
            return None
        described = head.tag_ == "NN" and is_definite(head) and is_office(head.lower_)
        return entity if described and gendered().get(head.lower_, entity.gender) == entity.gender else None

    def _relative(self, pronoun: Token, act: Said) -> Answer:
        """Resolve "who said" to the noun before it."""
        clause = pronoun.head
        while clause.dep_ not in ("relcl", "ROOT") and clause.head.i != clause.i:
            clause = clause.head
        noun = clause.head
        if clause.dep_ != "relcl" or noun.i >= pronoun.i or pronouns().get(noun.lower_) is not None:
            return UNKNOWN
        if pronoun.lower_ in word_set("personal"):
            noun = _told_of(_person_above(noun))
        answer = self._noun(noun, act, pronoun)
        by = ResolvedBy.PRONOUN if answer.entity is not None else ResolvedBy.NONE
        return Answer(answer.entity, by, answer.confidence * OF_RELATIVE)

    def _pronoun(self, pronoun: Token, group: str, act: Said) -> Answer:
        gender = gender_of(group)
        if gender is not None:
            if (somebody := self._somebody_above(pronoun, gender)) is not None:
                return Answer(somebody, ResolvedBy.PRONOUN, SOMEBODY_ABOVE)
            person = find_person(self.focus, self._as_pronoun(pronoun, gender, act))
            if person is None:
                return self._named_after(pronoun, gender)
            if person[1] >= CHAINED:
                person[0].gender = person[0].gender or gender
            return Answer(person[0], ResolvedBy.PRONOUN, person[1])
        last = self._last_speaker(act) if act.form is Form.DIRECT else None
        if last is not None and last.kind in GO_ON.get(group, frozenset()):
            return Answer(last, ResolvedBy.PRONOUN, MANY_GO_ON)
        thing = find_thing(self.layout, self.focus, pronoun, group, act)
        if thing is None or not may_say(thing[0], group):
            return self._last_group(pronoun) if group == "plural" else UNKNOWN
        answer = self._noun(thing[0], act, pronoun)
        if answer.entity is None or answer.entity.kind in ("person", "unnamed"):
            return UNKNOWN
        return Answer(answer.entity, ResolvedBy.PRONOUN, min(answer.confidence, thing[1]))

    def _somebody_above(self, pronoun: Token, gender: str) -> Entity | None:
        """Return the unnamed subject of the clause above a pronoun: "*A passer-by* ran when *he* saw it"."""
        subject = next(iter(subjects_above(pronoun)), None)
        if subject is None or subject.pos_ != "NOUN" or subject.tag_ != "NN" or not is_office(subject.lower_):
            return None
        named = any(c.dep_ == "appos" for c in subject.children) or bearer_of(self.cast, self.focus, subject) is not None
        if named or gendered().get(subject.lower_, gender) != gender or is_definite(subject):
            return None
        entity = self.bodies.introduce(subject).entity
        return entity if entity is not None and entity.kind == SpeakerKind.UNNAMED.value else None

    def _named_after(self, pronoun: Token, gender: str) -> Answer:
        """Return the first person named after a pronoun that nobody before fits: "*She* is tired. But *Lee* goes on …"."""
        if any(e.gender in (None, gender) for e in self.cast.named_before(pronoun.idx)):
            return UNKNOWN
        for span, entity in self.cast.named_from(pronoun.idx):
            if self.focus.sentence(span.start) > self.focus.sentence(pronoun.idx) + FARTHEST_AFTER:
                break
            if entity.gender == gender:
                return Answer(entity, ResolvedBy.PRONOUN, NAMED_AFTER)
        return UNKNOWN

    def _last_group(self, pronoun: Token) -> Answer:
        """Return the group that spoke last, near enough to go on as "they"."""
        for place, entity in reversed(self.spoken):
            if self.layout.paragraphs_between(place, pronoun.idx) > FARTHEST_GROUP:
                break
            if entity.kind == "group":
                return Answer(entity, ResolvedBy.PRONOUN, GROUP_GOES_ON)
        return UNKNOWN

    def _noun(self, noun: Token, act: Said, before: Token) -> Answer:
        """Return whom a noun phrase before a pronoun names."""
        if any(c.dep_ == "conj" and c.pos_ in NOMINAL and c.i < before.i for c in noun.children):
            span = phrase_span(noun)
            entity = self.bodies.named(span.slice(self.layout.text), SpeakerKind.GROUP)
            entity.mentions.add(span)
            return Answer(entity, ResolvedBy.NAME, TOGETHER)
        joined = any(c.dep_ == "conj" and c.i > before.i for c in noun.children)
        answer = self._one(noun, act) if joined else self.find(noun, phrase_span(noun), act)
        if answer.entity is not None and answer.entity.kind != "person":
            answer.entity.mentions.add(Span(noun.idx, noun.idx + len(noun.text)))
        return answer

    def _one(self, noun: Token, act: Said) -> Answer:
        """Return whom the first of two joined nouns names, with which others are joined after the pronoun."""
        entity = self.cast.named_at(noun.idx)
        if entity is not None:
            return Answer(entity, ResolvedBy.SURNAME, SURNAME)
        first = noun.left_edge
        span = Span(first.idx, noun.idx + len(noun.text))
        return self.bodies.resolve(noun, span)

    def _last_speaker(self, act: Said) -> Entity | None:
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


def _capitalised(head: Token) -> tuple[str, ...]:
    """Return a capitalised word that is tagged as no name: it may be a surname that the article knows."""
    return (head.text,) if head.text[:1].isupper() and head.dep_ in SUBJECTS else ()


def _person_above(noun: Token) -> Token:
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


def _told_of(noun: Token) -> Token:
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


def _is_one(head: Token) -> bool:
    """Whether two nouns tell what one person is: "the singer and songwriter"."""
    both = [head, *(c for c in head.children if c.dep_ == "conj")]
    alone = not any(c.dep_ in ("det", "poss") for other in both[1:] for c in other.lefts)
    people = all(t.tag_ == "NN" and (is_personal(t.lower_) or t.lower_ in word_set("epithets")) for t in both)
    return alone and people and is_definite(head)
