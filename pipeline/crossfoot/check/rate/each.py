"""Amounts for one: "£25 a cake", "£10 each", "an average of 127 a month"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from crossfoot import lexicon
from crossfoot.link.figures import Figure, is_level
from crossfoot.link.ledger import Ledger
from crossfoot.types import Kind

NEAR = 44
"""Code points before a figure in which the words stand that link it."""


@dataclass(frozen=True, slots=True)
class Each:
    """An amount for one."""

    figure: Figure
    one: str | None
    """Lemma or word of what one is of: "issue"."""

    per: str | None
    """Or the stretch of time, as ISO 8601 duration."""

    shared: bool = False
    """Whether words beside a stretch of time say that each of several has it: "£240 a week for each of 150"."""

    apiece: bool = False
    """Whether "each", "apiece" or "a head" follows, so that a bare number beside it counts those."""

    times: Figure | None = None
    """The number, where the words fix it: "each of the 30 pupils gave $20"."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = lexicon.load("rate")
    names = ("each_after", "one_of", "each_of", "average", "average_joins", "to_each", "each_before")
    w = {name: lexicon.any_of(words[name]) for name in names}
    hedge = rf"(?:{lexicon.any_of([*lexicon.load('hedges')['before'], 'just', 'only'])}\s+)?"
    sources = {
        "each_after": rf"[\s-]*{w['each_after']}\b",
        "one_of": rf"\s+{w['one_of']}\s+(?:(?:its|the|their)\s+(?:[\d.,]+\s+)?)?(?P<noun>[a-z][a-z-]+)\b",
        "each_of": rf"\b{w['each_of']}\s+(?:(?:the|its|their|his|her|these|those)\s+)?$",
        "at_price": rf"[\w’'-]+(?:\s+[\w’'-]+)?\s+at\s*{hedge}[^\w\s]?",
        "average": rf"\b{w['average']}\b(?:[^.,;\d]{{0,60}}\b{w['average_joins']})?\s+{hedge}[^\w\s]?$",
        "to_each": rf"(?:\s+\w+){{0,2}}?\s+{w['to_each']}\b",
        "each_before": rf"\b{w['each_before']}\s+(?:[\w’'-]+\s+){{0,5}}{hedge}[^\w\s]?$",
    }
    return {name: re.compile(source, re.IGNORECASE) for name, source in sources.items()}


def find_eaches(ledger: Ledger) -> Iterator[Each]:
    """Yield the amounts for one of an article."""
    for figure in ledger.plain:
        q = figure.quantity
        if q.kind not in (Kind.MONEY, Kind.COUNT, Kind.MEASURE) or not is_level(figure) or figure.point <= 0:
            continue
        if q.kind is Kind.COUNT and figure.point == 1:
            continue  # "120 members, each with one vote": as many as there are of them
        if q.unit.code in ("a", "mo", "wk", "d"):
            continue
        each = _read(ledger, figure)
        if each is not None:
            yield each


def _read(ledger: Ledger, figure: Figure) -> Each | None:
    per = figure.quantity.per
    follow, lead = ledger.follow_up(figure, NEAR), ledger.lead_in(figure, 90)
    if figure.quantity.unit.code.endswith("/h"):
        return Each(figure, None, "PT1H")
    average = _patterns()["average"].search(lead) is not None
    shared = bool(_patterns()["to_each"].match(follow) or _patterns()["each_before"].search(lead[-NEAR:]))
    if per is not None and per.startswith("P"):
        return Each(figure, None, per, shared=shared or average)
    if per is not None and (per[0].isdigit() or per.split()[0] in lexicon.load("magnitudes")["sure"]):
        return None  # "six for every 1,000 people"
    one = _patterns()["one_of"].match(follow) if figure.quantity.kind is Kind.MONEY else None
    apiece = per == "each" or _patterns()["each_after"].match(follow) is not None
    if average or shared or apiece:
        return Each(figure, one["noun"].lower() if one else None, None, shared=True, apiece=apiece)
    if one is not None or (per is not None and not per[0].isdigit()):
        return Each(figure, one["noun"].lower() if one else str(per).split()[-1], None)
    return _each_of(ledger, figure) or _at_price(ledger, figure)


def _at_price(ledger: Ledger, figure: Figure) -> Each | None:
    """ "Sold 400 tickets at £15"."""
    for times in ledger.before(figure, 1):
        money = figure.quantity.kind is Kind.MONEY and times.quantity.kind is Kind.COUNT
        if (
            money
            and times.noun is not None
            and _patterns()["at_price"].fullmatch(ledger.between(times, figure))
        ):
            return Each(figure, None, None, times=times)
    return None


def _each_of(ledger: Ledger, figure: Figure) -> Each | None:
    """ "Each of the 30 pupils gave $20"."""
    for times in ledger.before(figure, 1):
        if times.claim.id == figure.claim.id and _patterns()["each_of"].search(ledger.lead_in(times)):
            gap = ledger.between(times, figure)
            if len(gap) <= NEAR and "," not in gap and times.quantity.kind is Kind.COUNT:
                return Each(figure, None, None, times=times)
    return None
