"""Numbers as printed: a value, what its digits allow, and how firmly it is stated."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Bound(StrEnum):
    """How the words around a number qualify it."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    RANGE = "range"


class Change(StrEnum):
    """Whether the text says that something moved BY this amount, or which way the amount points."""

    NONE = "none"
    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Interval:
    """Closed interval; ``None`` is an open end."""

    low: Decimal | None
    high: Decimal | None

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"interval [{self.low}, {self.high}] is inverted")

    def meets(self, other: Interval) -> bool:
        """Whether the two intervals share at least one number."""
        below = self.low is None or other.high is None or self.low <= other.high
        above = self.high is None or other.low is None or other.low <= self.high
        return below and above


@dataclass(frozen=True, slots=True)
class Amount:
    """A printed number: its figure and the interval that the printed digits allow (never the hedge)."""

    point: Decimal | None
    """The figure itself; ``None`` for a range ("5 to 10") and for vague amounts ("dozens")."""

    low: Decimal | None
    high: Decimal | None

    resolution: Decimal = Decimal(0)
    """Size of one unit of the last printed digit: 100_000 for "576.9 million", 1 for "160,651"; 0 where no
    digits were printed ("half a million", "dozens")."""

    decimals: int = 0
    """Digits printed after the decimal point: their zeros are meant, those of a whole number may be rounding."""

    @property
    def interval(self) -> Interval:
        """What the printed digits allow."""
        return Interval(self.low, self.high)
