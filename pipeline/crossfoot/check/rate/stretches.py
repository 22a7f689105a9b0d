"""Stretches of time as numbers: the 12 of "12 months" for a rate by the month, the 365 of a year for one by the day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from crossfoot.link.placed import Placed
from crossfoot.types import Amount, Claim, DateMention, DateValue, Kind, Quantity, Unit

LENGTH = re.compile(
    r"P(?P<date>(?P<n>\d+(?:\.\d+)?)(?P<unit>[YMWD]))|PT(?P<hours>\d+(?:\.\d+)?)(?P<clock>[HM])"
)
YEAR = re.compile(r"\d{4}")
QUARTER = re.compile(r"\d{4}-Q[1-4]")

MONTHS = {"Y": Decimal(12), "M": Decimal(1)}
HOURS = {"W": Decimal(168), "D": Decimal(24), "H": Decimal(1), "M": Decimal(1) / 60}
"""Lengths of the units of a calendar in months, of all others in hours; `M` is a minute after `T`."""

CROSSING = {
    ("Y", "W"): (Decimal(52),),
    ("Y", "D"): (Decimal(365), Decimal(366)),
    ("M", "W"): (Decimal("4.345"), Decimal(4)),
    ("M", "D"): (Decimal(30), Decimal(31)),
}
"""How many weeks and days a year or a month is taken to have."""


@dataclass(frozen=True, slots=True)
class Length:
    """So many units of time."""

    number: Decimal
    unit: str
    """``Y``, ``M``, ``W``, ``D``, or ``h`` and ``m`` for hours and minutes."""


@dataclass(frozen=True)
class Stretch(Placed[DateValue]):
    """A date mention that says how long something lasted, and the claim that it stands in."""

    numbers: tuple[Decimal, ...]
    """How many of the rate's own stretches it holds: 12 months for a rate by the month; two where ends may count."""

    crosses: bool = False
    """Whether it is told in another unit than the rate: years for a rate by the day."""


def number_as_quantity(number: Decimal) -> Quantity:
    """A plain number in the form that is graded."""
    return Quantity(Kind.COUNT, Amount(number, number, number, Decimal(1)), Unit("1"))


def length_of(timex: str) -> Length | None:
    """Read a TIMEX3 value as a length: durations, and years and quarters of the calendar."""
    if YEAR.fullmatch(timex):
        return Length(Decimal(1), "Y")
    if QUARTER.fullmatch(timex):
        return Length(Decimal(3), "M")
    match = LENGTH.fullmatch(timex)
    if match is None:
        return None
    if match["date"]:
        return Length(Decimal(match["n"]), match["unit"])
    return Length(Decimal(match["hours"]), match["clock"].lower())


def how_many(whole: Length, one: Length) -> tuple[Decimal, ...]:
    """How many of one length go into another, likeliest first; empty where nobody would divide them."""
    if one.number <= 0:
        return ()
    times = whole.number / one.number
    if whole.unit == one.unit:
        return (times,)
    for table in (MONTHS, {k.lower() if k in "HM" else k: v for k, v in HOURS.items()}):
        if whole.unit in table and one.unit in table:
            return (times * table[whole.unit] / table[one.unit],)
    return tuple(times * crossing for crossing in CROSSING.get((whole.unit, one.unit), ()))


def read_stretch(claim: Claim, mention: DateMention, per: str) -> Stretch | None:
    """Read a date mention as a number of the stretches that a rate is per ("P1M"), ``None`` where it is not one."""
    one, whole = length_of(per), length_of(mention.value.period.timex)
    if one is None or whole is None or mention.value.period.timex == per:
        return None
    numbers = how_many(whole, one)
    if mention.value.parts and whole.unit == one.unit:
        numbers = (*(n + 1 for n in numbers), *numbers)  # "between 2020 and 2024": five years, or four
    if not numbers or max(numbers) <= 1:
        return None
    return Stretch(mention, claim, numbers, crosses=whole.unit != one.unit)
