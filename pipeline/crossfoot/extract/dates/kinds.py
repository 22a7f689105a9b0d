"""What kind of time an expression is: a year, a day, a moment at all."""

from crossfoot.extract.dates.expressions import (
    Calendar,
    Current,
    Expression,
    Named,
    Numeric,
    Offset,
    Segment,
    Weekday,
    Within,
)
from crossfoot.extract.dates.periods import Unit

DATED = Named | Calendar | Numeric | Weekday | Offset | Segment | Within | Current
"""Expressions that are placed in the calendar, as lengths of time are not."""


def is_year(expression: Expression) -> bool:
    """Whether it is a whole year."""
    match expression:
        case Named(moment=moment):
            return moment.unit is Unit.YEAR
        case Offset(unit=unit) | Current(unit=unit):
            return unit is Unit.YEAR
        case _:
            return False


def is_day(expression: Expression) -> bool:
    """Whether it is a single day."""
    match expression:
        case Calendar(unit=unit) | Offset(unit=unit) | Current(unit=unit):
            return unit is Unit.DAY
        case Named(moment=moment):
            return moment.unit is Unit.DAY
        case Within(inner=inner):
            return is_day(inner)
        case _:
            return isinstance(expression, Weekday | Numeric)


def precision(expression: Expression) -> Unit | None:
    """Return the unit of a date that is printed as such."""
    match expression:
        case Named(moment=moment):
            return moment.unit
        case Calendar(unit=unit):
            return unit
        case _:
            return None
