"""What is counted: "310 homes" and "1,240 homes", "212 dead" and "212 killed", but not "female students" and "students"."""

from __future__ import annotations

import re
from functools import cache

from crossfoot import lexicon
from crossfoot.link.clauses import tokens
from crossfoot.link.figures import Figure, same_unit
from crossfoot.link.ledger import Ledger
from crossfoot.link.meanings import meaning
from crossfoot.types import Kind

ANYONE = ("people", "person")
"""Count anyone: "300 people" may be the 300 passengers."""

NARROWING = frozenset({"ADJ", "NOUN", "PROPN"})
"""Parts of speech of the words before a noun that say which of them are counted."""

NUMBER_OF = re.compile(r"\bnumber\s+of\s+(?P<what>(?:[\w-]+\s+){1,6})[^\w\s]?$", re.IGNORECASE)


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
    return unknown or same_noun(one, other) or counts_anyone(one) or counts_anyone(other)


def counts_anyone(figure: Figure) -> bool:
    """Whether the noun counts anyone at all."""
    return figure.noun in ANYONE


@cache
def _people() -> frozenset[str]:
    return frozenset(lexicon.load("linking")["people"])


def counts_persons(figure: Figure) -> bool:
    """Whether the figure counts people, under whatever name: "517 students", "2,300 Germans"."""
    of = figure.quantity.of
    nation = of is not None and of.piece.surface.istitle() and of.piece.surface.endswith(("ns", "is", "ts"))
    return figure.noun in _people() or nation


def is_number_of(ledger: Ledger, figure: Figure, other: Figure) -> bool:
    """Whether words before a bare figure say that it is the number of what the other counts: "the number of clients at 512"."""
    of = other.quantity.of
    match = NUMBER_OF.search(ledger.lead_in(figure))
    if match is None or of is None or figure.noun is not None:
        return False
    return of.piece.surface.lower().split()[-1] in match["what"].lower().split()


def counted(figure: Figure) -> frozenset[str]:
    """What is counted, as `shared_topic` says it: no evidence of its own where the nouns are compared already."""
    return frozenset() if figure.noun is None else frozenset({meaning(figure.noun)})


def narrowed_by(ledger: Ledger, figure: Figure, *, owned: bool = True) -> frozenset[str]:
    """Lemmas of the words that say which of them are counted: "female" of "62% of the female students".

    With *owned* also whose they are: "the clinic" of "the clinic's patients".
    """
    of = figure.quantity.of
    if of is None:
        return frozenset()
    words = [t for t in tokens(ledger, of.piece.span) if not ledger.in_mention(t.idx)]
    before = []
    for token in words:
        if token.lemma_.lower() == of.lemma:
            break
        if owned or not any(t.dep_ == "poss" for t in (token, token.head)):
            before.append(token)
    return frozenset(t.lemma_.lower() for t in before if t.pos_ in NARROWING)


def is_narrower(ledger: Ledger, one: Figure, other: Figure, *, owned: bool = True) -> bool:
    """Whether one figure counts only some of what the other counts: a kind that the other's sentence does not tell."""
    return bool(
        narrowed_by(ledger, one, owned=owned) - ledger.topic(other.claim.span)
        or narrowed_by(ledger, other, owned=owned) - ledger.topic(one.claim.span)
    )


def sum_of(ledger: Ledger, figure: Figure) -> str:
    """The words after "of" that say what a sum is of: "13-week notes"."""
    match = re.match(r"\s+(?:worth\s+)?of\s+((?:[\w-]+\s*){1,3})", ledger.follow_up(figure))
    return match[1].strip().lower() if match else ""


def fineness(figure: Figure) -> int:
    """Significant digits of a figure: 2 for 4.6 million, 1 for 300."""
    return len(figure.digits)
