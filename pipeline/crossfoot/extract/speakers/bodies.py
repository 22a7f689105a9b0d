"""Speakers without a person's name: governments, groups, reports, and people whom the article does not name."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Token

from crossfoot.extract.speakers.answer import Answer
from crossfoot.extract.speakers.body_words import any_firm, nation_of, trades, without_article
from crossfoot.extract.speakers.descriptions import (
    core_name,
    home_of,
    is_anaphoric,
    is_bare,
    is_definite,
    is_told_body,
    name_after,
    name_beside,
    owner_before,
    same_body,
    words_of,
)
from crossfoot.extract.speakers.entities import NamedEntities
from crossfoot.extract.speakers.entity import Entity
from crossfoot.extract.speakers.introductions import Introductions, is_name, phrase_span, says_more
from crossfoot.extract.speakers.kinds import kind_of
from crossfoot.extract.speakers.names import surname
from crossfoot.extract.speakers.words import (
    BODY_KINDS,
    collectives,
    gendered,
    is_office,
    is_personal,
    word_set,
)
from crossfoot.types import ResolvedBy, Span, SpeakerKind

PEOPLE = frozenset({SpeakerKind.UNNAMED, SpeakerKind.PERSON})

ONCE_MORE = 0.85
"""Confidence at most that "the institute" is the one that was named or introduced before."""

OF_SEVERAL = 0.75
"""The same, where the article introduced several: it is the last."""

ALIKE = 0.65
"""Confidence that it is one that was called by another noun: "the survey" after "a study"."""

SOMEBODY = 0.65
"""Confidence that "the official" is the only one whom the article brought in: "an official from Acme"."""

OF_PEOPLE = 0.7
"""Confidence that a people is said of its country."""

UNLISTED = 0.7
"""Confidence that a capitalised word of which nothing else is known is somebody's name."""

SAME_ONE, LAST_ONE = 0.6, 0.5
"""Confidence that "the spokesman" is the only one, or the last of several, who was called so and not named."""

TOLD = 0.9
"""Confidence of one that is known by all the words that tell of it: "a report by the auditors"."""

VAGUE = 0.75
"""Confidence of a body that is known by a common noun with other words before it: "her campaign", "the budget office"."""

BARE = 0.7
"""Confidence of a group or document that is known by a common noun alone: "researchers"."""

BARE_BODY = 0.65
"""The same of a body, which may be named elsewhere: "the institute", "the Irish airline"."""


class Bodies:
    """The speakers of an article that are no named people, each once."""

    def __init__(
        self, introduced: Introductions, entities: NamedEntities, short: Mapping[str, tuple[str, Span]]
    ) -> None:
        """Begin without any.

        Args:
            introduced: Where the article introduces them.
            entities: Bodies and places that it names.
            short: Short names with the full ones, and where these stand.
        """
        self._introduced = introduced
        self._entities = entities
        self._short = short
        self._known: dict[str, Entity] = {}
        self._things: dict[str, Entity] = {}
        self._unnamed: dict[str, Entity] = {}
        self._several: set[str] = set()
        self._owners: dict[str, str] = {}

    def resolve(self, head: Token, span: Span) -> Answer:
        """Resolve a source without a person's name.

        Args:
            head: Head of the source.
            span: The source.
        """
        kind = kind_of(head)
        if kind is SpeakerKind.UNNAMED and (somebody := self._introduced_person(head)) is not None:
            return Answer(somebody, ResolvedBy.ROLE, SOMEBODY)
        if (again := self._without_words(head)) is not None:
            return again
        told = kind is SpeakerKind.PERSON or (kind is SpeakerKind.UNNAMED and not self._is_named_thing(head))
        if told or name_after(head) is not None or not is_anaphoric(head):
            return self._plain(head, span)
        known = self._introduced.of(head)
        if (known is None or not is_name(known[0])) and (by_class := self._introduced.of_class(head)):
            earlier, most = by_class[0], OF_SEVERAL if by_class[1] else ALIKE
        elif known is not None and says_more(known[0]):
            earlier, most = known[0], ONCE_MORE if known[1] else OF_SEVERAL
        elif (members := self._introduced.of_members(head)) is not None:
            earlier, most = members, ALIKE
        elif kind is SpeakerKind.DOCUMENT and (bare := self._introduced.bare(head)) is not None:
            earlier, most = bare, ALIKE
        elif (alike := self._introduced.like(head)) is not None:
            earlier, most = alike, ALIKE
        elif known is not None:
            earlier, most = known[0], ONCE_MORE if known[1] else OF_SEVERAL
        else:
            return self._plain(head, span)
        answer = self.introduce(earlier)
        return Answer(answer.entity, ResolvedBy.ROLE, min(most, answer.confidence))

    def _without_words(self, head: Token) -> Answer | None:
        """Return the country of its people, and the only body that "police" may be by itself: "Norlandish police"."""
        if (country := self._country(head)) is not None:
            return Answer(self.introduce(country).entity, ResolvedBy.ROLE, OF_PEOPLE)
        bare = head.lower_ in without_article() and not any(head.children)
        known = self._introduced.only(head) if bare else None
        if known is None:
            return None
        answer = self.introduce(known)
        return Answer(answer.entity, ResolvedBy.ROLE, min(ALIKE, answer.confidence))

    def _is_named_thing(self, head: Token) -> bool:
        """Whether a noun that no list knows is the last word of a name: "the palace", after "Halden Palace"."""
        known = None if is_personal(head.lower_) else self._introduced.of(head)
        return known is not None and is_name(known[0]) and known[0].ent_type_ != "PERSON"

    def _country(self, head: Token) -> Token | None:
        """Return the country whose people stand for it: "*the Norlanders* agreed to talks"."""
        people = head.ent_type_ == "NORP" and head.tag_ in ("NNPS", "NNS") and is_anaphoric(head)
        if (
            not people
            or not is_bare(head)
            or any(t.i < head.i and not is_definite(t) for t in self._introduced.with_noun(head))
        ):
            return None  # "Norlanders fled by bus. *The Norlanders* said …"
        return self._entities.country_of(head)

    def _called_so(self, head: Token) -> Answer | None:
        """Return who has spoken under this surname, if the tagger takes the word for a noun this time."""
        known = self._known.get(head.lower_) if head.text.istitle() else None
        if known is None or known.kind != SpeakerKind.PERSON.value:
            return None
        return Answer(known, ResolvedBy.SURNAME, UNLISTED)

    def _introduced_person(self, head: Token) -> Entity | None:
        """Return whom "the official" means that was brought in as "an official from Acme", unless two were."""
        if not is_anaphoric(head) or head.lower_ in self._unnamed or not is_personal(head.lower_):
            return None
        found = self._introduced.of(head)
        if found is None or not found[1]:
            return None
        entity = self.introduce(found[0]).entity
        if entity is None:
            return None
        firm = entity.kind == SpeakerKind.ORGANIZATION.value and not is_office(head.lower_)
        return entity if firm or entity.kind == SpeakerKind.UNNAMED.value else None  # "its maker, Acme"

    def introduce(self, head: Token) -> Answer:
        """Resolve the noun phrase that introduces somebody, and count it as a mention of theirs."""
        span = phrase_span(head)
        answer = self._plain(head, span)
        if answer.entity is not None and answer.entity.kind != SpeakerKind.PERSON.value:
            name = next((c for c in head.lefts if c.dep_ in ("compound", "amod", "nmod", "poss")), head)
            answer.entity.mentions.add(Span(name.left_edge.idx, head.idx + len(head.text)))
        return answer

    def _plain(self, head: Token, span: Span) -> Answer:
        beside = name_beside(head) or name_after(head)
        kind = SpeakerKind.ORGANIZATION if is_told_body(head) else kind_of(head)
        if beside is not None:
            kind = kind_of(beside) if kind is SpeakerKind.UNNAMED else kind
            kind = SpeakerKind.ORGANIZATION if kind in PEOPLE else kind
            return Answer(self.named(core_name(beside), kind), ResolvedBy.NAME, 0.85)
        if kind is SpeakerKind.PERSON:
            person = self.named(" ".join(surname(head)) or head.text, kind)
            person.unsure = head.ent_type_ != "PERSON" and len(person.words) == 1
            return Answer(person, ResolvedBy.NAME, UNLISTED)
        if kind is SpeakerKind.UNNAMED:
            return self._called_so(head) or self._somebody(head, span)
        if kind is SpeakerKind.DOCUMENT and head.pos_ != "PROPN":
            return self._described(head, span, kind)
        if head.lower_ in collectives() and head.pos_ in ("DET", "PRON"):
            return Answer(Entity(words_of(head, span), kind.value), ResolvedBy.NAME, VAGUE)
        name = self.name_of(head)
        if kind in BODY_KINDS and name.lower() not in self._known and is_anaphoric(head):
            same = same_body(name, [e for e in self._known.values() if e.kind == kind])
            if same is not None:
                return Answer(same, ResolvedBy.ROLE, 0.75)
        if kind is SpeakerKind.ORGANIZATION and head.pos_ == "NOUN":
            return self._described(head, span, kind)
        return Answer(self.named(name, kind), ResolvedBy.NAME, _certainty(head, name))

    def name_of(self, head: Token) -> str:
        """Return the name of a body; of two that are called the same the second with its owner: "Oslo's Ministry of Health"."""
        name, owner = core_name(head), owner_before(head)
        if owner is None or self._owners.setdefault(name.lower(), owner.lower_) == owner.lower_:
            return name
        return f"{owner.text}'s {name}"

    def named(self, name: str, kind: SpeakerKind) -> Entity:
        """Return the one speaker with this name that is no person of the cast."""
        full, span = self._short.get(name, (name, None))
        if span is not None and kind is SpeakerKind.PERSON:
            kind = SpeakerKind.ORGANIZATION
        entity = self._known.setdefault(full.lower(), Entity(full, kind.value))
        if span is not None:
            entity.mentions.add(span)
        return entity

    def is_name(self, name: str) -> bool:
        """Whether the words beside a name tell that it is a body's: "shares in *Reed*"."""
        return name in self._short and self._short[name][0] == name

    def knows(self, head: Token) -> bool:
        """Whether somebody unnamed was already called by this noun."""
        return head.lower_ in self._unnamed

    def _described(self, head: Token, span: Span, kind: SpeakerKind) -> Answer:
        """Resolve a report, a trust: "the report" is the one that the article spoke of last."""
        name, whole = core_name(head), words_of(head, span)
        clause = any(c.dep_ in ("acl", "relcl") for c in head.rights)
        named = clause and any(
            t.pos_ == "PROPN" for c in head.lefts for t in c.subtree
        )  # "the Lee campaign, which …"
        plain = named or len(whole.split()) <= len(name.split()) + 1
        noun = head.lower_
        if plain and is_definite(head):
            same = self._things.get(noun)
            if same is not None and set(name.lower().split()[:-1]) <= set(same.name.lower().split()):
                return Answer(same, ResolvedBy.ROLE, 0.75)
        entity = self.named(name if plain else whole, kind)
        self._things[noun] = entity
        if plain:
            return Answer(entity, ResolvedBy.NAME, _certainty(head, name))
        return Answer(entity, ResolvedBy.NAME, VAGUE if is_definite(head) else TOLD)

    def _somebody(self, head: Token, span: Span) -> Answer:
        """Resolve somebody unnamed: "the spokesman" after "a spokesman for Acme" is the same one."""
        noun = head.lower_
        home = home_of(head)
        if is_definite(head) and home is None and (same := self._unnamed.get(noun)) is not None:
            return Answer(same, ResolvedBy.ROLE, LAST_ONE if noun in self._several else SAME_ONE)
        entity = Entity(words_of(head, span), SpeakerKind.UNNAMED.value, core_name(head), home)
        if is_personal(noun):
            entity.gender = gendered().get(noun)
            if noun in self._unnamed:
                self._several.add(noun)
            self._unnamed[noun] = entity
        return Answer(entity, ResolvedBy.NONE, 0.3)


def _certainty(head: Token, name: str) -> float:
    """Return how sure it is that the words of a source are all that the article calls a body."""
    if head.pos_ == "PROPN":
        return 0.9
    if name == head.text or _is_of_country(head):
        points = (is_definite(head) and head.tag_ == "NN") or head.lower_ in without_article()
        return BARE_BODY if points and kind_of(head) in BODY_KINDS else BARE
    owned = any(c.tag_ == "PRP$" for c in head.lefts)
    return VAGUE if is_anaphoric(head) or owned else 0.9


def _is_of_country(head: Token) -> bool:
    """Whether nothing but its country stands before a noun for any body: "the Irish airline"."""
    before = [c for c in head.lefts if c.dep_ != "det"]
    generic = head.lower_ in word_set("generic") | trades() | any_firm()
    return generic and is_anaphoric(head) and all(nation_of(c.text) is not None for c in before)
