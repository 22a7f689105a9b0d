"""Who outnumbers whom: "hopefuls outnumbered places by nine to one", "they outspent us five to one"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from crossfoot import lexicon
from crossfoot.check.ratio.to_one_phrases import Pair, ToOne, by_size
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_change, is_level, same_unit
from crossfoot.link.ledger import Ledger
from crossfoot.link.meanings import meaning
from crossfoot.types import Kind

BACK = 3
"""Sentences before a ratio in which both sums stand, at most."""

LEAST = 10
"""Counts below this are seldom the two sides of a ratio."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = lexicon.load("ratio")
    counts, sums, seeks, hedges = (
        lexicon.any_of(w)
        for w in (
            words["outnumber"],
            words["outspend"],
            [*words["seeks"], *words["firm_contrast"]],
            [*lexicon.load("hedges")["before"], "just"],
        )
    )
    sources = {
        "verb": rf"(?P<one>[\w’'-]+)\s+(?:(?:now|still|far|also|were|was|are|is|have|had|been|long)\s+){{0,3}}"
        rf"(?:(?P<counts>{counts})|(?P<sums>{sums}))\b\s*(?P<other>(?:[\w’'-]+\s+){{0,7}}?)(?:by\s+)?"
        rf"(?:an?\s+(?:ratio|margin)\s+of\s+)?(?:{hedges}\s+)?$",
        "seeks": rf"\b{seeks}\b",
        "opens": r"\s*(?:[^.;:]{0,60})?(?:,\s+with|[:–—(])[^.;:]*",
    }
    return {name: re.compile(source, re.IGNORECASE) for name, source in sources.items()}


def find_outnumbered(ledger: Ledger, phrase: ToOne) -> Pair | None:
    """The two levels of a ratio that a verb like "outnumber" or "outspend" gives two sides."""
    claim = ledger.claims[phrase.sentence]
    verb = _patterns()["verb"].search(ledger.text[max(claim.span.start, phrase.start - 140) : phrase.start])
    if verb is None:
        return None
    kind = Kind.MONEY if verb["sums"] else Kind.COUNT
    after = [f for f in ledger.in_sentence(claim) if f.span.start >= phrase.end and _may_be(f, kind)]
    if len(after) == 2 and kind is Kind.COUNT:
        opened = _patterns()["opens"].fullmatch(ledger.text[phrase.end : after[0].span.start])
        sought = _patterns()["seeks"].search(ledger.between(*after))
        if opened and sought:
            link = Link("outnumbered", "the counts of the two sides, right after the ratio", 0.9)
            return (*by_size(*after), link, True)
    return _by_sides(ledger, phrase, verb) if kind is Kind.COUNT else _sums(ledger, phrase)


def _may_be(figure: Figure, kind: Kind) -> bool:
    least = LEAST if kind is Kind.COUNT else 0
    q = figure.quantity
    return (
        q.kind is kind
        and is_level(figure)
        and figure.point > least
        and q.per is None
        and not is_change(figure)
    )


def _sums(ledger: Ledger, phrase: ToOne) -> Pair | None:
    """The only two sums of money in the sentences up to the ratio, in one paragraph or two."""
    claims = ledger.claims[max(0, phrase.sentence - BACK) : phrase.sentence + 2]
    sums = [f for c in claims for f in ledger.in_sentence(c) if f.quantity.kind is Kind.MONEY]
    outlays = frozenset(lexicon.load("ratio")["outlays"])
    if not any(ledger.topic(f.claim.span) & outlays for f in sums) or sums[-1].sentence > phrase.sentence:
        return None
    if len(sums) != 2 or not all(_may_be(f, Kind.MONEY) for f in sums) or not same_unit(*sums):
        return None
    link = Link("outspent", "the only two sums nearby, and how many times one side outdid the other", 0.86)
    return (*by_size(*sums), link, True)


def _by_sides(ledger: Ledger, phrase: ToOne, verb: re.Match[str]) -> Pair | None:
    """The only counts of the two sides that the verb names, in this sentence or beside it."""
    claims = ledger.claims[max(0, phrase.sentence - 1) : phrase.sentence + 2]
    counts = [
        f for c in claims for f in ledger.in_sentence(c) if _may_be(f, Kind.COUNT) and f is not phrase.figure
    ]
    words = verb["other"].split()
    ones, others = (_of(counts, names) for names in ([verb["one"]], words))
    if len(ones) != 1 or len(others) != 1 or ones[0] is others[0]:
        return None
    evidence = f"the only counts of {ones[0].noun} and {others[0].noun} nearby"
    return (*by_size(ones[0], others[0]), Link("sides-outnumbered", evidence, 0.9), True)


def _of(counts: Sequence[Figure], names: Sequence[str]) -> list[Figure]:
    """The counts of what a word names, in singular or plural."""
    forms = {form for name in names for form in _forms(name.lower())}
    named = [f for f in counts if f.noun in forms]
    return named or [f for f in counts if f.noun and meaning(f.noun) in {meaning(form) for form in forms}]


def _forms(word: str) -> tuple[str, ...]:
    irregular: dict[str, str] = lexicon.load("ratio")["singulars"]
    return (word, word.removesuffix("s"), irregular.get(word, word))
