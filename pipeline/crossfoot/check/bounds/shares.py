"""A share above 100%: "pays 104 percent of them", "a turnout of 104 per cent"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from crossfoot.arithmetic.grading import Graded
from crossfoot.arithmetic.intervals import HUNDRED
from crossfoot.arithmetic.wording import plain
from crossfoot.check.bounds.words import NAME, any_of, word
from crossfoot.check.findings import Arithmetic, make_finding
from crossfoot.link.counted import counts_persons
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_change, is_level
from crossfoot.link.ledger import Ledger
from crossfoot.types import Bound, Finding, Interval, Kind, Verdict

HIGHEST = Decimal(200)
"""Above it a percentage is a multiple or a rise, not a share with a slip in it."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    rate = any_of("capped_rates")
    sources = {
        "of_them": rf"^\s*of\s+(?:all\s+)?(?:of\s+)?{any_of('them')}\b",
        "of_all": rf"^\s*of\s+(?:the\s+|all\s+|its\s+)?(?:[a-z-]+\s+)?{any_of('capped_wholes')}\b",
        "rate_before": rf"\b{rate}\s+(?:rate\s+)?"
        rf"(?:(?:in|at|among|for|across)\s+(?:[\w’'-]+\s+){{1,4}}?)?(?:of|is|was|at|stands\s+at|stood\s+at|reached|hit)\s+(?:\w+\s+)?$",
        "rate_after": rf"^\s+{rate}\b",
    }
    return {name: re.compile(source, re.IGNORECASE) for name, source in sources.items()}


def find_shares_above_all(ledger: Ledger) -> Iterator[Finding]:
    """Yield a finding for each share of people, and each rate of such, that is above 100%."""
    for share in ledger.plain:
        if (
            _is_above(share)
            and ledger.in_sentence(share.claim)
            and not word("may_pass").search(share.claim.surface)
        ):
            evidence = _evidence(ledger, share)
            if evidence is not None:
                yield _finding(share, evidence)


def _is_above(share: Figure) -> bool:
    q = share.quantity
    if q.kind is not Kind.PERCENT or q.unit.code != "percent" or q.per is not None:
        return False
    firm = (
        q.bound in (Bound.EXACT, Bound.ABOUT) and is_level(share) and not is_change(share) and share.serious
    )
    return firm and q.amount.low is not None and q.amount.low > HUNDRED and share.point <= HIGHEST


def _evidence(ledger: Ledger, share: Figure) -> str | None:
    """Why the percentage is a share of something that has no more than 100."""
    after = ledger.follow_up(share)
    if _patterns()["of_them"].match(after):
        return "a share of those counted, who cannot be more than all"
    of = share.quantity.of
    if of is not None and counts_persons(share) and re.match(r"\s*of\b", after):
        return f"a share of {' '.join(of.piece.surface.split())}, who cannot be more than all"
    if _patterns()["of_all"].match(after):
        return "a share of what there is no more of than all"
    if _patterns()["rate_before"].search(ledger.lead_in(share)) or _patterns()["rate_after"].match(after):
        return "a rate that cannot pass 100 per cent"
    return None


def _finding(share: Figure, evidence: str) -> Finding:
    arithmetic = Arithmetic(
        formula=f"{plain(share.point)} > 100",
        result="No share of a whole is more than 100%.",
        says=share.surface,
        stated=share.quantity.amount,
        point=HUNDRED,
    )
    graded = Graded(Verdict.IMPOSSIBLE, Interval(Decimal(0), HUNDRED))
    return make_finding(NAME, Link("above-all", evidence, 0.93), [("percent", share)], graded, arithmetic)
