"""A fall by more than all there is: "sales plunged by 140 per cent"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from crossfoot.arithmetic.grading import Graded
from crossfoot.arithmetic.intervals import HUNDRED
from crossfoot.arithmetic.wording import plain
from crossfoot.check.bounds.words import NAME, any_of, word
from crossfoot.check.findings import Arithmetic, make_finding
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_level
from crossfoot.link.ledger import Ledger
from crossfoot.types import Bound, Change, Finding, Interval, Kind, Verdict

HIGHEST = Decimal(1000)
"""Above it nobody means a share of what there was."""

BOUNDS = frozenset({Bound.EXACT, Bound.ABOUT, Bound.MORE_THAN, Bound.AT_LEAST})


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "level": re.compile(rf"\b{any_of('level_of_fall')}\s+(?:[\w-]+\s+)?$", re.IGNORECASE),
        "after": re.compile(rf"^\s*{any_of('not_of_fall')}\b", re.IGNORECASE),
    }


def find_falls_below_nothing(ledger: Ledger) -> Iterator[Finding]:
    """Yield a finding for each fall of more than 100 per cent of what cannot be less than nothing."""
    for fall in ledger.plain:
        if _is_fall(fall) and ledger.in_sentence(fall.claim) and not _may_sink(ledger, fall):
            yield _finding(fall)


def _is_fall(figure: Figure) -> bool:
    q = figure.quantity
    if q.kind is not Kind.PERCENT or q.unit.code != "percent" or q.bound not in BOUNDS or q.per is not None:
        return False
    down = q.direction is Change.DOWN and is_level(figure) and figure.serious
    return down and HUNDRED < figure.point <= HIGHEST and q.amount.low is not None and q.amount.low > HUNDRED


def _may_sink(ledger: Ledger, fall: Figure) -> bool:
    """Whether it may be less than nothing, or the percentage is a level and no fall."""
    if word("may_sink").search(fall.claim.surface):
        return True
    level = _patterns()["level"].search(ledger.lead_in(fall)) is not None
    return level or _patterns()["after"].match(ledger.follow_up(fall)) is not None


def _finding(fall: Figure) -> Finding:
    arithmetic = Arithmetic(
        formula=f"{plain(fall.point)} > 100",
        result="Nothing that is counted can fall by more than 100%.",
        says=fall.surface,
        stated=fall.quantity.amount,
        point=HUNDRED,
    )
    graded = Graded(Verdict.IMPOSSIBLE, Interval(Decimal(0), HUNDRED))
    link = Link("fall-of-all", "a fall of what cannot be less than nothing", 0.9)
    return make_finding(NAME, link, [("percent", fall)], graded, arithmetic)
