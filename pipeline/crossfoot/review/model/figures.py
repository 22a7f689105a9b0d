"""What loading, suppression rules and the dashboard tell in numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from crossfoot.review.model.views import QueueItem
from crossfoot.suppression import Rule


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
    complete: bool
    """Whether all of it is there; else it is being loaded, or its loading was broken off."""


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
