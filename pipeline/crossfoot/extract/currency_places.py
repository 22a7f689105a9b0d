"""Which currencies a country's press and places speak of: "Ottawa" -> CAD, "cbc.ca" -> CAD."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from babel import Locale
from babel.core import get_global

from crossfoot import lexicon

HOST = re.compile(r"(?:[a-z][a-z0-9+.-]*://)?(?:[^/@\s]*@)?(?P<host>[\w-]+(?:\.[\w-]+)+)", re.IGNORECASE)
SHORTEST_CAPITALS = 4
""" "OTTAWA" of a dateline; "PERU" but no "FED"."""


@cache
def currencies_of_places() -> Mapping[str, tuple[str, ...]]:
    """Return place -> ISO 4217 codes: the lexicon's places, and all other countries by their names from Babel."""
    places: dict[str, list[str]] = {}
    lexical = lexicon.load("places")
    for code, names in lexical["currencies"].items():
        for name in names:
            places.setdefault(name, []).append(code)
    left_out = {*places, *lexical["left_out"]}
    for territory, name in Locale("en").territories.items():
        codes = _money_of(territory)
        if codes and name not in left_out and name.replace(" ", "").isalpha():
            places[name] = list(codes)
    return {name: tuple(codes) for name, codes in places.items()}


@cache
def currencies_of_datelines() -> Mapping[str, tuple[str, ...]]:
    """Return place in capitals -> ISO 4217 codes, for the first lines of an article."""
    return {
        name.upper(): codes
        for name, codes in currencies_of_places().items()
        if len(name) >= SHORTEST_CAPITALS
    }


def currency_of_outlet(address: str | None) -> str | None:
    """Return the currency of the country that a web address or an outlet's host name belongs to.

    Returns:
        ``None`` where the address is none, or of no country (".com") and not in the lexicon.
    """
    match = HOST.match(address.strip()) if address else None
    if match is None:
        return None
    host = match["host"].lower()
    for outlet, code in lexicon.load("places")["outlets"].items():
        if host == outlet or host.endswith(f".{outlet}"):
            return str(code)
    domain = host.rpartition(".")[2]
    if domain in lexicon.load("places")["domains_of_no_country"]:
        return None
    codes = _money_of({"uk": "GB"}.get(domain, domain.upper()))
    return codes[0] if codes else None


@cache
def _money_of(territory: str) -> tuple[str, ...]:
    """ISO 4217 codes of the money in use in a territory (ISO 3166, two letters)."""
    if len(territory) != len("GB"):
        return ()
    currencies = get_global("territory_currencies").get(territory, ())
    return tuple(code for code, _, end, tender in currencies if end is None and tender)
