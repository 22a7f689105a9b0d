"""The day of publication: as given, else from the article's own date line."""

import re
from datetime import date

from crossfoot.annotate.reading import Reading
from crossfoot.extract.dates.expressions import Atom, Calendar, Named
from crossfoot.extract.dates.normaliser import ANY_BASE, Direction, read_phrase
from crossfoot.extract.dates.periods import Unit
from crossfoot.types import Anchor

FIRST_PARAGRAPHS = 3
DATELINE_START = re.compile(r"(?:[A-Z][A-Z .'’,/-]{2,60},?\s+)?\Z")
DATELINE_END = re.compile(r"\s*(?:\([^)\n]{2,40}\))?\s*(?:[-–—]|\Z)")


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
            day = _full_day(atom)
            if day is not None and DATELINE_START.fullmatch(before) and DATELINE_END.match(after):
                return day, Anchor.TEXT
            break
    return None, Anchor.UNRESOLVED


def _full_day(atom: Atom) -> date | None:
    match atom.expression:
        case Calendar(unit=Unit.DAY, words=words, year=int()):
            return read_phrase(words, Unit.DAY, ANY_BASE, Direction.NEAREST)
        case Named(moment=moment) if moment.unit is Unit.DAY:
            return moment.day
        case _:
            return None
