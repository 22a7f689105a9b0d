"""A part above its whole: "of the 3,270 barges, 3,815 leaked", "640 people, including 671 nurses"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import chain

from crossfoot.arithmetic.grading import Graded
from crossfoot.arithmetic.wording import plain
from crossfoot.check.bounds.inclusion import FARTHEST, FARTHEST_WORDED, SCORES, Inclusion
from crossfoot.check.bounds.told import find_told_wholes
from crossfoot.check.bounds.words import NAME, any_of
from crossfoot.check.findings import Arithmetic, make_finding
from crossfoot.check.share.links import is_countable
from crossfoot.link.counted import counts_persons, same_noun
from crossfoot.link.discourse import opens_with_of
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_bare
from crossfoot.link.ledger import Ledger
from crossfoot.link.topics import same_outcome, shared_topic
from crossfoot.types import Bound, Finding, Interval, Kind, Verdict

WINDOW = 8
"""Figures back among which the whole of "those on board" is looked for."""

NEAR = 4
"""Paragraphs back, at most."""

CEILINGS = frozenset({Bound.EXACT, Bound.AT_MOST, Bound.LESS_THAN})
FLOORS = frozenset({Bound.EXACT, Bound.AT_LEAST, Bound.MORE_THAN})


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    sources = {
        "of_whole": rf"\s*(?:out\s+)?of\s+(?:{any_of('whole_determiners')}|(?:the\s+)?[\w-]+['’]s)\s*",
        "of_bare": r"\s*(?:out\s+)?of\s*",
        "opens_out_of": r"(?:^|[,;:–—])\W*out\s+of\s+(?:the\s+|all\s+)?$",
        "included": r"\s+(?:aboard\s+|on\s+board\s+)?included\s+",
        "among_the": r"^\W*(?:among|amongst)\s+(?:the|all|these)\s+$",
        "were": r"[^,;:.]{0,25}?\s(?:were|was|are)\s+",
        "out_of": r"\bout\s+of\b",
        "including": rf"[^.;:!?]{{0,25}}?[,(–—]\s*{any_of('including')}\s+",
        "of_those": rf"^\W*of\s+{any_of('those')}(?:\s+\w+){{0,2}}\s*,\s*$",
        "them": r"\W*\w+\s+(?:them|these)\s",
        "of_them": rf"\s+of\s+(?:{any_of('those')}|whom|which)\b",
        "among": rf"^\W*{any_of('among')}\s+(?:{any_of('those')}\b[^.;,:]{{0,40}}?|the\s+\w+)\s*(?:,|were|was|are)\s*$",
    }
    return {name: re.compile(source, re.IGNORECASE) for name, source in sources.items()}


def find_parts_above_wholes(ledger: Ledger) -> Iterator[Finding]:
    """Yield a finding for each part that is greater than its whole."""
    for part in ledger.plain:
        if part.quantity.bound in FLOORS and is_countable(part) and part.serious:
            for inclusion in chain(_inclusions(ledger, part), find_told_wholes(ledger, part)):
                if _is_above(inclusion):
                    yield _finding(inclusion)
                    break


def _is_above(inclusion: Inclusion) -> bool:
    part, whole = inclusion.part, inclusion.whole
    if not (is_countable(whole) and whole.serious and whole.quantity.bound in CEILINGS):
        return False
    high, low = whole.quantity.amount.high, part.quantity.amount.low
    return high is not None and low is not None and high < low <= whole.point * inclusion.farthest


def _inclusions(ledger: Ledger, part: Figure) -> Iterator[Inclusion]:
    yield from _of_the(ledger, part)
    if part.quantity.kind is Kind.COUNT:
        yield from _opening_whole(ledger, part)
        yield from _of_those(ledger, part)
        yield from _including(ledger, part)
        yield from _of_them(ledger, part)
        yield from _among_those(ledger, part)


def _of_the(ledger: Ledger, part: Figure) -> Iterator[Inclusion]:
    """ "3,815 of the 3,270 barges", and of counts "32 of 30 questions"."""
    for whole in ledger.after(part, 1):
        gap = ledger.between(part, whole)
        worded = _patterns()["of_whole"].fullmatch(f"{gap} ") is not None
        bare = part.quantity.kind is Kind.COUNT and _patterns()["of_bare"].fullmatch(gap) is not None
        a_score = _patterns()["out_of"].search(gap) and whole.point in SCORES
        if whole.claim.id != part.claim.id or not (worded or bare) or a_score or not _same_kind(part, whole):
            return
        link = Link("part-of-whole", f"“{part.surface} of” the {whole.surface}", 0.95 if worded else 0.88)
        yield Inclusion(part, whole, link, FARTHEST_WORDED if worded else FARTHEST)


def _same_kind(part: Figure, whole: Figure) -> bool:
    a, b = part.quantity, whole.quantity
    if a.kind is not b.kind or a.unit.code != b.unit.code:
        return False
    if a.kind is not Kind.COUNT:
        return True
    of = a.of
    over = of is not None and of.piece.span.overlaps(whole.span)
    return over or part.noun == whole.noun or is_bare(part)


def _opening_whole(ledger: Ledger, part: Figure) -> Iterator[Inclusion]:
    """ "Of the 3,270 barges in the 14 ports, 3,815 leaked"."""
    for whole in ledger.before(part, 3):
        if whole.claim.id != part.claim.id or not _opens(ledger, whole):
            continue
        gap = ledger.text[whole.span.end : part.span.start]
        direct = "," in gap and ";" not in gap and ":" not in gap
        between = ledger.from_to(whole, part)[1:-1]
        rivals = [f for f in between if f.quantity.kind is Kind.COUNT and is_bare(f)]
        if direct and (is_bare(part) or same_noun(part, whole)) and not rivals:
            yield Inclusion(
                part,
                whole,
                Link("of-whole", f"“of the {whole.surface}” opens the clause", 0.93),
                FARTHEST_WORDED,
            )
        return


def _opens(ledger: Ledger, whole: Figure) -> bool:
    """Whether a clause begins with "of the 1,750" or "out of 1,750"."""
    return (
        opens_with_of(ledger, whole) or _patterns()["opens_out_of"].search(ledger.lead_in(whole)) is not None
    )


def _of_those(ledger: Ledger, part: Figure) -> Iterator[Inclusion]:
    """ "All 3,270 barges were tested. Of those, 3,815 leaked"."""
    opening = ledger.opening(part, 60)
    if not ledger.follows(part.sentence) or not _patterns()["of_those"].match(opening):
        return
    wholes = [f for f in ledger.in_sentence(ledger.claims[part.sentence - 1]) if is_countable(f)]
    counts = [f for f in wholes if f.quantity.kind is Kind.COUNT]
    alike = [f for f in counts if same_noun(f, part)] or (counts if is_bare(part) else [])
    if alike:
        link = Link("of-those", "“of those” takes up what the sentence before counts", 0.92)
        yield Inclusion(part, max(alike, key=lambda f: f.point), link)


def _including(ledger: Ledger, part: Figure) -> Iterator[Inclusion]:
    """ "640 people, including 671 nurses"."""
    for whole in ledger.before(part, 1):
        of = whole.quantity.of
        if whole.claim.id != part.claim.id or of is None or of.piece.span < whole.span:
            return
        gap = ledger.text[of.piece.span.end : part.span.start]
        persons = counts_persons(whole) and counts_persons(part)
        pattern = _patterns()
        opens = pattern["among_the"].match(ledger.opening(whole, 40))
        worded = pattern["including"].fullmatch(gap) or pattern["included"].fullmatch(gap)
        if (worded or (opens and pattern["were"].fullmatch(gap))) and (persons or same_noun(part, whole)):
            link = Link(
                "including", f"“{' '.join(gap.split()).strip(' ,')}” makes {part.surface} a part", 0.9
            )
            yield Inclusion(part, whole, link)


def _of_them(ledger: Ledger, part: Figure) -> Iterator[Inclusion]:
    """ "All 45 miners were rescued, and 54 of them were taken to hospital"."""
    if not _patterns()["of_them"].match(ledger.follow_up(part)):
        return
    before = [f for f in ledger.in_sentence(part.claim) if f.span < part.span]
    if not before and ledger.follows(part.sentence):
        before = list(ledger.in_sentence(ledger.claims[part.sentence - 1]))
    counts = [f for f in before if is_countable(f) and f.quantity.kind is Kind.COUNT]
    if not counts or not counts_persons(counts[-1]):
        return
    whole = max(counts, key=lambda f: f.point)
    of = counts[-1].quantity.of
    start = of.piece.span.end if of is not None else counts[-1].span.end
    if not ledger.names_several(start, part.span.start):
        link = Link("of-them", f"no others are named before “{part.surface} of …”", 0.88)
        yield Inclusion(part, whole, link)


def _among_those(ledger: Ledger, part: Figure) -> Iterator[Inclusion]:
    """ "The ferry carried 640 people." … "Among those on board were 671 nurses"."""
    opening = ledger.opening(part, 80)
    if not counts_persons(part) or not _patterns()["among"].match(opening):
        return
    before = [
        f
        for f in ledger.before(part, WINDOW)
        if counts_persons(f) and is_countable(f) and part.paragraph - f.paragraph <= NEAR and not f.in_title
    ]
    wholes = [f for f in before if _are_those(ledger, part, f, opening)]
    if wholes and len(wholes) == len(before):
        link = Link(
            "among-those",
            f"“{' '.join(opening.split())} {part.surface}” are some of those counted before",
            0.88,
        )
        yield Inclusion(part, max(wholes, key=lambda f: f.point), link)


def _are_those(ledger: Ledger, part: Figure, whole: Figure, opening: str) -> bool:
    """Whether "those on board" are the people of an earlier sentence: told right before, or in like words."""
    if part.sentence - whole.sentence <= 1 and _patterns()["them"].match(opening):
        return True
    if not same_outcome(ledger, part, whole):
        return False
    if part.sentence - whole.sentence <= 1:
        return True
    aboard = _aboard()
    if aboard.search(opening):
        return aboard.search(whole.claim.surface) is not None
    return bool(shared_topic(ledger, part, whole))


@cache
def _aboard() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of('aboard')}\b", re.IGNORECASE)


def _finding(inclusion: Inclusion) -> Finding:
    part, whole = inclusion.part, inclusion.whole
    arithmetic = Arithmetic(
        formula=f"{plain(part.point)} > {plain(whole.point)}",
        result=f"{part.surface} would be more than the {whole.surface} of which it is a part.",
        says=part.surface,
        stated=part.quantity.amount,
        point=whole.point,
    )
    graded = Graded(Verdict.IMPOSSIBLE, Interval(Decimal(0), whole.quantity.amount.high))
    return make_finding(NAME, inclusion.link, _roles(inclusion), graded, arithmetic)


def _roles(inclusion: Inclusion) -> Sequence[tuple[str, Figure]]:
    return [("part", inclusion.part), ("whole", inclusion.whole)]
