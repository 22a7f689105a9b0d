"""Factors of change: "doubled to 40 from 20", "halved", held against the two levels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.check.change_links import FULL_CLAUSE, Pair, roles, tail
from crossfoot.check.figures import is_level, same_unit
from crossfoot.check.findings import Arithmetic, Link, make_finding
from crossfoot.check.grading import Graded
from crossfoot.check.ledger import Ledger
from crossfoot.check.wording import plain, rounded
from crossfoot.types import Amount, Finding, Interval, Kind, Verdict

NAME = "change"


@cache
def _factor_words() -> re.Pattern[str]:
    words = lexicon.load("change_roles")
    hedges = lexicon.alternation([*words["factor_more"], *words["factor_less"]])
    return re.compile(
        rf"\b(?:(?P<hedge>{hedges})\s+)?(?P<word>{lexicon.alternation(words['factors'])})\b(?!-)",
        re.IGNORECASE,
    )


def check_factors(ledger: Ledger) -> Iterator[Finding]:
    """Yield a finding for each "doubled", "halved", "tripled" whose two levels the article gives."""
    for match in _factor_words().finditer(ledger.text):
        pair = _levels_of_factor(ledger, match)
        if pair is not None:
            yield from _factor_finding(match, pair)


def _levels_of_factor(ledger: Ledger, match: re.Match[str]) -> Pair | None:
    """The two levels in the sentence of the factor: "nearly doubled to 590 from 300"."""
    following = [f for f in ledger.plain if match.end() <= f.span.start <= match.end() + 2 * FULL_CLAUSE][:2]
    if len(following) < 2 or not all(
        is_level(f) and f.quantity.kind not in (Kind.PERCENT, Kind.SHARE) for f in following
    ):
        return None
    first, second = following
    lead = " ".join(ledger.text[match.end() : first.span.start].split())
    inner = ledger.between(first, second)
    if not same_unit(first, second) or len(lead) > FULL_CLAUSE or len(inner) > FULL_CLAUSE:
        return None
    if roles()["new"].search(tail(lead)) and roles()["old"].search(tail(inner)) and "." not in lead:
        return Pair(first, second, Link("factor-to-from", "“doubled to … from …” in one sentence", 0.95))
    if roles()["old"].search(tail(lead)) and roles()["new"].search(tail(inner)) and "." not in lead:
        return Pair(second, first, Link("factor-from-to", "“doubled from … to …” in one sentence", 0.95))
    earlier = re.search(r"\.\s+[^.]*\b(?:before|earlier|previous|previously|last year|ago)\b[^.]*$", inner)
    if roles()["new"].search(tail(lead)) and earlier and "." not in lead:
        return Pair(
            first,
            second,
            Link("factor-to-before", "“doubled to …”, and the level before it in the next sentence", 0.88),
        )
    if (
        re.search(r"\b(?:against|compared with|compared to|as against|versus)\b", inner)
        and lead.count(".") <= 1
    ):
        return Pair(
            first,
            second,
            Link("factor-against", "two levels that are set against each other after the factor", 0.85),
        )
    return None


def _factor_finding(match: re.Match[str], pair: Pair) -> Iterator[Finding]:
    words = lexicon.load("change_roles")
    factor = Decimal(words["factors"][match["word"].lower()])
    hedge = (match["hedge"] or "").lower()
    # A bare factor is a round figure, a hedged one is hedged: 5 and 10 per cent to each side.
    low, high = factor * Decimal("0.95"), factor * Decimal("1.05")
    if hedge in words["factor_more"]:
        low, high = factor, factor * Decimal("1.5")
        if factor < 1:
            low, high = factor * Decimal("0.5"), factor
    elif hedge:
        low, high = factor * Decimal("0.9"), factor * Decimal("1.1")
    new, old = pair.new.quantity.amount, pair.old.quantity.amount
    if (
        new.point is None
        or old.point is None
        or old.point <= 0
        or old.low is None
        or old.high is None
        or new.low is None
        or new.high is None
    ):
        return
    ratio = new.point / old.point
    printed = Interval(new.low / old.high, new.high / old.low)
    exact = Interval(factor, factor)
    verdict = (
        Verdict.AGREES
        if printed.meets(exact)
        else Verdict.APPROXIMATES
        if printed.meets(Interval(low, high))
        else Verdict.CONTRADICTS
    )
    if verdict is Verdict.CONTRADICTS and Interval(factor * Decimal("0.8"), factor * Decimal("1.25")).meets(
        printed
    ):
        return  # a loose "doubled": no agreement, and no error that a reporter would print a correction for
    said = " ".join(match.group().split())
    arithmetic = Arithmetic(
        formula=f"{plain(new.point)} / {plain(old.point)} = {plain(rounded(ratio, 4))}",
        result=f"{pair.new.surface} is {plain(rounded(ratio, 2))} times {pair.old.surface}.",
        says=f"it {said}",
        stated=Amount(factor, low, high),
        point=ratio,
    )
    yield make_finding(
        NAME, pair.link, [("to", pair.new), ("from", pair.old)], Graded(verdict, printed), arithmetic
    )
