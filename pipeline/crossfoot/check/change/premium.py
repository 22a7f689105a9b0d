"""Premiums and discounts: "$63 a share, a premium of 40 per cent to Monday's close of $45"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from crossfoot import lexicon
from crossfoot.check.change.links import Pair
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_change, is_level, same_unit
from crossfoot.link.ledger import Ledger
from crossfoot.types import Change, Kind

FARTHEST = 90
"""Code points between the percentage and either level, at most."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = lexicon.load("change_roles")
    over, under = (lexicon.alternation(words[name]) for name in ("premium", "discount"))
    hedges = lexicon.alternation(lexicon.load("hedges")["before"])
    opens = r"(?:[,(–—]\s+(?:which\s+(?:is|was)\s+)?|\b(?:is|was|at|represents)\s+)"
    sources = {
        "named": rf"{opens}an?\s+(?:(?P<over>{over})|{under})\s+of\s+(?:(?:{hedges})\s+)?$",
        "base": r"\s+(?:to|over|on|from|above|below)\s+[^.;,]*?(?:\bof\s+|\bat\s+)?[^\w\s]?",
    }
    return {name: re.compile(source, re.IGNORECASE) for name, source in sources.items()}


def find_premiums(ledger: Ledger) -> Iterator[tuple[Figure, Pair]]:
    """Yield each percentage that is a premium or discount between a price and the one after it, as a change of that."""
    for figure in ledger.plain:
        q = figure.quantity
        if (
            q.kind is not Kind.PERCENT
            or q.unit.code != "percent"
            or is_change(figure)
            or not is_level(figure)
        ):
            continue
        named = _patterns()["named"].search(ledger.lead_in(figure))
        pair = _pair(ledger, figure) if named else None
        if named and pair is not None:
            direction = Change.UP if named["over"] else Change.DOWN
            moved = replace(figure.mention, value=replace(q, direction=direction))
            yield replace(figure, mention=moved), pair


def _pair(ledger: Ledger, figure: Figure) -> Pair | None:
    """The price before the percentage and the one after it, both right beside it in its sentence."""
    for new, old in zip(ledger.before(figure, 1), ledger.after(figure, 1), strict=False):
        if not (new.claim.id == old.claim.id == figure.claim.id and _are_prices(new, old)):
            return None
        left, right = ledger.between(new, figure), ledger.text[figure.span.end : old.span.start]
        if len(left) <= FARTHEST and len(right) <= FARTHEST and _patterns()["base"].fullmatch(right):
            return Pair(
                new, old, Link("premium", "a price, how far it is from another, and that other", 0.93)
            )
    return None


def _are_prices(new: Figure, old: Figure) -> bool:
    money = new.quantity.kind is old.quantity.kind is Kind.MONEY
    return money and is_level(new) and is_level(old) and same_unit(new, old)
