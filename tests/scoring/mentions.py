"""Score mentions: a hit has the gold's kind, exact span, value and unit; a date its TIMEX3 value.

A mention that matches nothing marked is an extra, unless it touches a stretch that the gold skips.
"""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from crossfoot.types import Analysis, AnyMention, DateValue, Kind, Quantity
from tests.scoring.gold import Gold, GoldDate, GoldQuantity
from tests.scoring.tally import Tally

CUSTOMARY = re.compile(r"\[(\w+?)(?:_(?:i|us|br|av))?\]")
"""UCUM's brackets and suffixes of customary units: any foot is a foot here."""

DETAILS = ("bound", "direction", "of")
"""What else is compared of the quantities whose value is right."""


def found_mentions(analysis: Analysis) -> list[AnyMention]:
    """Return the mentions of an article, each once."""
    found = {(m.kind, m.span): m for claim in analysis.claims for m in claim.mentions}
    return list(found.values())


def score_mentions(gold: Gold, analysis: Analysis) -> dict[str, Tally]:
    """Score the mentions of one article by kind, and the details of the right ones."""
    found = found_mentions(analysis)
    rows = {kind.value: _score_kind(gold, kind, [m for m in found if m.kind is kind]) for kind in Kind}
    return rows | dict(_score_details(gold, found))


def _score_kind(gold: Gold, kind: Kind, found: list[AnyMention]) -> Tally:
    marked = {m.span: m for m in _marked(gold, kind)}
    hits = extra = 0
    for mention in found:
        if mention.span in marked:
            right = is_right(marked[mention.span], mention)
            hits, extra = hits + right, extra + (not right)
        else:
            extra += not any(mention.span.overlaps(skipped) for skipped in gold.skipped)
    return Tally(hits, extra, len(marked) - hits)


def _marked(gold: Gold, kind: Kind) -> Iterable[GoldQuantity | GoldDate]:
    return gold.dates if kind is Kind.DATE else [q for q in gold.quantities if q.kind is kind]


def is_right(gold: GoldQuantity | GoldDate, mention: AnyMention) -> bool:
    """Whether a mention on the gold's span has the gold's value."""
    if isinstance(gold, GoldDate):
        return isinstance(mention.value, DateValue) and any(v in gold.timex for v in _timexes(mention.value))
    found = mention.value
    return isinstance(found, Quantity) and _same_value(gold, found) and _same_unit(gold, found)


def _timexes(value: DateValue) -> Iterator[str]:
    """Yield the ways in which a time expression may be written: a range also by its two ends."""
    yield value.period.timex
    if value.parts:
        yield "/".join(part.period.timex for part in value.parts)


def _same_value(gold: GoldQuantity, found: Quantity) -> bool:
    amount = found.amount
    if gold.point is not None:
        return amount.point is not None and _plain(amount.point, found.kind) == _plain(gold.point, found.kind)
    return amount.point is None and (amount.low, amount.high) == (gold.low, gold.high)


def _plain(number: Decimal, kind: Kind) -> Decimal:
    return round(number, 6) if kind is Kind.SHARE else number


def _same_unit(gold: GoldQuantity, found: Quantity) -> bool:
    return CUSTOMARY.sub(r"\1", found.unit.code).lower() == CUSTOMARY.sub(r"\1", gold.unit).lower()


def _score_details(gold: Gold, found: list[AnyMention]) -> Iterator[tuple[str, Tally]]:
    marked = {(q.kind, q.span): q for q in gold.quantities}
    known = [(marked[m.kind, m.span], m) for m in found if (m.kind, m.span) in marked]
    pairs = [(q, m.value) for q, m in known if isinstance(m.value, Quantity) and is_right(q, m)]
    for detail in DETAILS:
        judged = [_detail_right(detail, q, value) for q, value in pairs if detail != "of" or q.of]
        yield detail, Tally(hits=sum(judged), missed=len(judged) - sum(judged))


def _detail_right(detail: str, gold: GoldQuantity, found: Quantity) -> bool:
    if detail == "of":
        return found.of is not None and any(found.of.piece.span.overlaps(place) for place in gold.of)
    return bool(getattr(found, detail) is getattr(gold, detail))
