"""Levels that went the other way than the words say: "4,120 people, up from 4,655", "rose to 31,000 from 32,500"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.arithmetic.grading import Graded
from crossfoot.arithmetic.intervals import subtract
from crossfoot.arithmetic.wording import plain
from crossfoot.check.findings import Arithmetic, make_finding
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_change, is_level, same_unit
from crossfoot.link.ledger import Ledger
from crossfoot.types import Bound, Finding, Kind, Verdict

NAME = "change"

WILD = Decimal(3)
"""Levels further apart are not of one thing, or one lacks its magnitude."""

LONGEST = 60
"""Code points between the two levels, at most: the place and the date of the first."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = lexicon.load("change")
    hedges = lexicon.alternation(
        [*lexicon.load("hedges")["before"], *lexicon.load("change_roles")["fillers"]]
    )
    up, down = (lexicon.alternation(words[name]) for name in ("went_up", "went_down"))
    some = rf"(?:(?:{hedges}|just|only)\s+)*[^\w\s]?$"
    sources = {
        "up_from": rf"[^.;:]*[,(–—]\s*(?P<way>up|down|higher|lower)\s+(?:from|on|than)\s+(?:the\s+)?{some}",
        "verb": rf"\b(?:(?P<up>{up})|(?P<down>{down}))\b",
        "joins": rf"(?:\s+(?:[a-z]+ly|again|further))?,?\s+(?:(?:for|in|over|during)\s+[a-z\s]{{3,30}},\s+)?"
        rf"(?:(?P<to>to)|(?P<from>from))\s+{some}",
        "from": rf"(?:\s+(?:[a-z]+|[A-Z][a-z]+|(?:19|20)\d\d)){{0,6}}?,?\s+from\s+{some}",
        "to": rf"(?:\s+(?:[a-z]+|[A-Z][a-z]+|(?:19|20)\d\d)){{0,6}}?,?\s+to\s+{some}",
    }
    return {name: re.compile(source, re.IGNORECASE) for name, source in sources.items()}


def check_directions(ledger: Ledger) -> Iterator[Finding]:
    """Yield a contradiction for each two levels of which words say that the later is above or below, and it is not."""
    for first in ledger.plain:
        for second in ledger.after(first, 1):
            said = _said(ledger, first, second)
            if said is None:
                continue
            new, old, up = said
            if new.point != old.point and (new.point > old.point) is not up:
                yield _finding(new, old, up=up)


def _said(ledger: Ledger, first: Figure, second: Figure) -> tuple[Figure, Figure, bool] | None:
    """The later level, the earlier one, and whether words say that it went up."""
    if first.claim.id != second.claim.id or not _comparable(first, second):
        return None
    gap = ledger.text[first.span.end : second.span.start]
    if len(gap) > LONGEST:
        return None
    match = _patterns()["up_from"].fullmatch(gap)
    if match:
        return first, second, match["way"].lower() in ("up", "higher")
    lead = ledger.lead_in(first, LONGEST)
    verb = next(reversed(list(_patterns()["verb"].finditer(lead))), None)
    joins = _patterns()["joins"].fullmatch(lead, verb.end()) if verb is not None else None
    if verb is None or joins is None:
        return None
    if joins["to"] and _patterns()["from"].fullmatch(gap):
        return first, second, bool(verb["up"])
    return (second, first, bool(verb["up"])) if joins["from"] and _patterns()["to"].fullmatch(gap) else None


def _comparable(first: Figure, second: Figure) -> bool:
    """Whether two figures may be levels of one thing: exact, of one unit, neither a change nor a score."""
    for figure in (first, second):
        q = figure.quantity
        if not is_level(figure) or is_change(figure) or q.bound not in (Bound.EXACT, Bound.ABOUT):
            return False
        if q.kind is Kind.SHARE or not figure.serious or figure.in_title or figure.point <= 0:
            return False
    if first.quantity.per != second.quantity.per and second.quantity.per is not None:
        return False
    near = first.point <= second.point * WILD and second.point <= first.point * WILD
    return near and same_unit(first, second) and first.quantity.kind is second.quantity.kind


def _finding(new: Figure, old: Figure, *, up: bool) -> Finding:
    printed = subtract(new.quantity.amount.interval, old.quantity.amount.interval)
    moved = new.point - old.point
    arithmetic = Arithmetic(
        formula=f"{plain(new.point)} - {plain(old.point)} = {plain(moved)}",
        result=f"From {old.surface} to {new.surface} is a {'rise' if moved > 0 else 'fall'}.",
        says=f"{'a rise' if up else 'a fall'} to {new.surface}",
        stated=new.quantity.amount,
        point=moved,
    )
    link = Link("direction", "words say which way it went between two levels side by side", 0.9)
    return make_finding(
        NAME, link, [("to", new), ("from", old)], Graded(Verdict.CONTRADICTS, printed), arithmetic
    )
