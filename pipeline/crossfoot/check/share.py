"""Shares: part, whole, and the percentage or "one in five" that the article makes of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from crossfoot.check.findings import Arithmetic, Link, make_finding
from crossfoot.check.grading import Stated, grade
from crossfoot.check.intervals import divide, percent_of
from crossfoot.check.ledger import Figure, Ledger, is_change, is_level, same_unit
from crossfoot.check.wording import percent, plain, rounded
from crossfoot.types import Finding, Interval, Kind, Verdict

NAME = "share"
HUNDRED = Decimal(100)

RESTATES = re.compile(
    r"""^\W*(?:[^.;:]{0,80}?(?:,|\()\s*)?(?:or|which\s+is|that\s+is|i\.e\.|equal\s+to|equivalent\s+to|amounting\s+to|representing|accounting\s+for|
        an?\s+(?:[\w-]+\s+){0,2}(?:rate|share|proportion|turnout)\s+of|a\s+share\s+of)\s*(?:about|some|nearly|almost|just\s+over|just\s+under|over|more\s+than|around|roughly|approximately|only|just)?\s*$
        |^\s*\(\s*(?:about|some|nearly|or)?\s*$
        |^\s*,?\s*or\s*$""",
    re.VERBOSE | re.IGNORECASE,
)
"""The words between part (or whole) and the percentage that restates them: ", or", "(", ", a clearance rate of"."""

OF_WHOLE = re.compile(
    r"\s+(?:out\s+)?of\s+(?:(?:the|all|its|their|his|her|our|these|those|some|about|more\s+than|nearly|a\s+total\s+of|an\s+estimated)\s+){0,3}",
    re.IGNORECASE,
)
"""The words between part and whole."""

OF_THEM = re.compile(r"^\s*of\s+(?:them|these|those|the\s+total|all)\b", re.IGNORECASE)
NO_THINGS = frozenset({"time", "percent", "point", "people", "person"})
"""Nouns that do not tell what is counted."""

NEAR = 2
"""Paragraphs apart at which "of them" may still mean a count."""

CHANCE = Decimal("0.02")
"""Highest probability that a tick rests on chance: width of the stated interval times the pairs that were tried."""


@dataclass(frozen=True, slots=True)
class _Parts:
    part: Figure
    whole: Figure
    link: Link


def check_shares(ledger: Ledger) -> Iterator[Finding]:
    """Yield findings for percentages and shares whose part and whole the article prints."""
    for figure in ledger.plain:
        if not _is_share(figure):
            continue
        findings = [f for f in (_finding(figure, parts) for parts in _candidates(ledger, figure)) if f is not None]
        ticks = [f for f in findings if not f.flagged]
        best = max(ticks or findings, key=lambda f: f.confidence, default=None)
        if best is not None:
            yield best


def _is_share(figure: Figure) -> bool:
    q = figure.quantity
    if q.kind is Kind.SHARE:
        return True
    return q.kind is Kind.PERCENT and q.unit.code == "percent" and not is_change(figure) and is_level(figure)


def _pairs(ledger: Ledger) -> list[tuple[Figure, Figure]]:
    """Part and whole of each "160,651 of the 289,047", "5.9 million of the 8.4 million hectares"."""
    return [
        (part, whole)
        for part, whole in zip(ledger.plain, ledger.plain[1:], strict=False)
        if _countable(part) and _countable(whole) and 0 < _value(part) < _value(whole)
        and (same_unit(part, whole) or _names(part, whole)) and OF_WHOLE.fullmatch(f" {ledger.between(part, whole)} ")
    ]


def _names(part: Figure, whole: Figure) -> bool:
    """Whether the whole is what the part counts: "5.9 million of the 8.4 million hectares"."""
    of = part.quantity.of
    return of is not None and of.piece.span.contains(whole.span)


def _candidates(ledger: Ledger, share: Figure) -> Iterator[_Parts]:
    for part, whole in _pairs(ledger):
        parts = _of_printed_pair(ledger, share, part, whole)
        if parts is not None:
            yield parts
    yield from _around_or(ledger, share)
    yield from _of_them(ledger, share)
    yield from _by_arithmetic(ledger, share)


def _of_printed_pair(ledger: Ledger, share: Figure, part: Figure, whole: Figure) -> _Parts | None:
    """A printed "X of the Y", and a share close by or of the same noun."""
    if part.claim.id == share.claim.id:
        gap = ledger.between(whole, share) if share.span.start > whole.span.end else ""
        if gap and len(gap) < 120 and RESTATES.search(f"{gap} "):
            return _Parts(part, whole, Link("of-or", "“X of Y, or P” in one sentence", 0.98))
    noun, of = whole.noun or part.noun, share.noun
    if noun is not None and noun == of and part is not share:
        distance = abs(share.paragraph - part.paragraph)
        rule = "same-sentence" if part.claim.id == share.claim.id else "across-sentences"
        link = Link(rule, f"“{part.surface} of {whole.surface}” counts the same ({noun}) that {share.surface} is of", 0.96 if distance <= NEAR else 0.9)
        quoted = _says_those(ledger, share) or distance == 0 or share.in_title
        return _Parts(part, whole, link if quoted else _soft(link))
    return None


def _says_those(ledger: Ledger, share: Figure) -> bool:
    return re.match(r"\s*of\s+(?:those|these|the)\b", ledger.follow_up(share)) is not None


def _soft(link: Link) -> Link:
    """The same link, but not enough for a contradiction."""
    return Link(link.rule, link.evidence, link.certainty, explicit=False)


def _around_or(ledger: Ledger, share: Figure) -> Iterator[_Parts]:
    """ "Of the 1,750 members who voted, 1,120, or 64 per cent, …"."""
    earlier = [f for f in ledger.before(share, 3) if f.claim.id == share.claim.id and _countable(f)]
    if len(earlier) < 2:
        return
    part, whole = earlier[0], earlier[1]
    if _value(whole) < _value(part):
        part, whole = whole, part
    nearest = earlier[0]
    gap = ledger.between(nearest, share)
    of_first = re.search(r"\bof\s+(?:the\s+|all\s+|its\s+|their\s+|some\s+|about\s+)*[^\w\s]?$", ledger.lead_in(whole), re.IGNORECASE)
    if same_unit(part, whole) and of_first and RESTATES.search(f"{gap} "):
        yield _Parts(part, whole, Link("of-whole-or", "“of Y, X, or P” in one sentence", 0.97))


def _of_them(ledger: Ledger, share: Figure) -> Iterator[_Parts]:
    """ "7,430 complaints were closed … 59 percent of them": a whole and a part of one noun, told before."""
    of_them = OF_THEM.match(ledger.follow_up(share)) is not None
    noun = share.noun
    counts = [f for f in ledger.plain if _countable(f) and f.quantity.kind is Kind.COUNT]
    for whole in counts:
        for part in counts:
            if part is whole or not 0 < _value(part) < _value(whole):
                continue
            alike = part.noun is not None and part.noun == whole.noun and part.noun not in NO_THINGS
            named = alike and noun is not None and noun == whole.noun
            near = max(part.paragraph, whole.paragraph, share.paragraph) - min(part.paragraph, whole.paragraph, share.paragraph)
            if (named or (alike and of_them and whole.span < share.span)) and near <= NEAR and _value(whole) >= 10:
                rule = "of-whole" if _is_of_whole(ledger, part, whole) else "same-noun"
                yield _Parts(part, whole, Link(rule, f"part, whole and share are all of “{whole.noun}”", 0.88, explicit=False))


def _is_of_whole(ledger: Ledger, part: Figure, whole: Figure) -> bool:
    """Whether the sentence says "of 211 panchayats, 143 were waiting"."""
    before = re.search(r"\bof\s+(?:the\s+|all\s+|its\s+|their\s+|some\s+|about\s+)*$", ledger.lead_in(whole), re.IGNORECASE)
    return before is not None and part.claim.id == whole.claim.id


def _by_arithmetic(ledger: Ledger, share: Figure) -> Iterator[_Parts]:
    """Two figures of one unit in the same paragraph that make the printed share, unlikely by chance."""
    q = share.quantity
    if q.kind is not Kind.PERCENT or q.amount.point is None or q.amount.point >= HUNDRED:
        return
    near = [f for f in ledger.plain if f.paragraph == share.paragraph and _countable(f) and f is not share]
    pairs = [(p, w) for p in near for w in near if 0 < _value(p) < _value(w) and same_unit(p, w)]
    width = (q.amount.resolution or Decimal(1)) / HUNDRED
    if not pairs or width * len(pairs) > CHANCE:
        return
    for part, whole in pairs:
        evidence = f"{part.surface} and {whole.surface} stand in the same paragraph, and the arithmetic agrees to the last digit"
        yield _Parts(part, whole, Link("arithmetic", evidence, 0.85, explicit=False))


def _countable(figure: Figure) -> bool:
    q = figure.quantity
    return q.kind in (Kind.COUNT, Kind.MONEY, Kind.MEASURE) and is_level(figure) and not is_change(figure) and (q.amount.point or 0) > 0


def _value(figure: Figure) -> Decimal:
    return figure.quantity.amount.point or Decimal(0)


def _finding(share: Figure, parts: _Parts) -> Finding | None:
    as_percent = share.quantity.kind is Kind.PERCENT

    def compute(intervals: Sequence[Interval]) -> Interval | None:
        return percent_of(intervals[0], intervals[1]) if as_percent else divide(intervals[0], intervals[1])

    graded = grade([parts.part.quantity, parts.whole.quantity], compute, Stated.of(share.quantity))
    if graded is None:
        return None
    if not parts.link.explicit and graded.verdict is Verdict.CONTRADICTS:
        return None
    if parts.link.rule == "arithmetic" and graded.verdict is not Verdict.AGREES:
        return None
    if parts.link.rule == "same-noun" and graded.verdict is Verdict.APPROXIMATES:
        return None
    top, bottom = _value(parts.part), _value(parts.whole)
    ratio = top / bottom
    arithmetic = Arithmetic(
        formula=f"{plain(top)} / {plain(bottom)} = {plain(rounded(ratio, 4))}",
        result=f"{parts.part.surface} of {parts.whole.surface} is {percent(ratio * HUNDRED)}.",
        says=share.surface,
        stated=share.quantity.amount,
        point=ratio * HUNDRED if as_percent else ratio,
    )
    roles = [("percent" if as_percent else "share", share), ("part", parts.part), ("whole", parts.whole)]
    return make_finding(NAME, parts.link, roles, graded, arithmetic)
