"""Ages against birth dates: "born on 8 October 1953, turns 71 on Monday", an obituary's age against its birth year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from crossfoot.arithmetic.grading import Graded
from crossfoot.check.calendar.births import find_births
from crossfoot.check.calendar.dates import Dates, Days
from crossfoot.check.calendar.persons import Born
from crossfoot.check.calendar.words import NAME
from crossfoot.check.findings import Arithmetic, make_finding
from crossfoot.link.placed import AnyPlaced
from crossfoot.types import Amount, Bound, Finding, Interval, Verdict


def find_ages(dates: Dates) -> Iterator[Finding]:
    """Yield a finding for each age of a person whose birth date the article gives."""
    for born in find_births(dates):
        finding = _finding(born)
        if finding is not None:
            yield finding


def years_between(first: date, last: date) -> int:
    """Full years from one day to another."""
    return last.year - first.year - ((last.month, last.day) < (first.month, first.day))


def possible_ages(birth: Days, when: Days) -> tuple[int, int]:
    """The least and the greatest age of somebody born on some day of *birth*, on some day of *when*."""
    return years_between(birth.last, when.first), years_between(birth.first, when.last)


def _finding(born: Born) -> Finding | None:
    birth = born.birth_days
    low, high = possible_ages(birth, born.when)
    stated = born.age.point
    if high < 0 or born.age.quantity.bound is not Bound.EXACT:
        return None
    verdict = _verdict(born, Decimal(low), Decimal(high))
    if verdict is None or (verdict is Verdict.CONTRADICTS and not (born.age.serious and born.birth.serious)):
        return None
    when = born.when.first
    counted = _either(max(low, 0), high)
    at = f"on {when.day} {when:%B} {when.year}" if born.when.is_day else f"in {born.when.last.year}"
    arithmetic = Arithmetic(
        formula=f"{when.year} - {birth.first.year} = {when.year - birth.first.year}",
        result=f"Whoever was born in {birth.first.year} is {counted} {at}.",
        says=str(stated),
        stated=Amount(stated, stated, stated),
        point=Decimal(high),
    )
    graded = Graded(verdict, Interval(Decimal(max(low, 0)), Decimal(high)))
    roles: list[tuple[str, AnyPlaced]] = [("age", born.age), ("born", born.birth)]
    roles += [("when", dated) for dated in born.dated]
    return make_finding(NAME, born.link, roles, graded, arithmetic)


def _either(low: int, high: int) -> str:
    """ "52", "51 or 52", "45 to 52"."""
    if low == high:
        return str(high)
    return f"{low} {'or' if high - low == 1 else 'to'} {high}"


def _verdict(born: Born, low: Decimal, high: Decimal) -> Verdict | None:
    """One year off is left alone, as ages are told late and early, but on the birthday itself."""
    stated = born.age.point
    if low <= stated <= high:
        return Verdict.AGREES
    birth, when = born.birth_days.first, born.when.first
    birthday = born.turns and (birth.month, birth.day) == (when.month, when.day)
    near = low - 1 <= stated <= high + 1
    if near and not (birthday and born.birth_days.is_day and born.when.is_day):
        return None
    return Verdict.CONTRADICTS if born.firm else None
