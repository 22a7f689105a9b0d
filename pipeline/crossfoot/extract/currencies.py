"""Which country's dollar: choose one currency for an ambiguous sign, and say from what."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from crossfoot import lexicon
from crossfoot.types import Basis, Unit


@dataclass(frozen=True, slots=True)
class CurrencyChoice:
    """What an article says of its currencies: the places it names and the currencies it writes out."""

    places: dict[str, int]
    """ISO 4217 code -> how often a place of that currency is named; those in the first lines count more."""

    written: frozenset[str]
    """Codes that are printed without doubt: "£", "C$", "Canadian dollars"."""

    def unit(self, symbol: str, candidates: tuple[str, ...], form: str) -> Unit:
        """The unit of an amount printed with *symbol*, which may stand for any of *candidates*."""
        if len(candidates) == 1:
            basis = Basis.WRITTEN if form in ("name", "code-last", "symbol-code") else Basis.SYMBOL
            return Unit(candidates[0], symbol, basis)
        ranked = sorted(
            candidates, key=lambda code: (-self.places.get(code, 0), code not in self.written, candidates.index(code))
        )
        best = ranked[0]
        known = self.places.get(best, 0) > 0 or best in self.written
        others = tuple(code for code in candidates if code != best)
        return Unit(best, symbol, Basis.ARTICLE if known else Basis.DEFAULT, others)

    def is_weight(self, candidates: tuple[str, ...], name: str) -> bool:
        """Whether "pounds" is a weight here: the article prints no other money in pounds."""
        weights = lexicon.load("currencies")["weights"]
        if name.lower().rstrip("s") not in weights["names"]:
            return False
        return not self.written & set(candidates)


EARLY = 600
"""Code points: the dateline and the lead, which tell where an article plays."""


@cache
def _places() -> tuple[re.Pattern[str], dict[str, str]]:
    codes = {place: code for code, places in lexicon.load("places").items() for place in places}
    return re.compile(rf"(?<!\w)(?:{lexicon.alternation(codes)})(?!\w)"), codes


@cache
def _sure() -> tuple[re.Pattern[str], dict[str, str]]:
    money = lexicon.load("currencies")
    codes = dict(money["prefix"]) | {name: c[0] for name, c in money["names"].items() if len(c) == 1}
    return re.compile(rf"(?<![A-Za-z])(?i:{lexicon.alternation(codes)})"), {k.lower(): v for k, v in codes.items()}


def choose_currencies(text: str) -> CurrencyChoice:
    """Read an article's places and currencies, once, for all of its amounts."""
    counts: Counter[str] = Counter()
    pattern, codes = _places()
    for match in pattern.finditer(text):
        code = codes.get(" ".join(match.group().split()))
        if code is not None:
            counts[code] += 3 if match.start() < EARLY else 1
    sure, names = _sure()
    written = {names.get(" ".join(m.group().lower().split()), "") for m in sure.finditer(text)} - {""}
    return CurrencyChoice(dict(counts), frozenset(written))
