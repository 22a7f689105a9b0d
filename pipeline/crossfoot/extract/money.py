"""Amounts of money: "£1.5bn", "US$20 million", "half a million dollars", "99c"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from crossfoot import lexicon
from crossfoot.extract.currencies import CurrencyChoice
from crossfoot.extract.currency_signs import Sign, code_after, sign_after, sign_before, sign_stuck
from crossfoot.extract.numerals import Numeral
from crossfoot.extract.scan import key
from crossfoot.extract.words_around import read_bound, read_change, read_per
from crossfoot.types import Amount, Bound, Kind, Mention, Quantity, QuantityMention

LARGE = 1000
HUNDREDTH = Decimal("0.01")

OPENING = re.compile(r"(?:between|from)\s+", re.IGNORECASE)
DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class _Written:
    """A numeral with its currency as printed."""

    start: int
    end: int
    numeral: Numeral
    sign: Sign
    form: str


def read_money(text: str, numeral: Numeral, choice: CurrencyChoice) -> QuantityMention | None:
    """Read *numeral* as an amount of money, or return ``None`` where no currency is printed."""
    written = _sign_first(text, numeral) or _sign_last(text, numeral)
    if written is None:
        return None
    sign = written.sign
    if choice.is_weight(sign.printed, scaled=written.numeral.scaled) or _is_other_word(sign, written.numeral):
        return None
    amount = written.numeral.amount()
    if sign.hundredths:
        amount = _times(amount, HUNDREDTH)
    per = read_per(text, written.end)
    bound = Bound.RANGE if amount.point is None else read_bound(text, written.start, written.end)
    value = Quantity(
        Kind.MONEY,
        amount,
        choice.unit(sign.printed, sign.candidates, written.form),
        bound,
        read_change(text, written.start, written.end),
        per[0] if per else None,
    )
    return Mention.at(text, written.start, written.end, value, rule=f"money.{written.form}")


def _is_other_word(sign: Sign, numeral: Numeral) -> bool:
    """Whether the name of the currency is more likely an ordinary word: "five won medals", "the 600 mark"."""
    if sign.form != "name" or key(sign.printed) not in lexicon.load("currencies")["careful"]["names"]:
        return False
    return not (numeral.scaled or numeral.decimals or numeral.low >= LARGE)


def _times(amount: Amount, factor: Decimal) -> Amount:
    def scaled(value: Decimal | None) -> Decimal | None:
        return None if value is None else value * factor

    low, high = scaled(amount.low), scaled(amount.high)
    return Amount(scaled(amount.point), low, high, amount.resolution * factor, amount.decimals)


def _sign_first(text: str, numeral: Numeral) -> _Written | None:
    """Read "$5", "US$ 5 million", "between $5 and $10"."""
    if numeral.is_word:
        return None
    opening = OPENING.match(text, numeral.start, numeral.end)
    digit = DIGIT.search(text, opening.end(), numeral.end) if opening else None
    first = digit.start() if digit else numeral.start
    sign = sign_before(text, first, numeral.start if opening else 0)
    if sign is None:
        return None
    start = numeral.start if opening else sign.start
    numeral = numeral.with_magnitude()
    if sign.negative:
        numeral = replace(numeral, low=-numeral.high, high=-numeral.low)
    code = code_after(text, numeral.end, sign.candidates) if len(sign.candidates) > 1 else None
    if code is not None:
        sure = replace(sign, candidates=code.candidates)
        return _Written(start, code.end, numeral, sure, code.form)
    return _Written(
        start, numeral.end, numeral, sign, "symbol-magnitude" if numeral.scaled else "symbol-first"
    )


def _sign_last(text: str, numeral: Numeral) -> _Written | None:
    """Read "5 dollars", "99c", "half a million euros", "20m yen"."""
    sign = sign_stuck(numeral.end, numeral.tail) if numeral.tail else None
    if sign is None:
        numeral = numeral.with_magnitude()
        sign = None if numeral.tail else sign_after(text, numeral.end)
    return _Written(numeral.start, sign.end, numeral, sign, sign.form) if sign is not None else None
