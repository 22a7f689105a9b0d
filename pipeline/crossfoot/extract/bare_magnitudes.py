""" "64m": metres or millions? An article that prints millions as "m" elsewhere, and no lengths, means millions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.extract.numerals import Numeral

LETTER = "m"
LARGEST = Decimal(1000)
MILLIONS = re.compile(
    r"[£€$][0-9][0-9.,]*m\b|[0-9]m\s+(?:people|users|customers|viewers|visitors|jobs|members|votes)\b"
)
LENGTHS = re.compile(r"\b(?:metres?|meters?|kilomet(?:re|er)s?)\b|[0-9]km\b", re.IGNORECASE)
NOT_BEFORE = re.compile(r"['’-]")


def with_bare_millions(text: str, numerals: Sequence[Numeral]) -> list[Numeral]:
    """Take the "m" after digits for a million where the article leaves no doubt: "a rise to 64m", "27m in all".

    The distances of races stay: "the 400m".
    """
    if not any(numeral.tail == LETTER for numeral in numerals) or not _prints_millions(text):
        return list(numerals)
    return [n.with_magnitude() if n.tail == LETTER and _is_million(text, n) else n for n in numerals]


def _prints_millions(text: str) -> bool:
    return MILLIONS.search(text) is not None and LENGTHS.search(text) is None


def _is_million(text: str, numeral: Numeral) -> bool:
    if numeral.high >= LARGEST or _length_after().match(text, numeral.end + len(LETTER)):
        return False
    races = map(Decimal, lexicon.load("magnitudes")["races"])
    return numeral.low not in races and not NOT_BEFORE.match(text, numeral.end + len(LETTER))


@cache
def _length_after() -> re.Pattern[str]:
    words = lexicon.alternation(lexicon.load("units")["metre_before"]["words"])
    return re.compile(rf"(?:\s+|-)(?:{words})\b", re.IGNORECASE)
