"""What is known where a time expression stands, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from crossfoot.extract.dates.home import Home
from crossfoot.extract.dates.normaliser import Direction
from crossfoot.extract.dates.periods import Moment, Unit, period
from crossfoot.types import Anchor, Period


@dataclass(frozen=True, slots=True)
class Frame:
    """What is known where an expression stands."""

    base: date | None
    """The day of publication."""

    anchor: Anchor
    """Where `base` comes from."""

    direction: Direction
    reference: Moment | None
    """The moment the text named last, in this sentence or the one before."""

    home: Home | None = None
    """What the article's outlet and text tell of its country."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A period, what it was resolved against, and its moment where it has one."""

    period: Period
    anchor: Anchor
    moment: Moment | None = None
    how: str = ""
    """What settled it, where there were several readings: "outlet" or "text"; part of the mention's rule."""


def named(unit: Unit, day: date | None, anchor: Anchor) -> Resolved | None:
    """Return the unit that a day lies in; ``None`` for no day."""
    return None if day is None else placed(Moment(unit, day), anchor)


def placed(moment: Moment, anchor: Anchor) -> Resolved:
    """Return a moment with its period."""
    return Resolved(period(moment), anchor, moment)
