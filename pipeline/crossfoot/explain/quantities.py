"""Quantities from their records: the figure, and again what its digits were."""

from __future__ import annotations

import re
from decimal import Decimal

from crossfoot.emit.json_lines import Record
from crossfoot.types import Amount, Basis, Bound, Change, Kind, Quantity, Unit

NUMERAL = re.compile(r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d*\.\d+|\d+")
OPEN = (Bound.AT_LEAST, Bound.MORE_THAN, Bound.AT_MOST, Bound.LESS_THAN)


def quantity_of(mention: Record) -> Quantity:
    """Make the quantity that a mention's record states; `of` and `ratio` are left out."""
    unit = mention["unit"]
    kind, bound = Kind(mention["kind"]), Bound(mention["bound"])
    return Quantity(
        kind=kind,
        amount=_amount(mention, kind, bound),
        unit=Unit(unit["code"], unit["symbol"], Basis(unit["basis"]), tuple(unit["alternatives"])),
        bound=bound,
        change=Change(mention["change"]),
        per=mention["per"],
        direction=Change(mention.get("direction", "none")),
    )


def amount_of(record: Record) -> Amount:
    """Make an amount of its record, which holds no digits."""
    point, low, high = (None if record[k] is None else Decimal(record[k]) for k in ("point", "low", "high"))
    return Amount(point, low, high)


def _amount(mention: Record, kind: Kind, bound: Bound) -> Amount:
    """The amount with what the record leaves out: the size of a unit of the last digit, and the ends under a bound."""
    bare = amount_of(mention["value"])
    if bare.point is None:
        return bare
    found = None if kind is Kind.SHARE else NUMERAL.search(mention["surface"])
    digits = "" if found is None else found[0].replace(",", "")
    decimals = len(digits.partition(".")[2])
    if digits and Decimal(digits):
        magnitude = abs(bare.point) / Decimal(digits)
    else:
        magnitude = Decimal(0) if kind is Kind.SHARE else _magnitude_in_words(bare.point)
    resolution = magnitude.scaleb(-decimals)
    low, high = bare.low, bare.high
    if bound in OPEN:  # the record keeps the bound; the digits allow what they would without it
        fine = decimals > 0 or kind is Kind.PERCENT or (magnitude > 1 and len(digits.strip("0")) > 1)
        half = resolution / 2 if fine else Decimal(0)
        low, high = bare.point - half, bare.point + half
    return Amount(bare.point, low, high, resolution, decimals)


def _magnitude_in_words(point: Decimal) -> Decimal:
    """One unit of "twelve" is 1, of "two million" a million; "half a million" has no digits."""
    if point != int(point) or not point:
        return Decimal(0)
    whole = str(abs(int(point)))
    return Decimal(10) ** (3 * ((len(whole) - len(whole.rstrip("0"))) // 3))
