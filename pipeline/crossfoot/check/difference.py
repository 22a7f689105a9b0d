"""Differences: a lead, a margin, "up by 20 from 80", held against the two levels."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from crossfoot import lexicon
from crossfoot.check.figures import Figure, is_bare, is_change, is_level, same_unit
from crossfoot.check.findings import Arithmetic, Link, best_of, make_finding
from crossfoot.check.grading import Stated, grade
from crossfoot.check.intervals import subtract
from crossfoot.check.ledger import Ledger
from crossfoot.check.wording import amount_in_words, plain
from crossfoot.types import Change, Finding, Kind, Verdict

NAME = "difference"


@dataclass(frozen=True, slots=True)
class _Levels:
    larger: Figure
    smaller: Figure
    link: Link


@cache
def _markers() -> tuple[re.Pattern[str], ...]:
    words = lexicon.load("linking")
    hedge = lexicon.alternation(lexicon.load("hedges")["before"])
    before = re.compile(
        rf"\b(?:{lexicon.alternation(words['difference_before'])})(?:\s+(?:{hedge}|just|only|a|an))*\s*[^\w\s]{{0,3}}$",
        re.IGNORECASE,
    )
    after = re.compile(
        rf"^(?:-|\s)*(?:points?\s+|votes?\s+|seats?\s+)?(?:{lexicon.alternation(words['difference_after'])})\b",
        re.IGNORECASE,
    )
    contrast = re.compile(rf"(?:^|\W)(?:{lexicon.alternation(words['contrast'])})\b", re.IGNORECASE)
    firm_before = re.compile(
        rf"\b(?:{lexicon.alternation(words['firm_difference'])})(?:\s+(?:{hedge}|just|only|a|an))*\s*[^\w\s]{{0,3}}$",
        re.IGNORECASE,
    )
    firm_after = re.compile(
        rf"^(?:-|\s)*(?:points?\s+|votes?\s+|seats?\s+)?(?:{lexicon.alternation(words['firm_difference_after'])})\b",
        re.IGNORECASE,
    )
    firm_contrast = re.compile(rf"(?:^|\W)(?:{lexicon.alternation(words['firm_contrast'])})\b", re.IGNORECASE)
    return before, after, contrast, firm_before, firm_after, firm_contrast


def check_differences(ledger: Ledger) -> Iterator[Finding]:
    """Yield findings for stated differences whose two levels the article prints close by."""
    for figure in ledger.plain:
        if not _is_difference(ledger, figure):
            continue
        candidates = list(_candidates(ledger, figure))
        best = best_of(_finding(ledger, figure, c, alone=len(candidates) == 1) for c in candidates)
        if best is not None:
            yield best


def _is_difference(ledger: Ledger, figure: Figure) -> bool:
    q = figure.quantity
    if not is_level(figure) or q.unit.code in ("percent", "a") or q.kind is Kind.SHARE or q.amount.point == 0:
        return False
    before, after, *_ = _markers()
    return bool(
        is_change(figure) or before.search(ledger.lead_in(figure)) or after.match(ledger.follow_up(figure))
    )


def _levels(ledger: Ledger, claim_number: int, difference: Figure) -> list[Figure]:
    """The figures of one claim that may be the levels of *difference*."""
    if not 0 <= claim_number < len(ledger.claims):
        return []
    claim = ledger.claims[claim_number]
    return [
        f
        for f in ledger.in_sentence(claim)
        if f is not difference and is_level(f) and not is_change(f) and _matches(f, difference)
    ]


def _matches(level: Figure, difference: Figure) -> bool:
    """Whether a level may have this difference: percentages have points, votes have votes."""
    if difference.quantity.unit.code == "percentage_point":
        return level.quantity.unit.code == "percent"
    if level.quantity.kind in (Kind.PERCENT, Kind.SHARE):
        return False
    return same_unit(level, difference) or is_bare(level) or is_bare(difference) or _generic(difference)


def _generic(figure: Figure) -> bool:
    """Whether the noun says nothing of the thing: "15-point", "430 fewer"."""
    return figure.quantity.kind is Kind.COUNT and figure.noun in ("point", "fewer", "more", None)


def _candidates(ledger: Ledger, difference: Figure) -> Iterator[_Levels]:
    number = difference.sentence
    own = _levels(ledger, number, difference)
    if len(own) == 2:
        pair = _pair(
            ledger, own, difference, "one-sentence", "both levels and their difference in one sentence", 0.93
        )
        if pair is not None:
            yield pair
            return
    for neighbour, rule in ((number - 1, "sentence-before"), (number + 1, "sentence-after")):
        if not _adjacent(ledger, number, neighbour):
            continue
        levels = _levels(ledger, neighbour, difference)
        if not own and len(levels) == 2:
            pair = _pair(
                ledger,
                levels,
                difference,
                rule,
                "the neighbouring sentence sets two levels against each other",
                0.9,
            )
            if pair is not None:
                yield pair
                return
        if len(own) == 1 and len(levels) == 1:
            pair = _pair(
                ledger,
                [*levels, *own],
                difference,
                f"{rule}-one-each",
                "one level here and one in the neighbouring sentence",
                0.85,
            )
            if pair is not None:
                yield pair
                return
    near = [
        f
        for n in (number - 1, number + 1)
        if _adjacent(ledger, number, n)
        for f in _levels(ledger, n, difference)
    ]
    headline = [
        f for f in ledger.plain if f.in_title and is_level(f) and not is_change(f) and _matches(f, difference)
    ]
    if not own and len(near) == 1 and len(headline) == 1 and not near[0].in_title and is_change(difference):
        yield from _headline_pair(headline[0], near[0], difference)
        return
    before = [f for n in (number - 2, number - 1) if n >= 0 for f in _levels(ledger, n, difference)]
    if not own and len(before) == 2 and before[0].paragraph == difference.paragraph:
        pair = _pair(
            ledger,
            before,
            difference,
            "two-sentences-before",
            "the two sentences before give one level each",
            0.82,
        )
        if pair is not None:
            yield pair


def _headline_pair(headline: Figure, other: Figure, difference: Figure) -> Iterator[_Levels]:
    """The level of the headline and an earlier one: "climbs to 5.9%" … "rose by 0.7 points" … "it was 5.2%"."""
    if not same_unit(headline, other) or headline.point == other.point:
        return
    larger, smaller = (headline, other) if headline.point > other.point else (other, headline)
    rises = difference.quantity.change is Change.UP
    if (larger is headline) == rises:
        yield _Levels(
            larger,
            smaller,
            Link("headline-level", "the level of the headline, the change, and the level before", 0.85),
        )


def _adjacent(ledger: Ledger, number: int, neighbour: int) -> bool:
    """Whether two claims are neighbours in the text of the body."""
    return ledger.follows(max(number, neighbour)) and neighbour >= 0


def _pair(
    ledger: Ledger, levels: Sequence[Figure], difference: Figure, rule: str, evidence: str, certainty: float
) -> _Levels | None:
    one, two = levels
    if not (same_unit(one, two) or is_bare(one) or is_bare(two)):
        return None
    contrast = _markers()[2]
    between = ledger.between(*sorted((one, two), key=lambda f: f.span.start))
    if not contrast.search(between):
        return None
    if one.point == two.point:
        return None
    larger, smaller = (one, two) if one.point > two.point else (two, one)
    if difference.point >= larger.point:
        return None
    return _Levels(larger, smaller, Link(rule, evidence, certainty))


def _finding(ledger: Ledger, difference: Figure, levels: _Levels, *, alone: bool) -> Finding | None:
    graded = grade(
        [levels.larger.quantity, levels.smaller.quantity],
        lambda intervals: subtract(intervals[0], intervals[1]),
        Stated.of(difference.quantity),
    )
    if graded is None:
        return None
    if graded.verdict is Verdict.CONTRADICTS and not (alone and _may_contradict(ledger, difference, levels)):
        return None
    larger, smaller = levels.larger.point, levels.smaller.point
    made = larger - smaller
    arithmetic = Arithmetic(
        formula=f"{plain(larger)} - {plain(smaller)} = {plain(made)}",
        result=f"{levels.larger.surface} less {levels.smaller.surface} is {amount_in_words(made, difference.quantity)}.",
        says=difference.surface,
        stated=difference.quantity.amount,
        point=made,
    )
    roles = [("difference", difference), ("larger", levels.larger), ("smaller", levels.smaller)]
    return make_finding(NAME, levels.link, roles, graded, arithmetic)


def _may_contradict(ledger: Ledger, difference: Figure, levels: _Levels) -> bool:
    """Whether the words link the three firmly: all asserted, the levels of one thing, the difference no wild guess."""
    figures = (difference, levels.larger, levels.smaller)
    made = levels.larger.point - levels.smaller.point
    comparable = made / 10 <= difference.point <= made * 10
    _, _, _, before, after, contrast = _markers()
    named = before.search(ledger.lead_in(difference)) or after.match(ledger.follow_up(difference))
    first, second = sorted((levels.larger, levels.smaller), key=lambda f: f.span)
    against = contrast.search(ledger.between(first, second))
    return bool(comparable and ((named and against) or _by_so_many(ledger, difference, levels))) and all(
        f.asserted for f in figures
    )


def _by_so_many(ledger: Ledger, difference: Figure, levels: _Levels) -> bool:
    """ "won by 1,261 votes" beside "18,934 votes" and "18,273": all three count one noun, in one sentence or the next."""
    nouns = {difference.noun, levels.larger.noun, levels.smaller.noun}
    by = re.search(r"\bby\s+(?:just\s+|only\s+|a\s+mere\s+)?$", ledger.lead_in(difference)) is not None
    return by and len(nouns) == 1 and None not in nouns and not is_change(difference)
