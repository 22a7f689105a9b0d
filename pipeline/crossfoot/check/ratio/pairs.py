"""Levels that a multiple does not stand right beside: after a colon, in a clause with "when", in the sentences around."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from crossfoot import lexicon
from crossfoot.check.ratio.levels import Levels, comparable, usable
from crossfoot.check.ratio.phrases import Multiple, Shape
from crossfoot.check.ratio.topic import IT_WAS, OPENING
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_bare, is_level, same_unit
from crossfoot.link.ledger import Ledger
from crossfoot.types import Bound, Kind

LONG = 90
"""Code points between a multiple and a level in the same sentence, at most."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = lexicon.load("ratio")
    relatives, later, contrast, firm = (
        lexicon.any_of(words[name]) for name in ("relatives", "later", "contrast", "firm_contrast")
    )
    sources = {
        "colon": r"[^.;:]*:\s.*",
        "when": rf"[^.;:,]*,\s+(?:{relatives}\s[^.;:,]{{0,50}}|(?:at|of)\s+)?[^\w\s]?",
        "of_what": r"\s+(?:what|that)\b",
        "trailing": r"(?:\s+that(?:\s+(?:figure|number|amount|sum|level|total|size|rate|price))?"
        r"|\s+as\s+(?:many|much|big|large|high)|\s+(?:more|higher|larger))?\s*[.;,)”]",
        "later": rf"\b{later}\b",
        "contrast": rf"\b{contrast}\b|[,;]",
        "firm": rf"\b{firm}\b",
        "nouns": r"\s+(?:as\s+many|more)\s+(?P<one>[a-z][\w’'-]+)(?:\s+[a-z]+){0,4}?"
        r"\s+(?:as|than)\s+(?:for\s+)?(?P<other>[a-z][\w’'-]+)",
    }
    return {name: re.compile(source, re.IGNORECASE | re.DOTALL) for name, source in sources.items()}


def find_pairs(ledger: Ledger, multiple: Multiple) -> Iterator[Levels]:
    """Yield candidates for the two levels of a multiple, the firmest first."""
    number = ledger.claim_at(multiple.start)
    if number is None:
        return
    own = _levels(ledger, multiple, number)
    yield from _after_colon(ledger, multiple, own)
    yield from _when(ledger, multiple, own)
    yield from _trailing(ledger, multiple, own, number)
    yield from _by_nouns(ledger, multiple, number)
    yield from _around(ledger, multiple, own, number)


def _levels(ledger: Ledger, multiple: Multiple, number: int) -> list[Figure]:
    figures = ledger.in_sentence(ledger.claims[number])
    return [
        f for f in figures if (usable(f) and f is not multiple.figure and f.point > 1) or _is_small_sum(f)
    ]


def _is_small_sum(figure: Figure) -> bool:
    """Whether a figure below one is money or a measure: "50 cents", "0.6 cm"."""
    return figure.quantity.kind in (Kind.MONEY, Kind.MEASURE) and is_level(figure) and 0 < figure.point <= 1


def _after_colon(ledger: Ledger, multiple: Multiple, own: Sequence[Figure]) -> Iterator[Levels]:
    """ "Twice as many voted by post as in person: 48,000 against 24,000"."""
    after = [f for f in own if f.span.start > multiple.end]
    if len(after) != 2 or not comparable(*after):
        return
    gap = ledger.text[multiple.end : after[0].span.start]
    inner = ledger.between(*after)
    if (
        len(gap) > LONG
        or not _patterns()["colon"].fullmatch(gap)
        or not _patterns()["contrast"].search(inner)
    ):
        return
    first, second = after
    link = Link("after-colon", "two levels set against each other, after the multiple and a colon", 0.92)
    if _patterns()["firm"].search(inner):
        yield Levels(first, second, link, firm=True)
    else:
        yield from _either_way(multiple, after, link, firm=True)


def _either_way(
    multiple: Multiple, levels: Sequence[Figure], link: Link, *, firm: bool, found: bool = False
) -> Iterator[Levels]:
    """The larger as a multiple of the smaller, or the smaller as a fraction of the larger."""
    small, large = sorted(levels, key=lambda f: f.point)
    new, base = (large, small) if multiple.factor > 1 else (small, large)
    yield Levels(new, base, link, firm=firm, found=found)


def _when(ledger: Ledger, multiple: Multiple, own: Sequence[Figure]) -> Iterator[Levels]:
    """ "1,260 people, three times as many as a decade ago, when it had 420"."""
    after = [f for f in own if f.span.start > multiple.end]
    before = [f for f in own if f.span.end <= multiple.start]
    if not after:
        return
    base = after[0]
    gap = ledger.text[multiple.end : base.span.start]
    if len(gap) > LONG or not _patterns()["when"].fullmatch(gap):
        return
    what = _patterns()["of_what"].match(gap) is not None
    when = re.search(r",\s+(?:when|then)\b", gap) is not None
    news = [f for f in before if comparable(f, base)]
    late = [
        f
        for f in after[1:]
        if comparable(f, base) and _patterns()["later"].search(_clause_of(ledger, base, f))
    ]
    evidence = "a level, and after the multiple the level that it is a multiple of"
    if news and not late:
        firm = len(news) == 1 and len(after) == 1 and (what or when)
        yield Levels(news[-1], base, Link("when", evidence, 0.9), firm=firm)
    elif len(late) == 1 and not news and when:
        yield Levels(
            late[0],
            base,
            Link("when-now", "the level of then and that of now, after the multiple", 0.9),
            firm=len(after) == 2,
        )


def _clause_of(ledger: Ledger, before: Figure, figure: Figure) -> str:
    return f"{ledger.between(before, figure)} {ledger.follow_up(figure, 24)}"


def _trailing(ledger: Ledger, multiple: Multiple, own: Sequence[Figure], number: int) -> Iterator[Levels]:
    """ "In 2005 the park had 150 elephants. Today there are 600, four times as many"."""
    tail = ledger.text[multiple.end : multiple.end + 24]
    if multiple.shape is Shape.VERB or not _patterns()["trailing"].match(tail):
        return
    before = [f for f in own if f.span.end <= multiple.start]
    if not before or ledger.text[before[-1].span.end : multiple.start].count(",") > 2:
        return
    new = before[-1]
    bases = [f for f in before[:-1] if comparable(f, new)]
    if not bases and ledger.follows(number):
        bases = [f for f in _levels(ledger, multiple, number - 1) if comparable(f, new)]
    if bases:
        link = Link("trailing", "a multiple after two levels of one thing", 0.88)
        yield Levels(new, bases[-1], link, firm=len(bases) == 1 and len(before) <= 2)


def _by_nouns(ledger: Ledger, multiple: Multiple, number: int) -> Iterator[Levels]:
    """ "Ten times more sheep than people …, 3,400 people and 34,000 sheep"."""
    named = _patterns()["nouns"].match(ledger.text[multiple.end : multiple.end + LONG])
    if named is None or multiple.shape not in (Shape.AS, Shape.MORE):
        return
    claims = [ledger.claims[number]]
    if ledger.follows(number + 1):
        claims.append(ledger.claims[number + 1])
    counts = [f for c in claims for f in ledger.in_sentence(c) if f.quantity.kind is Kind.COUNT and usable(f)]
    ones, others = ([f for f in counts if _is_noun(f, named[name])] for name in ("one", "other"))
    if len(ones) == len(others) == 1 and ones[0] is not others[0]:
        link = Link("by-nouns", f"the only counts of {named['one']} and {named['other']} nearby", 0.9)
        yield Levels(ones[0], others[0], link, firm=ones[0].sentence == others[0].sentence)


def _is_noun(figure: Figure, word: str) -> bool:
    of = figure.quantity.of
    word = word.lower()
    return of is not None and (of.lemma == word or of.piece.surface.lower().split()[-1] == word)


def _around(ledger: Ledger, multiple: Multiple, own: Sequence[Figure], number: int) -> Iterator[Levels]:
    """The only two levels of one kind in the sentence of the multiple, or in it and one beside it."""
    if multiple.shape is Shape.OF or multiple.bound is not Bound.EXACT:
        return  # "just over half the guild’s revenue": of something else, or too loose to be found by its arithmetic
    link = Link("nearby", "the only two levels of one thing beside the multiple", 0.82)
    for beside in (None, number + 1, number):
        pool = list(own)
        if beside is not None:
            if multiple.shape is not Shape.VERB or not ledger.follows(beside):
                continue
            other = beside if beside > number else number - 1
            pool = sorted([*own, *_levels(ledger, multiple, other)], key=lambda f: f.span)
        alike = _only_two(pool)
        if alike and (beside is None or _tell_of_one(ledger, multiple, alike)):
            firm = _spells_out(ledger, multiple, alike)
            yield from _either_way(multiple, alike, link, firm=firm, found=True)
            return


def _only_two(pool: Sequence[Figure]) -> Sequence[Figure]:
    """The two levels of one unit in a pool, if they are the only ones."""
    measured = [f for f in pool if f.quantity.kind in (Kind.MONEY, Kind.MEASURE, Kind.PERCENT)] or list(pool)
    alike = [f for f in pool if same_unit(f, measured[0]) or f is measured[0]] if measured else []
    if any(f.quantity.kind is Kind.PERCENT for f in alike):
        return ()  # percentages of one sentence are too often of two things
    large = not any(is_bare(f) and f.point < 10 for f in alike)
    return alike if len(alike) == 2 and comparable(*alike) and large else ()


def _tell_of_one(ledger: Ledger, multiple: Multiple, levels: Sequence[Figure]) -> bool:
    """Whether the sentences of the levels are about what the multiple is said of: a shared word, or "it was"."""
    number = ledger.claim_at(multiple.start)
    if number is None:
        return False
    words = ledger.meanings(ledger.claims[number])
    claims = [f.claim for f in levels if f.sentence != number]
    if IT_WAS.search(ledger.claims[number].surface[:OPENING]):
        return True
    return all(words & ledger.meanings(c) or IT_WAS.search(c.surface[:OPENING]) for c in claims)


def _spells_out(ledger: Ledger, multiple: Multiple, levels: Sequence[Figure]) -> bool:
    """Whether the next sentence says from what to what: "Attendance doubled. In 2021 it was 15,000; last year …"."""
    claims = {f.claim.id: f.claim for f in levels}
    if len(claims) > 1 or multiple.shape is not Shape.VERB or levels[0].span.start < multiple.end:
        return False
    [claim] = claims.values()
    ends = re.match(r"[^.,;:]{0,40}\.\s", ledger.text[multiple.end : multiple.end + 44])
    return (
        ends is not None
        and IT_WAS.search(claim.surface[:OPENING]) is not None
        and len(ledger.dates_in(claim)) > 1
    )
