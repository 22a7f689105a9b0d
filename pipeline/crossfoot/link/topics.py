"""What two sentences speak of: the words that they share, and whether both tell of one outcome."""

from __future__ import annotations

from crossfoot.link.figures import Figure
from crossfoot.link.ledger import Ledger
from crossfoot.link.meanings import outcomes


def shared_topic(ledger: Ledger, one: Figure, other: Figure) -> frozenset[str]:
    """Content words, or their groups of like meaning, that the sentences of two figures share."""
    return ledger.meanings(one.claim) & ledger.meanings(other.claim)


def same_outcome(ledger: Ledger, one: Figure, other: Figure) -> bool:
    """Whether no outcome is told by one sentence alone: 212 killed and 340 injured are two counts."""
    first, second = (ledger.meanings(f.claim) & outcomes() for f in (one, other))
    return bool(first & second) or not (first or second)
