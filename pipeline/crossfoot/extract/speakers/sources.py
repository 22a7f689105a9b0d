"""Whom the words of a source name: a name, what somebody is, a pronoun."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from crossfoot.extract.said import Said
from crossfoot.extract.speakers.answer import UNKNOWN, Answer
from crossfoot.extract.speakers.beside import person_beside
from crossfoot.extract.speakers.bodies_again import by_class
from crossfoot.extract.speakers.by_name import SURNAME, by_name
from crossfoot.extract.speakers.delayed import NAMED_NEXT, named_next
from crossfoot.extract.speakers.descriptions import core_span, is_firm, name_beside
from crossfoot.extract.speakers.entity import Entity
from crossfoot.extract.speakers.epithets import Speech
from crossfoot.extract.speakers.going_on import goes_on, is_somebody, spoke_together
from crossfoot.extract.speakers.introductions import phrase_span
from crossfoot.extract.speakers.joined import names_several
from crossfoot.extract.speakers.offices import by_role
from crossfoot.extract.speakers.owned import find_owned
from crossfoot.extract.speakers.pronouns import find_person, gender_of
from crossfoot.extract.speakers.ranks import called
from crossfoot.extract.speakers.relatives import antecedent, is_one, named_before
from crossfoot.extract.speakers.scene import SOMEBODY_ABOVE, Scene
from crossfoot.extract.speakers.things import Spoke, find_thing, may_say, speaks_up
from crossfoot.extract.speakers.told_kinds import name_of_several
from crossfoot.extract.speakers.words import pronouns, word_set
from crossfoot.extract.trees import NOMINAL
from crossfoot.types import Form, ResolvedBy, Span, SpeakerKind

FIRM = 0.9
"""Confidence for a body with two names: "Halden and Co"."""

TOGETHER = 0.8
"""Confidence for several who speak with one voice: "Reed and Diaz"."""

BESIDE = 0.9
"""Confidence that words in apposition to a name mean its bearer: "Lee, *the club's chair*, said"."""

GOES_ON = 0.7
"""Confidence that "the striker added" is the one who spoke before."""

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
                self.scene.bodies.named(
                    self._words(Span(core_span(head).start, span.end)), SpeakerKind.ORGANIZATION
                ),
                ResolvedBy.NAME,
                FIRM,
            )
        joined = any(c.dep_ == "conj" and c.pos_ in NOMINAL for c in head.children) and not is_one(head)
        if joined or names_several(head):
            voices = self.scene.bodies.named(self._words(span), SpeakerKind.GROUP)
            voices.several = joined and is_somebody(head)
            return Answer(voices, ResolvedBy.NAME, TOGETHER)
        if (owner := name_of_several(head)) is not None:
            return self.scene.bodies.introduce(owner)
        return by_name(self.scene, head, act) or self._described(head, span, act)

    def _words(self, span: Span) -> str:
        return " ".join(span.slice(self.scene.layout.text).split())

    def _described(self, head: Token, span: Span, act: Said) -> Answer:
        """Return whom the words of a source describe."""
        scene = self.scene
        if (entity := person_beside(self.scene, head, span)) is not None:
            return Answer(entity, ResolvedBy.ROLE, BESIDE)
        speech = Speech(act.content, scene.last_speaker(act), scene.others(head, act, owners=True))
        other = name_beside(head)  # "the owner, Bergvik Holm": nobody else
        bearer = by_role(scene.cast, scene.focus, scene.introduced, head, speech) if other is None else None
        if bearer is not None:
            scene.cast.call(bearer[0], called(head))
            return Answer(bearer[0], ResolvedBy.ROLE, bearer[1])
        if (speaker := goes_on(scene, head, act)) is not None:
            return Answer(speaker, ResolvedBy.ROLE, GOES_ON)
        answer = (
            spoke_together(scene, head, act, self._noun)
            or find_owned(scene, head, act, self.find)
            or by_class(scene, head, act)
            or scene.bodies.resolve(head, span)
        )
        if answer.by is ResolvedBy.NONE and (later := named_next(scene, head)) is not None:
            return Answer(later, ResolvedBy.ROLE, NAMED_NEXT)
        return answer

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
