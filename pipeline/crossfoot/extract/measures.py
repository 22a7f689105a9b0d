"""Physical measures and ages with a unit: "5.2 litres", "40C", "19-mile", "45-year-old"."""

from __future__ import annotations

import re
from functools import cache

from crossfoot import lexicon
from crossfoot.extract.currencies import CurrencyChoice
from crossfoot.extract.numerals import Numeral
from crossfoot.extract.quantulum import unit_name
from crossfoot.extract.words_around import read_bound, read_change, read_per
from crossfoot.types import Basis, Bound, Kind, Mention, Quantity, QuantityMention, Unit

AGES = ("a", "mo", "wk", "d")
LONG = 3
"""Units of more letters are read in any case; "MW" and "mw" are two things."""

NAME_AHEAD = re.compile(r"\s+(?:[A-Z][a-z]+)")
SUFFIX_AHEAD = re.compile(r"['’-]")


@cache
def _units() -> re.Pattern[str]:
    units = lexicon.load("units")
    words = [*units["press"], *units["spellings"]["words"], *units["age"], *units["weights"]["words"]]
    long = [w for w in words if len(w) > LONG]
    short = [w for w in words if len(w) <= LONG]
    return re.compile(
        rf"[\s-]?[ ]?(?P<unit>(?i:{lexicon.alternation(long)})|{lexicon.alternation(short)})(?![\w’'])(?!/\w)"
    )


@cache
def _length_ahead() -> re.Pattern[str]:
    """What makes a single "m" a metre: "a 2 m tall wall", "37m (121ft)", "a 4m-long snake"."""
    words = lexicon.alternation(lexicon.load("units")["metre_before"]["words"])
    return re.compile(rf"(?:\s+|-)(?:{words})\b|\)|\s+\(\d")


def read_measure(text: str, numeral: Numeral, choice: CurrencyChoice) -> QuantityMention | None:
    """Read *numeral* as a measure, or return ``None`` where no unit of the allow-list follows."""
    numeral, match = _unit_after(text, numeral)
    if match is None or (numeral.tail and not match["unit"].startswith(numeral.tail)):
        return None
    written = " ".join(match["unit"].split())
    code = ucum(written, choice)
    if code is None or (len(written) == 1 and not _letter_is_a_unit(text, match)):
        return None
    end = match.end()
    amount = numeral.amount()
    per = read_per(text, end)
    value = Quantity(
        Kind.MEASURE,
        amount,
        Unit(code, written, Basis.WRITTEN),
        Bound.RANGE if amount.point is None else read_bound(text, numeral.start, end),
        read_change(text, numeral.start, end),
        per[0] if per else None,
    )
    rule = "measure.age" if code in AGES else "measure.unit"
    return Mention.at(text, numeral.start, end, value, rule=rule)


def _unit_after(text: str, numeral: Numeral) -> tuple[Numeral, re.Match[str] | None]:
    """The unit after *numeral*; in "12.3m tonnes" the "m" is a magnitude and the unit comes after it."""
    match = _units().match(text, numeral.end)
    if numeral.tail and (match is None or match["unit"] == numeral.tail):
        scaled = numeral.with_magnitude()
        with_unit = None if scaled.tail else _units().match(text, scaled.end)
        if with_unit is not None and len(with_unit["unit"]) > 1:
            return scaled, with_unit
    return numeral, match


def ucum(written: str, choice: CurrencyChoice) -> str | None:
    """UCUM code of a unit as the press writes it; ``None`` for what is not on the allow-list."""
    units = lexicon.load("units")
    lowered = written.lower()
    for table in ("press", "age"):
        code = units[table].get(written) or (units[table].get(lowered) if len(written) > LONG else None)
        if code:
            return str(code)
    if lowered in units["weights"]["words"]:
        return str(units["weights"]["code"]) if choice.is_weight(lowered) else None
    name = unit_name(written)
    code = units["ucum"].get(name) if name is not None else None
    return None if code is None else str(code)


def _letter_is_a_unit(text: str, match: re.Match[str]) -> bool:
    """Whether one letter is a unit and not a magnitude: "40C", "816 000 t", "a 2 m wall"; not "1.5m people"."""
    letter, end = match["unit"], match.end()
    if letter in lexicon.load("units")["metre_before"]["letters"]:
        return _length_ahead().match(text, end) is not None
    if letter in ("C", "F"):
        return NAME_AHEAD.match(text, end) is None
    return SUFFIX_AHEAD.match(text, end) is None
