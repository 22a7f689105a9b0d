"""So many that make a total together: "The two ferries carried a combined 84,300. The larger took 51,200, the smaller 33,100"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.check.sum.links import adds_to
from crossfoot.link.discourse import is_called_total
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure
from crossfoot.link.ledger import Ledger
from crossfoot.link.times import other_time
from crossfoot.types import Bound, Kind

SENTENCES = 3
"""Sentences after the total in which its parts are told, at most."""

FEW = frozenset(Decimal(n) for n in range(2, 6))
"""So many members a group has whose parts are told one by one."""

FIRM_SIZE = Decimal("0.5")
"""Share of the total that the parts come to at least: else they are of something else."""

CLAUSE_END = re.compile(r"[.,;:)–—]|\band\b")


@cache
def _gives() -> re.Pattern[str]:
    words = lexicon.load("linking")
    hedges = lexicon.alternation([*lexicon.load("hedges")["before"], *words["fine_hedges"], "a", "some"])
    gives = lexicon.alternation(words["gives_part"])
    elided = rf"\b{lexicon.any_of(words['other_one'])}(?:\s+(?:for|by|with))?"
    return re.compile(rf"(?:\b(?:{gives})|{elided})\s+(?:(?:{hedges})\s+)*[^\w\s]?$", re.IGNORECASE)


def find_parts_together(ledger: Ledger, total: Figure) -> Iterator[tuple[tuple[Figure, ...], Link]]:
    """Yield the parts of a total that a counted few make together, one part for each of them."""
    group = _group(ledger, total)
    if group is None:
        return
    told = [f for f in _after(ledger, total) if f.point < total.point and _gives().search(ledger.lead_in(f))]
    parts = tuple(told)
    made = sum((p.point for p in parts), Decimal(0))
    if len(parts) != group.point or not FIRM_SIZE * total.point <= made <= total.point / FIRM_SIZE:
        return
    if any(other_time(ledger, total, part) or _is_bounded(ledger, part) for part in parts):
        return
    evidence = f"{group.surface} make the total together, and one part is told for each of them"
    yield parts, Link("together", evidence, 0.9)


def _is_bounded(ledger: Ledger, part: Figure) -> bool:
    """Whether a part is not asserted, or its clause goes on with when or over what: "9,100 on a night in March"."""
    match = CLAUSE_END.search(ledger.text, part.span.end, part.claim.span.end)
    end = match.start() if match else part.claim.span.end
    dated = any(part.span.end <= d.span.start < end for d in ledger.dates_in(part.claim))
    return dated or not part.asserted or any(f.span.start < end for f in ledger.after(part, 1))


def _group(ledger: Ledger, total: Figure) -> Figure | None:
    """The few that make a total together: "the two ferries" before it in its sentence, with "combined" beside it."""
    if not total.asserted or total.quantity.bound is not Bound.EXACT or not is_called_total(ledger, total):
        return None
    before = [f for f in ledger.in_sentence(total.claim) if f.span < total.span]
    few = [f for f in before if f.quantity.kind is Kind.COUNT and f.point in FEW and f.noun is not None]
    return few[0] if len(before) == len(few) == 1 and few[0].noun != total.noun else None


def _after(ledger: Ledger, total: Figure) -> Sequence[Figure]:
    """The figures of the total's unit in the sentences after it; none where one of these has a total of its own."""
    numbers = range(total.sentence + 1, min(total.sentence + 1 + SENTENCES, len(ledger.claims)))
    claims = [ledger.claims[n] for n in numbers]
    return [f for claim in claims for f in ledger.in_sentence(claim) if adds_to(f, total)]
