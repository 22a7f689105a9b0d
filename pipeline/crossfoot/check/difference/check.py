"""Differences: a lead, a margin, "up by 20 from 80", held against the two levels."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossfoot import lexicon
from crossfoot.arithmetic.grading import Stated, grade
from crossfoot.arithmetic.intervals import subtract
from crossfoot.arithmetic.wording import amount_in_words, plain
from crossfoot.check.difference.links import Levels, find_levels, is_by_so_many, is_set_against
from crossfoot.check.difference.told import find_told_levels
from crossfoot.check.difference.wording import in_points, is_difference, is_named
from crossfoot.check.findings import Arithmetic, make_finding
from crossfoot.link.figures import Figure
from crossfoot.link.ledger import Ledger
from crossfoot.link.lengths import lengths_in
from crossfoot.link.times import dates_of
from crossfoot.types import Finding, Verdict

NAME = "difference"

WILD = 10
"""A difference so many times above or below that of the levels is of something else."""

BY_LEVELS = ("by-to-from", "by-from-to", "compared")
"""Rules by which one clause states the difference and both levels."""


def check_differences(ledger: Ledger) -> Iterator[Finding]:
    """Yield findings for stated differences whose two levels the article prints close by."""
    for figure in map(in_points, ledger.plain):
        found = list(_by_levels(ledger, figure)) if is_difference(ledger, figure) else []
        if not found and (told := find_told_levels(ledger, figure)) is not None:
            found = [f for f in (_finding(ledger, figure, told),) if f is not None]
        yield from found
    for number, claim in enumerate(ledger.claims):
        for length in lengths_in(ledger, claim, number):
            told = find_told_levels(ledger, length)
            if told is not None and (of_time := _finding(ledger, length, told)) is not None:
                yield of_time


def _by_levels(ledger: Ledger, figure: Figure) -> Iterator[Finding]:
    for levels in find_levels(ledger, figure):
        found = _finding(ledger, figure, levels)
        if found is not None:
            yield found


def _finding(ledger: Ledger, difference: Figure, levels: Levels) -> Finding | None:
    larger, smaller = levels.larger, levels.smaller
    graded = grade(
        [larger.quantity, smaller.quantity],
        lambda intervals: subtract(intervals[0], intervals[1]),
        Stated.of(difference.quantity),
    )
    if graded is None:
        return None
    if graded.verdict is not Verdict.AGREES and not _is_firm(ledger, difference, levels):
        return None
    if graded.verdict is Verdict.CONTRADICTS and not _may_contradict(difference, levels):
        return None
    made = larger.point - smaller.point
    arithmetic = Arithmetic(
        formula=f"{plain(larger.point)} - {plain(smaller.point)} = {plain(made)}",
        result=f"{larger.surface} less {smaller.surface} is {amount_in_words(made, difference.quantity)}.",
        says=difference.surface,
        stated=difference.quantity.amount,
        point=made,
    )
    roles = [("difference", difference), ("larger", larger), ("smaller", smaller)]
    return make_finding(NAME, levels.link, roles, graded, arithmetic)


ANOTHER_TIME = re.compile(r"\b(?:when|whose|whom|who)\b", re.IGNORECASE)


def _may_contradict(difference: Figure, levels: Levels) -> bool:
    """Whether the words link the three firmly: all asserted, the levels of one thing, the difference no wild guess."""
    made = levels.larger.point - levels.smaller.point
    if not made / WILD <= difference.point <= made * WILD:
        return False
    apart = len({f.paragraph for f in (difference, levels.larger, levels.smaller)}) > 1
    if apart and difference.noun in lexicon.load("linking")["score_nouns"]:
        return False  # a lead in points, and a paragraph later other numbers
    figures = (difference, levels.larger, levels.smaller)
    return all(f.serious for f in figures) if levels.firm else all(f.asserted for f in figures)


def _is_firm(ledger: Ledger, difference: Figure, levels: Levels) -> bool:
    """Whether words say whose difference it is: enough for what does not fit, and for what fits only once rounded."""
    if levels.firm or levels.link.rule in BY_LEVELS:
        return True
    if _of_another_time(ledger, difference, levels) or _of_another_rate(difference, levels):
        return False
    linked = is_named(ledger, difference) and is_set_against(ledger, levels)
    return linked or is_by_so_many(ledger, difference, levels)


def _of_another_rate(difference: Figure, levels: Levels) -> bool:
    """Whether the levels are of a rate with a name of its own: "a lead of 15 points. Turnout was 61 per cent"."""
    named = OTHER_RATE.search(levels.larger.claim.surface)
    return named is not None and named[0].lower() not in difference.claim.surface.lower()


OTHER_RATE = re.compile(r"\b(?:turnout|unemployment|inflation|approval)\b", re.IGNORECASE)


def _of_another_time(ledger: Ledger, difference: Figure, levels: Levels) -> bool:
    """Whether the difference is told of another time than the levels: "… In 2020 he won by 12 points"."""
    latest = max(levels.larger.span, levels.smaller.span)
    if difference.claim.id == levels.larger.claim.id == levels.smaller.claim.id:
        between = ledger.text[min(latest.end, difference.span.start) : difference.span.start]
        return ANOTHER_TIME.search(between) is not None
    told = dates_of(ledger, levels.larger.claim) | dates_of(ledger, levels.smaller.claim)
    own = dates_of(ledger, difference.claim)
    return bool(own - told) and difference.span > latest
