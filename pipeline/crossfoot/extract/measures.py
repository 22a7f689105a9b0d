"""Physical measures and ages: "5.2 litres", "40C", "19-mile", "45-year-old", "aged 61"."""

from __future__ import annotations

import re
from functools import cache

from crossfoot import lexicon
from crossfoot.extract.currencies import CurrencyChoice
from crossfoot.extract.numerals import Numeral
from crossfoot.extract.quantulum import unit_name
from crossfoot.extract.words_around import read_bound, read_change, read_per
from crossfoot.types import Basis, Bound, Kind, Mention, Quantity, QuantityMention, Unit

OLDEST = 120

AGED = re.compile(r"\b(?:aged?(?:\s+(?:of|just|only|about))?|(?:wo)?man\s+of|turn(?:s|ed|ing)?|boy\s+of|girl\s+of)\s+$", re.IGNORECASE)
APPOSED = re.compile(r"[A-Z][\w’'.-]+,\s+$")
AFTER_APPOSED = re.compile(r"\s*(?:,|\.|;|\)|$)|\s+and\s|\s+from\s|\s+of\s")
NOT_AGE = re.compile(r"\s+(?:per|in|out)\b|\s*[%$€£]")

NEVER_STUCK = frozenset({"m", "M", "t", "T", "b", "B", "k", "K"})


@cache
def _units() -> re.Pattern[str]:
    units = lexicon.load("units")
    words = [*units["press"], *units["spellings"]["words"], *units["age"], "pounds", "pound"]
    long = [w for w in words if len(w) > 3]
    short = [w for w in words if len(w) <= 3]
    return re.compile(
        rf"[ \u00a0\u202f-]?[ ]?(?P<unit>(?i:{lexicon.alternation(long)})|{lexicon.alternation(short)})(?![\w’'])(?!/\w)"
    )


def read_measure(text: str, numeral: Numeral, choice: CurrencyChoice) -> QuantityMention | None:
    """Read *numeral* as a measure, or return ``None`` where no unit of the allow-list follows."""
    match = _units().match(text, numeral.end)
    powers = lexicon.load("magnitudes")["short"]
    if numeral.tail in powers and (match is None or match["unit"] == numeral.tail):
        scaled = numeral.scaled_by_tail(numeral.end + len(numeral.tail), powers[numeral.tail])
        with_unit = _units().match(text, scaled.end)
        if with_unit is not None and len(with_unit["unit"]) > 1:  # "12.3m tonnes"
            numeral, match = scaled, with_unit
    if match is None or (numeral.tail and match["unit"] != numeral.tail and not match["unit"].startswith(numeral.tail)):
        return None
    written = " ".join(match["unit"].split())
    code = ucum(written, choice)
    if code is None or (len(written) == 1 and not _letter_is_a_unit(text, numeral, match)):
        return None
    end = match.end()
    amount = numeral.amount()
    bound = Bound.RANGE if amount.point is None else read_bound(text, numeral.start, end)
    per = read_per(text, end)
    start = numeral.start
    value = Quantity(
        Kind.MEASURE, amount, Unit(code, written, Basis.WRITTEN), bound, read_change(text, start, end), per[0] if per else None
    )
    rule = "measure.age" if code in ("a", "mo", "wk", "d") else "measure.unit"
    return Mention.at(text, start, end, value, rule=rule)


def ucum(written: str, choice: CurrencyChoice | None = None) -> str | None:
    """UCUM code of a unit as the press writes it; ``None`` for what is not on the allow-list."""
    units = lexicon.load("units")
    lowered = written.lower()
    for table in ("press", "age"):
        code = units[table].get(written) or (units[table].get(lowered) if len(written) > 3 else None)
        if code:
            return str(code)
    if lowered in ("pound", "pounds"):
        return "[lb_av]" if choice is not None and choice.is_weight(("GBP", "EGP"), lowered) else None
    name = unit_name(written)
    code = units["ucum"].get(name) if name is not None else None
    return None if code is None else str(code)


def _letter_is_a_unit(text: str, numeral: Numeral, match: re.Match[str]) -> bool:
    """Whether one letter is a unit and not a magnitude: "40C", "816 000 t", "a 2 m wall"; not "1.5m people"."""
    after = text[match.end() : match.end() + 24]
    if match["unit"] in ("C", "F"):
        return not re.match(r"\s+(?:Street|Company|Division)", after)
    if match["unit"] in ("g", "t", "V", "W"):
        return not re.match(r"['’-]", after)
    return bool(re.match(r"\s+(?:tall|long|wide|deep|high|away|above|below|under|from|of\s+(?:water|snow|rain|rope|cable)|across|thick|in\s+(?:length|height))\b|\)", after))


def read_age(text: str, numeral: Numeral) -> QuantityMention | None:
    """Read a bare *numeral* as an age: "aged 61", "Bryn Calloway, 61, owns"."""
    if numeral.is_range and not AGED.search(text, max(0, numeral.start - 24), numeral.start):
        return None
    if numeral.decimals or numeral.scaled or numeral.tail or not 0 < numeral.high <= OLDEST or numeral.resolution != 1:
        return None
    if NOT_AGE.match(text, numeral.end):
        return None
    aged = AGED.search(text, max(0, numeral.start - 24), numeral.start)
    if aged and "turn" in aged.group().lower() and re.match(r"\s+[a-z]{4,}s\b", text[numeral.end : numeral.end + 20]):
        return None
    apposed = (
        numeral.digits and APPOSED.search(text, max(0, numeral.start - 40), numeral.start) and AFTER_APPOSED.match(text, numeral.end)
    )
    if not aged and not apposed:
        return None
    amount = numeral.amount()
    bound = Bound.RANGE if amount.point is None else read_bound(text, numeral.start, numeral.end)
    return Mention.at(
        text, numeral.start, numeral.end, Quantity(Kind.MEASURE, amount, Unit("a", None, Basis.WRITTEN), bound), rule="measure.age"
    )
