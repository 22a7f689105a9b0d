"""Which claim a fact-checker should see first."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace

from crossfoot.types import AnyMention, Claim, Finding, Kind, Quantity, Section, Verdict

SEVERITY = {
    Verdict.IMPOSSIBLE: 1.0,
    Verdict.CONTRADICTS: 0.95,
    Verdict.APPROXIMATES: 0.35,
    Verdict.TRUNCATES: 0.4,
    Verdict.ROUNDS: 0.2,
    Verdict.AGREES: 0.15,
}
"""How much a verdict asks for a person's look, 0 to 1."""

FLAGGED_FLOOR = 0.7
"""Flagged claims lie above this, all others below."""


def prioritize(claims: Iterable[Claim], findings: Sequence[Finding]) -> tuple[Claim, ...]:
    """Return the claims with the ids of their findings and their place in the queue, 0 to 1.

    Flagged before not; then severity and confidence of the findings, then number and size of what is claimed.
    """
    by_claim: dict[str, list[Finding]] = {}
    for finding in findings:
        for claim_id in dict.fromkeys(o.claim_id for o in finding.operands):
            by_claim.setdefault(claim_id, []).append(finding)
    return tuple(_rank(claim, by_claim.get(claim.id, [])) for claim in claims)


def _rank(claim: Claim, findings: Sequence[Finding]) -> Claim:
    weight = max((SEVERITY[f.verdict] * f.confidence for f in findings), default=0.0)
    numbers = [m for m in claim.mentions if m.kind is not Kind.DATE]
    amount = 1 - 1 / (1 + 0.5 * len(numbers))
    size = min(1.0, max((_digits(m) for m in numbers), default=0.0) / 12)
    said = 0.1 if claim.attributions else 0.0
    inner = 0.55 * weight + 0.2 * amount + 0.15 * size + said * (1 if claim.section is Section.BODY else 0.5)
    flagged = any(f.flagged for f in findings)
    score = FLAGGED_FLOOR + (1 - FLAGGED_FLOOR) * inner if flagged else FLAGGED_FLOOR * inner
    return replace(claim, findings=tuple(sorted(f.id for f in findings)), priority=round(score, 4))


def _digits(mention: AnyMention) -> float:
    """Order of magnitude of a quantity, 0 to 12."""
    value = mention.value
    if not isinstance(value, Quantity):
        return 0.0
    figure = value.amount.point or value.amount.high or value.amount.low
    return min(12.0, math.log10(abs(figure))) if figure and abs(figure) >= 1 else 0.0
