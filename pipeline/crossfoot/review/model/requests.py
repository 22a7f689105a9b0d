"""What reviewers ask for, and why it may be refused."""

from __future__ import annotations

from dataclasses import dataclass

from crossfoot.errors import CrossfootError, UsageError
from crossfoot.review.model.views import Event
from crossfoot.types import Action, Reason


@dataclass(frozen=True, slots=True)
class CorrectionRequest:
    """A correction as it comes from a form, to be checked: see `Correction`."""

    mention_id: str | None = None
    attribution_id: str | None = None
    value: str | None = None
    """A decimal number: ``576900000`` or ``1,250.5``."""

    unit: str | None = None
    edtf: str | None = None
    """Of a date: ``2024-03`` or ``2021/2022``."""

    speaker: str | None = None
    start: int | None = None
    """Offsets into the article's text, in code points."""

    end: int | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """What a reviewer wants to do with an item."""

    item_id: str
    action: Action
    seen: int
    """Number of the last event that the reviewer saw, 0 for none."""

    reason: Reason | None = None
    correction: CorrectionRequest | None = None
    note: str | None = None
    assignee: str | None = None
    revision: int | None = None
    """`QueueItem.revision` as seen; ``None`` if it does not matter."""


class ConflictError(CrossfootError):
    """Somebody else decided, or a run changed the item, after the reviewer looked; nothing was written."""

    def __init__(self, message: str, *, events: tuple[Event, ...], event: int, revision: int) -> None:
        super().__init__(message)
        self.events = events
        """Those that the reviewer had not seen."""

        self.event = event
        """Number of the last event now."""

        self.revision = revision


class DecisionError(UsageError):
    """A decision that cannot be made as asked: a missing reason, a span outside the text."""


class UnknownItemError(UsageError):
    """An id that is nothing on this desk."""
