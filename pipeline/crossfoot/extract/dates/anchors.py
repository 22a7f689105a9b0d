"""The day of publication: as given, else from the article's own date line."""

import re
from datetime import date, timedelta
from itertools import pairwise

from crossfoot.annotate.reading import Reading
from crossfoot.extract.dates.expressions import At, Atom, Basis, Calendar, Expression, Named, Offset
from crossfoot.extract.dates.normaliser import ANY_BASE, Direction, read_phrase
from crossfoot.extract.dates.periods import Unit
from crossfoot.types import Anchor

FIRST_PARAGRAPHS = 3
DATELINE_START = re.compile(
    r"(?:By\s[^\n]{2,60}[|,·•–—-]\s*)?(?:[A-Z][A-Z .'’,/-]{2,60},?\s+)?"
    r"(?:(?i:(?:first\s|last\s)?(?:published|posted|updated|issued|released)|date)(?:\s(?:on|at))?\s?:?\s*)?\Z"
)
DATELINE_END = re.compile(r"\s*(?:\([^)\n]{2,40}\)|/[^/\n]{2,30}/)?\s*(?:[-–—|·•]|\Z)")
APPOSED = re.compile(r"\s?(?:,\s|\()(?:on\s)?")
"""Between "today" and the date that it is: "today, 15 March 2022", "yesterday (March 14, 2022)"."""


def publication_day(reading: Reading, atoms: list[Atom]) -> tuple[date | None, Anchor]:
    """Return the base of relative dates and where it comes from: never the clock."""
    published = reading.article.published_day
    if published is not None:
        return published, Anchor.PUBLISHED
    for paragraph in reading.paragraphs[:FIRST_PARAGRAPHS]:
        for atom in atoms:
            if not (paragraph.start <= atom.start and atom.end <= paragraph.end):
                continue
            before = reading.text[paragraph.start : atom.start]
            after = reading.text[atom.end : paragraph.end]
            day = _full_day(atom.expression)
            if day is not None and DATELINE_START.fullmatch(before) and DATELINE_END.match(after):
                return day, Anchor.TEXT
            break
    day = _told_in_lead(reading, atoms)
    return day, (Anchor.TEXT if day is not None else Anchor.UNRESOLVED)


def _told_in_lead(reading: Reading, atoms: list[Atom]) -> date | None:
    """Return the day that one of the first paragraphs calls today, or counts "yesterday" and "tomorrow" from."""
    end = max((paragraph.end for paragraph in reading.paragraphs[:FIRST_PARAGRAPHS]), default=0)
    for told, dated in pairwise(atoms):
        if told.start >= end:
            return None
        day = _full_day(dated.expression)
        if day is None or not APPOSED.fullmatch(reading.text[told.end : dated.start]):
            continue
        match told.expression:
            case Offset(unit=Unit.DAY, amount=-1 | 0 | 1 as amount, basis=Basis.PUBLISHED):
                return day - timedelta(days=amount)
    return None


def _full_day(expression: Expression) -> date | None:
    match expression:
        case At(day=day):
            return _full_day(day)
        case Calendar(unit=Unit.DAY, words=words, year=int()):
            return read_phrase(words, Unit.DAY, ANY_BASE, Direction.NEAREST)
        case Named(moment=moment) if moment.unit is Unit.DAY:
            return moment.day
        case _:
            return None
