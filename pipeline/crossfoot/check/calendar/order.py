"""Ends before starts: "from 23 May 2022 until 6 May 2022", "born in 1950 and died in 1931"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from crossfoot.arithmetic.grading import Graded
from crossfoot.check.calendar.dates import Dated, Dates, days_of
from crossfoot.check.calendar.words import NAME, any_of, word
from crossfoot.check.findings import Arithmetic, make_finding
from crossfoot.link.evidence import Link
from crossfoot.types import Amount, Finding, Interval, Verdict

AT_LEAST_NONE = Amount(None, Decimal(0), None)
"""Days from start to end: none or more."""

PRINTED_DAY = re.compile(r"\d\s+[A-Z][a-z]{2}|[A-Z][a-z]{2,}\.?\s+\d")
CLAUSE = 50
"""Code points before a stretch in which a verb says that it is none: "moved from … to …"."""


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """Return the patterns of what stands before and between the two ends of a stretch of time."""
    begins, ends, born, died = (any_of(name) for name in ("begins", "ends", "born_words", "died_words"))
    subject = r"(?:(?:it|they|he|she|was|were|is|are|had)\s+){0,2}"
    sources = {
        "from": r"\bfrom\s+(?:the\s+)?$",
        "between": r"\bbetween\s+(?:the\s+)?$",
        "until": r"\s*(?:until|till|to|through|up\s+to)\s+(?:(?:it|they|s?he)\s+\w+\s+(?:in|on)\s+)?(?:the\s+)?",
        "and": r"\s*and\s+(?:the\s+)?",
        "begins": rf"\b{begins}\s+(?:(?:on|in|at|from)\s+)?(?:the\s+)?$",
        "and_ends": rf"(?:\s*,?\s*(?:and|but|then|before\s+it|before|until\s+it)\s+|\s*,\s*|\s+){subject}{ends}\s+"
        r"(?:(?:on|in|at)\s+)?(?:the\s+)?",
        "born": rf"\b{born}\s+(?:(?:on|in)\s+)?$",
        "and_died": rf",?\s*(?:and|but|who)?\s*{subject}{died}\s+(?:(?:on|in)\s+)?",
    }
    return {name: re.compile(source, re.IGNORECASE) for name, source in sources.items()}


def find_turned_ends(dates: Dates) -> Iterator[Finding]:
    """Yield a finding for each stretch of time that ends before it starts."""
    for first, last in dates.pairs:
        evidence = link_of_ends(dates, first, last)
        found = _finding(first, last, evidence) if evidence and _is_turned(first, last) else None
        if found is not None:
            yield found
    for dated in dates.all:
        found = _turned_range(dates, dated)
        if found is not None:
            yield found


def link_of_ends(dates: Dates, first: Dated, last: Dated) -> str | None:
    """Return how words make two dates the ends of one stretch; ``None`` where they do not."""
    pattern, lead, gap = patterns(), dates.lead_in(first, CLAUSE), dates.between(first, last)
    if word("moved").search(lead):
        return None
    for before, after, evidence in (
        ("from", "until", "“from … until …”"),
        ("between", "and", "“between … and …”"),
        ("begins", "and_ends", "the verbs say that it began and that it ended"),
        ("born", "and_died", "birth and death of one person"),
    ):
        if pattern[before].search(lead) and pattern[after].fullmatch(gap):
            return evidence
    return None


def _is_turned(first: Dated, last: Dated) -> bool:
    """Whether the second date lies before the first, in years that are printed or must be the same."""
    one, other = first.days, last.days
    if one is None or other is None or other.last >= one.first or not (first.serious and last.serious):
        return False
    same_month = (
        one.is_day
        and other.is_day
        and (one.first.month, one.first.year) == (other.first.month, other.first.year)
    )
    neither = not (first.names_year or last.names_year)
    return (first.names_year and last.names_year) or (same_month and (neither or last.names_year))


def _finding(first: Dated, last: Dated, evidence: str) -> Finding | None:
    one, other = first.days, last.days
    if one is None or other is None:
        return None
    arithmetic = Arithmetic(
        formula=f"{other.first.isoformat()} < {one.first.isoformat()}",
        result=f"{last.surface} is before {first.surface}.",
        says=f"{first.surface} to {last.surface}",
        stated=AT_LEAST_NONE,
    )
    graded = _graded((other.first - one.first).days)
    link = Link("end-before-start", evidence, 0.93)
    return make_finding(NAME, link, [("from", first), ("to", last)], graded, arithmetic)


def _turned_range(dates: Dates, dated: Dated) -> Finding | None:
    """ "18 March to 4 March": read as nearly a year, as no one would put it."""
    parts = dated.mention.value.parts
    if len(parts) != 2 or dated.names_year or not dated.serious:
        return None
    first, last = (days_of(part.period) for part in parts)
    if first is None or last is None or not (first.is_day and last.is_day):
        return None
    worded = all(PRINTED_DAY.search(part.piece.surface) for part in parts)
    turned = first.first.month == last.first.month and first.first.year < last.first.year
    if not worded or not turned or word("moved").search(dates.lead_in(dated, CLAUSE)):
        return None
    arithmetic = Arithmetic(
        formula=f"{last.first.day} < {first.first.day}",
        result="The stretch ends before it begins.",
        says=dated.surface,
        stated=AT_LEAST_NONE,
    )
    link = Link("end-before-start", "two days of one month, the earlier as the end", 0.88)
    return make_finding(NAME, link, [("range", dated)], _graded(last.first.day - first.first.day), arithmetic)


def _graded(days: int) -> Graded:
    return Graded(Verdict.IMPOSSIBLE, Interval(Decimal(days), Decimal(days)))
