"""A person's age and birth date, and which figures may be ages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from crossfoot.check.calendar.dates import Dated, Days
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_bare
from crossfoot.types import Kind

OLDEST = 120

LATE = timedelta(days=60)
"""How long before publication somebody may have died, or an age may have been true."""


@dataclass(frozen=True, slots=True)
class Born:
    """An age and a birth date of one person, and the days on which the age holds."""

    age: Figure
    birth: Dated
    birth_days: Days
    when: Days
    dated: tuple[Dated, ...]
    """The date of the text that says when, if any."""

    turns: bool
    link: Link
    firm: bool


def ages_in(figures: Sequence[Figure]) -> list[Figure]:
    """The figures that may be ages."""
    return [f for f in figures if _is_age(f)]


def _is_age(figure: Figure) -> bool:
    q = figure.quantity
    if not 0 < figure.point <= OLDEST or q.amount.decimals:
        return False
    return (q.kind is Kind.MEASURE and q.unit.code == "a") or (q.kind is Kind.COUNT and is_bare(figure))
