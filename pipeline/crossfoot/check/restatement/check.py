"""Restatements: the headline and the body, a quote and the narration, the same thing with another figure."""

from __future__ import annotations

from collections.abc import Iterator

from crossfoot.check.restatement.ages import find_ages_again
from crossfoot.check.restatement.fits import NAME
from crossfoot.check.restatement.headline import find_headline
from crossfoot.check.restatement.shares import find_told_as_share
from crossfoot.check.restatement.sized import find_sizes_again
from crossfoot.check.restatement.those import find_those_again
from crossfoot.check.restatement.told_again import find_told_again
from crossfoot.link.ledger import Ledger
from crossfoot.types import Finding

__all__ = ["NAME", "check_restatements"]


def check_restatements(ledger: Ledger) -> Iterator[Finding]:
    """Yield findings for figures that the article states twice."""
    used: set[int] = set()
    for figure in ledger.headline:
        found = find_headline(ledger, figure)
        if found is not None:
            yield found
            used.update(o.span.start for o in found.operands)
    for later in ledger.body:
        if later.span.start not in used:
            found = find_told_again(ledger, later)
            if found is not None:
                yield found
    for share in ledger.plain:
        found = find_told_as_share(ledger, share)
        if found is not None:
            yield found
    yield from find_sizes_again(ledger)
    yield from find_ages_again(ledger)
    yield from find_those_again(ledger)
