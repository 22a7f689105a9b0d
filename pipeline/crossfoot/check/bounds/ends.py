"""A least that is above its most: "between 50 and 30 hens", "at least 40 and at most 30 points"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from crossfoot.arithmetic.grading import Graded
from crossfoot.arithmetic.wording import plain
from crossfoot.check.bounds.words import NAME, any_of, word
from crossfoot.check.findings import Arithmetic, make_finding
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_bare, is_change
from crossfoot.link.ledger import Ledger
from crossfoot.types import Bound, Finding, Interval, Kind, Verdict

TEMPERATURES = frozenset({"Cel", "[degF]", "K", "deg"})
"""Units whose numbers may lie below zero, with a sign that is not always printed."""

CLAUSE = 45
"""Code points before "between" in which its noun or verb stands."""

NEAR = Decimal("1.05")
"""Traders name a falling price's ends from above: "support between 100 and 99.5"."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    sources = {
        "between": r"\bbetween\s+$",
        "and": r"\s*(?:[^\W\d]+\s+){0,2}and\s*",
        "least": rf"\b{any_of('least')}\s*$",
        "then_most": rf"\s*(?:[^\W\d]+\s+){{0,2}}(?:and|but|or),?\s+{any_of('most')}\s*",
        "back": rf"^\s+(?:\w+\s+){{0,2}}{any_of('counts_back')}\b",
    }
    return {name: re.compile(source, re.IGNORECASE) for name, source in sources.items()}


def find_turned_ends(ledger: Ledger) -> Iterator[Finding]:
    """Yield a finding for each range whose lower end is above its upper end."""
    for low, high in zip(ledger.plain, ledger.plain[1:], strict=False):
        if low.claim.id == high.claim.id and low.serious and _are_ends_of_one(low, high):
            link = _link(ledger, low, high)
            if link is not None:
                yield _finding(low, high, link)


def _are_ends_of_one(low: Figure, high: Figure) -> bool:
    a, b = low.quantity, high.quantity
    if a.amount.low is None or b.amount.high is None or a.amount.low <= b.amount.high * NEAR:
        return False
    if is_change(low) or is_change(high) or Kind.SHARE in (a.kind, b.kind) or b.unit.code in TEMPERATURES:
        return False
    if a.kind is Kind.COUNT and b.kind is Kind.COUNT:
        return low.noun == high.noun or is_bare(low)
    return (a.kind is b.kind and a.unit.code == b.unit.code) or is_bare(low)


def _link(ledger: Ledger, low: Figure, high: Figure) -> Link | None:
    lead = ledger.lead_in(low, CLAUSE)
    gap = ledger.text[low.span.end : high.span.start]
    pattern = _patterns()
    if pattern["between"].search(lead) and pattern["and"].fullmatch(gap):
        other = word("apart").search(lead) or pattern["back"].match(ledger.follow_up(high))
        return None if other else Link("between", "“between … and …” names the lower end first", 0.88)
    if low.quantity.bound is not Bound.AT_LEAST and not pattern["least"].search(lead):
        return None
    worded = pattern["then_most"].fullmatch(gap)
    return Link("least-most", "“at least … and at most …” of one thing", 0.9) if worded else None


def _finding(low: Figure, high: Figure, link: Link) -> Finding:
    arithmetic = Arithmetic(
        formula=f"{plain(low.point)} > {plain(high.point)}",
        result=f"Nothing is both {low.surface} or more and {high.surface} or less.",
        says=f"{low.surface} to {high.surface}",
        stated=high.quantity.amount,
        point=low.point,
    )
    graded = Graded(Verdict.IMPOSSIBLE, Interval(low.quantity.amount.low, None))
    return make_finding(NAME, link, [("minimum", low), ("maximum", high)], graded, arithmetic)
