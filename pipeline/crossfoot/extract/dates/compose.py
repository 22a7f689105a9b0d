"""Put neighbours together: "the third quarter" + "of last year", "6pm" + "on Tuesday"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from crossfoot.extract.dates.compound import compound
from crossfoot.extract.dates.endings import place_by_ends
from crossfoot.extract.dates.expressions import (
    At,
    Atom,
    Calendar,
    Clock,
    Current,
    Edge,
    Expression,
    Feast,
    Named,
    Nth,
    Offset,
    Opening,
    Part,
    Same,
    Segment,
    Stretch,
    Weekday,
    Within,
)
from crossfoot.extract.dates.join_ranges import join_ranges
from crossfoot.extract.dates.kinds import is_day, is_year
from crossfoot.extract.dates.lists import share_years
from crossfoot.extract.dates.modifiers import LOOK_BACK, modified
from crossfoot.extract.dates.periods import Unit

STANDING = (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR)
"""What "the same" may stand before without another year: "the same day"; not "the same period"."""

OF = re.compile(r",?\s{1,8}(?:(?:of|in)\s{1,8})?(?:the\s{1,8})?")
ON = re.compile(r",?\s{1,8}(?:on\s{1,8})?(?:the\s{1,8})?|\s{1,8}of\s{1,8}")
AT = re.compile(r",?\s{1,8}(?:(?:at|around|about|by)\s{1,8})?|\s{1,8}in\s{1,8}the\s{1,8}")


def compose(text: str, atoms: Iterable[Atom]) -> list[Atom]:
    """Join what belongs together, widen by "early" and "the end of", and drop what cannot stand alone."""
    joined = share_years(text, _pairs(text, atoms))
    widened = [modified(text, atom, joined[n - 1].end if n else 0) for n, atom in enumerate(joined)]
    standing = [atom for atom in widened if _stands_alone(atom.expression)]
    return join_ranges(text, place_by_ends(text, standing))


def _pairs(text: str, atoms: Iterable[Atom]) -> list[Atom]:
    found: list[Atom] = []
    for atom in atoms:
        current = atom
        while found and (pair := _pair(found[-1], text[found[-1].end : current.start], current)):
            found.pop()
            current = pair
        found.append(current)
    return found


def _pair(left: Atom, gap: str, right: Atom) -> Atom | None:
    """Join two neighbours, or return ``None``."""
    if len(gap) > LOOK_BACK:
        return None
    length = compound(left, gap, right)
    if length is not None:
        return length
    if OF.fullmatch(gap) and _is_part(left.expression, right.expression):
        return Atom(left.start, right.end, _whole(left.expression, right.expression), f"{left.rule}-of")
    timed = _timed(left.expression, gap, right.expression)
    if timed is None:
        return None
    rule = left.rule if isinstance(left.expression, Clock) else right.rule
    return Atom(left.start, right.end, timed, f"{rule}-at")


def _is_part(left: Expression, right: Expression) -> bool:
    """Whether *left* needs *right* to be placed."""
    match left:
        case Segment(unit=Unit.HALF):
            return is_year(right) or (isinstance(right, Named | Calendar | Offset) and not is_day(right))
        case Segment() | Feast(year=None):
            return is_year(right)
        case Same(years=None):
            return is_year(right) or right == Stretch(
                Unit.YEAR, -1, "P1Y"
            )  # "the same months of the last year"
        case Opening() | Nth():
            return is_year(right) or (
                isinstance(right, Calendar | Segment | Offset | Current) and not is_day(right)
            )
        case Offset(unit=Unit.QUARTER, amount=-1):  # "the last quarter of 1986"
            return isinstance(right, Named) and is_year(right)
        case Calendar(year=None) | Weekday(which=None):
            whole = Unit.WEEK if isinstance(left, Weekday) else Unit.YEAR
            return isinstance(right, Offset) and right.unit is whole
        case _:
            return False


def _whole(left: Expression, right: Expression) -> Expression:
    if isinstance(left, Same) and isinstance(right, Stretch):
        return Within(left, Offset(Unit.YEAR, -1))
    if isinstance(left, Offset):
        return Within(Segment(Unit.QUARTER, 4), right)
    if isinstance(left, Segment) and not is_year(right):  # "the second half of March"
        return Part(Edge.EARLY if left.number == 1 else Edge.LATE, right)
    return Within(left, right)


def _timed(left: Expression, gap: str, right: Expression) -> Expression | None:
    """Join a time and its day, in either order."""
    match left, right:
        case Clock(), _ if is_day(right) and ON.fullmatch(gap):
            return At(left, right)
        case _, Clock() if is_day(left) and AT.fullmatch(gap):
            return At(right, left)
        case Clock(minute=int()), At(day=day) if ON.fullmatch(gap):  # "10.45pm" + "last night"
            return At(left, day)
        case At(clock=Clock(minute=None), day=day), Clock(minute=int()) if AT.fullmatch(gap):
            return At(right, day)
        case _:
            return None


def _stands_alone(expression: Expression) -> bool:
    match expression:
        case Clock(alone=alone) | Segment(bare=alone):
            return alone
        case Current(alone=alone):
            return alone
        case Same(unit=unit, years=years):
            return years is not None or unit in STANDING
        case Nth():
            return False
        case _:
            return True
