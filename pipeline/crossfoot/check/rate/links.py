"""Amounts for one, the number of them, and what they come to: "52 issues at $12,500 an issue, $650,000 in all"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.check.rate.each import NEAR, Each
from crossfoot.check.rate.stretches import Length, Stretch, length_of, read_stretch
from crossfoot.link.figures import Figure, is_level, same_unit
from crossfoot.link.ledger import Ledger
from crossfoot.types import Claim, Kind

Times = Figure | Stretch
"""The number of those that each have the amount."""

ONES = ("head", "person")
PAIRS = 12
"""Pairs of a number and a total that an amount is held against, at most: more are a table, where chance makes products."""


@dataclass(frozen=True, slots=True)
class Product:
    """A candidate: an amount for one, their number, and the total."""

    each: Each
    times: Times
    total: Figure
    rule: str
    evidence: str
    certainty: float
    firm: bool
    """Whether the words leave no other reading."""

    apart: bool = False
    """Whether the figures stand in two sentences."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = lexicon.load("rate")
    names = (
        "works_out",
        "comes_to",
        "adds_to",
        "nothing_else",
        "that_makes",
        "in_all",
        "to_each",
        "sums_named",
    )
    w = {name: lexicon.any_of(words[name]) for name in names}
    hedge = rf"(?:{lexicon.any_of([*lexicon.load('hedges')['before'], 'just', 'only'])}\s+)?"
    # "costs the weekly", "brought the estate", "a full house brings in"; not "brought the total to"
    object_ = rf"(?:(?:the|a|an|its|their)\s+(?:(?!to\b)[\w’'-]+\s+){{0,3}}?(?:{w['comes_to']}\s+)?)"
    sources = {
        "over_all": r"\s+(?:over|in|during|for|through|throughout|across)\s+(?:the\s+)?"
        r"(?:whole|all|entire|full)(?:\s+of)?\s+(?:the\s+)?",
        "apposed": r".*[,–—:]\s*(?:or\s+)?(?:\w+\s+)?[^\w\s]?",
        # ", or", ", an average of", " so that each gets"
        # ", at an average speed of", ": a yield of"; "at a total cost of"
        "rate_named": rf"(?:\bat|\bor|[,:–—(]|\bwith|\bfor|\bgiving|\bmaking)\s+(?:an?|the|its|his|her)\s+(?:[\w-]+\s+){{1,4}}"
        rf"(?:of|at|is|was|stands\s+at|stood\s+at)\s+{hedge}[^\w\s]?$",
        "sum_named": rf"(?:\bat|\bor|[,:–—(]|\bwith|\bfor|\bso|\bgiving|\bmaking)\s+"
        rf"(?:an?\s+|the\s+|its\s+)?(?:[\w-]+\s+){{0,3}}?"
        rf"{w['sums_named']}\s+(?:[\w-]+\s+){{0,3}}?(?:of|to|at|is|was|came\s+to|comes\s+to|reached)\s+{hedge}[^\w\s]?$",
        "works_out": rf"(?:^|[\s,(–—:]){w['works_out']}\s+{hedge}[^\w\s]?$|[(,:–—]\s*{hedge}[^\w\s]?$",
        "comes_to": rf"(?:^|[\s,(–—:]){w['comes_to']}\s+{object_}?{hedge}[^\w\s]?$",
        "adds_to": rf"[,–—]\s*{w['adds_to']}\s[^.;,]*?\bto\s+{hedge}[^\w\s]?$",
        "nothing_else": rf"\b{w['nothing_else']}\b",
        "that_makes": rf"\W*(?:{w['that_makes']}|(?:they\s+)?each)\b",
        "in_all": rf"\W*{w['in_all']}\b",
        "to_each": rf"(?:\s+\w+){{0,2}}?\s+{w['to_each']}\b",
    }
    return {name: re.compile(source, re.IGNORECASE) for name, source in sources.items()}


def find_products(ledger: Ledger, each: Each) -> Iterator[Product]:
    """Yield candidates for the number and the total of an amount for one, the firmest first."""
    number = each.figure.sentence
    own = ledger.claims[number]
    yield from _in_claims(ledger, each, (own,))
    if ledger.follows(number):
        yield from _in_claims(ledger, each, (ledger.claims[number - 1], own))
    if ledger.follows(number + 1):
        yield from _in_claims(ledger, each, (own, ledger.claims[number + 1]))


def _in_claims(ledger: Ledger, each: Each, claims: Sequence[Claim]) -> Iterator[Product]:
    figures = [
        f for c in claims for f in ledger.in_sentence(c) if f is not each.figure and f is not each.times
    ]
    totals = [f for f in figures if _may_be_total(f, each)]
    if each.figure.quantity.kind is Kind.COUNT:
        told = [f for f in totals if f.span < each.figure.span and f.claim.id == each.figure.claim.id]
        totals = sorted(told or totals, key=lambda f: f.point)[
            -1:
        ]  # of two counts the larger is what they come to
    alike = each.per is not None and any(t.quantity.per == each.per for t in totals)
    each = replace(each, shared=each.shared or alike)
    counts: list[Times] = [f for f in figures if _may_be_count(f, each) and f not in totals]
    ones = [n for n in counts if each.one is not None and n.noun == each.one]  # type: ignore[union-attr]
    counts = [*ones] if ones else counts  # "ten an over" goes with the "12 overs"
    if each.per is not None and any(t.quantity.per is None for t in totals):
        counts += [s for c in claims for d in ledger.dates_in(c) if (s := read_stretch(c, d, each.per))]
    if each.times is not None:
        counts = [each.times]
    pairs = [(t, n) for t in totals for n in counts if t.span != n.span and _of_one_time(each, n, t)]
    if len(pairs) > PAIRS:
        return
    spread = len(claims) > 1
    for total, times in pairs:
        held = {total.claim.id, times.claim.id, each.figure.claim.id}
        if spread and len(held) < 2:
            continue  # tried in its own sentence
        alone = len(totals) == 1 and len(counts) == 1
        words = _words(ledger, each, times, total)
        certainty = (0.95 if words else 0.9) if not spread else (0.92 if words else 0.85)
        evidence = (
            words
            or f"an amount for one, a number of them and a larger amount {'in two sentences' if spread else 'in one sentence'}"
        )
        firm = alone and bool(words) and not _is_working_time(each, times, words)
        firm = firm and not _has_own_time(ledger, total, times)
        yield Product(each, times, total, "each", evidence, certainty, firm=firm, apart=spread)


def _of_one_time(each: Each, times: Times, total: Figure) -> bool:
    """Whether the total is told for the time that the product is: for the week where so many have it a week."""
    if isinstance(times, Stretch) or not each.shared:
        return total.quantity.per is None
    return total.quantity.per == each.per or total.quantity.per is None


def _is_working_time(each: Each, times: Times, words: str) -> bool:
    """Whether a rate by the hour or day stands with weeks or years, not all of which were worked."""
    if each.figure.span > times.span:
        return False  # "1,460 arrests in 2023, four a day": worked out from the year
    short = each.per is not None and length_of(each.per) in (Length(Decimal(1), "D"), Length(Decimal(1), "h"))
    return short and isinstance(times, Stretch) and times.crosses and "whole" not in words


def _has_own_time(ledger: Ledger, total: Figure, times: Times) -> bool:
    """Whether the total is told with something else in it, or for another time: "£30 a ticket … £900,000 over the season"."""
    own = OWN_TIME.match(ledger.text, total.span.end, total.claim.span.end)
    if own is not None and not (
        isinstance(times, Stretch) and total.span.end < times.span.start <= own.end() + REACH
    ):
        return True
    if isinstance(times, Stretch):
        return any(
            d.span != times.span and TIME_AFTER.fullmatch(ledger.text, total.span.end, d.span.start)
            for d in ledger.dates_in(total.claim)
        )
    return False


REACH = 24
TIME_AFTER = re.compile(r"\s+(?:in\s+|over\s+|during\s+|since\s+)?(?:the\s+)?")
OWN_TIME = re.compile(
    r"\s+(?:over|during|throughout|since)\s|\s+(?:with|including|plus|after|before|excluding|net|less|more)\b|\s+(?:last|this|next)\s+(?:year|month|week|season|quarter)",
    re.IGNORECASE,
)


def _may_be_total(figure: Figure, each: Each) -> bool:
    q = figure.quantity
    if q.per not in (None, each.per) or not is_level(figure) or figure.point <= each.figure.point:
        return False
    if each.figure.quantity.unit.code.endswith("/h"):
        return f"{q.unit.code}/h" == each.figure.quantity.unit.code
    if q.kind is Kind.COUNT and each.figure.quantity.kind is Kind.COUNT:
        return True
    return q.kind is each.figure.quantity.kind and same_unit(figure, each.figure)


def _may_be_count(figure: Figure, each: Each) -> bool:
    q = figure.quantity
    if q.kind not in (Kind.COUNT, Kind.MEASURE) or not is_level(figure) or figure.point <= 1:
        return False
    if figure.noun is not None and figure.noun == each.figure.noun and q.kind is each.figure.quantity.kind:
        return False  # "from 195 rand a month to 800, with an average of 345"
    if figure.noun == "time" or (q.per is not None and figure.noun != each.one):
        return False  # "eight times their average gate of 1,550" is a multiple
    if each.per is not None and not each.shared:
        return figure.noun is not None and lexicon.load("rates")["periods"].get(figure.noun) == each.per
    if q.kind is Kind.MEASURE:
        return each.one is not None and each.one.rstrip("s") in figure.surface
    return True


def counts_ones(times: Times, each: Each) -> bool:
    """Whether a number counts the very thing that the amount is for: 52 issues at $12,500 an issue."""
    if isinstance(times, Stretch) or each.times is times or (each.per is not None and not each.shared):
        return True
    if each.apiece or each.one in ONES:
        return times.noun is not None or times.bare
    if each.one is None or each.shared:
        return times.noun is not None
    return times.noun == each.one or times.quantity.kind is Kind.MEASURE


def _words(ledger: Ledger, each: Each, times: Times, total: Figure) -> str:
    """The words that link the three, or nothing."""
    last = max((each.figure, times, total), key=lambda f: f.span)
    before = max((f for f in (each.figure, times, total) if f is not last), key=lambda f: f.span)
    gap = ledger.text[before.span.end : last.span.start]
    if len(gap) > 2 * NEAR:
        return ""
    if isinstance(last, Stretch) and before is total and each.figure.span < total.span:
        apposed = _patterns()["apposed"].fullmatch(ledger.text[each.figure.span.end : total.span.start])
        said = apposed and _patterns()["over_all"].fullmatch(gap)
        return "the total is told for the whole of the time, right after the rate" if said else ""
    crossed = before.claim.id != last.claim.id
    if crossed and not _patterns()["that_makes"].match(last.claim.surface):
        return ""
    if last is times and before is each.figure and _patterns()["to_each"].match(gap):
        said = _patterns()["works_out"].search(ledger.text[total.span.end : each.figure.span.start][-NEAR:])
        return "the total, what it works out at, and for how many" if said else ""
    named = _patterns()["rate_named"].search(gap)
    if last is each.figure and (crossed or named or _patterns()["works_out"].search(gap[-NEAR:])):
        return "the amount for one is told right after the total and the number"
    in_all = last is total and _patterns()["in_all"].match(ledger.follow_up(total, NEAR))
    in_all = in_all or _patterns()["sum_named"].search(gap)
    if last is total and (crossed or in_all or _patterns()["comes_to"].search(gap[-NEAR:])):
        return "the total is told right after the amount for one and the number"
    if last is total and _patterns()["adds_to"].search(gap) and _is_all(ledger, total):
        return "the total is told right after the amount for one and the number, and there was nothing else"
    return ""


def _is_all(ledger: Ledger, total: Figure) -> bool:
    """Whether words in the total's sentence or right after it say that nothing else went into it."""
    span = total.claim.span
    return _patterns()["nothing_else"].search(ledger.text[span.start : span.end + NEAR]) is not None
