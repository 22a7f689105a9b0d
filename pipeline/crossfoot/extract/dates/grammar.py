"""Find the smallest time expressions of an article: every rule's matches, the longest first."""

import re
from collections.abc import Iterator
from functools import cache

from crossfoot import lexicon
from crossfoot.annotate.reading import Reading
from crossfoot.extract.dates.anniversary_rules import anniversary_rules
from crossfoot.extract.dates.calendar_rules import calendar_rules
from crossfoot.extract.dates.clock_rules import clock_rules
from crossfoot.extract.dates.context import is_time
from crossfoot.extract.dates.duration_rules import duration_rules
from crossfoot.extract.dates.expressions import Atom, Rule
from crossfoot.extract.dates.range_rules import range_rules
from crossfoot.extract.dates.reference_rules import reference_rules
from crossfoot.extract.dates.relative_rules import relative_rules
from crossfoot.extract.dates.signs import Signs
from crossfoot.extract.dates.surroundings import Surroundings
from crossfoot.extract.dates.vocabulary import capitalised
from crossfoot.types import Span


@cache
def rules() -> tuple[Rule, ...]:
    """Return the grammar; of two equally long matches the earlier rule's counts."""
    return (
        *range_rules(),
        *calendar_rules(),
        *clock_rules(),
        *relative_rules(),
        *duration_rules(),
        *anniversary_rules(),
        *reference_rules(),
    )


def find_atoms(reading: Reading, around: Surroundings) -> list[Atom]:
    """Return the expressions of an article in text order; none overlaps another or crosses a paragraph."""
    found: list[Atom] = []
    for paragraph in reading.paragraphs:
        atoms = list(_matches(reading.text, paragraph))
        if not atoms:
            continue
        names = [match.span() for match in _names().finditer(reading.text, paragraph.start, paragraph.end)]
        found += _longest(
            atom
            for atom in atoms
            if not any(start < atom.end and atom.start < end for start, end in names)
            and is_time(atom, reading.text, around)
        )
    return found


def _matches(text: str, paragraph: Span) -> Iterator[Atom]:
    signs = Signs(text, paragraph)
    for rule in rules():
        if rule.sign not in signs:
            continue
        for match in rule.pattern.finditer(text, paragraph.start, paragraph.end):
            atom = rule.atom(match)
            if atom is not None:
                yield atom


def _longest(atoms: Iterator[Atom]) -> list[Atom]:
    """Keep, from left to right, the longest atom at each place."""
    kept: list[Atom] = []
    for atom in sorted(atoms, key=lambda atom: (atom.start, -atom.end)):
        if not kept or atom.start >= kept[-1].end:
            kept.append(atom)
    return kept


@cache
def _names() -> re.Pattern[str]:
    return re.compile(rf"\b{capitalised(lexicon.load('time_lookalikes')['names']['phrases'])}\b")
