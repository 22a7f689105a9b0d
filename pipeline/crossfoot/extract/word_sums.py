"""The value of number words in a row: "two hundred and five" is one number, "nineteen twenty" two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class WordValues:
    """What each number word stands for."""

    small: dict[str, int]
    """Added: up to ninety."""

    scales: dict[str, int]
    """Powers of ten."""

    dozens: dict[str, int]

    def scale(self, word: str) -> Decimal:
        """The factor of a scale or group: "million", "dozen"."""
        return Decimal(self.dozens[word]) if word in self.dozens else Decimal(10) ** self.scales[word]


@dataclass(slots=True)
class _Sum:
    """The number that the words so far make: "two hundred and" is 200, to be continued."""

    total: Decimal = Decimal(0)
    group: Decimal = Decimal(0)
    last: str = "start"
    power: int = 99

    def add(self, word: str, kind: str, values: WordValues) -> bool:
        """Add a word, unless it begins another number."""
        if not _may_follow(self.last, kind, word, self.group, values):
            return False
        if kind in ("unit", "teen", "tens"):
            self.group += values.small[word]
        elif kind == "dozen":
            self.group = (self.group or Decimal(1)) * values.dozens[word]
        elif kind == "hundred":
            self.group = (self.group or Decimal(1)) * 100
        elif kind == "scale" and not self._scale(values.scales[word]):
            return False
        self.last = kind
        return True

    def _scale(self, power: int) -> bool:
        if self.last == "scale":  # "a hundred thousand million"
            self.total *= Decimal(10) ** power
        elif power >= self.power:
            return False
        else:
            self.total += (self.group or Decimal(1)) * Decimal(10) ** power
        self.group, self.power = Decimal(0), power
        return True


def longest_number(words: Sequence[str], values: WordValues) -> tuple[int, Decimal]:
    """Length and value of the longest number that the words begin with; 0 words if none."""
    best = (0, Decimal(0))
    sum_ = _Sum()
    for index, word in enumerate(words):
        kind = _kind(word, values)
        if not sum_.add(word, kind, values):
            break
        if kind not in ("and", "article"):
            best = (index + 1, sum_.total + sum_.group)
    return best


def _kind(word: str, values: WordValues) -> str:
    if word in ("a", "an"):
        return "article"
    if word == "and":
        return "and"
    if word in values.dozens:
        return "dozen"
    if word in values.scales:
        return "hundred" if values.scales[word] == 2 else "scale"
    value = values.small[word]
    return "tens" if value >= 20 else "teen" if value >= 10 or value == 0 else "unit"


FOLLOWS = {
    "start": {"article", "unit", "teen", "tens", "dozen", "hundred", "scale"},
    "article": {"dozen", "hundred", "scale"},
    "unit": {"hundred", "scale", "dozen"},
    "teen": {"hundred", "scale", "dozen"},
    "tens": {"unit", "hundred", "scale", "dozen"},
    "hundred": {"and", "unit", "teen", "tens", "scale"},
    "scale": {"and", "unit", "teen", "tens", "scale"},
    "dozen": set[str](),
    "and": {"unit", "teen", "tens"},
}


def _may_follow(last: str, kind: str, word: str, group: Decimal, values: WordValues) -> bool:
    if last == "tens" and kind == "unit" and (group % 10 or values.small[word] == 0):
        return False
    return kind in FOLLOWS[last]
