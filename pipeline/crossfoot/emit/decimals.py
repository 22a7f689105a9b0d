"""Numbers as plain decimal strings: "576900000", "0.666667", never 5.769e8."""

from decimal import ROUND_HALF_EVEN, Decimal, localcontext

SHARE_PLACES = 6


def plain(number: Decimal) -> str:
    """Write *number* without an exponent, trailing zeros or a negative zero, and without losing a digit."""
    text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def plain_share(number: Decimal) -> str:
    """Write a fraction of one to six decimals: two thirds is "0.666667"."""
    with localcontext() as context:
        # An exact share of a long number has more digits than the default context holds.
        context.prec = max(28, number.adjusted() + SHARE_PLACES + 2)
        return plain(number.quantize(Decimal(1).scaleb(-SHARE_PLACES), rounding=ROUND_HALF_EVEN))
