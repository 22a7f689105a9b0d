"""What happened to so many: "Hundreds laid off as plant shuts … the number of people let go is given as 64"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from crossfoot import lexicon
from crossfoot.link.counted import counts_persons, same_noun
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_bare
from crossfoot.link.ledger import Ledger
from crossfoot.link.places import other_names, other_place
from crossfoot.types import Claim, Kind

MOVING = frozenset({"fate_gathered", "fate_laid_off"})
"""Fates whose words are read as changes of a level elsewhere."""

ON = 2
"""Sentences after a vague number in which its exact one stands."""

LEAD = 4
"""Paragraphs of the body in which a headline's number is told."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = lexicon.load("scale")
    names = ("counting_words", "all_told", "of_them", "some_of_them")
    w = {name: lexicon.any_of(words[name]) for name in names}
    sources = {
        "counts": rf"\b{w['counting_words']}\b",
        "in_all": rf"\b{w['all_told']}\b",
        "of_them": rf"\s*{w['of_them']}\b",
        "some": rf"\b{w['some_of_them']}\b",
    }
    fates = {
        f"fate_{name}": rf"\b{lexicon.any_of(forms)}\b" for name, forms in sorted(words["fates"].items())
    }
    return {name: re.compile(source, re.IGNORECASE) for name, source in {**sources, **fates}.items()}


def fates_of(ledger: Ledger, claim: Claim) -> frozenset[str]:
    """What a sentence says happened: people were laid off, died, were arrested; money was stolen."""
    found = (n for n, p in _patterns().items() if n.startswith("fate_") and p.search(claim.surface))
    return ledger.once("fates", claim.span, lambda: found)


def gathered(ledger: Ledger, one: Figure, other: Figure) -> bool:
    """Whether both sentences tell of a crowd or of lost jobs: "a rally" and "the loss of" are no changes there."""
    return bool(MOVING & fates_of(ledger, one.claim) & fates_of(ledger, other.claim))


def find_same_fate(
    ledger: Ledger, vague: Figure, near: Sequence[Figure]
) -> Iterator[tuple[Figure, Link, bool]]:
    """Yield the exact figures of a sentence that tells the same fate as that of *vague*, and whether surely."""
    own = fates_of(ledger, vague.claim)
    if not own:
        return
    told = [f for f in near if _is_near(ledger, vague, f) and fates_of(ledger, f.claim) & own]
    same = [f for f in told if _may_be_of(ledger, vague, f)]
    for figure in same:
        if len({f.point for f in same}) > 1 or other_place(ledger, vague, figure):
            continue
        fates = fates_of(ledger, figure.claim)
        around = f"{ledger.lead_in(figure, 40)} {ledger.follow_up(figure, 24)}"
        exclusive = frozenset(f"fate_{name}" for name in lexicon.load("scale")["exclusive"])
        sole = not (fates ^ own) & exclusive and not _patterns()["some"].search(around)
        names = vague.in_title or not other_names(ledger, vague, figure)
        serious = vague.serious and figure.serious
        surely = sole and names and serious and _says_how_many(ledger, vague, figure)
        evidence = f"both tell of one thing: {', '.join(n.replace('_', ' ') for n in sorted(fates & own))}"
        yield figure, Link("same-fate", evidence, 0.87), surely


def _is_near(ledger: Ledger, vague: Figure, figure: Figure) -> bool:
    if vague.in_title:
        first = ledger.body[0].paragraph if ledger.body else 0
        return figure.paragraph <= first + LEAD
    apart = figure.sentence - vague.sentence
    return 0 < apart <= ON and figure.paragraph - vague.paragraph <= 1


def _may_be_of(ledger: Ledger, vague: Figure, figure: Figure) -> bool:
    """Whether both may count the same people, things or money."""
    if vague.quantity.kind is Kind.MONEY or figure.quantity.kind is Kind.MONEY:
        return figure.quantity.kind is Kind.MONEY
    if "fate_laid_off" in fates_of(ledger, vague.claim) & fates_of(ledger, figure.claim):
        return True  # jobs, posts and people
    if vague.noun is None or figure.noun is None or same_noun(vague, figure) or is_bare(figure):
        return True
    return counts_persons(vague) and counts_persons(figure)


def _says_how_many(ledger: Ledger, vague: Figure, figure: Figure) -> bool:
    """Whether words say that the exact figure is the number of all of them, or it is the headline's own story."""
    lead = ledger.lead_in(figure, 120)
    told = _patterns()["counts"].search(lead) or _patterns()["in_all"].search(figure.claim.surface)
    of_them = _patterns()["of_them"].match(ledger.follow_up(figure))
    return bool(told) or (vague.in_title and not of_them)


def tells_all(ledger: Ledger, figure: Figure) -> bool:
    """Whether words at a figure say that it is the number of all: "in all, 3,870 people", "wardens counted 86 of them"."""
    lead, follow = ledger.lead_in(figure, 60), ledger.follow_up(figure, 40)
    counted = _patterns()["counts"].search(lead) and _patterns()["of_them"].match(follow)
    return bool(counted or _patterns()["in_all"].search(lead) or _patterns()["in_all"].search(follow))
