"""Which country's dollar: choose one currency for an ambiguous sign, and say from what."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from crossfoot import lexicon
from crossfoot.extract.currency_names import currency_names, retired
from crossfoot.extract.currency_places import (
    currencies_of_datelines,
    currencies_of_places,
    currency_of_outlet,
)
from crossfoot.extract.scan import first_words, key, matches_at_words
from crossfoot.types import Article, Basis, Unit


@dataclass(frozen=True, slots=True)
class CurrencyChoice:
    """What an article says of its currencies: the places it names and the currencies it writes out."""

    places: Mapping[str, int]
    """ISO 4217 code -> how often a place of that currency is named; those in the first lines count more."""

    written: frozenset[str]
    """Codes that are printed without doubt: "£", "C$", "Canadian dollars"."""

    outlet: str | None = None
    """Code of the country where the article appeared."""

    year: int | None = None
    """When it appeared: no francs of France after 2002."""

    def unit(self, symbol: str, candidates: tuple[str, ...], form: str) -> Unit:
        """The unit of an amount printed with *symbol*, which may stand for any of *candidates*."""
        candidates = self._in_use(candidates)
        if len(candidates) == 1:
            basis = Basis.WRITTEN if form in ("name", "code-last", "symbol-code") else Basis.SYMBOL
            return Unit(candidates[0], symbol, basis)
        best = min(
            candidates,
            key=lambda code: (
                -self.places.get(code, 0),
                code not in self.written,
                code != self.outlet,
                candidates.index(code),
            ),
        )
        others = tuple(code for code in candidates if code != best)
        return Unit(best, symbol, self._basis(best), others)

    def _basis(self, code: str) -> Basis:
        if self.places.get(code, 0) > 0 or code in self.written:
            return Basis.ARTICLE
        return Basis.OUTLET if code == self.outlet else Basis.DEFAULT

    def _in_use(self, candidates: tuple[str, ...]) -> tuple[str, ...]:
        """Leave out the money that had been given up when the article appeared."""
        if self.year is None:
            return candidates
        used = tuple(code for code in candidates if (retired(code) or self.year) >= self.year)
        return used or candidates

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
def _places() -> tuple[re.Pattern[str], frozenset[str], Mapping[str, tuple[str, ...]]]:
    places = {**currencies_of_datelines(), **currencies_of_places()}
    return re.compile(rf"{lexicon.any_of(places)}(?!\w)"), first_words(places), places


@cache
def _regions() -> re.Pattern[str]:
    """What follows the name of a place and is of another country than its namesake: "MELBOURNE, Fla."."""
    regions = lexicon.load("places")["regions"]
    return re.compile(
        r",\s+(?:"
        + "|".join(rf"(?P<{code}>{lexicon.alternation(names)})" for code, names in regions.items())
        + ")"
    )


@cache
def _signs() -> tuple[re.Pattern[str], dict[str, str]]:
    money = lexicon.load("currencies")
    signs = {sign: code for sign, code in money["prefix"].items() if sign not in money["careful_signs"]}
    apart = [re.escape(sign) for sign in sorted(signs, key=lambda s: (-len(s), s))]
    return re.compile(rf"(?:{'|'.join(apart)})(?=[ \u00a0]?\d)"), signs


@cache
def _names() -> tuple[re.Pattern[str], frozenset[str], dict[str, str]]:
    names = {name: codes[0] for name, codes in currency_names().items() if len(codes) == 1}
    return re.compile(rf"(?i:{lexicon.alternation(names)})s?(?!\w)"), first_words(names), names


def choose_currencies(article: Article) -> CurrencyChoice:
    """Read an article's places and currencies, and where and when it appeared, once for all of its amounts."""
    text = article.text
    named: Counter[str] = Counter()
    pattern, starters, places = _places()
    known = currencies_of_places()
    for match in matches_at_words(pattern, starters, text):
        place = " ".join(match.group().split())
        early = match.start() < EARLY
        if early or place in known:
            region = _regions().match(text, match.end())
            codes = places.get(place, ()) if region is None else (str(region.lastgroup),)
            named.update(dict.fromkeys(codes, 3 if early else 1))
    day = article.published_day
    outlet = currency_of_outlet(article.url) or currency_of_outlet(article.source)
    return CurrencyChoice(dict(named), _written(text), outlet, None if day is None else day.year)


def _written(text: str) -> frozenset[str]:
    """Codes of the currencies that the article prints without doubt."""
    signs, codes = _signs()
    printed = [m for m in signs.finditer(text) if not text[max(0, m.start() - 1) : m.start()].isalpha()]
    found = {codes[m.group()] for m in printed}
    pattern, starters, names = _names()
    for match in matches_at_words(pattern, starters, text):
        name = key(match.group())
        found.add(names.get(name) or names[name.removesuffix("s")])
    return frozenset(found)
