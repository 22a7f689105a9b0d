"""The people of an article: one record for full name, surname and all places where they are named."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import takewhile

from spacy.tokens import Token

from crossfoot.extract.layout import Layout
from crossfoot.extract.speakers.entity import Entity
from crossfoot.extract.speakers.fullnames import full_names
from crossfoot.extract.speakers.grammar import own_pronoun, top_of
from crossfoot.extract.speakers.mentions import find_mentions
from crossfoot.extract.speakers.names import Named
from crossfoot.extract.speakers.namesakes import begins_name, stands_for_firm
from crossfoot.extract.speakers.roles import heads_of
from crossfoot.extract.speakers.surnames import first_surname, surnames
from crossfoot.extract.speakers.words import (
    MAN,
    WOMAN,
    first_names,
    gendered,
    gendered_titles,
    nicknames,
    pronouns,
    word_set,
)
from crossfoot.types import Span

TITLE = re.compile(r"(?<!\w)(\w+\.?)\s+$")

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
        self._firms = firms
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
        found_again = find_mentions(layout, self._names(layout.text))
        own = (
            (span, e) for span, e in found_again if not self.names_firm(layout.token_at(span.end - 1), span)
        )
        self.mentions = list(self._bearers(own))
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
                return next((e for e in full if [w.lower() for w in e.words[-len(whole) :]] == whole), None)
            return next(
                (e for e in full if _is_same_first(e, words[0], gender) and not _is_junior(words, e.words)),
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
        return () if self._title_gender(span) is not None else self._with_surname(name)

    def _with_surname(self, name: str) -> tuple[Entity, ...]:
        return tuple(e for e in self._by_word.get(name, [])[:MOST_NAMESAKES] if name in surnames(e.words))

    def bearers(self, name: str) -> tuple[Entity, ...]:
        """Return the people who bear a surname."""
        return self._with_surname(name)

    def is_shared(self, words: Sequence[str]) -> bool:
        """Whether two people of the article bear a surname."""
        owners = self._by_word.get(words[0], [])
        return len(words) == 1 and sum(words[0] in surnames(e.words) for e in owners) > 1

    def _bearers(self, mentions: Iterable[tuple[Span, Entity]]) -> Iterator[tuple[Span, Entity]]:
        """Yield each mention with its bearer: a surname of several is that of the one whom it meant so far.

        "Mr." or "Mrs." before it tells; else it is the only one of them who was named in full before, else the one whom
        the surname named most often, else the first who is named in full at all.
        """
        full: dict[Entity, int] = {}
        alone: Counter[Entity] = Counter()
        called: Counter[Entity] = Counter()
        for span, known in mentions:
            name, entity = span.slice(self._text), known
            if " " in name:
                full.setdefault(known, span.start)
            elif self.is_shared([name]):
                gender = self._title_gender(span)
                bearers = self._with_surname(name)
                if gender:
                    fitting = [e for e in bearers if e.gender in (None, gender)]
                    entity = _introduced(fitting, full, called) or self.find([name], gender) or known
                    called[entity] += 1
                else:
                    entity = _introduced(bearers, full, alone) or known
                alone[entity] += 1
                for other in bearers:
                    if len(other.mentions) > 1:
                        other.mentions.discard(span)
            yield span, entity

    def is_firms(self, words: Sequence[str]) -> bool:
        """Whether a surname is the name of a firm too."""
        return len(words) == 1 and words[0] in self._firms

    def names_firm(self, name: Token | None, span: Span) -> bool:
        """Whether a surname stands for the firm of that name, or begins a longer name."""
        if name is None or name.idx != span.start:
            return False
        return begins_name(name) or (
            self.is_firms([name.text]) and self._title_gender(span) is None and stands_for_firm(name)
        )

    def _title_gender(self, span: Span) -> str | None:
        """Return what "Mr." or "Mrs." before a name tells."""
        title = TITLE.search(self._text, max(0, span.start - 12), span.start)
        return gendered_titles().get(title.group(1).lower()) if title is not None else None

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


def _introduced(
    bearers: Sequence[Entity], full: Mapping[Entity, int], alone: Mapping[Entity, int]
) -> Entity | None:
    """Return the bearer of a surname who was named in full before, of several the one whom it named most often."""
    seen = [e for e in bearers if e in full]
    if len(seen) == 1:
        return seen[0]
    most = max((alone.get(e, 0) for e in seen), default=0)
    often = [e for e in seen if most and alone.get(e, 0) == most]
    if often:
        return often[0]
    return None if seen else min(bearers, key=lambda e: e.first, default=None)


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


def _is_junior(words: Sequence[str], known: Sequence[str]) -> bool:
    """Whether a name has a "Jr." which somebody of that name, who was named before, lacks: father and son."""
    suffixes = word_set("suffixes")
    return words[-1].lower() in suffixes and known[-1].lower() not in suffixes
