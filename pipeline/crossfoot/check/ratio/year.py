"""The level of a year: "Triple the level of 1987", after "12,900 … In the drought of 1987 it held 4,300"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from crossfoot import lexicon
from crossfoot.check.ratio.levels import Levels, usable
from crossfoot.check.ratio.phrases import Multiple
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_bare, is_change, same_unit
from crossfoot.link.ledger import Ledger
from crossfoot.types import Kind

SENTENCES_BACK = 3
"""Sentences before a multiple in which its two levels may stand."""


def find_levels_of_a_year(ledger: Ledger, multiple: Multiple) -> Iterator[Levels]:
    """ "Triple the level of 1987", after "12,900 … In the drought of 1987 it held 4,300"."""
    number = ledger.claim_at(multiple.start)
    if number is None:
        return
    named = re.match(
        r"\s+(?:the|that|what|its)\s+(?:(?P<noun>[a-z-]+)\s+)?(?:of|in|from|for)\s+(?P<year>(?:1[5-9]|20)\d\d)\b",
        ledger.text[multiple.end : multiple.end + 60],
    )
    if named is None:
        return
    claims = ledger.claims[max(0, number - SENTENCES_BACK) : number + 1]
    levels = [
        f
        for claim in claims
        for f in ledger.in_sentence(claim)
        if usable(f) and not is_change(f) and f is not multiple.figure
    ]
    measured = [f for f in levels if f.quantity.kind in (Kind.MEASURE, Kind.MONEY)]
    pool = measured[:1] and [
        f for f in levels if same_unit(f, measured[0]) and (f.quantity.kind is not Kind.COUNT or is_bare(f))
    ]
    dated = {f: _is_of_year(ledger, f, named["year"]) for f in pool}
    old, new = [f for f in pool if dated[f]], [f for f in pool if not dated[f]]
    if len(old) != 1 or len(new) != 1:
        return
    noun = named["noun"]
    alike = (
        noun is None
        or noun in lexicon.load("ratio")["whole_things"]
        or _is_told(ledger, noun, (new[0], old[0]))
    )
    link = Link("of-a-year", f"the only two levels nearby, one of them of {named['year']}", 0.85)
    if alike:
        yield Levels(new[0], old[0], link, firm=True)


def _is_of_year(ledger: Ledger, figure: Figure, year: str) -> bool:
    return any(d.value.period.timex.startswith(year) for d in ledger.dates_in(figure.claim))


def _is_told(ledger: Ledger, noun: str, figures: Sequence[Figure]) -> bool:
    return all(noun in ledger.topic(f.claim.span) for f in figures)
