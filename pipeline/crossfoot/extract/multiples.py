"""How many times: "sixfold", "ten-fold", "a 10-fold rise"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.extract.antecedents import TIMES
from crossfoot.extract.scan import key
from crossfoot.extract.word_sums import WordValues, longest_number
from crossfoot.extract.words_around import read_bound
from crossfoot.types import Amount, Kind, Mention, Quantity, QuantityMention, Unit

FOLD = re.compile(r"fold(?!\w)", re.IGNORECASE)
LONGEST = 40
"""Code points before "fold": "one-hundred-and-twenty-five-"."""

DIGITS = re.compile(r"(?<![\w.,/])(?P<number>[0-9]{1,4}(?:,[0-9]{3})?(?P<decimals>\.[0-9]{1,2})?)[ -]?\Z")
PARTS = re.compile(r"\b(?:is|are|was|were|be)\s+\Z", re.IGNORECASE)
FEW = 4
""" "The reason is twofold": parts, not times."""


@cache
def _words() -> tuple[re.Pattern[str], WordValues]:
    words = lexicon.load("number_words")
    values = WordValues({**words["units"], **words["tens"]}, words["scales"], words["dozens"])
    single = lexicon.alternation([*values.small, *values.scales])
    return re.compile(rf"(?<!\w)(?:{single})(?:-(?:{single}))*-?\Z", re.IGNORECASE), values


def find_multiples(text: str) -> Iterator[QuantityMention]:
    """Yield the multiples of *text* as counts without a noun; they are factors, and nothing moved BY them."""
    for fold in FOLD.finditer(text):
        low = max(0, fold.start() - LONGEST)
        digits = DIGITS.search(text, low, fold.start())
        if digits is not None:
            decimals = max(0, len(digits["decimals"] or "") - 1)
            found = digits.start(), Decimal(digits["number"].replace(",", "")), decimals
        else:
            words = _read_words(text, low, fold.start())
            if words is None:
                continue
            found = *words, 0
        start, number, decimals = found
        if number <= FEW and PARTS.search(text, max(0, start - 8), start):
            continue
        half = Decimal("0.5").scaleb(-decimals) if decimals else Decimal(0)
        amount = Amount(number, number - half, number + half, Decimal(1).scaleb(-decimals), decimals)
        bound = read_bound(text, start, fold.end())
        yield Mention.at(text, start, fold.end(), Quantity(Kind.COUNT, amount, Unit("1"), bound), rule=TIMES)


def _read_words(text: str, low: int, end: int) -> tuple[int, Decimal] | None:
    pattern, values = _words()
    match = pattern.search(text, low, end)
    if match is None:
        return None
    words = [key(word) for word in match.group().rstrip("-").split("-")]
    length, value = longest_number(words, values)
    return (match.start(), value) if length == len(words) and value > 1 else None
