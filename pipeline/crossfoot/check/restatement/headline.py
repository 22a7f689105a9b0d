"""The headline against the lead: "Council approves £4.6m" and "approved £6.4m on Tuesday"."""

from __future__ import annotations

from collections.abc import Sequence

from crossfoot.arithmetic.slips import looks_like_a_slip
from crossfoot.check.restatement.fits import (
    ENOUGH_FOR_FLAG,
    ENOUGH_FOR_TICK,
    FINE_DIGITS,
    SMALL,
    fits,
    is_rounding,
    restate,
    tell,
    usable,
)
from crossfoot.link.counted import counted, counts_anyone, fineness, may_be_same, same_noun
from crossfoot.link.discourse import is_whole
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_change, same_unit
from crossfoot.link.ledger import Ledger
from crossfoot.link.times import is_planned, other_time
from crossfoot.link.topics import same_outcome, shared_topic
from crossfoot.link.voices import equally_firm
from crossfoot.types import Bound, Change, Finding, Kind

LEAD = 2
"""Paragraphs of the body in which a headline's figure is told again."""


def find_headline(ledger: Ledger, title: Figure) -> Finding | None:
    """Hold a headline's figure against the first figure of the body for the same thing."""
    if title.quantity.amount.point is None:
        return None
    body = [f for f in ledger.body if may_be_same(f, title) or _is_share_again(f, title)]
    equal = [f for f in body if fits(title, f)]
    for figure in equal:
        shared = shared_topic(ledger, title, figure)
        opens = _opens_the_body(ledger, title, figure)
        if same_noun(title, figure) or len(shared) >= ENOUGH_FOR_TICK or opens:
            evidence = tell("the headline and the body", title, figure, shared)
            return restate(title, figure, Link("headline", evidence, 0.92))
    if not equal and is_change(title):
        return _change_differs(ledger, title)
    if equal or not usable(title) or not title.serious or title.quantity.bound is not Bound.EXACT:
        return None
    return _headline_differs(ledger, title, body)


def _opens_the_body(ledger: Ledger, title: Figure, figure: Figure) -> bool:
    """Whether the lead has the very figure of the headline, with two digits or more, or a finer one of three."""
    near = figure.paragraph <= ledger.body[0].paragraph + LEAD
    return near and fineness(title) >= (2 if title.point == figure.point else FINE_DIGITS)


def _headline_differs(ledger: Ledger, title: Figure, body: Sequence[Figure]) -> Finding | None:
    """The one figure of the lead that must be the headline's, and is another."""
    rivals = [f for f in body if _in_lead(ledger, f) and _must_be_headlines(ledger, title, f)]
    if len(rivals) != 1:
        return None
    evidence = tell("the headline and the lead", title, rivals[0], shared_topic(ledger, title, rivals[0]))
    return restate(title, rivals[0], Link("headline", evidence, 0.88))


def _change_differs(ledger: Ledger, title: Figure) -> Finding | None:
    """ "Council tax to rise by 4.9%" and "will pay 9.4% more council tax": the one such move of the lead."""
    lead = [
        f
        for f in ledger.body
        if f.paragraph <= ledger.body[0].paragraph + LEAD - 1 and f.quantity.kind is title.quantity.kind
    ]
    moves = [f for f in lead if is_change(f) and same_unit(f, title)]
    if len(moves) != 1 or len(lead) != 1 or moves[0].quantity.direction is not title.quantity.direction:
        return None
    [move] = moves
    exact = move.quantity.bound is Bound.EXACT and title.quantity.bound is Bound.EXACT
    shared = shared_topic(ledger, title, move)
    slip = looks_like_a_slip(title.point, move.point)
    if not exact or is_planned(ledger, move) is not is_planned(ledger, title):
        return None
    if not (move.serious and title.serious) or len(shared) < ENOUGH_FOR_FLAG - slip:
        return None
    if fits(title, move) or is_rounding(title, move):
        return None
    evidence = tell("the headline and the lead", title, move, shared)
    return restate(title, move, Link("headline-change", evidence, 0.88))


def _is_share_again(figure: Figure, title: Figure) -> bool:
    """Whether a percentage is the headline's again, of what was lost and of what is missing: "loses 41%", "or 41%"."""
    a, b = figure.quantity, title.quantity
    percents = a.kind is b.kind is Kind.PERCENT and a.unit.code == b.unit.code
    return percents and figure.point == title.point and Change.NONE in (a.direction, b.direction)


def _in_lead(ledger: Ledger, figure: Figure) -> bool:
    """Whether a figure stands in the first paragraphs, firmly and on its own."""
    if figure.paragraph > ledger.body[0].paragraph + LEAD - 1 or not usable(figure):
        return False
    return figure.serious and figure.quantity.bound is Bound.EXACT and is_whole(ledger, figure)


def _must_be_headlines(ledger: Ledger, title: Figure, figure: Figure) -> bool:
    """Whether the lead tells of the headline's thing: the same noun or money, outcome and words."""
    if max(title.point, figure.point) < SMALL or not same_outcome(ledger, title, figure):
        return False
    slip = looks_like_a_slip(title.point, figure.point)
    planned = is_planned(ledger, title) and is_planned(ledger, figure)
    if other_time(ledger, title, figure) or not (planned or equally_firm(title, figure)):
        return False
    if not (title.asserted or (slip and fineness(title) >= ENOUGH_FOR_TICK)):
        return False  # two plans may differ
    shared = shared_topic(ledger, title, figure) - counted(title) - counted(figure)
    if not same_noun(title, figure):
        return len(shared) >= ENOUGH_FOR_FLAG - slip
    if slip and fineness(title) >= FINE_DIGITS and not counts_anyone(title):
        return True  # "571 singers set off", "sends 517 singers": nobody counts two such groups
    return len(shared) >= ENOUGH_FOR_TICK - slip
