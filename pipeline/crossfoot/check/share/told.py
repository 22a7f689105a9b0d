"""Which whole a share is of: one that its own words name, or that was told before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from crossfoot import lexicon
from crossfoot.check.share.links import ANY, FITS, NEAR, Parts, is_countable, is_part_of, restated
from crossfoot.link.counted import is_narrower, same_noun
from crossfoot.link.discourse import is_of_them, is_whole
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_level
from crossfoot.link.ledger import Ledger
from crossfoot.link.places import other_place
from crossfoot.link.times import other_time
from crossfoot.types import Bound, Kind

EARLIER = 20
"""Figures back among which the whole is looked for."""

LEAST = 10
"""Smallest whole of which a misfit is an error: fewer are told in loose words."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = lexicon.load("linking")
    those, definite = (lexicon.any_of(words[n]) for n in ("those", "definite"))
    sources = {
        "of_the": rf"\s+of\s+(?:{those}|{definite}\s+[\w-]+)\s*[,(–—:]\s*(?:or\s+)?",
        "opens": rf"^\W*of\s+(?:{those}|{definite}\s+[\w-]+)\s*,\s*$",
        "that_is": r"^\W*(?:that|this)\s+(?:is|was)\s+(?:[\w-]+\s+){0,2}$",
        "of_its": r"\s+of\s+[^.;:,]{0,40}$",
    }
    return {name: re.compile(source, re.IGNORECASE) for name, source in sources.items()}


def find_told_wholes(ledger: Ledger, share: Figure) -> Iterator[Parts]:
    """Yield candidates for the part and the whole of *share* where the words fix the part and name the whole."""
    yield from _of_its(ledger, share)
    yield from _of_the(ledger, share)
    yield from _that_is(ledger, share)


def _of_its(ledger: Ledger, share: Figure) -> Iterator[Parts]:
    """ "900 jobs, or 6% of its workforce of 15,000", "two thirds of the squad's 30 players, 15 of them"."""
    of = share.quantity.of
    for whole in ledger.after(share, 1):
        named = of is not None and of.piece.span.contains(whole.span)
        if (
            not named
            or whole.claim.id != share.claim.id
            or not _patterns()["of_its"].match(f" {ledger.between(share, whole)} ")
        ):
            return
        part = restated(ledger, share, moved=True) or _right_after(ledger, share)
        if part is not None and is_countable(whole) and is_part_of(part, whole):
            link = Link(
                "of-its", f"“{share.surface} of … {whole.surface}”, and right beside it the part", 0.95
            )
            yield Parts(part, whole, link, ANY)


def _right_after(ledger: Ledger, share: Figure) -> Figure | None:
    """The figure that stands right after a share and the figure of its whole: "of the 30 players, 15 of them"."""
    of = share.quantity.of
    for part in ledger.after(share, 2)[1:]:
        gap = "" if of is None else ledger.text[of.piece.span.end : part.span.start]
        if (
            part.claim.id == share.claim.id
            and re.fullmatch(r"\s*[,(–—:]\s*(?:or\s+)?", gap)
            and is_level(part)
        ):
            return part
    return None


def _of_the(ledger: Ledger, share: Figure) -> Iterator[Parts]:
    """ "The festival shows 48 plays. Half of the plays, 24, …": part beside the share, whole told before by its noun."""
    for part in ledger.after(share, 1):
        gap = ledger.text[share.span.end : part.span.start]
        if part.claim.id == share.claim.id and _patterns()["of_the"].fullmatch(gap) and is_countable(part):
            yield from _with_whole(ledger, share, part, "of-the")
    part_before = restated(ledger, share)
    if part_before is not None and part_before.span < share.span and is_of_them(ledger, part_before):
        yield from _with_whole(ledger, share, part_before, "of-them")


def _that_is(ledger: Ledger, share: Figure) -> Iterator[Parts]:
    """ "It has 840 flats. Of the flats, 210 are cheap. That is 25 per cent"."""
    opening = ledger.opening(share, 40)
    if not opening or not _patterns()["that_is"].match(opening) or not ledger.follows(share.sentence):
        return
    counts = [f for f in ledger.in_sentence(ledger.claims[share.sentence - 1]) if is_countable(f)]
    for part in counts[:1]:
        if _patterns()["opens"].match(ledger.opening(part, 40)):
            yield from _with_whole(ledger, share, part, "that-is")


def _with_whole(ledger: Ledger, share: Figure, part: Figure, rule: str) -> Iterator[Parts]:
    """The whole that was told before under the part's noun; an error only where one alone was, here and now."""
    told = [f for f in ledger.before(share, EARLIER) if _may_be_whole(f, part)]
    near = [f for f in told if share.paragraph - f.paragraph <= NEAR and not f.in_title]
    sure = len({f.point for f in told}) == 1
    for whole in near:
        apart = (
            other_time(ledger, whole, part)
            or other_place(ledger, whole, part)
            or is_narrower(ledger, whole, part)
        )
        firm = sure and not apart and is_whole(ledger, whole) and whole.point >= LEAST
        evidence = f"“{share.surface} of” what was told before: {whole.surface} {whole.noun}s"
        link = Link(rule, evidence, 0.92 if firm else 0.85)
        yield Parts(part, whole, link, ANY if firm and whole.quantity.bound is Bound.EXACT else FITS)


def _may_be_whole(figure: Figure, part: Figure) -> bool:
    """Whether a figure before counts what the part does, and more."""
    if figure is part or figure.quantity.kind is not Kind.COUNT or not is_countable(figure):
        return False
    return same_noun(figure, part) and figure.point > part.point
