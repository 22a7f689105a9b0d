"""Settle what several checks and rules say of the same numbers: one finding for one relation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from crossfoot.types import Finding, Span


def settle(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings in text order, each relation once, without contradictions that an agreement explains.

    A stated figure that fits one set of numbers is no error because it does not fit another: the contradiction
    rests on numbers that do not belong together.
    """
    unique: dict[frozenset[Span], Finding] = {}
    for finding in findings:
        key = frozenset(o.span for o in finding.operands)
        if key not in unique or _is_better(finding, unique[key]):
            unique[key] = finding
    ticks: dict[Span, list[Finding]] = defaultdict(list)
    for finding in unique.values():
        if not finding.flagged:
            for operand in finding.operands:
                ticks[operand.span].append(finding)
    kept = [f for f in unique.values() if not (f.flagged and _is_explained(f, ticks))]
    return tuple(sorted(kept, key=lambda f: (min(o.span for o in f.operands), f.check, f.id)))


def _is_better(one: Finding, other: Finding) -> bool:
    """Whether one reading of the same figures stands before another: what fits, then what is surer.

    "52 less 41 is 11" and "41 and 11 make 52" are one relation, and an agreement of both shows it once.
    """
    return (not one.flagged, one.confidence) > (not other.flagged, other.confidence)


def _is_explained(flag: Finding, ticks: dict[Span, list[Finding]]) -> bool:
    return any(_explains(tick, flag) for o in flag.operands for tick in ticks.get(o.span, ()))


def _explains(tick: Finding, flag: Finding) -> bool:
    """Whether an agreement shows that a contradiction rests on numbers that do not belong together."""
    if tick.operands[0].span == flag.operands[0].span:
        return True
    shared = {o.span for o in tick.operands} & {o.span for o in flag.operands}
    return (tick.check == flag.check and len(shared) >= 2) or len(shared) == len(flag.operands)
