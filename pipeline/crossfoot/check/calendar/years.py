"""Years named twice: "last year, in 2019", "125 years ago, in 1890", "Last year … In 2024 …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from crossfoot.arithmetic.grading import Graded
from crossfoot.check.calendar.dates import Dated, Dates
from crossfoot.check.calendar.words import NAME, word
from crossfoot.check.findings import Arithmetic, make_finding
from crossfoot.link.evidence import Link
from crossfoot.types import Amount, Anchor, Finding, Verdict

APPOSED = re.compile(r"\s*(?:,\s*in\s+|\(\s*(?:in\s+)?|,\s*)", re.IGNORECASE)
CLOSED = re.compile(r"\s*(?:[,.;:)–—]|$)")
OPENS = re.compile(r"\W*(?:in\s+)?", re.IGNORECASE)
POSSESSIVE = re.compile(r"['’]s\b")
COUNT = re.compile(r"\d+")

HEDGE = Decimal("0.1")
"""Share of "30 years ago" that a round number of years may be off."""

ROUND = 10
"""Numbers of years that are multiples of it are often round."""


def find_relative_years(dates: Dates) -> Iterator[Finding]:
    """Yield a finding for each year that the text names both from publication and by its number."""
    if dates.published is None:
        return
    for one, other in dates.pairs:
        for relative, named in ((one, other), (other, one)):
            if _is_relative(relative) and _is_year(named) and _are_apposed(dates, one, other):
                found = _finding(dates, relative, named, apposed=True)
                if found is not None:
                    yield found
    yield from _told_again(dates)


def _is_relative(dated: Dated) -> bool:
    days, anchor = dated.days, dated.mention.value.anchor
    relative = dated.mention.rule in ("date.which-unit", "date.ago") and not dated.names_year
    return relative and days is not None and days.is_year and anchor is Anchor.PUBLISHED


def _is_year(dated: Dated) -> bool:
    return dated.mention.rule == "date.year" and dated.days is not None


def _are_apposed(dates: Dates, one: Dated, other: Dated) -> bool:
    if not APPOSED.fullmatch(dates.between(one, other)):
        return False
    return CLOSED.match(dates.follow_up(other)) is not None


def _told_again(dates: Dates) -> Iterator[Finding]:
    """ "Last year was wet. In 2024 the gauge caught 1,204 mm": agreements only."""
    for number, found in dates.by_sentence.items():
        following = dates.in_sentence(number + 1)
        if not following or not dates.ledger.follows(number + 1):
            continue
        first, then = found[0], following[0]
        owns = POSSESSIVE.match(dates.follow_up(first)) is not None  # "Last year's figures"
        opens = not owns and all(
            OPENS.fullmatch(dates.text[d.claim.span.start : d.span.start]) for d in (first, then)
        )
        if opens and _is_relative(first) and _is_year(then) and first.days == then.days:
            tick = _finding(dates, first, then, apposed=False)
            if tick is not None:
                yield tick


def _finding(dates: Dates, relative: Dated, named: Dated, *, apposed: bool) -> Finding | None:
    published, days, stated_days = dates.published, relative.days, named.days
    if published is None or days is None or stated_days is None:
        return None
    seen, stated = days.first.year, stated_days.first.year
    verdict = _verdict(dates, relative, seen - stated, abs(published.year - seen))
    if verdict is None or (verdict is Verdict.CONTRADICTS and not (relative.serious and named.serious)):
        return None
    sign = "-" if seen <= published.year else "+"
    words = relative.surface[0].lower() + relative.surface[1:]
    arithmetic = Arithmetic(
        formula=f"{published.year} {sign} {abs(published.year - seen)} = {seen}",
        result=f"Seen from {published:%B} {published.year}, {words} is {seen}.",
        says=named.surface,
        stated=_year(stated),
        point=Decimal(seen),
    )
    if apposed:
        link = Link("relative-year", "both name one year, side by side", 0.93)
    else:
        link = Link("year-again", "both open sentences that follow each other", 0.85)
    graded = Graded(verdict, _year(seen).interval)
    return make_finding(NAME, link, [("relative", relative), ("year", named)], graded, arithmetic)


def _verdict(dates: Dates, relative: Dated, off: int, years: int) -> Verdict | None:
    """ "125 years ago" may be 124 by the month, "30 years ago" 32; "last year" may not."""
    if off == 0:
        return Verdict.AGREES
    if relative.mention.rule != "date.ago":
        return Verdict.CONTRADICTS
    if abs(off) == 1:
        return Verdict.AGREES
    hedged = word("hedges").search(dates.lead_in(relative, 20) + relative.surface) is not None
    loose = hedged or years % ROUND == 0 or COUNT.search(relative.surface) is None
    if loose and abs(off) <= years * HEDGE:
        return Verdict.APPROXIMATES
    doubtful = loose and (abs(off) <= 2 or abs(off) <= years * HEDGE * 2)
    return None if doubtful else Verdict.CONTRADICTS


def _year(year: int) -> Amount:
    point = Decimal(year)
    return Amount(point, point, point)
