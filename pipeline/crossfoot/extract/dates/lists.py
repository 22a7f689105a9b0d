"""Read the year that a list prints once: "January, February and March 2020", "Q1, Q2 and Q3 of 2021"."""

from __future__ import annotations

import re
from dataclasses import replace

from crossfoot.extract.dates.expressions import Atom, Calendar, Expression, Segment, Within

AND = re.compile(r"\s?[,/]\s?|\s?,?\s{1,8}(?:and|or|&)\s{1,8}(?:the\s{1,8}|in\s{1,8})?")


def share_years(text: str, atoms: list[Atom]) -> list[Atom]:
    """Give the months, days and quarters of a list the year that its last member names."""
    found: list[Atom] = []
    for atom in reversed(atoms):
        shared = atom.expression
        if found and AND.fullmatch(text[atom.end : found[-1].start][:48]):
            shared = _shared(atom.expression, found[-1].expression)
        found.append(replace(atom, expression=shared))
    return found[::-1]


def _shared(expression: Expression, following: Expression) -> Expression:
    match expression, following:
        case Calendar(year=None, which=None, unit=unit), Calendar(unit=other, year=int() as year) if (
            unit is other
        ):
            return replace(expression, words=f"{expression.words} {year}", year=year)
        case Calendar(year=None, which=None, unit=unit), Within(inner=Calendar(unit=other), outer=outer) if (
            unit is other
        ):
            return Within(expression, outer)
        case Segment(unit=unit, which=None), Within(inner=Segment(unit=other), outer=outer) if unit is other:
            return Within(expression, outer)
        case _:
            return expression
