"""Which figures are the parts of a total: what the words say, and which neighbours may be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.check.figures import Figure, is_level, same_unit
from crossfoot.check.findings import Link
from crossfoot.check.ledger import Ledger
from crossfoot.types import Kind

MOST_PARTS = 7
WINDOW = 9
"""Figures on each side of a total among which its parts are looked for."""

SUMMED = (Kind.MONEY, Kind.COUNT, Kind.MEASURE)

LIKELY_NEIGHBOURS = Decimal("0.05")
LIKELY_STRANGERS = Decimal("0.01")
LIKELY_LIST = Decimal("0.35")
"""Highest probability of an agreement by chance: for parts side by side, for figures that only stand close by, and
for a list that takes up all figures of its sentence (where nothing was searched for)."""


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

    most_chance: Decimal = LIKELY_STRANGERS


@cache
def _markers() -> dict[str, re.Pattern[str]]:
    words = lexicon.load("linking")

    def anywhere(name: str) -> str:
        return rf"\b(?:{lexicon.alternation(words[name])})\b"

    return {
        "before": re.compile(rf"{anywhere('total_before')}(?:[^.;\d]{{0,45}})$", re.IGNORECASE),
        "after": re.compile(rf"^\W*(?:\w+\s+){{0,2}}?{anywhere('total_after')}", re.IGNORECASE),
        "rest": re.compile(rf"{anywhere('complete_before')}[\s,(]*[^\w\s]?$", re.IGNORECASE),
        "complete": re.compile(anywhere("complete_near"), re.IGNORECASE),
        "made_of": re.compile(rf"{anywhere('made_of')}[^.;\d]{{0,30}}$", re.IGNORECASE),
        "list": re.compile(
            rf"(?:[:–—]|{anywhere('list_openers')})[^.;]{{0,60}}$|^[^.;]{{0,40}},[^.;,]{{0,20}}$",
            re.IGNORECASE,
        ),
    }


def may_add(figure: Figure) -> bool:
    """Whether a figure may be a total or a part."""
    q = figure.quantity
    return q.kind in SUMMED and is_level(figure) and (q.amount.point or 0) > 0 and q.unit.code != "a"


def find_sums(ledger: Ledger, total: Figure) -> Iterator[Sum]:
    """Yield candidates for the parts of *total*."""
    yield from _lists(ledger, total)
    yield from _runs(ledger, total)
    yield from _asked_for(ledger, total)


def _lists(ledger: Ledger, total: Figure) -> Iterator[Sum]:
    """A list that takes up all figures of its sentence, after the total in it or within two sentences before it."""
    own = [f for f in ledger.in_sentence(total.claim) if f.span > total.span and _alike(f, total)]
    smaller = [f for f in own if f.point < total.point]
    if (
        len(smaller) > 1
        and len(smaller) == len(own)
        and _markers()["list"].search(_lead(ledger, total, own[0]))
    ):
        evidence = "the sentence goes on from the total to its parts"
        yield Sum(
            total,
            tuple(own),
            Link("list", evidence, 0.88),
            worded=":" in _lead(ledger, total, own[0]),
            most_chance=LIKELY_LIST,
        )
    for distance in (1, 2):
        number = total.sentence + distance
        if number >= len(ledger.claims) or (
            total.in_title and ledger.claims[number].span.start > total.span.end + 600
        ):
            return
        listed = [f for f in ledger.in_sentence(ledger.claims[number]) if _alike(f, total)]
        if len(listed) < 2 or any(f.point >= total.point for f in listed):
            continue
        lead = ledger.lead_in(listed[0], 120)
        made_of = _markers()["made_of"].search(lead) is not None and _unrivalled(ledger, total, listed[0])
        colon = ":" in lead[-60:]
        enough = LIKELY_LIST if len(listed) > 2 or colon else LIKELY_NEIGHBOURS
        link = Link(
            "list-after", "the parts take up a sentence soon after the total", 0.9 if made_of else 0.82
        )
        yield Sum(total, tuple(listed), link, worded=made_of or colon, complete=made_of, most_chance=enough)


def _unrivalled(ledger: Ledger, total: Figure, first: Figure) -> bool:
    """Whether no other figure of the total's unit stands between it and its first part."""
    return not [
        f for f in ledger.plain if total.order < f.order < first.order and may_add(f) and same_unit(f, total)
    ]


def _lead(ledger: Ledger, total: Figure, first: Figure) -> str:
    return ledger.text[total.span.end : first.span.start]


def _alike(figure: Figure, total: Figure) -> bool:
    """Whether a figure may be part of a list under *total*: counts of kinds of things, money of one currency."""
    if not may_add(figure):
        return False
    if figure.quantity.kind is Kind.COUNT and total.quantity.kind is Kind.COUNT:
        return True
    return same_unit(figure, total)


def _runs(ledger: Ledger, total: Figure) -> Iterator[Sum]:
    """Runs of two or more neighbouring figures in the total's unit, before it or after it."""
    marked = _is_marked(ledger, total)
    for side in (ledger.before(total, WINDOW)[::-1], ledger.after(total, WINDOW)):
        alike = [
            f for f in side if may_add(f) and same_unit(f, total) and abs(f.paragraph - total.paragraph) <= 2
        ]
        alike = [f for f in alike if f.point < total.point]
        for size in range(min(MOST_PARTS, len(alike)), 1, -1):
            for first in range(len(alike) - size + 1):
                yield _run(ledger, total, tuple(alike[first : first + size]), marked=marked)


def _run(ledger: Ledger, total: Figure, parts: tuple[Figure, ...], *, marked: bool) -> Sum:
    """Say how sure it is that *parts* are the parts of *total*, all of them."""
    together = _is_unbroken(ledger, parts) and len({p.claim.id for p in parts}) <= 2
    if together and (marked or _stands_before(ledger, total, parts)) and _is_complete(ledger, total, parts):
        return Sum(
            total,
            parts,
            Link("complete-parts", "the article says that these are all the parts", 0.93),
            worded=True,
            complete=True,
        )
    if together and _after_colon(ledger, total, parts):
        return Sum(
            total, parts, Link("colon", "a colon after the total introduces the parts", 0.9), worded=True
        )
    if together and marked:
        return Sum(
            total,
            parts,
            Link("marked-total", f"{total.surface} is called a total next to the parts", 0.9),
            worded=True,
        )
    if together:
        return Sum(
            total,
            parts,
            Link("neighbours", "the parts stand side by side and make the figure", 0.8),
            most_chance=LIKELY_NEIGHBOURS,
        )
    return Sum(
        total, parts, Link("arithmetic", "figures of one unit that stand close by make the figure", 0.7)
    )


def _is_marked(ledger: Ledger, total: Figure) -> bool:
    markers = _markers()
    return bool(
        markers["before"].search(ledger.lead_in(total, 80))
        or markers["after"].search(ledger.follow_up(total, 40))
    )


def _is_unbroken(ledger: Ledger, parts: Sequence[Figure]) -> bool:
    """Whether no other figure of their unit stands between the parts."""
    first, last = parts[0].order, parts[-1].order
    between = [f for f in ledger.plain if first <= f.order <= last and may_add(f) and same_unit(f, parts[0])]
    return len(between) == len(parts) and parts[-1].paragraph == parts[0].paragraph


def _stands_before(ledger: Ledger, total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether the total is told right before its parts: a sentence earlier, or as "Of the $12 million, …"."""
    of_total = re.search(
        r"^\W*of\s+(?:the|its|their|this|that|all)?\s*[^\w\s]?$", ledger.lead_in(total), re.IGNORECASE
    )
    first_part = {
        f.order for p in parts for f in ledger.in_sentence(p.claim) if may_add(f) and same_unit(f, p)
    } - {total.order}
    return (parts[0].sentence - total.sentence == 1 or of_total is not None) and first_part == {
        p.order for p in parts
    }


def _after_colon(ledger: Ledger, total: Figure, parts: Sequence[Figure]) -> bool:
    """ "income of about £9 million: £6.2 million from fees and £2.9 million from rent"."""
    if total.claim.id != parts[0].claim.id or total.span > parts[0].span:
        return False
    own = [
        f
        for f in ledger.in_sentence(total.claim)
        if may_add(f) and same_unit(f, total) and f.span > total.span
    ]
    return ":" in ledger.between(total, parts[0]) and len(own) == len(parts)


def _is_complete(ledger: Ledger, total: Figure, parts: tuple[Figure, ...]) -> bool:
    """Whether the words say that nothing is missing: "the remaining 13", "there was no other income"."""
    if any(_is_level_of_change(ledger, p) for p in parts):
        return False
    markers = _markers()
    if total.claim.id == parts[0].claim.id and (
        markers["complete"].search(ledger.lead_in(total, 200))
        or markers["made_of"].search(ledger.lead_in(total, 200))
    ):
        return False  # "consists of 90, 71 and 25": 90 is a part as well
    last = parts[-1]
    if markers["rest"].search(ledger.lead_in(last, 40)):
        return True
    start = min(parts[0].span.start, total.claim.span.start)
    end = max(last.claim.span.end, total.claim.span.end)
    after = re.match(r"\s*[^.!?]*[.!?]", ledger.text[end : end + 120])
    return bool(markers["complete"].search(ledger.text[start : end + (after.end() if after else 0)]))


def _is_level_of_change(ledger: Ledger, figure: Figure) -> bool:
    """Whether it is one end of a change: "to 217,000 from 198,000"."""
    return re.search(r"\b(?:from|to|against)\s+[^\w\s]?$", ledger.lead_in(figure)) is not None


def _asked_for(ledger: Ledger, total: Figure) -> Iterator[Sum]:
    """Money asked for, held against the two or more sums said to be spent in one sentence."""
    same = lexicon.load("linking")["same"]
    if total.quantity.kind is not Kind.MONEY or not ledger.topic(total.claim.span) & set(same["ask"]):
        return
    money: dict[str, list[Figure]] = {}
    for figure in ledger.plain:
        if figure.quantity.kind is Kind.MONEY and is_level(figure) and same_unit(figure, total):
            money.setdefault(figure.claim.id, []).append(figure)
    for parts in money.values():
        spent = ledger.topic(parts[0].claim.span) & set(same["spend"])
        if len(parts) > 1 and total not in parts and spent and all(p.asserted for p in parts):
            evidence = "the sums said to be spent in one sentence, and the sum that is asked for"
            yield Sum(total, tuple(parts), Link("asked-for", evidence, 0.85), worded=True)
