"""Physical measures and ages with a unit: "5.2 litres", "40C", "6'2", "45-year-old"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.extract.changes import read_change
from crossfoot.extract.currencies import CurrencyChoice
from crossfoot.extract.numerals import Numeral
from crossfoot.extract.quantulum import unit_name
from crossfoot.extract.unit_words import LONG, measure_units
from crossfoot.extract.words_around import read_bound, read_per
from crossfoot.types import Amount, Basis, Bound, Kind, Mention, Quantity, QuantityMention, Unit

AGES = ("a", "mo", "wk", "d")

NAME_AHEAD = re.compile(r"\s+(?:[A-Z][a-z]+)")
SUFFIX_AHEAD = re.compile(r"['’-]")
FEET_AND_INCHES = re.compile(
    r"""(?:['’′]|\s?ft\.?)[ ]?(?P<inches>1[01]|[0-9])(?:[\"”″]|''|’’|\s?ins?\b)?(?![\w.,]?[0-9])(?!\s?(?:ft|[a-z]+s)\b)"""
)
TALLEST = 8
""" "6'2": people, and now and then a fence."""


@cache
def _units() -> re.Pattern[str]:
    return re.compile(
        rf"""(?P<of>\s+(?:of\s+)?an?\s+(?:US\s+|U\.S\.\s+)?|[\s-]?[ ]?)
            (?P<unit>(?:{measure_units()}) | (?<=[0-9])in(?!\s+(?:an?|the|one)\b)
              | (?<=[0-9])st(?=\s?[0-9]{{1,2}}\s?lb))(?![\w’'])(?!/\w)""",
        re.VERBOSE,
    )


@cache
def _length_ahead() -> re.Pattern[str]:
    """What makes a single "m" a metre: "a 2 m tall wall", "37m (121ft)", "a 4m-long snake"."""
    words = lexicon.alternation(lexicon.load("units")["metre_before"]["words"])
    return re.compile(rf"(?:\s+|-)(?:{words})\b|\)|\s+\(\d")


def read_measure(text: str, numeral: Numeral, choice: CurrencyChoice) -> QuantityMention | None:
    """Read *numeral* as a measure, or return ``None`` where no unit of the allow-list follows."""
    height = _read_height(text, numeral)
    if height is not None:
        return height
    numeral, match = _unit_after(text, numeral)
    if match is None or (numeral.tail and not match["unit"].startswith(numeral.tail)):
        return None
    written = " ".join(match["unit"].split())
    code = ucum(written, choice)
    if code is None or (len(written) == 1 and not _letter_is_a_unit(text, match)):
        return None
    rule = "measure.age" if code in AGES else "measure.unit"
    return make_measure(text, (numeral.start, match.end()), numeral.amount(), (code, written), rule=rule)


def make_measure(
    text: str, span: tuple[int, int], amount: Amount, unit: tuple[str, str], *, rule: str
) -> QuantityMention:
    """Build the measure at *span*, with what the words around say of it; *unit* is its code and as printed."""
    start, end = span
    per = read_per(text, end)
    value = Quantity(
        Kind.MEASURE,
        amount,
        Unit(unit[0], unit[1], Basis.WRITTEN),
        Bound.RANGE if amount.point is None else read_bound(text, start, end),
        read_change(text, start, end),
        per[0] if per else None,
    )
    return Mention.at(text, start, end, value, rule=rule)


def _read_height(text: str, numeral: Numeral) -> QuantityMention | None:
    """Read "6'2" and "5ft 10" as inches."""
    match = FEET_AND_INCHES.match(text, numeral.end)
    plain = numeral.digits and numeral.resolution == 1 and not (numeral.is_range or numeral.scaled)
    if match is None or not plain or numeral.tail not in ("", "ft") or not 2 < numeral.low < TALLEST:
        return None
    inches = numeral.low * 12 + Decimal(match["inches"])
    amount = Amount(inches, inches, inches, Decimal(1))
    return make_measure(
        text, (numeral.start, match.end()), amount, ("[in_i]", "'"), rule="measure.feet-and-inches"
    )


def _unit_after(text: str, numeral: Numeral) -> tuple[Numeral, re.Match[str] | None]:
    """The unit after *numeral*; in "12.3m tonnes" the "m" is a magnitude and the unit comes after it."""
    match = _units().match(text, numeral.end)
    if match is not None and len(match["of"].strip()) > 0 and match["of"] != "-" and not numeral.is_part:
        match = None  # "two a mile"
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
    for table in ("press", "age", "stuck"):
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
