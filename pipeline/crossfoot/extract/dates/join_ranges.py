"""Join two expressions to a range: "March" + "to" + "May", "between" + "2021" + "and" + "2022"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from crossfoot.extract.dates.expressions import Atom, Between, Current, Expression
from crossfoot.extract.dates.kinds import DATED, is_clock, precision

TO = re.compile(r"\s{1,8}(?:to|through|thru|until|till|up\s{1,8}to)\s{1,8}(?:the\s{1,8})?")
DASH = re.compile(r"\s?[-–—]\s?")
AND = re.compile(r"\s{1,8}and\s{1,8}")
BOUND = re.compile(r"\b(?:(?P<from>from)|(?P<between>between))\s{1,8}\Z", re.IGNORECASE)
MOVED = re.compile(
    r"\b(?:mov|postpon|delay|reschedul|shift|chang|push|put|brought|bring|switch)\w*\b[^.;]{0,40}\Z",
    re.IGNORECASE,
)
"""Verbs after which "from March to May" is two dates, not a range."""

LOOK_BACK = 48
"""Characters between two ends, or before the first, that are looked at."""


def join_ranges(text: str, atoms: Iterable[Atom]) -> list[Atom]:
    """Put the two ends of each range into one atom."""
    found: list[Atom] = []
    for atom in atoms:
        start = _start(text, found[-1], atom) if found else None
        if start is None:
            found.append(atom)
        else:
            found[-1] = Atom(start, atom.end, Between(found[-1], atom), "date.range")
    return found


def _start(text: str, first: Atom, last: Atom) -> int | None:
    """Return where the range from one atom to the other starts, or ``None``."""
    gap = text[first.end : last.start]
    if len(gap) > LOOK_BACK or not (_is_end(first.expression) and _is_end(last.expression)):
        return None
    before = text[max(0, first.start - LOOK_BACK) : first.start]
    bound = BOUND.search(before)
    if bound and (TO if bound["from"] else AND).fullmatch(gap):
        moved = bound["from"] and MOVED.search(before[: bound.start()])
        return None if moved else first.start - len(bound[0])
    return first.start if _is_loose(first, last) and (TO.fullmatch(gap) or DASH.fullmatch(gap)) else None


def _is_loose(first: Atom, last: Atom) -> bool:
    """Whether "to" or a dash alone makes a range of them: two months, two days, two times of day."""
    if is_clock(first.expression) and is_clock(last.expression):
        return True
    units = precision(first.expression), precision(last.expression)
    return units[0] is not None and units[0] == units[1]


def _is_end(expression: Expression) -> bool:
    return is_clock(expression) or (isinstance(expression, DATED) and not isinstance(expression, Current))
