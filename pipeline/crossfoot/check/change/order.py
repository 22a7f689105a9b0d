"""Which of two levels is the later one, by the words of time around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from crossfoot import lexicon
from crossfoot.check.change.links import Pair
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, same_unit
from crossfoot.link.ledger import Ledger

REACH = 60
"""Code points around a level in which words say of which time it is."""

WIDEST = 5
"""How many times one level of another sentence may be the other, at most."""

YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
BREAK = re.compile(r"[;:,]\s|\band\b|\bbut\b|\bwhile\b")


@cache
def told_words() -> dict[str, re.Pattern[str]]:
    """The words around a change and its levels, by what they tell."""
    words = lexicon.load("change")
    hedges = lexicon.alternation(
        [*lexicon.load("hedges")["before"], *lexicon.load("change_roles")["fillers"]]
    )
    end = rf"\s+(?:(?:{hedges})\s+){{0,4}}[^\w\s]{{0,3}}$"

    def any_of(name: str) -> str:
        return lexicon.any_of(words[name])

    sources = {
        "old_before": rf"\b{any_of('old_before')}{end}",
        "new_before": rf"\b{any_of('new_before')}{end}",
        "earlier": rf"\b{any_of('earlier')}\b",
        "right_after": rf"^\s*(?:(?:in|from|of)\s+)?(?:{any_of('earlier')}|(?:1[89]|20)\d\d)\b",
        "foreseen": rf"\b{any_of('foreseen')}\b",
        "later": rf"\b{any_of('later')}\b",
        "from_to": rf"\bfrom\s+(?:(?:{hedges})\s+)*[^\w\s]{{0,3}}$",
        "to": rf"\bto\s+(?:(?:{hedges})\s+)*[^\w\s]{{0,3}}$",
        "against": r"\b(?:from|against|compared\s+with|compared\s+to|as\s+against|versus|instead\s+of|rather\s+than)\b[^.;]*$",
        "spells_out": rf"[^.;]{{0,80}}?[,:;–—(]?\s*\b{any_of('spells_out')}\b.*|\s*[:–—]\s.*",
        "sums_up": rf".*[,;–—(]\s*(?:\w+\s+)?{any_of('sums_up')}\b.*",
    }
    return {name: re.compile(source, re.IGNORECASE | re.DOTALL) for name, source in sources.items()}


def put_in_order(ledger: Ledger, levels: Sequence[Figure], rule: str) -> Pair | None:
    """Say which of two levels is the later one, by the words around them."""
    one, two = levels
    if not same_unit(one, two) or one.point == two.point:
        return None
    if rule == "told-beside" and max(one.point, two.point) > WIDEST * min(one.point, two.point):
        return None
    if None not in (one.quantity.per, two.quantity.per) and one.quantity.per != two.quantity.per:
        return None
    inner = ledger.between(one, two)
    evidence = "two levels that words put in order of time, beside the change"
    link = Link(rule, evidence, 0.93 if rule == "told" else 0.88)
    first_old = told_words()["from_to"].search(ledger.lead_in(one)) is not None
    if first_old and told_words()["to"].search(f"{inner} "):
        return Pair(two, one, link)
    if one.claim.id == two.claim.id and told_words()["against"].search(inner) and not first_old:
        return Pair(one, two, link)
    ages = [_age(ledger, f) for f in levels]
    if ages[0] == ages[1]:
        years = [_year(ledger, f) for f in levels]
        if None in years or years[0] == years[1]:
            return None
        old_first = str(years[0]) < str(years[1])
    elif None not in ages or -1 in ages:
        old_first = (ages[0] or 0) < (ages[1] or 0)
    else:
        return None  # only a word of the present, and none of the past
    return Pair(two, one, link) if old_first else Pair(one, two, link)


def _age(ledger: Ledger, figure: Figure) -> int | None:
    """-1 for a level of an earlier time, 1 for one of a later time, ``None`` where no words say."""
    clause = _clause(ledger, figure)
    if told_words()["to"].search(ledger.lead_in(figure)):
        return 1
    if told_words()["later"].search(clause):
        return 1
    past = _year(ledger, figure) is not None or told_words()["old_before"].search(ledger.lead_in(figure))
    return -1 if told_words()["earlier"].search(clause) or past else None


def _year(ledger: Ledger, figure: Figure) -> str | None:
    years = YEAR.findall(_clause(ledger, figure))
    return years[0] if len(years) == 1 else None


def _clause(ledger: Ledger, figure: Figure) -> str:
    """The words around a level up to the figures and breaks beside it, without it."""
    lead, follow = ledger.lead_in(figure, REACH), ledger.follow_up(figure, REACH)
    for other in ledger.in_sentence(figure.claim):
        if other.span < figure.span:
            lead = lead[max(0, len(lead) - (figure.span.start - other.span.end)) :]
            lead = told_words()["right_after"].sub("", lead, count=1)  # "£2.00 last year costs £2.50"
        elif other.span > figure.span:
            follow = follow[: other.span.start - figure.span.end]
            break
    breaks = list(BREAK.finditer(lead))
    fronted = figure.claim.span.start == figure.span.start - len(lead)
    if breaks and not (fronted and len(breaks) == 1):
        lead = lead[breaks[-1].end() :]
    end = BREAK.search(follow)
    return f"{lead} # {follow[: end.start()] if end else follow}"
