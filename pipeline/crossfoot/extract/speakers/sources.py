"""Whom the words of a source name: a name, what somebody is, a pronoun."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from crossfoot.extract.said import Said
from crossfoot.extract.speakers.answer import UNKNOWN, Answer
from crossfoot.extract.speakers.beside import person_beside
from crossfoot.extract.speakers.bodies_again import BY_CLASS, by_class
from crossfoot.extract.speakers.delayed import NAMED_NEXT, named_next
from crossfoot.extract.speakers.descriptions import is_anaphoric, is_definite, is_firm
from crossfoot.extract.speakers.entity import Entity
from crossfoot.extract.speakers.epithets import Speech
from crossfoot.extract.speakers.introductions import phrase_span
from crossfoot.extract.speakers.names import read_name, surname
from crossfoot.extract.speakers.offices import bearer_of, by_role
from crossfoot.extract.speakers.owners import named_owner_of, owned_body, owned_person, owner_of, person_of
from crossfoot.extract.speakers.pronouns import find_person, gender_of
from crossfoot.extract.speakers.relatives import antecedent, is_one, named_before
from crossfoot.extract.speakers.scene import SOMEBODY_ABOVE, Scene
from crossfoot.extract.speakers.things import Spoke, find_thing, may_say, speaks_up
from crossfoot.extract.speakers.words import gendered, is_office, is_personal, kind_nouns, pronouns, word_set
from crossfoot.extract.trees import NOMINAL, SUBJECTS
from crossfoot.types import Form, ResolvedBy, Span, SpeakerKind

FULL_NAME = 0.97
SURNAME = 0.92
SHARED_SURNAME = 0.75
"""Confidence for a surname that two people of the article bear."""

FIRM = 0.9
"""Confidence for a body with two names: "Halden and Co"."""

TOGETHER = 0.8
"""Confidence for several who speak with one voice: "Reed and Diaz"."""

BESIDE = 0.9
"""Confidence that words in apposition to a name mean its bearer: "Lee, *the club's chair*, said"."""

GOES_ON = 0.7
"""Confidence that "the striker added" is the one who spoke before."""

OWNED = 0.75
"""Confidence at most that "his campaign" is the one that the article names by its owner: "the Lee campaign"."""

OF_RELATIVE = 0.95
"""Factor of confidence for "who" and the noun before it."""

GO_ON = {
    "plural": frozenset({"group", "organization", "government"}),
    "things": frozenset({"organization", "government", "document"}),
}
"""Kinds of speaker for which "they" and "it" stand."""

MANY_GO_ON = 0.7
"""Confidence that the "they" or "it" of a quotation are those who spoke last."""

CHAINED = 0.75
"""Confidence from which a pronoun counts as one more mention of whom it means, and tells whether it is a man or a woman."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Tells whom each source of an article names, in its order."""

    scene: Scene

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
        if is_firm(head):
            return Answer(
                self.scene.bodies.named(self._words(span), SpeakerKind.ORGANIZATION),
                ResolvedBy.NAME,
                FIRM,
            )
        if any(c.dep_ == "conj" and c.pos_ in NOMINAL for c in head.children) and not is_one(head):
            voices = self.scene.bodies.named(self._words(span), SpeakerKind.GROUP)
            voices.several = _is_somebody(head)
            return Answer(voices, ResolvedBy.NAME, TOGETHER)
        return self._named(head) or self._described(head, span, act)

    def _words(self, span: Span) -> str:
        return " ".join(span.slice(self.scene.layout.text).split())

    def _named(self, head: Token) -> Answer | None:
        """Return the person whom a source names."""
        cast = self.scene.cast
        named = read_name(head)
        words = named.words if named is not None else surname(head) or _capitalised(head)
        entity = cast.find(words, named.gender if named is not None else None) if words else None
        if entity is None:
            return None
        shared = cast.is_shared(words)
        if shared:
            entity = cast.named_at(head.idx) or entity
        if len(words) >= len(entity.words):
            return Answer(entity, ResolvedBy.NAME, FULL_NAME)
        return Answer(entity, ResolvedBy.SURNAME, SHARED_SURNAME if shared else SURNAME)

    def _described(self, head: Token, span: Span, act: Said) -> Answer:
        """Return whom the words of a source describe."""
        scene = self.scene
        if (entity := person_beside(self.scene, head, span)) is not None:
            return Answer(entity, ResolvedBy.ROLE, BESIDE)
        speech = Speech(act.content, scene.last_speaker(act), scene.others(head, act, owners=True))
        bearer = by_role(scene.cast, scene.focus, scene.introduced, head, speech)
        if bearer is not None:
            scene.cast.call(bearer[0], head.text)
            return Answer(bearer[0], ResolvedBy.ROLE, bearer[1])
        if (speaker := self._goes_on(head, act)) is not None:
            return Answer(speaker, ResolvedBy.ROLE, GOES_ON)
        answer = (
            self._together(head, act)
            or self._owned(head, act)
            or by_class(self.scene, head, act)
            or scene.bodies.resolve(head, span)
        )
        if answer.by is ResolvedBy.NONE and (later := named_next(scene, head)) is not None:
            return Answer(later, ResolvedBy.ROLE, NAMED_NEXT)
        return answer

    def _together(self, head: Token, act: Said) -> Answer | None:
        """Return those named together before "the couple" and "the two mayors": "Lee and Reed agreed. *The mayors* wrote"."""
        pair = head.lower_ in word_set("twos")
        if not is_anaphoric(head) or not (pair or (head.tag_ == "NNS" and _may_be_people(head))):
            return None
        if not pair and self.scene.introduced.of(head) is not None:
            return None
        group = self.scene.last_group(head).entity
        if group is not None and group.several:
            return Answer(group, ResolvedBy.ROLE, BY_CLASS)
        found = find_thing(self.scene, head, "plural", act)
        if found is None or isinstance(found[0], Entity):
            return None
        noun = found[0]
        if not any(c.dep_ == "conj" and c.pos_ in NOMINAL for c in noun.children) or not (
            pair or _is_somebody(noun)
        ):
            return None
        answer = self._noun(noun, act, head)
        return Answer(answer.entity, ResolvedBy.ROLE, min(answer.confidence, found[1]))

    def _owned(self, head: Token, act: Said) -> Answer | None:
        """Return whom "his campaign" or "her husband" means, where the article tells whose it is by name."""
        pronoun = owner_of(head)
        if pronoun is None:
            return self._owned_by_name(head)
        gender = gender_of(pronouns().get(pronoun.lower_, ""))
        owner = find_person(self.scene.focus, self.scene.as_pronoun(pronoun, gender, act)) if gender else None
        if owner is not None and (noun := owned_body(self.scene.introduced, head, owner[0])) is not None:
            answer = self.find(noun, phrase_span(noun), act)
            if answer.entity is not None:
                answer.entity.mentions.add(Span(noun.left_edge.idx, noun.idx + len(noun.text)))
            return Answer(answer.entity, ResolvedBy.ROLE, min(owner[1], OWNED, answer.confidence))
        if owner is not None and head.lower_ in word_set("generic") | word_set("bodies_of_people"):
            body = self.scene.entities.organization(owner[0].affiliation or "")
            if body is not None:
                return Answer(
                    self.scene.bodies.introduce(body).entity, ResolvedBy.ROLE, min(owner[1], BY_CLASS)
                )
            if (named := self._affiliation(owner[0], head)) is not None:
                return Answer(named, ResolvedBy.ROLE, min(owner[1], BY_CLASS))
        person = owned_person(self.scene.cast, head, owner[0] if owner is not None else None)
        return Answer(person[0], ResolvedBy.ROLE, person[1]) if person is not None else None

    def _affiliation(self, owner: Entity, head: Token) -> Entity | None:
        """Return the body to which somebody belongs, where the recogniser saw none: "Lee, who runs *Clean Air Now*"."""
        name = owner.affiliation or ""
        start = self.scene.layout.text.rfind(name, 0, head.idx) if " " in name else -1
        token = self.scene.layout.token_at(start) if start >= 0 else None
        if token is None or token.ent_type_ in ("GPE", "NORP", "DATE", "PERSON"):
            return None
        body = self.scene.bodies.named(name, SpeakerKind.ORGANIZATION)
        body.mentions.add(Span(start, start + len(name)))
        return body

    def _owned_by_name(self, head: Token) -> Answer | None:
        """Return whom "the mayor's spokesman" or "Lee's husband" means."""
        owner = named_owner_of(head)
        if owner is None:
            return None
        bearer = bearer_of(self.scene.cast, self.scene.focus, owner)
        who = self.scene.cast.named_at(owner.idx) or (bearer[0] if bearer is not None else None)
        person = person_of(self.scene.cast, head, owner, who)
        return Answer(person[0], ResolvedBy.ROLE, person[1]) if person is not None else None

    def _goes_on(self, head: Token, act: Said) -> Entity | None:
        """Return who spoke last in the paragraph, if somebody described goes on: “…,” the striker added."""
        if act.cue is None or not self.scene.spoken:
            return None
        place, entity = self.scene.spoken[-1]
        if entity.kind == SpeakerKind.UNNAMED.value:
            return entity if self._is_still(head, place, entity, act) else None
        if act.cue.lemma not in word_set("further"):
            return None
        if (
            entity.kind != "person"
            or entity.role is not None
            or self.scene.bodies.knows(head)
            or self.scene.layout.paragraphs_between(place, head.idx)
        ):
            return None
        described = head.tag_ == "NN" and is_definite(head) and is_office(head.lower_)
        return entity if described and gendered().get(head.lower_, entity.gender) == entity.gender else None

    def _is_still(self, head: Token, place: int, entity: Entity, act: Said) -> bool:
        """Whether "the person" is the one without a name who spoke last: “…,” said *an old ally*. “…,” the person added."""
        if head.lower_ not in word_set("anybody") or not is_anaphoric(head) or head.tag_ != "NN":
            return False
        if (
            self.scene.layout.paragraphs_between(place, head.idx) > 1
            or self.scene.last_speaker(act) is not entity
        ):
            return False
        return gendered().get(head.lower_) in (None, entity.gender) or entity.gender is None

    def _relative(self, pronoun: Token, act: Said) -> Answer:
        """Resolve "who said" to the noun before it."""
        clause = pronoun.head
        while clause.dep_ not in ("relcl", "ROOT") and clause.head.i != clause.i:
            clause = clause.head
        noun, personal = clause.head, pronoun.lower_ in word_set("personal")
        if clause.dep_ == "relcl" and noun.i < pronoun.i and pronouns().get(noun.lower_) is None:
            noun = antecedent(noun, pronoun) if personal else noun
        elif personal and (named := named_before(pronoun)) is not None:
            noun = named
        else:
            return UNKNOWN
        answer = self._noun(noun, act, pronoun)
        by = ResolvedBy.PRONOUN if answer.entity is not None else ResolvedBy.NONE
        return Answer(answer.entity, by, answer.confidence * OF_RELATIVE)

    def _pronoun(self, pronoun: Token, group: str, act: Said) -> Answer:
        gender = gender_of(group)
        if gender is not None:
            if (somebody := self.scene.somebody_above(pronoun, gender)) is not None:
                return Answer(somebody, ResolvedBy.PRONOUN, SOMEBODY_ABOVE)
            person = find_person(self.scene.focus, self.scene.as_pronoun(pronoun, gender, act))
            if person is None:
                return self.scene.named_after(pronoun, gender)
            if person[1] >= CHAINED:
                person[0].gender = person[0].gender or gender
            return Answer(person[0], ResolvedBy.PRONOUN, person[1])
        bare = pronoun.i > 0 and pronoun.nbor(-1).lower_ == "as" and pronoun.head.lower_ == "say"
        if group == "plural" and bare:
            return UNKNOWN  # "as they say"
        thing = self._thing(pronoun, group, act)
        return self.scene.last_group(pronoun) if thing is None and group == "plural" else thing or UNKNOWN

    def _thing(self, pronoun: Token, group: str, act: Said) -> Answer | None:
        """Return what "it" or "they" means; ``None`` where nothing fits."""
        last = self.scene.last_speaker(act) if act.form is Form.DIRECT else None
        if last is not None and last.kind in GO_ON.get(group, frozenset()):
            return Answer(last, ResolvedBy.PRONOUN, MANY_GO_ON)
        thing = find_thing(self.scene, pronoun, group, act, self._spoke(pronoun, group, act))
        if thing is None:
            return None
        noun, sure = thing
        if isinstance(noun, Entity):
            if group == "things":
                noun.turn_out_body()
            return Answer(noun, ResolvedBy.PRONOUN, sure)
        if not may_say(noun, group):
            return None
        answer = self._noun(noun, act, pronoun)
        if answer.entity is None or answer.entity.kind in ("person", "unnamed"):
            return UNKNOWN
        return Answer(answer.entity, ResolvedBy.PRONOUN, min(answer.confidence, sure))

    def _spoke(self, pronoun: Token, group: str, act: Said) -> Spoke | None:
        """Return the body or group that spoke last, where the verb is one of those who speak."""
        kinds = GO_ON.get(group, frozenset()) if speaks_up(act) else frozenset()
        return self.scene.last_body(pronoun.idx, act, kinds)

    def _noun(self, noun: Token, act: Said, before: Token) -> Answer:
        """Return whom a noun phrase before a pronoun names."""
        if any(c.dep_ == "conj" and c.pos_ in NOMINAL and c.i < before.i for c in noun.children):
            span = phrase_span(noun)
            entity = self.scene.bodies.named(span.slice(self.scene.layout.text), SpeakerKind.GROUP)
            entity.mentions.add(span)
            return Answer(entity, ResolvedBy.NAME, TOGETHER)
        joined = any(c.dep_ == "conj" and c.i > before.i for c in noun.children)
        answer = self._one(noun) if joined else self.find(noun, phrase_span(noun), act)
        if answer.entity is not None and answer.entity.kind != "person":
            answer.entity.mentions.add(Span(noun.idx, noun.idx + len(noun.text)))
        return answer

    def _one(self, noun: Token) -> Answer:
        """Return whom the first of two joined nouns names, with which others are joined after the pronoun."""
        entity = self.scene.cast.named_at(noun.idx)
        if entity is not None:
            return Answer(entity, ResolvedBy.SURNAME, SURNAME)
        first = noun.left_edge
        span = Span(first.idx, noun.idx + len(noun.text))
        return self.scene.bodies.resolve(noun, span)


def _is_somebody(noun: Token) -> bool:
    return noun.ent_type_ == "PERSON" or read_name(noun) is not None


def _may_be_people(noun: Token) -> bool:
    """Whether a noun in the plural is one for people, or for nothing that a list knows."""
    word = noun.lemma_.lower()
    return is_personal(word) or word not in kind_nouns()


def _capitalised(head: Token) -> tuple[str, ...]:
    """Return a capitalised word that is tagged as no name: it may be a surname that the article knows."""
    return (head.text,) if head.text[:1].isupper() and head.dep_ in SUBJECTS else ()
