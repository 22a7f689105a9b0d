"""Which part and which whole a share is of: what the words say."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from crossfoot import lexicon
from crossfoot.link.chance import is_open
from crossfoot.link.counted import counted
from crossfoot.link.discourse import is_of_those, opens_with_of, opens_with_those
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_change, is_level, same_unit
from crossfoot.link.ledger import Ledger
from crossfoot.link.topics import shared_topic
from crossfoot.types import Kind, Verdict

NEAR = 2
"""Paragraphs apart at which "of them" may still mean a count."""

LONGEST_GAP = 120
"""Code points between a whole and the share that restates its part: a relative clause fits."""

PAIRS = 12
"""Pairs of one noun that a share is held against, at most: more are a table."""

TOLD_ALIKE = 2
"""Words, beside the noun, that a headline and a sentence share if both tell of one share."""

FITS = frozenset({Verdict.AGREES, Verdict.ROUNDS, Verdict.TRUNCATES})
FITS_ROUGHLY = FITS | {Verdict.APPROXIMATES}
ANY = FITS_ROUGHLY | {Verdict.CONTRADICTS}

Pair = tuple[Figure, Figure]


@dataclass(frozen=True, slots=True)
class Parts:
    """A candidate for part and whole of a share."""

    part: Figure
    whole: Figure
    link: Link
    verdicts: frozenset[Verdict]
    """The verdicts that the link is firm enough for."""

    def admits(self, verdict: Verdict) -> bool:
        """Whether the link carries a verdict."""
        return verdict in self.verdicts


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = lexicon.load("linking")
    hedge = lexicon.any_of([*lexicon.load("hedges")["before"], *words["fine_hedges"]])
    restates, of_what, determiner = (
        lexicon.any_of(words[name]) for name in ("restates", "share_nouns", "determiners")
    )
    sources = {
        # between a part (or whole) and the share that restates it: ", or", "(", ", a clearance rate of"
        "restates": rf"(?:^|[,(\s–—])(?:{restates}|an?\s+(?:[\w-]+\s+){{0,2}}{of_what}\s+of)\s*{hedge}?\s*$"
        rf"|^\s*[,(–—]\s*(?:or\s+)?{hedge}?\s*$",
        # "1,260 of 5,040 cottages, exactly a quarter, stand empty"
        "apposed": rf"[^.;:]*[,(–—]\s*(?:or\s+)?{hedge}?\s*$",
        "closes": r"\s*(?:[,.;:)–—]|$)",
        "of_whole": rf"\s+(?:out\s+)?of\s+(?:(?:{determiner}|{hedge})\s+){{0,3}}",
        "part_after": r"\s*[,(–—:]\s*(?:or\s+)?",
    }
    return {name: re.compile(source, re.IGNORECASE) for name, source in sources.items()}


class Pairs:
    """Part and whole of each "160,651 of the 289,047" of an article, by sentence and by what is counted."""

    def __init__(self, ledger: Ledger) -> None:
        self.by_claim: dict[str, list[Pair]] = defaultdict(list)
        self.by_noun: dict[str, list[Pair]] = defaultdict(list)
        for part, whole in zip(ledger.plain, ledger.plain[1:], strict=False):
            if _are_part_and_whole(ledger, part, whole):
                self.by_claim[part.claim.id].append((part, whole))
                noun = whole.noun or part.noun
                if noun is not None:
                    self.by_noun[noun].append((part, whole))

    def beside(self, share: Figure) -> Sequence[Pair]:
        """The pairs that stand right beside *share* in its sentence."""
        near = self.by_claim.get(share.claim.id, [])
        return [pair for pair in near if min(abs(f.order - share.order) for f in pair) <= NEAR + 1]

    def around(self, share: Figure) -> Sequence[Pair]:
        """The pairs of what *share* is of, the nearest if there are many."""
        pairs = self.by_noun.get(share.noun or "", [])
        if len(pairs) <= PAIRS:
            return pairs
        return sorted(pairs, key=lambda pair: abs(pair[0].order - share.order))[:PAIRS]


def _are_part_and_whole(ledger: Ledger, part: Figure, whole: Figure) -> bool:
    of = part.quantity.of
    named = of is not None and of.piece.span.overlaps(whole.span)
    if not (is_countable(part) and is_countable(whole) and 0 < part.point < whole.point):
        return False
    linked = named or same_unit(part, whole)
    return linked and _patterns()["of_whole"].fullmatch(f" {ledger.between(part, whole)} ") is not None


def find_worded_parts(ledger: Ledger, pairs: Pairs, share: Figure) -> Iterator[Parts]:
    """Yield candidates for the part and the whole of *share* that words link to it, the firmest first."""
    yield from _of_or(ledger, pairs, share)
    yield from _across_sentences(ledger, pairs, share)
    yield from _of_whole_or(ledger, share)
    yield from _of_those(ledger, share)


def _of_or(ledger: Ledger, pairs: Pairs, share: Figure) -> Iterator[Parts]:
    """ "2,418 of the 7,106 files, a rate of 34 percent", "half of the films, 14 of 40"."""
    for part, whole in pairs.beside(share):
        if whole.span.end <= share.span.start and _restates(ledger, whole, share):
            yield Parts(part, whole, Link("of-or", "“X of Y, or P” in one sentence", 0.98), ANY)
        elif _follows(ledger, share, part):
            yield Parts(part, whole, Link("share-then-of", "“P of them, X of Y” in one sentence", 0.95), ANY)


def _restates(ledger: Ledger, figure: Figure, share: Figure) -> bool:
    """Whether *share* says *figure* again, right after it."""
    gap = ledger.between(figure, share)
    if not 0 < len(gap) < LONGEST_GAP:
        return False
    if _patterns()["restates"].search(f"{gap} ") is not None:
        return True
    closes = _patterns()["closes"].match(ledger.text[share.span.end : share.claim.span.end])
    return bool(closes and _patterns()["apposed"].fullmatch(f"{gap} "))


def _follows(ledger: Ledger, share: Figure, figure: Figure) -> bool:
    """Whether *figure* says *share* again, right after it and what it is of."""
    of = share.quantity.of
    end = of.piece.span.end if of is not None and of.piece.span > share.span else share.span.end
    gap = ledger.text[end : figure.span.start] if end <= figure.span.start else ""
    return _patterns()["part_after"].fullmatch(gap) is not None


def _across_sentences(ledger: Ledger, pairs: Pairs, share: Figure) -> Iterator[Parts]:
    """A share of the same noun as some "X of Y": a contradiction only of "those", or in the headline's own words."""
    for part, whole in pairs.around(share):
        if is_open(share):
            return  # "the vast majority" is met by too much
        if part is share or (part.claim.id == share.claim.id and _restates(ledger, whole, share)):
            continue
        distance = abs(share.paragraph - part.paragraph)
        here = part.claim.id == share.claim.id
        evidence = (
            f"“{part.surface} of {whole.surface}” counts the same ({share.noun}) that {share.surface} is of"
        )
        link = Link(
            "same-sentence" if here else "across-sentences", evidence, 0.9 if distance <= NEAR else 0.85
        )
        told_alike = len(shared_topic(ledger, share, part) - counted(share)) >= TOLD_ALIKE
        firm = is_of_those(ledger, share) or (share.in_title and told_alike)
        yield Parts(part, whole, link, ANY if firm else FITS)


def _of_whole_or(ledger: Ledger, share: Figure) -> Iterator[Parts]:
    """ "Of the 1,750 members who voted, 1,120, or 64 per cent, …"."""
    part = restated(ledger, share)
    if part is None:
        return
    for whole in ledger.before(part, 2):
        if whole.claim.id == share.claim.id and opens_with_of(ledger, whole) and is_part_of(part, whole):
            yield Parts(part, whole, Link("of-whole-or", "“of Y, X, or P” in one sentence", 0.97), ANY)
            return


def restated(ledger: Ledger, share: Figure, *, moved: bool = False) -> Figure | None:
    """The figure that the share restates: X of "X, or P", or of "half of the films, X"; with *moved* a change too."""
    for figure in ledger.before(share, 1):
        usable = is_countable(figure, moved=moved) and figure.claim.id == share.claim.id
        if usable and _restates(ledger, figure, share):
            return figure
    for figure in ledger.after(share, 1):
        if figure.claim.id == share.claim.id and is_countable(figure) and _follows(ledger, share, figure):
            return figure
    return None


def _of_those(ledger: Ledger, share: Figure) -> Iterator[Parts]:
    """ "There were 61,400 people on the list. Of those, 22,100, or 36 per cent, had waited long"."""
    part = restated(ledger, share)
    opening = ledger.text[share.claim.span.start : share.span.start][:LONGEST_GAP]
    if part is None or not opens_with_those(opening) or not ledger.follows(share.sentence):
        return
    wholes = [f for f in ledger.in_sentence(ledger.claims[share.sentence - 1]) if is_countable(f)]
    if wholes and is_part_of(part, wholes[0]):
        link = Link("of-those", "“of those, X, or P”, after a sentence that begins with the whole", 0.93)
        sure = len(wholes) == 1 or wholes[0].noun is not None
        yield Parts(part, wholes[0], link, ANY if sure else FITS_ROUGHLY)


def is_part_of(part: Figure, whole: Figure) -> bool:
    """Whether *part* may be some of *whole*: "211 children" of "309 cases", "$5m" of "$12m"."""
    kinds = part.quantity.kind is whole.quantity.kind
    unit = kinds and (part.quantity.kind is Kind.COUNT or same_unit(part, whole))
    return part is not whole and unit and part.point < whole.point


def is_countable(figure: Figure, *, moved: bool = False) -> bool:
    """Whether a figure may be part or whole: a level, and no age; with *moved* also what something changed by."""
    q = figure.quantity
    known = q.kind in (Kind.COUNT, Kind.MONEY, Kind.MEASURE) and q.unit.code != "a"
    return known and is_level(figure) and (moved or not is_change(figure)) and figure.point > 0
