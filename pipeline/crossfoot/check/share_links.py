"""Which part and which whole a share is of: what the grammar says, and what only the arithmetic suggests."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from crossfoot.check.figures import Figure, is_change, is_level, same_unit
from crossfoot.check.findings import Link
from crossfoot.check.ledger import Ledger
from crossfoot.types import Kind, Verdict

HUNDRED = Decimal(100)

HEDGE = r"(?:about|some|nearly|almost|just\s+over|just\s+under|over|more\s+than|around|roughly|approximately|only|just|exactly|fewer\s+than|less\s+than)"
RESTATES = re.compile(
    rf"""
    (?:^|[,(\s–—])(?:or|which\s+is|that\s+is|i\.e\.|equal\s+to|equivalent\s+to|amounting\s+to|representing|
        an?\s+(?:[\w-]+\s+){{0,2}}(?:rate|share|proportion|turnout)\s+of)\s*(?:{HEDGE})?\s*$
  | ^\s*[,(–—]\s*(?:or\s+)?(?:{HEDGE})?\s*$
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""The words between a part (or whole) and the share that restates it: ", or", "(", ", a clearance rate of"."""

OF_WHOLE = re.compile(
    r"\s+(?:out\s+)?of\s+(?:(?:the|all|its|their|his|her|our|these|those|some|about|more\s+than|nearly|a\s+total\s+of|an\s+estimated)\s+){0,3}",
    re.IGNORECASE,
)
"""The words between part and whole."""

OF_LEAD = re.compile(
    r"(?:^\W*|[,;:–—]\s+|\b(?:that|and|but|while)\s+)of\s+(?:(?:the|all|its|their|some|about|those|these)\s+)*[^\w\s]?$",
    re.IGNORECASE,
)
OF_THOSE = re.compile(
    r"^\W*(?:of|among)\s+(?:these|those|them|this|it|the\s+(?:\w+\s+){1,3}?(?:surveyed|polled|tested|asked|who)?)\W",
    re.IGNORECASE,
)
OF_THEM = re.compile(
    r"^\s*of\s+(?:them|these|those|the\s+total|all|the\s+\w+’?'?s?\s+total)\b", re.IGNORECASE
)
THOSE = re.compile(r"\s*of\s+(?:those|these|the)\b", re.IGNORECASE)

NO_THINGS = frozenset({"time", "percent", "point", "people", "person"})
"""Nouns that do not tell what is counted."""

NEAR = 2
"""Paragraphs apart at which "of them" may still mean a count."""

LONGEST_GAP = 120
"""Code points between a whole and the share that restates its part: a relative clause fits."""

CHANCE = Decimal("0.02")
CHANCE_OF_A_WHOLE = Decimal("0.06")
"""Highest probability that a tick rests on chance (width of the stated interval times what was tried): where part
and whole are both searched for, and where the part is sure."""

FITS_EXACTLY = frozenset({Verdict.AGREES})
FITS = frozenset({Verdict.AGREES, Verdict.ROUNDS, Verdict.TRUNCATES})
FITS_ROUGHLY = FITS | {Verdict.APPROXIMATES}
ANY = FITS_ROUGHLY | {Verdict.CONTRADICTS}


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


def find_parts(ledger: Ledger, share: Figure) -> Iterator[Parts]:
    """Yield candidates for the part and the whole of *share*, the firmest first."""
    yield from _printed_pairs(ledger, share)
    yield from _of_whole_or(ledger, share)
    yield from _of_those(ledger, share)
    yield from _same_noun(ledger, share)
    yield from _part_before(ledger, share)
    yield from _by_arithmetic(ledger, share)


def _printed_pairs(ledger: Ledger, share: Figure) -> Iterator[Parts]:
    """ "2,418 of the 7,106 files, a rate of 34 percent", or a share of the same noun elsewhere."""
    for part, whole in _pairs(ledger):
        gap = ledger.between(whole, share) if whole.span.end <= share.span.start else ""
        if part.claim.id == share.claim.id and gap and len(gap) < LONGEST_GAP and RESTATES.search(f"{gap} "):
            yield Parts(part, whole, Link("of-or", "“X of Y, or P” in one sentence", 0.98), ANY)
            continue
        noun = whole.noun or part.noun
        if noun is not None and noun == share.noun and part is not share:
            distance = abs(share.paragraph - part.paragraph)
            here = part.claim.id == share.claim.id
            evidence = (
                f"“{part.surface} of {whole.surface}” counts the same ({noun}) that {share.surface} is of"
            )
            link = Link(
                "same-sentence" if here else "across-sentences", evidence, 0.96 if distance <= NEAR else 0.9
            )
            firm = distance == 0 or share.in_title or THOSE.match(ledger.follow_up(share))
            yield Parts(part, whole, link, ANY if firm else FITS_ROUGHLY)


def _pairs(ledger: Ledger) -> Iterator[tuple[Figure, Figure]]:
    """Part and whole of each "160,651 of the 289,047", "5.9 million of the 8.4 million hectares"."""
    for part, whole in zip(ledger.plain, ledger.plain[1:], strict=False):
        of = part.quantity.of
        named = of is not None and of.piece.span.contains(whole.span)
        if not (_countable(part) and _countable(whole) and 0 < part.point < whole.point):
            continue
        if (named or same_unit(part, whole)) and OF_WHOLE.fullmatch(f" {ledger.between(part, whole)} "):
            yield part, whole


def _of_whole_or(ledger: Ledger, share: Figure) -> Iterator[Parts]:
    """ "Of the 1,750 members who voted, 1,120, or 64 per cent, …"."""
    part = _restated(ledger, share)
    if part is None:
        return
    for whole in ledger.before(part, 2):
        before_of = OF_LEAD.search(ledger.lead_in(whole, 10_000)) is not None
        if whole.claim.id == share.claim.id and before_of and _is_part_of(part, whole):
            yield Parts(part, whole, Link("of-whole-or", "“of Y, X, or P” in one sentence", 0.97), ANY)
            return


def _restated(ledger: Ledger, share: Figure) -> Figure | None:
    """The figure that the share restates: X of "X, or P", or of "half of the films, X"."""
    for figure in ledger.before(share, 1):
        gap = ledger.between(figure, share)
        if (
            figure.claim.id == share.claim.id
            and _countable(figure)
            and len(gap) < LONGEST_GAP
            and RESTATES.search(f"{gap} ")
        ):
            return figure
    for figure in ledger.after(share, 1):
        of = share.quantity.of
        end = of.piece.span.end if of is not None else share.span.end
        gap = ledger.text[end : figure.span.start] if end <= figure.span.start else ""
        if (
            figure.claim.id == share.claim.id
            and _countable(figure)
            and re.fullmatch(r"\s*[,(–—:]\s*(?:or\s+)?", gap)
        ):
            return figure
    return None


def _of_those(ledger: Ledger, share: Figure) -> Iterator[Parts]:
    """ "There were 61,400 people on the list. Of those, 22,100, or 36 per cent, had waited long"."""
    part = _restated(ledger, share)
    if part is None or not OF_THOSE.match(share.claim.surface) or not ledger.follows(share.sentence):
        return
    wholes = [f for f in ledger.in_sentence(ledger.claims[share.sentence - 1]) if _countable(f)]
    if wholes and _is_part_of(part, wholes[0]):
        link = Link("of-those", "“of those, X, or P”, after a sentence that begins with the whole", 0.93)
        yield Parts(
            part, wholes[0], link, ANY if len(wholes) == 1 or wholes[0].noun is not None else FITS_ROUGHLY
        )


def _same_noun(ledger: Ledger, share: Figure) -> Iterator[Parts]:
    """ "7,430 complaints were closed … 59 percent of them": a whole and a part of one noun, told before."""
    of_them = OF_THEM.match(ledger.follow_up(share)) is not None
    counts = [
        f
        for f in ledger.plain
        if f.quantity.kind is Kind.COUNT and _countable(f) and abs(f.paragraph - share.paragraph) <= NEAR
    ]
    for whole in counts:
        for part in counts:
            alike = part.noun is not None and part.noun == whole.noun and part.noun not in NO_THINGS
            if not alike or not part.point < whole.point or whole.point < 10:
                continue
            if share.noun == whole.noun or (of_them and whole.span < share.span):
                in_one = (
                    OF_LEAD.search(ledger.lead_in(whole, 10_000)) is not None
                    and part.claim.id == whole.claim.id
                )
                link = Link(
                    "of-whole" if in_one else "same-noun",
                    f"part, whole and share are all of “{whole.noun}”",
                    0.88,
                )
                yield Parts(part, whole, link, FITS_ROUGHLY if in_one else FITS)


def _part_before(ledger: Ledger, share: Figure) -> Iterator[Parts]:
    """ "9,808, or 16%, were billed on estimates": the part is sure, the whole a larger figure told before."""
    part = _restated(ledger, share)
    if part is None:
        return
    wholes = [
        f
        for f in ledger.plain
        if _countable(f)
        and _is_part_of(part, f)
        and f.span < share.span
        and share.paragraph - f.paragraph <= NEAR + 1
    ]
    if not wholes or _width(share) * len(wholes) > CHANCE_OF_A_WHOLE:
        return
    for whole in wholes:
        link = Link(
            "part-or", f"“{part.surface}, or {share.surface}”, and the one larger figure that makes it", 0.85
        )
        yield Parts(part, whole, link, FITS_EXACTLY)


def _by_arithmetic(ledger: Ledger, share: Figure) -> Iterator[Parts]:
    """Two figures of one unit in the same paragraph that make the printed share, unlikely by chance."""
    q = share.quantity
    if q.kind is not Kind.PERCENT or q.amount.point is None or q.amount.point >= HUNDRED:
        return
    near = [f for f in ledger.plain if f.paragraph == share.paragraph and _countable(f) and f is not share]
    pairs = [(p, w) for p in near for w in near if p.point < w.point and same_unit(p, w)]
    if not pairs or _width(share) * len(pairs) > CHANCE:
        return
    for part, whole in pairs:
        evidence = f"{part.surface} and {whole.surface} stand in the same paragraph, and the arithmetic agrees to the last digit"
        yield Parts(part, whole, Link("arithmetic", evidence, 0.85), FITS_EXACTLY)


def _width(share: Figure) -> Decimal:
    """Share of all percentages that would be printed like this one."""
    amount = share.quantity.amount
    if share.quantity.kind is Kind.SHARE:
        return Decimal("0.01")  # simple fractions are few, and must be met exactly
    return (amount.resolution or Decimal(1)) / HUNDRED


def _is_part_of(part: Figure, whole: Figure) -> bool:
    """Whether *part* may be some of *whole*: "211 children" of "309 cases", "$5m" of "$12m"."""
    kinds = part.quantity.kind is whole.quantity.kind
    unit = kinds and (part.quantity.kind is Kind.COUNT or same_unit(part, whole))
    return part is not whole and unit and part.point < whole.point


def _countable(figure: Figure) -> bool:
    q = figure.quantity
    known = q.kind in (Kind.COUNT, Kind.MONEY, Kind.MEASURE) and q.unit.code != "a"
    return known and is_level(figure) and not is_change(figure) and figure.point > 0
