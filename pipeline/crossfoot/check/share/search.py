"""Which part and which whole a share is of: what only the nouns or the arithmetic suggest."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.arithmetic.intervals import HUNDRED, percent_of
from crossfoot.check.share.links import (
    FITS_ROUGHLY,
    NEAR,
    Parts,
    is_countable,
    is_part_of,
    restated,
)
from crossfoot.link.chance import chance_of_share, is_open
from crossfoot.link.discourse import is_of_them, opens_with_of
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_bare, same_unit
from crossfoot.link.ledger import Ledger
from crossfoot.types import Kind, Verdict

WINDOW = 20
"""Figures on each side of a share among which part and whole are looked for."""

CHANCE = Decimal("0.02")
CHANCE_OF_A_WHOLE = Decimal("0.06")
CHANCE_OF_A_NOUN = Decimal("0.1")
"""Highest probability that a tick rests on chance (`crossfoot.link.chance`): where part and whole are both searched
for, where the part is sure, and where all three are of one noun."""

LEAST_WHOLE = 100
"""Below it so many percentages can be made of two counts that an agreement says nothing: 3 of 15 is 20%."""

FITS_EXACTLY = frozenset({Verdict.AGREES})


@cache
def _no_things() -> frozenset[str]:
    return frozenset(lexicon.load("linking")["no_things"])


def find_likely_parts(ledger: Ledger, share: Figure) -> Iterator[Parts]:
    """Yield candidates for the part and the whole of *share* that fit and are unlikely to by chance."""
    yield from _same_noun(ledger, share)
    yield from _part_before(ledger, share)
    yield from _by_arithmetic(ledger, share)


def _same_noun(ledger: Ledger, share: Figure) -> Iterator[Parts]:
    """ "7,430 complaints were closed … 59 percent of them": a whole and a part of one noun, told before."""
    if is_open(share):
        return
    them = is_of_them(ledger, share)
    counts = [
        f
        for f in ledger.around(share, WINDOW)
        if f.quantity.kind is Kind.COUNT
        and f.noun is not None
        and f.noun not in _no_things()
        and is_countable(f)
        and abs(f.paragraph - share.paragraph) <= NEAR
    ]
    nouns = Counter(f.noun for f in counts)
    for whole in counts:
        if chance_of_share(share, nouns[whole.noun] - 1) > CHANCE_OF_A_NOUN:
            continue
        if whole.point < 10 or not (share.noun == whole.noun or (them and whole.span < share.span)):
            continue
        in_of = opens_with_of(ledger, whole)
        for part in counts:
            if part.noun == whole.noun and part.point < whole.point:
                in_one = in_of and part.claim.id == whole.claim.id
                evidence = f"part, whole and share are all of “{whole.noun}”"
                link = Link("of-whole" if in_one else "same-noun", evidence, 0.88 if in_one else 0.75)
                yield Parts(part, whole, link, FITS_ROUGHLY if in_one else FITS_EXACTLY)


def _part_before(ledger: Ledger, share: Figure) -> Iterator[Parts]:
    """ "9,808, or 16%, were billed on estimates": the part is sure, the whole a larger figure told before."""
    part = restated(ledger, share)
    if part is None or is_bare(part) or is_open(share) or _is_moved(ledger, part):
        return
    wholes = [
        f
        for f in ledger.before(share, WINDOW)[::-1]
        if is_countable(f) and is_part_of(part, f) and share.paragraph - f.paragraph <= NEAR + 1
    ]
    if not wholes or chance_of_share(share, len(wholes)) > CHANCE_OF_A_WHOLE:
        return
    evidence = f"“{part.surface}, or {share.surface}”, and the one larger figure that makes it"
    for whole in wholes:
        yield Parts(part, whole, Link("part-or", evidence, 0.7), FITS_EXACTLY)


def _by_arithmetic(ledger: Ledger, share: Figure) -> Iterator[Parts]:
    """Two figures of one unit in the same paragraph that make the printed share, unlikely by chance."""
    q = share.quantity
    if q.kind is not Kind.PERCENT or q.amount.point is None or q.amount.point >= HUNDRED:
        return
    near = [f for f in ledger.around(share, WINDOW) if f.paragraph == share.paragraph and is_countable(f)]
    pairs = [(p, w) for p in near for w in near if p.point < w.point and same_unit(p, w)]
    for part, whole in pairs:
        made = percent_of(part.quantity.amount.interval, whole.quantity.amount.interval)
        if chance_of_share(share, len(pairs), made) > CHANCE:
            continue
        loose = is_bare(whole) and not q.amount.decimals
        few = whole.quantity.kind is Kind.COUNT and (whole.point < LEAST_WHOLE or loose)
        if few or _is_moved(ledger, part):
            continue
        evidence = f"{part.surface} and {whole.surface} stand in the same paragraph, and the arithmetic agrees to the last digit"
        yield Parts(part, whole, Link("arithmetic", evidence, 0.8), FITS_EXACTLY)


@cache
def _moves() -> re.Pattern[str]:
    return re.compile(rf"\b{lexicon.any_of(lexicon.load('linking')['moves'])}\b", re.IGNORECASE)


def _is_moved(ledger: Ledger, part: Figure) -> bool:
    """Whether its clause says that something moved by the part: the percentage is then of the level before."""
    return _moves().search(ledger.lead_in(part)) is not None
