"""Which country's dollar: choose one currency for an ambiguous sign, and say from what."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from crossfoot import lexicon
from crossfoot.extract.currency_names import currency_names
from crossfoot.extract.scan import first_words, key, matches_at_words
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
            candidates,
            key=lambda code: (-self.places.get(code, 0), code not in self.written, candidates.index(code)),
        )
        best = ranked[0]
        known = self.places.get(best, 0) > 0 or best in self.written
        others = tuple(code for code in candidates if code != best)
        return Unit(best, symbol, Basis.ARTICLE if known else Basis.DEFAULT, others)

    def is_weight(self, name: str, *, scaled: bool = False) -> bool:
        """Whether "pounds" is a weight here: no pounds of money are printed, and no place of theirs is named.

        A magnitude ("5 million pounds") makes it money.
        """
        if scaled or key(name).removesuffix("s") not in lexicon.load("currencies")["weights"]["names"]:
            return False
        return "GBP" not in self.written and not self.places.get("GBP", 0)


EARLY = 600
"""Code points: the dateline and the lead, which tell where an article plays."""


@cache
def _places() -> tuple[re.Pattern[str], frozenset[str], dict[str, str]]:
    codes = {place: code for code, places in lexicon.load("places").items() for place in places}
    return re.compile(rf"(?:{lexicon.alternation(codes)})(?!\w)"), first_words(codes), codes


@cache
def _signs() -> tuple[re.Pattern[str], dict[str, str]]:
    signs = dict(lexicon.load("currencies")["prefix"])
    return re.compile(lexicon.alternation(signs)), signs


@cache
def _names() -> tuple[re.Pattern[str], frozenset[str], dict[str, str]]:
    names = {name: codes[0] for name, codes in currency_names().items() if len(codes) == 1}
    return re.compile(rf"(?i:{lexicon.alternation(names)})s?(?!\w)"), first_words(names), names


def choose_currencies(text: str) -> CurrencyChoice:
    """Read an article's places and currencies, once, for all of its amounts."""
    places: Counter[str] = Counter()
    pattern, starters, codes = _places()
    for match in matches_at_words(pattern, starters, text):
        code = codes.get(" ".join(match.group().split()))
        if code is not None:
            places[code] += 3 if match.start() < EARLY else 1
    return CurrencyChoice(dict(places), _written(text))


def _written(text: str) -> frozenset[str]:
    """Codes of the currencies that the article prints without doubt."""
    signs, codes = _signs()
    printed = [m for m in signs.finditer(text) if not text[max(0, m.start() - 1) : m.start()].isalpha()]
    found = {codes[" ".join(m.group().split())] for m in printed}
    pattern, starters, names = _names()
    for match in matches_at_words(pattern, starters, text):
        name = key(match.group())
        found.add(names.get(name) or names[name.removesuffix("s")])
    return frozenset(found)
