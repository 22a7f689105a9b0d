"""Whether a figure that fits an earlier one is that one told again, and no other of its size.

News is full of equal figures: two bond issues, two bids, what two donors gave. Of 133 that were equal and whose
sentences shared words 112 were one figure (`benchmarks/README.md`); what is asked for here is what told those from the
others.
"""

from __future__ import annotations

import re
from functools import cache

from crossfoot import lexicon
from crossfoot.check.change.links import roles
from crossfoot.check.restatement.fits import ENOUGH_FOR_TICK, FINE_DIGITS
from crossfoot.link.chance import is_open
from crossfoot.link.counted import fineness, is_narrower, same_noun
from crossfoot.link.discourse import is_definite, is_whole
from crossfoot.link.figures import Figure, is_bare
from crossfoot.link.ledger import Ledger
from crossfoot.link.places import other_place
from crossfoot.link.times import is_of_earlier, other_time
from crossfoot.link.topics import shared_topic
from crossfoot.types import Kind

OPENING = 3
"""Sentences that an article opens with: a headline that was not told apart from the text, its dateline and the lead."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = lexicon.load("linking")
    another, after = (lexicon.alternation(words[name]) for name in ("another_before", "another_after"))
    return {
        "before": re.compile(rf"\b(?:{another})\b", re.IGNORECASE),
        "after": re.compile(rf"^\W*(?:{after})\b", re.IGNORECASE),
    }


def opens_again(ledger: Ledger, earlier: Figure, later: Figure) -> bool:
    """Whether the first sentence has the very figure of one of the next two, for the same: a headline and its lead."""
    opening = earlier.sentence == 0 and later.sentence < OPENING and earlier.point == later.point
    alike = later.quantity.kind is Kind.MONEY or same_noun(earlier, later)
    told_apart = any(_is_told_apart(ledger, f) for f in (earlier, later))
    return opening and alike and bool(shared_topic(ledger, earlier, later)) and not told_apart


def is_same_again(ledger: Ledger, earlier: Figure, later: Figure) -> bool:
    """Whether what both sentences say leaves little doubt that two figures of the body are one."""
    if not _is_one(ledger, earlier, later) or _are_apart(ledger, earlier, later):
        return False
    same = same_noun(earlier, later)
    shared = len(shared_topic(ledger, earlier, later)) - same
    fine = min(fineness(earlier), fineness(later))
    if is_definite(ledger, later):
        return fine > 1 and (same or (later.quantity.kind is Kind.MONEY and shared > 0))
    return fine >= FINE_DIGITS and shared >= (1 if same else ENOUGH_FOR_TICK)


def _is_one(ledger: Ledger, earlier: Figure, later: Figure) -> bool:
    """Whether both are levels of something, neither left open, a part, or told as another one: "12 dollars or more"."""
    unknown = is_bare(earlier) and is_bare(later) and later.quantity.kind is Kind.COUNT  # a model's number
    alike_firm = earlier.serious and later.serious and earlier.claim.surface != later.claim.surface
    return alike_firm and not unknown and not any(_is_another(ledger, f) for f in (earlier, later))


def _is_another(ledger: Ledger, figure: Figure) -> bool:
    lead = ledger.lead_in(figure)
    other_level = roles()["old"].search(lead) is not None or not is_whole(ledger, figure)
    return is_open(figure) or other_level or _is_told_apart(ledger, figure) or _is_named(figure)


def _is_told_apart(ledger: Ledger, figure: Figure) -> bool:
    """Whether words say that it is not what was told before: "also raised", "another 300"."""
    before = ledger.text[figure.claim.span.start : figure.span.start]
    after = ledger.follow_up(figure)
    return bool(_patterns()["before"].search(before) or _patterns()["after"].match(after))


def _is_named(figure: Figure) -> bool:
    """Whether the number belongs to a name: "the Ride for 15 Club"."""
    of = figure.quantity.of
    return of is not None and of.piece.surface.split()[-1].istitle() and not figure.in_title


def _are_apart(ledger: Ledger, earlier: Figure, later: Figure) -> bool:
    """Whether the two are of two times, two places, or of some and of all."""
    return (
        other_time(ledger, earlier, later)
        or is_of_earlier(ledger, earlier, later)
        or is_of_earlier(ledger, later, earlier)
        or other_place(ledger, earlier, later)
        or is_narrower(ledger, earlier, later)
    )
