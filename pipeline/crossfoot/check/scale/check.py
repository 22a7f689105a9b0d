"""Orders of magnitude: a vague figure and an exact one, million for billion, lakh against thousands."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from crossfoot import lexicon
from crossfoot.arithmetic.grading import Graded, Stated, grade
from crossfoot.arithmetic.wording import amount_in_words, plain
from crossfoot.check.conversion.links import TwoTold, find_told_twice
from crossfoot.check.findings import Arithmetic, best_of, make_finding
from crossfoot.check.scale.links import Exact, find_exact, is_vague
from crossfoot.check.scale.payments import check_payments
from crossfoot.check.scale.slips import check_products, check_totals, magnitude_of
from crossfoot.check.scale.spellings import check_spellings
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_level, same_unit
from crossfoot.link.ledger import Ledger
from crossfoot.types import Bound, Finding, Kind, Verdict

NAME = "scale"

SOFT = Decimal("0.1")
"""How far below or above a vague number an exact one may be told for it: 190 for "hundreds"."""

ORDER = Decimal(5)
"""How many times beyond the ends of a vague number an exact one is another order of magnitude."""

BELOW = Decimal("0.7")
"""Share of the power of ten in a vague number below which it is the wrong word: 64 for "hundreds"."""

LOOSE_ORDER = Decimal(50)
"""The same above a bare plural in running text: "thousands" is said of very many, "a few dozen" is not."""

LEAST_PLURAL = Decimal(100)
"""Least value of such a plural: "dozens" is said of less than a hundred."""

CLOSE = Decimal("0.08")


def check_scales(ledger: Ledger) -> Iterator[Finding]:
    """Yield findings for figures of one thing that are orders of magnitude apart, and for those that are not."""
    for figure in ledger.plain:
        if is_vague(figure):
            found = best_of(_vague_finding(figure, exact) for exact in find_exact(ledger, figure))
            if found is not None:
                yield found
    for kind in (Kind.MONEY, Kind.COUNT):
        for pair in find_told_twice(ledger, kind):
            told = _told_finding(pair)
            if told is not None:
                yield told
    yield from check_products(ledger)
    yield from check_payments(ledger)
    yield from check_spellings(ledger)
    yield from check_totals(ledger)


def _vague_finding(vague: Figure, exact: Exact) -> Finding | None:
    figure = exact.figure
    graded = _grade(vague, exact)
    if graded is None:
        return None
    if graded.verdict.flagged and not (exact.firm and vague.serious and figure.serious):
        return None
    q = vague.quantity
    low, high = q.amount.low or Decimal(0), q.amount.high or Decimal(0)
    sign = "not in" if graded.verdict.flagged else "in"
    like = figure.quantity
    span = f"{amount_in_words(low, like)} to {amount_in_words(high, like)}"
    arithmetic = Arithmetic(
        formula=f"{plain(figure.point)} {sign} {plain(low)} to {plain(high)}",
        result=f"{vague.surface[:1].upper()}{vague.surface[1:]} means {span}; elsewhere it is {figure.surface}.",
        says=vague.surface,
        stated=q.amount,
        point=figure.point,
    )
    return make_finding(NAME, exact.link, [("vague", vague), ("exact", figure)], graded, arithmetic)


def _grade(vague: Figure, candidate: Exact) -> Graded | None:
    """Hold an exact figure against the interval of a vague one; ``None`` between a loose word and an error."""
    exact = candidate.figure
    plural = vague.surface.split()[0].lower().endswith("s") and not vague.in_title
    low, high = vague.quantity.amount.low or Decimal(0), vague.quantity.amount.high
    point, bound, printed = exact.point, exact.quantity.bound, exact.quantity.amount.interval
    if low <= point and (high is None or point < high):
        return Graded(Verdict.AGREES, printed)
    if low * (1 - SOFT) <= point and (high is None or point <= high * (1 + SOFT)):
        return Graded(Verdict.APPROXIMATES, printed)
    worded = candidate.link.rule in ("taken-up", "same-fate", "all-of-them")
    below = point <= (_unit_of(low) * BELOW if worded else low / ORDER) and bound not in (
        Bound.AT_LEAST,
        Bound.MORE_THAN,
    )
    loose = plural and low >= LEAST_PLURAL and candidate.link.rule == "same-act"
    order = LOOSE_ORDER if loose else ORDER
    above = high is not None and point >= high * order and bound not in (Bound.AT_MOST, Bound.LESS_THAN)
    return Graded(Verdict.CONTRADICTS, printed) if below or above else None


def _unit_of(low: Decimal) -> Decimal:
    """The power of ten that a vague number is told in: a hundred for "hundreds"."""
    return Decimal(10) ** low.adjusted() if low > 0 else Decimal(0)


def _told_finding(pair: TwoTold) -> Finding | None:
    """ "Rs 3 crore (Rs 30 million)", "2 lakh (20,000) families"."""
    one, other = pair.first.last, pair.second.last
    words = {magnitude_of(one), magnitude_of(other)}
    if one.quantity.per != other.quantity.per:
        return None  # "45 dlrs per barrel, or 3.6 million dlrs"
    if len(words) < 2 or not same_unit(one, other) or not (is_level(one) and is_level(other)):
        return None
    if not pair.opens.startswith(("(", "[", ", or", ", that is", "i.e.", ", i.e.")):
        return None
    graded = grade([one.quantity], lambda intervals: intervals[0], Stated.of(other.quantity))
    if graded is None or (graded.verdict.flagged and not _may_contradict(pair, one, other)):
        return None
    arithmetic = Arithmetic(
        formula=f"{plain(one.point)} {'≠' if graded.verdict.flagged else '='} {plain(other.point)}",
        result=f"{one.surface} is {_in_digits(one, other)}.",
        says=other.surface,
        stated=other.quantity.amount,
        point=one.point,
    )
    link = Link(
        "told-twice", f"“{other.surface}” stands after {one.surface} as the same in other words", 0.93
    )
    return make_finding(NAME, link, [("stated", other), ("again", one)], graded, arithmetic)


def _may_contradict(pair: TwoTold, one: Figure, other: Figure) -> bool:
    off = abs(one.point - other.point) > CLOSE * max(one.point, other.point)
    indian = {magnitude_of(one), magnitude_of(other)} & frozenset(lexicon.load("scale")["indian"])
    if not indian and not _are_powers_apart(one.point, other.point):
        return False  # "800,000 (one mln)": a figure, and that of a year before
    return pair.firm and off and one.serious and other.serious


def _are_powers_apart(one: Decimal, other: Decimal) -> bool:
    """Whether two numbers have the same digits and stand powers of ten apart: 3,000 and 3 million."""
    if not one or not other or one == other:
        return False
    return one.normalize().as_tuple().digits == other.normalize().as_tuple().digits


def _in_digits(one: Figure, other: Figure) -> str:
    """A number without crore and lakh, in the units of the other's spelling."""
    if other.quantity.kind is Kind.MONEY:
        symbol, digits = one.quantity.unit.symbol or "", f"{one.point.normalize():,f}"
        return f"{digits} {symbol}" if symbol.islower() else f"{symbol} {digits}".strip()
    return f"{one.point.normalize():,f}"
