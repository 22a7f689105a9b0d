"""Rates of exchange: two sums told in two currencies, and whether both go by one rate."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.arithmetic.grading import Stated, grade
from crossfoot.arithmetic.intervals import divide, multiply
from crossfoot.arithmetic.wording import amount_in_words, plain, rounded
from crossfoot.check.conversion.links import find_told_twice
from crossfoot.check.findings import Arithmetic, make_finding
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure
from crossfoot.link.ledger import Ledger
from crossfoot.types import DateMention, Finding, Interval, Kind

NAME = "conversion"

YEAR = re.compile(r"\d{4}")
WRITTEN_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")

DRIFT = Decimal("1.1")
"""How far the rates of one article may be apart without an error: sums of other weeks, rounded."""

MOST = 12
"""Pairs of one article whose rates are held against each other, at most: more are a table."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """One sum in two currencies."""

    one: Figure
    other: Figure
    firm: bool
    years: frozenset[str]
    """Years that its sentence names."""

    other_time: bool
    """Whether words say that one of the sums is of another time."""

    @property
    def rate(self) -> Decimal:
        """How much of the second currency one unit of the first is."""
        return self.other.point / self.one.point


@cache
def _other_time() -> re.Pattern[str]:
    words = lexicon.alternation(lexicon.load("conversion")["other_time"])
    return re.compile(rf"^[^()\[\].]{{0,40}}\b(?:{words})\b", re.IGNORECASE)


def check_exchange_rates(ledger: Ledger) -> Iterator[Finding]:
    """Yield findings for pairs of sums whose rates of exchange agree, or cannot both hold."""
    groups: dict[tuple[str | None, ...], list[Exchange]] = defaultdict(list)
    for exchange in _exchanges(ledger):
        key = (
            _currency(exchange.one),
            _currency(exchange.other),
            *(f.quantity.per for f in (exchange.one, exchange.other)),
        )
        groups[key].append(exchange)
    for exchanges in groups.values():
        if 1 < len(exchanges) <= MOST:
            yield from _compare(exchanges)


def _exchanges(ledger: Ledger) -> Iterator[Exchange]:
    last: Exchange | None = None
    for pair in find_told_twice(ledger, Kind.MONEY):
        one, other = pair.first.last, pair.second.last
        if _currency(one) == _currency(other) or not one.point or not other.point:
            continue
        if one.quantity.unit.code == other.quantity.unit.code:
            continue
        if one.quantity.per != other.quantity.per and None in (one.quantity.per, other.quantity.per):
            continue
        moved = _other_time().match(ledger.follow_up(other)) is not None
        last = Exchange(one, other, pair.firm, _years(ledger, one, last), moved)
        yield last


def _years(ledger: Ledger, figure: Figure, last: Exchange | None) -> frozenset[str]:
    """The years told of a pair: those of its sentence since the pair before it, or else that pair's own."""
    follows = last is not None and last.one.claim.id == figure.claim.id
    start = last.other.span.end if last is not None and follows else 0
    dates = [d for d in ledger.dates_in(figure.claim) if d.span.start >= start]
    told = [d for d in dates if d.span.start < figure.span.start] or dates
    years = frozenset(year for d in told if (year := _year_told(ledger, d)) is not None)
    return last.years if last is not None and follows and not years else years


def _year_told(ledger: Ledger, dated: DateMention) -> str | None:
    """The year of a date that names one, in digits or as "last year": a weekday or a quarter says nothing of another time."""
    timex, published = dated.value.period.timex, ledger.reading.article.published_day
    if WRITTEN_YEAR.search(dated.surface):
        return timex[:4] if timex[:4].isdecimal() else None
    return timex if YEAR.fullmatch(timex) and (published is None or int(timex) != published.year) else None


def _currency(figure: Figure) -> str:
    """The currency as printed: "$" and "US$" of one article may be two."""
    return figure.quantity.unit.symbol or figure.quantity.unit.code


def _compare(exchanges: Sequence[Exchange]) -> Iterator[Finding]:
    """Hold each pair of sums against the one whose rate most others share."""
    agreeing = [sum(_fits(e, other) for other in exchanges) for e in exchanges]
    norm = exchanges[agreeing.index(max(agreeing))]
    for exchange in exchanges:
        if exchange is norm:
            continue
        found = _finding(norm, exchange, alone=len(exchanges) == 2)
        if found is not None:
            yield found


def _fits(one: Exchange, other: Exchange) -> bool:
    return one.rate <= other.rate * DRIFT and other.rate <= one.rate * DRIFT


def _finding(norm: Exchange, other: Exchange, *, alone: bool) -> Finding | None:
    """Hold one pair of sums against another; of several that go by one rate the norm itself is no operand of an error."""
    graded = grade(
        [norm.one.quantity, norm.other.quantity, other.one.quantity],
        _at_rate,
        Stated.of(other.other.quantity),
    )
    if graded is None or (graded.verdict.flagged and not _may_contradict(norm, other)):
        return None
    made = norm.rate * other.one.point
    rate = rounded(norm.rate, 4) if norm.rate < 1 else rounded(norm.rate, 2)
    arithmetic = Arithmetic(
        formula=f"{plain(norm.other.point)} / {plain(norm.one.point)} * {plain(other.one.point)} = {plain(rounded(made, 2))}",
        result=f"At the rate of {norm.one.surface} for {norm.other.surface} ({plain(rate)}), {other.one.surface} is "
        f"{amount_in_words(made, other.other.quantity)}.",
        says=other.other.surface,
        stated=other.other.quantity.amount,
        point=made,
    )
    link = Link("exchange-rate", "two sums, each told in the same two currencies", 0.92)
    roles = [("to", other.other), ("from", other.one)]
    if alone or not graded.verdict.flagged:
        roles += [("rate_from", norm.one), ("rate_to", norm.other)]
    return make_finding(NAME, link, roles, graded, arithmetic)


def _at_rate(intervals: Sequence[Interval]) -> Interval | None:
    one, other, amount = intervals
    rate = divide(other, one)
    return None if rate is None else multiply(rate, amount)


def _may_contradict(norm: Exchange, other: Exchange) -> bool:
    """Whether both pairs are of one time and meant firmly, and their rates too far apart for a rate that moved."""
    if not (norm.firm and other.firm) or _fits(norm, other):
        return False
    if norm.other_time or other.other_time or norm.years - other.years or other.years - norm.years:
        return False
    return all(f.serious for f in (norm.one, norm.other, other.one, other.other))
