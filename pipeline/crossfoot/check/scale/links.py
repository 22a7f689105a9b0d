"""Vague and exact figures of one thing: "tens of thousands of pounds … A report puts the sum at £46,000"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from crossfoot import lexicon
from crossfoot.check.scale.fates import find_same_fate, gathered, tells_all
from crossfoot.link.clauses import act, actor, clause, verbs_above
from crossfoot.link.counted import counted, counts_anyone, counts_persons, may_be_same, same_noun
from crossfoot.link.discourse import is_whole
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_level, same_unit
from crossfoot.link.ledger import Ledger
from crossfoot.link.meanings import outcomes
from crossfoot.link.places import other_names
from crossfoot.link.topics import shared_topic
from crossfoot.link.voices import equally_firm
from crossfoot.types import Bound, Kind

FOLLOWING = 3
"""Sentences after a vague number in which it is taken up."""

NEIGHBOURS = 24
"""Figures on each side of a vague one that it is held against."""

LEAD = 3
"""Paragraphs of the body in which a headline's figure is told."""

OPENING = 120
"""Code points of a sentence before its figure in which it takes up another, at most."""

SMALL = 10
"""Counts below this are no matter of dozens."""

ENOUGH = 2
"""Content words that a vague clause shares with the sentence of an exact figure that it is about."""


@dataclass(frozen=True, slots=True)
class Exact:
    """A candidate: the exact figure for a vague one."""

    figure: Figure
    link: Link
    firm: bool
    """Whether the words leave no other reading."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = lexicon.load("scale")
    return {
        "vague": re.compile(rf"\b{lexicon.any_of(words['vague'])}\b|-figure\b", re.IGNORECASE),
        "takes_up": re.compile(rf"\b{lexicon.any_of(words['takes_up'])}\b", re.IGNORECASE),
        "sum": re.compile(rf"\b{lexicon.any_of(words['of_money'])}\b", re.IGNORECASE),
        "noun_of": re.compile(r"\b(?P<noun>[a-z]{3,})\s+of\s+$"),
    }


def is_vague(figure: Figure) -> bool:
    """Whether a figure is an order of magnitude in words: "dozens", "hundreds of thousands of dollars"."""
    q = figure.quantity
    if q.amount.point is not None or q.bound is not Bound.RANGE or any(c.isdigit() for c in figure.surface):
        return False
    return _patterns()["vague"].search(figure.surface) is not None


def find_exact(ledger: Ledger, vague: Figure) -> Iterator[Exact]:
    """Yield candidates for the exact figure that *vague* is told for, the firmest first."""
    if not ledger.in_sentence(vague.claim):
        return  # a table
    near = [f for f in ledger.around(vague, NEIGHBOURS) if _may_state(ledger, f, vague)]
    yield from _taken_up(ledger, vague, near)
    yield from _same_act(ledger, vague, near)
    yield from _same_actor(ledger, vague, near)
    for figure, link, surely in find_same_fate(ledger, vague, near):
        yield Exact(figure, link, firm=surely)
    yield from _all_of_them(ledger, vague, near)


def _all_of_them(ledger: Ledger, vague: Figure, near: Sequence[Figure]) -> Iterator[Exact]:
    """ "Thousands were ordered off … In all, 3,870 people", "thousands of fish … wardens counted 86 of them"."""
    told = [f for f in near if 0 < f.sentence - vague.sentence <= ENOUGH and tells_all(ledger, f)]
    for figure in told[:1]:
        next_to = figure.sentence == vague.sentence + 1 and ledger.follows(figure.sentence)
        firm = next_to and not other_names(ledger, vague, figure) and _as_firmly(ledger, vague, figure)
        again = figure.noun is None or same_noun(vague, figure)
        evidence = f"words say that {figure.surface} is the number of all of them"
        yield Exact(figure, Link("all-of-them", evidence, 0.85), firm=firm and again)


def _may_state(ledger: Ledger, figure: Figure, vague: Figure) -> bool:
    q = figure.quantity
    if not is_level(figure) or q.per != vague.quantity.per or figure.claim.id == vague.claim.id:
        return False
    if q.kind is Kind.MONEY and vague.quantity.kind is Kind.COUNT:
        return vague.noun is None and ("figure" in vague.surface or _is_sum(vague))
    if q.kind is Kind.MONEY:
        return vague.quantity.kind is Kind.MONEY and same_unit(figure, vague)
    if q.kind is Kind.MEASURE:
        return vague.noun is not None and vague.noun in figure.surface.lower()
    if q.kind is not Kind.COUNT:
        return False
    # "900 people attended the rally": the rally is no rise
    rallied = gathered(ledger, figure, vague) and (counts_persons(figure) or figure.noun == "job")
    return may_be_same(figure, vague) or (rallied and vague.noun is None)


def _is_sum(vague: Figure) -> bool:
    """Whether a bare "millions" is of money: "spent millions", "billions were lost"."""
    return _patterns()["sum"].search(vague.claim.surface) is not None and vague.noun is None


def _taken_up(ledger: Ledger, vague: Figure, near: Sequence[Figure]) -> Iterator[Exact]:
    """ "… A report puts the sum at £46,000"."""
    head = _patterns()["noun_of"].search(ledger.lead_in(vague))
    for figure in near:
        if not 0 < figure.sentence - vague.sentence <= FOLLOWING:
            continue
        lead = ledger.lead_in(figure, OPENING)
        again = head is not None and re.search(rf"\b[Tt]he\s+{head['noun']}\b", lead)
        if not (again or _patterns()["takes_up"].search(lead)):
            continue
        between = [f for f in near if vague.sentence < f.sentence <= figure.sentence]
        alone = len(between) == 1 and len(lead) < OPENING
        evidence = f"a later sentence takes {vague.surface} up with an exact figure"
        here = "\n\n" not in ledger.text[vague.span.end : figure.span.start]
        firm = alone and here and _as_firmly(ledger, vague, figure)
        yield Exact(figure, Link("taken-up", evidence, 0.9), firm=firm)


def _same_act(ledger: Ledger, vague: Figure, near: Sequence[Figure]) -> Iterator[Exact]:
    """ "Dozens held after march", "Police detained 43 people when the marchers …"."""
    fitting = [f for f in near if _tells_of_same(ledger, vague, f)]
    for figure in fitting:
        shared = shared_topic(ledger, vague, figure) - counted(vague) - counted(figure)
        if not shared:
            continue
        acts = act(ledger, vague), act(ledger, figure)
        only_counts = _is_counted(ledger, vague, figure)
        same = (acts[0] == acts[1] and acts[0] is not None) or only_counts
        told = shared if only_counts else shared - {acts[0] or ""}  # "queued" and "counted in the queue"
        enough = len(told) >= (1 if same else ENOUGH)
        if not enough and not same_noun(vague, figure) and not vague.in_title:
            continue
        alone = len(fitting) == 1 and is_whole(ledger, figure) and _same_scope(ledger, vague, figure)
        words = ", ".join(sorted(w.lstrip("=") for w in shared))
        evidence = f"{vague.surface} and {figure.surface} are told of one thing: {words}"
        firm = (
            enough
            and alone
            and _same_verb(ledger, vague, figure, shared)
            and _as_firmly(ledger, vague, figure)
        )
        yield Exact(figure, Link("same-act", evidence, 0.86), firm=firm)


def _as_firmly(ledger: Ledger, vague: Figure, figure: Figure) -> bool:
    """Whether both are put equally firmly; who "estimated that 650 lined the route" says that they did."""
    estimated = vague.asserted and _is_counted(ledger, vague, figure)
    return equally_firm(figure, vague) or estimated


def _same_verb(ledger: Ledger, vague: Figure, figure: Figure, shared: frozenset[str]) -> bool:
    """Whether both verbs say one thing, or one of them only that there were so many, in many of the same words."""
    acts = act(ledger, vague), act(ledger, figure)
    if acts[0] == acts[1] or _is_counted(ledger, vague, figure):
        return True
    if ledger.meanings(vague.claim) & ledger.meanings(figure.claim) & outcomes():
        return True
    counting = lexicon.load("scale")["counting"]
    return (acts[0] in counting or acts[1] in counting) and len(shared) > ENOUGH


def _is_counted(ledger: Ledger, vague: Figure, figure: Figure) -> bool:
    """Whether one of two counts of a noun is told with a verb that only counts: "officers counted 800 people"."""
    only = lexicon.load("scale")["only_counting"]
    counted_so = any(word in only for f in (vague, figure) for word in verbs_above(ledger, f))
    return same_noun(vague, figure) and counted_so


def _tells_of_same(ledger: Ledger, vague: Figure, figure: Figure) -> bool:
    """Whether a count near a vague one may be of the same people or things, by noun and outcome."""
    if figure.quantity.kind is not Kind.COUNT or vague.quantity.kind is not Kind.COUNT:
        return False
    if abs(figure.sentence - vague.sentence) > FOLLOWING and not (vague.in_title or figure.in_title):
        return False
    return _same_outcome(ledger, vague, figure) and _may_be_one_noun(vague, figure)


def _may_be_one_noun(vague: Figure, figure: Figure) -> bool:
    """Whether both count one thing: the same noun, or, against a headline, people or nothing named."""
    if figure.point < SMALL:
        return False
    if same_noun(vague, figure):
        return True
    headline = vague.in_title or figure.in_title
    return headline and (None in (vague.noun, figure.noun) or counts_anyone(vague) or counts_anyone(figure))


def _same_outcome(ledger: Ledger, one: Figure, other: Figure) -> bool:
    """Whether both counts are of one outcome: 800 arrested are not the tens of thousands who attended."""
    first, second = (_outcomes(ledger, f) for f in (one, other))
    if first and second:
        return bool(first & second)
    return first <= ledger.meanings(other.claim) and second <= ledger.meanings(one.claim)


def _outcomes(ledger: Ledger, figure: Figure) -> frozenset[str]:
    """The outcomes that the figure's own verb and noun tell."""
    return frozenset({act(ledger, figure) or "", *counted(figure)}) & outcomes()


def _same_scope(ledger: Ledger, one: Figure, other: Figure) -> bool:
    """Whether both stand close by or in headline and lead, and name no two places or bodies."""
    first, second = sorted((one, other), key=lambda f: f.span)
    opening = ledger.body[0].paragraph + LEAD if ledger.body else 0
    near = second.paragraph <= opening if first.in_title else second.paragraph - first.paragraph <= 1
    return near and not other_names(ledger, one, other)


def _same_actor(ledger: Ledger, vague: Figure, near: Sequence[Figure]) -> Iterator[Exact]:
    """ "The council was there with tens of thousands of dollars", "the council sent the islands $90 million"."""
    if vague.quantity.kind is not Kind.MONEY or act(ledger, vague) not in lexicon.load("scale")["giving"]:
        return
    words = ledger.topic(clause(ledger, vague))
    giver = actor(ledger, vague)
    if len(words) < ENOUGH or not giver:
        return
    told = [f for f in near if words <= ledger.topic(f.claim.span) and giver & actor(ledger, f)]
    giving = [f for f in told if act(ledger, f) in lexicon.load("scale")["giving"]]
    for figure in giving:
        evidence = (
            f"both say that {' '.join(sorted(giver & actor(ledger, figure)))} gave money, and nothing else"
        )
        yield Exact(
            figure,
            Link("same-actor", evidence, 0.84),
            firm=len(giving) == len(told) == 1 and figure.asserted and vague.asserted,
        )
