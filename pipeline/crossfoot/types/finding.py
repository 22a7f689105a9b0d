"""A finding: what a cross-check of an article's own numbers says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crossfoot.types.number import Amount
from crossfoot.types.text import Span
from crossfoot.types.values import AnyMention

CHECK_NAMES = (
    "share",
    "sum",
    "change",
    "difference",
    "restatement",
    "bounds",
    "granularity",
    "calendar",
    "ratio",
    "rate",
    "conversion",
    "scale",
    "version",
)
"""What a finding's `check` may be."""


class Verdict(StrEnum):
    """From best to worst."""

    AGREES = "agrees"
    ROUNDS = "rounds"
    TRUNCATES = "truncates"
    APPROXIMATES = "approximates"
    CONTRADICTS = "contradicts"
    IMPOSSIBLE = "impossible"

    @property
    def flagged(self) -> bool:
        """Whether an editor should look."""
        return self in (Verdict.CONTRADICTS, Verdict.IMPOSSIBLE)


@dataclass(frozen=True, slots=True)
class Operand:
    """A mention in its role in the arithmetic."""

    role: str
    """``part``, ``whole``, ``percent``, ``total``, ``from``, ``to`` …"""

    mention: AnyMention
    claim_id: str
    article_id: str

    @property
    def span(self) -> Span:
        """Where the operand stands."""
        return self.mention.span


@dataclass(frozen=True, slots=True)
class Finding:
    """One relation between numbers of an article, and whether it holds."""

    id: str
    article_id: str
    check: str
    verdict: Verdict
    confidence: float
    """Probability that the finding is right, 0 to 1."""

    operands: tuple[Operand, ...]
    formula: str
    """Plain arithmetic: ``160651 / 289047 = 0.5558``."""

    computed: Amount
    """What the other operands make, in the unit of `stated`."""

    stated: Amount
    """What the article says."""

    explanation: str
    """One or two sentences that a fact-checker reads in five seconds."""

    evidence: str
    """Why these numbers belong together."""

    rule: str

    @property
    def flagged(self) -> bool:
        """Whether an editor should look."""
        return self.verdict.flagged
