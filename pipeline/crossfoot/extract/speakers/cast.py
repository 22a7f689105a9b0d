"""The people of an article: one record for full name, surname and all places where they are named."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from crossfoot.extract.attributions.layout import Layout
from crossfoot.extract.speakers.names import Named
from crossfoot.extract.speakers.words import titles
from crossfoot.types import Span

WORD_BEFORE = re.compile(r"(\w[\w.'’-]*)\s+$")


@dataclass(slots=True, eq=False)
class Entity:
    """A speaker in the making."""

    name: str
    kind: str = "person"
    role: str | None = None
    affiliation: str | None = None
    gender: str | None = None
    mentions: set[Span] = field(default_factory=set)
    number: int = 0

    @property
    def words(self) -> list[str]:
        """The name's words."""
        return self.name.split()


class Cast:
    """The people whom an article names."""

    def __init__(self, layout: Layout, named: Iterable[Named]) -> None:
        """Put together what the noun phrases say about each person."""
        self.people: list[Entity] = []
        self._by_word: dict[str, list[Entity]] = {}
        found = sorted(named, key=lambda n: (len(n.words) < 2, n.span))
        for one in found:
            self._add(one)
        self.mentions = _find_mentions(layout, self)
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
        """Return the person with this name: full, surname or first name alone; ``None`` if unknown or unsure."""
        owners = self._by_word.get(words[-1], [])
        if len(words) > 1:
            same = [e for e in owners if len(e.words) > 1 and e.words[0] == words[0] and e.words[-1] == words[-1]]
            return same[0] if same else None
        last = [e for e in owners if e.words[-1] == words[0]] or owners
        fitting = [e for e in last if gender is None or e.gender in (None, gender)] or last
        if len(fitting) <= 1:
            return fitting[0] if fitting else None
        ranked = sorted(fitting, key=lambda e: -len(e.mentions))
        first, second = len(ranked[0].mentions), len(ranked[1].mentions)
        return ranked[0] if first >= 2 * second else None

    def before(self, start: int, offset: int) -> list[tuple[Span, Entity]]:
        """Return the mentions in [*start*, *offset*)."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, offset)]


def _find_mentions(layout: Layout, cast: Cast) -> list[tuple[Span, Entity]]:
    """Find all places with a full name, a surname or a first name of somebody, in one pass over the text."""
    text = layout.text
    names: dict[str, Entity] = {}
    for entity in cast.people:
        for span in sorted(entity.mentions):
            names.setdefault(" ".join(span.slice(text).split()), entity)
    for entity in cast.people:
        surname = entity.words[-1]
        if surname not in names and cast.find([surname], None) is entity:
            names[surname] = entity
    if not names:
        return []
    pattern = "|".join(
        r"\s+".join(re.escape(word) for word in name.split()) for name in sorted(names, key=lambda n: (-len(n), n))
    )
    found = []
    for match in re.finditer(rf"(?<![\w-])(?:{pattern})(?![\w])", text):
        name = " ".join(match.group().split())
        entity = names[name]
        if " " not in name and (_is_part(text, match.start(), entity) or _names_thing(layout, match.end())):
            continue
        found.append((Span(*match.span()), entity))
    for span, entity in found:
        entity.mentions.add(span)
    return found


def _names_thing(layout: Layout, end: int) -> bool:
    """Whether a name only tells which thing is meant: "the Smith government"."""
    token = layout.token_at(end - 1)
    return token is not None and token.dep_ == "compound" and token.head.pos_ == "NOUN"


def _is_part(text: str, start: int, entity: Entity) -> bool:
    """Whether a surname stands after another capitalised word: somebody else's full name."""
    before = WORD_BEFORE.search(text, max(0, start - 30), start)
    if before is None:
        return False
    word = before[1]
    if not word[:1].isupper() or word.lower() in titles() or word in entity.words:
        return False
    place = before.start()
    previous = text[:place].rstrip()[-1:] if place else ""
    return previous not in ("", ".", "!", "?", "”", '"', "“", ":") and word.isalpha() and not word.endswith("s")
