"""The two levels of a multiple, and which figures may be levels."""

from __future__ import annotations

from dataclasses import dataclass

from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_level, same_unit
from crossfoot.types import Kind


@dataclass(frozen=True, slots=True)
class Levels:
    """The two levels of a multiple."""

    new: Figure
    base: Figure
    link: Link
    firm: bool
    """Whether the words leave no other reading, so that a misfit is an error."""

    found: bool = False
    """Whether the levels were only found nearby, so that nothing less than a full agreement means something."""


def usable(figure: Figure) -> bool:
    """Whether a figure may be a level: one number above zero, and no share."""
    kind = figure.quantity.kind
    return is_level(figure) and kind is not Kind.SHARE and figure.point > 0


def comparable(new: Figure, base: Figure) -> bool:
    """Whether one level may be a multiple of the other: alike, and per the same."""
    a, b = new.quantity, base.quantity
    pers = {a.per, b.per} - {None}
    counts = a.kind is b.kind is Kind.COUNT
    elided = a.kind is b.kind is Kind.MEASURE and a.unit.code.split("/")[0] == b.unit.code.split("/")[0]
    return (same_unit(new, base) or counts or elided) and len(pers) < 2 and new.span != base.span
