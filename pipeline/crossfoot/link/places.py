"""Where and of whom: the names of two sentences, and words that set two places or groups apart."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from crossfoot import lexicon
from crossfoot.link.clauses import tokens
from crossfoot.link.figures import Figure
from crossfoot.link.ledger import Ledger
from crossfoot.types import Span

NO_PLACES = ("PERSON", "DATE", "TIME")
PLACES = ("GPE", "LOC", "FAC", "NORP")
"""Entities of spaCy's that say where something is, or of which people or party."""


def names_in(ledger: Ledger, span: Span) -> frozenset[str]:
    """The names between two offsets in small letters, but those of people and days."""
    return ledger.once("names", span, lambda: _names(ledger, span))


def _names(ledger: Ledger, span: Span) -> Iterator[str]:
    return (t.lower_ for t in tokens(ledger, span) if t.pos_ == "PROPN" and t.ent_type_ not in NO_PLACES)


def other_names(ledger: Ledger, one: Figure, other: Figure) -> bool:
    """Whether both sentences name places or bodies, and none that the other names."""
    names = [names_in(ledger, f.claim.span) for f in (one, other)]
    return bool(names[0] and names[1]) and not names[0] & names[1]


def places_in(ledger: Ledger, span: Span) -> frozenset[str]:
    """The places, peoples and parties that are named between two offsets, in small letters."""
    return ledger.once("places", span, lambda: _places(ledger, span))


def _places(ledger: Ledger, span: Span) -> Iterator[str]:
    return (t.lemma_.lower() for t in tokens(ledger, span) if t.ent_type_ in PLACES and t.is_alpha)


def other_place(ledger: Ledger, one: Figure, other: Figure) -> bool:
    """Whether the two are of two places or groups: two towns, two parties, north and south, men and women."""
    if one.claim.id == other.claim.id:
        return False
    places = [places_in(ledger, f.claim.span) for f in (one, other)]
    if places[0] and places[1] and not places[0] & places[1]:
        return True
    return are_opposed(ledger, one, other)


@cache
def _opposed() -> dict[str, str]:
    """The group of each word that sets things apart from the others of its group."""
    groups = lexicon.load("linking")["opposed"]
    return {word: name for name, words in sorted(groups.items()) for word in words}


def are_opposed(ledger: Ledger, one: Figure, other: Figure) -> bool:
    """Whether each sentence has a word of one group that the other has not: "in the north" and "in the south"."""
    first, second = (_setting_apart(ledger, f.claim.span) for f in (one, other))
    groups = {_opposed()[word] for word in first} & {_opposed()[word] for word in second}
    shared = {_opposed()[word] for word in first & second}
    return bool(groups - shared)


def _setting_apart(ledger: Ledger, span: Span) -> frozenset[str]:
    """The words between two offsets that set something apart."""
    return ledger.once("apart", span, lambda: _lemmas(ledger, span) & _opposed().keys())


def _lemmas(ledger: Ledger, span: Span) -> frozenset[str]:
    return frozenset(t.lemma_.lower() for t in tokens(ledger, span))
