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
from crossfoot.check.intervals import divide
from crossfoot.check.ledger import Ledger
from crossfoot.check.wording import plain, rounded
from crossfoot.types import Amount, Finding, Interval, Kind, Verdict

NAME = "change"

ROUND = Decimal("0.05")
HEDGED = Decimal("0.10")
GENEROUS = Decimal("0.5")
"""By what share of itself a factor may be off: bare, hedged ("nearly doubled"), and above "more than doubled"."""

LOOSE = Interval(Decimal("0.8"), Decimal("1.25"))
"""A factor so far off is a loose word: no agreement, and no error that a paper would print a correction for."""


@cache
def _factor_words() -> re.Pattern[str]:
    words = lexicon.load("change_roles")
    hedges = lexicon.alternation([*words["factor_more"], *words["factor_less"]])
    return re.compile(
        rf"\b(?:(?P<hedge>{hedges})\s+)?(?P<word>{lexicon.alternation(words['factors'])})\b(?!-)",
        re.IGNORECASE,
    )


ANOTHER_VERB = re.compile(r"\b(?:and|but|while|as)\s", re.IGNORECASE)


@cache
def _levels_after() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = lexicon.load("change_roles")
    before, against = (lexicon.alternation(words[name]) for name in ("factor_before", "factor_against"))
    return (
        re.compile(rf"\.\s+[^.]*\b(?:{before})\b[^.]*$", re.IGNORECASE),
        re.compile(rf"\b(?:{against})\b", re.IGNORECASE),
    )


def check_factors(ledger: Ledger) -> Iterator[Finding]:
    """Yield a finding for each "doubled", "halved", "tripled" whose two levels the article gives."""
    for match in _factor_words().finditer(ledger.text):
        pair = _levels_of_factor(ledger, match)
        found = _finding(match, pair) if pair is not None else None
        if found is not None:
            yield found


def _levels_of_factor(ledger: Ledger, match: re.Match[str]) -> Pair | None:
    """The two levels after the factor: "nearly doubled to 590 from 300"."""
    following = ledger.starting(match.end(), 2)
    if len(following) < 2 or following[-1].span.start > match.end() + 2 * FULL_CLAUSE:
        return None
    if not all(is_level(f) and f.quantity.kind not in (Kind.PERCENT, Kind.SHARE) for f in following):
        return None
    first, second = following
    lead = " ".join(ledger.text[match.end() : first.span.start].split())
    inner = ledger.between(first, second)
    if not same_unit(first, second) or len(lead) > FULL_CLAUSE or len(inner) > FULL_CLAUSE:
        return None
    new_first, old_first = (roles()[role].search(tail(lead)) for role in ("new", "old"))
    new_second, old_second = (roles()[role].search(tail(inner)) for role in ("new", "old"))
    before, against = _levels_after()
    if ANOTHER_VERB.search(lead):
        return None  # "doubled online and rose from 80 to 84 overall"
    if "." not in lead:
        if new_first and old_second:
            return Pair(first, second, Link("factor-to-from", "“doubled to … from …” in one sentence", 0.95))
        if old_first and new_second:
            return Pair(second, first, Link("factor-from-to", "“doubled from … to …” in one sentence", 0.95))
        if new_first and before.search(inner):
            evidence = "“doubled to …”, and the level before it in the next sentence"
            return Pair(first, second, Link("factor-to-before", evidence, 0.88))
    if against.search(inner) and lead.count(".") <= 1:
        evidence = "two levels that are set against each other after the factor"
        return Pair(first, second, Link("factor-against", evidence, 0.85))
    return None


def _allowed(factor: Decimal, hedge: str) -> Interval:
    """What a factor and its hedge may stand for; "more than halved" is less than half."""
    if hedge in lexicon.load("change_roles")["factor_more"]:
        more = factor * (1 + GENEROUS if factor > 1 else 1 - GENEROUS)
        return Interval(min(factor, more), max(factor, more))
    slack = factor * (HEDGED if hedge else ROUND)
    return Interval(factor - slack, factor + slack)


def _grade(factor: Decimal, allowed: Interval, printed: Interval) -> Graded | None:
    if printed.meets(Interval(factor, factor)):
        return Graded(Verdict.AGREES, printed)
    if printed.meets(allowed):
        return Graded(Verdict.APPROXIMATES, printed)
    loose = Interval(factor * (LOOSE.low or 1), factor * (LOOSE.high or 1))
    return None if printed.meets(loose) else Graded(Verdict.CONTRADICTS, printed)


def _finding(match: re.Match[str], pair: Pair) -> Finding | None:
    factor = Decimal(lexicon.load("change_roles")["factors"][match["word"].lower()])
    allowed = _allowed(factor, " ".join((match["hedge"] or "").lower().split()))
    printed = divide(pair.new.quantity.amount.interval, pair.old.quantity.amount.interval)
    graded = _grade(factor, allowed, printed) if printed is not None else None
    if graded is None or pair.old.point <= 0:
        return None
    ratio = pair.new.point / pair.old.point
    arithmetic = Arithmetic(
        formula=f"{plain(pair.new.point)} / {plain(pair.old.point)} = {plain(rounded(ratio, 4))}",
        result=f"{pair.new.surface} is {plain(rounded(ratio, 2))} times {pair.old.surface}.",
        says=f"it {' '.join(match.group().split())}",
        stated=Amount(factor, allowed.low, allowed.high),
        point=ratio,
    )
    return make_finding(NAME, pair.link, [("to", pair.new), ("from", pair.old)], graded, arithmetic)
