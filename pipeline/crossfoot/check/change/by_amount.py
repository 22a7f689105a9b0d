"""Percent change from an amount and the new level: "fell $3, or 6%, to $47". The old level is not printed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from crossfoot import lexicon
from crossfoot.arithmetic.grading import Stated, grade
from crossfoot.arithmetic.intervals import HUNDRED, percent_change, scale, subtract
from crossfoot.arithmetic.wording import percent, plain, rounded
from crossfoot.check.change.check import NAME, direction
from crossfoot.check.findings import Arithmetic, make_finding
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_change, is_level, same_unit
from crossfoot.link.ledger import Ledger
from crossfoot.types import Change, Finding, Interval, Kind


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    again = lexicon.alternation(lexicon.load("change_roles")["amount_or_percent"])
    return (
        re.compile(rf"(?:\b(?:{again})|,\s*an?\s+\w+\s+of)\b", re.IGNORECASE),
        re.compile(r"\b(?:to|at)\s+[^\w\s]?$", re.IGNORECASE),
    )


def check_changes_by_amount(ledger: Ledger) -> Iterator[Finding]:
    """Yield a finding for each percentage that says again by what amount something moved to a new level."""
    for figure in ledger.plain:
        if figure.quantity.unit.code == "percent" and is_level(figure):
            for amount in ledger.before(figure, 2):
                new = _new_level(ledger, figure, amount)
                found = _finding(figure, amount, new) if new is not None else None
                if found is not None:
                    yield found


def _new_level(ledger: Ledger, change: Figure, amount: Figure) -> Figure | None:
    """The one other figure of the amount's unit in the sentence, after it and after "to" or "at"."""
    if amount.claim.id != change.claim.id or amount.quantity.kind not in (Kind.MONEY, Kind.COUNT):
        return None
    again, to = _patterns()
    same_way = change.quantity.direction in (Change.NONE, amount.quantity.direction)
    if not (is_change(amount) and same_way and is_level(amount)):
        return None
    if not again.search(ledger.text[amount.span.end : change.span.start]):
        return None
    others = [
        f
        for f in ledger.in_sentence(change.claim)
        if f not in (amount, change) and same_unit(f, amount) and is_level(f)
    ]
    if len(others) != 1 or others[0].span < amount.span or not to.search(ledger.lead_in(others[0])):
        return None
    return others[0]


def _finding(change: Figure, amount: Figure, new: Figure) -> Finding | None:
    sign = direction(amount)

    def compute(intervals: Sequence[Interval]) -> Interval | None:
        old = subtract(intervals[0], scale(intervals[1], sign))
        moved = percent_change(intervals[0], old)
        return None if moved is None else scale(moved, sign)

    graded = grade([new.quantity, amount.quantity], compute, Stated.of(change.quantity))
    old = new.point - amount.point * sign
    if graded is None or old <= 0:
        return None
    moved = amount.point / old * HUNDRED
    way, back = ("up", "-") if sign > 0 else ("down", "+")
    ratio = plain(rounded(amount.point / old, 4))
    arithmetic = Arithmetic(
        formula=f"{plain(amount.point)} / ({plain(new.point)} {back} {plain(amount.point)}) = {ratio}",
        result=f"{amount.surface} {way} to {new.surface} is {percent(moved)}.",
        says=change.surface,
        stated=change.quantity.amount,
        point=moved,
    )
    link = Link("amount-or-percent", "the amount, the percentage and the new level in one sentence", 0.93)
    roles = [("percent", change), ("difference", amount), ("to", new)]
    return make_finding(NAME, link, roles, graded, arithmetic)
