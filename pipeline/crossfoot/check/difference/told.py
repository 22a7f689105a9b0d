"""Differences that words name, and the two levels that other words set apart: "took £7m and spent £9m, leaving a gap of £2m"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crossfoot.check.difference.links import Levels, may_be_level
from crossfoot.check.difference.naming import REACH, Named, name_of, pairs, told_words
from crossfoot.check.difference.wording import patterns
from crossfoot.link.counted import counts_persons
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_change, is_level, same_unit
from crossfoot.link.ledger import Ledger
from crossfoot.link.lengths import Length, lengths_in
from crossfoot.types import Kind

LONGEST_TAIL = 90
"""Code points between the second level and the difference that restates them."""

NOW = re.compile(r"[,;]\s|\bwill\b|\bto\s+(?:rise|go|increase|fall|drop)\b")
SMALLEST = 1
NEAR = 3
"""Levels of two sentences are of one thing if the larger is no more than so many times the smaller."""


def find_told_levels(ledger: Ledger, difference: Figure) -> Levels | None:
    """Return the two levels that words set against each other right beside a difference that words name."""
    named = name_of(ledger, difference)
    if named is None:
        return None
    own = _levels(ledger, difference.sentence, difference)
    if len(own) == 2:
        return _in_sentence(ledger, difference, named, own)
    if len(own) > 1 or not ledger.follows(difference.sentence):
        return None
    before = _levels(ledger, difference.sentence - 1, difference)
    definite = told_words()["definite"].match(difference.claim.surface) is not None
    if not own and not before and definite and ledger.follows(difference.sentence - 1):
        before = _levels(ledger, difference.sentence - 2, difference)
    if own:
        if named.kind not in ("gap", "move", "than"):
            return None
        return _one_each(ledger, difference, [*before, *own], named.kind)
    opening = told_words()["takes_up"].match(difference.claim.surface)
    if len(before) == 2 and opening and named.kind in ("gap", "balance", "than", "move", "by"):
        return _in_sentence_before(ledger, difference, named, before)
    if len(before) == 1 and ledger.follows(difference.sentence - 1) and named.kind in ("gap", "by"):
        earlier = _levels(ledger, difference.sentence - 2, difference)
        if len(earlier) == 1 and opening:
            link = Link(
                "told-one-each",
                "two sentences tell one level each, and this one how far they are apart",
                0.88,
            )
            return _levels_of(
                difference, [*earlier, *before], link, firm=_are_same(earlier[0], before[0], difference)
            )
    return None


def _one_each(ledger: Ledger, difference: Figure, levels: Sequence[Figure], kind: str) -> Levels | None:
    """ "Her best is 71.4 metres. On Sunday she threw 73.1 metres, an improvement of 1.7 metres"."""
    if len(levels) != 2 or difference.span < levels[1].span:
        return None
    gap = ledger.between(levels[1], difference)
    if len(gap) > LONGEST_TAIL or not told_words()["restates"].fullmatch(gap):
        return None
    follow = ledger.follow_up(difference)
    if told_words()["other_base"].match(follow) and not told_words()["known_base"].match(follow):
        return None
    one, two = sorted(f.point for f in levels)
    if two > one * NEAR:
        return None
    contest = (
        kind == "gap"
        and levels[0].noun in (None, levels[1].noun)
        and told_words()["so"].search(gap) is not None
    )
    if not contest and not _are_set_against(ledger, levels[0], levels[1], difference):
        return None
    link = Link(
        "told-one-each", "one level here and one in the sentence before, and how far they are apart", 0.88
    )
    return _levels_of(
        difference,
        levels,
        link,
        firm=contest
        or bool(told_words()["so"].search(gap))
        or not ledger.has_subject(levels[1].span.end, difference.span.start),
    )


def _are_same(one: Figure, other: Figure, difference: Figure) -> bool:
    """Whether all three count one noun, or leave it out."""
    nouns = {f.noun for f in (one, other, difference)} - {None}
    return len(nouns) == 1


def _levels(ledger: Ledger, number: int, difference: Figure) -> list[Figure]:
    if number < 0:
        return []
    figures: Sequence[Figure] = ledger.in_sentence(ledger.claims[number])
    if isinstance(difference, Length):
        lengths = lengths_in(ledger, ledger.claims[number], number)
        bare = [f for f in figures if f.bare and lengths]
        figures = sorted([*lengths, *bare], key=lambda f: f.span)
    levels = [
        f
        for f in figures
        if f.span != difference.span and (may_be_level(f, difference) or _are_people(f, difference))
    ]
    levels = [
        f
        for f in levels
        if None in (f.quantity.per, difference.quantity.per) or f.quantity.per == difference.quantity.per
    ]
    return [f for f in levels if f.point > SMALLEST or f.quantity.kind is not Kind.COUNT]


def _are_people(level: Figure, difference: Figure) -> bool:
    """ "4.1 million passengers … an extra 700,000 travellers"."""
    return is_level(level) and not is_change(level) and counts_persons(level) and counts_persons(difference)


def _in_sentence(ledger: Ledger, difference: Figure, named: Named, own: Sequence[Figure]) -> Levels | None:
    one, two = own
    link = Link("told", "one sentence tells two levels and names how far they are apart", 0.92)
    against = _are_set_against(ledger, one, two, difference)
    if difference.span > two.span:  # "…, a gap of £2m"
        gap = ledger.between(two, difference)
        if told_words()["other_base"].match(ledger.follow_up(difference)):
            return None  # "… to $9m, $2m below target": the base is named
        near = (
            len(gap) <= LONGEST_TAIL and not ledger.has_subject(two.span.end, difference.span.start)
        ) or bool(told_words()["so"].search(gap))
        if not near or not (
            told_words()["restates"].fullmatch(gap) or named.kind == "by" or told_words()["so"].search(gap)
        ):
            return None
        apposed = (
            named.kind in ("gap", "move")
            and told_words()["joined"].fullmatch(ledger.between(one, two)) is not None
        )
        firm = against or (apposed and named.kind == "gap")
        if not (against or apposed):
            return None
        return _levels_of(difference, own, link, firm=firm)
    if difference.span < one.span:  # "by £60, from £1,820 to £1,910"
        gap = ledger.between(difference, one)
        contrast = patterns()["firm_contrast"].search(ledger.between(one, two))
        if contrast is None or ";" in gap or len(gap) > LONGEST_TAIL or not told_words()["opens"].search(gap):
            return None
        return _levels_of(difference, own, link, firm=True)
    return _around(ledger, difference, own, link)


def _around(ledger: Ledger, difference: Figure, own: Sequence[Figure], link: Link) -> Levels | None:
    """ "38 minutes, up nine from 31", "7,420 names, 1,300 more than in January, when there were 6,420"."""
    one, two = own
    left, right = ledger.between(one, difference), ledger.between(difference, two)
    if right.strip() == "to" and NOW.search(left):  # "now $11,200, will go up by $900 to $12,300"
        return _levels_of(difference, own, link, firm=True)
    than = re.search(r"\b(?:than|from|on|above|below|over|of|short\s+of|behind|ahead\s+of|the|when)\b", right)
    joined = re.search(r"[,–—(]", left)
    if not than or not joined or len(right) > LONGEST_TAIL or len(left) > LONGEST_TAIL or ";" in left + right:
        return None
    if re.search(r"\b(?:and|but)\b", right):
        return None
    firm = re.search(
        r"[,(–—]\s*(?:which\s+(?:is|was)\s+|or\s+|that\s+is\s+)?(?:up|down|some|about|just|only|a\s+full)?\s*[^\w\s]?$",
        left,
    )
    return _levels_of(difference, own, link, firm=firm is not None)


def _in_sentence_before(
    ledger: Ledger, difference: Figure, named: Named, levels: Sequence[Figure]
) -> Levels | None:
    one, two = levels
    against = _are_set_against(ledger, one, two, difference)
    gap = (
        named.kind in ("gap", "by") and told_words()["joined"].fullmatch(ledger.between(one, two)) is not None
    )
    if not (against or gap):
        return None
    link = Link("told-before", "the sentence before sets two levels apart, and this one tells how far", 0.9)
    so = told_words()["so"].search(ledger.lead_in(difference)) is not None
    definite = told_words()["definite"].match(difference.claim.surface) is not None
    moved = named.kind == "move" and definite
    firm = (against and (named.kind in ("gap", "than") or so or moved)) or (
        gap and definite and named.kind == "gap"
    )
    return _levels_of(difference, levels, link, firm=firm)


def _are_set_against(ledger: Ledger, one: Figure, two: Figure, difference: Figure) -> bool:
    """Whether words set two levels apart: "from … to", "bought for … and sold for", "estimated at … but cost"."""
    between = ledger.between(one, two)
    if patterns()["firm_contrast"].search(between) or re.search(r"\binstead\s+of\b", between):
        return True
    if told_words()["beats"].search(between) and re.match(r"\s*by\b", ledger.follow_up(two)):
        return True
    first = f"{ledger.lead_in(one, REACH)} {between.split(',')[0] if ',' in between else ''}"
    end = min(two.claim.span.end, difference.span.start) if difference.span > two.span else two.claim.span.end
    second = f"{between} {ledger.text[two.span.end : min(end, two.span.end + 24)]}"
    return any(
        (a.search(first) and b.search(second)) or (b.search(first) and a.search(second)) for a, b in pairs()
    )


def _levels_of(difference: Figure, levels: Sequence[Figure], link: Link, *, firm: bool) -> Levels | None:
    smaller, larger = sorted(levels, key=lambda f: f.point)
    if (
        not same_unit(smaller, larger)
        or smaller.point == larger.point
        or 0 <= smaller.point <= larger.point <= difference.point
    ):
        return None
    return Levels(larger, smaller, link, firm=firm)
