"""Place a length of time by the date at its end: "the 12 months to March", "the three months ended June 30"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from crossfoot.extract.dates.expressions import (
    Atom,
    Calendar,
    Ending,
    Expression,
    Fixed,
    Named,
    Opening,
    Stretch,
    Within,
)
from crossfoot.extract.dates.frame import Resolved
from crossfoot.extract.dates.periods import MONTHS, Moment, Unit, add_months, period, unknown
from crossfoot.types import Anchor, DateType, Period

TO = re.compile(
    r"\s{1,8}(?:to|through|until|up\s{1,8}to|(?:that\s{1,8})?(?:ended|ending)(?:\s{1,8}(?:on|in))?)\s{1,8}(?:the\s{1,8})?(?:end\s{1,8}of\s{1,8})?"
)
WHOSE = re.compile(r"\s{1,8}(?:of|before|leading|left|that|when|i|we|he|she|they)\b", re.IGNORECASE)
"""After "the last two weeks": not those up to now, but the last ones of something."""

LENGTH = re.compile(r"P(?P<count>\d+)(?P<unit>[YMWD])")
UNITS = {"Y": Unit.YEAR, "M": Unit.MONTH, "W": Unit.WEEK, "D": Unit.DAY}


def place_by_ends(text: str, atoms: list[Atom]) -> list[Atom]:
    """Tie each length to the date that "to" or "ended" puts at its end; both stay mentions of their own.

    "The year" is a length only before such a date.
    """
    following = [*atoms[1:], None] if atoms else []
    found = [_tied(text, *pair) for pair in zip(atoms, following, strict=True)]
    return [atom for atom in found if atom.rule != "date.ending" or isinstance(atom.expression, Ending)]


def _tied(text: str, atom: Atom, following: Atom | None) -> Atom:
    if isinstance(atom.expression, Stretch | Opening) and WHOSE.match(text, atom.end):
        return replace(atom, expression=Fixed(unknown(atom.expression.timex, kind=DateType.DURATION)))
    length = _length(atom.expression)
    if length is None or following is None or following.start - atom.end > 40:
        return atom
    dated = isinstance(following.expression, Calendar | Named | Within)
    if not dated or not TO.fullmatch(text[atom.end : following.start]):
        return atom
    return replace(atom, expression=Ending(*length, following))


def _length(expression: Expression) -> tuple[Unit, int, str] | None:
    match expression:
        case (
            Fixed(period=Period(type=DateType.DURATION, timex=timex))
            | Stretch(timex=timex)
            | Opening(timex=timex)
        ):
            match = LENGTH.fullmatch(timex)
            return (UNITS[match["unit"]], int(match["count"]), timex) if match else None
        case _:
            return None


def place_ending(ending: Ending, last: Resolved | None) -> Resolved:
    """Count back from the end of the date; as precise as that date."""
    length = Period(DateType.DURATION, ending.timex, None, None, None)
    if last is None or last.moment is None or last.moment.unit not in (Unit.DAY, Unit.MONTH, Unit.YEAR):
        return Resolved(length, Anchor.NONE)
    end, piece = last.moment.end, last.moment.unit
    if ending.unit in (Unit.WEEK, Unit.DAY):
        if piece is not Unit.DAY:
            return Resolved(length, Anchor.NONE)
        start = end - timedelta(days=ending.count * (7 if ending.unit is Unit.WEEK else 1))
    else:
        start = add_months(end, -ending.count * MONTHS[ending.unit])
    first, final = Moment(piece, start), Moment(piece, end - timedelta(days=1))
    edtf = f"{period(first).timex}/{period(final).timex}"
    bounds = first.start.isoformat(), final.end.isoformat()
    return Resolved(replace(length, edtf=edtf, start=bounds[0], end=bounds[1]), last.anchor)
