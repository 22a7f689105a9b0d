"""Ratios to one: "one for every seven", "three to one", held against two counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from crossfoot import lexicon
from crossfoot.arithmetic.intervals import divide
from crossfoot.arithmetic.wording import as_amount, plain, rounded
from crossfoot.check.findings import Arithmetic, make_finding
from crossfoot.check.ratio.grading import grade_multiple, printed_multiple
from crossfoot.check.ratio.outnumbered import find_outnumbered
from crossfoot.check.ratio.to_one_phrases import Pair, ToOne, by_size, find_ratios_to_one
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_level, same_unit
from crossfoot.link.ledger import Ledger
from crossfoot.link.meanings import meaning
from crossfoot.types import Finding, Kind

NAME = "ratio"

FAR = 3
"""Sentences apart at which counts of the same two nouns are still meant."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = lexicon.load("ratio")
    sides, others = (lexicon.any_of(words[n]) for n in ("sides", "other_sides"))
    hedge = rf"(?:{lexicon.any_of([*lexicon.load('hedges')['before'], 'just'])}\s+)?"
    sources = {
        "restated": rf"\s*(?:[,:–—(]\s*(?:or\s+)?|\s+or\s+)(?:a\s+ratio\s+of\s+)?{hedge}$",
        "contrast": rf"\b{lexicon.any_of([*words['firm_contrast'], *words['per_counts']])}\b",
        "colon": r"[^.;:]{0,40}:\s.*",
        "sides": rf"^[^.]*?\bof\s+{sides}\b.*\bof\s+{others}\b",
    }
    return {name: re.compile(source, re.IGNORECASE | re.DOTALL) for name, source in sources.items()}


def check_ratios_to_one(ledger: Ledger) -> Iterator[Finding]:
    """Yield findings for ratios to one of which the article prints both counts."""
    for phrase in find_ratios_to_one(ledger):
        found = _finding(ledger, phrase)
        if found is not None:
            yield found


def _finding(ledger: Ledger, phrase: ToOne) -> Finding | None:
    pair = (
        _restated(ledger, phrase)
        or _by_noun(ledger, phrase)
        or find_outnumbered(ledger, phrase)
        or _of_sides(ledger, phrase)
    )
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
    return (*by_size(first, second), link, True)


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
            return (*by_size(*levels), link, True)
        if len(levels) == 2 and same_unit(*levels):
            sides = _patterns()["sides"].search(ledger.text[levels[0].span.start : claim.span.end])
            evidence = "the next two counts of one thing, set against each other"
            if sides or _patterns()["contrast"].search(ledger.between(*levels)):
                link = Link("sides", evidence, 0.88 if sides else 0.8)
                return (*by_size(*levels), link, sides is not None)
    return None


def _counts(figure: Figure) -> bool:
    kinds = (Kind.COUNT, Kind.MONEY, Kind.MEASURE)
    return (
        is_level(figure)
        and figure.quantity.kind in kinds
        and figure.point > 1
        and figure.quantity.per is None
    )
