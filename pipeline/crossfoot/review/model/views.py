"""What the desk shows: lines of the queue, findings, claims and articles with their state and history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from crossfoot.emit.json_lines import Record
from crossfoot.review.model.filters import Change, ItemType, Status
from crossfoot.types import Correction, Decision, Reason


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a field and how many items it would show, all other fields of the filter being kept."""

    value: str
    """As in `Filter`; ``""`` is nobody, for reviewer and assignee."""

    label: str
    """For people: an article's title, else the value."""

    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """The values of one field of `Filter`, by its name."""

    name: str
    values: tuple[FacetValue, ...]
    """Closed sets in their own order, with those that count 0; names by count, then by name."""

    more: int = 0
    """How many other values there are (speakers and articles)."""


@dataclass(frozen=True, slots=True)
class QueueItem:
    """One line of the queue."""

    id: str
    type: ItemType
    article_id: str
    article_title: str | None
    source: str | None
    published: str | None
    check: str | None
    """Of a finding."""

    verdict: str | None
    flagged: bool
    confidence: float | None
    priority: float
    headline: str
    """The explanation of a finding, the sentence of a claim."""

    surfaces: tuple[str, ...]
    """The numbers as printed: a finding's operands, a claim's mentions."""

    speakers: tuple[str, ...]
    kinds: tuple[str, ...]
    status: Status
    reason: str | None
    """Of a rejection."""

    reviewer: str | None
    """Who decided."""

    decided_at: str | None
    assignee: str | None
    notes: int
    event: int
    """Number of its last event, 0 for none: what a decision must carry as `seen`."""

    revision: int
    """How many times runs have given it another content, from 1."""

    change: Change
    stale: bool
    """Whether a run changed it, or lost it, after it was decided."""

    hidden_by: str | None
    """Name of the rule that suppresses it."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the queue."""

    items: tuple[QueueItem, ...]
    total: int
    """How many items the filter shows."""

    number: int
    """From 1; a page past the last is the last."""

    size: int

    @property
    def pages(self) -> int:
        """How many pages there are, at least one."""
        return max(1, -(-self.total // self.size))


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What stands before and after an item in a view, also when it has just left the view."""

    before: str | None
    after: str | None
    place: int
    """How many items stand before it."""

    total: int


@dataclass(frozen=True, slots=True)
class Event:
    """A decision, as the history of an item shows it."""

    decision: Decision
    undone: bool
    """Whether a later event took it back."""

    machine: Record
    """What the machine said then: verdict, values and formula of a finding; the mention or attribution corrected."""

    stale: bool
    """Whether the machine says something else now."""


@dataclass(frozen=True, slots=True)
class State:
    """Where an item stands, from its events that are in force."""

    status: Status = Status.OPEN
    reason: Reason | None = None
    reviewer: str | None = None
    decided_at: str | None = None
    assignee: str | None = None
    corrections: tuple[Correction, ...] = ()
    """In force, in the order they were made: of two for one thing, the later counts."""

    notes: int = 0


@dataclass(frozen=True, slots=True)
class ItemView:
    """What a finding and a claim have in common on their pages."""

    item: QueueItem
    state: State
    events: tuple[Event, ...]
    """From the first."""

    article: Record
    """The record of its article, whole."""

    before: Record | None
    """Its record before the last change by a run."""


@dataclass(frozen=True, slots=True)
class FindingView(ItemView):
    """A finding with all that it stands on."""

    finding: Record
    claims: Mapping[str, Record]
    """By id, those in which its operands stand, in the order of the operands."""

    articles: Mapping[str, Record]
    """By id, those in which the claims stand: its own, and another where the check spans two."""

    others: tuple[QueueItem, ...] = ()
    """Other claims of the same speakers, in any article."""


@dataclass(frozen=True, slots=True)
class ClaimView(ItemView):
    """A claim with the findings that its numbers take part in."""

    claim: Record
    findings: tuple[QueueItem, ...]
    others: tuple[QueueItem, ...] = ()
    """Other claims of the same speakers, in any article."""


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article with everything that is said of it."""

    article: Record
    claims: tuple[Record, ...]
    """In the order of the text."""

    findings: tuple[Record, ...]
    """In the order of the run; those that a newer run lost are left out."""

    items: Mapping[str, QueueItem]
    """By id, claims and findings."""

    kept_by: str | None
    """Who kept it from "check a text now"."""


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """One line of the list of articles."""

    id: str
    title: str | None
    source: str | None
    published: str | None
    findings: int
    flagged: int
    open: int
    """Flagged findings that nobody has decided."""

    claims: int
