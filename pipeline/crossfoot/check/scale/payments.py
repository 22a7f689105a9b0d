"""So many at so much each: "4.6 million pensioners will receive a one-off payment of €250 … will cost €11.5bn"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.arithmetic.grading import Graded, Stated, grade
from crossfoot.arithmetic.intervals import multiply
from crossfoot.arithmetic.wording import amount_in_words, plain
from crossfoot.check.findings import Arithmetic, best_of, make_finding
from crossfoot.check.rate.each import find_eaches
from crossfoot.link.chance import chance_of_product
from crossfoot.link.counted import counts_persons
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_bare, is_change, is_level, same_unit
from crossfoot.link.ledger import Ledger
from crossfoot.types import Bound, Finding, Interval, Kind, Span, Verdict

NAME = "scale"

SHIFTS = tuple(Decimal(10) ** power for power in (-6, -3, -2, -1, 1, 2, 3, 6))
"""Powers of ten by which a total is told too large or too small: a noun of size taken for another, a nought too many."""

NEAR_PRODUCT = Decimal("0.02")
"""How near a product, or one so many powers of ten off, is to the total, in proportion."""

NEAR_ROUND = Decimal("0.04")
"""The same where the total is hedged."""

LIKELY = Decimal("0.3")
"""Highest chance that the total's digits are those of the product by themselves, if only its neighbourhood links it."""

FINE = Decimal("0.1")
"""The same across two sentences: at least two digits."""

REACH = 90
MOST_COUNTS = 4
SURE = (Verdict.AGREES, Verdict.ROUNDS)
"""Verdicts that are more than a rough fit."""


@dataclass(frozen=True, slots=True)
class Payment:
    """An amount for one, and how many there are."""

    unit: Figure
    count: Figure
    sure: bool
    """Whether no other number nearby may be theirs."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = lexicon.load("scale")
    names = ("payments", "gets", "totals")
    w = {name: lexicon.any_of(words[name]) for name in names}
    hedge = rf"(?:{lexicon.any_of([*lexicon.load('hedges')['before'], 'just', 'only', 'up to'])}\s+)?"
    extra = r"(?:(?:an?|the|extra|additional|one-off|further|bonus|flat|single|annual|yearly|monthly|their|full)\s+){0,4}"
    sources = {
        "payment_of": rf"\b{w['payments']}\s+(?:of|worth|costing|at|set\s+at)\s+{hedge}[^\w\s]?$",
        "gets": rf"\b{w['gets']}\s+(?:[a-z]+\s+)?{extra}{hedge}[^\w\s]?$",
        "payment": rf"\s*{w['payments']}\b",
        "total": rf"\b{w['totals']}\b",
        "again": rf"\b{lexicon.any_of(words['the_scheme'])}\b",
        "cost": rf"\b{lexicon.any_of(words['comes_to'])}\b",
        "each_of": r"\s+(?:(?:on|to|for|from)\s+(?:each|every|all)\b|each\b|apiece\b|a\s+head\b|per\s+\w+|a\s+\w+\b)",
    }
    return {name: re.compile(source, re.IGNORECASE) for name, source in sources.items()}


def check_payments(ledger: Ledger) -> Iterator[Finding]:
    """Yield findings for totals that are, or are powers of ten off, so many times an amount for one."""
    found: dict[Span, list[Finding]] = defaultdict(list)
    for payment in find_payments(ledger):
        finding = _finding(ledger, payment)
        if finding is not None:
            found[payment.unit.span].append(finding)
    for findings in found.values():
        best = best_of(findings)
        if best is not None:
            yield best


def find_payments(ledger: Ledger) -> Iterator[Payment]:
    """Yield the amounts of money that go to each of a number that the same sentence, or the one before, counts."""
    eaches = {each.figure.span: each for each in find_eaches(ledger)}
    for unit in ledger.plain:
        if unit.quantity.kind is not Kind.MONEY or not is_level(unit) or unit.point <= 0 or is_change(unit):
            continue
        lead, follow = ledger.lead_in(unit, REACH), ledger.follow_up(unit)
        worded = (
            unit.span in eaches
            or _patterns()["payment_of"].search(lead)
            or _patterns()["gets"].search(lead)
            or _patterns()["payment"].match(follow)
            or _patterns()["each_of"].match(follow)
        )
        if not worded:
            continue
        near = (*_beside(ledger, unit, -1), *ledger.in_sentence(unit.claim), *_beside(ledger, unit, 1))
        counts = [f for f in near if _may_count(f)]
        if len(counts) <= MOST_COUNTS:
            alone = (
                len({f.point for f in counts}) == 1
                or len([f for f in counts if f.claim.id == unit.claim.id]) == 1
            )
            yield from (Payment(unit, count, alone and count.claim.id == unit.claim.id) for count in counts)


def _may_count(figure: Figure) -> bool:
    q = figure.quantity
    counts = q.kind is Kind.COUNT and is_level(figure) and not is_bare(figure) and not is_change(figure)
    return counts and figure.noun != "time" and figure.point > 1 and q.per is None and q.amount.decimals <= 2


def _beside(ledger: Ledger, figure: Figure, step: int) -> Sequence[Figure]:
    number = figure.sentence + step
    follows = ledger.follows(figure.sentence) if step < 0 else ledger.follows(number)
    return ledger.in_sentence(ledger.claims[number]) if follows else ()


def _totals(ledger: Ledger, payment: Payment) -> list[Figure]:
    """The only larger sum in the sentence of the amount, else in the one after or before it."""
    unit = payment.unit
    for figures in (ledger.in_sentence(unit.claim), _beside(ledger, unit, 1), _beside(ledger, unit, -1)):
        sums = [f for f in figures if f is not unit and f.quantity.kind is Kind.MONEY and is_level(f)]
        larger = [f for f in sums if same_unit(f, unit) and f.point > unit.point]
        if larger:
            return larger
    return []


def _finding(ledger: Ledger, payment: Payment) -> Finding | None:
    totals = _totals(ledger, payment)
    if len(totals) != 1:
        return None
    [total] = totals
    unit, count = payment.unit, payment.count
    made = unit.point * count.point
    shift = _shift(made, total)
    if shift is None:
        return None
    worded = _patterns()["total"].search(f"{ledger.lead_in(total, 120)} {ledger.follow_up(total, 30)}")
    fine = chance_of_product(total) <= LIKELY
    figures = (unit, count, total)
    if shift == 1:
        fits = grade([count.quantity, unit.quantity], lambda i: multiply(*i), Stated.of(total.quantity))
        if not (worded or fine) or fits is None or fits.verdict not in SURE:
            return None
        graded = fits
    elif (
        worded
        and (payment.sure or counts_persons(count))
        and _taken_up(ledger, unit, total)
        and all(f.serious and _is_exact(f) for f in figures)
        and not is_change(total)
    ):
        graded = Graded(Verdict.CONTRADICTS, Interval(made, made))
    else:
        return None
    return _told(payment, total, made, graded)


def _taken_up(ledger: Ledger, unit: Figure, total: Figure) -> bool:
    """Whether a total in another sentence is said to be of the same thing, or has the very digits of the product."""
    if total.claim.id == unit.claim.id:
        return True
    again = _patterns()["again"].search(ledger.lead_in(total, 120))
    return again is not None and (
        chance_of_product(total) <= FINE or _patterns()["cost"].search(again.string) is not None
    )


def _is_exact(figure: Figure) -> bool:
    return figure.quantity.bound in (Bound.EXACT, Bound.ABOUT)


def _shift(made: Decimal, total: Figure) -> Decimal | None:
    """1 where the product is the total, a power of ten where it is that many times the total; else nothing."""
    near = NEAR_PRODUCT if total.quantity.bound is Bound.EXACT else NEAR_ROUND
    for shift in (Decimal(1), *SHIFTS):
        if abs(made - total.point * shift) <= near * made:
            return shift
    return None


def _told(payment: Payment, total: Figure, made: Decimal, graded: Graded) -> Finding:
    unit, count = payment.unit, payment.count
    arithmetic = Arithmetic(
        formula=f"{plain(count.point)} * {plain(unit.point)} = {plain(made)}",
        result=f"{count.surface} times {unit.surface} is {amount_in_words(made, total.quantity)}.",
        says=total.surface,
        stated=total.quantity.amount,
        point=made,
    )
    link = Link("payments", f"an amount for each of {count.surface}, and what all of it comes to", 0.88)
    return make_finding(NAME, link, [("total", total), ("count", count), ("rate", unit)], graded, arithmetic)
