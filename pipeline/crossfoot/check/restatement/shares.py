"""One share told in words and in per cent: "Three quarters of the farms … 75 per cent reported"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from crossfoot.arithmetic.grading import Stated, grade
from crossfoot.arithmetic.intervals import HUNDRED, scale
from crossfoot.arithmetic.wording import percent, plain
from crossfoot.check.findings import Arithmetic, make_finding
from crossfoot.check.restatement.fits import NAME
from crossfoot.link.chance import OPEN, chance_of_share
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_change, is_level
from crossfoot.link.ledger import Ledger
from crossfoot.link.places import other_place
from crossfoot.link.predicates import same_predicate
from crossfoot.link.times import other_time
from crossfoot.link.topics import shared_topic
from crossfoot.types import Finding, Interval, Kind, Verdict

WINDOW = 6
"""Figures on each side of a share among which its percentage is looked for."""

NEAR = 3
"""Sentences apart, at most."""

LIKELY = Decimal("0.05")
"""Highest probability that a percentage nearby is the share by chance."""

HALF = Decimal("0.5")

LOOSE = Decimal("0.2")
"""A fraction in words is no error while it is so near, in proportion: "almost a third (29%)"."""

APPOSED = re.compile(r"\s*[,(–—]\s*(?:or\s+)?$")
CLOSES = re.compile(r"\s*[,).;–—]")


def find_told_as_share(ledger: Ledger, share: Figure) -> Finding | None:
    """Return the finding for a fraction in words and the percentage that says it again; ``None`` without one."""
    if share.quantity.kind is not Kind.SHARE or is_change(share) or not is_level(share):
        return None
    near = [f for f in ledger.around(share, WINDOW) if _may_say(f, share)]
    beside = next((f for f in near if _is_beside(ledger, share, f)), None)
    if beside is not None:
        link = Link("share-beside", "the percentage stands right after the share and what it is of", 0.93)
        return _finding(share, beside, link, frozenset(Verdict))
    if share.point == HALF and share.noun is None:
        return None
    if not near or chance_of_share(near[0], len(near)) > LIKELY:
        return None
    for figure in near:
        if figure.claim.id != share.claim.id and _is_of_same(ledger, share, figure):
            link = Link("share-again", "a fraction in words and a percentage nearby that is the same", 0.85)
            alone = sum(f.noun == share.noun for f in near) == 1 and share.noun is not None
            same = (
                alone
                and share.noun == figure.noun
                and same_predicate(ledger, share, figure, least=1, fully=True)
            )
            found = _finding(share, figure, link, frozenset(Verdict) if same else frozenset({Verdict.AGREES}))
            if found is not None and (found.flagged or share.quantity.bound not in OPEN):
                return found
    return None


def _may_say(figure: Figure, share: Figure) -> bool:
    q = figure.quantity
    level = q.kind is Kind.PERCENT and q.unit.code == "percent" and is_level(figure) and not is_change(figure)
    return level and q.per is None and abs(figure.sentence - share.sentence) <= NEAR


def _is_beside(ledger: Ledger, share: Figure, figure: Figure) -> bool:
    """ "More than half of those who came, 58 per cent, were …"."""
    if figure.claim.id != share.claim.id or figure.span < share.span or _is_of_other(share, figure):
        return False
    of = share.quantity.of
    start = of.piece.span.end if of is not None and of.piece.span > share.span else share.span.end
    gap, after = ledger.text[start : figure.span.start], ledger.text[figure.span.end : figure.claim.span.end]
    return APPOSED.fullmatch(gap) is not None and CLOSES.match(after) is not None


def _is_of_other(share: Figure, figure: Figure) -> bool:
    """Whether the percentage says of what it is, after it or in another noun."""
    of = figure.quantity.of
    return of is not None and (of.piece.span > figure.span or figure.noun != share.noun)


def _is_of_same(ledger: Ledger, share: Figure, figure: Figure) -> bool:
    """Whether both may be of the same: the same noun, or words in common and no noun against it."""
    if other_time(ledger, share, figure) or other_place(ledger, share, figure):
        return False
    if share.noun is not None and share.noun == figure.noun:
        return True
    return (share.noun is None or figure.noun is None) and bool(shared_topic(ledger, share, figure))


def _finding(share: Figure, figure: Figure, link: Link, admitted: frozenset[Verdict]) -> Finding | None:
    def compute(intervals: Sequence[Interval]) -> Interval:
        return scale(intervals[0], 1 / HUNDRED)

    graded = grade([figure.quantity], compute, Stated.of(share.quantity))
    if graded is None or graded.verdict not in admitted:
        return None
    if graded.verdict is Verdict.CONTRADICTS and not _may_contradict(share, figure):
        return None
    sign = "≠" if graded.verdict is Verdict.CONTRADICTS else "="
    words = share.surface[:1].upper() + share.surface[1:]
    arithmetic = Arithmetic(
        formula=f"{plain(figure.point)}% {sign} {plain(share.point)}",
        result=f"{words} is {percent(share.point * HUNDRED)}, told again as {figure.surface}.",
        says=f"{share.surface} for {figure.surface}",
        stated=share.quantity.amount,
        point=figure.point / HUNDRED,
    )
    return make_finding(NAME, link, [("stated", share), ("again", figure)], graded, arithmetic)


def _may_contradict(share: Figure, figure: Figure) -> bool:
    """Whether the percentage is no loose reading of the words, and neither is denied; "more than half" is not 48%."""
    if not (share.serious and figure.serious):
        return False
    said = share.point * HUNDRED
    slack = figure.quantity.amount.resolution if share.quantity.bound in OPEN else LOOSE * said
    return abs(figure.point - said) > slack
