"""What the desk is asked and what it answers: filters and pages, findings and claims as a person sees them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from crossfoot.emit.json_lines import Record
from crossfoot.errors import CrossfootError, UsageError
from crossfoot.suppression import Rule
from crossfoot.types.decision import Action, Correction, Decision, Reason


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


@dataclass(frozen=True, slots=True)
class CorrectionRequest:
    """A correction as it comes from a form, to be checked: see `Correction`."""

    mention_id: str | None = None
    attribution_id: str | None = None
    value: str | None = None
    """A decimal number: ``576900000`` or ``1,250.5``."""

    unit: str | None = None
    speaker: str | None = None
    start: int | None = None
    """Offsets into the article's text, in code points."""

    end: int | None = None


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


@dataclass(frozen=True, slots=True)
class Loaded:
    """What loading a run did."""

    run: str
    """Its name: that of its folder."""

    already: bool
    """Whether this very run had been loaded before; then nothing was done."""

    articles: int
    claims: int
    findings: int
    new: int
    """Findings that were not on the desk."""

    changed: int
    gone: int
    decided_changed: int
    """Of `changed`, those that a person has decided."""

    decided_gone: int


@dataclass(frozen=True, slots=True)
class RunLine:
    """A run on the desk."""

    id: int
    name: str
    crossfoot: str
    """Version."""

    model: str
    finished: str
    loaded_at: str
    articles: int
    claims: int
    findings: int
    new: int
    changed: int
    gone: int


@dataclass(frozen=True, slots=True)
class RuleView:
    """A suppression rule with what became of it."""

    id: int
    rule: Rule
    made_by: str
    made_at: str
    from_item: str | None
    """The rejected finding that it was made of."""

    hides: int
    """Findings that it hides now: open ones that no earlier rule hides."""

    flagged: int
    """Of `hides`."""

    revoked_by: str | None = None
    revoked_at: str | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """What a rule would hide."""

    hides: int
    """Open findings that no rule hides yet."""

    flagged: int
    confirmed: int
    """Findings that somebody confirmed and that match: a sign that the rule hides too much. They stay shown."""

    rejected: int
    """Rejected findings that match: what the rule is made of."""

    examples: tuple[QueueItem, ...]
    """The first of those hidden, by priority."""


@dataclass(frozen=True, slots=True)
class Day:
    """Figures of one day."""

    day: str
    flags: int = 0
    """Flagged findings of articles published then."""

    decisions: Mapping[str, int] = field(default_factory=dict)
    """Decisions in force made then, by status."""


@dataclass(frozen=True, slots=True)
class Precision:
    """How often people agreed with the flags of one check."""

    check: str
    flagged: int
    confirmed: int
    """Flagged findings confirmed; one that was corrected counts with those confirmed neither way."""

    rejected: int
    reasons: Mapping[str, int]
    """Of the rejections."""

    low: float | None
    """Confidence interval of 95% (Wilson) of confirmed / (confirmed + rejected); ``None`` without any."""

    high: float | None

    @property
    def share(self) -> float | None:
        """Confirmed of confirmed and rejected, 0 to 1; ``None`` without any."""
        decided = self.confirmed + self.rejected
        return self.confirmed / decided if decided else None


@dataclass(frozen=True, slots=True)
class SpeakerLine:
    """How often a speaker is quoted."""

    name: str
    kind: str
    quotations: int
    articles: int
    flagged: int
    """Flagged findings in whose sentences they speak."""


@dataclass(frozen=True, slots=True)
class Dashboard:
    """The figures of the desk."""

    articles: int
    claims: int
    findings: int
    flagged: int
    open: int
    """Flagged findings that wait."""

    decided: int
    """Flagged findings that were decided."""

    suppressed: int
    stale: int
    """Decided items that a run changed or lost since."""

    numbers: int
    """Numbers in all articles."""

    numbers_checked: int
    unchecked: Mapping[str, int]
    """By reason, the most frequent first."""

    days: tuple[Day, ...]
    precision: tuple[Precision, ...]
    """By check, in the order of `CHECK_NAMES`; checks without findings are left out."""

    speakers: tuple[SpeakerLine, ...]
    """Most quoted first."""

    reviewers: Mapping[str, int]
    """Decisions in force by reviewer."""
