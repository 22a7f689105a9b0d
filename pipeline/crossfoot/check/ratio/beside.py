"""Levels told in the sentence beside a multiple: "Rents have doubled. A room that cost €150 in 2014 now goes for €300"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from crossfoot import lexicon
from crossfoot.check.change.links import roles, tail
from crossfoot.check.ratio.levels import Levels, comparable, usable
from crossfoot.check.ratio.phrases import Multiple, Shape
from crossfoot.check.ratio.topic import is_price, noun_fits, same_year, tells_of
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_bare, is_change
from crossfoot.link.ledger import Ledger
from crossfoot.types import Kind

LONG = 110
"""Code points between a multiple and the level that it is of, at most."""

SMALLEST = 10
"""Counts below this are not told with multiples."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = lexicon.load("ratio")
    relatives, takes_up, then, now = (
        lexicon.any_of(words[n]) for n in ("holds", "subject_again", "then", "later")
    )
    hedge = lexicon.alternation([*lexicon.load("hedges")["before"], "just", "only"])
    sources = {
        # "twice the capacity of the club's present home, which holds 26,000"
        "of_which": rf"(?:\s+(?:the|its|that|their))?(?:\s+(?:\w+\s+)?(?P<thing>[a-z]+)\s+(?:of|at|in)\b)?"
        rf"[^.;:,]{{0,60}}(?:(?:,\s+|\s+\()(?:which|who|whose|where|when)\s+[^.;:,\d]{{0,70}}?"
        rf"|(?:,\s+|\s+|\s+\()(?:that\s+)?{relatives}\b[^.;:,\d]{{0,40}}?)[^\w\s]?",
        # "the workforce had halved, to 400"
        "moves_to": rf",?\s+to\s+(?:(?:{hedge})\s+)?[^\w\s]?",
        "as_as": r"\s+as\s+.*\sas\s",
        "subject": rf"\W*{takes_up}\b",
        "this_time": r"\W*(?:this\s+(?:time|year|month|week|season|autumn|spring|summer|winter)"
        r"|now|today|last\s+\w+|on\s+\w+day|in\s+(?:19|20)\d\d)\b",
        "then": rf"\b(?:{then}|in\s+(?:1[5-9]|20)\d\d)\b",
        "now": rf"\b(?:{now}|(?:last|this)\s+(?:week|month|season|spring|summer|autumn|fall|winter|[A-Z][a-z]+))\b",
    }
    return {name: re.compile(source, re.IGNORECASE) for name, source in sources.items()}


def find_beside(ledger: Ledger, multiple: Multiple) -> Iterator[Levels]:
    """Yield levels of which one, or both, stand in the sentence before or after a multiple."""
    number = ledger.claim_at(multiple.start)
    if number is None:
        return
    if multiple.shape in (Shape.OF, Shape.AS):
        yield from _base_that_holds(ledger, multiple, number)
    if multiple.shape in (Shape.VERB, Shape.FOLD):
        yield from _both_after(ledger, multiple, number)
        yield from _from_before(ledger, multiple, number)


def _levels(ledger: Ledger, number: int, multiple: Multiple) -> list[Figure]:
    return [
        f
        for f in ledger.in_sentence(ledger.claims[number])
        if usable(f) and f is not multiple.figure and not is_change(f)
    ]


def _base_that_holds(ledger: Ledger, multiple: Multiple, number: int) -> Iterator[Levels]:
    """ "A 52,000-seat stadium … It will have twice the capacity of the present one, which holds 26,000"."""
    own = _levels(ledger, number, multiple)
    after = [f for f in own if f.span.start >= multiple.end]
    before = [f for f in own if f.span.end <= multiple.start]
    if len(after) != 1:
        return
    base = after[0]
    gap = ledger.text[multiple.end : base.span.start]
    told = _patterns()["of_which"].fullmatch(gap) if len(gap) <= LONG else None
    if told is None or (multiple.shape is Shape.AS and not _patterns()["as_as"].match(gap)):
        return
    news = before
    if not before and ledger.follows(number):
        opening = ledger.text[ledger.claims[number].span.start : multiple.start]
        news = _levels(ledger, number - 1, multiple) if _patterns()["subject"].match(opening) else []
    if (
        not news
        and ledger.follows(number + 1)
        and _patterns()["this_time"].match(ledger.claims[number + 1].surface)
    ):
        news = _levels(ledger, number + 1, multiple)
    thing = None if multiple.shape is Shape.AS else told["thing"]
    fitting = [f for f in news if comparable(f, base) and _alike(f, base)]
    link = Link("that-holds", "a level, and the other thing's level, whose multiple it is", 0.88)
    for new in fitting[-1:]:
        firm = len(fitting) == 1 == len(news) and noun_fits(thing, new, base)
        yield Levels(new, base, link, firm=firm, found=not firm)


def _alike(new: Figure, base: Figure) -> bool:
    """Whether two levels may be of one thing: counts of one noun, or one of them without any."""
    if min(new.point, base.point) < SMALLEST and new.quantity.kind is Kind.COUNT:
        return False
    counts = new.quantity.kind is base.quantity.kind is Kind.COUNT
    return not counts or new.noun == base.noun or is_bare(base) or is_bare(new)


def _both_after(ledger: Ledger, multiple: Multiple, number: int) -> Iterator[Levels]:
    """Both levels in the sentence after the multiple, or in the one before it, where words say which is of when."""
    if _levels(ledger, number, multiple):
        return
    for beside, follows in ((number + 1, number + 1), (number - 1, number)):
        if not ledger.follows(follows):
            continue
        claim = ledger.claims[beside]
        levels = _levels(ledger, beside, multiple)
        if len(levels) != 2 or not comparable(*levels) or not _alike(*levels):
            continue
        pair = _then_and_now(ledger, levels)
        money = levels[0].quantity.kind is Kind.MONEY
        told = tells_of(ledger, multiple, claim) or (money and is_price(ledger, multiple))
        if pair is None or not (told or same_year(ledger, multiple, claim)):
            continue
        firm = told and not any(is_bare(f) and f.point < SMALLEST for f in levels)
        link = Link("then-and-now", "the level of then and that of now, in the sentence beside", 0.88)
        yield Levels(*pair, link, firm=firm and beside > number, found=not firm or beside < number)
        return


def _from_before(ledger: Ledger, multiple: Multiple, number: int) -> Iterator[Levels]:
    """ "The plant employed 1,200 people. By December the workforce had halved, to 400"."""
    own = _levels(ledger, number, multiple)
    if len(own) != 1 or own[0].span.start < multiple.end or not ledger.follows(number):
        return
    new = own[0]
    if not _patterns()["moves_to"].fullmatch(ledger.text[multiple.end : new.span.start]):
        return
    claim = ledger.claims[number - 1]
    bases = [f for f in _levels(ledger, number - 1, multiple) if comparable(f, new)]
    if len(bases) == 1 and _alike(new, bases[0]):
        told = tells_of(ledger, multiple, claim)
        link = Link("halved-to", "the level before it stands in the sentence before", 0.87)
        yield Levels(new, bases[0], link, firm=told, found=not told)


def _then_and_now(ledger: Ledger, levels: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """The later and the earlier of two levels, by the words at each."""
    first, second = levels
    inner = ledger.between(first, second)
    lead, follow = ledger.lead_in(first), ledger.follow_up(second)
    if roles()["old"].search(tail(inner)) and not roles()["old"].search(lead):
        return first, second
    if roles()["old"].search(lead) and roles()["new"].search(tail(inner)):
        return second, first
    then, now = _patterns()["then"], _patterns()["now"]
    cut = re.search(r"[;,]|\b(?:and|but|while)\b", inner)
    near_first, near_second = (inner, "") if cut is None else (inner[: cut.start()], inner[cut.start() :])
    around_first, around_second = f"{lead} {near_first}", f"{near_second} {follow}"
    if then.search(around_first) and (now.search(around_second) or now.search(inner)):
        return second, first
    if then.search(around_second) and now.search(around_first) and not then.search(around_first):
        return first, second
    return None
