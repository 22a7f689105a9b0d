"""A part and the whole that words give it, before it is known which is greater."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure

FARTHEST = Decimal(2)
FARTHEST_WORDED = Decimal(20)
"""How many times its supposed whole a part may be: further off, the two were never part and whole. More where
"X of the Y" or "of the Y, X" says that they are, as a digit too many makes it ten times."""

SCORES = frozenset({Decimal(5), Decimal(10), Decimal(100)})
"""Of a mark: "11 out of 10" is a joke."""


@dataclass(frozen=True, slots=True)
class Inclusion:
    """A candidate: a part that is greater than the whole that words give it."""

    part: Figure
    whole: Figure
    link: Link
    farthest: Decimal = FARTHEST
