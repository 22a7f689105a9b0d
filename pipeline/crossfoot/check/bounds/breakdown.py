"""A breakdown in percentages that comes to 100, or does not: the answers to one question, the shares of a vote."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from crossfoot.arithmetic.grading import Graded
from crossfoot.arithmetic.intervals import HUNDRED, add
from crossfoot.arithmetic.wording import plain
from crossfoot.check.bounds.lists import Breakdown, find_lists
from crossfoot.check.bounds.words import NAME
from crossfoot.check.findings import Arithmetic, make_finding
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure
from crossfoot.link.ledger import Ledger
from crossfoot.types import Amount, Finding, Interval, Verdict

ALL = Amount(HUNDRED, HUNDRED, HUNDRED)
BY_CHANCE = Decimal(1)
"""Points off 100 that percentages without a word of linking may be: three of them come that near in one of fifty."""

MOST, LEAST = Decimal(150), Decimal(60)
"""Sums further from 100 are of percentages that do not make one whole."""


def find_breakdowns(ledger: Ledger) -> Iterator[Finding]:
    """Yield a finding for each list of percentages that are parts of one whole."""
    used: set[int] = set()
    for breakdown in find_lists(ledger):
        if not used & {f.order for f in breakdown.parts}:
            found = _finding(breakdown)
            if found is not None:
                used.update(f.order for f in breakdown.parts)
                yield found


def _finding(breakdown: Breakdown) -> Finding | None:
    parts = breakdown.parts
    total = sum((f.point for f in parts), Decimal(0))
    possible = add([f.quantity.amount.interval for f in parts])
    verdict = _verdict(breakdown, total, possible)
    if verdict is None:
        return None
    figures = " + ".join(plain(f.point) for f in parts)
    arithmetic = Arithmetic(
        formula=f"{figures} = {plain(total)}",
        result=f"{_listed(parts)} make {plain(total)}%.",
        says="that they are parts of one whole",
        stated=ALL,
        point=total,
    )
    certainty = breakdown.certainty if verdict is Verdict.CONTRADICTS or breakdown.worded else 0.85
    link = Link(breakdown.rule, breakdown.evidence, certainty)
    return make_finding(NAME, link, [("part", f) for f in parts], Graded(verdict, possible), arithmetic)


def _verdict(breakdown: Breakdown, total: Decimal, possible: Interval) -> Verdict | None:
    """Rounded parts may make 99 or 101: half a unit of the last digit for each."""
    if possible.meets(ALL.interval):
        near = abs(total - HUNDRED) <= (BY_CHANCE if len(breakdown.parts) > 2 else 0)
        return Verdict.AGREES if breakdown.worded or near else None
    parts = breakdown.parts
    if not LEAST <= total <= MOST or not parts[0].serious:
        return None
    wrong = breakdown.capped if total > HUNDRED else breakdown.complete
    return Verdict.CONTRADICTS if wrong and not _holds_a_whole(parts) else None


def _holds_a_whole(parts: Sequence[Figure]) -> bool:
    """Whether some of the percentages, side by side, come to 100 alone: the others are of something else."""
    for first in range(len(parts)):
        for end in range(first + 2, len(parts) + 1):
            run = parts[first:end]
            if len(run) < len(parts) and add([f.quantity.amount.interval for f in run]).meets(ALL.interval):
                return True
    return False


def _listed(parts: Sequence[Figure]) -> str:
    *most, last = (f.surface for f in parts)
    return f"{', '.join(most)} and {last}"
