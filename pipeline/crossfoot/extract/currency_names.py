"""Names and codes of currencies beside a number: the press's own from the lexicon, ISO 4217 from Babel."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Any

from babel import Locale
from babel.core import get_global
from babel.numbers import get_currency_name

from crossfoot import lexicon

ENGLISH = "en"
PLURAL = 2


@cache
def currency_names() -> Mapping[str, tuple[str, ...]]:
    """Return name -> ISO 4217 codes that it may stand for, in lower case.

    Babel gives the full names ("canadian dollar", "swedish kronor", "italian lira"), with and without accents, the
    lexicon what the press says instead ("dollar", "quid", "italian lire"). Names of one word are left to the lexicon,
    and so are those of old money, which Babel tells by years in brackets.
    """
    full: dict[str, tuple[str, ...]] = {}
    for code in map(str, Locale(ENGLISH).currencies):
        for count in (1, PLURAL):
            name = get_currency_name(code, count, ENGLISH).lower()
            if " " in name and not any(c.isdigit() or c in "()" for c in name):
                full[name] = full[_unaccented(name)] = (code,)
    money = lexicon.load("currencies")
    full |= {name: tuple(codes) for name, codes in money["names"].items()}
    for word, short in money["short_names"].items():  # "taiwan dlr"
        full |= {
            name.removesuffix(word) + short: codes
            for name, codes in full.items()
            if name.endswith(f" {word}")
        }
    return full


def _unaccented(name: str) -> str:
    parts = unicodedata.normalize("NFD", name.replace("ʻ", "'"))
    return "".join(c for c in parts if not unicodedata.combining(c))


@cache
def currency_codes() -> Mapping[str, str]:
    """Return code as printed -> ISO 4217 code: the living ones but for those that are words, and the press's own."""
    words = lexicon.load("currencies")["codes"]
    living = {code for code in _ends() if retired(code) is None} - set(words["not"])
    return {code: code for code in sorted(living | set(words["old"]))} | dict(words["aliases"])


@cache
def retired(code: str) -> int | None:
    """Return the year in which the last country gave a currency up; ``None`` if it is in use, or never was money."""
    ends = _ends().get(code, ())
    return None if not ends or None in ends else max(year for year in ends if year is not None)


@cache
def _ends() -> Mapping[str, tuple[int | None, ...]]:
    """Code -> the years in which countries stopped using it; ``None`` for one that has not."""
    ends: dict[str, list[int | None]] = {}
    territories: Mapping[str, Any] = get_global("territory_currencies")
    for currencies in territories.values():
        for code, _, end, tender in currencies:
            if tender:
                ends.setdefault(code, []).append(None if end is None else int(end[0]))
    return {code: tuple(years) for code, years in ends.items()}
