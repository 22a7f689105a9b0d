"""Lengths of time as figures that may be set against each other: "from 14 years to nine", "38 minutes, up from 31"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from crossfoot.link.figures import Figure
from crossfoot.link.ledger import Ledger
from crossfoot.types import (
    Amount,
    Claim,
    DateMention,
    DateType,
    Kind,
    Mention,
    Operand,
    Quantity,
    Unit,
)

LENGTH = re.compile(r"P(?P<clock>T)?(?P<number>\d+(?:\.\d+)?)(?P<unit>[YMWDHS])")
RULE = "date.length"


@dataclass(frozen=True)
class Length(Figure):
    """A length of time in the form of a figure; its operand is the date mention that says it."""

    said: DateMention

    def operand(self, role: str) -> Operand:
        """The date mention in a role of some arithmetic."""
        return Operand(role, self.said, self.claim.id, self.claim.article_id)


def lengths_in(ledger: Ledger, claim: Claim, sentence: int) -> Sequence[Length]:
    """The lengths of time that a sentence tells, in its own units: "14 years", "48 seconds"."""
    return [
        length for d in ledger.dates_in(claim) if (length := _read(ledger, claim, sentence, d)) is not None
    ]


def _read(ledger: Ledger, claim: Claim, sentence: int, said: DateMention) -> Length | None:
    period = said.value.period
    match = LENGTH.fullmatch(period.timex)
    if match is None or period.type is not DateType.DURATION or said.value.parts:
        return None
    number = Decimal(match["number"])
    unit = Unit(f"P{match['clock'] or ''}{match['unit']}")
    quantity = Quantity(Kind.MEASURE, Amount(number, number, number, Decimal(1)), unit)
    mention = Mention(said.span, said.surface, quantity, RULE)
    return Length(mention, claim, -1, sentence, ledger.paragraph(said.span.start), said)
