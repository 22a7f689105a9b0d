"""Take "early", "mid-", "the end of" and "later in" into an expression, and say which part they mean."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from crossfoot import lexicon
from crossfoot.extract.dates import vocabulary as words
from crossfoot.extract.dates.expressions import (
    At,
    Atom,
    Calendar,
    Edge,
    Named,
    Offset,
    Part,
    Same,
    Segment,
    Weekday,
)
from crossfoot.extract.dates.kinds import DATED
from crossfoot.extract.dates.vocabulary import GAP

LOOK_BACK = 48
"""Characters before an expression that may belong to it."""


def modified(text: str, atom: Atom, border: int) -> Atom:
    """Widen an atom by the words before it that name a part of it, but not past *border*."""
    if not isinstance(atom.expression, DATED | At):
        return atom
    widened = _widened(text, atom, border)
    edge = _edge(text[widened.start : widened.end])
    if edge is None or isinstance(atom.expression, At):
        return widened
    return replace(widened, expression=Part(edge, atom.expression))


def _widened(text: str, atom: Atom, border: int) -> Atom:
    match = _before().search(text[max(border, atom.start - LOOK_BACK) : atom.start])
    if match is None or (match["than"] and not _takes_than(atom, within=bool(match["within"]))):
        return atom
    if match[0].rstrip().lower().endswith("the") and isinstance(atom.expression, Named):
        return atom  # "the end of the 2019 season"
    return replace(atom, start=atom.start - len(match[0]), rule=f"{atom.rule}-part")


def _takes_than(atom: Atom, *, within: bool) -> bool:
    """Whether "earlier" and "later" belong to it: "later in 2019" is a time, "later 2019" compares."""
    told = isinstance(atom.expression, Offset | Segment | Weekday | At | Same)
    return told or (within and isinstance(atom.expression, Named | Calendar))


def _edge(surface: str) -> Edge | None:
    """Return which part the first words of a surface, or "year-end" at its end, mean."""
    match = _leading().match(surface)
    if match is None:
        return Edge.LATE if re.search(r"[-\s]end\Z", surface) else None
    return Edge(words.table("edges")[match["word"].lower()])


@cache
def _before() -> re.Pattern[str]:
    nouns, adjectives = (words.spaced(words.words("edge_words", name)) for name in ("nouns", "adjectives"))
    return re.compile(
        rf"""(?<![\w-])(?:
        (?:the{GAP})?(?:very{GAP})?(?:{nouns}){GAP}of{GAP}(?:the{GAP})?
        |(?:the{GAP})?(?:very{GAP})?(?:{adjectives})(?:{GAP}(?:in|on){GAP}|[-\s]{{1,3}})
        |end-
        |(?P<than>(?:earlier|later){GAP}(?:on{GAP})?(?P<within>in{GAP}(?:the{GAP})?)?)
        )\Z""",
        re.IGNORECASE | re.VERBOSE,
    )


@cache
def _leading() -> re.Pattern[str]:
    listed = lexicon.alternation(words.table("edges"))
    return re.compile(rf"(?:the\s+)?(?:very\s+)?(?P<word>{listed})(?![-\s]+to[-\s])\b", re.IGNORECASE)
