"""Words for ratios to one: "one for every seven", "three to one", "four taxis for every bus"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_level
from crossfoot.link.ledger import Ledger
from crossfoot.types import Bound, Kind


@dataclass(frozen=True, slots=True)
class ToOne:
    """ "One teacher for every 17 pupils": the number, and what one and so many are of."""

    number: Decimal
    bound: Bound
    start: int
    end: int
    sentence: int
    one_of: str | None
    many_of: str | None
    figure: Figure | None
    """The number in it that is a mention: "three" of "three to one", "one" of "one for every seven"."""

    words: str


Pair = tuple[Figure, Figure, Link, bool]
"""The many, the few, what links them to the ratio, and whether they leave no other reading."""


def by_size(one: Figure, other: Figure) -> tuple[Figure, Figure]:
    """The larger of two figures, then the smaller."""
    return (one, other) if one.point >= other.point else (other, one)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    hedge = rf"(?:{lexicon.any_of([*lexicon.load('hedges')['before'], 'just'])}\s+)?"
    hedges = lexicon.alternation(lexicon.load("hedges")["before"])
    values = lexicon.load("number_words")
    numbers = lexicon.alternation([*values["units"], *values["tens"]])
    sources = {
        "one_for_every": rf"\b(?:one|1)\s+(?P<noun>(?:[a-z’'-]+\s+){{0,3}}?)for\s+(?:every|each)\s+"
        rf"(?:(?P<hedge>{hedges})\s+)?(?P<number>\d[\d,]*(?:\.\d+)?|(?:{numbers})\b)(?:\s+(?P<many>[a-z-]+))?",
        "to_one": r"[\s-]+to[\s-]+(?:one|1)\b(?!\s*[-–]\s*\d)",
        "every": r"\s+(?P<noun>[a-z’'-]+\s+)(?:for|to)\s+(?:every|each)\s+(?P<one>[a-z’'-]+)",
        "there_are": rf"\bfor\s+(?:every|each)\s+(?P<one>[a-z’'-]+)\s+there\s+(?:is|are|was|were)\s+{hedge}$",
    }
    return {name: re.compile(source, re.IGNORECASE) for name, source in sources.items()}


def find_ratios_to_one(ledger: Ledger) -> Iterator[ToOne]:
    """Yield the ratios to one of an article."""
    yield from _ones_for_every(ledger)
    yield from _so_many_to_one(ledger)


def _ones_for_every(ledger: Ledger) -> Iterator[ToOne]:
    """ "One for every seven", "one teacher for every 17 pupils"."""
    values = lexicon.load("number_words")
    words = {**values["units"], **values["tens"]}
    for match in _patterns()["one_for_every"].finditer(ledger.text):
        number = Decimal(words.get(match["number"].lower()) or match["number"].replace(",", "").rstrip("."))
        sentence = ledger.claim_at(match.start())
        if sentence is None or number <= 1:
            continue
        one = next((f for f in ledger.starting(match.start(), 1) if f.span.start == match.start()), None)
        noun = match["noun"].split()
        one_of = one.noun if one is not None and one.noun else noun[-1].lower() if noun else None
        many_of = (match["many"] or "").lower().removesuffix("s") or None
        bound = (
            Bound(lexicon.load("hedges")["before"][" ".join(match["hedge"].lower().split())])
            if match["hedge"]
            else Bound.EXACT
        )
        says = " ".join(match.group().split())
        yield ToOne(number, bound, match.start(), match.end(), sentence, one_of, many_of, one, says)


def _so_many_to_one(ledger: Ledger) -> Iterator[ToOne]:
    """ "Three to one", "four taxis for every bus", "for every nurse there are eight patients"."""
    for figure in ledger.plain:
        if figure.quantity.kind is not Kind.COUNT or not is_level(figure) or figure.point <= 1:
            continue
        q, span = figure.quantity, figure.span
        after = _patterns()["to_one"].match(ledger.follow_up(figure, 12))
        if after is not None:
            says = f"{figure.surface} {' '.join(after.group().split())}"
            yield ToOne(
                figure.point, q.bound, span.start, span.end, figure.sentence, None, None, figure, says
            )
            continue
        every = _patterns()["every"].match(ledger.follow_up(figure))
        there = _patterns()["there_are"].search(ledger.lead_in(figure))
        turned = every or there
        if turned is not None and figure.noun is not None:
            says = f"{figure.surface} {figure.noun}s for every {turned['one']}"
            start = span.start if every else span.start - len(turned.group())
            one_of = turned["one"].lower()
            yield ToOne(
                figure.point, q.bound, start, span.end, figure.sentence, one_of, figure.noun, figure, says
            )
