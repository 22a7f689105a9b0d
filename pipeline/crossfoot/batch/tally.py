"""What a run has seen so far."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from crossfoot.batch.outcome import Outcome
from crossfoot.types import Finding, Hidden, Kind, Reject, Verdict


@dataclass(slots=True)
class Tally:
    """Counts of a run."""

    articles: int = 0
    claims: int = 0
    attributed: int = 0
    """Claims with at least one attribution."""

    flagged: int = 0
    """Findings that an editor should look at."""

    rejects: Counter[str] = field(default_factory=Counter)
    """By reason."""

    hidden: Counter[str] = field(default_factory=Counter)
    """Findings by the setting or rule that hides them; all that may hide one are there."""

    mentions: Counter[Kind] = field(default_factory=Counter)
    findings: Counter[Verdict] = field(default_factory=Counter)

    def add(self, outcome: Outcome) -> None:
        """Count one outcome."""
        if isinstance(outcome, Reject):
            self.rejects[outcome.reason] += 1
            return
        self.articles += 1
        self.claims += len(outcome.claims)
        self.attributed += sum(bool(claim.attributions) for claim in outcome.claims)
        self.mentions.update(mention.kind for claim in outcome.claims for mention in claim.mentions)
        self.hide(outcome.hidden)
        for finding in outcome.findings:
            self.add_finding(finding)

    def add_finding(self, finding: Finding) -> None:
        """Count a finding."""
        self.findings[finding.verdict] += 1
        self.flagged += finding.flagged

    def hide(self, hidden: Iterable[Hidden]) -> None:
        """Count findings that the settings hide."""
        for each in hidden:
            self.hidden[each.by] += each.findings
