"""Numbers in the text, before anyone asks what they are of: "160,651", "1.2", "two hundred", "dozens".

A numeral is found on the untouched text and keeps its printed digits, so that the readers of money, percentages,
counts and so on can decide what the number stands for, and how finely it was stated.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.extract.number_words import find_number_words
from crossfoot.extract.scan import key
from crossfoot.types import Amount

HALF = Decimal("0.5")

LONGEST = 15
"""Digits of the longest number; longer ones are keys and serial numbers, and no news prints them as amounts."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """One printed number, or a range of two."""

    start: int
    end: int
    low: Decimal
    high: Decimal
    """The same as `low` but for ranges and vague words."""

    resolution: Decimal
    """Size of one unit of the last printed digit or number word; 0 for fractions and vague words."""

    digits: bool
    """Printed in digits."""

    decimals: int = 0
    """Digits after the decimal point."""

    scaled: bool = False
    """Has a magnitude word: "1.5 million"."""

    tail: str = ""
    """Letters stuck to the digits that are no sure magnitude: "m" of "1.5m", "km" of "40km"."""

    @property
    def is_range(self) -> bool:
        """Whether it has two ends."""
        return self.low != self.high

    @property
    def is_word(self) -> bool:
        """Printed in words."""
        return not self.digits

    def with_magnitude(self) -> Numeral:
        """Take a short magnitude after the digits ("m", "k", "B") as such, where there is one."""
        power = lexicon.load("magnitudes")["short"].get(self.tail)
        if power is None:
            return self
        scale = Decimal(10) ** int(power)
        return replace(
            self,
            end=self.end + len(self.tail),
            low=self.low * scale,
            high=self.high * scale,
            resolution=self.resolution * scale,
            scaled=True,
            tail="",
        )

    def amount(self, *, whole_is_exact: bool = True) -> Amount:
        """What the printed digits allow, by the contract's rules.

        Args:
            whole_is_exact: A plain whole number stands for itself (160,651 people); otherwise for half a unit
                to each side (55 per cent).
        """
        if self.is_range:
            return Amount(None, self.low, self.high, self.resolution, self.decimals)
        half = self.resolution * HALF
        rounded = self.decimals > 0 or (self.scaled and _significant(self.low, self.resolution) > 1)
        if not rounded and (whole_is_exact or self.resolution == 0 or self.scaled):
            half = Decimal(0)
        return Amount(self.low, self.low - half, self.low + half, self.resolution, self.decimals)


def _significant(value: Decimal, resolution: Decimal) -> int:
    """Digits of a printed whole number without its trailing zeros: 3 for 4,070, 1 for 300."""
    if resolution == 0 or value == 0:
        return 1
    return len(str(abs(int(value / resolution))).rstrip("0"))


SPACES = " \u00a0\u2009\u202f"
DIGIT = re.compile(r"[0-9]+")

DIGITS = r"""
    (?: \d{1,3}(?:,\d{3})+ (?!\d) (?:\.\d+)?           # 160,651  1,200.50
      | \d{1,2}(?:,\d{2})+,\d{3} (?!\d) (?:\.\d+)?     # 5,00,000
      | \d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+ (?!\d)   # 160 651, narrow or fixed spaces
      | \d{1,3}(?:[ ]\d{3})*[ ]000 (?!\d)              # 816 000
      | \d+(?:\.\d+)?                                  # 40  1.5
    )"""

NOT_DIGIT = re.compile(r"[^\d.]")
POINT = re.compile(r"(?:^|[^\w.,])?\.")
MINUS = ("-", "−", "–")
SIGN = re.compile(r"(?:^|[\s(,;])(?P<sign>[-−–]|minus\s{1,2})\Z", re.IGNORECASE)
PLUS_OR = re.compile(r"\b(?:plus\s+or|plus/)\s*\Z", re.IGNORECASE)


@cache
def _before() -> re.Pattern[str]:
    """What may not stand before a number: a letter (but of a currency: "RM10"), a fraction bar, a decimal point."""
    money = lexicon.load("currencies")
    signs = [*money["prefix"], *money["ambiguous"], *money["codes"]["stuck"]]
    letters = lexicon.alternation({s for s in signs if s[-1].isalpha() or s[-1] == "."})
    return re.compile(
        rf"""(?: (?:^|[^A-Za-z])(?P<currency>{letters})
               | (?P<barred> \d[.,:/] | [A-Za-z](?<!\d[mkbt])(?<!\dbn)(?<!\dtn)[-–/.] | =["'] | [\w\#] )
            )\Z""",
        re.VERBOSE,
    )


@cache
def _pattern() -> re.Pattern[str]:
    magnitudes = lexicon.load("magnitudes")
    vulgar = "".join(lexicon.load("number_words")["vulgar"])
    return re.compile(
        rf"""
        (?P<digits>{DIGITS})
        (?: [{SPACES}-](?P<top>\d)/(?P<bottom>[234568]|10|16|32)(?![\d/]) | (?P<vulgar>[{vulgar}]) )?
        (?P<hundreds>[ ](?:{lexicon.alternation(magnitudes["multiplied"])})
            (?=[ ](?:{lexicon.alternation(magnitudes["sure"])})\b))?
        (?: [\s-]? (?P<magnitude>{lexicon.alternation(magnitudes["sure"])})(?![A-Za-z]) )?
        (?P<tail>[A-Za-z]+(?![\w]))?
        (?![\w]) (?!:\d) (?![.,]\d) (?!/\d)
        """,
        re.VERBOSE | re.IGNORECASE,
    )


def find_numerals(text: str) -> list[Numeral]:
    """Return every number of *text* in digits or words, in text order, none overlapping another."""
    found = list(_find_digits(text))
    words = [
        Numeral(w.start, w.end, w.low, w.high, w.resolution, digits=False, scaled=w.scaled)
        for w in find_number_words(text)
    ]
    return sorted([*found, *_apart(words, found)], key=lambda n: n.start)


def _apart(words: Iterable[Numeral], taken: list[Numeral]) -> Iterator[Numeral]:
    """Yield the words that are no part of a number in digits ("million" of "1.5 million")."""
    position = 0
    for word in words:
        while position < len(taken) and taken[position].end <= word.start:
            position += 1
        if position == len(taken) or taken[position].start >= word.end:
            yield word


def _find_digits(text: str) -> Iterator[Numeral]:
    """Yield numbers in digits; from digit to digit, as one pattern over all characters takes ten times as long."""
    run = DIGIT.search(text)
    while run is not None:
        end = run.end()
        if run.end() - run.start() <= LONGEST and _may_start(text, run.start()):
            match = _pattern().match(text, run.start())
            if match is not None and len(match["digits"]) <= 2 * LONGEST:
                yield _read(text, match)
                end = match.end()
        run = DIGIT.search(text, end)


def _may_start(text: str, start: int) -> bool:
    if start == 0 or text[start - 1].isspace():
        return True
    match = _before().search(text, max(0, start - 6), start)
    return match is None or match["currency"] is not None


def _read(text: str, match: re.Match[str]) -> Numeral:
    value = Decimal(NOT_DIGIT.sub("", match["digits"]))
    decimals = max(0, -int(value.as_tuple().exponent))
    start = match.start()
    if not decimals and POINT.fullmatch(text, max(0, start - 2), start):  # ".5"
        start, decimals = start - 1, len(match["digits"])
        value = value.scaleb(-decimals)
    resolution = Decimal(1).scaleb(-decimals)
    fraction = _fraction(match)
    if fraction is not None and not decimals:
        value, resolution = value + fraction, Decimal(0)
    sign = _sign(text, start)
    if sign is not None:
        start, value = sign, -value
    power = _power(match)
    if power:
        value, resolution = value * Decimal(10) ** power, resolution * Decimal(10) ** power
    tail = match["tail"] or ""
    return Numeral(
        start,
        match.end() - len(tail),
        value,
        value,
        resolution,
        digits=True,
        decimals=decimals,
        scaled=power > 0,
        tail=tail,
    )


def _sign(text: str, start: int) -> int | None:
    """Where the minus of a number stands; that of "plus or minus 3" is none."""
    if text[max(0, start - 2) : start].lower() != "s " and text[max(0, start - 1) : start] not in MINUS:
        return None
    sign = SIGN.search(text, max(0, start - 8), start)
    if sign is None or PLUS_OR.search(text, max(0, sign.start("sign") - 9), sign.start("sign")):
        return None
    return sign.start("sign")


def _power(match: re.Match[str]) -> int:
    """Power of ten of "million", or of "hundred million"."""
    if not match["magnitude"]:
        return 0
    magnitudes = lexicon.load("magnitudes")
    power = int(magnitudes["sure"][key(match["magnitude"])])
    return power + (int(magnitudes["multiplied"][key(match["hundreds"])]) if match["hundreds"] else 0)


def _fraction(match: re.Match[str]) -> Decimal | None:
    if match["vulgar"]:
        top, bottom = lexicon.load("number_words")["vulgar"][match["vulgar"]].split("/")
    elif match["top"]:
        top, bottom = match["top"], match["bottom"]
    else:
        return None
    return Decimal(top) / Decimal(bottom) if int(bottom) else None
