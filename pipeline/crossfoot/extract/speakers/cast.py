"""The people of an article: one record for full name, surname and all places where they are named."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import takewhile

from spacy.tokens import Token

from crossfoot.extract.layout import Layout
from crossfoot.extract.speakers.bearers import Bearers
from crossfoot.extract.speakers.entity import Entity
from crossfoot.extract.speakers.fullnames import full_names
from crossfoot.extract.speakers.grammar import own_pronoun, top_of
from crossfoot.extract.speakers.mentions import find_mentions
from crossfoot.extract.speakers.names import Named
from crossfoot.extract.speakers.namesakes import Namesakes
from crossfoot.extract.speakers.roles import heads_of
from crossfoot.extract.speakers.surnames import first_surname, surnames, title_gender
from crossfoot.extract.speakers.words import (
    MAN,
    WOMAN,
    first_names,
    gendered,
    nicknames,
    pronouns,
    word_set,
)
from crossfoot.extract.trees import SUBJECTS
from crossfoot.types import Span

SHORTEST = 3
"""Letters of a first name that may be short for another."""

MOST_NAMESAKES = 50
"""People of one surname, or of one office, who are looked at."""


class Cast:
    """The people whom an article names."""

    def __init__(
        self,
        layout: Layout,
        named: Iterable[Named],
        speaking: frozenset[str] = frozenset(),
        firms: Container[str] = (),
    ) -> None:
        """Put together what the noun phrases say about each person.

        Args:
            layout: The article.
            named: The noun phrases that name somebody.
            speaking: Single words that stand as sources and look like surnames.
            firms: Names of bodies, of which one may be a surname too.
        """
        self._text = layout.text
        self.people: list[Entity] = []
        self._by_word: dict[str, list[Entity]] = {}
        self._by_middle: dict[str, Entity] = {}
        found = sorted(named, key=lambda n: (len(n.words) < 2, len(n.words) < 2 and n.gender is None, n.span))
        for one in (*found, *full_names(layout, found, speaking)):
            self._add(one)
        for entity in self.people:
            entity.namesakes = self._has_namesake(entity)
            if len(entity.words) == 1 and entity.gender is None:
                entity.gender = gendered().get(entity.name.lower())
        self.namesakes = Namesakes(layout, firms)
        found_again = find_mentions(layout, self._names(layout.text))
        own = ((span, e) for span, e in found_again if not self.namesakes.is_thing(span))
        self.mentions = list(self._bearers(layout, own))
        for span, entity in self.mentions:
            entity.mentions.add(span)
        self._learn_genders(layout)
        self._starts = [span.start for span, _ in self.mentions]
        self._first: dict[Entity, int] = {}
        for span, entity in self.mentions:
            self._first.setdefault(entity, span.start)
        self._firsts = list(self._first.items())
        self._offices: dict[str, list[Entity]] = {}
        for entity in self.people:
            for role in entity.roles:
                self._take_office(entity, role)

    def _learn_genders(self, layout: Layout) -> None:
        """Read from "Lee sold her house" what a name does not tell, if all such places agree."""
        told: dict[Entity, set[str]] = {}
        for span, entity in self.mentions:
            name = layout.token_at(span.end - 1) if entity.gender is None else None
            own = own_pronoun(top_of(name)) if name is not None else None
            group = pronouns().get(own.lower_) if own is not None else None
            if group in ("men", "women"):
                told.setdefault(entity, set()).add(group)
        for entity, groups in told.items():
            if len(groups) == 1:
                entity.gender = MAN if "men" in groups else WOMAN

    def _add(self, one: Named) -> None:
        entity = self.find(one.words, one.gender)
        if entity is None:
            entity = Entity(" ".join(one.words))
            self.people.append(entity)
            for word in {one.words[0], *surnames(one.words)}:
                self._by_word.setdefault(word, []).append(entity)
        elif len(one.words) > len(entity.words):
            entity.name = " ".join(one.words)
            for word in (one.words[0], *surnames(one.words)):
                owners = self._by_word.setdefault(word, [])
                if entity not in owners:
                    owners.append(entity)
        if (middle := first_surname(one.words)) is not None:
            self._by_middle.setdefault(middle, entity)
        entity.role = entity.role or one.role
        if one.role is not None and one.role not in entity.roles:
            entity.roles.append(one.role)
        entity.affiliation = entity.affiliation or one.affiliation
        entity.gender = entity.gender or one.gender
        entity.mentions.add(one.span)

    def find(self, words: Sequence[str], gender: str | None = None) -> Entity | None:
        """Return the person with this name, full, surname or first name; ``None`` if unknown.

        Of several with one surname it is the one who is named in full most often, or first: the others are
        mentioned beside them, and a writer who means them says so. :meth:`is_shared` tells that this is unsure.
        """
        last = surnames(words)[0]
        owners = self._by_word.get(last, [])
        if len(words) > 1:
            full = [e for e in owners if len(e.words) > 1 and last in surnames(e.words)]
            if (longer := next((e for e in full if e.words[-len(words) :] == list(words)), None)) is not None:
                return longer
            if not full and (known := self._by_middle.get(last)) is not None and known.words[0] == words[0]:
                return known
            if words[0].lower() in word_set("prefixes"):
                whole = [word.lower() for word in words]
                known = next((e for e in full if [w.lower() for w in e.words[-len(whole) :]] == whole), None)
                if known is not None or words[0].lower() not in first_names():
                    return known
            return next(
                (
                    e
                    for e in full
                    if _is_same_first(e, words[0], gender) and not _is_other_of_name(words, e.words)
                ),
                None,
            )
        if not owners and last in self._by_middle:
            return self._by_middle[last]
        bearers = [e for e in owners if last in surnames(e.words)] or owners
        fitting = [e for e in bearers if gender is None or e.gender in (None, gender)]
        return min(fitting, key=lambda e: (-len(e.mentions), e.first), default=None)

    def _has_namesake(self, entity: Entity) -> bool:
        others = (
            e
            for surname in surnames(entity.words)
            for e in self._by_word.get(surname, [])[:MOST_NAMESAKES]
            if e is not entity
        )
        return any(
            entity.gender is None or e.gender in (None, entity.gender)
            for e in others
            if len(e.words) > 1 and set(surnames(e.words)) & set(surnames(entity.words))
        )

    def sharing(self, span: Span) -> tuple[Entity, ...]:
        """Return the other bearers of a surname that stands alone, without "Mr." or "Mrs." before it."""
        name = span.slice(self._text)
        return () if title_gender(self._text, span) is not None else self.bearers(name)

    def bearers(self, name: str) -> tuple[Entity, ...]:
        """Return the people who bear a surname."""
        return tuple(e for e in self._by_word.get(name, [])[:MOST_NAMESAKES] if name in surnames(e.words))

    def bears(self, entity: Entity, words: Sequence[str]) -> bool:
        """Whether somebody is called so by more than the first of two surnames."""
        return len(words) > 1 or words[0] in (entity.words[0], *surnames(entity.words))

    def is_shared(self, words: Sequence[str]) -> bool:
        """Whether two people of the article bear a surname."""
        owners = self._by_word.get(words[0], [])
        return len(words) == 1 and sum(words[0] in surnames(e.words) for e in owners) > 1

    def _bearers(
        self, layout: Layout, mentions: Iterable[tuple[Span, Entity]]
    ) -> Iterator[tuple[Span, Entity]]:
        """Yield each mention with its bearer: of several with the surname the one whom "Mr.", "Mrs." or the text before tell."""
        shared = Bearers()
        for span, known in mentions:
            name, entity = span.slice(self._text), known
            if " " in name:
                shared.name_in_full(known, span.start, leads=_is_subject(layout.token_at(span.end - 1)))
            elif self.is_shared([name]):
                gender = title_gender(self._text, span)
                bearers = self.bearers(name)
                fitting = [e for e in bearers if gender is None or e.gender in (None, gender)]
                entity = shared.of(fitting, titled=gender is not None) or self.find([name], gender) or known
                shared.note(entity, titled=gender is not None)
                for other in bearers:
                    if len(other.mentions) > 1:
                        other.mentions.discard(span)
            yield span, entity

    def _names(self, text: str) -> dict[str, Entity]:
        """Return all names by which the article may mention somebody, with their bearers."""
        names: dict[str, Entity] = {}
        for entity in self.people:
            for span in sorted(entity.mentions):
                name = " ".join(span.slice(text).split())
                if " " in name or self.find([name]) is entity:
                    names.setdefault(name, entity)
        for entity in self.people:
            for surname in surnames(entity.words):
                if surname not in names and self.find([surname]) is entity:
                    names[surname] = entity
        return names

    def call(self, entity: Entity, noun: str) -> None:
        """Remember that a noun was taken for somebody."""
        entity.call(noun)
        self._take_office(entity, noun)

    def _take_office(self, entity: Entity, role: str) -> None:
        for noun in sorted(heads_of(role)):
            holders = self._offices.setdefault(noun, [])
            if entity not in holders and len(holders) < MOST_NAMESAKES:
                holders.append(entity)

    def offices(self) -> frozenset[str]:
        """Return the nouns that say what somebody is."""
        return frozenset(self._offices)

    def holders(self, noun: str, offset: int) -> list[Entity]:
        """Return those who are said to be a *noun* and were named before *offset*."""
        return [e for e in self._offices.get(noun, []) if self._first.get(e, offset) < offset]

    def only_one(self, offset: int) -> Entity | None:
        """Return the only person who was named before *offset*."""
        second = self._firsts[1][1] if len(self._firsts) > 1 else offset
        return self._firsts[0][0] if self._firsts and self._firsts[0][1] < offset <= second else None

    def named_before(self, offset: int) -> Iterator[Entity]:
        """Yield the people whom the article names before *offset*, each once."""
        return (entity for entity, _ in takewhile(lambda first: first[1] < offset, self._firsts))

    def named_from(self, offset: int) -> Iterator[tuple[Span, Entity]]:
        """Yield the names from *offset* on."""
        return (self.mentions[n] for n in range(bisect_left(self._starts, offset), len(self.mentions)))

    def named_in(self, start: int, end: int) -> list[tuple[Span, Entity]]:
        """Return the names that begin in [*start*, *end*)."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def named_at(self, offset: int) -> Entity | None:
        """Return whom the name that holds the character at *offset* names."""
        number = bisect_right(self._starts, offset) - 1
        return self.mentions[number][1] if number >= 0 and offset < self.mentions[number][0].end else None


def _is_subject(name: Token | None) -> bool:
    """Whether a sentence is about the one who is named: "His mother, *Ana Ruiz*, said"."""
    top = top_of(name) if name is not None else None
    return top is not None and top.dep_ in SUBJECTS and top.head.dep_ == "ROOT"


def _is_same_first(entity: Entity, first: str, gender: str | None) -> bool:
    """Whether two first names are one, or one is short for the other: "Ken", "Kenneth"."""
    known = entity.words[0]
    if known == first:
        return True
    if None not in (entity.gender, gender) and entity.gender != gender:
        return False
    short, long = sorted((known.lower(), first.lower()), key=len)
    cut = len(short) >= SHORTEST and long.startswith(short) and long in first_names()
    return cut or long in nicknames().get(short, ())


def _is_other_of_name(words: Sequence[str], known: Sequence[str]) -> bool:
    """Whether two of one name are father and son: one is a "Jr.", the other a "Sr." or was named before without either."""
    mine, theirs = _suffix(words), _suffix(known)
    return mine is not None and mine != theirs


def _suffix(words: Sequence[str]) -> str | None:
    last = words[-1].lower().rstrip(".")
    return last if words[-1].lower() in word_set("suffixes") else None
