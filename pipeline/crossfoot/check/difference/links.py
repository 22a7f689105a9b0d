"""The two levels of a difference: in its own sentence, in the ones beside it, or in the headline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossfoot import lexicon
from crossfoot.arithmetic.grading import significant_digits
from crossfoot.check.change.links import forward
from crossfoot.check.difference.wording import is_difference, is_named, patterns
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_bare, is_change, is_level, same_unit
from crossfoot.link.ledger import Ledger
from crossfoot.types import Change, Kind

TEMPERATURES = ("deg", "Cel", "[degF]")


@dataclass(frozen=True, slots=True)
class Levels:
    """A candidate for the two levels of a difference."""

    larger: Figure
    smaller: Figure
    link: Link
    firm: bool = False
    """Whether words already say whose difference it is."""


def is_set_against(ledger: Ledger, levels: Levels) -> bool:
    """Whether words firmly set the two levels against each other: "18,934 votes to 18,273"."""
    first, second = sorted((levels.larger, levels.smaller), key=lambda f: f.span)
    return patterns()["firm_contrast"].search(ledger.between(first, second)) is not None


def is_by_so_many(ledger: Ledger, difference: Figure, levels: Levels) -> bool:
    """ "won by 1,261 votes" beside "18,934 votes" and "18,273": all three count one noun, in one sentence or the next."""
    levels_nouns = {levels.larger.noun, levels.smaller.noun} - {None}  # the second may leave it out
    by = patterns()["by"].search(ledger.lead_in(difference)) is not None
    if not by or difference.noun is None or is_change(difference):
        return False
    return levels_nouns == {difference.noun} or (not levels_nouns and _goes_on(ledger, difference, levels))


def _goes_on(ledger: Ledger, difference: Figure, levels: Levels) -> bool:
    """ "Won by 640 votes, with 12,310 to his 11,870": neither level says what it counts, right after the difference."""
    first, second = sorted((levels.larger, levels.smaller), key=lambda f: f.span)
    gap = ledger.between(difference, first)
    one = difference.claim.id == second.claim.id and difference.span < first.span
    return one and patterns()["goes_on"].fullmatch(gap) is not None and is_set_against(ledger, levels)


def find_levels(ledger: Ledger, difference: Figure) -> Iterator[Levels]:
    """Yield candidates for the two levels of *difference*; one alone where a sentence gives both."""
    stated = _by_to_from(ledger, difference)
    if stated is not None:
        yield stated
        return
    if any(
        f is not difference and _is_rival(ledger, f, difference) for f in ledger.in_sentence(difference.claim)
    ):
        return  # "leads by 29 points among …, while the other leads by 21 among …"
    own = _levels(ledger, difference.sentence, difference)
    compared = _compared(ledger, difference, own)
    if compared is not None:
        yield compared
        return
    sure = _in_sentence(ledger, difference, own) or _in_neighbour(ledger, difference, own)
    if sure is not None:
        yield sure
    elif not own:
        far = _with_headline(ledger, difference) or _two_sentences_before(ledger, difference)
        if far is not None:
            yield far


def _is_rival(ledger: Ledger, figure: Figure, difference: Figure) -> bool:
    """Whether a figure is another difference, which may be the one that the levels have."""
    alike = figure.quantity.unit.code == difference.quantity.unit.code and is_difference(ledger, figure)
    points = figure.quantity.unit.code == difference.quantity.unit.code == "percentage_point"
    return (
        is_named(ledger, figure)
        or points
        or (alike and figure.noun is not None and figure.noun == difference.noun)
    )


def _by_to_from(ledger: Ledger, difference: Figure) -> Levels | None:
    """ "cut its rate by 0.5 percentage points to 4.5 per cent from 5.5"."""
    by = is_change(difference) or patterns()["by"].search(ledger.lead_in(difference))
    pair = forward(ledger, difference) if by else None
    if pair is None or not all(may_be_level(f, difference) for f in (pair.new, pair.old)):
        return None
    if not is_change(difference) and difference.noun is not None and is_bare(pair.new):
        return None  # "a statement by seven powers endorses its rise from 153 to 145"
    first, second = sorted((pair.new, pair.old), key=lambda f: f.span)
    gap, inner = ledger.between(difference, first), ledger.between(first, second)
    joined = any(f" {word} " in f" {gap} {inner} " for word in lexicon.load("linking")["joins_clauses"])
    if joined or is_bare(first) != is_bare(second) or ledger.has_subject(first.span.end, second.span.start):
        return None  # "rose 1,160 billion to 7,300 billion and that profit would be more than 550 billion"
    rises = pair.new.point > pair.old.point
    moved = difference.quantity.direction
    if pair.new.point == pair.old.point or moved not in (Change.NONE, Change.UP if rises else Change.DOWN):
        return None
    larger, smaller = (pair.new, pair.old) if rises else (pair.old, pair.new)
    return Levels(larger, smaller, pair.link)


def _compared(ledger: Ledger, difference: Figure, own: Sequence[Figure]) -> Levels | None:
    """ "At 61 per cent, turnout was 7 percentage points short of the 68 per cent of 2016"."""
    if len(own) != 2 or not own[0].span < difference.span < own[1].span or not same_unit(*own):
        return None
    one, base = own
    match = patterns()["compares"].fullmatch(ledger.text[difference.span.end : base.span.start])
    if match is None or ";" in ledger.between(one, difference) or one.point == base.point:
        return None
    below = " ".join(match["word"].lower().split()) in lexicon.load("linking")["is_below"]
    larger, smaller = (base, one) if below else (one, base)
    if larger.point < smaller.point:
        return None
    link = Link(
        "compared", f"one level is {difference.surface} {match['word']} the other in one sentence", 0.93
    )
    return Levels(larger, smaller, link)


def _in_sentence(ledger: Ledger, difference: Figure, own: Sequence[Figure]) -> Levels | None:
    link = Link("one-sentence", "both levels and their difference in one sentence", 0.93)
    return _pair(ledger, own, difference, link)


def _in_neighbour(ledger: Ledger, difference: Figure, own: Sequence[Figure]) -> Levels | None:
    """Both levels in the sentence before or after, or one there and one here."""
    if patterns()["unsure"].search(ledger.lead_in(difference)):
        return None  # "a possible quarter-point cut": the last one is told of nearby
    number = difference.sentence
    for neighbour, rule in ((number - 1, "sentence-before"), (number + 1, "sentence-after")):
        if not _adjacent(ledger, number, neighbour):
            continue
        levels = _levels(ledger, neighbour, difference)
        if own:
            evidence = "one level here and one in the neighbouring sentence"
            link, levels = Link(f"{rule}-one-each", evidence, 0.85), [*levels, *own]
            if len(own) > 1:
                continue
        else:
            link = Link(rule, "the neighbouring sentence sets two levels against each other", 0.9)
        found = _pair(ledger, levels, difference, link)
        if found is not None:
            return found
    return None


def _with_headline(ledger: Ledger, difference: Figure) -> Levels | None:
    """The level of the headline and an earlier one: "climbs to 5.9%" … "rose by 0.7 points" … "it was 5.2%"."""
    number = difference.sentence
    near = [
        f
        for n in (number - 1, number + 1)
        if _adjacent(ledger, number, n)
        for f in _levels(ledger, n, difference)
    ]
    titles = [f for f in ledger.headline if may_be_level(f, difference)]
    if len(near) != 1 or len(titles) != 1 or near[0].in_title or not is_change(difference):
        return None
    headline, other = titles[0], near[0]
    if not same_unit(headline, other) or headline.point == other.point:
        return None
    larger, smaller = (headline, other) if headline.point > other.point else (other, headline)
    if (larger is headline) != (difference.quantity.direction is Change.UP):
        return None
    evidence = "the level of the headline, the change, and the level before"
    return Levels(larger, smaller, Link("headline-level", evidence, 0.85))


def _two_sentences_before(ledger: Ledger, difference: Figure) -> Levels | None:
    numbers = (difference.sentence - 2, difference.sentence - 1)
    levels = [f for n in numbers for f in _levels(ledger, n, difference)]
    if len(levels) != 2 or levels[0].paragraph != difference.paragraph:
        return None
    link = Link("two-sentences-before", "the two sentences before give one level each", 0.82)
    return _pair(ledger, levels, difference, link)


def _levels(ledger: Ledger, claim_number: int, difference: Figure) -> list[Figure]:
    """The figures of one claim that may be the levels of *difference*."""
    if not 0 <= claim_number < len(ledger.claims):
        return []
    figures = ledger.in_sentence(ledger.claims[claim_number])
    levels = [f for f in figures if may_be_level(f, difference)]
    return [] if any(is_named(ledger, f) for f in levels) else levels


def may_be_level(figure: Figure, difference: Figure) -> bool:
    """Whether a figure may be one of the levels of *difference*."""
    return (
        figure is not difference
        and is_level(figure)
        and not is_change(figure)
        and _matches(figure, difference)
    )


def _matches(level: Figure, difference: Figure) -> bool:
    """Whether a level may have this difference: percentages have points, votes have votes."""
    if difference.quantity.unit.code == "percentage_point":
        return level.quantity.unit.code == "percent"
    if level.quantity.kind in (Kind.PERCENT, Kind.SHARE):
        return False
    if difference.quantity.unit.code == "deg":
        return level.quantity.unit.code in TEMPERATURES or is_bare(level)  # "a drop of 18 degrees" from 12C
    if difference.noun in lexicon.load("linking")["score_nouns"]:
        return level.noun in (None, difference.noun) or is_bare(
            level
        )  # a 15-point lead is none of 12 states over 8
    return same_unit(level, difference) or is_bare(level) or is_bare(difference) or _is_generic(difference)


def _is_generic(figure: Figure) -> bool:
    """Whether the noun says nothing of the thing: "15-point", "430 fewer"."""
    generic = lexicon.load("linking")["generic_differences"]
    return figure.quantity.kind is Kind.COUNT and (figure.noun is None or figure.noun in generic)


def _adjacent(ledger: Ledger, number: int, neighbour: int) -> bool:
    """Whether two claims are neighbours in the text of the body."""
    return ledger.follows(max(number, neighbour)) and neighbour >= 0


def _pair(ledger: Ledger, levels: Sequence[Figure], difference: Figure, link: Link) -> Levels | None:
    """Two figures set against each other, of which the larger is above their difference."""
    if len(levels) != 2:
        return None
    one, two = sorted(levels, key=lambda f: f.span)
    if not same_unit(one, two) or one.point == two.point:
        return None
    between = ledger.between(one, two)
    if not patterns()["contrast"].search(between):
        return None
    loose = patterns()["contrast_right_before"].search(between) is None
    if loose and significant_digits(difference.quantity.amount) < 2 and (is_bare(one) or is_bare(two)):
        return None  # "by nine points … 12 games to play and 3 at home"
    larger, smaller = (one, two) if one.point > two.point else (two, one)
    return Levels(larger, smaller, link) if difference.point < larger.point else None
