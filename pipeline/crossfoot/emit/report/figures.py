"""Numbers for people: "$576.9m", "55.58%", "160,651"."""

from decimal import Decimal, localcontext

from crossfoot.emit.decimals import plain
from crossfoot.types import Amount, Kind, Quantity, Unit

MAGNITUDES = ((Decimal("1e12"), "tn"), (Decimal("1e9"), "bn"), (Decimal("1e6"), "m"))
"""From largest to smallest; below a million all digits are shown."""

DIGITS = 5
"""Significant digits of a fraction: enough to tell 54.5 from 54.51, few enough to read."""


def figure(number: Decimal) -> str:
    """Write *number* shortly, with a magnitude from a million on."""
    for size, suffix in MAGNITUDES:
        if abs(number) >= size:
            return grouped(number / size) + suffix
    return grouped(number)


def grouped(number: Decimal) -> str:
    """Write *number* with thousands separators and a short fraction."""
    with localcontext() as context:
        context.prec = max(DIGITS, number.adjusted() + 1)
        whole, point, fraction = plain(+number).partition(".")
    sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    groups = [digits[max(0, i - 3) : i] for i in range(len(digits), 0, -3)]
    return f"{sign}{','.join(reversed(groups))}{point}{fraction}"


def with_unit(number: Decimal, unit: Unit | None) -> str:
    """Write *number* with its unit as a newspaper would."""
    if unit is None or unit.code == "1":
        return figure(number)
    if unit.code == "percent":
        return f"{figure(number)}%"
    if unit.code in ("percentage_point", "basis_point"):
        return f"{figure(number)} {unit.code.replace('_', ' ')}s"
    symbol = unit.symbol or unit.code
    if _goes_first(symbol):
        return f"{symbol}{figure(number)}"
    return f"{figure(number)} {symbol}"


def with_range(amount: Amount, unit: Unit | None) -> str:
    """Write *amount* and the interval that its digits allow: "55% (54.5 to 55.5)"."""
    low, point, high = amount.low, amount.point, amount.high
    if point is not None:
        text = with_unit(point, unit)
        if low is None or high is None:
            return f"{text} or {'more' if high is None else 'less'}" if low != high else text
        # Ends that look the same at this length say nothing.
        ends = figure(low), figure(high)
        return text if ends[0] == ends[1] else f"{text} ({ends[0]} to {ends[1]})"
    if low is not None and high is not None:
        return f"{figure(low)} to {with_unit(high, unit)}"
    if low is not None:
        return f"at least {with_unit(low, unit)}"
    return "unknown" if high is None else f"at most {with_unit(high, unit)}"


def quantity(value: Quantity) -> str:
    """Write the value of a mention."""
    if value.kind is Kind.MONEY:
        # The printed symbol may be any country's dollar: the code says which.
        return f"{with_range(value.amount, None)} {value.unit.code}"
    return with_range(value.amount, value.unit)


def _goes_first(symbol: str) -> bool:
    return not symbol[-1].isalpha()
