"""An average over a counted few: "The four farms own an average of 3.71 tractors"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.arithmetic.wording import plain, rounded
from crossfoot.check.granularity.steps import Wording, nearest, step_finding
from crossfoot.check.share.links import is_countable
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_change, is_level
from crossfoot.link.ledger import Ledger
from crossfoot.types import Bound, Finding, Kind

FARTHEST = 140
"""Code points from the group to its average, at most: a relative clause fits between them."""

EACH = "each"


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = lexicon.load("granularity")
    before, after, other = (
        lexicon.alternation(words[n]) for n in ("average_before", "average_after", "over_other")
    )
    sources = {
        "before": rf"\b(?:{before})\s+(?:(?:of|only|just|exactly)\s+){{0,2}}$",
        "after": rf"^\s*(?:\w+\s+){{0,4}}?(?:{after})\b",
        "other": rf"^[^.;,]{{0,40}}?\b(?:{other})\b",
        "opens": r"\W*On\s+average\b",
        "they": r"\b(?:they|between\s+them|among\s+them|each\s+of\s+them)\s",
        "stop": r";|\b(?:while|whereas|but)\b",
        "group": r"(?:\b(?:the|these|those|its|their|his|her|our|all)\s+|['’]s\s+|^\W*)$",
    }
    return {name: re.compile(source, re.IGNORECASE) for name, source in sources.items()}


@cache
def _not_whole() -> frozenset[str]:
    return frozenset(lexicon.load("granularity")["not_whole"])


def find_averages(ledger: Ledger) -> Iterator[Finding]:
    """Yield a finding for each average with decimals over a group that the sentence counts before it."""
    for average in ledger.plain:
        if _is_average(ledger, average):
            group = _group(ledger, average)
            found = _finding(average, group) if group is not None else None
            if found is not None:
                yield found


def _is_average(ledger: Ledger, figure: Figure) -> bool:
    q = figure.quantity
    if q.kind is not Kind.COUNT or not q.amount.decimals or q.bound is not Bound.EXACT or not figure.serious:
        return False
    if figure.noun is None or figure.noun in _not_whole() or not is_level(figure) or is_change(figure):
        return False
    if q.per not in (None, EACH) or _patterns()["other"].match(ledger.follow_up(figure)):
        return False
    before = _patterns()["before"].search(ledger.lead_in(figure))
    opens = _patterns()["opens"].match(
        figure.claim.surface
    )  # "On average, the nine households own 1.35 cars"
    return bool(before or opens or _patterns()["after"].match(ledger.follow_up(figure)))


def _group(ledger: Ledger, average: Figure) -> Figure | None:
    """The one count before the average in its sentence, where it is a definite group: "the four farms"."""
    own = [f for f in ledger.in_sentence(average.claim) if f.span < average.span and f.point != 1]
    if len(own) != 1:
        return None
    [group] = own
    q = group.quantity
    whole = q.kind is Kind.COUNT and q.bound is Bound.EXACT and group.point == group.point.to_integral_value()
    if (
        not whole
        or not is_countable(group)
        or group.noun in (None, average.noun)
        or group.noun in _not_whole()
    ):
        return None
    gap = ledger.text[group.span.end : average.span.start]
    if len(gap) > FARTHEST or _patterns()["stop"].search(gap):
        return None
    definite = _patterns()["group"].search(ledger.lead_in(group)) or _patterns()["they"].search(gap)
    return group if definite else None


def _finding(average: Figure, group: Figure) -> Finding | None:
    found = nearest(average.quantity.amount, group.point, Decimal(1))
    if found is None:
        return None
    value = plain(rounded(found.value, average.quantity.amount.decimals + 2))
    wording = Wording(
        formula=f"{plain(found.count)} / {plain(group.point)} = {value}",
        near=f"{plain(found.count)} among {group.surface} is {value} each",
        none=f"No whole number among {group.surface} averages {average.surface}",
    )
    link = Link("average-of-few", f"the average is over the {group.surface} that the sentence counts", 0.9)
    return step_finding(link, ("average", average), ("count", group), found, wording)
