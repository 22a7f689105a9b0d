"""Two units, one amount: "twelve dollars and fifty cents", "6ft 2in", "12 lb 4 oz", "11st 4lb"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from crossfoot import lexicon
from crossfoot.types import Amount, Bound, Kind, Mention, QuantityMention

BETWEEN_COINS = re.compile(r",?\s+(?:and\s+)?", re.IGNORECASE)
BETWEEN_UNITS = re.compile(r"\.?,?\s*(?:and\s+)?", re.IGNORECASE)
CENT = Decimal("0.01")


def join_compounds(text: str, mentions: Sequence[QuantityMention]) -> list[QuantityMention]:
    """Make one mention of an amount and the smaller units that follow it."""
    joined: list[QuantityMention] = []
    for mention in mentions:
        whole = _joined(text, joined[-1], mention) if joined else None
        if whole is None:
            joined.append(mention)
        else:
            joined[-1] = whole
    return joined


def _joined(text: str, first: QuantityMention, second: QuantityMention) -> QuantityMention | None:
    amounts = first.value.amount, second.value.amount
    if first.kind is not second.kind or any(a.point is None for a in amounts) or amounts[0].decimals:
        return None
    if first.kind is Kind.MONEY:
        return _joined_money(text, first, second)
    return _joined_measure(text, first, second) if first.kind is Kind.MEASURE else None


def _joined_money(text: str, first: QuantityMention, second: QuantityMention) -> QuantityMention | None:
    """Add the cents: of the same currency, less than one unit of it, and not a second price."""
    whole, part = first.value.amount.point, second.value.amount
    if whole is None or part.point is None or whole != whole.to_integral() or whole <= 0:
        return None
    if not (0 < part.point < 1 and part.resolution == CENT):
        return None
    codes = {second.value.unit.code, *second.value.unit.alternatives}
    if first.value.unit.code not in codes or not BETWEEN_COINS.fullmatch(
        text, first.span.end, second.span.start
    ):
        return None
    return _whole(text, first, second, whole + part.point, CENT)


def _joined_measure(text: str, first: QuantityMention, second: QuantityMention) -> QuantityMention | None:
    """Add the smaller units, and give the sum in them: 6 feet and 2 inches are exactly 74 inches."""
    whole, part = first.value.amount.point, second.value.amount.point
    smaller = lexicon.load("units")["compound"].get(first.value.unit.code)
    if smaller is None or whole is None or part is None or second.value.unit.code != smaller[0]:
        return None
    if not 0 <= part < smaller[1] or whole <= 0:
        return None
    if not BETWEEN_UNITS.fullmatch(text, first.span.end, second.span.start):
        return None
    resolution = second.value.amount.resolution
    return _whole(text, first, second, whole * smaller[1] + part, resolution)


def _whole(
    text: str, first: QuantityMention, second: QuantityMention, point: Decimal, resolution: Decimal
) -> QuantityMention:
    """One mention from the start of *first* to the end of *second*, with what the words on both sides say."""
    unit = first.value.unit if first.kind is Kind.MONEY else second.value.unit
    hedged = first.value.bound if first.value.bound is not Bound.EXACT else second.value.bound
    value = replace(
        first.value,
        amount=Amount(point, point, point, resolution, 2 if first.kind is Kind.MONEY else 0),
        unit=unit,
        bound=hedged,
        per=second.value.per or first.value.per,
    )
    return Mention.at(text, first.span.start, second.span.end, value, rule=f"{first.kind}.compound")
