"""Shares: part, whole, and the percentage or "one in five" that the article makes of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from crossfoot.arithmetic.grading import Stated, grade
from crossfoot.arithmetic.intervals import HUNDRED, divide, percent_of
from crossfoot.arithmetic.wording import percent, plain, rounded
from crossfoot.check.findings import Arithmetic, best_of, make_finding
from crossfoot.check.share.alike import find_told_alike
from crossfoot.check.share.links import Pairs, Parts, find_worded_parts
from crossfoot.check.share.search import find_likely_parts
from crossfoot.check.share.taken_up import find_taken_up
from crossfoot.check.share.told import find_told_wholes
from crossfoot.link.discourse import is_subject
from crossfoot.link.figures import Figure, is_change, is_level
from crossfoot.link.ledger import Ledger
from crossfoot.types import Finding, Interval, Kind, Verdict

NAME = "share"


def check_shares(ledger: Ledger) -> Iterator[Finding]:
    """Yield findings for percentages and shares whose part and whole the article prints."""
    pairs = Pairs(ledger)
    for figure in ledger.plain:
        if _is_share(ledger, figure):
            worded = find_worded_parts(ledger, pairs, figure)
            told = chain(worded, find_told_wholes(ledger, figure), find_taken_up(ledger, figure))
            found = chain(told, find_told_alike(ledger, figure), find_likely_parts(ledger, figure))
            best = best_of(_finding(figure, parts) for parts in found)
            if best is not None:
                yield best


def _is_share(ledger: Ledger, figure: Figure) -> bool:
    q = figure.quantity
    if (is_change(figure) and not (_of_number(ledger, figure) or is_subject(ledger, figure))) or (
        q.kind is Kind.PERCENT and not is_level(figure)
    ):
        return False
    return q.kind is Kind.SHARE or (q.kind is Kind.PERCENT and q.unit.code == "percent")


def _of_number(ledger: Ledger, figure: Figure) -> bool:
    """Whether a percentage names its whole in figures: "cut 900 jobs, or 6% of its workforce of 15,000"."""
    of = figure.quantity.of
    return of is not None and any(of.piece.span.contains(f.span) for f in ledger.after(figure, 1))


def _finding(share: Figure, parts: Parts) -> Finding | None:
    as_percent = share.quantity.kind is Kind.PERCENT

    def compute(intervals: Sequence[Interval]) -> Interval | None:
        return percent_of(intervals[0], intervals[1]) if as_percent else divide(intervals[0], intervals[1])

    graded = grade([parts.part.quantity, parts.whole.quantity], compute, Stated.of(share.quantity))
    if graded is None or not parts.admits(graded.verdict):
        return None
    if graded.verdict is Verdict.CONTRADICTS and not _may_contradict(share, parts):
        return None
    top, bottom = parts.part.point, parts.whole.point
    ratio = top / bottom
    arithmetic = Arithmetic(
        formula=f"{plain(top)} / {plain(bottom)} = {plain(rounded(ratio, 4))}",
        result=f"{parts.part.surface} of {parts.whole.surface} is {percent(ratio * HUNDRED)}.",
        says=share.surface,
        stated=share.quantity.amount,
        point=ratio * HUNDRED if as_percent else ratio,
    )
    roles = [("percent" if as_percent else "share", share), ("part", parts.part), ("whole", parts.whole)]
    return make_finding(NAME, parts.link, roles, graded, arithmetic)


def _may_contradict(share: Figure, parts: Parts) -> bool:
    """Whether the figures are put firmly enough for an error: asserted, where they stand in two sentences."""
    if share.claim.id == parts.part.claim.id:
        return parts.part.serious and share.serious
    return parts.part.asserted and share.asserted
