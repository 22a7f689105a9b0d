"""Two sizes for one thing: "jailed for eight years" and, below, "the 18-year term"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.arithmetic.grading import Graded
from crossfoot.arithmetic.slips import looks_like_a_slip
from crossfoot.arithmetic.wording import digits_of, plain
from crossfoot.check.findings import Arithmetic, make_finding
from crossfoot.check.restatement.fits import NAME
from crossfoot.check.restatement.things import Sized, find_sized, is_known
from crossfoot.link.evidence import Link
from crossfoot.link.ledger import Ledger
from crossfoot.types import Amount, Finding, Interval, Modality, Verdict

NEAR = 5
"""Paragraphs apart, at most."""

FARTHEST = Decimal(15)
"""How many times the other figure a slip may be: a digit too many makes it ten times."""

WIDE = 35
"""Code points around a figure in which words may set it apart from another one of the same thing."""


@cache
def _apart() -> re.Pattern[str]:
    return re.compile(rf"\b{lexicon.any_of(lexicon.load('restated')['words']['apart'])}\b", re.IGNORECASE)


def find_sizes_again(ledger: Ledger) -> Iterator[Finding]:
    """Yield a finding for each thing whose size is told as known, and was told before, once."""
    sizes = list(find_sized(ledger))
    for number, later in enumerate(sizes):
        known = [s for s in sizes[:number] if _is_of_same(s, later)]
        if len({s.value for s in known}) != 1 or not (later.definite or known[-1].in_title):
            continue
        earlier = known[-1]
        if earlier.placed.claim.id == later.placed.claim.id or later.paragraph - earlier.paragraph > NEAR:
            continue
        if later.value == earlier.value:
            yield _finding(earlier, later, Verdict.AGREES)
        elif _must_be_same(ledger, earlier, later):
            yield _finding(earlier, later, Verdict.CONTRADICTS)


def _is_of_same(earlier: Sized, later: Sized) -> bool:
    return earlier.unit == later.unit and bool(earlier.things & later.things)


def _must_be_same(ledger: Ledger, earlier: Sized, later: Sized) -> bool:
    """Whether nothing sets the two apart: no words of another one or another time, and neither denied or asked for."""
    sure = is_known(earlier.things & later.things) or looks_like_a_slip(earlier.printed, later.printed)
    if not sure or min(earlier.value, later.value) <= 1:
        return False
    if later.told_apart and not _is_slip(earlier.printed, later.printed):
        return False
    if max(earlier.value, later.value) > FARTHEST * min(earlier.value, later.value):
        return False
    for sized in (earlier, later):
        span, claim = sized.placed.span, sized.placed.claim.span
        around = ledger.text[max(claim.start, span.start - WIDE) : min(claim.end, span.end + WIDE)]
        if _apart().search(around) or sized.placed.modality in (Modality.DENIED, Modality.ASKED):
            return False
    return earlier.placed.asserted or _is_slip(earlier.printed, later.printed)


def _is_slip(one: Decimal, other: Decimal) -> bool:
    """Whether digits are swapped, or one is too many: 27 and 72, 8 and 18."""
    short, long = sorted((digits_of(one), digits_of(other)), key=len)
    dropped = len(long) == len(short) + 1 and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
    return dropped or looks_like_a_slip(one, other)


def _finding(earlier: Sized, later: Sized, verdict: Verdict) -> Finding:
    sign = "=" if verdict is Verdict.AGREES else "≠"
    amount = Amount(later.value, later.value, later.value)
    arithmetic = Arithmetic(
        formula=f"{plain(earlier.value)} {sign} {plain(later.value)}",
        result=f"One place has {earlier.placed.surface}, another {later.placed.surface}.",
        says=f"{later.placed.surface} for {earlier.placed.surface}",
        stated=amount,
        point=earlier.value,
    )
    thing = ", ".join(sorted(earlier.things & later.things))
    link = Link("size-again", f"both are of the {thing}, and no other {thing} is told of between them", 0.9)
    graded = Graded(verdict, Interval(earlier.value, earlier.value))
    return make_finding(NAME, link, [("stated", earlier.placed), ("again", later.placed)], graded, arithmetic)
