"""Money asked for, and the sums that were spent on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from crossfoot import lexicon
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_level, same_unit
from crossfoot.link.ledger import Ledger
from crossfoot.types import Kind

MOST_PARTS = 7
"""Parts of one total, at most."""

MOST_SPENDING = 20
"""Sentences on what was spent that a sum asked for is held against, at most."""

Spending = Sequence[Sequence[Figure]]


def find_spending(ledger: Ledger) -> Spending:
    """The sums of money said to be spent, by sentence: two or more in one, all asserted."""
    spend = frozenset(lexicon.load("linking")["same"]["spend"])
    money: dict[str, list[Figure]] = defaultdict(list)
    for figure in ledger.plain:
        if figure.quantity.kind is Kind.MONEY and is_level(figure):
            money[figure.claim.id].append(figure)
    several = [m for m in money.values() if 1 < len(m) <= MOST_PARTS and all(f.asserted for f in m)]
    return [m for m in several if ledger.topic(m[0].claim.span) & spend][:MOST_SPENDING]


def find_asked_for(
    ledger: Ledger, total: Figure, spending: Spending
) -> Iterator[tuple[tuple[Figure, ...], Link]]:
    """Money asked for, held against the two or more sums said to be spent in one sentence."""
    ask = lexicon.load("linking")["same"]["ask"]
    if total.quantity.kind is not Kind.MONEY or not ledger.topic(total.claim.span) & set(ask):
        return
    for spent in spending:
        parts = tuple(f for f in spent if same_unit(f, total))
        if len(parts) > 1 and total not in spent:
            evidence = "the sums said to be spent in one sentence, and the sum that is asked for"
            yield parts, Link("asked-for", evidence, 0.85)
