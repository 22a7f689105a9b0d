"""Percent change: "rose 5% to 84 from 80", "grew 12.5% to €45 million from €40 million"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.arithmetic.grading import Stated, grade, significant_digits
from crossfoot.arithmetic.intervals import HUNDRED, percent_change, scale, subtract
from crossfoot.arithmetic.wording import percent, plain, rounded
from crossfoot.check.change.links import PATTERNS, Pair, tail
from crossfoot.check.change.premium import find_premiums
from crossfoot.check.change.told import find_more, find_told, goes_its_way
from crossfoot.check.findings import Arithmetic, make_finding
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_change, is_level, same_unit
from crossfoot.link.ledger import Ledger
from crossfoot.types import Change, Finding, Interval, Kind, Verdict

NAME = "change"
NEAR = 2
"""Paragraphs between a change and its levels in another sentence, at most."""

WINDOW = 30
"""Figures between them, at most."""

BASIS_NEAR = 60
"""Code points around a change and its levels in which another basis is named."""

CLAUSE_END = re.compile(r"[,;]|\bwith\b")
UP_FROM = re.compile(r"\b(?:up|down)\s+from\s+[^\w\s]?\s*$", re.IGNORECASE)

WILD = 20
"""Levels further apart are not one thing in one unit, or a magnitude was left out: "12.4 cars from 11,900"."""


def check_changes(ledger: Ledger) -> Iterator[Finding]:
    """Yield a finding for each percent change whose levels the article gives."""
    changes = [f for f in ledger.plain if is_percent_change(f)]
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
            if found is not None and not (_is_doubtful(found) and _on_another_basis(ledger, figure, pair)):
                yield found
    for figure, pair in find_premiums(ledger):
        found = _finding(figure, pair)
        if found is not None:
            yield found
    elsewhere = _up_from(ledger)
    for figure in changes:
        if figure.order not in settled:
            found_elsewhere = list(_elsewhere(elsewhere, figure))
            yield from found_elsewhere or _told(ledger, figure)
    for figure in find_more(ledger):
        yield from _told(ledger, figure)


def _told(ledger: Ledger, change: Figure) -> Iterator[Finding]:
    """Findings for levels that words set apart; a misfit is one where words tie them to the percentage as well."""
    for pair, tied in find_told(ledger, change):
        found = _finding(change, pair) if pair.old.quantity.kind is not Kind.PERCENT else None
        if found is None or not goes_its_way(change, pair):
            continue
        fine = pair.link.rule != "told" and significant_digits(change.quantity.amount) > 1
        sure = tied or (found.verdict is Verdict.AGREES and fine)
        if sure and not (_is_doubtful(found) and _on_another_basis(ledger, change, pair)):
            yield found


def is_percent_change(figure: Figure) -> bool:
    """Whether something moved by it: a percentage, or a fraction ("a rise of almost a third")."""
    q = figure.quantity
    moved = is_change(figure) and q.per is None  # "8 percent a year" is no change between two levels
    return (q.unit.code == "percent" or q.kind is Kind.SHARE) and moved and is_level(figure)


def _is_doubtful(found: Finding) -> bool:
    return found.flagged or found.verdict is Verdict.APPROXIMATES


@cache
def _bases() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = lexicon.load("change_roles")
    return (
        re.compile(rf"\b{lexicon.any_of(words['other_basis'])}\b", re.IGNORECASE),
        re.compile(rf"^\W*{lexicon.any_of(words['own_base'])}", re.IGNORECASE),
    )


def _on_another_basis(ledger: Ledger, change: Figure, pair: Pair) -> bool:
    """Whether the percentage may be of other levels than those beside it: "up 9 per cent on a like-for-like basis"."""
    other, own = _bases()
    figures = sorted((change, pair.new, pair.old), key=lambda f: f.span)
    first, last = figures[0], figures[-1]
    before, after = ledger.lead_in(first, BASIS_NEAR), ledger.follow_up(last, BASIS_NEAR)
    clause = CLAUSE_END.split(after, maxsplit=1)[0]  # not ", with same-store sales up 4%"
    stated = before + ledger.text[first.span.start : last.span.end] + clause
    return other.search(stated) is not None or (last is change and own.match(after) is not None)


def _up_from(ledger: Ledger) -> list[Pair]:
    """Each "will pay $58.30, up from $55" of the article."""
    link = Link("levels-elsewhere", "“… up from …” in another sentence close by makes the change", 0.85)
    return [
        Pair(new, old, link)
        for new, old in zip(ledger.plain, ledger.plain[1:], strict=False)
        if new.claim.id == old.claim.id
        and new.quantity.kind is Kind.MONEY
        and is_level(new)
        and is_level(old)
        and same_unit(new, old)
        and UP_FROM.search(tail(ledger.between(new, old)))
    ]


def _elsewhere(pairs: Sequence[Pair], change: Figure) -> Iterator[Finding]:
    """ "Fares to rise 6%" … "will pay $58.30, up from $55": the two levels stand in another sentence."""
    first = bisect_left(pairs, change.order - WINDOW, key=lambda pair: pair.new.order)
    for pair in pairs[first:]:
        if pair.new.order > change.order + WINDOW:
            return
        near = abs(pair.new.paragraph - change.paragraph) <= NEAR and pair.new.claim.id != change.claim.id
        found = _finding(change, pair) if near else None
        if found is not None and found.verdict is Verdict.AGREES:
            yield found


def direction(change: Figure) -> Decimal:
    """1 for a rise, -1 for a fall."""
    return Decimal(-1) if change.quantity.direction is Change.DOWN else Decimal(1)


def _finding(change: Figure, pair: Pair) -> Finding | None:
    new, old = pair.new.point, pair.old.point
    if old <= 0 or new > old * WILD or old > new * WILD:
        return None
    if pair.old.quantity.kind is Kind.PERCENT:
        return _points_for_percent(change, pair)
    unit = Decimal(1) if change.quantity.kind is Kind.SHARE else HUNDRED
    sign = direction(change)

    def compute(intervals: Sequence[Interval]) -> Interval | None:
        return _times(percent_change(intervals[0], intervals[1]), sign * unit / HUNDRED)

    graded = grade([pair.new.quantity, pair.old.quantity], compute, Stated.of(change.quantity))
    if graded is None:
        return None
    moved = (new / old - 1) * HUNDRED
    words = "no change" if moved == 0 else f"a {'rise' if moved > 0 else 'fall'} of {percent(abs(moved))}"
    wrong_way = graded.verdict is Verdict.CONTRADICTS and moved * sign < 0
    other_way = ": it moved the other way" if wrong_way else ""
    arithmetic = Arithmetic(
        formula=f"({plain(new)} - {plain(old)}) / {plain(old)} = {plain(rounded((new / old - 1), 4))}",
        result=f"From {pair.old.surface} to {pair.new.surface} is {words}{other_way}.",
        says=f"{'a fall' if sign < 0 else 'a rise'} of {change.surface}",
        stated=change.quantity.amount,
        point=moved * sign * unit / HUNDRED,
    )
    return make_finding(NAME, pair.link, _roles(change, pair), graded, arithmetic)


def _points_for_percent(change: Figure, pair: Pair) -> Finding | None:
    """ "rose by 0.6 per cent to 4.9 per cent from 4.3": percentage points that are called per cent."""
    if (change.quantity.unit.symbol or "").startswith("pct"):
        return None  # agencies' "pct" stands for points as well
    sign = direction(change)
    quantities = [pair.new.quantity, pair.old.quantity]
    stated = Stated.of(change.quantity)
    by_percent = grade(quantities, lambda i: _times(percent_change(i[0], i[1]), sign), stated)
    by_points = grade(quantities, lambda i: _times(subtract(i[0], i[1]), sign), stated)
    if by_percent is None or by_points is None:
        return None
    if by_percent.verdict is Verdict.CONTRADICTS and by_points.verdict is not Verdict.AGREES:
        return None
    new, old = pair.new.point, pair.old.point
    points, moved = abs(new - old), abs(new / old - 1) * HUNDRED
    result = f"From {pair.old.surface} to {pair.new.surface} is {plain(points)} percentage points, or {percent(moved)}."
    arithmetic = Arithmetic(
        formula=f"{plain(new)} - {plain(old)} = {plain(new - old)}",
        result=result,
        says=change.surface,
        stated=change.quantity.amount,
        point=moved,
    )
    link = Link("percent-for-points", pair.link.evidence, 0.9)
    return make_finding(NAME, link, _roles(change, pair), by_percent, arithmetic)


def _roles(change: Figure, pair: Pair) -> list[tuple[str, Figure]]:
    return [("percent", change), ("to", pair.new), ("from", pair.old)]


def _times(interval: Interval | None, factor: Decimal) -> Interval | None:
    return None if interval is None else scale(interval, factor)
