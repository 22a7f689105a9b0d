"""Whether two figures are of the same thing: what is counted, and the words that two sentences share."""

from __future__ import annotations

import re
from functools import cache

from crossfoot import lexicon
from crossfoot.arithmetic.wording import digits_of
from crossfoot.link.figures import Figure, same_unit
from crossfoot.link.ledger import Ledger
from crossfoot.link.meanings import meaning, outcomes
from crossfoot.types import Kind

PEOPLE = ("people", "person")
"""Count anyone: "300 people" may be the 300 passengers."""


def same_noun(one: Figure, other: Figure) -> bool:
    """Whether both count the same noun, or nouns of like meaning."""
    if one.quantity.kind is not Kind.COUNT or one.noun is None or other.noun is None:
        return False
    return meaning(one.noun) == meaning(other.noun)


def may_be_same(one: Figure, other: Figure) -> bool:
    """Whether two figures might state the same quantity: by kind, unit, and what is counted."""
    a, b = one.quantity, other.quantity
    if a.kind is not b.kind or a.kind is Kind.SHARE:
        return a.kind is b.kind
    if a.unit.code != b.unit.code or a.direction is not b.direction:
        return False
    if a.kind is not Kind.COUNT:
        return same_unit(one, other)
    unknown = one.noun is None or other.noun is None
    return unknown or same_noun(one, other) or counts_people(one) or counts_people(other)


def counts_people(figure: Figure) -> bool:
    """Whether the noun counts anyone at all."""
    return figure.noun in PEOPLE


def shared_topic(ledger: Ledger, one: Figure, other: Figure) -> frozenset[str]:
    """Content words, or their groups of like meaning, that the sentences of two figures share."""
    return ledger.meanings(one.claim) & ledger.meanings(other.claim)


def same_outcome(ledger: Ledger, one: Figure, other: Figure) -> bool:
    """Whether no outcome is told by one sentence alone: 212 killed and 340 injured are two counts."""
    first, second = (ledger.meanings(f.claim) & outcomes() for f in (one, other))
    return bool(first & second) or not (first or second)


def counted(figure: Figure) -> frozenset[str]:
    """What is counted, as `shared_topic` says it: no evidence of its own where the nouns are compared already."""
    return frozenset() if figure.noun is None else frozenset({meaning(figure.noun)})


def same_dates(ledger: Ledger, one: Figure, other: Figure) -> bool:
    """Whether both sentences name the same day or year, at least once."""
    dates = [{d.value.period.timex for d in ledger.dates_in(f.claim)} for f in (one, other)]
    return bool(dates[0] & dates[1])


def modified(ledger: Ledger, figure: Figure) -> str:
    """The words after "of" that say what a sum is of: "13-week notes"."""
    match = re.match(r"\s+(?:worth\s+)?of\s+((?:[\w-]+\s*){1,3})", ledger.follow_up(figure))
    return match[1].strip().lower() if match else ""


@cache
def _parts() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = lexicon.load("linking")
    after, before = (lexicon.alternation(words[name]) for name in ("part_after", "part_before"))
    return (
        re.compile(rf"^\s*(?:\w+\s+)?(?:{after})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{before})\s*(?:the\s+|an?\s+)?[^\w\s]?$", re.IGNORECASE),
    )


def is_whole(ledger: Ledger, figure: Figure) -> bool:
    """Whether the figure is not introduced as a part, an addition or an earlier level."""
    after, before = _parts()
    return not after.match(ledger.follow_up(figure)) and not before.search(ledger.lead_in(figure))


def fineness(figure: Figure) -> int:
    """Significant digits of a figure: 2 for 4.6 million, 1 for 300."""
    return len(digits_of(figure.point))
