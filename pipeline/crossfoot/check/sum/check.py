"""Sums: parts and the total that the article makes of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossfoot.arithmetic.grading import Stated, grade
from crossfoot.arithmetic.intervals import add
from crossfoot.arithmetic.wording import amount_in_words, plain
from crossfoot.check.findings import Arithmetic, best_of, make_finding
from crossfoot.check.sum.links import are_summed, is_end_of_change, may_add
from crossfoot.check.sum.parts import Sum, count_sums, find_spending, find_sums, is_near
from crossfoot.link.chance import chance_of_sum
from crossfoot.link.ledger import Ledger
from crossfoot.types import Finding, Kind, Verdict

NAME = "sum"


def check_sums(ledger: Ledger) -> Iterator[Finding]:
    """Yield findings for totals whose parts the article prints."""
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
    near = candidate.link.rule == "together" or is_near(candidate.total, candidate.parts)
    return near and all(f.serious for f in figures)


def _listed(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}"
