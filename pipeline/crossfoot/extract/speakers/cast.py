"""The people of an article: one record for full name, surname and all places where they are named."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from crossfoot.extract.layout import Layout
from crossfoot.extract.speakers.entity import Entity
from crossfoot.extract.speakers.mentions import find_mentions
from crossfoot.extract.speakers.names import Named
from crossfoot.types import Span


class Cast:
    """The people whom an article names."""

    def __init__(self, layout: Layout, named: Iterable[Named]) -> None:
        """Put together what the noun phrases say about each person."""
        self.people: list[Entity] = []
        self._by_word: dict[str, list[Entity]] = {}
        found = sorted(named, key=lambda n: (len(n.words) < 2, n.span))
        for one in found:
            self._add(one)
        self.mentions = find_mentions(layout, self._names(layout.text))
        for span, entity in self.mentions:
            entity.mentions.add(span)
        self._starts = [span.start for span, _ in self.mentions]

    def _add(self, one: Named) -> None:
        entity = self.find(one.words, one.gender)
        if entity is None:
            entity = Entity(" ".join(one.words))
            self.people.append(entity)
            for word in {one.words[0], one.words[-1]}:
                self._by_word.setdefault(word, []).append(entity)
        elif len(one.words) > len(entity.words):
            entity.name = " ".join(one.words)
        entity.role = entity.role or one.role
        entity.affiliation = entity.affiliation or one.affiliation
        entity.gender = entity.gender or one.gender
        entity.mentions.add(one.span)

    def find(self, words: Sequence[str], gender: str | None = None) -> Entity | None:
        """Return the person with this name, full, surname or first name; ``None`` if unknown or unsure."""
        owners = self._by_word.get(words[-1], [])
        if len(words) > 1:
            ends = (words[0], words[-1])
            return next((e for e in owners if len(e.words) > 1 and (e.words[0], e.words[-1]) == ends), None)
        last = [e for e in owners if e.words[-1] == words[0]] or owners
        fitting = [e for e in last if gender is None or e.gender in (None, gender)] or last
        if len(fitting) <= 1:
            return fitting[0] if fitting else None
        ranked = sorted(fitting, key=lambda e: -len(e.mentions))
        first, second = len(ranked[0].mentions), len(ranked[1].mentions)
        return ranked[0] if first >= 2 * second else None

    def is_shared(self, words: Sequence[str]) -> bool:
        """Whether two people of the article bear a surname."""
        return len(words) == 1 and sum(e.words[-1] == words[0] for e in self._by_word.get(words[0], [])) > 1

    def _names(self, text: str) -> dict[str, Entity]:
        """Return all names by which the article may mention somebody, with their bearers."""
        names: dict[str, Entity] = {}
        for entity in self.people:
            for span in sorted(entity.mentions):
                name = " ".join(span.slice(text).split())
                if " " in name or self.find([name]) is entity:
                    names.setdefault(name, entity)
        for entity in self.people:
            surname = entity.words[-1]
            if surname not in names and self.find([surname]) is entity:
                names[surname] = entity
        return names

    def before(self, start: int, offset: int) -> list[tuple[Span, Entity]]:
        """Return the mentions in [*start*, *offset*)."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, offset)]
