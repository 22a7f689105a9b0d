"""Sums: parts and the total that the article makes of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from crossfoot.arithmetic.grading import Stated, grade
from crossfoot.arithmetic.intervals import add
from crossfoot.arithmetic.wording import amount_in_words, plain
from crossfoot.check.findings import Arithmetic, best_of, make_finding
from crossfoot.check.sum.links import are_summed, is_end_of_change, may_add
from crossfoot.check.sum.parts import Sum, count_sums, find_sums, is_near
from crossfoot.check.sum.spending import find_spending
from crossfoot.link.chance import chance_of_sum
from crossfoot.link.ledger import Ledger
from crossfoot.types import Bound, Finding, Kind, Verdict

NAME = "sum"

TOLD = ("told-rest", "told-votes")
MOST_OFF = Decimal("0.6")
"""Share of a total that parts come to at least where words say outright that they are all of it."""

LARGE = 1000
TEN, HUNDRED = 10, 100


def check_sums(ledger: Ledger) -> Iterator[Finding]:
    """Yield findings for totals whose parts the article prints."""
    yield from _without_inner(list(_all_sums(ledger)))


def _without_inner(found: Sequence[Finding]) -> Iterator[Finding]:
    """The findings without those whose figures are all parts of another: 16 and 6 make 22, but 31, 22, 16 and 6 make 75."""
    parts = [(f, {o.span for o in f.operands[1:]}) for f in found]
    for finding, own in parts:
        inner = {finding.operands[0].span, *own}
        if not any(other is not finding and inner <= told for other, told in parts):
            yield finding


def _all_sums(ledger: Ledger) -> Iterator[Finding]:
    spending = find_spending(ledger)
    for total in ledger.plain:
        if may_add(total) and not is_end_of_change(ledger, total):
            sums = list(find_sums(ledger, total, spending))
            tried = max(count_sums(ledger, total), len(sums))
            best = best_of(_finding(ledger, candidate, tried) for candidate in sums)
            if best is not None:
                yield best


def _finding(ledger: Ledger, candidate: Sum, tried: int) -> Finding | None:
    total, parts = candidate.total, candidate.parts
    graded = grade([p.quantity for p in parts], add, Stated.of(total.quantity))
    if (
        graded is not None
        and candidate.complete
        and _is_counted_out(candidate)
        and graded.verdict is Verdict.ROUNDS
    ):
        graded = replace(graded, verdict=Verdict.CONTRADICTS)
    if graded is None or not _convincing(graded.verdict, candidate, tried):
        return None
    if not graded.verdict.flagged and not (candidate.complete or are_summed(ledger, total, parts)):
        return None
    made = candidate.made
    arithmetic = Arithmetic(
        formula=f"{' + '.join(plain(p.point) for p in parts)} = {plain(made)}",
        result=f"{_listed([p.surface for p in parts])} make {amount_in_words(made, parts[0].quantity)}.",
        says=total.surface,
        stated=total.quantity.amount,
        point=made,
    )
    roles = [("total", total), *(("part", p) for p in parts)]
    return make_finding(NAME, candidate.link, roles, graded, arithmetic)


def _is_counted_out(candidate: Sum) -> bool:
    """Whether nothing is rounded: "120 seats", of which one party has 54, another 38, another 19 and independents 12."""
    q, point = candidate.total.quantity, candidate.total.point
    exact = q.kind is Kind.COUNT and q.bound is Bound.EXACT and point < LARGE and point % HUNDRED != 0
    return exact and all(p.point % TEN != 0 and p.quantity.bound is Bound.EXACT for p in candidate.parts)


def _convincing(verdict: Verdict, candidate: Sum, tried: int) -> bool:
    """Whether the words, or how unlikely chance is, carry the verdict."""
    if verdict is Verdict.CONTRADICTS:
        exclusive = candidate.total.quantity.kind is Kind.MONEY  # a person may have both fever and a cough
        too_much = candidate.listed and exclusive and candidate.made > candidate.total.point
        return (candidate.complete or too_much) and _comparable(candidate)
    if candidate.worded or candidate.complete:
        return True
    chance = chance_of_sum(candidate.total, candidate.parts, 1 if candidate.alone else tried)
    return verdict is Verdict.AGREES and chance <= candidate.most_chance


def _comparable(candidate: Sum) -> bool:
    """Whether a mismatch is one of like sizes, none denied: else the parts are of something else."""
    figures = (candidate.total, *candidate.parts)
    told = candidate.link.rule == "together" or (
        candidate.link.rule in TOLD
        and MOST_OFF * candidate.total.point <= candidate.made <= candidate.total.point / MOST_OFF
    )
    near = told or is_near(candidate.total, candidate.parts)
    return near and all(f.serious for f in figures)


def _listed(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}"
