"""Granularity: 57% of 13 people, an average of 3.71 tractors on four farms. No whole numbers give them.

The GRIM test of Brown and Heathers (2017): a mean of whole numbers over N has steps of 1/N.
"""

from __future__ import annotations

from collections.abc import Iterator

from crossfoot.check.granularity.averages import find_averages
from crossfoot.check.granularity.shares import find_shares_of_few
from crossfoot.check.granularity.steps import NAME
from crossfoot.link.ledger import Ledger
from crossfoot.types import Finding

__all__ = ["NAME", "check_granularity"]


def check_granularity(ledger: Ledger) -> Iterator[Finding]:
    """Yield a finding for each share and each average of a counted few."""
    yield from find_shares_of_few(ledger)
    yield from find_averages(ledger)
