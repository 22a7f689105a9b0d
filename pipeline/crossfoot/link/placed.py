"""A number or a date and the claim that it stands in: what figures, dates and stretches of time have in common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic

from crossfoot.types import Claim, DateValue, Mention, Modality, Operand, Quantity, Span
from crossfoot.types.values import V


@dataclass(frozen=True)
class Placed(Generic[V]):
    """A mention and the claim that it stands in."""

    mention: Mention[V]
    claim: Claim

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.mention.span

    @property
    def surface(self) -> str:
        """As printed, on one line."""
        return " ".join(self.mention.surface.split())

    @property
    def modality(self) -> Modality:
        """How firmly its clause is put."""
        return self.claim.modality_of(self.mention)

    @property
    def asserted(self) -> bool:
        """Whether its clause says that it is so."""
        return self.modality is Modality.ASSERTED

    @property
    def serious(self) -> bool:
        """Whether its clause is neither denied nor asked: enough where grammar links the numbers.

        A plan's parts must come to its total too: "will cost 30 million: 12 for the bridge and 18 for roads".
        """
        return self.modality not in (Modality.DENIED, Modality.ASKED)

    def operand(self, role: str) -> Operand:
        """It in a role of some arithmetic."""
        return Operand(role, self.mention, self.claim.id, self.claim.article_id)


AnyPlaced = Placed[Quantity] | Placed[DateValue]
