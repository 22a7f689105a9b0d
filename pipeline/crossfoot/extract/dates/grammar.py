"""Find the smallest time expressions of an article: every rule's matches, the longest first."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from crossfoot import lexicon
from crossfoot.annotate.reading import Reading
from crossfoot.extract.dates.calendar_rules import calendar_rules
from crossfoot.extract.dates.clock_rules import clock_rules
from crossfoot.extract.dates.context import is_time
from crossfoot.extract.dates.duration_rules import duration_rules
from crossfoot.extract.dates.expressions import Atom
from crossfoot.extract.dates.range_rules import range_rules
from crossfoot.extract.dates.reference_rules import reference_rules
from crossfoot.extract.dates.relative_rules import relative_rules
from crossfoot.extract.dates.rules import Rule
from crossfoot.extract.dates.signs import Signs
from crossfoot.extract.dates.surroundings import Surroundings
from crossfoot.extract.dates.vocabulary import capitalised
from crossfoot.types import Span

LONGEST_NAME = 32
"""Characters of a name that may stand before or after the time in it."""


@cache
def rules() -> tuple[Rule, ...]:
    """Return the grammar; of two equally long matches the earlier rule's counts."""
    return (
        *range_rules(),
        *calendar_rules(),
        *clock_rules(),
        *relative_rules(),
        *duration_rules(),
        *reference_rules(),
    )


def find_atoms(reading: Reading, around: Surroundings) -> list[Atom]:
    """Return the expressions of an article in text order; none overlaps another or crosses a paragraph."""
    text, found = reading.text, list(_matches(reading.text, reading.paragraphs))
    return _longest(atom for atom in found if not _is_named(text, atom) and is_time(atom, text, around))


def _matches(text: str, paragraphs: Sequence[Span]) -> Iterator[Atom]:
    signs = Signs(text, paragraphs)
    for rule in rules():
        for start, end in signs.windows(rule.sign):
            for match in rule.pattern.finditer(text, start, end):
                atom = rule.atom(match)
                if atom is not None:
                    yield atom


def _is_named(text: str, atom: Atom) -> bool:
    """Whether an atom overlaps a name that looks like a time: the "Sunday Times"."""
    start, end = max(0, atom.start - LONGEST_NAME), atom.end + LONGEST_NAME
    names = _names().finditer(text, start, end)
    return any(name.start() < atom.end and atom.start < name.end() for name in names)


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
