"""A speaker while an article is being read."""

from __future__ import annotations

from dataclasses import dataclass, field

from crossfoot.types import Span


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
    def first(self) -> int:
        """Where the article names it first."""
        return min(self.mentions).start

    @property
    def words(self) -> list[str]:
        """The name's words."""
        return self.name.split()
