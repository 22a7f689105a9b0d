"""Add up lengths of time told in two units: "two hours and 15 minutes", "three years, 2 months"."""

from __future__ import annotations

import re

from crossfoot.extract.dates.expressions import Atom, Fixed
from crossfoot.extract.dates.periods import unknown
from crossfoot.types import DateType

LENGTH = re.compile(r"P(?P<date>\d+[YMWD])?(?:T(?P<time>\d+[HMS]))?")
AND = re.compile(r",?\s{1,8}(?:and\s{1,8})?")
FINER = {"Y": "MWD", "M": "WD", "W": "D", "D": "TH", "TH": "TM", "TM": "TS"}
"""Designator -> those of the units that may follow it."""


def compound(left: Atom, gap: str, right: Atom) -> Atom | None:
    """Join two neighbouring lengths, the second in a finer unit; ``None`` for anything else."""
    if not (
        isinstance(left.expression, Fixed) and isinstance(right.expression, Fixed) and AND.fullmatch(gap)
    ):
        return None
    first, second = _parsed(left.expression), _parsed(right.expression)
    if first is None or second is None or second[1] not in _finer(first[1]):
        return None
    timex = left.expression.period.timex
    tail = second[0].removeprefix("T") if "T" in timex else second[0]
    joined = Fixed(unknown(timex + tail, kind=DateType.DURATION))
    return Atom(left.start, right.end, joined, left.rule)


def _finer(designator: str) -> tuple[str, ...]:
    listed = FINER.get(designator, "")
    return (listed,) if listed.startswith("T") else tuple(listed)


def _parsed(expression: Fixed) -> tuple[str, str] | None:
    """Return ``("T2H", "TH")`` for PT2H; ``None`` for what is no length, or none in figures."""
    period = expression.period
    match = LENGTH.fullmatch(period.timex) if period.type is DateType.DURATION else None
    if match is None:
        return None
    if match["time"]:
        return f"T{match['time']}", f"T{match['time'][-1]}"
    return (match["date"], match["date"][-1]) if match["date"] else None
