"""A figure: a quantity and the claim that it stands in."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from crossfoot.arithmetic.wording import digits_of
from crossfoot.extract.antecedents import TIMES
from crossfoot.link.placed import Placed
from crossfoot.types import (
    Bound,
    Change,
    Kind,
    Quantity,
    Section,
)


@dataclass(frozen=True)
class Figure(Placed[Quantity]):
    """A quantity and the claim that it stands in."""

    order: int
    """Position among the article's figures."""

    sentence: int
    """Position of its claim among the article's claims; neighbours need not be neighbours in the text."""

    paragraph: int

    @cached_property
    def quantity(self) -> Quantity:
        """The quantity."""
        return self.mention.value

    @cached_property
    def point(self) -> Decimal:
        """The figure itself; 0 where there is none ("dozens")."""
        return self.quantity.amount.point or Decimal(0)

    @cached_property
    def digits(self) -> str:
        """The significant digits of the figure itself: "46" for 4.6 million."""
        return digits_of(self.point)

    @cached_property
    def noun(self) -> str | None:
        """Lemma of what is counted."""
        of = self.quantity.of
        return None if of is None or of.piece.span == self.span else of.lemma

    @cached_property
    def level(self) -> bool:
        """Whether it states a level (`is_level`); a table asks that of each figure a hundred times."""
        one = self.quantity.amount.point is not None and self.quantity.bound is not Bound.RANGE
        return one and not is_multiple(self)

    @cached_property
    def bare(self) -> bool:
        """Whether it is a number without a noun of its own after it (`is_bare`)."""
        of = self.quantity.of
        return self.quantity.kind is Kind.COUNT and (of is None or of.piece.span.start <= self.span.start)

    @property
    def in_title(self) -> bool:
        """Whether it stands in the headline."""
        return self.claim.section is Section.TITLE


def same_unit(one: Figure, other: Figure) -> bool:
    """Whether two figures may be added, compared or divided: same kind and unit, or one without any.

    Reporters leave out what is clear: "rose to $15.0 million from 11.9".
    """
    a, b = one.quantity, other.quantity
    if a.kind is b.kind:
        if a.kind is Kind.MONEY:
            return a.unit.code == b.unit.code or (a.unit.symbol == b.unit.symbol)
        if a.kind is Kind.COUNT:
            return one.noun == other.noun or is_bare(one) or is_bare(other)
        return a.unit.code == b.unit.code
    return (is_bare(one) and b.kind in (Kind.MONEY, Kind.MEASURE)) or (
        is_bare(other) and a.kind in (Kind.MONEY, Kind.MEASURE)
    )


def is_bare(figure: Figure) -> bool:
    """Whether it is a number without a noun of its own after it."""
    return figure.bare


def is_level(figure: Figure) -> bool:
    """Whether it states a level: one figure, neither vague nor a range, and not how many times another one is."""
    return figure.level


def is_multiple(figure: Figure) -> bool:
    """Whether it says how many times one figure is another: "tenfold", the "three" of "three times as many"."""
    return figure.mention.rule == TIMES


def is_change(figure: Figure) -> bool:
    """Whether something moved BY it."""
    return figure.quantity.direction is not Change.NONE
