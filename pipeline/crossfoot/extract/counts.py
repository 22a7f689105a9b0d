"""Counts of people and things, with what is counted: "380 asylum seekers", "dozens of people", "three ministers"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from crossfoot import lexicon
from crossfoot.extract.labels import is_label, is_part_of_name
from crossfoot.extract.noun_phrases import PLURALS, NounPhrases
from crossfoot.extract.numerals import Numeral
from crossfoot.extract.words_around import read_bound, read_change, read_per
from crossfoot.types import Bound, Counted, Kind, Mention, Quantity, QuantityMention, Unit

PLURAL_AHEAD = re.compile(
    r"\s+(?:[A-Za-z][a-z-]+\s+){0,2}(?:[a-z-]+s|people|men|women|children|police|cattle|sheep)\b"
)
YEAR = re.compile(r"(?:1[89]|20)\d\d")
ONE_OF = re.compile(
    r"\s+of\s+(?:the|its|their|his|her|our|those|these)\s+(?:[\w-]+[’']s\s+)?(?P<next>[\w-]+)", re.IGNORECASE
)
OR_PERCENT = re.compile(r"(?:,?\s+or\s+(?:\w+\s+){0,2}|\s+\()[\d.]+\s?(?:%|per\s?cent|pct)", re.IGNORECASE)
""" "Of 289,047 votes, 160,651, or 55%": so many of what was counted before."""

SENTENCE = re.compile(r"[.!?]\s")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicon.load("counts")[name])


@cache
def _time_ahead() -> re.Pattern[str]:
    return re.compile(rf"[\s-](?:{lexicon.alternation(lexicon.load('counts')['times'])})s?\b", re.IGNORECASE)


def read_count(text: str, numeral: Numeral, nouns: NounPhrases) -> QuantityMention | None:
    """Read *numeral* as a count, or return ``None`` where it counts nothing."""
    if numeral.tail and PLURAL_AHEAD.match(text, numeral.end + len(numeral.tail)):
        numeral = numeral.with_magnitude()  # "1.5m people", "40k followers"
    if numeral.tail or is_label(text, numeral, nouns):
        return None
    if not numeral.scaled and _time_ahead().match(text, numeral.end):
        return None  # a stretch of time that was not read as a date
    of = nouns.after(numeral.start, numeral.end)
    if of is not None and of.lemma in _words("times") and not numeral.scaled:
        of = None  # "more than the 2 last year"
    if of is None and not _may_stand_alone(text, numeral, nouns):
        return None
    if of is not None and not _counts_noun(text, numeral, of, nouns):
        return None
    amount = numeral.amount()
    end_of_noun = of.piece.span.end if of is not None else numeral.end
    per = read_per(text, end_of_noun) or read_per(text, numeral.end)
    value = Quantity(
        Kind.COUNT,
        amount,
        Unit("1"),
        Bound.RANGE if amount.point is None else read_bound(text, numeral.start, numeral.end),
        read_change(text, numeral.start, numeral.end),
        per[0] if per else None,
        of,
    )
    rule = "count.vague" if numeral.is_word and numeral.is_range else "count.noun" if of else "count.alone"
    return Mention.at(text, numeral.start, numeral.end, value, rule=rule)


def _may_stand_alone(text: str, numeral: Numeral, nouns: NounPhrases) -> bool:
    """Whether a number without a noun counts something that was named before: "65,570 were received"."""
    surface = text[numeral.start : numeral.end]
    if YEAR.fullmatch(surface) or (numeral.is_word and numeral.high <= 1):
        return False
    return nouns.token_in(numeral.start, numeral.end) is not None and not is_part_of_name(
        text, numeral, nouns
    )


def _counts_noun(text: str, numeral: Numeral, of: Counted, nouns: NounPhrases) -> bool:
    surface = text[numeral.start : numeral.end].lower()
    if surface == "one":
        return _one_counts(text, numeral, of, nouns)
    if surface == "zero":
        return _is_plural(nouns, of)
    if YEAR.fullmatch(surface):
        return _is_plural(nouns, of) and of.lemma in _words("years_count")
    if is_part_of_name(text, numeral, nouns) and not _is_plural(nouns, of):
        return False
    hyphened = text[numeral.end : numeral.end + 1] == "-"
    return not hyphened or of.piece.surface.lower().split("-")[0].split()[0] in _words("hyphened")


def _one_counts(text: str, numeral: Numeral, of: Counted, nouns: NounPhrases) -> bool:
    """Whether "one" counts: "one ship", "one of the judges"; not "one of the most popular", "one thing"."""
    token = nouns.token_in(numeral.start, numeral.end)
    if token is None or of.lemma in _words("not_one"):
        return False
    if token.dep_ == "nummod" and token.head.i > token.i:
        return True
    one_of = ONE_OF.match(text, numeral.end)
    if one_of is None:
        return False
    following = one_of["next"].lower()
    return following not in _words("praise") and not following.endswith("est")


def _is_plural(nouns: NounPhrases, of: Counted) -> bool:
    head = nouns.token_in(of.piece.span.start, of.piece.span.end)
    return head is not None and (head.tag_ in PLURALS or head.lower_ == "people")


def inherit_nouns(counts: list[QuantityMention], nouns: NounPhrases, text: str) -> list[QuantityMention]:
    """Give counts without a noun the noun of the count before them, within two sentences of a paragraph.

    Only what is counted in the plural is handed on: after "one of the team" a bare "60" is of nothing known.
    """
    done: list[QuantityMention] = []
    last: Counted | None = None
    last_end = 0
    for mention in counts:
        span, of = mention.span, mention.value.of
        if of is None and (nouns.stands_for_things(span.start, span.end) or OR_PERCENT.match(text, span.end)):
            between = text[last_end : span.start]
            near = last is not None and "\n\n" not in between and len(SENTENCE.findall(between)) <= 1
            of = last if near else nouns.antecedent(span.start, span.end)
        if of is not None:
            last, last_end = of if _is_plural(nouns, of) else None, span.end
        done.append(replace(mention, value=replace(mention.value, of=of)))
    return done
