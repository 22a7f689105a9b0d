"""Amounts of money: "£1.5bn", "US$20 million", "half a million dollars", "99c"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.extract.changes import read_change
from crossfoot.extract.currencies import CurrencyChoice
from crossfoot.extract.currency_signs import ONE, Sign, said_again, sign_after, sign_before, sign_stuck
from crossfoot.extract.numerals import Numeral
from crossfoot.extract.scan import key
from crossfoot.extract.words_around import read_bound, read_per
from crossfoot.types import Amount, Bound, Kind, Mention, Quantity, QuantityMention

LARGE = 1000

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
    if choice.is_weight(sign.printed, scaled=written.numeral.scaled) or _is_other_word(text, written, choice):
        return None
    amount = written.numeral.amount()
    if sign.factor != ONE:
        amount = _times(amount, sign.factor)
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


def _is_other_word(text: str, written: _Written, choice: CurrencyChoice) -> bool:
    """Whether what stands for the currency is more likely something else: "five won medals", "the 600 mark", "PS5"."""
    sign, numeral = written.sign, written.numeral
    large = numeral.scaled or numeral.decimals > 0 or numeral.low >= LARGE
    money = lexicon.load("currencies")
    if sign.form == "symbol":
        largest = money["careful_signs"].get(sign.printed)
        return largest is not None and not large and numeral.low <= largest
    if sign.form != "name":
        return False
    name = key(sign.printed)
    if name in money["careful"]["thresholds"] and not _noun_ahead().match(text, sign.end):
        return True
    at_home = name.endswith("s") and any(choice.places.get(code) for code in sign.candidates)  # "two marks"
    return name in money["careful"]["names"] and not (large or at_home)


@cache
def _noun_ahead() -> re.Pattern[str]:
    others = lexicon.alternation(lexicon.load("currencies")["careful"]["after_threshold"])
    return re.compile(rf"-[a-z]|\s+(?!(?:{others})\b)[a-z]{{2,}}")


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
    again = said_again(text, numeral.end, sign)
    if again is not None:
        sure = replace(sign, candidates=again.candidates)
        return _Written(start, again.end, numeral, sure, again.form)
    form = "symbol-magnitude" if numeral.scaled else "symbol-first"
    return _Written(start, numeral.end, numeral, sign, form)


def _sign_last(text: str, numeral: Numeral) -> _Written | None:
    """Read "5 dollars", "99c", "half a million euros", "20m yen"."""
    sign = sign_stuck(numeral.end, numeral.tail) if numeral.tail else None
    if sign is None:
        numeral = numeral.with_magnitude()
        sign = None if numeral.tail else sign_after(text, numeral.end)
    return _Written(numeral.start, sign.end, numeral, sign, sign.form) if sign is not None else None
