"""Amounts of money: "£1.5bn", "US$20 million", "half a million dollars", "99c"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.extract.currencies import CurrencyChoice
from crossfoot.extract.numerals import Numeral
from crossfoot.extract.words_around import read_bound, read_change, read_per
from crossfoot.types import Amount, Bound, Kind, Mention, Quantity, QuantityMention

HUNDREDTH = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class _Written:
    """A numeral with its currency as printed."""

    start: int
    end: int
    numeral: Numeral
    symbol: str
    candidates: tuple[str, ...]
    form: str
    hundredths: bool = False


@cache
def _before() -> re.Pattern[str]:
    """A currency sign or code that ends right before the digits."""
    money = lexicon.load("currencies")
    signs = [*money["prefix"], *money["ambiguous"]]
    return re.compile(rf"(?:^|(?<![A-Za-z]))(?P<sign>{_cased(signs)}|(?:{'|'.join(money['codes']['stuck'])})(?:\$)?)[ \u00a0\u202f]?(?P<minus>[-−–]?)$")


@cache
def _after() -> re.Pattern[str]:
    """A currency name, code or sign right after the number, with "of" in between for "billions of dollars"."""
    money = lexicon.load("currencies")
    names = lexicon.alternation([*money["names"], *money["hundredths"]])
    return re.compile(
        rf"""
        (?: (?P<code>[ ]?(?:{"|".join(money["codes"]["stuck"])}))(?![\w])
          | (?:\s+|-)(?:of\s+)?(?P<name>(?i:{names})(?:s|es|ies)?)(?![\w-]*[A-Za-z]) (?!-)
          | (?:-)(?P<hyphened>(?i:{names}))(?=-)
          | [ ]?(?P<sign>[$€£¢₽](?![\d]))
        )""",
        re.VERBOSE,
    )


def _cased(signs: list[str]) -> str:
    return "|".join(re.escape(s) for s in sorted(signs, key=lambda s: (-len(s), s)))


def read_money(text: str, numeral: Numeral, choice: CurrencyChoice) -> QuantityMention | None:
    """Read *numeral* as an amount of money, or return ``None`` where no currency is printed."""
    written = _written_before(text, numeral) or _written_after(text, numeral)
    if written is None or (choice.is_weight(written.candidates, written.symbol) and not written.numeral.scaled):
        return None
    amount = written.numeral.amount()
    if written.hundredths:
        amount = _times(amount, HUNDREDTH)
    per = read_per(text, written.end)
    bound = Bound.RANGE if amount.point is None else read_bound(text, written.start, written.end)
    value = Quantity(
        Kind.MONEY,
        amount,
        choice.unit(written.symbol, written.candidates, written.form),
        bound,
        read_change(text, written.start, written.end),
        per[0] if per else None,
    )
    return Mention.at(text, written.start, written.end, value, rule=f"money.{written.form}")


def _times(amount: Amount, factor: Decimal) -> Amount:
    def scaled(value: Decimal | None) -> Decimal | None:
        return None if value is None else value * factor

    return Amount(scaled(amount.point), scaled(amount.low), scaled(amount.high), amount.resolution * factor, amount.decimals)


def _written_before(text: str, numeral: Numeral) -> _Written | None:
    if numeral.is_word:
        return None
    first = numeral.start
    between = re.match(r"(?:between|from)\s+", text[first : numeral.end], re.IGNORECASE)
    if between:  # the sign of a range stands after "between"
        digits = re.compile(r"\d").search(text, first, numeral.end)
        match = _before().search(text, first + between.end() - 1, digits.start()) if digits else None
        start = first
    else:
        match = _before().search(text, max(0, first - 8), first)
        start = match.start() if match else first
    if match is None:
        return None
    numeral = _with_magnitude(numeral)
    if match["minus"]:
        numeral = replace(numeral, low=-numeral.high, high=-numeral.low)
    candidates = _codes_of_sign(match["sign"])
    if candidates is None:
        return None
    end = numeral.end
    trailing = re.compile(rf"\s(?P<code>{'|'.join(lexicon.load('currencies')['codes']['stuck'])})(?!\w)").match(text, end)
    if trailing and (len(candidates) > 1 and trailing["code"] in candidates):
        return _Written(start, trailing.end(), numeral, match["sign"], (trailing["code"],), "symbol-code")
    form = "symbol-magnitude" if numeral.scaled else "symbol-first"
    return _Written(start, end, numeral, match["sign"], candidates, form)


def _codes_of_sign(sign: str) -> tuple[str, ...] | None:
    money = lexicon.load("currencies")
    if sign in money["prefix"]:
        return (str(money["prefix"][sign]),)
    if sign in money["ambiguous"]:
        return tuple(money["ambiguous"][sign])
    code = sign.rstrip("$")
    return (code,) if code in money["codes"]["stuck"] else None


def _written_after(text: str, numeral: Numeral) -> _Written | None:
    money = lexicon.load("currencies")
    if numeral.tail:
        stuck = _stuck_after(text, numeral)
        if stuck is not None:
            return stuck
        numeral = _with_magnitude(numeral)
        if numeral.tail:
            return None
    match = _after().match(text, numeral.end)
    if match is None:
        return None
    if match["sign"]:
        sign = match["sign"]
        return _Written(
            numeral.start, match.end(), numeral, sign, tuple(money["suffix"][sign]), "symbol-last", sign in money["suffix_hundredths"]["signs"]
        )
    if match["code"]:
        code = match["code"].strip()
        return _Written(numeral.start, match.end(), numeral, code, (code,), "code-last")
    name = match["name"] or match["hyphened"]
    key, hundredths = _currency_name(name)
    if key is None:
        return None
    codes = money["hundredths"][key] if hundredths else money["names"][key]
    return _Written(numeral.start, match.end(), numeral, name, tuple(codes), "name", hundredths)


def _currency_name(name: str) -> tuple[str | None, bool]:
    """The lexicon's key of a printed name, and whether it is of hundredths."""
    money = lexicon.load("currencies")
    lowered = " ".join(name.lower().split())
    for key in (lowered, lowered.removesuffix("s"), lowered.removesuffix("es"), lowered.removesuffix("ies") + "y"):
        if key in money["names"]:
            return key, False
        if key in money["hundredths"]:
            return key, True
    return None, False


def _stuck_after(text: str, numeral: Numeral) -> _Written | None:
    """Read "5p", "99c", "40kr", "5EUR": letters of a currency right after the digits."""
    money = lexicon.load("currencies")
    end = numeral.end + len(numeral.tail)
    if numeral.tail in money["codes"]["stuck"]:
        return _Written(numeral.start, end, numeral, numeral.tail, (numeral.tail,), "code-last")
    if numeral.tail in money["suffix"]:
        codes, hundredths = tuple(money["suffix"][numeral.tail]), numeral.tail in money["suffix_hundredths"]["signs"]
        return _Written(numeral.start, end, numeral, numeral.tail, codes, "symbol-last", hundredths)
    return None


@cache
def _short_magnitudes() -> dict[str, int]:
    return dict(lexicon.load("magnitudes")["short"])


def _with_magnitude(numeral: Numeral) -> Numeral:
    """Take a short magnitude ("m", "k", "B") as such: next to a currency it can be nothing else."""
    powers = _short_magnitudes()
    if numeral.tail in powers:
        return numeral.scaled_by_tail(numeral.end + len(numeral.tail), powers[numeral.tail])
    return numeral
