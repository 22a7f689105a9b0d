"""A figure of the body told again further on: "£5.3m for the pier" and "the £3.5m that the board set aside"."""

from __future__ import annotations

from decimal import Decimal

from crossfoot.arithmetic.slips import looks_like_a_slip
from crossfoot.check.change.links import roles
from crossfoot.check.restatement.again import is_same_again, opens_again
from crossfoot.check.restatement.fits import (
    ENOUGH_FOR_FLAG,
    ENOUGH_FOR_TICK,
    FINE_DIGITS,
    SMALL,
    are_close,
    fits,
    is_rounding,
    restate,
    tell,
    usable,
)
from crossfoot.link.chance import chance_of_product, is_open
from crossfoot.link.counted import (
    counted,
    counts_persons,
    fineness,
    is_narrower,
    is_number_of,
    may_be_same,
    same_noun,
    sum_of,
)
from crossfoot.link.discourse import is_definite, is_whole
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_bare
from crossfoot.link.ledger import Ledger
from crossfoot.link.places import other_place
from crossfoot.link.times import other_time, same_dates
from crossfoot.link.topics import shared_topic
from crossfoot.link.voices import are_rivals
from crossfoot.types import Bound, Finding, Kind

NEAR = 3
"""Paragraphs apart at which a count is rounded in one place and told in full in another."""

LIKELY = Decimal("0.05")
"""Highest probability that one count is a rounding of another by chance."""

EARLIER = 40
"""Figures back at which a figure is still looked for: three screens of a news story."""


def find_told_again(ledger: Ledger, later: Figure) -> Finding | None:
    """ "£5.3m for the pier" and, paragraphs on, "the £3.5m that the board set aside for the pier"."""
    if not usable(later) or later.point < SMALL:
        return None
    definite = is_definite(ledger, later)
    earlier = [f for f in ledger.before(later, EARLIER)[::-1] if _may_restate(f, later)]
    for figure in earlier:
        if are_close(figure, later):
            link = _link(ledger, figure, later)
            if link is not None:
                return restate(figure, later, link)
    if not (definite or ledger.reading.quotes):
        return None
    rivals = [f for f in earlier if _must_be_same(ledger, f, later, definite=definite)]
    if len(rivals) != 1:
        return None
    evidence = tell("two sentences", rivals[0], later, shared_topic(ledger, rivals[0], later))
    return restate(rivals[0], later, Link("told-again", evidence, 0.82))


def _link(ledger: Ledger, earlier: Figure, later: Figure) -> Link | None:
    """What makes a later figure that fits the earlier one told again, or nothing."""
    if not fits(earlier, later):
        return None
    evidence = tell("two sentences", earlier, later, shared_topic(ledger, earlier, later))
    if _is_counted_again(ledger, earlier, later):
        return Link("counted-again", evidence, 0.8)
    if not _is_level(earlier, later):
        return None
    if opens_again(ledger, earlier, later):
        return Link("opening", evidence, 0.97)
    return Link("told-again", evidence, 0.9) if is_same_again(ledger, earlier, later) else None


def _is_level(earlier: Figure, later: Figure) -> bool:
    """Whether both are money or count one noun, equal or one a rounding of the other; polls are full of equal percentages."""
    kind = later.quantity.kind
    if kind is Kind.PERCENT:
        return earlier.point == later.point and earlier.noun == later.noun is not None
    known = kind is Kind.MONEY or same_noun(earlier, later) or is_bare(later)
    return known and (earlier.point == later.point or is_rounding(earlier, later))


def _may_restate(earlier: Figure, later: Figure) -> bool:
    """Whether a figure of another sentence of the body might be the later one."""
    elsewhere = not earlier.in_title and earlier.claim.id != later.claim.id
    return elsewhere and usable(earlier) and may_be_same(earlier, later)


def _must_be_same(ledger: Ledger, earlier: Figure, later: Figure, *, definite: bool) -> bool:
    """Whether two different sums of money must be meant for one thing: told in the same words, or a slip in a quote."""
    exact = earlier.quantity.bound is Bound.EXACT and later.quantity.bound is Bound.EXACT
    if not exact or not (earlier.asserted and later.asserted):
        return False
    if later.quantity.kind is Kind.COUNT:
        counted_alike = definite and _must_be_same_count(ledger, earlier, later)
        return counted_alike and is_whole(ledger, earlier) and not _is_old(ledger, earlier, later)
    if later.quantity.kind is not Kind.MONEY or _is_old(ledger, earlier, later):
        return False
    if not is_whole(ledger, earlier) or sum_of(ledger, earlier) != sum_of(ledger, later):
        return False
    shared = shared_topic(ledger, earlier, later)
    if definite and len(shared) >= ENOUGH_FOR_FLAG and same_dates(ledger, earlier, later):
        return True
    across = ledger.is_quoted(earlier) != ledger.is_quoted(later)
    fine = fineness(later) >= FINE_DIGITS
    return across and bool(shared) and fine and looks_like_a_slip(earlier.point, later.point)


def _is_old(ledger: Ledger, *figures: Figure) -> bool:
    """Whether one is a level of another time: "12.3 million from 11.5 million a year before"."""
    return any(roles()["old"].search(ledger.lead_in(figure)) for figure in figures)


def _is_counted_again(ledger: Ledger, earlier: Figure, later: Figure) -> bool:
    """ "About 39,000 people marched. Police said 38,640 took part": two counts of one noun that are nearly the same.

    One of them is a rounding of the other, too fine for chance, and close by in one time and place; or words
    say that the later one is the number of what the earlier one counts.
    """
    if later.quantity.kind is not Kind.COUNT or later.point == earlier.point:
        return False
    if later.paragraph - earlier.paragraph > NEAR or other_place(ledger, earlier, later):
        return False
    if is_open(earlier) or is_open(later):
        return False  # "over 350" are not the 314 of before
    if is_number_of(ledger, later, earlier):
        return True
    fine = max(chance_of_product(earlier), chance_of_product(later)) <= LIKELY
    bare = later.noun is None and is_bare(later) and counts_persons(earlier)  # "38,640 took part"
    alike = (bare or same_noun(earlier, later)) and not is_narrower(ledger, earlier, later)
    return alike and fine and is_whole(ledger, later) and not other_time(ledger, earlier, later)


def _must_be_same_count(ledger: Ledger, earlier: Figure, later: Figure) -> bool:
    """Whether two counts must be of one group: "512,000 clients", and in the same words "all of the 215,000 clients"."""
    if not same_noun(earlier, later) or not looks_like_a_slip(earlier.point, later.point):
        return False
    if min(fineness(earlier), fineness(later)) < FINE_DIGITS or is_narrower(ledger, earlier, later):
        return False
    if (
        other_time(ledger, earlier, later)
        or other_place(ledger, earlier, later)
        or are_rivals(earlier, later)
    ):
        return False
    shared = shared_topic(ledger, earlier, later) - counted(earlier)
    return len(shared) >= ENOUGH_FOR_TICK and not earlier.in_title
