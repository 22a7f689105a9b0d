"""Who a source is, how that was found, and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass

from crossfoot.extract.speakers.entity import Entity
from crossfoot.types import ResolvedBy


@dataclass(frozen=True, slots=True)
class Answer:
    """Whom a source names."""

    entity: Entity | None
    by: ResolvedBy
    confidence: float


UNKNOWN = Answer(None, ResolvedBy.NONE, 0.0)
