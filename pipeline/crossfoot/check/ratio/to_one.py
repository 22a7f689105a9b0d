"""Ratios to one: "one for every seven", "three to one", held against two counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.arithmetic.intervals import divide
from crossfoot.arithmetic.wording import as_amount, plain, rounded
from crossfoot.check.findings import Arithmetic, make_finding
from crossfoot.check.ratio.grading import grade_multiple, printed_multiple
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_level, same_unit
from crossfoot.link.ledger import Ledger
from crossfoot.link.meanings import meaning
from crossfoot.types import Bound, Finding, Kind

NAME = "ratio"

FAR = 3
"""Sentences apart at which counts of the same two nouns are still meant."""


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


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = lexicon.load("ratio")
    sides, others = (rf"(?:{lexicon.alternation(words[n])})" for n in ("sides", "other_sides"))
    hedge = rf"(?:(?:{lexicon.alternation([*lexicon.load('hedges')['before'], 'just'])})\s+)?"
    hedges = lexicon.alternation(lexicon.load("hedges")["before"])
    values = lexicon.load("number_words")
    numbers = lexicon.alternation([*values["units"], *values["tens"]])
    sources = {
        "one_for_every": rf"\b(?:one|1)\s+(?P<noun>(?:[a-z’'-]+\s+){{0,3}}?)for\s+(?:every|each)\s+"
        rf"(?:(?P<hedge>{hedges})\s+)?(?P<number>\d[\d,]*(?:\.\d+)?|(?:{numbers})\b)(?:\s+(?P<many>[a-z-]+))?",
        "to_one": r"[\s-]+to[\s-]+(?:one|1)\b(?!\s*[-–]\s*\d)",
        "restated": rf"\s*(?:[,:–—(]\s*(?:or\s+)?|\s+or\s+)(?:a\s+ratio\s+of\s+)?{hedge}$",
        "contrast": rf"\b(?:{lexicon.alternation([*words['firm_contrast'], *words['per_counts']])})\b",
        "every": r"\s+(?P<noun>[a-z’'-]+\s+)for\s+(?:every|each)\s+(?P<one>[a-z’'-]+)",
        "there_are": rf"\bfor\s+(?:every|each)\s+(?P<one>[a-z’'-]+)\s+there\s+(?:is|are|was|were)\s+{hedge}$",
        "colon": r"[^.;:]{0,40}:\s.*",
        "sides": rf"^[^.]*?\bof\s+{sides}\b.*\bof\s+{others}\b",
    }
    return {name: re.compile(source, re.IGNORECASE | re.DOTALL) for name, source in sources.items()}


def check_ratios_to_one(ledger: Ledger) -> Iterator[Finding]:
    """Yield findings for ratios to one of which the article prints both counts."""
    for phrase in (*_ones_for_every(ledger), *_so_many_to_one(ledger)):
        found = _finding(ledger, phrase)
        if found is not None:
            yield found


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


def _finding(ledger: Ledger, phrase: ToOne) -> Finding | None:
    pair = _restated(ledger, phrase) or _by_noun(ledger, phrase) or _of_sides(ledger, phrase)
    if pair is None:
        return None
    many, few, link, firm = pair
    if few.point <= 0:
        return None
    printed = divide(many.quantity.amount.interval, few.quantity.amount.interval)
    graded = None if printed is None else grade_multiple(printed, phrase.number, phrase.bound)
    if graded is None or (graded.verdict.flagged and not (firm and many.serious and few.serious)):
        return None
    ratio = many.point / few.point
    arithmetic = Arithmetic(
        formula=f"{plain(many.point)} / {plain(few.point)} = {plain(rounded(ratio, 4))}",
        result=f"{many.surface} to {few.surface} is {plain(rounded(ratio, 2))} to one.",
        says=phrase.words,
        stated=as_amount(printed_multiple(phrase.number), phrase.number),
        point=ratio,
    )
    roles = [("many", many), ("few", few)]
    if phrase.figure is not None:
        roles.insert(0, ("factor", phrase.figure))
    return make_finding(NAME, link, roles, graded, arithmetic)


Pair = tuple[Figure, Figure, Link, bool]


def _restated(ledger: Ledger, phrase: ToOne) -> Pair | None:
    """ "30 desks against the bank's 270: one for every nine"."""
    levels = [f for f in ledger.preceding(phrase.start, 2) if f.sentence == phrase.sentence and _counts(f)]
    if len(levels) < 2 or not (same_unit(*levels) or phrase.one_of is None):
        return None
    second, first = levels
    gap = ledger.text[second.span.end : phrase.start]
    if not _patterns()["restated"].search(gap[-40:]) or len(gap) > 60:
        return None
    if not _patterns()["contrast"].search(ledger.between(first, second)):
        return None
    link = Link("restated-to-one", "two counts set against each other, and their ratio right after", 0.92)
    return (*_by_size(first, second), link, True)


def _by_noun(ledger: Ledger, phrase: ToOne) -> Pair | None:
    """ "With 5,460 students and 312 teachers it has one teacher for every 17.5 students"."""
    if phrase.one_of is None or phrase.many_of is None:
        return None
    ones, manys = (_nearest(phrase, _of_noun(ledger, phrase, n)) for n in (phrase.one_of, phrase.many_of))
    if len(ones) != 1 or len(manys) != 1 or ones[0] is manys[0] or ones[0].point >= manys[0].point:
        return None
    near = {f.sentence for f in (ones[0], manys[0])} == {phrase.sentence}
    evidence = f"the only counts of {phrase.many_of} and {phrase.one_of} nearby"
    return manys[0], ones[0], Link("one-for-every", evidence, 0.92 if near else 0.88), near


def _nearest(phrase: ToOne, figures: list[Figure]) -> list[Figure]:
    """Those of the phrase's own sentence, if there are any."""
    return [f for f in figures if f.sentence == phrase.sentence] or figures


def _of_noun(ledger: Ledger, phrase: ToOne, noun: str) -> list[Figure]:
    first, last = phrase.sentence - FAR, phrase.sentence + FAR
    claims = ledger.claims[max(0, first) : last + 1]
    group = meaning(noun)
    return [
        f
        for claim in claims
        for f in ledger.in_sentence(claim)
        if _counts(f)
        and f is not phrase.figure
        and f.span.start != phrase.start
        and f.noun
        and meaning(f.noun) == group
    ]


def _of_sides(ledger: Ledger, phrase: ToOne) -> Pair | None:
    """ "… four to one. They shipped 32,800 sacks of the first and 8,100 of the second"."""
    claims = ledger.claims[phrase.sentence : phrase.sentence + 2]
    for claim in claims:
        levels = [f for f in ledger.in_sentence(claim) if f.span.start > phrase.end and _counts(f)]
        told = len(levels) == 2 and ledger.text[phrase.end : levels[0].span.start]
        if told and _patterns()["colon"].fullmatch(told):
            link = Link("after-colon", "two counts set against each other, after the ratio and a colon", 0.9)
            return (*_by_size(*levels), link, True)
        if len(levels) == 2 and same_unit(*levels):
            sides = _patterns()["sides"].search(ledger.text[levels[0].span.start : claim.span.end])
            evidence = "the next two counts of one thing, set against each other"
            if sides or _patterns()["contrast"].search(ledger.between(*levels)):
                link = Link("sides", evidence, 0.88 if sides else 0.8)
                return (*_by_size(*levels), link, sides is not None)
    return None


def _by_size(one: Figure, other: Figure) -> tuple[Figure, Figure]:
    return (one, other) if one.point >= other.point else (other, one)


def _counts(figure: Figure) -> bool:
    kinds = (Kind.COUNT, Kind.MONEY, Kind.MEASURE)
    return (
        is_level(figure)
        and figure.quantity.kind in kinds
        and figure.point > 1
        and figure.quantity.per is None
    )
