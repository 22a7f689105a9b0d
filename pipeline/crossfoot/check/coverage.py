"""What was checked of an article's numbers, and what could not be and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from crossfoot.link.figures import Figure, is_level
from crossfoot.link.ledger import Ledger
from crossfoot.types import Coverage, Finding, Kind, Unchecked

HIDDEN = "hidden by the settings"
COVERED = (Kind.MONEY, Kind.COUNT, Kind.PERCENT, Kind.SHARE)


def measure_coverage(ledger: Ledger, findings: Sequence[Finding], hidden: Sequence[Finding] = ()) -> Coverage:
    """Count the money, counts, percentages and shares that a finding holds, and say why others do not."""
    figures = [f for f in ledger.figures if f.quantity.kind in COVERED]
    checked = {o.span for finding in findings for o in finding.operands}
    unseen = {o.span for finding in hidden for o in finding.operands}
    units = Counter(_unit(f) for f in ledger.plain)
    reasons = Counter(
        HIDDEN if f.span in unseen else _reason(f, units) for f in figures if f.span not in checked
    )
    unchecked = tuple(Unchecked(reason, count) for reason, count in sorted(reasons.items()))
    return Coverage(len(figures), len(figures) - sum(reasons.values()), unchecked)


def _unit(figure: Figure) -> tuple[Kind, str]:
    return figure.quantity.kind, figure.quantity.unit.code


def _reason(figure: Figure, units: Counter[tuple[Kind, str]]) -> str:
    if not is_level(figure):
        return "vague or a range"
    if not figure.asserted:
        return f"not asserted ({figure.modality.value})"
    return "nothing to hold it against" if units[_unit(figure)] > 1 else "the only figure of its kind"
