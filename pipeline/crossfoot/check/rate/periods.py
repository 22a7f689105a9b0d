"""One rate told for two lengths of time: "£420 a month, or £5,040 a year"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.arithmetic.grading import Graded, Stated, as_rounded, grade
from crossfoot.arithmetic.intervals import scale
from crossfoot.arithmetic.wording import amount_in_words, plain
from crossfoot.check.findings import Arithmetic, make_finding
from crossfoot.check.rate.stretches import how_many, length_of
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_level, same_unit
from crossfoot.link.ledger import Ledger
from crossfoot.link.topics import shared_topic
from crossfoot.types import Finding, Verdict

NAME = "rate"

WIDEST = 60
LOOK_BACK = 4
"""Figures back at which the same rate for another length of time is looked for."""

FINE = 3
EXACTLY = Decimal("0.03")
"""The same between months and years and between minutes and hours, of which nobody takes another number."""

CLOSE = Decimal("0.12")
"""A rate so far from the other is no error: four weeks are taken for a month, 50 working weeks for a year."""


@cache
def _again() -> re.Pattern[str]:
    words = lexicon.alternation(lexicon.load("rate")["for_another"])
    hedge = lexicon.alternation([*lexicon.load("hedges")["before"], "just", "only"])
    return re.compile(
        rf"[^,;(.–—]{{0,24}}(?:[,(–—]\s*(?:{words})?|\s(?:{words}))\s*(?:(?:{hedge})\s+)?[^\w\s]?",
        re.IGNORECASE,
    )


def check_periods(ledger: Ledger) -> Iterator[Finding]:
    """Yield findings for pairs of rates for two lengths of time."""
    rates = [f for f in ledger.plain if (f.quantity.per or "").startswith("P") and is_level(f)]
    for index, later in enumerate(rates):
        for earlier in rates[max(0, index - LOOK_BACK) : index][::-1]:
            found = _finding(ledger, earlier, later)
            if found is not None:
                yield found
                break


def _finding(ledger: Ledger, earlier: Figure, later: Figure) -> Finding | None:
    one, other = length_of(earlier.quantity.per or ""), length_of(later.quantity.per or "")
    if one is None or other is None or one == other or not same_unit(earlier, later):
        return None
    # how many of the earlier rate's lengths the later one's holds: 12 months in a year, or a twelfth of one
    factors = how_many(other, one) or tuple(1 / n for n in how_many(one, other))
    gap = ledger.text[earlier.span.end : later.span.start]
    again = len(gap) <= WIDEST and earlier.claim.id == later.claim.id and _again().fullmatch(gap) is not None
    graded = [_grade(earlier, later, factor) for factor in factors]
    fitting = [
        (g, f) for g, f in zip(graded, factors, strict=True) if g is not None and not g.verdict.flagged
    ]
    if fitting and (again or _is_more_than_chance(ledger, earlier, later, fitting[0][0])):
        return _make(earlier, later, *fitting[0], again=again)
    if fitting or not again or not factors or graded[0] is None:
        return None
    made = earlier.point * factors[0]
    close = EXACTLY if {one.unit, other.unit} in ({"M", "Y"}, {"h", "m"}, {"Y"}, {"M"}) else CLOSE
    off = abs(made - later.point) > close * max(made, later.point)
    return (
        _make(earlier, later, graded[0], factors[0], again=True)
        if off and earlier.serious and later.serious
        else None
    )


def _grade(earlier: Figure, later: Figure, factor: Decimal) -> Graded | None:
    q = later.quantity
    stated = Stated(as_rounded(q.amount), q.bound, q.kind)
    return grade([earlier.quantity], lambda intervals: scale(intervals[0], factor), stated)


def _is_more_than_chance(ledger: Ledger, earlier: Figure, later: Figure, graded: Graded) -> bool:
    """Whether two rates, apart in the text, fit to three digits and are told in some of the same words."""
    fine = all(len(plain(f.point).replace(".", "").strip("0")) >= FINE for f in (earlier, later))
    return fine and graded.verdict is Verdict.AGREES and bool(shared_topic(ledger, earlier, later))


def _make(earlier: Figure, later: Figure, graded: Graded, factor: Decimal, *, again: bool) -> Finding:
    made = earlier.point * factor
    times = f"* {plain(factor)}" if factor >= 1 else f"/ {plain(round(1 / factor, 3))}"
    arithmetic = Arithmetic(
        formula=f"{plain(earlier.point)} {times} = {plain(round(made, 4))}",
        result=f"{earlier.surface} {_per(earlier)} is {amount_in_words(made, later.quantity)} {_per(later)}.",
        says=later.surface,
        stated=later.quantity.amount,
        point=made,
    )
    evidence = (
        "one rate told again for another length of time"
        if again
        else "two rates of one thing, in the same words"
    )
    link = Link("another-period", evidence, 0.93 if again else 0.85)
    return make_finding(NAME, link, [("total", later), ("rate", earlier)], graded, arithmetic)


def _per(figure: Figure) -> str:
    names = {code: word for word, code in reversed(lexicon.load("rates")["periods"].items())}
    return f"a {names[figure.quantity.per or '']}" if figure.quantity.per in names else ""
