"""A mean below the lowest or above the highest: "the youngest is 21; the average age is 20.4"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from crossfoot import lexicon
from crossfoot.arithmetic.grading import Graded
from crossfoot.arithmetic.wording import plain
from crossfoot.check.bounds.words import NAME
from crossfoot.check.findings import Arithmetic, make_finding
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_change, is_level
from crossfoot.link.ledger import Ledger
from crossfoot.link.places import other_place, places_in
from crossfoot.link.times import other_time
from crossfoot.types import Bound, Finding, Interval, Kind, Span, Verdict

REACH = 90
"""Code points before a figure in which the word stands that calls it the lowest, the highest or the mean."""

LOW, MEAN, HIGH = "low", "mean", "high"
ORDER = (LOW, MEAN, HIGH)
ROLES = {LOW: "minimum", MEAN: "average", HIGH: "maximum"}
ANY = "any"


@dataclass(frozen=True, slots=True)
class Extreme:
    """A figure, and whether it is the lowest, the mean or the highest of its group."""

    figure: Figure
    rank: str
    by: str
    """What is measured: "age"; "any" where the word does not tell."""


@cache
def _words() -> Mapping[str, tuple[str, str]]:
    groups = lexicon.load("bounds")["extremes"]
    return {w: (rank, by) for rank in ORDER for by, words in sorted(groups[rank].items()) for w in words}


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "word": re.compile(rf"\b(?P<word>{lexicon.alternation(_words())})\b", re.IGNORECASE),
        "between": re.compile(
            r"(?:\s+[\w’'-]+|,\s[^,;.:()]{1,60},|\s+\(|\s+of\s+(?:the|its|their|all)\s+[\w,]+\s+\w+){0,7}\s*$",
            re.IGNORECASE,
        ),
        "since": re.compile(
            r"\b(?:since|in|than|ever|yet|record|to|from|by|against|above|below|for\s+\w+)\b", re.IGNORECASE
        ),
    }


def find_averages_out_of_reach(ledger: Ledger) -> Iterator[Finding]:
    """Yield a finding for each mean that lies outside its ends, and for ends that are the wrong way round."""
    before: list[Extreme] = []
    for figure in ledger.plain:
        extreme = _read(ledger, figure)
        if extreme is None:
            continue
        before = [e for e in before if figure.sentence - e.figure.sentence <= 1]
        for other in before:
            low, high = sorted((other, extreme), key=lambda e: ORDER.index(e.rank))
            if _are_turned(low, high) and _are_of_one(ledger, low, high):
                yield _finding(low, high)
        before.append(extreme)


def _read(ledger: Ledger, figure: Figure) -> Extreme | None:
    q = figure.quantity
    usable = q.kind in (Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT) and q.bound is Bound.EXACT
    if not usable or not is_level(figure) or is_change(figure) or not figure.serious:
        return None
    lead = ledger.lead_in(figure, REACH)
    found = list(_patterns()["word"].finditer(lead))
    if not found:
        return None
    gap = lead[found[-1].end() :]
    if _patterns()["between"].fullmatch(gap) is None or _patterns()["since"].search(gap):
        return None
    nearest = ledger.before(figure, 2)
    start = figure.span.start - len(gap)
    rivals = [f for f in nearest if f.span.start >= start and _unit(f) == _unit(figure)]
    return None if rivals else Extreme(figure, *_words()[" ".join(found[-1]["word"].lower().split())])


def _unit(figure: Figure) -> tuple[str, str]:
    """What figures are held against each other by; an age may be a bare number."""
    q = figure.quantity
    if q.kind is Kind.COUNT:
        return "count", "" if figure.bare and q.of is None else (figure.noun or "")
    return ("count", "") if q.unit.code == "a" else (q.kind.value, q.unit.code)


def _are_turned(low: Extreme, high: Extreme) -> bool:
    """Whether the one that is called lower is above the other."""
    alike = low.by == high.by or (ANY in (low.by, high.by) and MEAN in (low.rank, high.rank))
    ends = low.figure.quantity.amount.low, high.figure.quantity.amount.high
    return low.rank != high.rank and alike and None not in ends and low.figure.point > high.figure.point


def _are_of_one(ledger: Ledger, low: Extreme, high: Extreme) -> bool:
    one, other = low.figure, high.figure
    if _unit(one) != _unit(other) or one.quantity.per != other.quantity.per:
        return False
    first, last = sorted((one, other), key=lambda f: f.span)
    if one.claim.id == other.claim.id and places_in(ledger, Span(first.span.start, last.span.end)):
        return False
    return not other_time(ledger, one, other) and not other_place(ledger, one, other)


def _finding(low: Extreme, high: Extreme) -> Finding:
    one, other = low.figure, high.figure
    arithmetic = Arithmetic(
        formula=f"{plain(one.point)} > {plain(other.point)}",
        result=f"The {ROLES[low.rank]} of {one.surface} would be above the {ROLES[high.rank]} of {other.surface}.",
        says=f"{one.surface} and {other.surface}",
        stated=other.quantity.amount,
        point=one.point,
    )
    graded = Graded(Verdict.IMPOSSIBLE, Interval(one.quantity.amount.low, None))
    link = Link("extremes", f"one is called the {ROLES[low.rank]}, the other the {ROLES[high.rank]}", 0.87)
    return make_finding(NAME, link, [(ROLES[low.rank], one), (ROLES[high.rank], other)], graded, arithmetic)
