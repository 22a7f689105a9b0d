"""What is said once for two amounts: the rise of "rose $5m, or 3%", the hedge of "over 100 km (62 miles)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from spacy.tokens import Doc

from crossfoot import lexicon
from crossfoot.extract.changes import read_direction
from crossfoot.extract.words_around import read_per
from crossfoot.types import Bound, Change, Kind, Quantity, QuantityMention

LONGEST_GAP = 80
"""Code points between two amounts of which the second has no verb: ", Birch by 3.1% and Cole was …"."""

MOST_TOKENS = 12

APPOSITION = re.compile(r",?\s+or\s+(?:(?:about|nearly|almost|some|just|roughly)\s+)?")
CONVERSION = re.compile(r"\s*[(/]\s*(?:about\s+)?|\s*,\s+or\s+")
SIGNED = re.compile(r"(?:^|[\s(])\+[$€£¥]?\Z")

MOVES = (Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.SHARE)
INHERITED = (Bound.ABOUT, Bound.AT_LEAST, Bound.MORE_THAN, Bound.AT_MOST, Bound.LESS_THAN)


def with_movements(text: str, mentions: Sequence[QuantityMention], doc: Doc) -> list[QuantityMention]:
    """Add the direction of each amount, and what it shares with the one before it."""
    done: list[QuantityMention] = []
    for mention in mentions:
        value = mention.value
        if done:
            value = _shared(text, done[-1], mention, doc)
            per = _per_both(text, done[-1], mention)
            if per is not None:
                done[-1] = replace(done[-1], value=replace(done[-1].value, per=per))
                value = replace(value, per=per)
        if value.change is Change.NONE and value.kind in MOVES and _is_signed(text, mention.span.start):
            value = replace(value, change=Change.UP)
        done.append(replace(mention, value=replace(value, direction=_direction(text, mention, value))))
    return done


def _per_both(text: str, before: QuantityMention, mention: QuantityMention) -> str | None:
    """What an amount and its conversion in brackets are per: "$6 (£4.46) per share"."""
    gap = text[before.span.end : mention.span.start]
    if not (gap.strip() == "(" and text.startswith(")", mention.span.end)):
        return None
    if before.kind is not mention.kind or before.value.per is not None or mention.value.per is not None:
        return None
    per = read_per(text, mention.span.end + 1)
    return per[0] if per is not None else None


def _direction(text: str, mention: QuantityMention, value: Quantity) -> Change:
    if value.change is not Change.NONE:
        return value.change
    return read_direction(text, mention.span.start, mention.span.end, value.kind)


def _is_signed(text: str, start: int) -> bool:
    """Whether a plus sign stands before the amount: "Dow +0.2%"."""
    return SIGNED.search(text, max(0, start - 3), start) is not None


def _shared(text: str, before: QuantityMention, mention: QuantityMention, doc: Doc) -> Quantity:
    """The value of *mention* with the bound and change of the amount that it says again or that it is joined to."""
    value, first = mention.value, before.value
    gap = text[_end(before) : mention.span.start]
    other_unit = (first.kind, first.unit.code) != (value.kind, value.unit.code)
    if other_unit and value.kind in MOVES:
        if value.bound is Bound.EXACT and first.bound in INHERITED and _converts(first, value, gap):
            value = replace(value, bound=first.bound)
        again = APPOSITION.fullmatch(gap) or CONVERSION.fullmatch(gap)
        if again and value.change is Change.NONE:
            value = replace(value, change=first.change)
    elif _is_gapped(before, mention, gap, doc):
        value = replace(value, change=first.change)
    return value


def _end(mention: QuantityMention) -> int:
    """Where an amount and the noun right after it end."""
    of = mention.value.of
    return max(mention.span.end, of.piece.span.end) if of is not None else mention.span.end


def _converts(first: Quantity, value: Quantity, gap: str) -> bool:
    """Whether an amount is the one before it in another unit: "over 100 km (62 miles)"."""
    return first.kind is value.kind and CONVERSION.fullmatch(gap) is not None


def _is_gapped(before: QuantityMention, mention: QuantityMention, gap: str, doc: Doc) -> bool:
    """Whether the verb of the amount before is left out: "fell 4.2%, Birch by 3.1%", "5% in May and 3% in June"."""
    first, value = before.value, mention.value
    if first.change is Change.NONE or value.change is not Change.NONE or value.kind not in MOVES:
        return False
    if (first.kind, first.unit.code) != (value.kind, value.unit.code) or not 0 < len(gap) <= LONGEST_GAP:
        return False
    between = doc.char_span(before.span.end, mention.span.start, alignment_mode="contract")
    if between is None or len(between) > MOST_TOKENS:
        return False
    words = _gapping()
    lowered = [token.lower_ for token in between]
    if lowered[0] not in words["opens"] or not any(word in words["joins"] for word in lowered):
        return False
    if any(t.pos_ in ("VERB", "AUX") or t.lower_ in words["stops"] for t in between):
        return False
    return _stands_alone(doc, between.end, mention.span.end)


@cache
def _gapping() -> dict[str, Any]:
    words: dict[str, Any] = lexicon.load("changes")["gapping"]
    return words


def _stands_alone(doc: Doc, first: int, end: int) -> bool:
    """Whether no noun or "of" follows the amount from token *first* to offset *end*: not "a 20% stake", "20% of voters"."""
    after = next((token for token in doc[first:] if token.idx >= end), None)
    return after is None or not (
        after.pos_ in ("NOUN", "PROPN", "ADJ", "VERB", "AUX") or after.lower_ in ("of", "-")
    )
