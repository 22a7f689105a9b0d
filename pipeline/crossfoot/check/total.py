"""Sums: parts and the total that the article makes of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from crossfoot.check.figures import Figure
from crossfoot.check.findings import Arithmetic, best_of, make_finding
from crossfoot.check.grading import Stated, grade, significant_digits
from crossfoot.check.intervals import add
from crossfoot.check.ledger import Ledger
from crossfoot.check.slips import looks_like_a_slip
from crossfoot.check.total_links import Sum, find_sums, may_add
from crossfoot.check.wording import amount_in_words, plain
from crossfoot.types import Finding, Verdict

NAME = "sum"
LEAST = Decimal("0.75")
"""A total further from its parts is of something else, unless its digits show a slip."""


def check_sums(ledger: Ledger) -> Iterator[Finding]:
    """Yield findings for totals whose parts the article prints."""
    for total in ledger.plain:
        if may_add(total):
            sums = list(find_sums(ledger, total))
            best = best_of(_finding(candidate, tried=len(sums)) for candidate in sums)
            if best is not None:
                yield best


def _finding(candidate: Sum, tried: int) -> Finding | None:
    total, parts = candidate.total, candidate.parts
    graded = grade([p.quantity for p in parts], add, Stated.of(total.quantity))
    if graded is None or not _convincing(graded.verdict, candidate, tried):
        return None
    figures = [p.quantity.amount.point or Decimal(0) for p in parts]
    made = sum(figures, Decimal(0))
    arithmetic = Arithmetic(
        formula=f"{' + '.join(plain(f) for f in figures)} = {plain(made)}",
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
        return candidate.complete and _comparable(candidate)
    if candidate.worded or candidate.complete:
        return True
    chance = _chance(candidate) * tried
    if verdict is Verdict.AGREES:
        return chance <= candidate.most_chance
    loose = (
        verdict in (Verdict.ROUNDS, Verdict.TRUNCATES)
        and significant_digits(candidate.total.quantity.amount) > 1
    )
    return loose and len(candidate.parts) > 2 and chance <= candidate.most_chance


def _comparable(candidate: Sum) -> bool:
    """Whether a mismatch is one of like sizes, none denied: else the parts are of something else."""
    made = sum((p.quantity.amount.point or Decimal(0) for p in candidate.parts), Decimal(0))
    stated = candidate.total.quantity.amount.point or Decimal(0)
    close = made * LEAST <= stated <= made / LEAST or looks_like_a_slip(made, stated)
    return close and all(f.serious for f in (candidate.total, *candidate.parts))


def _chance(candidate: Sum) -> Decimal:
    """Probability that some sum of this size meets the total: the width of what all of them may stand for, by the total."""
    widths = sum((_width(f) for f in (candidate.total, *candidate.parts)), Decimal(0))
    return widths / (candidate.total.quantity.amount.point or Decimal(1))


def _width(figure: Figure) -> Decimal:
    amount = figure.quantity.amount
    printed = (amount.high or Decimal(0)) - (amount.low or Decimal(0))
    step = amount.resolution * Decimal(10) ** _zeros(amount.point, amount.resolution)
    return max(printed, step)


def _zeros(point: Decimal | None, resolution: Decimal) -> int:
    """Trailing zeros of a printed whole number: 3,000 may have been 2,960."""
    if point is None or resolution == 0:
        return 0
    text = str(abs(int(point / resolution)))
    return len(text) - len(text.rstrip("0"))


def _listed(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}"
