"""Which figure is some of another, in whatever words: "of the 40, 11", "11 of them", "40 cast, and only 11 valid"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from crossfoot import lexicon
from crossfoot.check.share.links import is_countable, is_part_of
from crossfoot.link.counted import same_noun
from crossfoot.link.discourse import opens_with_of
from crossfoot.link.figures import Figure, is_bare
from crossfoot.link.ledger import Ledger
from crossfoot.types import Bound, Kind

OPENING = 40
"""Code points before a whole that a sentence begins with: "Out of a total budget of"."""

BACK = 3
"""Figures back among which the whole of "11 of them" stands."""


@dataclass(frozen=True, slots=True)
class Nested:
    """A part and its whole."""

    part: Figure
    whole: Figure
    firm: bool
    """Whether words say that one is of the other; else one noun is left out: "40 ballots, and 11 were valid"."""

    @property
    def last(self) -> Figure:
        """The one that stands later."""
        return max(self.part, self.whole, key=lambda f: f.span.start)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words, shares = lexicon.load("linking"), lexicon.load("nested")
    hedges = lexicon.alternation([*lexicon.load("hedges")["before"], *words["fine_hedges"]])
    determiner = lexicon.alternation([*words["determiners"], *shares["before_whole"]])
    joins, totals = lexicon.alternation(shares["of"]), lexicon.alternation(shares["totals"])
    not_of = lexicon.any_of(shares["not_of"])
    apart = lexicon.alternation([*words["other_level"], *shares["other_level"]])
    sources = {
        "of_whole": rf"\s*(?!{not_of}\s)(?:[\w-]+\s+)?(?:{joins})\s+(?:(?:{determiner}|{hedges})\s+){{0,3}}"
        rf"(?:(?:[\w-]+\s+){{0,3}}[\w-]+(?:['’]s|s['’])\s+)?(?:[\w-]+\s+)?(?:(?:{totals})\s+of\s+)?(?:(?:{hedges})\s+)?",
        "of_them": rf"^\s*(?:out\s+)?(?:of|among)\s+{lexicon.any_of(shares['them'])}\b",
        "of_which": rf"\b(?:of|among)\s+{lexicon.any_of(shares['which'])}[\s,]+(?:(?:{hedges})\s+)?[^\w\s]?$",
        "of_those": rf"^\W*(?:of|among|out\s+of)\s+{lexicon.any_of(shares['which'])},\s",
        "apart": rf"\b(?:{apart})\s+(?:[\w-]+\s+){{0,2}}[^\w\s]?$",
        "starts": r"^\W*(?:of|out\s+of|from|from\s+among|among)\s+(?:[\w’'-]+\s+){0,3}[^\w\s]?$",
    }
    return {name: re.compile(source, re.IGNORECASE) for name, source in sources.items()}


def find_nested(ledger: Ledger, part: Figure) -> Nested | None:
    """The whole that *part* is some of; the firmest of several ways in which words may say so."""
    if not is_countable(part) or part.quantity.bound is Bound.RANGE:
        return None
    for whole in wholes_of(ledger, part):
        if is_countable(whole) and is_part_of(part, whole):
            return Nested(part, whole, firm=True)
    for whole in _left_out(ledger, part):
        return Nested(part, whole, firm=False)
    return None


def wholes_of(ledger: Ledger, part: Figure) -> Iterator[Figure]:
    """Yield the figures that words say *part* is of, greater or smaller than it."""
    yield from _after(ledger, part)
    yield from _opening(ledger, part)
    yield from _taken_up(ledger, part)


def _after(ledger: Ledger, part: Figure) -> Iterator[Figure]:
    """ "11 of his side's 29 matches", "$312 million of the publisher's $498 million"."""
    for whole in ledger.after(part, 1):
        gap = ledger.text[part.span.end : whole.span.start]
        alike = part.quantity.kind is whole.quantity.kind and (
            part.quantity.kind is not Kind.COUNT or _names_one(part, whole)
        )
        if (
            whole.claim.id == part.claim.id
            and alike
            and _patterns()["of_whole"].fullmatch(f"{gap.rstrip('$£€¥')} ")
        ):
            yield whole


def _names_one(part: Figure, whole: Figure) -> bool:
    """Whether one noun is counted: the part's own words hold the whole, or it has none, or the same."""
    of = part.quantity.of
    holds = of is not None and part.span.end <= of.piece.span.start and of.piece.span.overlaps(whole.span)
    return (
        holds
        or is_bare(part)
        or same_noun(part, whole)
        or (of is not None and of.piece.span.start >= whole.span.start)
    )


def _opening(ledger: Ledger, part: Figure) -> Iterator[Figure]:
    """ "Of the 3,412 motorists pulled over, 289 failed"."""
    for whole in ledger.before(part, BACK):
        if whole.claim.id != part.claim.id:
            return
        counts = part.quantity.kind is Kind.COUNT
        of = counts and opens_with_of(ledger, whole)  # a sum only where a sentence begins with it
        opens = of or _patterns()["starts"].search(ledger.opening(whole, OPENING) or "x")
        alike = not counts or is_bare(part) or same_noun(part, whole)
        if (
            opens
            and alike
            and not _patterns()["apart"].search(ledger.lead_in(part))
            and "," in ledger.text[whole.span.end : part.span.start]
        ):
            yield whole
            return


def _taken_up(ledger: Ledger, part: Figure) -> Iterator[Figure]:
    """ "318 cases, and in 47 of them", "300 pupils, of whom 180 board", "revenue of $498m, of which $312m"."""
    them = _patterns()["of_them"].match(ledger.follow_up(part))
    which = _patterns()["of_which"].search(ledger.lead_in(part))
    first = ledger.in_sentence(part.claim)[:1] == (part,)
    opens = first and _patterns()["of_those"].match(ledger.text[part.claim.span.start : part.span.start])
    if them or which or opens:
        yield from _earlier(ledger, part, 1)


def _earlier(ledger: Ledger, part: Figure, sentences: int) -> Iterator[Figure]:
    """Figures of the same thing in the sentence of *part*, else the one before, the nearest first."""
    found = [
        f for f in ledger.before(part, BACK) if part.sentence - f.sentence <= sentences and _is_alike(f, part)
    ]
    near = ledger.follows(part.sentence) or all(f.sentence == part.sentence for f in found)
    own = [f for f in found if f.sentence == part.sentence]
    yield from own or (found if near else ())


def _is_alike(whole: Figure, part: Figure) -> bool:
    if part.quantity.kind is not whole.quantity.kind or whole.in_title != part.in_title:
        return False
    return part.quantity.kind is not Kind.COUNT or same_noun(whole, part)


def _left_out(ledger: Ledger, part: Figure) -> Sequence[Figure]:
    """ "18,204 ballots had been cast, and only 8,701 favoured the bonds": the one count of what is left out."""
    if (
        part.quantity.kind is not Kind.COUNT
        or not is_bare(part)
        or _patterns()["apart"].search(ledger.lead_in(part))
    ):
        return ()
    found = [
        f for f in _earlier(ledger, part, 1) if not is_bare(f) and is_countable(f) and f.point > part.point
    ]
    return found[:1] if len(found) == 1 else ()
