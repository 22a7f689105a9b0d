"""The whole of a part that another clause or sentence told of: "The chamber has 120 members; 131 of them …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossfoot.check.bounds.inclusion import SCORES, Inclusion
from crossfoot.check.share.nested import wholes_of
from crossfoot.link.counted import same_noun
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure
from crossfoot.link.ledger import Ledger
from crossfoot.types import Kind

THEY = re.compile(r"\b(?:they|we)\b", re.IGNORECASE)
"""Others that "of them" may mean."""


def find_told_wholes(ledger: Ledger, part: Figure) -> Iterator[Inclusion]:
    """Yield the one whole that "of them", "of whom" or a possessive makes *part* some of."""
    for whole in wholes_of(ledger, part):
        if not _is_only_one(ledger, part, whole) or whole.point in SCORES:
            continue
        if part.quantity.kind is not Kind.COUNT or same_noun(part, whole):
            evidence = f"{part.surface} are told as some of the {whole.surface}"
            yield Inclusion(part, whole, Link("part-of-told", evidence, 0.9))


def _is_only_one(ledger: Ledger, part: Figure, whole: Figure) -> bool:
    """Whether "of them" can mean nothing else: one such count, and no noun in the plural between the two."""
    if part.span < whole.span:
        return True
    if THEY.search(ledger.opening(whole, len(ledger.text))):
        return False  # "they were taken to three hospitals, four of them by air"
    of = whole.quantity.of
    start = whole.span.end if of is None else max(whole.span.end, of.piece.span.end)
    alike = [f for f in ledger.in_sentence(whole.claim) if f.span < part.span and same_noun(f, part)]
    return len(alike) <= 1 and not ledger.names_several(start, part.span.start)
