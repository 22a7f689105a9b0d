"""Put neighbours together: "the third quarter" + "of last year", "6pm" + "on Tuesday"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from crossfoot.extract.dates.expressions import (
    At,
    Atom,
    Calendar,
    Clock,
    Expression,
    Named,
    Offset,
    Opening,
    Same,
    Segment,
    Weekday,
    Within,
)
from crossfoot.extract.dates.join_ranges import join_ranges
from crossfoot.extract.dates.kinds import DATED, is_day, is_year
from crossfoot.extract.dates.periods import Unit

OF = re.compile(r",?\s{1,8}(?:(?:of|in)\s{1,8})?(?:the\s{1,8})?")
ON = re.compile(r",?\s{1,8}(?:on\s{1,8})?(?:the\s{1,8})?|\s{1,8}of\s{1,8}")
AT = re.compile(r",?\s{1,8}(?:(?:at|around|about|by)\s{1,8})?|\s{1,8}in\s{1,8}the\s{1,8}")

LOOK_BACK = 48
"""Characters before an expression that may belong to it."""

MODIFIER = re.compile(
    r"""(?<![\w-])(?:
    (?:the\s{1,8})?(?:very\s{1,8})?(?:end|start|beginning|middle|rest|remainder)\s{1,8}of\s{1,8}(?:the\s{1,8})?
    |(?:the\s{1,8})?(?:very\s{1,8})?(?:early|late|mid)(?:\s{1,8}(?:in|on)\s{1,8}|[-\s]{1,3})
    |(?P<than>(?:earlier|later)\s{1,8}(?:on\s{1,8})?)
    )\Z""",
    re.IGNORECASE | re.VERBOSE,
)


def compose(text: str, atoms: Iterable[Atom]) -> list[Atom]:
    """Join what belongs together, widen by "early" and "the end of", and drop what cannot stand alone."""
    joined = _pairs(text, atoms)
    widened = [_modified(text, atom, joined[n - 1].end if n else 0) for n, atom in enumerate(joined)]
    return join_ranges(text, (atom for atom in widened if _stands_alone(atom.expression)))


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
        case Segment() | Same(years=None):
            return is_year(right)
        case Opening():
            return is_year(right) or (isinstance(right, Calendar | Segment) and not is_day(right))
        case Offset(unit=Unit.QUARTER, amount=-1):  # "the last quarter of 1986"
            return isinstance(right, Named) and is_year(right)
        case Calendar(year=None) | Weekday(which=None):
            whole = Unit.WEEK if isinstance(left, Weekday) else Unit.YEAR
            return isinstance(right, Offset) and right.unit is whole
        case _:
            return False


def _whole(left: Expression, right: Expression) -> Expression:
    if isinstance(left, Offset):
        return Within(Segment(Unit.QUARTER, 4), right)
    half_of_month = isinstance(left, Segment) and not is_year(right)
    return right if half_of_month else Within(left, right)


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
        case Same(years=years):
            return years is not None
        case _:
            return True


def _modified(text: str, atom: Atom, border: int) -> Atom:
    """Take "early", "the end of" and the like before an expression into its span."""
    if not isinstance(atom.expression, DATED | At):
        return atom
    match = MODIFIER.search(text[max(border, atom.start - LOOK_BACK) : atom.start])
    if match is None or (match["than"] and not isinstance(atom.expression, Offset | Segment | Weekday | At)):
        return atom  # "later 2019" compares
    if match[0].rstrip().lower().endswith("the") and isinstance(atom.expression, Named):
        return atom  # "the end of the 2019 season"
    return replace(atom, start=atom.start - len(match[0]), rule=f"{atom.rule}-part")
