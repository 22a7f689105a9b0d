"""Numbers in the text, before anyone asks what they are of: "160,651", "1.2", "two hundred", "dozens".

A numeral is found on the untouched text and keeps its printed digits, so that the readers of money, percentages,
counts and so on can decide what the number stands for, and how finely it was stated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.extract.number_words import find_number_words
from crossfoot.types import Amount

HALF = Decimal("0.5")


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

    tail_start: int = 0
    """Where the tail starts; its end is `end` once it is taken as a magnitude or unit."""

    @property
    def is_range(self) -> bool:
        """Whether it has two ends."""
        return self.low != self.high

    @property
    def is_word(self) -> bool:
        """Printed in words."""
        return not self.digits

    def scaled_by_tail(self, end: int, power: int) -> Numeral:
        """Take the short magnitude after the digits ("m", "k") as such."""
        scale = Decimal(10) ** power
        return replace(
            self,
            end=end,
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


SPACES = "[ \u00a0\u2009\u202f]"

DIGITS = r"""
    (?: \d{1,3}(?:,\d{3})+ (?!\d) (?:\.\d+)?           # 160,651  1,200.50
      | \d{1,2}(?:,\d{2})+,\d{3} (?!\d) (?:\.\d+)?   # 5,00,000
      | \d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+ (?!\d)   # 160 651, narrow or fixed spaces
      | \d{1,3}(?:[ ]\d{3})*[ ]000 (?!\d)              # 816 000
      | \d+(?:\.\d+)?                                      # 40  1.5
      | \.\d+                                              # .5
    )"""


def _stuck_currencies() -> str:
    """Look-behinds for signs in letters that may be stuck to digits: "RM10", "Rs6,200", "USD40"."""
    money = lexicon.load("currencies")
    signs = [s for s in [*money["prefix"], *money["ambiguous"], *money["codes"]["stuck"]] if s[-1].isalpha()]
    edge = {True: r"\b", False: ""}  # "$US" begins with no letter
    return "|".join(rf"(?<={edge[sign[0].isalpha()]}{re.escape(sign)})" for sign in sorted(set(signs)))


@cache
def _pattern() -> re.Pattern[str]:
    magnitudes = lexicon.load("magnitudes")
    vulgar = "".join(lexicon.load("number_words")["vulgar"])
    return re.compile(
        rf"""
        (?<![\d][.,:/]) (?<![A-Za-z][-–/]) (?:(?<![\w#])|{_stuck_currencies()})
        (?P<sign>(?:(?<=\s)|(?<=\()|(?<=^))[-−–](?=\d|\.\d)|\bminus\s+)?
        (?P<digits>{DIGITS})
        (?: (?:{SPACES}|-)(?P<top>\d)/(?P<bottom>[234568]|10|16|32)(?![\d/]) | (?P<vulgar>[{vulgar}]) )?
        (?P<hundreds>[ ](?:hundred|thousand)(?=[ ](?:million|billion|trillion)\b))?
        (?: (?:\s|-|{SPACES})? (?P<magnitude>{lexicon.alternation(magnitudes["sure"])})(?![A-Za-z]) \.? (?<!\.) )?
        (?P<tail>[A-Za-z]+(?![\w]))?
        (?![\w]) (?!:\d) (?![.,]\d) (?!/\d)
        """,
        re.VERBOSE | re.IGNORECASE | re.MULTILINE,
    )


def find_numerals(text: str) -> list[Numeral]:
    """Return every number of *text* in digits or words, in text order, none overlapping another."""
    found = [n for n in map(_read_digits, _pattern().finditer(text)) if n is not None]
    taken = [(n.start, n.end) for n in found]
    words = [
        Numeral(w.start, w.end, w.low, w.high, w.resolution, digits=False, scaled=w.scaled) for w in find_number_words(text)
    ]
    return sorted([*found, *_apart(words, taken)], key=lambda n: n.start)


def _apart(words: list[Numeral], taken: list[tuple[int, int]]) -> Iterator[Numeral]:
    """Yield the words that are no part of a number in digits ("million" of "1.5 million")."""
    position = 0
    for word in words:
        while position < len(taken) and taken[position][1] <= word.start:
            position += 1
        if position == len(taken) or taken[position][0] >= word.end:
            yield word


def _read_digits(match: re.Match[str]) -> Numeral | None:
    value = Decimal(re.sub(r"[,\s\u00a0\u2009\u202f]", "", match["digits"]))
    exponent = value.as_tuple().exponent
    decimals = -int(exponent) if int(exponent) < 0 else 0
    fraction = _fraction(match)
    resolution = Decimal(1).scaleb(-decimals)
    if fraction is not None:
        value, resolution = (value + fraction, Decimal(0)) if value.as_tuple().exponent == 0 else (value, resolution)
    power = 0
    if match["magnitude"]:
        sure = lexicon.load("magnitudes")["sure"]
        power = sure[match["magnitude"].lower()]
        power += sure[match["hundreds"].strip().lower()] if match["hundreds"] else 0
    if match["sign"]:
        value = -value
    scale = Decimal(10) ** power
    tail = match["tail"] or ""
    return Numeral(
        match.start(),
        match.start("tail") if tail else match.end(),
        value * scale,
        value * scale,
        resolution * scale,
        digits=True,
        decimals=decimals,
        scaled=power > 0,
        tail=tail,
        tail_start=match.start("tail") if tail else match.end(),
    )


def _fraction(match: re.Match[str]) -> Decimal | None:
    if match["vulgar"]:
        top, bottom = lexicon.load("number_words")["vulgar"][match["vulgar"]].split("/")
    elif match["top"]:
        top, bottom = match["top"], match["bottom"]
    else:
        return None
    return Decimal(top) / Decimal(bottom) if int(bottom) else None
