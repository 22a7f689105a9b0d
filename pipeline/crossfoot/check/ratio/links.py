"""The two levels of a multiple: "210 stalls, six times as many as the 35 of May"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from crossfoot import lexicon
from crossfoot.check.change.links import FULL_CLAUSE, roles, tail
from crossfoot.check.ratio.levels import Levels, comparable, usable
from crossfoot.check.ratio.phrases import Multiple, Shape
from crossfoot.check.ratio.year import find_levels_of_a_year
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, same_unit
from crossfoot.link.ledger import Ledger
from crossfoot.types import Kind

APART = 90
"""Code points between a level and its multiple, at most: "was knocked down for £2.35 million in June, twice …"."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = lexicon.load("ratio")
    hedge = lexicon.any_of([*lexicon.load("hedges")["before"], "just"])
    joins, takes_up, moves, bases, contrast, firm, back = (
        lexicon.any_of(words[name])
        for name in (
            "joins",
            "takes_up",
            "moves",
            "move_bases",
            "contrast",
            "firm_contrast",
            "backward_moves",
        )
    )
    breaks, determiners = (lexicon.any_of(words[name]) for name in ("breaks", "determiners"))
    word = rf"(?:(?!{breaks}\b)[\w’'-]+\s+)"
    sources = {
        "as": rf"\s+as\s+\w+\s+(?:{word}{{0,4}}?)as\s+{word}{{0,6}}[^\w\s]?",
        "more": rf"\s+\w+\s+(?:{word}{{0,3}}?)than\s+{word}{{0,6}}[^\w\s]?",
        "of": rf"\s+(?=(?:{determiners})\b|\w+[’']s\b){word}{{0,8}}[^\w\s]?",
        "fold": rf"\s+(?:{word}{{0,2}}?){moves}\s+{bases}\s+{word}{{0,6}}[^\w\s]?",
        # between a level and the multiple: ", twice", " in 2019, which is nearly twice", " is three times"
        "joined": rf"(?:.*?[,(–—:]\s*|\s+)?(?:{joins}\s+)?(?:{hedge}\s+)?(?:an?\s+)?",
        "takes_up": rf"\W*{takes_up}\s+(?:{hedge}\s+|more\s+than\s+)?(?:an?\s+)?",
        "contrast": rf".*\b{contrast}\b.*",
        "firm_contrast": rf".*\b{firm}\b.*",
        "back_move": rf"\s+(?:{word}{{0,2}}?){back}\b(?!\s+{bases}\b)",
        "another_verb": r"\b(?:and|but|while|as)\b",
    }
    return {name: re.compile(source, re.IGNORECASE | re.DOTALL) for name, source in sources.items()}


def find_levels(ledger: Ledger, multiple: Multiple) -> Iterator[Levels]:
    """Yield candidates for the two levels of *multiple*, the firmest first."""
    if multiple.shape is Shape.VERB:
        yield from _after_verb(ledger, multiple)
        yield from _before_fold(ledger, multiple)
        return
    base = _base(ledger, multiple)
    if base is not None:
        yield from _new_for(ledger, multiple, base)
        return
    if multiple.shape is Shape.FOLD:
        yield from _before_fold(ledger, multiple)
        yield from _after_verb(ledger, multiple)
    elif multiple.shape is Shape.OF:
        yield from _after_verb(ledger, multiple)
        yield from find_levels_of_a_year(ledger, multiple)


def _base(ledger: Ledger, multiple: Multiple) -> Figure | None:
    """The level right after a multiple: "as the 35 of May", "the district's average rent of £900"."""
    for figure in ledger.starting(multiple.end, 1):
        gap = ledger.text[multiple.end : figure.span.start]
        if len(gap) < FULL_CLAUSE and usable(figure) and _patterns()[multiple.shape.value].fullmatch(gap):
            return figure
    return None


def _new_for(ledger: Ledger, multiple: Multiple, base: Figure) -> Iterator[Levels]:
    """The level that is so many times *base*: before the multiple, or in the sentence before it."""
    start = multiple.start
    previous = [f for f in ledger.preceding(start, 3) if f is not multiple.figure and usable(f)]
    here = [f for f in previous if f.claim.id == base.claim.id and comparable(f, base)]
    for new in here[:1]:
        gap = ledger.text[new.span.end : start]
        if len(gap) <= APART and _patterns()["joined"].fullmatch(gap):
            alone = not any(
                f.span.start > new.span.start and f is not multiple.figure for f in ledger.preceding(start, 3)
            )
            clause = ledger.has_subject(new.span.end, start) and not re.search(r"\b(?:which|that|who)\b", gap)
            evidence = (
                f"“{ledger.text[start : multiple.end]}” stands between {new.surface} and {base.surface}"
            )
            yield Levels(new, base, Link("level-times-base", evidence, 0.95), firm=alone and not clause)
    number = ledger.claim_at(start)
    if here or number is None or not ledger.follows(number):
        return
    opening = ledger.text[ledger.claims[number].span.start : start]
    levels = [f for f in ledger.in_sentence(ledger.claims[number - 1]) if usable(f) and comparable(f, base)]
    if levels and _patterns()["takes_up"].fullmatch(f"{opening}"):
        evidence = (
            f"“that is {ledger.text[start : multiple.end]} …” after a sentence with {levels[-1].surface}"
        )
        yield Levels(levels[-1], base, Link("that-is", evidence, 0.92), firm=len(levels) == 1)


def _after_verb(ledger: Ledger, multiple: Multiple) -> Iterator[Levels]:
    """ "nearly doubled to 590 from 300", "a tenfold rise to $40 from $4"."""
    # "$4.80 a dozen from $2.40"
    following = [f for f in ledger.starting(multiple.end, 4) if not f.surface.lower().startswith("a ")][:2]
    if len(following) < 2 or following[-1].span.start > multiple.end + 2 * FULL_CLAUSE:
        return
    first, second = following
    lead = " ".join(ledger.text[multiple.end : first.span.start].split())
    inner = ledger.between(first, second)
    if (
        not (usable(first) and usable(second) and same_unit(first, second))
        or len(lead) > FULL_CLAUSE
        or len(inner) > FULL_CLAUSE
    ):
        return
    if _patterns()["another_verb"].search(lead):
        return  # "doubled online and rose from 80 to 84 overall"
    new_first, old_first = (roles()[role].search(tail(lead)) for role in ("new", "old"))
    new_second, old_second = (roles()[role].search(tail(inner)) for role in ("new", "old"))
    before, against = _sentences_after()
    if "." not in lead:
        if new_first and old_second:
            yield Levels(
                first, second, Link("to-from", "“… times, to … from …” in one sentence", 0.95), firm=True
            )
            return
        if old_first and new_second:
            yield Levels(
                second, first, Link("from-to", "“… times, from … to …” in one sentence", 0.95), firm=True
            )
            return
        if new_first and before.search(inner) and _are_levels(first, second):
            evidence = "“… times, to …”, and the level before it in the next sentence"
            yield Levels(first, second, Link("to-before", evidence, 0.88), firm=True)
            return
    if against.search(inner) and lead.count(".") <= 1 and _are_levels(first, second):
        evidence = "two levels that are set against each other after the multiple"
        yield Levels(first, second, Link("against", evidence, 0.85), firm="." not in lead)


@cache
def _sentences_after() -> tuple[re.Pattern[str], re.Pattern[str]]:
    before, against = (lexicon.alternation(lexicon.load("ratio")[name]) for name in ("before", "against"))
    return (
        re.compile(rf"\.\s+[^.]*\b(?:{before})\b[^.]*$", re.IGNORECASE),
        re.compile(rf"\b(?:{against})\b", re.IGNORECASE),
    )


def _are_levels(first: Figure, second: Figure) -> bool:
    rates = {first.quantity.kind, second.quantity.kind} & {Kind.PERCENT, Kind.SHARE}
    return usable(first) and usable(second) and not rates and same_unit(first, second)


def _before_fold(ledger: Ledger, multiple: Multiple) -> Iterator[Levels]:
    """ "2,600, compared with 650 last year, a fourfold increase", "from 20 to 40, doubling in a year"."""
    if multiple.shape is Shape.FOLD and not _patterns()["back_move"].match(
        ledger.text[multiple.end : multiple.end + 60]
    ):
        return
    number = ledger.claim_at(multiple.start)
    if number is None:
        return
    near = [f for f in ledger.preceding(multiple.start, 3) if f is not multiple.figure]
    here = [f for f in near if f.sentence == number]
    there = [f for f in near if f.sentence == number - 1] if not here and ledger.follows(number) else []
    levels = (here or there)[:2]
    if len(levels) < 2 or not _are_levels(*levels):
        return
    second, first = levels
    inner = ledger.between(first, second)
    gap = ledger.text[second.span.end : multiple.start]
    if len(inner) > FULL_CLAUSE or len(gap) > 2 * APART:
        return
    definite = re.search(r"\b(?:the|this|that)\s+[^\w\s]?$", gap, re.IGNORECASE)
    apposed = re.search(
        r"[,–—:(]\s*(?:(?:or|which is|that is)\s+|(?:meaning|so|so that|which means|that means)\s+(?:that\s+)?"
        r"(?:[\w-]+\s+){0,4}?)?(?:[\w-]+\s+){0,3}$",
        gap,
    )
    if not (apposed if here else definite):
        return
    yield from _ordered(
        ledger,
        first,
        second,
        Link("levels-then-times", "two levels set against each other, then the multiple", 0.9),
    )


def _ordered(ledger: Ledger, first: Figure, second: Figure, link: Link) -> Iterator[Levels]:
    """The levels in the order that the words between them give, larger over smaller where they give none."""
    inner = ledger.between(first, second)
    if roles()["old"].search(ledger.lead_in(first)) and roles()["new"].search(tail(inner)):
        yield Levels(second, first, link, firm=True)
    elif roles()["old"].search(tail(inner)):
        firm = _patterns()["firm_contrast"].fullmatch(inner) is not None
        from_to = roles()["new"].search(ledger.lead_in(first)) is not None
        yield Levels(first, second, link, firm=firm or from_to)
    elif _patterns()["contrast"].fullmatch(inner):
        yield Levels(second, first, link, firm=False)
        yield Levels(first, second, link, firm=False)
