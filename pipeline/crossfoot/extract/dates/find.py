"""Reading -> time expressions, placed in the calendar."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from crossfoot.annotate.reading import Reading
from crossfoot.extract.dates.anchors import publication_day
from crossfoot.extract.dates.compose import compose
from crossfoot.extract.dates.expressions import At, Atom, Between, Current, Ending, Feast, Weekday
from crossfoot.extract.dates.frame import Frame, Resolved
from crossfoot.extract.dates.grammar import find_atoms
from crossfoot.extract.dates.home import Home
from crossfoot.extract.dates.modifiers import LOOK_BACK
from crossfoot.extract.dates.normaliser import Direction
from crossfoot.extract.dates.periods import Moment, Unit
from crossfoot.extract.dates.resolve import resolve, resolve_range
from crossfoot.extract.dates.surroundings import Surroundings
from crossfoot.extract.dates.tense import direction
from crossfoot.types import DateMention, DateType, DateValue, Mention, Period, PeriodPart, Piece

AHEAD = re.compile(
    r"\b(?:ahead\s{1,8}of|(?:lead|run)[-\s]?up\s{1,8}to|(?:heading|going)\s{1,8}into|upcoming|coming)\s{1,8}(?:the\s{1,8})?\Z",
    re.IGNORECASE,
)
"""Words before a day that is still to come."""

OPEN = re.compile(
    r"\b(?:(?P<since>since)|(?P<until>until|till|up\s{1,8}to))\s{1,8}(?:the\s{1,8})?\Z", re.IGNORECASE
)

QUARTER = re.compile(r"-3[3-6]\Z")
"""A quarter of a year as EDTF writes it."""


def find_dates(reading: Reading) -> Iterator[DateMention]:
    """Yield time expressions in text order; none overlaps another."""
    around = Surroundings.of(reading.doc)
    atoms = compose(reading.text, find_atoms(reading, around))
    base, anchor = publication_day(reading, atoms)
    memory, home = Memory(reading), Home(reading, atoms)
    for atom in atoms:
        frame = Frame(base, anchor, _direction(reading.text, atom, around), memory.at(atom), home)
        for mention, found in _mentions(reading.text, atom, frame):
            memory.keep(atom, found)
            yield mention


class Memory:
    """The moment that the text named last: what "a year earlier" and "later in the day" count from."""

    def __init__(self, reading: Reading) -> None:
        self._starts = [sentence.start for sentence in reading.sentences]
        self._lines = {paragraph.start: paragraph.end for paragraph in reading.paragraphs}
        self._moment: Moment | None = None
        self._sentence = -2

    def at(self, atom: Atom) -> Moment | None:
        """Return the moment in mind at *atom*: it is forgotten after the next sentence."""
        return self._moment if self._number(atom) - self._sentence <= 1 else None

    def keep(self, atom: Atom, found: Resolved) -> None:
        """Keep what was named at *atom*, but not the date line of an article."""
        if found.moment is not None and self._lines.get(atom.start) != atom.end:
            self._moment, self._sentence = found.moment, self._number(atom)

    def _number(self, atom: Atom) -> int:
        return bisect_right(self._starts, atom.start)


def _direction(text: str, atom: Atom, around: Surroundings) -> Direction:
    if isinstance(atom.expression, Ending):
        return _direction(text, atom.expression.last, around)
    if AHEAD.search(text[max(0, atom.start - LOOK_BACK) : atom.start]):
        return Direction.FUTURE
    part = atom.expression.day if isinstance(atom.expression, At) else atom.expression
    planned = isinstance(part, Weekday) or part == Current(Unit.WEEKEND)
    place = atom.end - 1 if isinstance(part, Feast) else atom.start  # "Independence" is a part of "Day"
    return direction(around.token(place), weekday=planned)


def _mentions(text: str, atom: Atom, frame: Frame) -> Iterator[tuple[DateMention, Resolved]]:
    """Yield the mention of an atom; the two ends of a range that is none."""
    if not isinstance(atom.expression, Between):
        found = resolve(atom.expression, frame)
        if found is not None:
            rule = f"{atom.rule}-{found.how}" if found.how else atom.rule
            value = DateValue(_opened(text, atom, found), found.anchor)
            yield Mention.at(text, atom.start, atom.end, value, rule=rule), found
        return
    ends = atom.expression.first, atom.expression.last
    found_range = resolve_range(atom.expression, frame)
    if found_range is None:
        for end in ends:
            yield from _mentions(text, end, frame)
        return
    whole, *placed = found_range
    parts = tuple(
        PeriodPart(Piece.at(text, end.start, end.end), found.period)
        for end, found in zip(ends, placed, strict=True)
    )
    value = DateValue(whole.period, whole.anchor, parts)
    yield Mention.at(text, atom.start, atom.end, value, rule=atom.rule), whole


def _opened(text: str, atom: Atom, found: Resolved) -> Period:
    """Open the interval of what "since" or "until" stands before."""
    match = OPEN.search(text[max(0, atom.start - LOOK_BACK) : atom.start])
    moment, period = found.moment, found.period
    if match is None or moment is None or period.edtf is None or period.type is not DateType.DATE:
        return period
    first, _, last = period.edtf.partition("/")
    if match["since"]:
        first = _edge(first, period.start, 0)
        return replace(period, edtf=f"{first}/..", end=None)
    last = _edge(last or first, period.end, 1)
    return replace(period, edtf=f"../{last}", start=None)


def _edge(edtf: str, moment: str | None, before: int) -> str:
    """Name the first or last year of a decade or century, and month of a quarter: EDTF has neither in an open interval."""
    if moment is None:
        return edtf
    if "X" in edtf:
        return f"{int(moment[:4]) - before:04}"
    day = date.fromisoformat(moment[:10]) - timedelta(days=before)
    return day.isoformat()[:7] if QUARTER.search(edtf) else edtf
