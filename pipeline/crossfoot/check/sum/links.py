"""Which figures are the parts of a total: what the words around them say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from crossfoot import lexicon
from crossfoot.link.chance import is_open
from crossfoot.link.discourse import is_rest, opens_parts, says_all
from crossfoot.link.figures import Figure, is_change, is_level, same_unit
from crossfoot.link.ledger import Ledger
from crossfoot.types import Kind

APPOSED = re.compile(r"\s*(?:[a-z’'-]+\s+){0,2}?[a-z]*\s?[,(–—]\s*")
OF_THEM = re.compile(r"\s+of\s+(?:them|whom|those|these|which)\b")

SUMMED = (Kind.MONEY, Kind.COUNT, Kind.MEASURE)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = lexicon.load("linking")

    def anywhere(name: str) -> str:
        return rf"\b{lexicon.any_of(words[name])}\b"

    sources = {
        "list": rf"(?:[:–—]|{anywhere('list_openers')})[^.;]{{0,60}}$|^[^.;]{{0,40}},[^.;,]{{0,30}}$",
        "apposed": rf"[,–—]\s+(?:an?\s+[\w-]+\s+total\s+of|{lexicon.alternation(words['apposed_total'])})\s+[^\w\s]?$",
        "of_which": rf"{anywhere('of_which')}",
        "of_total": rf"^\W*of\s+(?:(?:{lexicon.alternation(words['determiners'])}|this|that)\s+)?[^\w\s]?$",
        "other_level": rf"\b{lexicon.any_of(words['other_level'])}\s+(?:an?\s+|the\s+)?[^\w\s]?$",
        "change": rf"\b{lexicon.any_of(words['ends_of_change'])}\s+[^\w\s]?$",
    }
    return {name: re.compile(source, re.IGNORECASE) for name, source in sources.items()}


def may_add(figure: Figure) -> bool:
    """Whether a figure may be a total or a part."""
    q = figure.quantity
    return q.kind in SUMMED and is_level(figure) and figure.point > 0 and q.unit.code != "a"


def is_end_of_change(ledger: Ledger, figure: Figure) -> bool:
    """Whether a figure is what something moved from: "up 4% from $230 million" is no total of what follows."""
    return (
        re.search(r"\b(?:from|against|than)\s+(?:an?\s+|the\s+)?[^\w\s]?$", ledger.lead_in(figure))
        is not None
    )


def are_summed(ledger: Ledger, total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether nothing tells against parts that fit a total, where the words do not say that they are all.

    An open end ("at least 90") fits too much; a level of another time, what something moved by and a number of another
    unit are no parts; nor are two parts and what they come to.
    """
    figures = (total, *parts)
    if any(is_open(f) for f in figures) or any(is_change(f) for f in parts):
        return False
    if len({f.quantity.kind for f in figures}) > 1:
        return False
    if any(_patterns()["other_level"].search(ledger.lead_in(p)) for p in parts):
        return False
    made = sum(p.point for p in parts)
    return len(parts) == 2 or not any(p.point * 2 == made for p in parts)


def adds_to(figure: Figure, total: Figure) -> bool:
    """Whether a figure is of the total's unit."""
    return may_add(figure) and same_unit(figure, total)


def alike(figure: Figure, total: Figure) -> bool:
    """Whether a figure may be part of a list under *total*: counts of kinds of things, money of one currency."""
    if not may_add(figure):
        return False
    if figure.quantity.kind is Kind.COUNT and total.quantity.kind is Kind.COUNT:
        return True
    return same_unit(figure, total)


def introduces_list(words: str) -> bool:
    """Whether the words between a total and the first part open a list: a colon, "including", a comma."""
    return _patterns()["list"].search(words) is not None


def is_unbroken(ledger: Ledger, parts: Sequence[Figure]) -> bool:
    """Whether no other figure of their unit stands between the parts."""
    between = [f for f in ledger.from_to(parts[0], parts[-1]) if adds_to(f, parts[0])]
    return len(between) == len(parts) and parts[-1].paragraph == parts[0].paragraph


def is_unrivalled(ledger: Ledger, total: Figure, first: Figure) -> bool:
    """Whether no other figure of the total's unit stands between it and its first part."""
    return not [f for f in ledger.from_to(total, first)[1:-1] if adds_to(f, total)]


def stands_before(ledger: Ledger, total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether the total is told right before its parts, and the parts are all figures of its unit there.

    It stands a sentence earlier, or opens theirs ("Of the $12 million, …", "840 permits, of which …").
    """
    told = {f.order for p in parts for f in ledger.in_sentence(p.claim) if adds_to(f, p)} - {total.order}
    if told != {p.order for p in parts}:
        return False
    if parts[0].sentence - total.sentence == 1:
        return True
    opens = total.claim.id == parts[0].claim.id and total.span < parts[0].span
    of_which = opens and _patterns()["of_which"].search(ledger.between(total, parts[0]))
    return bool(of_which or _patterns()["of_total"].search(ledger.lead_in(total)))


def stands_after_colon(ledger: Ledger, total: Figure, parts: Sequence[Figure]) -> bool:
    """ "income of about £9 million: £6.2 million from fees and £2.9 million from rent"."""
    if total.claim.id != parts[0].claim.id or total.span > parts[0].span:
        return False
    own = [f for f in ledger.in_sentence(total.claim) if adds_to(f, total) and f.span > total.span]
    return ":" in ledger.between(total, parts[0]) and len(own) == len(parts)


def is_apposed(ledger: Ledger, total: Figure, parts: Sequence[Figure]) -> bool:
    """ "$4.2 million to farmers and $1.3 million to mills, a total of $5.5 million": the total ends its own list."""
    if _patterns()["apposed"].search(ledger.lead_in(total)) is None:
        return False
    return not any(_patterns()["change"].search(ledger.lead_in(p)) for p in parts)


def is_complete(ledger: Ledger, total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether the words say that nothing is missing: "the remaining 13", "there was no other income"."""
    if any(_patterns()["change"].search(ledger.lead_in(p)) for p in parts):
        return False  # "to 90 from 80" are the ends of a change
    lead = ledger.lead_in(total, 200)
    if total.claim.id == parts[0].claim.id and (says_all(lead) or opens_parts(lead)):
        return False  # "consists of 90, 71 and 25": 90 is a part as well
    last = parts[-1]
    if is_rest(ledger, last):
        return True
    start = min(parts[0].span.start, total.claim.span.start)
    end = max(last.claim.span.end, total.claim.span.end)
    return says_all_by(ledger, start, end, 120)


def says_all_by(ledger: Ledger, start: int, end: int, reach: int) -> bool:
    """Whether words between two offsets, or in a sentence of *reach* code points after them, say that nothing is missing."""
    after = re.match(r"\s*[^.!?]*[.!?]", ledger.text[end : end + reach])
    return says_all(ledger.text[start : end + (after.end() if after else 0)])


def without_inner(ledger: Ledger, parts: Sequence[Figure]) -> list[Figure]:
    """Leave out what is some of the part right before it: "two" of "nine, two of them with broken legs"."""
    kept: list[Figure] = []
    for part in parts:
        gap = ledger.text[kept[-1].span.end : part.span.start] if kept else ""
        if not (APPOSED.fullmatch(gap) and OF_THEM.match(ledger.follow_up(part))):
            kept.append(part)
    return kept
