"""A percentage of a counted few: "57 per cent of the 13 cellists", "Of the nine violins, 56 per cent"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.arithmetic.intervals import HUNDRED
from crossfoot.arithmetic.wording import percent, plain, rounded
from crossfoot.check.granularity.steps import Nearest, Wording, nearest, step_finding
from crossfoot.check.share.links import is_countable
from crossfoot.link.counted import counts_persons
from crossfoot.link.discourse import is_subject, opens_with_of
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_bare, is_change, is_level
from crossfoot.link.ledger import Ledger
from crossfoot.types import Bound, Finding, Kind, Verdict

WINDOW = 8
NEAR = 3
"""Figures and paragraphs back at which "of the jugglers hired" still means the 28 jugglers."""

STEM = 4
"""Letters that "visits" and "visited" have in common."""

ROUND_STEPS = (Decimal(10), Decimal(25))
ROUND_SLACK = Decimal(3)
"""Points by which a round percentage may be off: seven of 12 as "60 per cent" is loose, not impossible."""


@dataclass(frozen=True, slots=True)
class Few:
    """What a percentage is of, and why."""

    whole: Figure
    link: Link
    firm: bool
    """Whether the words are enough for a contradiction."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = lexicon.load("granularity")
    few, definite, them = (lexicon.alternation(words[name]) for name in ("of_few", "definite", "them"))
    studies, studied, asked = (lexicon.alternation(words[name]) for name in ("studies", "studied", "asked"))
    sources = {
        "study": rf"^\W*In\s+(?:an?|the|its|this|one)\s+(?:[\w-]+\s+){{0,2}}(?:{studies})\s+(?:{studied})\s+(?:the\s+|just\s+)?$",
        "asked": rf"\b(?:{asked})\s+(?:(?:all|its|the|their|his|her|our)\s+){{0,2}}$",
        "and": r"[^,;:.]{1,60}?,?\s+and\s+(?:only\s+|just\s+|exactly\s+)?",
        "of_few": rf"\s*(?:{few})\s+",
        "opens": rf"^\W*(?:{definite})\s+(?P<who>[^.;:,]{{3,60}}),\s*(?:only\s+|just\s+|exactly\s+)?$",
        "of_them": rf"^\s*of\s+(?:{them})\b",
        # "of those visited", where "unannounced visits" were told of
        "those": r"^\s*of\s+(?:those|these)(?:\s+(?P<done>[a-z]{4,}ed|seen)\b"
        r"|(?=[,.;]|\s+(?:had|have|has|were|was|are|did|do|said|could|can|will|would)\b))",
        "weighted": rf"\b{lexicon.any_of(words['weighted'])}\b",
        "own_whole": r"^\s*(?:of\b|(?:is|was)\s+(?:the|an?)\b)",
    }
    return {name: re.compile(source, re.IGNORECASE) for name, source in sources.items()}


def find_shares_of_few(ledger: Ledger) -> Iterator[Finding]:
    """Yield a finding for each percentage of a number so small that not every percentage is possible."""
    for share in ledger.plain:
        if _is_share(ledger, share) and share.serious and ledger.in_sentence(share.claim):
            few = next(_few(ledger, share), None)
            found = _finding(share, few) if few is not None else None
            if found is not None:
                yield found


def _is_share(ledger: Ledger, figure: Figure) -> bool:
    q = figure.quantity
    if (
        q.kind is not Kind.PERCENT
        or q.unit.code != "percent"
        or q.per is not None
        or q.bound is not Bound.EXACT
    ):
        return False
    return (
        is_level(figure)
        and (not is_change(figure) or is_subject(ledger, figure))
        and 0 < figure.point < HUNDRED
    )


def _few(ledger: Ledger, share: Figure) -> Iterator[Few]:
    """The counts that *share* may be of, the surest first."""
    yield from _of_the_few(ledger, share)
    after = ledger.follow_up(share)
    taken_up = _patterns()["of_them"].match(after) or _are_those(ledger, share)
    if _patterns()["own_whole"].match(after) and not taken_up:
        return
    yield from _of_them(ledger, share)
    yield from _opening_few(ledger, share)
    if not _is_weighted(share):
        yield from _few_before(ledger, share)


def _is_weighted(share: Figure) -> bool:
    """Whether the sentence has words of percentages that are no share of heads."""
    return _patterns()["weighted"].search(share.claim.surface) is not None


def _is_few(figure: Figure) -> bool:
    q = figure.quantity
    whole = figure.point == figure.point.to_integral_value()
    return q.kind is Kind.COUNT and q.bound is Bound.EXACT and whole and is_countable(figure)


def _of_the_few(ledger: Ledger, share: Figure) -> Iterator[Few]:
    """ "57 per cent of the 13 cellists", "84 per cent of our choir's 19 tenors"."""
    of = share.quantity.of
    for whole in ledger.after(share, 1):
        if whole.claim.id != share.claim.id or not _is_few(whole):
            continue
        named = (
            of is not None and of.piece.span.start > share.span.start and of.piece.span.contains(whole.span)
        )
        same = named and of is not None and (of.lemma == whole.noun)
        linked = _patterns()["of_few"].fullmatch(f"{ledger.between(share, whole)} ") is not None
        if same or linked:
            link = Link("of-few", f"“{share.surface} of” the {whole.surface}", 0.95)
            yield Few(_told_first(ledger, whole), link, firm=True)


def _told_first(ledger: Ledger, whole: Figure) -> Figure:
    """ "24 riders" for "these 24": where they were counted with their noun."""
    if not is_bare(whole):
        return whole
    told = (
        f for f in ledger.before(whole, WINDOW) if f.point == whole.point and _is_few(f) and not is_bare(f)
    )
    return next((f for f in told if whole.sentence - f.sentence <= 1), whole)


def _opening_few(ledger: Ledger, share: Figure) -> Iterator[Few]:
    """ "Of the nine violins in the museum, 56 per cent came …"."""
    for whole in ledger.before(share, 1):
        gap = ledger.text[whole.span.end : share.span.start]
        if whole.claim.id != share.claim.id or not _is_few(whole) or re.search(r"[;:]", gap):
            return
        pattern, lead = _patterns(), ledger.lead_in(whole)
        if gap.count(",") == 1 and opens_with_of(ledger, whole):
            yield Few(whole, Link("of-whole", f"“of the {whole.surface}” opens the clause", 0.93), firm=True)
        elif _is_weighted(share):
            return
        elif gap.count(",") == 1 and pattern["study"].match(lead):
            yield Few(
                whole,
                Link("of-study", f"the only ones counted in the study are {_named(whole)}", 0.9),
                firm=True,
            )
        elif pattern["asked"].search(lead) and pattern["and"].fullmatch(gap):
            yield Few(whole, Link("of-asked", f"those who were asked are {_named(whole)}", 0.88), firm=True)


def _of_them(ledger: Ledger, share: Figure) -> Iterator[Few]:
    """ "When the eight drivers were asked, 44 per cent of them agreed"."""
    if not (_patterns()["of_them"].match(ledger.follow_up(share)) or _are_those(ledger, share)):
        return
    counts = [
        f
        for f in ledger.in_sentence(share.claim)
        if f.span < share.span and _is_few(f) and f.noun is not None
    ]
    if not counts and ledger.follows(share.sentence):
        before = ledger.in_sentence(ledger.claims[share.sentence - 1])
        counts = [f for f in before if _is_few(f) and f.noun is not None]
    if len(counts) == 1:
        firm = counts_persons(counts[0]) or _are_those(ledger, share)
        yield Few(
            counts[0],
            Link("of-them", f"the only ones counted before “of them” are {_named(counts[0])}", 0.88),
            firm,
        )


def _are_those(ledger: Ledger, share: Figure) -> bool:
    """Whether a percentage is "of those", or of those to whom what the words before tell was done."""
    those = _patterns()["those"].match(ledger.follow_up(share))
    if those is None or those["done"] is None:
        return those is not None
    start = (
        ledger.claims[share.sentence - 1].span.start
        if ledger.follows(share.sentence)
        else share.claim.span.start
    )
    return those["done"][:STEM].lower() in ledger.text[start : share.span.start].lower()


def _few_before(ledger: Ledger, share: Figure) -> Iterator[Few]:
    """ "The circus hired 28 jugglers." … "Of the jugglers hired, 66.4 per cent stayed"."""
    opening = _patterns()["opens"].match(ledger.opening(share, 120))
    if opening is None:
        return
    words = opening["who"].lower().split()
    counts = [f for f in ledger.before(share, WINDOW) if _is_told_before(f, share, words)]
    if len({f.point for f in counts}) == 1:
        evidence = f"“{' '.join(opening[0].split()).rstrip(',')}” takes up {_named(counts[0])}"
        yield Few(counts[0], Link("of-those-before", evidence, 0.9), firm=True)


def _is_told_before(figure: Figure, share: Figure, words: Sequence[str]) -> bool:
    """Whether a count before is of what the words name."""
    of = figure.quantity.of
    if of is None or not _is_few(figure) or share.paragraph - figure.paragraph > NEAR:
        return False
    return of.piece.surface.lower().split()[-1] in words or figure.noun in words


def _named(figure: Figure) -> str:
    of = figure.quantity.of
    return figure.surface if of is None else f"{figure.surface} {' '.join(of.piece.surface.split())}"


def _finding(share: Figure, few: Few) -> Finding | None:
    found = nearest(share.quantity.amount, few.whole.point, HUNDRED)
    if found is None or (found.verdict is Verdict.IMPOSSIBLE and (not few.firm or _is_loose(share, found))):
        return None
    whole = few.whole.point
    wording = Wording(
        formula=f"{plain(found.count)} / {plain(whole)} = {plain(rounded(found.count / whole, 4))}",
        near=f"{plain(found.count)} of {few.whole.surface} is {percent(found.value)}",
        none=f"No whole number of {few.whole.surface} is {share.surface}",
    )
    return step_finding(few.link, ("percent", share), ("whole", few.whole), found, wording)


def _is_loose(share: Figure, found: Nearest) -> bool:
    is_round = share.quantity.amount.decimals == 0 and any(share.point % step == 0 for step in ROUND_STEPS)
    return is_round and abs(found.value - share.point) <= ROUND_SLACK
