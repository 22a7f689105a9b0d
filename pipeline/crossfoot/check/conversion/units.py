"""Conversion of units: UCUM codes to Pint's units, and what one unit is in another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

from crossfoot import lexicon
from crossfoot.types import Interval

if TYPE_CHECKING:
    from pint import UnitRegistry

TEMPERATURES = frozenset({"Cel", "[degF]"})
"""Codes of scales whose zeros differ: a temperature and a difference of temperatures convert in two ways."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How amounts of one unit are told in another: times `slope`, plus `offset`."""

    slope: Decimal
    offset: Decimal = Decimal(0)

    def of(self, value: Decimal) -> Decimal:
        """Return the amount in the other unit."""
        return value * self.slope + self.offset

    def over(self, interval: Interval) -> Interval:
        """Return the interval in the other unit."""
        low, high = (None if e is None else self.of(e) for e in (interval.low, interval.high))
        return Interval(low, high)

    def back(self) -> Scale:
        """Return the scale from the other unit to the first."""
        return Scale(1 / self.slope, -self.offset / self.slope)


@cache
def _registry() -> UnitRegistry[Decimal]:
    """Pint's units, in `Decimal`."""
    from pint import UnitRegistry  # noqa: PLC0415 - a second, only where an amount is told in two units

    return UnitRegistry(non_int_type=Decimal)


@cache
def find_scales(one: str, other: str) -> tuple[Scale, ...]:
    """Return the ways in which amounts of UCUM code *one* may be told in *other*, the likeliest first.

    Empty for one and the same code, for units of different things and for units that are not converted. A ton is of
    three kinds, a gallon of two.
    """
    if one == other or not {one, other} <= lexicon.load("conversion")["pint"].keys():
        return ()
    return tuple(_scales(one, other))


def _scales(one: str, other: str) -> Iterator[Scale]:
    for first, second in product(_names(one), _names(other)):
        source, target = _registry().Unit(first), _registry().Unit(second)
        if source.dimensionality != target.dimensionality:
            return
        zero, unit = (_registry().Quantity(Decimal(n), source).to(target).magnitude for n in (0, 1))
        yield Scale(unit - zero, zero)


def find_gap_scale(one: str, other: str) -> Scale | None:
    """Return the scale for differences of temperature, ``None`` for other units."""
    if not {one, other} <= TEMPERATURES:
        return None
    return next((Scale(scale.slope) for scale in find_scales(one, other)), None)


def _names(code: str) -> tuple[str, ...]:
    words = lexicon.load("conversion")
    return (words["pint"][code], *words["also"].get(code, ()))
