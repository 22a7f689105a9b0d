"""Rates in a population: "118 cases among 720,000 people, or 16.4 per 100,000"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.arithmetic.grading import Stated, as_rounded, grade
from crossfoot.arithmetic.intervals import divide, scale
from crossfoot.arithmetic.wording import plain, rounded
from crossfoot.check.findings import Arithmetic, best_of, make_finding
from crossfoot.link.chance import chance_of_rate
from crossfoot.link.discourse import is_whole
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_level
from crossfoot.link.ledger import Ledger
from crossfoot.link.stems import stems
from crossfoot.link.times import same_dates
from crossfoot.types import Finding, Kind, Span, Verdict

NAME = "rate"

BASE = re.compile(
    r"(?P<digits>\d[\d,]*(?:\.\d+)?)?\s*(?P<word>hundred|thousand|million|billion|lakh)?\b", re.IGNORECASE
)
"""What a rate is per, at the start of the words for it."""

FAR = 2
"""Sentences on each side of a rate in which its count and population stand."""

EARLIER = 40
"""Figures before a rate among which its count is looked for by its noun."""

CLOSE = Decimal("0.06")
LIKELY_RATE = Decimal("0.02")
"""Highest probability that a rate and a count of two things meet: not two of one digit each."""

MIDDLING = 10
LARGE = 1000
"""Least size of what a rate is per, and of what "one" is per: below these it is a ratio."""


@dataclass(frozen=True, slots=True)
class Incidence:
    """So many per so many: 24.6 and 100,000."""

    rate: Figure
    base: Decimal
    words: str
    """What it is per, as printed: "100,000 residents"."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = lexicon.load("rate")
    hedge = rf"(?:{lexicon.any_of([*lexicon.load('hedges')['before'], 'just'])}\s+)?"
    before, again, places = (
        lexicon.alternation(words[n]) for n in ("population_before", "a_rate_of", "places")
    )
    sources = {
        "population": rf"\b(?:{before}|(?:{places})\s+of|of\s+(?:the|its|their))\s+{hedge}[^\w\s]?$",
        "again": rf"[,(–—:]\s*(?:{again})?\s*{hedge}[^\w\s]?$|\b(?:{again})\s+{hedge}$",
    }
    return {name: re.compile(source, re.IGNORECASE) for name, source in sources.items()}


def check_incidences(ledger: Ledger) -> Iterator[Finding]:
    """Yield findings for rates per so many of which the article prints count and population."""
    for figure in ledger.plain:
        incidence = _read(figure)
        if incidence is not None:
            found = best_of(_candidates(ledger, incidence))
            if found is not None:
                yield found


def _read(figure: Figure) -> Incidence | None:
    """Read "31.4 deaths per 100,000 residents", "five per million"."""
    per = figure.quantity.per
    if per is None or figure.quantity.kind is not Kind.COUNT or not is_level(figure):
        return None
    match = BASE.match(per)
    if match is None:
        return None
    power = lexicon.load("magnitudes")["sure"].get((match["word"] or "").lower(), 0)
    base = Decimal((match["digits"] or "1").replace(",", "")).scaleb(power)
    ratio = figure.point == 1 and base < LARGE  # "one teacher for every 27 students"
    return Incidence(figure, base, per) if base >= MIDDLING and not ratio else None


def _candidates(ledger: Ledger, incidence: Incidence) -> Iterator[Finding | None]:
    rate = incidence.rate
    claims = ledger.claims[max(0, rate.sentence - FAR) : rate.sentence + FAR + 1]
    near = [f for c in claims for f in ledger.in_sentence(c) if f is not rate and is_level(f)]
    populations = [f for f in near if _is_population(ledger, f, incidence)]
    counts = [f for f in near if _is_count(f, incidence)]
    for population in populations:
        for count in counts:
            if count.point < population.point:
                yield _finding(
                    incidence,
                    count,
                    population,
                    _link(ledger, incidence, count, population, (populations, counts)),
                )
        if population.sentence == rate.sentence and rate.noun is not None:
            yield from _by_noun(ledger, incidence, population)


def _is_population(ledger: Ledger, figure: Figure, incidence: Incidence) -> bool:
    q, words = figure.quantity, incidence.words.split()
    if q.per is not None or figure.point < MIDDLING or figure is incidence.rate:
        return False
    if q.kind is Kind.MEASURE:
        return words[-1].rstrip("s") in figure.surface  # "412 miles of pipe", "per 100 miles"
    nouns = (*lexicon.load("rate")["population"], words[-1].removesuffix("s"))
    people = figure.noun is not None and figure.noun in nouns
    return q.kind is Kind.COUNT and (
        people or _patterns()["population"].search(ledger.lead_in(figure)) is not None
    )


def _is_count(figure: Figure, incidence: Incidence) -> bool:
    q = figure.quantity
    if q.kind is not Kind.COUNT or q.per is not None or figure.point <= 0:
        return False
    return incidence.rate.noun is None or figure.noun is None or figure.noun == incidence.rate.noun


Pools = tuple[Sequence[Figure], Sequence[Figure]]


def _link(
    ledger: Ledger, incidence: Incidence, count: Figure, population: Figure, pools: Pools
) -> tuple[Link, bool]:
    """The link, and whether it is firm: all in one sentence, the rate told right after count and population."""
    rate = incidence.rate
    together = count.sentence == population.sentence == rate.sentence
    last = max(count.span.end, population.span.end)
    again = (
        together
        and last <= rate.span.start
        and _patterns()["again"].search(ledger.text[last : rate.span.start])
    )
    populations, counts = ([f for f in pool if f.sentence == rate.sentence] for pool in pools)
    own = populations, [f for f in counts if f not in populations]
    firm = bool(again) and [len(pool) for pool in own] == [1, 1]
    firm = firm or _goes_on(ledger, count, population, rate)
    where = "in one sentence" if together else "nearby"
    evidence = f"a count, a population and a rate per {incidence.words} {where}"
    return Link("per-so-many", evidence, 0.95 if firm else 0.9 if together else 0.85), firm


def _goes_on(ledger: Ledger, count: Figure, population: Figure, rate: Figure) -> bool:
    """ "43 women died in childbirth. With 214,000 births, the rate of maternal deaths stood at 20 per 100,000"."""
    if not (count.sentence + 1 == population.sentence == rate.sentence and ledger.follows(rate.sentence)):
        return False
    if population.span > rate.span or len([f for f in ledger.in_sentence(count.claim) if is_level(f)]) > 1:
        return False
    gap = ledger.text[population.span.end : rate.span.start]
    return THE_RATE.search(gap) is not None and bool(
        stems(ledger, count.claim.span) & stems(ledger, Span(population.span.end, rate.span.start))
    )


THE_RATE = re.compile(
    r"\b(?:the|a|its)\s+(?:[\w-]+\s+){0,3}?(?:rate|incidence|ratio|prevalence|toll)\b", re.IGNORECASE
)


def _by_noun(ledger: Ledger, incidence: Incidence, population: Figure) -> Iterator[Finding | None]:
    """ "212 deaths in the 12 months ended in June … With a population of 1.06 million, 31.4 deaths per 100,000"."""
    rate = incidence.rate
    earlier = [
        f
        for f in ledger.before(rate, EARLIER)
        if _is_count(f, incidence) and f.noun == rate.noun and is_level(f) and f.sentence < rate.sentence
    ]
    told = [f for f in earlier if is_whole(ledger, f) and same_dates(ledger, f, rate) and not f.in_title]
    for count in told:
        evidence = f"the count of the same {rate.noun}s at the same time, and the population beside the rate"
        yield _finding(incidence, count, population, (Link("per-so-many", evidence, 0.86), len(told) == 1))


def _finding(
    incidence: Incidence, count: Figure, population: Figure, linked: tuple[Link, bool]
) -> Finding | None:
    link, firm = linked
    rate, base = incidence.rate, incidence.base
    q = rate.quantity
    graded = grade(
        [count.quantity, population.quantity],
        lambda i: None if (r := divide(i[0], i[1])) is None else scale(r, base),
        Stated(as_rounded(q.amount), q.bound, q.kind),
    )
    if graded is None:
        return None
    made = count.point / population.point * base
    if graded.verdict.flagged:
        if (
            not firm
            or abs(made - rate.point) <= CLOSE * max(made, rate.point)
            or not (rate.serious and count.serious)
        ):
            return None
    elif not firm and (graded.verdict is Verdict.APPROXIMATES or chance_of_rate(rate, count) > LIKELY_RATE):
        return None
    arithmetic = Arithmetic(
        formula=f"{plain(count.point)} / {plain(population.point)} * {plain(base)} = {plain(rounded(made, 3))}",
        result=f"{count.surface} in {population.surface} is {plain(rounded(made, 1))} per {incidence.words}.",
        says=f"{rate.surface} per {incidence.words}",
        stated=q.amount,
        point=made,
    )
    roles = [("rate", rate), ("count", count), ("population", population)]
    return make_finding(NAME, link, roles, graded, arithmetic)
