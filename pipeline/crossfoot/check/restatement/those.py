"""A number alone that stands for those who were counted right before: "Nineteen migrants … The 19, who …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from crossfoot import lexicon
from crossfoot.arithmetic.slips import looks_like_a_slip
from crossfoot.check.restatement.fits import SMALL, restate, tell
from crossfoot.check.share.links import is_countable
from crossfoot.link.counted import counts_anyone, counts_persons, is_narrower, same_noun
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure
from crossfoot.link.ledger import Ledger
from crossfoot.link.places import other_place
from crossfoot.link.times import other_time
from crossfoot.types import Bound, Finding, Kind

BACK = 8
"""Figures back among which they were counted."""

LEAST = 5
"""Smallest number that is ticked: "the two" are told of in every story."""

NEAR = 2
"""Sentences back, at most."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = lexicon.load("restated")["words"]
    goes_on = lexicon.alternation(words["goes_on"])
    return {
        "the": re.compile(
            r"^\W*(?:(?:but|and|now|later|all|all\s+of)\s+)?(?:the|those|these|all)\s+$", re.IGNORECASE
        ),
        "goes_on": re.compile(rf"^\s*(?:,|\b(?:{goes_on})\b)", re.IGNORECASE),
        "apart": re.compile(rf"\b{lexicon.any_of(words['some_of'])}\b", re.IGNORECASE),
    }


def find_those_again(ledger: Ledger) -> Iterator[Finding]:
    """Yield a finding for each sentence that begins with the number of those who were counted right before."""
    for later in ledger.body:
        if not _takes_up(ledger, later):
            continue
        near = [f for f in ledger.before(later, BACK) if later.sentence - f.sentence <= NEAR and _is_group(f)]
        told = [f for f in near if f.claim.id != later.claim.id and _is_same(later, f)]
        equal = [f for f in told if f.point == later.point]
        if equal and later.point >= LEAST:
            evidence = tell("two sentences", equal[0], later, frozenset())
            yield restate(equal[0], later, Link("those-again", evidence, 0.92))
        elif not equal and len(near) == len(told) == 1 and _must_be(ledger, told[0], later):
            evidence = f"“the {later.surface}” can only be the {told[0].surface} counted right before"
            yield restate(told[0], later, Link("those-again", evidence, 0.86))


def _takes_up(ledger: Ledger, later: Figure) -> bool:
    """Whether a sentence begins with "The 19" or "The 19 migrants", and says something of all of them."""
    if (
        later.quantity.kind is not Kind.COUNT
        or not is_countable(later)
        or later.quantity.bound is not Bound.EXACT
    ):
        return False
    of = later.quantity.of
    named = of is not None and of.piece.span > later.span
    end = of.piece.span.end if named and of is not None else later.span.end
    after = ledger.text[end : later.claim.span.end]
    opens = _patterns()["the"].match(ledger.opening(later, 20))
    return bool(opens and _patterns()["goes_on"].match(after))


def _is_group(figure: Figure) -> bool:
    return figure.quantity.kind is Kind.COUNT and is_countable(figure) and figure.point > 1


def _is_same(later: Figure, earlier: Figure) -> bool:
    anyone = counts_persons(later) and counts_anyone(earlier)  # "340 people", "the 430 passengers"
    return same_noun(later, earlier) or anyone or (later.noun is None and counts_persons(earlier))


def _must_be(ledger: Ledger, earlier: Figure, later: Figure) -> bool:
    """Whether nothing says that they are some of those, or others."""
    whole = earlier.asserted and later.asserted and earlier.quantity.bound is Bound.EXACT
    slip = looks_like_a_slip(earlier.point, later.point)
    if (
        not whole
        or not slip
        or max(earlier.point, later.point) < SMALL
        or later.sentence - earlier.sentence > 1
    ):
        return False
    if _patterns()["apart"].search(earlier.claim.surface) or _patterns()["apart"].search(later.claim.surface):
        return False
    return not (
        is_narrower(ledger, earlier, later)
        or other_time(ledger, earlier, later)
        or other_place(ledger, earlier, later)
    )
