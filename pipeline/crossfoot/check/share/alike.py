"""A share and two counts of one noun, of which clauses sentences apart say the same."""

from __future__ import annotations

from collections.abc import Iterator

from crossfoot.check.share.links import ANY, FITS_ROUGHLY, Parts
from crossfoot.check.share.nested import Nested, find_nested
from crossfoot.link.chance import is_open
from crossfoot.link.counted import is_narrower, same_noun
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure
from crossfoot.link.ledger import Ledger
from crossfoot.link.meanings import meaning
from crossfoot.link.places import other_place
from crossfoot.link.predicates import same_predicate
from crossfoot.link.times import other_time
from crossfoot.link.voices import are_rivals
from crossfoot.types import Bound

WINDOW = 8
NEAR = 3
"""Sentences apart at which a share and two counts of one noun may tell of one thing."""

LEAST = 10
"""Smallest whole of which a misfit is an error."""


def find_told_alike(ledger: Ledger, share: Figure) -> Iterator[Parts]:
    """ "Six in ten patients skipped a check-up." … "Of 1,860 patients, 744 had missed a visit": told in like words."""
    if share.noun is None or share.quantity.amount.point is None:
        return
    near = [
        f
        for f in ledger.around(share, WINDOW)
        if f.claim.id != share.claim.id and abs(f.sentence - share.sentence) <= NEAR
    ]
    pairs = [p for f in near if (p := find_nested(ledger, f)) is not None and _counts_alike(share, p)]
    for nested in pairs:
        alike = same_predicate(ledger, share, nested.part, least=1 if nested.firm else 2)
        apart = (
            other_time(ledger, nested.part, share)
            or other_place(ledger, nested.part, share)
            or (is_narrower(ledger, nested.whole, share, owned=False) and not _is_such(nested))
            or are_rivals(nested.part, share)
        )
        sure = len(pairs) == 1 and not apart and nested.whole.point >= LEAST
        exact = nested.whole.quantity.bound is Bound.EXACT and nested.part.quantity.bound is Bound.EXACT
        firm = sure and exact and alike
        if apart or not (alike or _is_such(nested)) or (not firm and is_open(share)):
            continue
        evidence = f"part, whole and share are all of “{share.noun}”, and both sentences say it of them"
        yield Parts(
            nested.part, nested.whole, Link("told-alike", evidence, 0.88), ANY if firm else FITS_ROUGHLY
        )


def _counts_alike(share: Figure, nested: Nested) -> bool:
    """Whether share, part and whole are of one noun; "such shops" are what the sentences before tell of."""
    such = _is_such(nested) and share.span < nested.whole.span
    return (such or meaning(share.noun or "") == meaning(nested.whole.noun or "")) and same_noun(
        nested.part, nested.whole
    )


def _is_such(nested: Nested) -> bool:
    of = nested.whole.quantity.of
    return of is not None and of.piece.surface.lower().startswith("such ")
