"""An article's fields as found, before they are checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

FIELDS = ("id", "text", "title", "published", "url", "source", "language")


@dataclass(frozen=True, slots=True)
class Draft:
    """What a reader found: fields by name, of any type."""

    where: str
    """File, or file and line."""

    fields: Mapping[str, object]

    default_source: str
    """Name of the file, for an article that does not name its outlet."""
