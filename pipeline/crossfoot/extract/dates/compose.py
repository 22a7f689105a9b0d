"""Put neighbouring expressions together: "the third quarter" + "of last year", "6pm" + "on Tuesday", "March" + "to" + "May"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from crossfoot.extract.dates.expressions import (
    At, Atom, Between, Calendar, Clock, Current, Expression, Named, Numeric, Offset, Opening, Same, Segment, Weekday, Within,
)  # fmt: skip
from crossfoot.extract.dates.periods import Unit

OF = re.compile(r",?\s{1,8}(?:(?:of|in)\s{1,8})?(?:the\s{1,8})?")
ON = re.compile(r",?\s{1,8}(?:on\s{1,8})?(?:the\s{1,8})?|\s{1,8}of\s{1,8}")
AT = re.compile(r",?\s{1,8}(?:(?:at|around|about|by)\s{1,8})?|\s{1,8}in\s{1,8}the\s{1,8}")
TO = re.compile(r"\s{1,8}(?:to|through|thru|until|till|up\s{1,8}to)\s{1,8}(?:the\s{1,8})?")
DASH = re.compile(r"\s?[-–—]\s?")
AND = re.compile(r"\s{1,8}and\s{1,8}")

LOOK_BACK = 48
"""Characters before an expression that may belong to it."""

BOUND = re.compile(r"\b(?:(?P<from>from)|(?P<between>between))\s{1,8}\Z", re.IGNORECASE)
MODIFIER = re.compile(
    r"(?<![\w-])(?:(?:the\s{1,8})?(?:very\s{1,8})?(?:end|start|beginning|middle|rest|remainder)\s{1,8}of\s{1,8}(?:the\s{1,8})?"
    r"|(?:the\s{1,8})?(?:very\s{1,8})?(?:early|late|mid)(?:\s{1,8}in\s{1,8}|[-\s]{1,3})|(?P<relative>(?:earlier|later|early|late)(?:\s{1,8}on)?\s{1,8}))\Z",
    re.IGNORECASE,
)  # fmt: skip
MOVED = re.compile(
    r"\b(?:mov|postpon|delay|reschedul|shift|chang|push|put|brought|bring|switch)\w*\b[^.;]{0,40}\Z", re.IGNORECASE
)
"""Verbs after which "from March to May" is two dates, not a range."""

DATED = Named | Calendar | Numeric | Weekday | Offset | Segment | Within | Current
DAILY = (Unit.DAY,)


def compose(text: str, atoms: Iterable[Atom]) -> list[Atom]:
    """Join what belongs together, widen by "early" and "the end of", and drop what cannot stand alone."""
    joined = _pairs(text, atoms)
    widened = [_modified(text, atom, joined[n - 1].end if n else 0) for n, atom in enumerate(joined)]
    return _ranges(text, [atom for atom in widened if _stands_alone(atom.expression)])


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
    if len(gap) > LOOK_BACK or (expression := _joined(left.expression, gap, right.expression)) is None:
        return None
    name = left.rule if isinstance(expression, Within) else right.rule if isinstance(right.expression, Clock) else left.rule
    return Atom(left.start, right.end, expression, f"{name}-of" if isinstance(expression, Within) else f"{name}-at")


def _joined(left: Expression, gap: str, right: Expression) -> Expression | None:
    if OF.fullmatch(gap) and _is_part(left, right):
        if isinstance(left, Offset):
            return Within(Segment(Unit.QUARTER, 4), right)
        part_of_month = isinstance(left, Segment) and not _is_year(right)
        return right if part_of_month else Within(left, right)
    if isinstance(left, Clock) and _is_day(right) and ON.fullmatch(gap):
        return At(left, right)
    if isinstance(right, Clock) and AT.fullmatch(gap):
        if _is_day(left):
            return At(right, left)
        if isinstance(left, At) and left.clock.minute is None and right.minute is not None:
            return At(right, left.day)
    if isinstance(left, Clock) and isinstance(right, At) and left.minute is not None and AT.fullmatch(gap.replace("on", "at")):
        return At(left, right.day)
    return None


def _is_part(left: Expression, right: Expression) -> bool:
    """Whether *left* needs *right* to be placed."""
    match left:
        case Segment(unit=unit):
            return _is_year(right) or (
                unit is Unit.HALF and isinstance(right, Named | Calendar | Offset | Current) and not _is_day(right)
            )
        case Offset(unit=Unit.QUARTER, amount=-1):  # "the last quarter of 1986"
            return isinstance(right, Named) and _is_year(right)
        case Opening():
            return _is_year(right) or (isinstance(right, Calendar | Segment) and not _is_day(right))
        case Same(years=None):
            return _is_year(right)
        case Calendar(year=None):
            return isinstance(right, Offset) and right.unit is Unit.YEAR
        case Weekday(which=None):
            return isinstance(right, Offset) and right.unit is Unit.WEEK
        case _:
            return False


def _is_year(expression: Expression) -> bool:
    match expression:
        case Named(moment=moment):
            return moment.unit is Unit.YEAR
        case Offset(unit=unit) | Current(unit=unit):
            return unit is Unit.YEAR
        case _:
            return False


def _is_day(expression: Expression) -> bool:
    match expression:
        case Calendar(unit=unit) | Offset(unit=unit) | Current(unit=unit):
            return unit is Unit.DAY
        case Named(moment=moment):
            return moment.unit is Unit.DAY
        case Within(inner=inner):
            return _is_day(inner)
        case Weekday() | Numeric():
            return True
        case _:
            return False


def _stands_alone(expression: Expression) -> bool:
    match expression:
        case Clock(alone=alone):
            return alone
        case Segment(bare=bare):
            return bare
        case Same(years=years):
            return years is not None
        case _:
            return True


def _modified(text: str, atom: Atom, border: int) -> Atom:
    """Take "early", "the end of" and the like before an expression into its span."""
    if not isinstance(atom.expression, DATED | At):
        return atom
    before = text[max(border, atom.start - LOOK_BACK) : atom.start]
    match = MODIFIER.search(before)
    if match is None or (match["relative"] and not _is_relative(atom.expression, match["relative"])):
        return atom
    if match[0].rstrip().lower().endswith("the") and isinstance(atom.expression, Named):
        return atom  # "the end of the 2019 season"
    return replace(atom, start=atom.start - len(match[0]), rule=f"{atom.rule}-part")


def _is_relative(expression: Expression, word: str) -> bool:
    """Whether "earlier" can be said of it ("earlier this month"): it is a comparative of anything else."""
    if word.lower().split()[0] in ("early", "late"):
        return True
    return isinstance(expression, Offset | Segment | Weekday | At) and getattr(expression, "which", 0) is not None


def _ranges(text: str, atoms: list[Atom]) -> list[Atom]:
    found: list[Atom] = []
    for atom in atoms:
        previous = found[-1] if found else None
        span = previous and _range(text, previous, atom)
        if previous is not None and span:
            found[-1] = Atom(span, atom.end, Between(previous, atom), "date.range")
        else:
            found.append(atom)
    return found


def _range(text: str, first: Atom, last: Atom) -> int | None:
    """Return where the range from one atom to the other starts, or ``None``."""
    gap = text[first.end : last.start]
    if len(gap) > LOOK_BACK or not (_is_end(first.expression) and _is_end(last.expression)):
        return None
    before = text[max(0, first.start - LOOK_BACK) : first.start]
    bound = BOUND.search(before)
    alike = _precision(first.expression) == _precision(last.expression)
    if bound and (TO if bound["from"] else AND).fullmatch(gap):
        moved = bound["from"] and MOVED.search(before[: bound.start()])
        return None if moved else first.start - len(bound[0])
    loose = isinstance(first.expression, Named | Calendar) and isinstance(last.expression, Named | Calendar)
    return first.start if alike and loose and (TO.fullmatch(gap) or DASH.fullmatch(gap)) else None


def _is_end(expression: Expression) -> bool:
    return isinstance(expression, DATED) and not isinstance(expression, Current)


def _precision(expression: Expression) -> Unit | None:
    match expression:
        case Named(moment=moment):
            return moment.unit
        case Calendar(unit=unit):
            return unit
        case _:
            return None
