"""Numbers in the text, before anyone asks what they are of: "160,651", "1.2", "two hundred", "dozens".

A numeral is found on the untouched text and keeps its printed digits, so that the readers of money, percentages,
counts and so on can decide what the number stands for, and how finely it was stated.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from crossfoot import lexicon
from crossfoot.types import Amount

HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Numeral:
    """One printed number, or a range of two."""

    start: int
    end: int
    low: Decimal
    high: Decimal
    """The same as `low` but for ranges and vague words."""

    resolution: Decimal
    """Size of one unit of the last printed digit or number word; 0 for fractions and vague words."""

    digits: bool
    """Printed in digits."""

    decimals: int = 0
    """Digits after the decimal point."""

    scaled: bool = False
    """Has a magnitude word: "1.5 million"."""

    tail: str = ""
    """Letters stuck to the digits that are no sure magnitude: "m" of "1.5m", "km" of "40km"."""

    @property
    def is_range(self) -> bool:
        """Whether it has two ends."""
        return self.low != self.high

    @property
    def is_fraction(self) -> bool:
        """Printed with a fraction bar or sign: "2 1/4", "½"; it states no last digit."""
        return self.digits and self.resolution == 0

    @property
    def is_part(self) -> bool:
        """A fraction of one: "half" of "half a mile", "1/16"."""
        return self.resolution == 0 and not self.is_range and 0 < self.low < 1

    @property
    def is_word(self) -> bool:
        """Printed in words."""
        return not self.digits

    def with_magnitude(self) -> Numeral:
        """Take a short magnitude after the digits ("m", "k", "B") as such, where there is one."""
        power = lexicon.load("magnitudes")["short"].get(self.tail)
        if power is None:
            return self
        scale = Decimal(10) ** int(power)
        return replace(
            self,
            end=self.end + len(self.tail),
            low=self.low * scale,
            high=self.high * scale,
            resolution=self.resolution * scale,
            scaled=True,
            tail="",
        )

    def amount(self, *, whole_is_exact: bool = True) -> Amount:
        """What the printed digits allow, by the contract's rules.

        Args:
            whole_is_exact: A plain whole number stands for itself (160,651 people); otherwise for half a unit
                to each side (55 per cent).
        """
        if self.is_range:
            return Amount(None, self.low, self.high, self.resolution, self.decimals)
        half = self.resolution * HALF
        rounded = self.decimals > 0 or (self.scaled and _significant(self.low, self.resolution) > 1)
        if not rounded and (whole_is_exact or self.resolution == 0 or self.scaled):
            half = Decimal(0)
        return Amount(self.low, self.low - half, self.low + half, self.resolution, self.decimals)


def _significant(value: Decimal, resolution: Decimal) -> int:
    """Digits of a printed whole number without its trailing zeros: 3 for 4,070, 1 for 300."""
    if resolution == 0 or value == 0:
        return 1
    return len(str(abs(int(value / resolution))).rstrip("0"))
