"""What kind of time an expression is: a year, a day, a moment at all."""

from crossfoot.extract.dates.expressions import (
    At,
    Calendar,
    Clock,
    Current,
    Expression,
    Feast,
    FiscalYear,
    Named,
    Nth,
    Numeric,
    Offset,
    Part,
    Segment,
    Weekday,
    Within,
)
from crossfoot.extract.dates.periods import Unit

DATED = Named | Calendar | Numeric | Feast | Weekday | Offset | Segment | Within | Current | Part | FiscalYear
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
            return isinstance(inner, Nth) or is_day(inner)
        case _:
            return isinstance(expression, Weekday | Numeric | Feast)


def is_clock(expression: Expression) -> bool:
    """Whether it is a time of day to the minute, with its day or without."""
    clock = expression.clock if isinstance(expression, At) else expression
    return isinstance(clock, Clock) and clock.minute is not None


def precision(expression: Expression) -> Unit | None:
    """Return the unit of a date that is printed as such."""
    match expression:
        case Named(moment=moment):
            return moment.unit
        case Calendar(unit=unit):
            return unit
        case Part(inner=inner):
            return precision(inner)
        case _:
            return None
