"""Count hits, extras and misses, and what they come to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Tally:
    """What was found against what is marked."""

    hits: int = 0
    extra: int = 0
    """Found and not marked, or found with a wrong value."""

    missed: int = 0
    """Marked and not found, or found with a wrong value."""

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.hits + other.hits, self.extra + other.extra, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """Of what was found, the part that is right; 1 if nothing was found."""
        return _part(self.hits, self.hits + self.extra)

    @property
    def recall(self) -> float:
        """Of what is marked, the part that was found; 1 if nothing is marked."""
        return _part(self.hits, self.hits + self.missed)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return _part(2 * self.hits, 2 * self.hits + self.extra + self.missed)


def _part(part: int, whole: int) -> float:
    return part / whole if whole else 1.0
