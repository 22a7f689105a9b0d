"""Two ages for one person: "Marisol Quade, 34," and "the 43-year-old Quade"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from crossfoot import lexicon
from crossfoot.arithmetic.grading import Graded
from crossfoot.arithmetic.slips import looks_like_a_slip
from crossfoot.arithmetic.wording import plain
from crossfoot.check.findings import Arithmetic, make_finding
from crossfoot.check.restatement.fits import NAME
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_level
from crossfoot.link.ledger import Ledger
from crossfoot.types import Bound, Finding, Interval, Verdict

NO_HEADS = frozenset({"compound", "amod", "nmod", "poss"})

AGES = 6
"""Figures back among which another person's age may stand."""

WIDE = 60
LEAD = 35
"""Code points around an age in which words may say that it was of another time, or of a relative."""

LEAST_APART = 2
"""Years: of one year's difference a birthday may lie between."""


@dataclass(frozen=True, slots=True)
class Aged:
    """An age and the name of whose it is."""

    figure: Figure
    first: str
    last: str
    firm: bool
    """Whether it is the age now, of that person and no relative."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = lexicon.load("restated")["words"]
    name = r"(?P<name>(?:[A-Z][\w’'-]+\s+){0,3}[A-Z][\w’'-]{2,})"
    return {
        # "Marisol Quade, 34,", "Quade, who is 34", "Quade (34)"
        "before": re.compile(
            rf"{name}(?:,|\s\(|,\s+who\s+is|,\s+aged?|\s+\(aged?|\s+is|,\s+now|,\s+a)\s*(?:aged\s+)?$"
        ),
        # "the 43-year-old Quade", "43-year-old postal worker Marisol Quade"
        "after": re.compile(rf"^\s+(?:[a-z][\w-]+\s+){{0,3}}{name}"),
        "that_one": re.compile(r"^\W*The\s+$"),
        "other_time": re.compile(rf"\b{lexicon.any_of(words['other_age'])}\b", re.IGNORECASE),
        "relatives": re.compile(
            rf"(?:\b(?:his|her|their|whose|its|and|the)|['’]s?)\s+(?:[\w-]+\s+){{0,2}}{lexicon.any_of(words['relatives'])}\b",
            re.IGNORECASE,
        ),
    }


def find_ages_again(ledger: Ledger) -> Iterator[Finding]:
    """Yield a finding for each age of a person whose age was told before."""
    told: dict[str, list[Aged]] = {}
    last: Figure | None = None
    for figure in ledger.plain:
        if figure.quantity.unit.code == "a" and is_level(figure):
            if last is not None and _is_that_one(ledger, last, figure):
                yield _finding(last, figure, "the one person of a told age right before")
            last = figure
        aged = _read(ledger, figure)
        if aged is None:
            continue
        before = told.setdefault(aged.last, [])
        same = [a for a in before if not (a.first and aged.first) or a.first == aged.first]
        if same and len({a.first for a in before if a.first}) <= 1:
            finding = _held(same[0], aged)
            if finding is not None:
                yield finding
        before.append(aged)


def _read(ledger: Ledger, figure: Figure) -> Aged | None:
    q = figure.quantity
    if q.unit.code != "a" or not is_level(figure) or q.bound is not Bound.EXACT or figure.in_title:
        return None
    lead, follow = ledger.lead_in(figure, WIDE), ledger.follow_up(figure, WIDE)
    match = _patterns()["before"].search(lead) or _patterns()["after"].match(follow)
    if match is None:
        return None
    if match.re is _patterns()["after"] and not _is_head(ledger, figure.span.end + match.end("name")):
        return None
    names = match["name"].split()
    before = match.re is _patterns()["before"]
    whose = lead[: match.start()] if before else figure.surface + follow[: match.start("name")]
    near = lead[-LEAD:] + figure.surface + follow[:LEAD]
    firm = (
        figure.serious
        and not _patterns()["other_time"].search(near)
        and not _patterns()["relatives"].search(whose[-LEAD:])
    )
    return Aged(figure, names[0] if len(names) > 1 else "", names[-1], firm)


def _is_head(ledger: Ledger, end: int) -> bool:
    """Whether the name that ends there belongs to no noun: "a 26-year-old Berlin man"."""
    token = ledger.reading.doc[ledger.token_at(end) - 1]
    return token.pos_ == "PROPN" and token.dep_ not in NO_HEADS


def _held(earlier: Aged, later: Aged) -> Finding | None:
    one, other = earlier.figure, later.figure
    equal = one.point == other.point
    if not equal and not (earlier.firm and later.firm and abs(one.point - other.point) >= LEAST_APART):
        return None
    return _finding(one, other, later.last)


def _is_that_one(ledger: Ledger, earlier: Figure, later: Figure) -> bool:
    """Whether "The 26-year-old" can only be the "62-year-old man" of the sentence before: digits swapped."""
    if not _patterns()["that_one"].match(ledger.opening(later, 8)) or later.sentence - earlier.sentence != 1:
        return False
    exact = earlier.quantity.bound is Bound.EXACT and later.quantity.bound is Bound.EXACT
    verb = re.match(
        r"\s*,|\s+(?:was|is|has|had|were|who|will|told|said|suffered|died|remains|denied|pleaded|appeared)\b",
        ledger.follow_up(later),
    )
    swapped = earlier.point != later.point and looks_like_a_slip(earlier.point, later.point)
    alone = [
        f
        for f in ledger.before(later, AGES)
        if f.quantity.unit.code == "a" and later.sentence - f.sentence <= 2
    ]
    return exact and verb is not None and swapped and len(alone) == 1


def _finding(one: Figure, other: Figure, who: str) -> Finding:
    equal = one.point == other.point
    verdict = Verdict.AGREES if equal else Verdict.CONTRADICTS
    arithmetic = Arithmetic(
        formula=f"{plain(one.point)} {'=' if equal else '≠'} {plain(other.point)}",
        result=f"One place gives the age of {who} as {one.surface}, another as {other.surface}.",
        says=f"{other.surface} for {one.surface}",
        stated=other.quantity.amount,
        point=one.point,
    )
    link = Link("age-again", f"both are ages of {who}, and no other is told of", 0.9)
    graded = Graded(verdict, Interval(one.point, one.point))
    return make_finding(NAME, link, [("stated", one), ("again", other)], graded, arithmetic)
