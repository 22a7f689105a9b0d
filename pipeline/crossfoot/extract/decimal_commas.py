"""Decimal commas and dotted thousands beside a currency of Europe: "€ 3,50", "1.234.567,89 euros"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.extract.numerals import Numeral
from crossfoot.extract.scan import key


@cache
def _number() -> re.Pattern[str]:
    magnitudes = lexicon.load("magnitudes")
    return re.compile(
        rf"""(?: (?P<digits>\d{{1,3}}(?:[.\s]\d{{3}}){{0,4}},\d{{1,2}} | \d{{1,3}}(?:\.\d{{3}}){{2,4}})
             (?![\d,/:]|\.\d) (?:\s(?P<magnitude>{lexicon.alternation(magnitudes["sure"])})(?![A-Za-z]))? )""",
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _beside_number() -> tuple[re.Pattern[str], re.Pattern[str]]:
    money = lexicon.load("currencies")["continental"]
    signs, names = lexicon.alternation(money["signs"]), lexicon.alternation(money["names"])
    return (
        re.compile(rf"(?<![A-Za-z])(?:{signs})[ \u00a0]?\Z"),
        re.compile(rf"\s?(?:{signs})(?!\w)|[\s-](?i:{names})(?!\w)"),
    )


def read_decimal_comma(text: str, start: int) -> Numeral | None:
    """Read the number that begins at *start*, or return ``None`` where no such currency stands by."""
    match = _number().match(text, start)
    if match is None:
        return None
    before, after = _beside_number()
    plain = match["magnitude"] and "." not in match["digits"]  # "1,5 million people"
    if not (plain or before.search(text, max(0, start - 5), start) or after.match(text, match.end())):
        return None
    digits = re.sub(r"[.\s]", "", match["digits"]).replace(",", ".")
    power = int(lexicon.load("magnitudes")["sure"][key(match["magnitude"])]) if match["magnitude"] else 0
    value, decimals = Decimal(digits).scaleb(power), len(digits.partition(".")[2])
    return Numeral(
        start,
        match.end(),
        value,
        value,
        Decimal(1).scaleb(power - decimals),
        digits=True,
        decimals=decimals,
        scaled=power > 0,
    )
