"""What the queue is asked: filters, and the closed sets that they choose from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ItemType(StrEnum):
    """What waits in the queue."""

    FINDING = "finding"
    CLAIM = "claim"


class Status(StrEnum):
    """Where an item stands."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    CORRECTED = "corrected"
    SUPPRESSED = "suppressed"
    """Open, and hidden by a rule."""


class Change(StrEnum):
    """How an item came out of the last run that read its article."""

    NEW = "new"
    SAME = "same"
    CHANGED = "changed"
    """The same id with another verdict, other values or other words."""

    GONE = "gone"
    """The last run did not find it any more."""


class Order(StrEnum):
    """What stands first."""

    PRIORITY = "priority"
    """Flagged findings, then all others by their priority."""

    NEWEST = "newest"
    """By day of publication, the last first."""

    ARTICLE = "article"
    """Article by article, in the order of the text."""


@dataclass(frozen=True, slots=True)
class Filter:
    """One view of the queue. An empty field lets everything through, but for what is suppressed or gone:
    these are shown only when asked for by `status` and `change`. Several values of a field mean any of them.
    """

    text: str = ""
    """Words and "phrases" that must all be there, in the sentences, the explanation, the speakers or the title."""

    type: tuple[ItemType, ...] = ()
    article: tuple[str, ...] = ()
    """Ids."""

    speaker: tuple[str, ...] = ()
    """Names, as a record's ``speaker.name``."""

    check: tuple[str, ...] = ()
    verdict: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    """Kinds of number, of which one at least is in it."""

    since: date | None = None
    """First day of publication."""

    until: date | None = None
    """Last day of publication, inclusive."""

    status: tuple[Status, ...] = ()
    change: tuple[Change, ...] = ()
    reviewer: tuple[str, ...] = ()
    """Who decided."""

    assignee: tuple[str, ...] = ()
    order: Order = Order.PRIORITY
