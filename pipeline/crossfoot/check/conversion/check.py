"""Conversions: "200 miles (322 km)", "28C (82F)", held against what one unit is in the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.arithmetic.grading import Graded, Stated, as_rounded, grade, significant_digits
from crossfoot.arithmetic.wording import plain, rounded
from crossfoot.check.conversion.links import Told, TwoTold, find_told_twice
from crossfoot.check.conversion.money import check_exchange_rates
from crossfoot.check.conversion.units import TEMPERATURES, Scale, find_gap_scale, find_scales
from crossfoot.check.findings import Arithmetic, make_finding
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure
from crossfoot.link.ledger import Ledger
from crossfoot.types import Amount, Bound, Finding, Interval, Kind, Quantity, Verdict

NAME = "conversion"

HALF = Decimal("0.5")
SLOPPY = Decimal("0.1")
"""Share of itself by which a conversion may be off before it is called an error: reporters round both amounts."""

FINE_SLOPPY = Decimal("0.05")
"""The same where both amounts are told to three digits or more, or in two units: 6 feet 8 is no 1.83 metres."""

FINE = 3
COMPOUNDS = ("measure.compound", "measure.feet-and-inches")
"""Rules of figures in two units."""

COARSEST = Decimal("0.15")
"""Share of itself by which a round figure may be off at most: 200 miles for 170 to 230."""

SLOPPY_DEGREES = Decimal(3)
"""The same for temperatures, whose zeros say nothing, in degrees."""

ORDER = tuple(Verdict)
RANGE_ENDS = ("low", "high")


@dataclass(frozen=True, slots=True)
class Judged:
    """A verdict on a conversion and the amount that it makes."""

    graded: Graded
    made: Decimal


def check_conversions(ledger: Ledger) -> Iterator[Finding]:
    """Yield findings for measures that are told in two units, and for rates of exchange."""
    for pair in find_told_twice(ledger, Kind.MEASURE):
        found = _finding(ledger, pair)
        if found is not None:
            yield found
    yield from check_exchange_rates(ledger)


def _finding(ledger: Ledger, pair: TwoTold) -> Finding | None:
    one, other = pair.first.last.quantity, pair.second.last.quantity
    scales = find_scales(one.unit.code, other.unit.code)
    if not scales:
        return None
    if one.unit.code in TEMPERATURES:
        scales = _temperature_scales(ledger, pair, scales)
    judged = _judge(pair, scales)
    if judged is None or (judged.graded.verdict.flagged and not _may_contradict(pair)):
        return None
    unit = other.unit.symbol or other.unit.code
    made = _like(judged.made, pair.second.last)
    arithmetic = Arithmetic(
        formula=f"{pair.first.surface} = {made} {other.unit.code}",
        result=f"{pair.first.surface} is {made} {unit}.",
        says=pair.second.surface,
        stated=_total(pair.second).amount,
        point=judged.made,
    )
    evidence = f"“{pair.second.surface}” stands after {pair.first.surface} as the same in another unit"
    link = Link("told-twice", evidence, 0.95 if pair.firm else 0.9)
    told = [("from", f) for f in pair.first.figures] + [("to", f) for f in pair.second.figures]
    return make_finding(NAME, link, told, judged.graded, arithmetic)


def _may_contradict(pair: TwoTold) -> bool:
    """Whether the words say that both are one amount, and neither amount is denied or asked for."""
    return pair.firm and all(f.serious for f in (*pair.first.figures, *pair.second.figures))


def _like(value: Decimal, figure: Figure) -> str:
    """A computed amount, one digit finer than the printed one."""
    return plain(rounded(value, figure.quantity.amount.decimals + 1))


def _judge(pair: TwoTold, scales: tuple[Scale, ...]) -> Judged | None:
    """The kindest verdict over all kinds of unit and both directions: either amount may be the original."""
    one, other = _total(pair.first), _total(pair.second)
    if (one.amount.point is None) != (other.amount.point is None):
        return None
    compound = any(len(t.figures) > 1 or t.last.mention.rule in COMPOUNDS for t in (pair.first, pair.second))
    judged = [_judge_scale(one, other, scale, compound=compound) for scale in scales]
    found = [f for f in judged if f is not None]
    best = min(found, key=lambda f: ORDER.index(f.graded.verdict), default=None)
    if best is not None and best.graded.verdict.flagged and len(found) < len(judged):
        return None  # too close for an error, and no agreement either
    return best


def _judge_scale(one: Quantity, other: Quantity, scale: Scale, *, compound: bool = False) -> Judged | None:
    if one.amount.point is None:
        return _judge_range(one, other, scale)
    made = scale.of(one.amount.point)
    there = _grade(one, other, scale)
    back = _grade(other, one, scale.back())
    if there is None or back is None:
        return None
    if ORDER.index(back.verdict) < ORDER.index(there.verdict):
        there = Graded(back.verdict, there.computed)
    if there.verdict.flagged and _is_close(one, other, scale, compound=compound):
        return None
    return Judged(there, made)


def _grade(one: Quantity, other: Quantity, scale: Scale) -> Graded | None:
    """Hold *other* against what *one* is in its unit. A converted whole number stands for half a unit each way."""
    stated = Stated(as_rounded(other.amount), other.bound, other.kind)
    if {one.bound, other.bound} & {Bound.MORE_THAN, Bound.LESS_THAN, Bound.AT_LEAST, Bound.AT_MOST}:
        # "more than 200 miles (322 km)": the bound is said of both
        stated, one = replace(stated, bound=Bound.ABOUT), replace(one, bound=Bound.ABOUT)
    return grade([one], lambda intervals: scale.over(intervals[0]), stated)


def _is_close(one: Quantity, other: Quantity, scale: Scale, *, compound: bool) -> bool:
    """Whether two amounts that do not fit are a sloppy conversion rather than a wrong one."""
    if one.amount.point is None or other.amount.point is None:
        return False
    if scale.over(_coarse(one.amount)).meets(_coarse(other.amount)):
        return True
    off = abs(scale.of(one.amount.point) - other.amount.point)
    if scale.offset:
        return off <= SLOPPY_DEGREES
    fine = all(significant_digits(q.amount) >= FINE or q.amount.decimals > 1 for q in (one, other))
    share = FINE_SLOPPY if fine or compound else SLOPPY
    return off <= share * max(abs(other.amount.point), abs(scale.of(one.amount.point)))


def _coarse(amount: Amount) -> Interval:
    """What a figure stands for if only its first digit is meant: 200 for 150 to 250, where zeros follow it."""
    point = amount.point or Decimal(0)
    text = plain(abs(point))
    whole = text.lstrip("0") if "." not in text else ""
    zeros = len(whole) - len(whole.rstrip("0"))
    unit = Decimal(10) ** min(zeros, max(0, len(whole) - 1)) if whole else Decimal(0)
    half = max(amount.resolution * HALF, min(unit * HALF, abs(point) * COARSEST))
    return Interval(point - half, point + half)


def _judge_range(one: Quantity, other: Quantity, scale: Scale) -> Judged | None:
    """ "between 5 and 10 miles (8 and 16 km)": the worse of both ends."""
    ends = []
    for name in RANGE_ENDS:
        bare = [_end(q, getattr(q.amount, name)) for q in (one, other)]
        if bare[0] is None or bare[1] is None:
            return None
        ends.append(_judge_scale(bare[0], bare[1], scale))
    if ends[0] is None or ends[1] is None:
        return None
    return max(ends, key=lambda e: ORDER.index(e.graded.verdict) if e else 0)


def _end(quantity: Quantity, value: Decimal | None) -> Quantity | None:
    """One end of a range as an amount of its own."""
    if value is None:
        return None
    exponent = value.as_tuple().exponent
    decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    unit = Decimal(1).scaleb(-decimals)
    return replace(quantity, amount=Amount(value, value, value, unit, decimals), bound=Bound.EXACT)


def _total(told: Told) -> Quantity:
    """The amount as one quantity, in the unit of its last figure: 5 feet 11 inches are 71 inches."""
    last = told.last.quantity
    if len(told.figures) == 1:
        return last
    larger = told.figures[0].quantity
    scale = find_scales(larger.unit.code, last.unit.code)[0]
    added = rounded(scale.of(told.figures[0].point), 0)
    amount = last.amount
    low, high = (None if e is None else e + added for e in (amount.low, amount.high))
    return replace(last, amount=replace(amount, point=told.last.point + added, low=low, high=high))


@cache
def _gap_words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = lexicon.load("conversion")
    before, after = (lexicon.alternation(words[name]) for name in ("gap_before", "gap_after"))
    hedge = lexicon.alternation([*lexicon.load("hedges")["before"], *words["hedges"]])
    return (
        re.compile(rf"\b(?:{before})\s+(?:(?:{hedge})\s+)?$", re.IGNORECASE),
        re.compile(rf"^\s*[)\],]*\s*(?:{after})\b", re.IGNORECASE),
    )


def _temperature_scales(ledger: Ledger, pair: TwoTold, scales: tuple[Scale, ...]) -> tuple[Scale, ...]:
    """The ways in which a temperature may be converted: as one, or as a difference where words say that it is one."""
    first, second = pair.first.last, pair.second.last
    gap = find_gap_scale(first.quantity.unit.code, second.quantity.unit.code)
    if gap is None:
        return scales
    before, after = _gap_words()
    named = before.search(ledger.lead_in(first)) or after.match(ledger.follow_up(second))
    return (gap,) if named else (*scales, gap)
