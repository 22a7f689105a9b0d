"""Bounds: a part above its whole, a share above 100%, a breakdown that does not come to 100, ends turned round."""

from __future__ import annotations

from collections.abc import Iterator

from crossfoot.check.bounds.breakdown import find_breakdowns
from crossfoot.check.bounds.ends import find_turned_ends
from crossfoot.check.bounds.extremes import find_averages_out_of_reach
from crossfoot.check.bounds.falls import find_falls_below_nothing
from crossfoot.check.bounds.parts import find_parts_above_wholes
from crossfoot.check.bounds.shares import find_shares_above_all
from crossfoot.check.bounds.words import NAME
from crossfoot.link.ledger import Ledger
from crossfoot.types import Finding

__all__ = ["NAME", "check_bounds"]


def check_bounds(ledger: Ledger) -> Iterator[Finding]:
    """Yield a finding for each figure that passes what it cannot pass, and for each breakdown."""
    yield from find_parts_above_wholes(ledger)
    yield from find_shares_above_all(ledger)
    yield from find_breakdowns(ledger)
    yield from find_turned_ends(ledger)
    yield from find_falls_below_nothing(ledger)
    yield from find_averages_out_of_reach(ledger)
