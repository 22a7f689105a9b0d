"""Rates: so much for each, so many of them, so much in all; for a month and for a year; cases per 100,000 people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.arithmetic.grading import Graded, Stated, as_rounded, grade
from crossfoot.arithmetic.intervals import divide, multiply
from crossfoot.arithmetic.wording import amount_in_words, digits_of, plain
from crossfoot.check.findings import Arithmetic, best_of, make_finding
from crossfoot.check.rate.each import find_eaches
from crossfoot.check.rate.links import Product, counts_ones, find_products
from crossfoot.check.rate.periods import check_periods
from crossfoot.check.rate.population import check_incidences
from crossfoot.check.rate.stretches import Stretch, number_as_quantity
from crossfoot.link.chance import LIKELY_PRODUCT, chance_of_product
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure
from crossfoot.link.ledger import Ledger
from crossfoot.types import Bound, Finding, Quantity, Verdict

NAME = "rate"

CLOSE = Decimal("0.08")
"""A product so far from the total, in proportion, is no error: the average was rounded, or not all were paid."""

WILD = 5
"""A total so many times above or below the product is of something else."""

SURE = frozenset({Verdict.AGREES, Verdict.ROUNDS, Verdict.TRUNCATES})
ORDER = tuple(Verdict)


def check_rates(ledger: Ledger) -> Iterator[Finding]:
    """Yield findings for amounts for one, their number and their total, and for the other kinds of rate."""
    for each in find_eaches(ledger):
        found = best_of(_finding(product) for product in find_products(ledger, each))
        if found is not None:
            yield found
    yield from check_periods(ledger)
    yield from check_incidences(ledger)


def _finding(product: Product) -> Finding | None:
    best: tuple[Graded, Decimal] | None = None
    for quantity in _numbers(product):
        graded = _grade(product, quantity)
        if graded is not None and (best is None or _rank(graded) < _rank(best[0])):
            best = graded, quantity.amount.point or Decimal(0)
    if best is None:
        return None
    graded, number_point = best
    if not (_may_contradict(product, number_point) if graded.verdict.flagged else _may_tick(product, graded)):
        return None
    each, total = product.each.figure, product.total
    made = number_point * each.point
    number = plain(number_point) if isinstance(product.times, Stretch) else product.times.surface
    arithmetic = Arithmetic(
        formula=f"{plain(number_point)} * {plain(each.point)} = {plain(made)}",
        result=f"{number} times {each.surface} is {amount_in_words(made, total.quantity)}.",
        says=total.surface,
        stated=total.quantity.amount,
        point=made,
    )
    link = Link(product.rule, product.evidence, product.certainty)
    roles = [("total", total), ("count", product.times), ("rate", each)]
    return make_finding(NAME, link, roles, graded, arithmetic)


def _numbers(product: Product) -> Sequence[Quantity]:
    times = product.times
    if isinstance(times, Stretch):
        return [number_as_quantity(n) for n in times.numbers]
    return [times.quantity]


def _rank(graded: Graded) -> int:
    return ORDER.index(graded.verdict)


def _grade(product: Product, number: Quantity) -> Graded | None:
    """The kinder of both directions: the average may be rounded from the total, or the total made of the amount."""
    each, total = product.each.figure.quantity, _as_sum(product.total)
    made = grade([number, each], lambda i: multiply(i[0], i[1]), Stated.of(total))
    stated = Stated(as_rounded(each.amount), each.bound, each.kind)
    average = grade([total, number], lambda i: divide(i[0], i[1]), stated)
    if made is None or average is None:
        return None
    return made if _rank(made) <= _rank(average) else replace(made, verdict=average.verdict)


def _as_sum(total: Figure) -> Quantity:
    """The total; what something "adds up to" has no upper bound about it."""
    q = total.quantity
    return replace(q, bound=Bound.EXACT) if q.bound is Bound.AT_MOST else q


def _may_tick(product: Product, graded: Graded) -> bool:
    """Whether an agreement is more than chance: linked by words, or fine digits and the very thing counted."""
    if product.firm:
        return graded.verdict is Verdict.AGREES or not _is_net(product)
    if product.apart or (graded.verdict is not Verdict.AGREES and _is_net(product)):
        return False
    fine = chance_of_product(product.total) <= LIKELY_PRODUCT
    return graded.verdict in SURE and fine and counts_ones(product.times, product.each)


@cache
def _net() -> re.Pattern[str]:
    return re.compile(rf"\b{lexicon.any_of(lexicon.load('rate')['net_of'])}\b", re.IGNORECASE)


def _is_net(product: Product) -> bool:
    """Whether something may have been taken off the total."""
    return _net().search(product.total.claim.surface) is not None


def _may_contradict(product: Product, number: Decimal) -> bool:
    """Whether the words leave no other reading, nothing is denied or asked, and the product is far off."""
    each, total = product.each.figure, product.total
    made = number * each.point
    if abs(made - total.point) <= CLOSE * max(made, total.point):
        return False
    wild = not made / WILD <= total.point <= made * WILD and digits_of(made) != digits_of(total.point)
    if wild:
        return False  # of something else, unless only the point is moved
    figures = [f for f in (each, total, product.times) if isinstance(f, Figure)]
    return product.firm and counts_ones(product.times, product.each) and all(f.serious for f in figures)
