"""Candidates for the parts of a total: lists, runs of neighbours, and sums that are asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate

from crossfoot.arithmetic.slips import looks_like_a_slip
from crossfoot.check.sum.links import (
    adds_to,
    alike,
    introduces_list,
    is_apposed,
    is_complete,
    is_unbroken,
    is_unrivalled,
    stands_after_colon,
    stands_before,
    without_inner,
)
from crossfoot.check.sum.spending import MOST_PARTS, Spending, find_asked_for
from crossfoot.check.sum.together import find_parts_together
from crossfoot.check.sum.told import find_told_parts
from crossfoot.link.discourse import is_called_total, opens_parts, opens_with_of
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure
from crossfoot.link.ledger import Ledger

WINDOW = 9
"""Figures on each side of a total among which its parts are looked for."""

TITLE_REACH = 600
"""Code points after a headline in which the parts of its total are told."""

LIKELY_NEIGHBOURS = Decimal("0.05")
LIKELY_STRANGERS = Decimal("0.01")
LIKELY_LIST = Decimal("0.35")
"""Highest probability of an agreement by chance: for parts side by side, for figures that only stand close by, and
for a list that takes up all figures of its sentence (where nothing was searched for)."""

LIKELY_MARKED = Decimal(1)
NEVER = Decimal(-1)
"""The same for parts of what words call a total, which any chance does for, and where none does."""

LEAST = Decimal("0.75")
"""A total further from its parts is of something else, unless its digits show a slip."""


@dataclass(frozen=True, slots=True)
class Sum:
    """A candidate: a total and its parts."""

    total: Figure
    parts: tuple[Figure, ...]
    link: Link
    worded: bool = False
    """Whether words link parts and total, so that a rough agreement is one."""

    complete: bool = False
    """Whether the words say that these are all the parts, so that they must come to the total."""

    listed: bool = False
    """Whether the parts are all figures after a colon: some may be left out, but none may be too much."""

    most_chance: Decimal = LIKELY_STRANGERS

    alone: bool = False
    """Whether the words leave no other parts to be tried, so that chance had one try."""

    @property
    def made(self) -> Decimal:
        """What the parts come to."""
        return sum((p.point for p in self.parts), Decimal(0))


def count_sums(ledger: Ledger, total: Figure) -> int:
    """How many runs of neighbours are tried for *total*: the more, the likelier that one fits by chance."""
    lengths = (len(side) for side in _sides(ledger, total))
    return sum(sum(n - size + 1 for size in range(2, min(MOST_PARTS, n) + 1)) for n in lengths)


def find_sums(ledger: Ledger, total: Figure, spending: Spending) -> Iterator[Sum]:
    """Yield candidates for the parts of *total* that come near it."""
    yield from _list_before(ledger, total)
    yield from _list_in_sentence(ledger, total)
    yield from _list_after(ledger, total)
    yield from _list_around(ledger, total)
    yield from _together(ledger, total)
    yield from _runs(ledger, total)
    for parts, link in find_asked_for(ledger, total, spending):
        yield Sum(total, parts, link, worded=True)
    for parts, link in find_told_parts(ledger, total):
        yield Sum(total, parts, link, worded=True, complete=True, alone=True)


def is_near(total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether the parts make a figure of the total's size, or one that differs as a slip does."""
    made = sum((p.point for p in parts), Decimal(0))
    return _is_near(total.point, made) or looks_like_a_slip(made, total.point)


def _is_near(total: Decimal, made: Decimal) -> bool:
    return made * LEAST <= total <= made / LEAST


def _list_before(ledger: Ledger, total: Figure) -> Iterator[Sum]:
    """A list that ends in its total."""
    own = [f for f in ledger.in_sentence(total.claim) if f.span < total.span and adds_to(f, total)]
    if len(own) > 1 and is_apposed(ledger, total, own):
        link = Link("apposed-total", "the sentence ends the list of parts with their total", 0.93)
        yield Sum(total, tuple(own), link, worded=True, complete=True)


def _list_in_sentence(ledger: Ledger, total: Figure) -> Iterator[Sum]:
    """A list that takes up all figures of its sentence after the total in it."""
    own = [f for f in ledger.in_sentence(total.claim) if f.span > total.span and alike(f, total)]
    if len(own) < 2 or any(f.point >= total.point for f in own):
        return
    lead = ledger.text[total.span.end : own[0].span.start]
    if opens_parts(lead):
        link = Link("made-of", "the total is said to be made up of the parts", 0.93)
        yield Sum(total, tuple(own), link, worded=True, complete=True, alone=True)
    elif introduces_list(lead):
        link = Link("list", "the sentence goes on from the total to its parts", 0.88)
        worded = ":" in lead or opens_with_of(ledger, total)
        yield Sum(total, tuple(own), link, worded=worded, most_chance=LIKELY_LIST, alone=True)


def _list_around(ledger: Ledger, total: Figure) -> Iterator[Sum]:
    """ "1,210 of the 1,904 letters were objections, 602 were in favour and 92 took no side"."""
    own = [f for f in ledger.in_sentence(total.claim) if alike(f, total) and f is not total]
    if len(own) > 2 and not [f for f in own if f.span < total.span][1:] and _is_of(ledger, own[0], total):
        link = Link("list-around", "the first part is said to be of the total, and the others follow", 0.9)
        yield Sum(total, tuple(own), link, worded=True, alone=True)


def _is_of(ledger: Ledger, part: Figure, total: Figure) -> bool:
    """Whether words say that a part is of the total: "1,210 of the 1,904"."""
    gap = ledger.between(part, total)
    return (
        part.span < total.span
        and re.fullmatch(r"(?:out\s+)?of\s+(?:the|its|their|those|all)\b\s*[^\w\s]?", gap) is not None
    )


def _together(ledger: Ledger, total: Figure) -> Iterator[Sum]:
    """The parts of those who make the total together."""
    for parts, link in find_parts_together(ledger, total):
        yield Sum(total, parts, link, worded=True, complete=True, alone=True)


def _list_after(ledger: Ledger, total: Figure) -> Iterator[Sum]:
    """A list that takes up all figures of one of the two sentences after the total's."""
    for number in (total.sentence + 1, total.sentence + 2):
        if number >= len(ledger.claims):
            return
        claim = ledger.claims[number]
        if total.in_title and claim.span.start > total.span.end + TITLE_REACH:
            return
        listed = [f for f in ledger.in_sentence(claim) if alike(f, total)]
        if len(listed) < 2 or any(f.point >= total.point for f in listed):
            continue
        lead = ledger.lead_in(listed[0], 120)
        next_to = number == total.sentence + 1 and ledger.follows(number)
        made_of = next_to and opens_parts(lead) and is_unrivalled(ledger, total, listed[0])
        colon = ":" in lead[-60:]
        enough = LIKELY_LIST if len(listed) > 2 or colon else LIKELY_NEIGHBOURS
        evidence = "the parts take up a sentence soon after the total"
        link = Link("list-after", evidence, 0.9 if made_of else 0.88)
        worded = made_of or colon
        yield Sum(total, tuple(listed), link, worded=worded, complete=made_of, most_chance=enough)


def _sides(ledger: Ledger, total: Figure) -> Iterator[Sequence[Figure]]:
    """The smaller figures of the total's unit before it, and those after it."""
    for side in (ledger.before(total, WINDOW)[::-1], ledger.after(total, WINDOW)):
        smaller = [
            f
            for f in side
            if adds_to(f, total) and abs(f.paragraph - total.paragraph) <= 2 and f.point < total.point
        ]
        yield without_inner(ledger, smaller)


def _runs(ledger: Ledger, total: Figure) -> Iterator[Sum]:
    """Runs of two or more neighbouring figures in the total's unit, before it or after it."""
    slips = False
    for side in _sides(ledger, total):
        up_to = list(accumulate((f.point for f in side), initial=Decimal(0)))
        slips = slips or (len(side) > 1 and _may_be_said(ledger, total, side))
        for size in range(min(MOST_PARTS, len(side)), 1, -1):
            for first in range(len(side) - size + 1):
                made = up_to[first + size] - up_to[first]
                if _is_near(total.point, made) or (slips and looks_like_a_slip(made, total.point)):
                    yield _run(ledger, total, tuple(side[first : first + size]))


def _may_be_said(ledger: Ledger, total: Figure, side: Sequence[Figure]) -> bool:
    """Whether words may say that figures beside the total are all its parts, so that a slip in their sum would count."""
    next_to = side[0].span > total.span and side[0].sentence - total.sentence <= 1
    return next_to or is_called_total(ledger, total)


def _run(ledger: Ledger, total: Figure, parts: tuple[Figure, ...]) -> Sum:
    """Say how sure it is that *parts* are the parts of *total*, all of them."""
    if not is_unbroken(ledger, parts) or len({p.claim.id for p in parts}) > 2:
        return Sum(
            total, parts, Link("arithmetic", "figures of one unit that stand close by make the figure", 0.6)
        )
    marked = is_called_total(ledger, total)
    if (marked or stands_before(ledger, total, parts)) and is_complete(ledger, total, parts):
        link = Link("complete-parts", "the article says that these are all the parts", 0.93)
        return Sum(total, parts, link, worded=True, complete=True)
    if stands_after_colon(ledger, total, parts):
        link = Link("colon", "a colon after the total introduces the parts", 0.9)
        return Sum(total, parts, link, worded=True, listed=True)
    if marked:
        link = Link("marked-total", f"{total.surface} is called a total next to the parts", 0.85)
        alone = {p.order for p in parts} | {total.order} == {f.order for f in ledger.in_sentence(total.claim)}
        return Sum(total, parts, link, worded=alone, most_chance=LIKELY_MARKED)
    if {p.claim.id for p in parts} != {total.claim.id}:
        return Sum(
            total, parts, Link("near", "figures of one unit close by make the figure", 0.7), most_chance=NEVER
        )
    link = Link("neighbours", "the parts stand side by side in the sentence and make the figure", 0.6)
    return Sum(total, parts, link, most_chance=LIKELY_NEIGHBOURS)
