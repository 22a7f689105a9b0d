"""Percent change: "rose 5% to 84 from 80", "grew 12.5% to €45 million from €40 million", "fell $3, or 6%, to $47"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.check.change_links import PATTERNS, Pair, tail
from crossfoot.check.figures import Figure, is_change, is_level, same_unit
from crossfoot.check.findings import Arithmetic, Link, make_finding
from crossfoot.check.grading import Stated, grade
from crossfoot.check.intervals import HUNDRED, percent_change, scale, subtract
from crossfoot.check.ledger import Ledger
from crossfoot.check.wording import percent, plain, rounded
from crossfoot.types import Change, Finding, Interval, Kind, Verdict

NAME = "change"
NEAR = 2
"""Paragraphs between a change and its levels in another sentence, at most."""

UP_FROM = re.compile(r"\b(?:up|down)\s+from\s+[^\w\s]?\s*$", re.IGNORECASE)

WILD = 20
"""Levels further apart are not one thing in one unit, or a magnitude was left out: "12.4 cars from 11,900"."""


def check_changes(ledger: Ledger) -> Iterator[Finding]:
    """Yield a finding for each percent change whose levels the article gives."""
    changes = [f for f in ledger.plain if _is_percent_change(f)]
    settled: set[int] = set()
    used: set[tuple[int, int]] = set()
    for pattern in PATTERNS:
        for figure in changes:
            pair = pattern(ledger, figure) if figure.order not in settled else None
            if pair is None or (pair.new.order, pair.old.order) in used:
                continue
            settled.add(figure.order)
            used.add((pair.new.order, pair.old.order))
            found = _finding(figure, pair)
            if found is not None and not (found.flagged and _on_another_basis(ledger, figure, pair)):
                yield found
    for figure in changes:
        if figure.order not in settled:
            yield from _by_amount(ledger, figure)
            yield from _elsewhere(ledger, figure)


def _is_percent_change(figure: Figure) -> bool:
    """Whether something moved by it: a percentage, or a fraction ("a rise of almost a third")."""
    q = figure.quantity
    return (q.unit.code == "percent" or q.kind is Kind.SHARE) and is_change(figure) and is_level(figure)


@cache
def _bases() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = lexicon.load("change_roles")
    return (
        re.compile(rf"\b(?:{lexicon.alternation(words['other_basis'])})\b", re.IGNORECASE),
        re.compile(rf"^\W*(?:{lexicon.alternation(words['own_base'])})", re.IGNORECASE),
    )


def _on_another_basis(ledger: Ledger, change: Figure, pair: Pair) -> bool:
    """Whether the percentage may be of other levels than those beside it: "up 9 per cent on a like-for-like basis"."""
    other, own = _bases()
    spans = (change.span, pair.new.span, pair.old.span)
    stated = ledger.text[min(s.start for s in spans) : max(s.end for s in spans)]
    last = change.span == max(spans)
    return other.search(stated) is not None or (last and own.match(ledger.follow_up(change)) is not None)


def _elsewhere(ledger: Ledger, change: Figure) -> Iterator[Finding]:
    """ "Fares to rise 6%" … "will pay $58.30, up from $55": the two levels stand in another sentence."""
    for new, old in zip(ledger.plain, ledger.plain[1:], strict=False):
        near = (
            abs(new.paragraph - change.paragraph) <= NEAR and new.claim.id == old.claim.id != change.claim.id
        )
        if not (
            near
            and is_level(new)
            and is_level(old)
            and new.quantity.kind is Kind.MONEY
            and same_unit(new, old)
        ):
            continue
        if UP_FROM.search(tail(ledger.between(new, old))):
            link = Link(
                "levels-elsewhere", "“… up from …” in another sentence close by makes the change", 0.85
            )
            found = _finding(change, Pair(new, old, link))
            if found is not None and found.verdict is Verdict.AGREES:
                yield found


def _by_amount(ledger: Ledger, change: Figure) -> Iterator[Finding]:
    """ "fell $2.94, or 6 per cent, to $46.06", "rises by 65p to £16.25, an increase of 4pc": the old level is not printed."""
    for amount in ledger.before(change, 2):
        if (
            amount.claim.id != change.claim.id
            or not is_change(amount)
            or amount.quantity.kind not in (Kind.MONEY, Kind.COUNT)
        ):
            continue
        others = [
            f
            for f in ledger.in_sentence(change.claim)
            if f not in (amount, change) and same_unit(f, amount) and is_level(f)
        ]
        new = next(
            (
                f
                for f in others
                if f.span > amount.span and re.search(r"\b(?:to|at)\s+[^\w\s]?$", ledger.lead_in(f))
            ),
            None,
        )
        if new is None or len(others) != 1 or amount.quantity.change is not change.quantity.change:
            continue
        if not re.search(r"(?:\bor|,\s*an?\s+\w+\s+of)\b", ledger.text[amount.span.end : change.span.start]):
            continue
        yield from _amount_finding(change, amount, new)


def _amount_finding(change: Figure, amount: Figure, new: Figure) -> Iterator[Finding]:
    sign = Decimal(-1) if change.quantity.change is Change.DOWN else Decimal(1)

    def compute(intervals: Sequence[Interval]) -> Interval | None:
        old = subtract(intervals[0], scale(intervals[1], sign))
        moved = percent_change(intervals[0], old)
        return None if moved is None else scale(moved, sign)

    graded = grade([new.quantity, amount.quantity], compute, Stated.of(change.quantity))
    level, step = new.quantity.amount.point or Decimal(0), amount.quantity.amount.point or Decimal(0)
    old = level - step * sign
    if graded is None or old <= 0:
        return
    moved = step / old * HUNDRED
    arithmetic = Arithmetic(
        formula=f"{plain(step)} / ({plain(level)} {'-' if sign > 0 else '+'} {plain(step)}) = {plain(rounded(step / old, 4))}",
        result=f"{amount.surface} {'up' if sign > 0 else 'down'} to {new.surface} is {percent(moved)}.",
        says=change.surface,
        stated=change.quantity.amount,
        point=moved,
    )
    link = Link("amount-or-percent", "the amount, the percentage and the new level in one sentence", 0.93)
    yield make_finding(
        NAME, link, [("percent", change), ("difference", amount), ("to", new)], graded, arithmetic
    )


def _finding(change: Figure, pair: Pair) -> Finding | None:
    if pair.old.quantity.amount.point is None or pair.old.quantity.amount.point <= 0:
        return None
    if pair.old.quantity.kind is Kind.PERCENT:
        return _points_for_percent(change, pair)
    unit = Decimal(1) if change.quantity.kind is Kind.SHARE else HUNDRED
    sign = Decimal(-1) if change.quantity.change is Change.DOWN else Decimal(1)

    def compute(intervals: Sequence[Interval]) -> Interval | None:
        moved = percent_change(intervals[0], intervals[1])
        return None if moved is None else scale(moved, sign * unit / HUNDRED)

    graded = grade([pair.new.quantity, pair.old.quantity], compute, Stated.of(change.quantity))
    if graded is None:
        return None
    new, old = pair.new.quantity.amount.point or Decimal(0), pair.old.quantity.amount.point
    if new > old * WILD or old > new * WILD:
        return None
    moved = (new / old - 1) * HUNDRED
    words = "no change" if moved == 0 else f"a {'rise' if moved > 0 else 'fall'} of {percent(abs(moved))}"
    wrong_way = graded.verdict is Verdict.CONTRADICTS and moved * sign < 0
    says = f"{'a fall' if sign < 0 else 'a rise'} of {change.surface}"
    arithmetic = Arithmetic(
        formula=f"({plain(new)} - {plain(old)}) / {plain(old)} = {plain(rounded((new / old - 1), 4))}",
        result=f"From {pair.old.surface} to {pair.new.surface} is {words}{': it moved the other way' if wrong_way else ''}.",
        says=says,
        stated=change.quantity.amount,
        point=moved * sign * unit / HUNDRED,
    )
    roles = [("percent", change), ("to", pair.new), ("from", pair.old)]
    return make_finding(NAME, pair.link, roles, graded, arithmetic)


def _points_for_percent(change: Figure, pair: Pair) -> Finding | None:
    """ "rose by 0.6 per cent to 4.9 per cent from 4.3": percentage points that are called per cent."""
    sign = Decimal(-1) if change.quantity.change is Change.DOWN else Decimal(1)
    quantities = [pair.new.quantity, pair.old.quantity]
    by_percent = grade(
        quantities, lambda i: _signed(percent_change(i[0], i[1]), sign), Stated.of(change.quantity)
    )
    by_points = grade(quantities, lambda i: _signed(subtract(i[0], i[1]), sign), Stated.of(change.quantity))
    if by_percent is None or by_points is None or (change.quantity.unit.symbol or "").startswith("pct"):
        return None  # agencies' "pct" stands for points as well
    if by_percent.verdict is Verdict.CONTRADICTS and by_points.verdict is not Verdict.AGREES:
        return None
    new, old = pair.new.quantity.amount.point or Decimal(0), pair.old.quantity.amount.point or Decimal(1)
    points, moved = abs(new - old), abs(new / old - 1) * HUNDRED
    link = Link("percent-for-points", pair.link.evidence, 0.9)
    arithmetic = Arithmetic(
        formula=f"{plain(new)} - {plain(old)} = {plain(new - old)}",
        result=f"From {pair.old.surface} to {pair.new.surface} is {plain(points)} percentage points, or {percent(moved)}.",
        says=change.surface,
        stated=change.quantity.amount,
        point=moved,
    )
    return make_finding(
        NAME, link, [("percent", change), ("to", pair.new), ("from", pair.old)], by_percent, arithmetic
    )


def _signed(interval: Interval | None, sign: Decimal) -> Interval | None:
    return None if interval is None else scale(interval, sign)
