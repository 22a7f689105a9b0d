"""Ratios: "three times as many", "tenfold", "twice the", "doubled from 20 to 40", held against the two levels."""

from __future__ import annotations

from collections.abc import Iterator

from crossfoot.arithmetic.grading import Graded
from crossfoot.arithmetic.intervals import divide
from crossfoot.arithmetic.wording import as_amount, plain, rounded
from crossfoot.check.findings import Arithmetic, best_of, make_finding
from crossfoot.check.ratio.beside import find_beside
from crossfoot.check.ratio.grading import grade_multiple, printed_multiple
from crossfoot.check.ratio.levels import Levels
from crossfoot.check.ratio.likelihood import find_likelihoods
from crossfoot.check.ratio.links import find_levels
from crossfoot.check.ratio.pairs import find_pairs
from crossfoot.check.ratio.phrases import Multiple, Shape, find_multiples
from crossfoot.check.ratio.to_one import check_ratios_to_one
from crossfoot.link.figures import Figure
from crossfoot.link.ledger import Ledger
from crossfoot.types import Bound, Finding, Interval, Verdict

NAME = "ratio"

FINDERS = (find_levels, find_pairs, find_beside, find_likelihoods)
"""The firmest links first; the next are asked only where one finds nothing."""


def check_ratios(ledger: Ledger) -> Iterator[Finding]:
    """Yield a finding for each multiple whose two levels the article gives."""
    for multiple in find_multiples(ledger):
        for find in FINDERS:
            found = best_of(_finding(ledger, multiple, levels) for levels in find(ledger, multiple))
            if found is not None:
                yield found
                break
    yield from check_ratios_to_one(ledger)


def _grade(ratio: Interval, multiple: Multiple, bound: Bound) -> Graded | None:
    """The same, where "three times more" may also be four times."""
    graded = grade_multiple(ratio, multiple.factor, bound)
    if graded is None or not graded.verdict.flagged or not multiple.adds:
        return graded
    added = grade_multiple(ratio, multiple.factor + 1, bound)
    return graded if added is not None and added.verdict.flagged else None


def _finding(ledger: Ledger, multiple: Multiple, levels: Levels) -> Finding | None:
    new, base = levels.new, levels.base
    printed = divide(new.quantity.amount.interval, base.quantity.amount.interval)
    if printed is None:
        return None
    bound = multiple.bound
    if bound is Bound.EXACT and Bound.EXACT not in (new.quantity.bound, base.quantity.bound):
        bound = Bound.ABOUT
    graded = _grade(printed, multiple, bound)
    if graded is None or (graded.verdict.flagged and not _may_contradict(levels)):
        return None
    if levels.found and not levels.firm and graded.verdict is not Verdict.AGREES:
        return None
    ratio = new.point / base.point
    says = " ".join(ledger.text[multiple.start : multiple.end].split())
    verb = multiple.shape is Shape.VERB
    arithmetic = Arithmetic(
        formula=f"{plain(new.point)} / {plain(base.point)} = {plain(rounded(ratio, 4))}",
        result=f"{new.surface} is {plain(rounded(ratio, 2))} times {base.surface}.",
        says=f"it {says}" if verb else says,
        stated=as_amount(printed_multiple(multiple.factor), multiple.factor),
        point=ratio,
    )
    roles: list[tuple[str, Figure]] = [("new", new), ("base", base)]
    if multiple.figure is not None:
        roles.append(("factor", multiple.figure))
    return make_finding(NAME, levels.link, roles, graded, arithmetic)


def _may_contradict(levels: Levels) -> bool:
    """Whether the words leave no other reading, and neither level is hedged away, denied or asked for."""
    figures = (levels.new, levels.base)
    open_ended = any(f.quantity.bound not in (Bound.EXACT, Bound.ABOUT) for f in figures)
    return levels.firm and not open_ended and all(f.serious for f in figures)
