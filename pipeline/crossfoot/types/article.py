"""An article as read, and what could not be read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from crossfoot.types.text import Span


@dataclass(frozen=True, slots=True)
class Article:
    """One article, its text exactly as ingest produced it."""

    id: str
    text: str
    title: str | None = None
    published: str | None = None
    """ISO date or date-time, as given."""

    url: str | None = None
    source: str | None = None
    """Outlet or file that the article comes from."""

    language: str | None = None
    title_span: Span | None = None
    """Where the title stands in `text`; the section ``title``."""

    @property
    def published_day(self) -> date | None:
        """The day of publication, the base of relative dates."""
        return None if self.published is None else datetime.fromisoformat(self.published).date()


@dataclass(frozen=True, slots=True)
class Reject:
    """An input that could not be read."""

    where: str
    """File, line or article id."""

    reason: str
    """Short code: ``empty``, ``binary``, ``broken-json``, ``missing-field``, ``language`` …"""

    message: str
    """One line: what was expected, what was found."""

    advice: str
    """One line: what to do."""
