"""The steps that whole numbers over N go in: 8.3, 16.7 and 25 per cent of 12 people."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal, localcontext

from crossfoot.arithmetic.grading import Graded
from crossfoot.arithmetic.intervals import PRECISION
from crossfoot.check.findings import Arithmetic, make_finding
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure
from crossfoot.types import Amount, Finding, Interval, Verdict

NAME = "granularity"

FINE_ENOUGH = Decimal("0.6")
"""Share of all printable figures that the steps may hit before one that is hit says little."""

MOST = Decimal(100)
"""Highest number of people or things: a poll of more is weighted, or some gave no answer."""


@dataclass(frozen=True, slots=True)
class Nearest:
    """The step nearest to a printed figure."""

    verdict: Verdict
    count: Decimal
    """The whole number above the line: 7 for 58% of 12."""

    value: Decimal
    """What it makes, in the unit of the printed figure."""


def nearest(stated: Amount, whole: Decimal, full: Decimal) -> Nearest | None:
    """Hold a printed figure against the steps of *full* / *whole*.

    Args:
        stated: The figure; with a resolution of its last printed digit.
        whole: The number of people or things.
        full: What all of them make: 100 for a percentage, 1 for an average of one thing each times N.

    Returns:
        ``None`` where the steps are so close that every figure can be printed, where most can and this one, and
        where the figure has no digits.
    """
    point, step = stated.point, stated.resolution
    if point is None or step <= 0 or not 1 < whole <= MOST or step * whole >= full:
        return None
    telling = step * whole <= full * FINE_ENOUGH
    with localcontext() as context:
        context.prec = PRECISION
        below = (point * whole / full).to_integral_value(ROUND_FLOOR)
        steps = [(count, count * full / whole) for count in (below, below + 1)]
    half = step / 2
    for count, value in steps:
        if abs(value - point) <= half:
            return Nearest(Verdict.AGREES, count, value) if telling else None
    for count, value in steps:
        if point <= value < point + step:
            return Nearest(Verdict.TRUNCATES, count, value) if telling else None
    return Nearest(Verdict.IMPOSSIBLE, *min(steps, key=lambda s: abs(s[1] - point)))


@dataclass(frozen=True, slots=True)
class Wording:
    """How a kind of step is told."""

    formula: str
    near: str
    """What the nearest whole number makes: "7 of 12 is 58.3%"."""

    none: str
    """That no whole number makes the figure, where none does."""


def step_finding(
    link: Link, stated: tuple[str, Figure], whole: tuple[str, Figure], found: Nearest, wording: Wording
) -> Finding:
    """Make the finding of a printed figure that whole numbers can or cannot give; figures come with their roles."""
    figure = stated[1]
    impossible = found.verdict is Verdict.IMPOSSIBLE
    arithmetic = Arithmetic(
        formula=wording.formula,
        result=f"{wording.none}: {wording.near}." if impossible else f"{wording.near}.",
        says=figure.surface,
        stated=figure.quantity.amount,
        point=found.value,
    )
    graded = Graded(found.verdict, Interval(found.value, found.value))
    return make_finding(NAME, link, [stated, whole], graded, arithmetic)
