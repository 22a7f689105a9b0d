"""Lengths of time against their ends: "from 1997 until 2016 … over those 29 years", "eight hours, from 9am to 5pm"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from crossfoot.arithmetic.grading import Graded
from crossfoot.arithmetic.wording import plain
from crossfoot.check.calendar.dates import Dated, Dates
from crossfoot.check.calendar.spans import Length, elapsed, hold, in_unit, is_longer, read_length
from crossfoot.check.calendar.stretches import Stretch, find_stretches
from crossfoot.check.calendar.waits import find_waits
from crossfoot.check.calendar.words import NAME, any_of, word
from crossfoot.check.findings import Arithmetic, make_finding
from crossfoot.link.evidence import Link
from crossfoot.types import Amount, Finding, Interval, Verdict

FIRM = 0.85
"""Certainty of a link from which on it carries a contradiction."""

LEAST_NEAR = 3
"""One and two years agree with some stretch close by too easily."""

UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "H": "hour", "m": "minute"}


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    lead = rf"(?:{any_of('for_length')}\s+)?"
    sources = {
        # "from 2010 to 2015, a period of five years"
        "then_length": rf"\s*[,(–—:]\s*{lead}|\s+(?:for|lasted|lasts)\s+",
        "after": r",?\s+after\s+(?:(?:an?|the|his|her|its)\s+)?(?:[\w-]+\s+){0,2}?(?:of\s+|lasting\s+)?",
        "closed_of": r"(?:\s+(?:of|in|at|as)\s+(?:[\w’'-]+\s*){1,3}?)?\s*(?:[,.;:)–—]|$)",
        # "five years, from 2010 to 2015"; the range's own span begins with "from"
        "then_ends": r"\s*[,(–—:]?\s*(?:from\s+)?",
        # "40 years at the mill, from 1962 to 1982"
        "then_ends_of": r"\s+(?:as|at|in|on|with|of)\s+(?:[\w’'-]+\s+){0,3}[\w’'-]+(?:,\s*|\s*\(\s*)",
        "runs": rf"\s+(?:[\w’'-]+\s+){{1,3}}?{any_of('runs')}\s+(?:from\s+)?",
        # "a four-year term that starts in", "the ten-day fair opens on", "for six hours, starting at"
        "begins": rf"(?:(?:\s+[\w’'-]+){{0,5}}?|\s*[,(–—:])(?:,?\s+(?:which|that|who|and|it|they|s?he)\b)?"
        rf"(?:\s+(?:is|was|will|are|were|to|be|due|set|scheduled|formally|officially|had)){{0,4}}\s*\b{any_of('begins')}"
        r"\s+(?:(?:on|in|at|from)\s+)?(?:the\s+)?",
        # "elected in 2018 for a four-year term that expires in 2026"
        "for_a": r"(?:[\w’' -]{0,40}?,?\s+(?:for|to|on|under|with)|,)\s+(?:an?\s+|the\s+|his\s+|her\s+|its\s+)?",
        "that_ends": rf"(?:\s+[\w’'-]+){{0,4}}?,?\s+(?:(?:which|that|and)\s+)?(?:(?:is|was|will|due|to|set)\s+){{0,3}}"
        rf"{any_of('ends')}\s+(?:(?:on|in|at)\s+)?(?:the\s+)?",
        "it_took": rf"\W*(?:it|that|this|they|s?he|the\s+\w+|all\s+that|building\s+it|the\s+whole\s+\w+)\s+(?:\w+\s+)?"
        rf"{any_of('took')}"
        rf"\s+(?:{any_of('hedges')}\s+)?(?:just\s+|only\s+)?",
        "to_finish": rf"\s*(?:[,.;:)–—]|and\b|but\b|in\s+all\b|altogether\b|to\s+{any_of('finish')}\b|$)",
        "stayed": rf"\b(?:for|{any_of('lasted')}|{any_of('took')}(?:\s+(?!to\b)[\w’'-]+){{0,3}}|lasting|spent|a|an|the)\s+"
        rf"(?:(?:just|only|all\s+of|more\s+than|about|some|nearly|almost)\s+)?$",
        "lasted": rf"\b{any_of('lasted')}\s+(?:(?:just|only|all\s+of)\s+)?$",
        "closed": r"(?:\s+(?:an?|each|every)\s+\w+|\s+in\s+all)?\s*(?:[,.;:)–—]|$)",
        "those": rf"\b{any_of('those')}\s+$",
        "hedged": rf"\b{any_of('hedges')}\s+$",
    }
    return {name: re.compile(source, re.IGNORECASE) for name, source in sources.items()}


def find_lengths(dates: Dates) -> Iterator[Finding]:
    """Yield a finding for each length of time whose ends stand close by."""
    for number, found in dates.by_sentence.items():
        stretches = list(find_stretches(dates, found))
        nearby = dates.in_sentence(number - 1) + found + dates.in_sentence(number + 1) if stretches else ()
        for stretch in stretches:
            for dated in nearby:
                finding = _held(dates, stretch, dated)
                if finding is not None:
                    yield finding
                    break
        yield from _terms(dates, found)
    yield from find_waits(dates)


def _terms(dates: Dates, found: tuple[Dated, ...]) -> Iterator[Finding]:
    """ "Elected in 2018 for a four-year term that expires in 2026"."""
    for first, dated, last in zip(found, found[1:], found[2:], strict=False):
        if first.days is None or last.days is None or not dated.is_length:
            continue
        gaps = dates.between(first, dated), dates.between(dated, last)
        if not all(_patterns()[n].fullmatch(g) for n, g in zip(("for_a", "that_ends"), gaps, strict=True)):
            continue
        spent, length = elapsed(first.days, last.days), read_length(dated.timex, hedged=False)
        verdict = hold(length, spent) if length is not None and spent is not None else None
        if length is None or spent is None or verdict is None:
            continue
        if verdict is Verdict.CONTRADICTS and not all(d.serious for d in (first, dated, last)):
            continue
        link = Link("term", "a beginning, how long it is for, and when that ends", 0.88)
        yield _finding(Stretch((first, last), spent, within=False), dated, length, verdict, link)


def _held(dates: Dates, stretch: Stretch, dated: Dated) -> Finding | None:
    if not dated.is_length or dated.mention.rule == "date.anniversary" or dated in stretch.ends:
        return None
    around = dates.lead_in(dated, 25) + dated.surface + dates.follow_up(dated, 15)
    hedged = _patterns()["hedged"].search(dates.lead_in(dated, 20)) or word("hedges").match(dated.surface)
    length = read_length(dated.timex, hedged=hedged is not None)
    link = _link(dates, stretch, dated)
    if length is None or link is None:
        return None
    verdict = hold(length, stretch.spent)
    longer = verdict is Verdict.CONTRADICTS and is_longer(length, stretch.spent)
    after = re.search(r"\bafter\s+$", dates.lead_in(dated, 10), re.IGNORECASE)
    inside = word("within").search(around) and not (longer and (link.rule == "length-after" or after))
    loose = (stretch.within and link.rule != "those-years" and not longer) or inside
    firm = link.certainty >= FIRM and not loose
    if verdict is None or (verdict is Verdict.CONTRADICTS and not (firm and dated.serious)):
        return None
    few = length.count < LEAST_NEAR and not length.hedged
    if link.certainty < FIRM and (few or verdict is Verdict.ROUNDS):
        return None
    return _finding(stretch, dated, length, verdict, link)


def _link(dates: Dates, stretch: Stretch, dated: Dated) -> Link | None:
    """How the words make a length that of a stretch; less than `FIRM` carries an agreement only."""
    patterns, own = _patterns(), dated.claim.id == stretch.ends[0].claim.id
    whole = "-" not in dated.surface
    beside = _link_beside(dates, stretch, dated, whole=whole) if own else None
    if beside is not None:
        return beside
    later = dated.span.start >= stretch.end and dated.sentence - stretch.ends[0].sentence <= 1
    if later and whole and patterns["those"].search(dates.lead_in(dated)):
        return Link(
            "those-years", f"“{_those(dates, dated)} {dated.surface}” takes up the stretch just told", 0.9
        )
    told = _told_around(dates, stretch, dated)
    if told is not None:
        return told
    if whole and _lasted(dates, stretch, dated):
        return Link("lasted", "the sentence before the two ends says how long it lasted", 0.87)
    if _may_be_near(dates, stretch, dated, own=own):
        return Link("length-near", "a stretch of time and its length stand close by", 0.8)
    return None


def _link_beside(dates: Dates, stretch: Stretch, dated: Dated, *, whole: bool) -> Link | None:
    """A length right after or before the stretch in its own sentence."""
    patterns, follow = _patterns(), dates.follow_up(dated)
    if dated.span.start >= stretch.end:
        gap = dates.text[stretch.end : dated.span.start]
        if whole and patterns["then_length"].fullmatch(gap) and patterns["closed"].match(follow):
            return Link("length", "the length stands right after its ends", 0.9)
        if whole and patterns["after"].fullmatch(gap) and patterns["closed_of"].match(follow):
            return Link("length-after", "it ended after so long", 0.86)
    elif dated.span.end <= stretch.start:
        gap = dates.text[dated.span.end : stretch.start]
        if whole and (patterns["then_ends"].fullmatch(gap) or _is_of_stretch(dates, stretch, gap)):
            return Link("length", "the length stands right before its ends", 0.88)
        if len(stretch.ends) == 2 and patterns["begins"].fullmatch(gap):
            return Link("length-begins", f"what is {dated.surface} long begins and ends so", 0.88)
        if not whole and patterns["runs"].fullmatch(gap):
            return Link("length", f"what is {dated.surface} long runs from end to end", 0.88)
    return None


def _told_around(dates: Dates, stretch: Stretch, dated: Dated) -> Link | None:
    """A length between its two ends, or one that the sentence before or after gives as how long it took."""
    patterns, first = _patterns(), stretch.ends[0]
    if dated.sentence == first.sentence + 1 and dates.ledger.follows(dated.sentence):
        opening = dates.text[dated.claim.span.start : dated.span.start]
        if patterns["it_took"].fullmatch(opening) and patterns["to_finish"].match(dates.follow_up(dated)):
            return Link("it-took", "the next sentence says how long it took", 0.87)
    if stretch.loose and dated.sentence == first.sentence - 1 and dates.ledger.follows(first.sentence):
        others = [d for d in dates.in_sentence(dated.sentence) if d.is_length]
        if len(others) == 1 and patterns["stayed"].search(dates.lead_in(dated)):
            return Link(
                "lasted", "the sentence before says how long it was from one time of day to the other", 0.87
            )
    return None


def _is_of_stretch(dates: Dates, stretch: Stretch, gap: str) -> bool:
    """ "His 40 years at the mill, from 1962 to 1982"."""
    opening = dates.text[stretch.start : stretch.start + 5].lower()
    bracket = gap.rstrip().endswith("(")
    ended = bracket or opening in ("from ", "betwe")
    return _patterns()["then_ends_of"].fullmatch(gap) is not None and ended


def _lasted(dates: Dates, stretch: Stretch, dated: Dated) -> bool:
    """ "The trial lasted 12 weeks. It opened on 3 February and ended on 9 March"."""
    number = stretch.ends[0].sentence
    told_before = dated.sentence == number - 1 and dates.ledger.follows(number) and len(stretch.ends) == 2
    closes = not dates.follow_up(dated).strip(" .!\n")
    return told_before and closes and _patterns()["lasted"].search(dates.lead_in(dated)) is not None


def _may_be_near(dates: Dates, stretch: Stretch, dated: Dated, *, own: bool) -> bool:
    """Whether a stretch and a length that agree may be of one thing: other words set most of them apart."""
    if "-" in dated.surface or word("within").search(dates.lead_in(dated, 25) + dated.surface):
        return False
    told_as_ends = len(stretch.ends) == 2
    worded = told_as_ends or stretch.ends[0].surface.lower().startswith(("from", "between"))
    return worded and (own or (told_as_ends and not stretch.spent.clock))


def _those(dates: Dates, dated: Dated) -> str:
    return dates.lead_in(dated).split()[-1]


def _finding(stretch: Stretch, dated: Dated, length: Length, verdict: Verdict, link: Link) -> Finding:
    low, high = in_unit(length, stretch.spent)
    unit = UNITS[length.unit]
    one, other = plain(low), plain(high)
    said = f"{one} {unit}{'' if one == '1' else 's'}"
    both = "" if one == other else f", or {other} if both ends are counted"
    ends = " to ".join(e.surface for e in stretch.ends)
    ends = ends if ends.lower().startswith(("from", "between")) else f"from {ends}"
    arithmetic = Arithmetic(
        formula=f"{ends} = {one}{'' if one == other else f' to {other}'} {unit}s",
        result=f"{ends[0].upper()}{ends[1:]} is {said}{both}.",
        says=dated.surface,
        stated=Amount(length.count, length.count, length.count),
        point=low,
    )
    roles = [
        ("duration", dated),
        *zip(("from", "to") if len(stretch.ends) > 1 else ("range",), stretch.ends, strict=True),
    ]
    return make_finding(NAME, link, roles, Graded(verdict, Interval(low, high)), arithmetic)
