"""Build findings: operands in order, one formula, one explanation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from crossfoot.arithmetic.grading import Graded
from crossfoot.arithmetic.wording import as_amount
from crossfoot.assemble.identity import finding_id
from crossfoot.link.evidence import Link
from crossfoot.link.placed import AnyPlaced
from crossfoot.types import Amount, Finding, Verdict

FITS = {
    Verdict.AGREES: "which fits",
    Verdict.ROUNDS: "which fits once rounded",
    Verdict.TRUNCATES: "which is right only if cut off rather than rounded",
    Verdict.APPROXIMATES: "which fits only roughly",
    Verdict.CONTRADICTS: "which does not fit",
    Verdict.IMPOSSIBLE: "which cannot be",
}
"""How an explanation ends: "The article says 55%, …"."""

CERTAINTY = {
    Verdict.AGREES: Decimal("1.0"),
    Verdict.ROUNDS: Decimal("0.9"),
    Verdict.TRUNCATES: Decimal("0.9"),
    Verdict.APPROXIMATES: Decimal("0.8"),
    Verdict.CONTRADICTS: Decimal("0.95"),
    Verdict.IMPOSSIBLE: Decimal("0.95"),
}
"""How sure a verdict is, given that the numbers belong together; times the link's own certainty.

Those of the loose ones are measured (docs/checks.md): where only a search linked the numbers, 4 of 21 were right; what is
left of them needs words.
"""


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """What was computed, for people."""

    formula: str
    result: str
    """ "160,651 of 289,047 is 55.6%."."""

    says: str
    """What the article states: "55%"."""

    stated: Amount
    point: Decimal | None = None
    """The computed figure; the middle of the interval if ``None``."""


def best_of(findings: Iterable[Finding | None]) -> Finding | None:
    """The surest of several readings of one stated figure; any that fits comes before all that do not."""
    found = [f for f in findings if f is not None]
    fitting = [f for f in found if not f.flagged]
    return max(fitting or found, key=lambda f: (f.confidence, len(f.operands)), default=None)


def make_finding(
    check: str, link: Link, operands: Sequence[tuple[str, AnyPlaced]], graded: Graded, arithmetic: Arithmetic
) -> Finding:
    """Put a finding together. It belongs to the article of its first operand."""
    members = tuple(placed.operand(role) for role, placed in operands)
    article = members[0].article_id
    confidence = round(float(CERTAINTY[graded.verdict]) * link.certainty, 3)
    return Finding(
        id=finding_id(article, check, members),
        article_id=article,
        check=check,
        verdict=graded.verdict,
        confidence=confidence,
        operands=members,
        formula=arithmetic.formula,
        computed=as_amount(graded.computed, arithmetic.point),
        stated=arithmetic.stated,
        explanation=f"{arithmetic.result} The article says {arithmetic.says}, {FITS[graded.verdict]}.",
        evidence=link.evidence,
        rule=f"{check}.{link.rule}",
    )
