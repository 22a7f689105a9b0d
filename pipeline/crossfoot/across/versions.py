"""Two versions of one article: which figures changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from crossfoot.across.copies import Copies
from crossfoot.across.findings import make_between
from crossfoot.across.index import Index, Kept
from crossfoot.across.judge import judge
from crossfoot.link.evidence import Link
from crossfoot.types import Finding, Statement

NAME = "version"
CERTAINTY = 0.9
"""That a figure was changed where the sentence around it and at least as many figures stayed."""

SOON = timedelta(days=3)
"""After which the same text with other figures is the next report, and no version of the last."""


WORDS = 40
"""Words of a text for each changed figure, from which on it is no form: market reports have one in ten."""


def find_changes(index: Index, copies: Copies) -> Iterator[tuple[Finding, int, int]]:
    """Yield a finding for each figure that changed, with the numbers of the earlier and the later version."""
    for cluster in copies.clusters():
        numbers = index.ranked(cluster)
        for earlier, later in pairwise(numbers):
            for finding in changed(index.kept(earlier), index.kept(later)):
                yield finding, earlier, later


def changed(earlier: Kept, later: Kept) -> list[Finding]:
    """Compare two versions.

    A short text in which most of the figures differ is a form that is filled in anew: a market report, a result.
    """
    same_address = earlier.article.url is not None and earlier.article.url == later.article.url
    if not same_address and not _soon(earlier, later):
        return []
    before, after = _by_frame(earlier), _by_frame(later)
    pairs = [(before[frame], after[frame]) for frame in after if frame in before]
    differing = [(a, b) for a, b in pairs if _differ(a, b)]
    if len(differing) > len(pairs) - len(differing) and later.words < WORDS * len(differing):
        return []
    made = (_finding(earlier, a, later, b) for a, b in differing if not b.tally)
    return [finding for finding in made if finding is not None]


def _by_frame(kept: Kept) -> dict[str, Statement]:
    """Statements by the sentence that they stand in; sentences that come twice tell nothing."""
    times = Counter(statement.frame for statement in kept.statements)
    return {s.frame: s for s in kept.statements if times[s.frame] == 1}


def _differ(one: Statement, other: Statement) -> bool:
    return one.mention.value.amount.point != other.mention.value.amount.point


def _soon(earlier: Kept, later: Kept) -> bool:
    first, last = earlier.article.published_day, later.article.published_day
    return first is not None and last is not None and last - first <= SOON


def _finding(earlier: Kept, before: Statement, later: Kept, after: Statement) -> Finding | None:
    if before.mention.value.unit.code != after.mention.value.unit.code:
        return None
    judged = judge(before.mention.value, after.mention.value)
    if judged is None:
        return None
    link = Link("changed", "the same sentence in two versions of one article", CERTAINTY)
    return make_between(NAME, link, judged, (earlier, before), (later, after))
