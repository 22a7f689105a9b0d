"""Numbers in words that a fact-checker reads: for formulas and explanations."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal

from crossfoot.types import Amount, Interval, Kind, Quantity

CRORE = Decimal(10) ** 7
INDIAN = frozenset({"INR", "PKR"})
"""Currencies whose large sums are counted in crore."""

MAGNITUDES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))


def plain(value: Decimal | None) -> str:
    """A number for a formula: "160651", "0.5558", "…" for an open end."""
    if value is None:
        return "…"
    text = format(value.normalize(), "f")
    return "0" if text in ("-0", "") else text


def digits_of(value: Decimal) -> str:
    """The significant digits of a number: "46" for 4.6 and for 46,000, "1" for 100."""
    return plain(abs(value)).replace(".", "").strip("0")


def rounded(value: Decimal, places: int) -> Decimal:
    """Round to *places* decimals."""
    return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_EVEN)


def _middle(interval: Interval) -> Decimal | None:
    """The middle of an interval."""
    if interval.low is None or interval.high is None:
        return None
    return (interval.low + interval.high) / 2


def percent(value: Decimal) -> str:
    """ "55.6%", "13%"."""
    return f"{plain(rounded(value, 1))}%"


def amount_in_words(value: Decimal, like: Quantity) -> str:
    """A computed value as the article would print it: "$1,046.9 million", "2,494"."""
    sign = (
        like.unit.symbol
        if like.kind is Kind.MONEY and like.unit.symbol and not like.unit.symbol[-1:].isalpha()
        else ""
    )
    code = f" {like.unit.code}" if like.kind is Kind.MONEY and not sign else ""
    if like.kind is Kind.MONEY and like.unit.code in INDIAN and abs(value) >= CRORE:
        return f"{like.unit.symbol or like.unit.code} {_grouped(rounded(value / CRORE, 3))} crore"
    for size, word in MAGNITUDES:
        if abs(value) >= size:
            figure = rounded(value / size, 3)
            return f"{sign}{_grouped(figure)} {word}{code}"
    if like.unit.code == "percentage_point":
        unit = " point" if abs(value) == 1 else " points"
    else:
        unit = "%" if like.kind is Kind.PERCENT else ""
    printed = _grouped(rounded(value, 2))
    if like.kind is Kind.MONEY and "." in printed:
        printed = f"{value:,.2f}"  # "$3.30", never "$3.3"
    return f"{sign}{printed}{unit}{code}"


def _grouped(value: Decimal) -> str:
    text = plain(value)
    whole, _, fraction = text.partition(".")
    return f"{int(whole):,}" + (f".{fraction}" if fraction else "")


def as_amount(interval: Interval, point: Decimal | None = None) -> Amount:
    """A computed interval as an amount, to four decimals."""
    low, high = (None if e is None else rounded(e, 4) for e in (interval.low, interval.high))
    centre = _middle(interval) if point is None else point
    return Amount(None if centre is None else rounded(centre, 4), low, high)
