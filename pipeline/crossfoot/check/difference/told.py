"""Differences that words name, and the two levels that other words set apart: "took £7m and spent £9m, leaving a gap of £2m"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from crossfoot import lexicon
from crossfoot.check.difference.links import Levels, may_be_level
from crossfoot.check.difference.wording import patterns
from crossfoot.link.counted import counts_persons
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_change, is_level, same_unit
from crossfoot.link.ledger import Ledger
from crossfoot.link.lengths import Length, lengths_in
from crossfoot.types import Kind

REACH = 90
"""Code points before a difference in which it is named."""

LONGEST_TAIL = 90
"""Code points between the second level and the difference that restates them."""

NOW = re.compile(r"[,;]\s|\bwill\b|\bto\s+(?:rise|go|increase|fall|drop)\b")
SMALLEST = 1
NEAR = 3
"""Levels of two sentences are of one thing if the larger is no more than so many times the smaller."""


@dataclass(frozen=True, slots=True)
class Named:
    """How words name a figure as a difference."""

    kind: str
    """``move``, ``gap``, ``balance``, ``than`` ("430 fewer") or ``by`` ("beat … by")."""


@cache
def _words() -> dict[str, re.Pattern[str]]:
    words = lexicon.load("difference")
    hedges = lexicon.alternation([*lexicon.load("hedges")["before"], *words["fillers"]])
    hedge = rf"(?:(?:{hedges})\s+)*[^\w\s]{{0,2}}(?:[A-Z]{{1,3}}[$.]?\s?)?$"
    by = lexicon.alternation(words["named_by"])

    def named(name: str) -> str:
        return rf"\b(?:{lexicon.alternation(words[name])})\s+(?:[\w’'-]+\s+){{0,3}}?(?:{by})\s+{hedge}"

    def after(name: str) -> str:
        return rf"(?:-|\s)+(?:(?:percentage\s+)?[a-z]+s\s+|[a-z]+-|an?\s+[a-z]+\s+)?(?:{lexicon.alternation(words[name])})\b"

    sources = {
        "move": named("moves"),
        "gap": named("gaps"),
        "balance": named("balances"),
        "by": rf"\b(?:{lexicon.alternation(words['by_verbs'])})\b(?:[^.;:]|\.\d){{0,80}}?\bby\s+{hedge}",
        "up": rf"(?:,|–|—|\bis|\bwas|\bare|\bwere)\s+(?:up|down)\s+(?:by\s+)?{hedge}",
        "extra": r"[,:–—]\s*(?:an\s+extra|an\s+additional)\s+[^\w\s]?$",
        "the_gap": rf"\bthe\s+(?:{lexicon.alternation([*words['gaps'], *words['balances'], 'rest', 'remainder'])}),\s+{hedge}",
        "known_base": rf"\s*(?:more\s+than|less\s+than|over|under|on|above|below|short\s+of|off)\s+(?:the|its|his|her|their)\s+(?:\w+\s+)?(?:{lexicon.alternation(words['bases'])})\b",
        "move_after": after("moves"),
        "gap_after": after("gaps"),
        "balance_after": after("balances"),
        "than_after": after("comparatives"),
        "of_error": r"\bmargin\s+of\s+(?:\w+\s+)?error\b[^.]*$",
        "level_before": r"\b(?:to|from|against|with|than|another)\s+[^\w\s]?$",
        "other_base": r"\s*(?:[a-z]+s\s+)?(?:(?:more|fewer|less|lower|higher)\s+than|from|over|on|than|below|above|short\s+of|off)\s",
        "so": rf"\b(?:{lexicon.alternation(words['so'])})\b",
        "takes_up": rf"\W*(?:{lexicon.alternation(words['takes_up'])})\b",
        "opens": rf"[,:–—(]\s*(?:(?:{lexicon.alternation(words['goes_on'])})\s+[^.;:]*?|from\s+)?[^\w\s]?$|\bfrom$",
        "definite": r"\W*(?:the|that|this|his|her|its|their)\b",
        "beats": rf"\b(?:{lexicon.alternation(words['by_verbs'])})\b",
        "restates": r"[^.;]*?(?:[,;:–—(]|\bor\b|\bso\b|\bleft\b)\s*[^.;]*",
        "joined": r"[^.]*(?:,|;|\band\b|\bbut\b|\bwhile\b|\bwhereas\b|\bto\b|\bagainst\b)[^.]*",
    }
    return {name: re.compile(source, re.IGNORECASE) for name, source in sources.items()}


@cache
def _pairs() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    def any_of(words: Sequence[str]) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{lexicon.alternation(words)})", re.IGNORECASE)

    return tuple((any_of(p["one"]), any_of(p["other"])) for p in lexicon.load("difference")["pairs"])


def name_of(ledger: Ledger, figure: Figure) -> Named | None:
    """What words call a difference, if they do."""
    q = figure.quantity
    if not is_level(figure) or figure.in_title or q.unit.code == "percent" or q.kind is Kind.SHARE or figure.point <= 0:
        return None
    lead, follow = ledger.lead_in(figure, REACH), ledger.follow_up(figure, 40)
    if patterns()["of_error"].match(follow) or _words()["of_error"].search(lead):
        return None
    if _words()["level_before"].search(lead):
        return None
    if _words()["the_gap"].search(lead):
        return Named("gap")
    if _words()["extra"].search(lead):
        return Named("than")
    for kind in ("gap", "balance", "move"):
        if _words()[kind].search(lead) or _words()[f"{kind}_after"].match(follow):
            return Named(kind)
    than = _words()["than_after"].match(follow)
    if than and not _adds(q.kind, than.group(), follow[than.end() :], lead):
        return Named("than")
    if _words()["by"].search(lead):
        return Named("by")
    return Named("up") if _words()["up"].search(lead) else None


def _adds(kind: Kind, word: str, follow: str, lead: str) -> bool:
    """Whether "more" only adds to a count: "two more will open"; not "1,300 more than", ", 29 more"."""
    more = word.lower().endswith(("more", "extra"))
    return more and kind is Kind.COUNT and not re.match(r"\s+than\b", follow) and not re.search(r"[,(–—]\s*(?:or\s+)?$", lead)


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
    definite = _words()["definite"].match(difference.claim.surface) is not None
    if not own and not before and definite and ledger.follows(difference.sentence - 1):
        before = _levels(ledger, difference.sentence - 2, difference)
    if own:
        if named.kind not in ("gap", "move", "than"):
            return None
        return _one_each(ledger, difference, [*before, *own], named.kind)
    opening = _words()["takes_up"].match(difference.claim.surface)
    if len(before) == 2 and opening and named.kind in ("gap", "balance", "than", "move", "by"):
        return _in_sentence_before(ledger, difference, named, before)
    if len(before) == 1 and ledger.follows(difference.sentence - 1) and named.kind in ("gap", "by"):
        earlier = _levels(ledger, difference.sentence - 2, difference)
        if len(earlier) == 1 and opening:
            link = Link("told-one-each", "two sentences tell one level each, and this one how far they are apart", 0.88)
            return _levels_of(difference, [*earlier, *before], link, firm=_are_same(earlier[0], before[0], difference))
    return None


def _one_each(ledger: Ledger, difference: Figure, levels: Sequence[Figure], kind: str) -> Levels | None:
    """ "Her best is 71.4 metres. On Sunday she threw 73.1 metres, an improvement of 1.7 metres"."""
    if len(levels) != 2 or difference.span < levels[1].span:
        return None
    gap = ledger.between(levels[1], difference)
    if len(gap) > LONGEST_TAIL or not _words()["restates"].fullmatch(gap):
        return None
    follow = ledger.follow_up(difference)
    if _words()["other_base"].match(follow) and not _words()["known_base"].match(follow):
        return None
    one, two = sorted(f.point for f in levels)
    if two > one * NEAR:
        return None
    contest = kind == "gap" and levels[0].noun in (None, levels[1].noun) and _words()["so"].search(gap) is not None
    if not contest and not _are_set_against(ledger, levels[0], levels[1], difference):
        return None
    link = Link("told-one-each", "one level here and one in the sentence before, and how far they are apart", 0.88)
    return _levels_of(difference, levels, link, firm=contest or bool(_words()["so"].search(gap)) or not ledger.has_subject(levels[1].span.end, difference.span.start))


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
    levels = [f for f in figures if f.span != difference.span and (may_be_level(f, difference) or _are_people(f, difference))]
    levels = [f for f in levels if None in (f.quantity.per, difference.quantity.per) or f.quantity.per == difference.quantity.per]
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
        if _words()["other_base"].match(ledger.follow_up(difference)):
            return None  # "… to $9m, $2m below target": the base is named
        near = len(gap) <= LONGEST_TAIL and not ledger.has_subject(two.span.end, difference.span.start) or bool(_words()["so"].search(gap))
        if not near or not (_words()["restates"].fullmatch(gap) or named.kind == "by" or _words()["so"].search(gap)):
            return None
        apposed = named.kind in ("gap", "move") and _words()["joined"].fullmatch(ledger.between(one, two)) is not None
        firm = against if named.kind not in ("gap",) else against or apposed
        if not (against or apposed):
            return None
        return _levels_of(difference, own, link, firm=firm)
    if difference.span < one.span:  # "by £60, from £1,820 to £1,910"
        gap = ledger.between(difference, one)
        contrast = patterns()["firm_contrast"].search(ledger.between(one, two))
        if contrast is None or ";" in gap or len(gap) > LONGEST_TAIL or not _words()["opens"].search(gap):
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
    firm = re.search(r"[,(–—]\s*(?:which\s+(?:is|was)\s+|or\s+|that\s+is\s+)?(?:up|down|some|about|just|only|a\s+full)?\s*[^\w\s]?$", left)
    return _levels_of(difference, own, link, firm=firm is not None)


def _in_sentence_before(ledger: Ledger, difference: Figure, named: Named, levels: Sequence[Figure]) -> Levels | None:
    one, two = levels
    against = _are_set_against(ledger, one, two, difference)
    gap = named.kind in ("gap", "by") and _words()["joined"].fullmatch(ledger.between(one, two)) is not None
    if not (against or gap):
        return None
    link = Link("told-before", "the sentence before sets two levels apart, and this one tells how far", 0.9)
    so = _words()["so"].search(ledger.lead_in(difference)) is not None
    definite = _words()["definite"].match(difference.claim.surface) is not None
    moved = named.kind == "move" and definite
    firm = (against and (named.kind in ("gap", "than") or so or moved)) or (gap and definite and named.kind == "gap")
    return _levels_of(difference, levels, link, firm=firm)


def _are_set_against(ledger: Ledger, one: Figure, two: Figure, difference: Figure) -> bool:
    """Whether words set two levels apart: "from … to", "bought for … and sold for", "estimated at … but cost"."""
    between = ledger.between(one, two)
    if patterns()["firm_contrast"].search(between) or re.search(r"\binstead\s+of\b", between):
        return True
    if _words()["beats"].search(between) and re.match(r"\s*by\b", ledger.follow_up(two)):
        return True
    first = f"{ledger.lead_in(one, REACH)} {between.split(',')[0] if ',' in between else ''}"
    end = min(two.claim.span.end, difference.span.start) if difference.span > two.span else two.claim.span.end
    second = f"{between} {ledger.text[two.span.end : min(end, two.span.end + 24)]}"
    return any(
        (a.search(first) and b.search(second)) or (b.search(first) and a.search(second)) for a, b in _pairs()
    )


def _levels_of(difference: Figure, levels: Sequence[Figure], link: Link, *, firm: bool) -> Levels | None:
    smaller, larger = sorted(levels, key=lambda f: f.point)
    if not same_unit(smaller, larger) or smaller.point == larger.point or 0 <= smaller.point <= larger.point <= difference.point:
        return None
    return Levels(larger, smaller, link, firm=firm)
