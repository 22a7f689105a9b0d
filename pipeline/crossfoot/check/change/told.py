"""Percentages whose two levels other clauses tell: "fell by a fifth … made £9m; a year earlier it made £14m"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from crossfoot.check.change.links import Pair, usable
from crossfoot.check.change.order import REACH, put_in_order, told_words
from crossfoot.link.clauses import tokens
from crossfoot.link.figures import Figure, is_change, is_level, same_unit
from crossfoot.link.ledger import Ledger
from crossfoot.link.stems import stems
from crossfoot.types import Change, Claim, Kind, Span

FEW = 4
"""Percentages of an article in which a level of another sentence may be tied to one of them."""

BASE = re.compile(r"\s+from\s")
NAMED = 80
"""Code points before the percentage in which what moved is named."""

LONGEST = 130
"""Code points between the percentage and the nearer level in one sentence."""


def find_told(ledger: Ledger, change: Figure) -> Iterator[tuple[Pair, bool]]:
    """Yield the two levels that the sentence of a change or those beside it tell, and whether words tie them to it.

    Only where one percentage and two levels of one unit are told, so that nothing else can be meant.
    """
    if _changes_in(ledger, change.claim) > 1 or change.in_title or not change.serious:
        return
    if change.quantity.kind is Kind.SHARE and change.quantity.of is not None:
        return  # "cut the deficit by $40 billion, half of it through taxes"
    own = _levels(ledger, change.claim, change)
    if len(own) == 2:
        found = put_in_order(ledger, own, "told")
        if found is not None:
            yield found, _is_tied(ledger, change, own)
        return
    if len(own) > 2:
        return
    if change.asserted and not told_words()["foreseen"].search(ledger.lead_in(change, NAMED)):
        yield from _told_beside(ledger, change, own)


def _told_beside(ledger: Ledger, change: Figure, own: Sequence[Figure]) -> Iterator[tuple[Pair, bool]]:
    """The two levels of the sentences beside a change, or one of its own and one of them."""
    few = (
        sum(f.quantity.unit.code == "percent" for f in ledger.plain) <= FEW
    )  # a report of many is no place to guess
    based = bool(own) and BASE.match(ledger.follow_up(change)) is not None
    for claims in _beside(ledger, change):
        if any(_changes_in(ledger, c) for c in claims):
            continue
        levels = _paired([*own, *(f for c in claims for f in _levels(ledger, c, change))])
        if len(levels) != 2:
            continue
        found = put_in_order(ledger, levels, "told-beside")
        if found is not None:
            tied = (own[-1:] == levels[-1:] and _is_summed_up(ledger, change, own)) or all(
                _are_of_one(ledger, change, f) for f in levels if f.claim.id != change.claim.id
            )
            together = len({change.paragraph, *(f.paragraph for f in levels)}) == 1
            yield found, tied and few and together and not based
            return


def find_more(ledger: Ledger) -> Iterator[Figure]:
    """Yield each percentage that words after it make a change, where no verb does: "pay 6.4 per cent more from March"."""
    for figure in ledger.plain:
        q = figure.quantity
        if q.unit.code != "percent" or is_change(figure) or not is_level(figure):
            continue
        more = MORE.match(ledger.follow_up(figure))
        raised = RAISED.search(ledger.lead_in(figure)) and TO.match(ledger.follow_up(figure))
        if more or raised:
            moved = replace(q, direction=Change.UP if raised or (more and more["up"]) else Change.DOWN)
            yield replace(figure, mention=replace(figure.mention, value=moved))


RAISED = re.compile(
    r"\b(?:raised|lifted|hiked|upped|pushed\s+up|put\s+up)\s+(?:by\s+)?(?:about\s+|some\s+|nearly\s+)?$",
    re.IGNORECASE,
)
TO = re.compile(r"\s+(?:to|from)\s")
MORE = re.compile(
    r"\s+(?:(?P<up>more|higher|dearer|up)|less|fewer|lower|cheaper|down)\s+from\s", re.IGNORECASE
)


def _beside(ledger: Ledger, change: Figure) -> Iterator[Sequence[Claim]]:
    """The sentences after a change, one or two, and those before it."""
    n, claims = change.sentence, ledger.claims
    after = ledger.follows(n + 1)
    if after:
        yield (claims[n + 1],)
    if after and ledger.follows(n + 2):
        yield (claims[n + 1], claims[n + 2])
    if ledger.follows(n):
        yield (claims[n - 1],)
        if ledger.follows(n - 1):
            yield (claims[n - 2], claims[n - 1])


def _changes_in(ledger: Ledger, claim: Claim) -> int:
    """How many percentages or fractions something moved by in a sentence."""
    kinds = (Kind.PERCENT, Kind.SHARE)
    return sum(
        f.quantity.kind in kinds and (is_change(f) or f.quantity.unit.code == "percent")
        for f in ledger.in_sentence(claim)
    )


def _levels(ledger: Ledger, claim: Claim, change: Figure) -> list[Figure]:
    figures = [f for f in ledger.in_sentence(claim) if usable(f, change) and not is_change(f)]
    figures = [f for f in figures if f.quantity.kind is not Kind.PERCENT]
    money = [f for f in figures if f.quantity.kind in (Kind.MONEY, Kind.MEASURE)]
    if len(money) == 1:  # "to 12.60 pesos an hour from 11.10"
        money += [
            f
            for f in figures
            if f.bare and told_words()["old_before"].search(ledger.lead_in(f)) and same_unit(f, money[0])
        ]
    return money or [f for f in figures if f.point > 1]


def _paired(levels: Sequence[Figure]) -> list[Figure]:
    """The levels in text order, without those of which no other is alike: the "five" of "five estates counted 1,248 pairs"."""
    if len(levels) > 2:
        levels = [
            f
            for f in levels
            if any(
                g is not f and same_unit(f, g) and (g.noun == f.noun or None in (g.noun, f.noun))
                for g in levels
            )
        ]
    return sorted(levels, key=lambda f: f.span)


def _is_tied(ledger: Ledger, change: Figure, levels: Sequence[Figure]) -> bool:
    """Whether the levels spell out the percentage, or it sums them up, in one sentence."""
    first, last = levels
    if change.span < first.span:
        gap = ledger.between(change, first)
        return (
            len(gap) <= LONGEST
            and told_words()["spells_out"].fullmatch(gap) is not None
            and _shares_subject(ledger, change, first, gap)
        )
    if change.span > last.span:
        gap = ledger.between(last, change)
        return len(gap) <= LONGEST and told_words()["sums_up"].fullmatch(f" {gap}") is not None
    return False


def _is_summed_up(ledger: Ledger, change: Figure, own: Sequence[Figure]) -> bool:
    """ "In 2010 the town had 84 pubs. Today there are 63, a drop of a quarter"."""
    if not own or change.span < own[-1].span:
        return False
    gap = ledger.between(own[-1], change)
    return len(gap) <= REACH and told_words()["sums_up"].fullmatch(f" {gap}") is not None


def _shares_subject(ledger: Ledger, change: Figure, level: Figure, gap: str) -> bool:
    """Whether no other thing than the percentage's is said to have the levels: "rose 5%, as the staff went from 80 to 90"."""
    if not ledger.has_subject(change.span.end, level.span.start):
        return True
    before = Span(change.claim.span.start, change.span.start)
    return bool(stems(ledger, before) & stems(ledger, Span(change.span.end, level.span.start))) or ":" in gap


def _are_of_one(ledger: Ledger, change: Figure, level: Figure) -> bool:
    """Whether the sentence of a level speaks of what the percentage is of: the same word, stem or group of words."""
    own = stems(ledger, _subject_of(change))
    if (
        THEY.match(level.claim.surface)
        and level.sentence == change.sentence + 1
        and _has_plural_subject(ledger, change)
    ):
        return True
    return bool(own & stems(ledger, level.claim.span)) or bool(
        IT.match(level.claim.surface) and _is_taken_up(ledger, level, own)
    )


def _is_taken_up(ledger: Ledger, level: Figure, own: frozenset[str]) -> bool:
    """Whether a count leaves out what it counts, or counts what the percentage is of: "There were 186 then"."""
    of = level.quantity.of
    return level.quantity.kind is Kind.COUNT and (of is None or bool(own & stems(ledger, of.piece.span)))


def _has_plural_subject(ledger: Ledger, change: Figure) -> bool:
    """Whether the subject of the change's sentence is told in the plural: "Stamps go up by 15 per cent"."""
    words = tokens(ledger, Span(change.claim.span.start, change.span.start))
    return any(t.dep_ in ("nsubj", "nsubjpass") and t.tag_ == "NNS" for t in words)


THEY = re.compile(r"\W*they\b", re.IGNORECASE)
IT = re.compile(r"\W*(?:it|they|there|the\s+(?:figure|number|total))\b", re.IGNORECASE)


def _subject_of(change: Figure) -> Span:
    """The words before the change that name what moved."""
    return Span(max(change.claim.span.start, change.span.start - NAMED), change.span.start)


def goes_its_way(change: Figure, pair: Pair) -> bool:
    """Whether the levels went the way that the change is said to have gone."""
    up = pair.new.point > pair.old.point
    return change.quantity.direction is (Change.UP if up else Change.DOWN)
