"""One sum spelled in two ways in two sentences: "Rs 75 lakh … valued at 7.5 million rupees"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.arithmetic.grading import Graded
from crossfoot.arithmetic.wording import plain
from crossfoot.check.findings import Arithmetic, make_finding
from crossfoot.check.scale.slips import magnitude_of
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_change, is_level, same_unit
from crossfoot.link.ledger import Ledger
from crossfoot.types import Finding, Kind, Verdict

NAME = "scale"

AFTER = 4
"""Figures after a sum in lakh or crore in which it is told again in millions."""


@cache
def _again() -> re.Pattern[str]:
    words = lexicon.alternation([*lexicon.load("scale")["takes_up"], *lexicon.load("scale")["valued_at"]])
    return re.compile(rf"\b(?:{words})\b[^.;\d]{{0,30}}$", re.IGNORECASE)


def check_spellings(ledger: Ledger) -> Iterator[Finding]:
    """Yield findings for sums in lakh or crore that a later one tells in millions."""
    indian = frozenset(lexicon.load("scale")["indian"])
    for one in ledger.plain:
        if magnitude_of(one) not in indian or not _may_be(one):
            continue
        for other in ledger.after(one, AFTER):
            if not _may_be(other) or magnitude_of(other) in indian or not same_unit(one, other):
                continue
            if other.sentence - one.sentence <= 1:
                found = _finding(ledger, one, other)
                if found is not None:
                    yield found
            break


def _may_be(figure: Figure) -> bool:
    q = figure.quantity
    return q.kind is Kind.MONEY and is_level(figure) and q.per is None and not is_change(figure)


def _finding(ledger: Ledger, one: Figure, other: Figure) -> Finding | None:
    shift = other.point / one.point if one.point else Decimal(0)
    if shift == 1:
        verdict = Verdict.AGREES
    elif (
        one.digits == other.digits
        and _again().search(ledger.lead_in(other))
        and one.serious
        and other.serious
    ):
        verdict = Verdict.CONTRADICTS
    else:
        return None
    arithmetic = Arithmetic(
        formula=f"{plain(one.point)} {'=' if shift == 1 else '≠'} {plain(other.point)}",
        result=f"{one.surface} is {plain(one.point)}.",
        says=other.surface,
        stated=other.quantity.amount,
        point=one.point,
    )
    link = Link("spelled-again", "one sum in lakh or crore, and then in millions", 0.88)
    graded = Graded(verdict, one.quantity.amount.interval)
    return make_finding(NAME, link, [("stated", other), ("again", one)], graded, arithmetic)
