"""A speaker while an article is being read."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field

from crossfoot.types import Span, SpeakerKind


@dataclass(slots=True, eq=False)
class Entity:
    """A speaker in the making."""

    name: str
    kind: str = "person"
    role: str | None = None
    affiliation: str | None = None
    gender: str | None = None
    roles: list[str] = field(default_factory=list)
    """All that the article says they are, as they come."""

    namesakes: bool = False
    """Whether somebody else of the article, who may go with the same pronoun, bears the surname."""

    unsure: bool = False
    """Whether nothing but a capital letter tells that it is a person: "Halden" may be a body."""

    several: bool = False
    """Whether it is several people named together: "Lee and Reed"."""

    mentions: set[Span] = field(default_factory=set)
    """Where it is named."""

    sources: set[Span] = field(default_factory=set)
    """Where it speaks, as whole noun phrases or pronouns."""

    guessed: set[str] = field(default_factory=set)
    """Nouns that the program took for them, without being told that they are one."""

    def call(self, noun: str) -> None:
        """Remember that a noun was taken for them."""
        if self.role is None:
            self.role = noun
        known = {role.lower() for role in self.roles}
        if noun.lower() not in known | {word for role in known for word in role.split()}:
            self.roles.append(noun)
            self.guessed.add(noun.lower())

    def places(self) -> list[Span]:
        """Return the spans of its names in text order, and of the sources without a name in them."""
        names = sorted(self.mentions)
        starts = [span.start for span in names]
        others = [s for s in self.sources if bisect_left(starts, s.start) == bisect_left(starts, s.end)]
        kept: list[Span] = []
        for span in sorted((*names, *others), key=lambda s: (s.start, -s.end)):
            if not kept or span.end > kept[-1].end:
                kept.append(span)
        return kept

    def turn_out_body(self) -> None:
        """Note that "it" or "the company" means this speaker, of whom nothing told that it is a person."""
        if self.unsure:
            self.kind, self.unsure = SpeakerKind.ORGANIZATION.value, False

    @property
    def first(self) -> int:
        """Where the article names it first."""
        return min(self.mentions).start

    @property
    def words(self) -> list[str]:
        """The name's words."""
        return self.name.split()


def merged(entities: Iterable[Entity]) -> dict[Entity, Entity]:
    """Return each entity with the one that it is: two that the article names first in one place are the same.

    The one with more places stays, the earlier of equals, and gets the places and what is known of the other.
    """
    owners: dict[object, Entity] = {}
    result: dict[Entity, Entity] = {}
    pending = sorted(entities, key=lambda e: -len(e.places()))
    for entity in pending:
        places = entity.places()
        owner = owners.setdefault(places[0] if places else entity.name, entity)
        result[entity] = owner
        if owner is not entity:
            owner.mentions |= entity.mentions
            owner.sources |= entity.sources
            owner.role = owner.role or entity.role
            owner.affiliation = owner.affiliation or entity.affiliation
    return result
