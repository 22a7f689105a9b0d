"""The words of time as patterns, and what the counting words mean."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache

from crossfoot import lexicon

GAP = r"\s{1,8}"
"""Between two words of an expression; wire copy breaks lines anywhere and indents the next."""

YEAR = r"(?:1[0-9]|20|21)\d\d"
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
ORDINAL_SUFFIX = r"(?:st|nd|rd|th)"


def words(section: str, name: str = "words") -> list[str]:
    """Return the list *name* of a section of the time lexicon."""
    return list(lexicon.load("time_words")[section][name])


def table(section: str) -> dict[str, str]:
    """Return a section of the time lexicon that maps words to codes."""
    return dict(lexicon.load("time_words")[section])


def numbers(section: str) -> dict[str, int]:
    """Return a section of the time lexicon that maps words to whole numbers."""
    return dict(lexicon.load("time_words")[section])


def spaced(listed: Iterable[str]) -> str:
    """Return an alternation whose spaces match a bounded run of white space."""
    return lexicon.alternation(listed).replace(r"\s+", GAP)


def capitalised(names: Iterable[str]) -> str:
    """Return an alternation of *names* as given and in capitals, in a group that minds the case."""
    return f"(?-i:{spaced(sorted({form for name in names for form in (name, name.upper())}))})"


@cache
def month() -> str:
    """Pattern of a month in a date: "March", "Sept.", "MARCH"."""
    full, short = capitalised(words("calendar", "months")), capitalised(words("calendar", "short_months"))
    return rf"(?:{full}\b|{short}\b\.?)"


@cache
def weekday() -> str:
    """Pattern of a weekday that stands alone."""
    return rf"(?:{capitalised(words('calendar', 'weekdays'))}\b)"


@cache
def weekday_before_date() -> str:
    """Pattern of a weekday and its comma before a full date."""
    short = capitalised(words("calendar", "short_weekdays"))
    return rf"(?:(?:{capitalised(words('calendar', 'weekdays'))}|{short}\b\.?)(?:[^\S\n]?,)?{GAP})"


@cache
def season() -> str:
    """Pattern of a season."""
    return lexicon.any_of(table("seasons"))


@cache
def ordinal() -> str:
    """Pattern of an ordinal number: "third", "3rd", "twenty-first"."""
    return rf"(?:{lexicon.alternation(numbers('ordinals'))}|\d{{1,2}}{ORDINAL_SUFFIX})"


@cache
def unit_forms() -> dict[str, str]:
    """Return singular and plural forms of the units -> singular."""
    plurals: dict[str, str] = lexicon.load("time_words")["plurals"]
    singular = {unit: unit for unit in table("units")}
    return singular | {plurals.get(unit, f"{unit}s"): unit for unit in table("units")}


@cache
def unit(*, plural: bool) -> str:
    """Pattern of a unit of time in its singular or its plural."""
    return lexicon.any_of(form for form, one in unit_forms().items() if (form != one) is plural)


@cache
def spelled() -> str:
    """Pattern of a spelled-out number: "three", "twenty-five", "a dozen"."""
    tens = lexicon.alternation(word for word, n in numbers("numbers").items() if 20 <= n < 100)
    ones = lexicon.alternation(word for word, n in numbers("numbers").items() if n < 10 and word != "single")
    return rf"(?:(?:{tens})-(?:{ones})|{spaced(numbers('numbers'))})"


@cache
def count() -> str:
    """Pattern of how many: "3", "1,000", "1.5", "2½", "three", "several"."""
    digits = r"\d{1,3}(?:,\d{3})+|\d{0,3}½|\d{1,3}[ -]1/2|\d{1,4}(?:\.\d{1,2})?"
    return rf"(?:{digits}|{spelled()}|{spaced(words('counts', 'vague'))})"


@cache
def short_unit() -> str:
    """Pattern of a unit of time as printed after figures: "40min", "3 hrs"."""
    return lexicon.any_of(table("short_units"))


def read_count(printed: str) -> Decimal | None:
    """Return the number that *printed* stands for; ``None`` if it is vague ("several")."""
    plain = re.sub(r"\s+", " ", printed.lower())
    whole, half, _ = re.sub(r"[ -]1/2\Z", "½", plain).partition("½")
    if half:
        return Decimal(whole or 0) + Decimal("0.5")
    if plain[0].isdigit():
        return Decimal(plain.replace(",", ""))
    known = numbers("numbers")
    if plain in ("a", "an"):
        return Decimal(1)
    if plain in known:
        return Decimal(known[plain])
    tens, _, ones = plain.partition("-")
    return Decimal(known[tens] + known[ones]) if tens in known and ones in known else None


def read_ordinal(printed: str) -> int:
    """Return 3 for "third" and for "3rd".

    Raises:
        KeyError: *printed* is no ordinal of the lexicon.
    """
    return int(printed[:-2]) if printed[0].isdigit() else numbers("ordinals")[printed.lower()]
