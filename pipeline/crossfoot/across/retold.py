"""Articles that tell of the same thing in other words: the same figure, another one, or one of another magnitude."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from crossfoot.across.copies import Copies
from crossfoot.across.findings import make_between
from crossfoot.across.index import Index, Kept, Place
from crossfoot.across.judge import fineness, is_another_scale, judge
from crossfoot.link.evidence import Link
from crossfoot.types import Finding, Statement, Verdict

RESTATEMENT, SCALE = "restatement", "scale"
CERTAINTY = 0.8
"""That two statements that are held for one are one."""

EARLIER = 8
"""Statements before it with which each is compared at most, of as many clusters of copies."""

SHARED = 3
"""Content words that both sentences have, beside names and what is measured …"""

OVERLAP = 0.6
"""… and their share of the words of the shorter sentence."""

FINE = 2
"""Significant digits from which on two equal figures are no chance."""


def find_retold(index: Index, copies: Copies) -> Iterator[tuple[Finding, int, int]]:
    """Yield a finding for each statement that an article of another cluster makes too, or makes otherwise."""
    for group in index.same_measure():
        seen: set[int] = set()
        recent: deque[Place] = deque(maxlen=EARLIER)
        for place in group:
            cluster = copies.of(place[0])
            if cluster not in seen:  # of copies, the first stands for all
                index.add_pairs(place, recent)
                seen.add(cluster)
                recent.append(place)
    for place, earlier in index.pairs():
        finding = _first_that_fits(index, earlier, place)
        if finding is not None:
            yield finding


def _first_that_fits(index: Index, earlier: list[Place], place: Place) -> tuple[Finding, int, int] | None:
    """The agreement with the earliest article, else the contradiction of scale, else the one with the latest."""
    later = _at(index, place)
    flags: list[tuple[Finding, int, int]] = []
    for other in earlier:
        before = _at(index, other)
        finding = _finding(before, later) if is_same_thing(before, later) else None
        if finding is not None and not finding.flagged:
            return finding, other[0], place[0]
        if finding is not None:
            flags.append((finding, other[0], place[0]))
    worst = [flag for flag in flags if flag[0].check == SCALE] or flags
    return worst[-1] if worst else None


def _at(index: Index, place: Place) -> tuple[Kept, Statement]:
    kept = index.kept(place[0])
    return kept, kept.statements[place[1]]


def is_same_thing(earlier: tuple[Kept, Statement], later: tuple[Kept, Statement]) -> bool:
    """Whether two statements of one measure and one date are of one thing.

    Both must name the same, in much the same words; what only one sentence names, the other article must name too.
    """
    (one, a), (other, b) = earlier, later
    if not set(a.names) & set(b.names):
        return False
    if not (set(a.names) <= other.names and set(b.names) <= one.names):
        return False
    return len(shared := set(a.words) & set(b.words)) >= SHARED and (
        len(shared) >= OVERLAP * min(len(a.words), len(b.words))
    )


def _finding(earlier: tuple[Kept, Statement], later: tuple[Kept, Statement]) -> Finding | None:
    (_, a), (_, b) = earlier, later
    judged = judge(a.mention.value, b.mention.value)
    if judged is None:
        return None
    verdict = judged[0].verdict
    if verdict is Verdict.CONTRADICTS and not _may_contradict(earlier, later):
        return None
    if not verdict.flagged and min(fineness(a.mention.value), fineness(b.mention.value)) < FINE:
        return None
    check = SCALE if verdict.flagged and is_another_scale(a.mention.value, b.mention.value) else RESTATEMENT
    words = ", ".join(w.lstrip("=") for w in sorted(set(a.words) & set(b.words)))
    names = ", ".join(sorted(name.title() for name in set(a.names) & set(b.names)))
    days = ", ".join(map(_day, a.dates))
    evidence = f"two articles measure the same thing for {names}, {days}; both speak of {words}"
    return make_between(check, Link("across", evidence, CERTAINTY), judged, earlier, later)


def _day(period: str) -> str:
    """A period for people: "2024-02-20", "366 days from 2024-01-01"."""
    start, length = period.split("/")
    return start if length == "1" else f"{length} days from {start}"


def _may_contradict(earlier: tuple[Kept, Statement], later: tuple[Kept, Statement]) -> bool:
    """Whether another figure is an error: no toll that grew, no rival's estimate, and no figure of something else."""
    (one, a), (other, b) = earlier, later
    if a.tally or b.tally or not _same_speaker(a, b):
        return False
    return not _says_too(one, b) and not _says_too(other, a)


def _same_speaker(one: Statement, other: Statement) -> bool:
    if one.speaker is None or other.speaker is None:
        return True
    return bool(set(one.speaker.split()) & set(other.speaker.split()) - {"the", "a", "of"})


def _says_too(kept: Kept, statement: Statement) -> bool:
    """Whether an article has the figure as well: then it knows two things, and its own is the other."""
    value = statement.mention.value
    return any(
        (other := s.mention.value).kind is value.kind
        and other.amount.point == value.amount.point
        and other.unit.code == value.unit.code
        for s in kept.statements
    )
