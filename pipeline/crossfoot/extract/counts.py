"""Counts of people and things, with what is counted: "380 asylum seekers", "dozens of people", "three ministers"."""

from __future__ import annotations

import re
from functools import cache

from crossfoot import lexicon
from crossfoot.extract.antecedents import GAPPED, TIMES
from crossfoot.extract.changes import read_change
from crossfoot.extract.labels import is_capital_inside, is_label, is_part_of_name
from crossfoot.extract.noun_phrases import noun_after
from crossfoot.extract.numerals import Numeral
from crossfoot.extract.tokens import PLURALS, Tokens, words
from crossfoot.extract.words_around import read_bound, read_per
from crossfoot.types import Bound, Counted, Kind, Mention, Quantity, QuantityMention, Unit

PLURAL_AHEAD = re.compile(
    r"\s+(?:of\s+(?:the|its|their|our|his|her|all)\s+)?(?:[A-Za-z][\w’'-]*\s+){0,2}(?P<noun>[A-Za-z][a-z-]*s|[A-Z]{2,}s|people|men|women|children|police|cattle|sheep)\b"
)
YEAR = re.compile(r"(?:1[89]|20)\d\d")
OLD_YEAR = re.compile(r"1[0-7]\d\d")
ONE_OF = re.compile(
    r"\s+of\s+(?:the|its|their|his|her|our|those|these)\s+(?:[\w-]+[’']s\s+)?(?P<next>[\w-]+)", re.IGNORECASE
)
OR_TWO = re.compile(
    r"\ban?\s+\w+\s+or\s+\Z|\b(?:hour|day|week|month|year|minute|mile)s?\s+or\s+\Z", re.IGNORECASE
)
""" "An hour or two" is a stretch of time, "a pick or two" is vague."""

EACH_BEFORE = re.compile(r"\b(?:every|each|any|no|this|that|the|which|another|some)\s+\Z", re.IGNORECASE)
STRONG = re.compile(r"-strong\b")
DEICTIC = re.compile(
    r"(?:today|yesterday|tomorrow|last|this|next|early|earlier|late|every|each)\b", re.IGNORECASE
)
TODAY = re.compile(r"\s+(?:today|yesterday|tomorrow)\b", re.IGNORECASE)
MANY = 1000
""" "It has 1,230 today" counts; "she is 30 today" does not."""

GAP_BEFORE = re.compile(
    r"""(?:[,;]\s+(?:and\s+)?|\band\s+)
        (?: (?:the\s+)?(?P<name>[A-Z][\w’'.-]*)(?:\s+[A-Z][\w’'.-]*){0,2}
          | the\s+[A-Z][\w’'.-]*\s+(?:party|side|team|alliance|bloc|list|coalition|group)
          | (?:the|its|their|his|her)\s+[a-z][a-z-]*(?:\s+[a-z][a-z-]*){0,2} )\s+\Z""",
    re.VERBOSE,
)
GAP_AFTER = re.compile(r"\s*(?:[,;.]|and\b|in\s+(?:a|the)\b|\Z)")
COUNTED_BEFORE = re.compile(r"\b[a-z]+\s+[0-9]+(?:\s+[a-z]{3,}s)?\b[^.;]*\Z")
""" "The Liberals won 41 seats, Labour 17": what is counted was told, so that a name before a number is no part of it."""

PER = re.compile(r"\b(?:per|for\s+every|for\s+each)\s+\Z", re.IGNORECASE)
""" "12 cases per 100,000 people": what a rate is per is no count."""

PART_OF_POINT = re.compile(r"(?:\s+(?:of\s+)?an?\s+|[\s-])points?\b", re.IGNORECASE)

GAPS = frozenset({"GPE", "NORP", "ORG", "PERSON", "LOC"})
LONGEST_NAME = 40
LONGEST_LIST = 90


@cache
def _time_ahead() -> re.Pattern[str]:
    times = lexicon.alternation(lexicon.load("counts")["times"])
    return re.compile(rf"[\s-](?!(?:today|yesterday|tomorrow)\b)(?:{times})s?\b", re.IGNORECASE)


@cache
def _times() -> re.Pattern[str]:
    """What makes a number a factor: "three times the figure", "four times more often"; not "four times a week"."""
    compared = lexicon.alternation(lexicon.load("counts")["compared_by_times"])
    return re.compile(rf"[\s-]times\s+(?:{compared}|[a-z]{{2,}}er)\b(?!\s+times)", re.IGNORECASE)


def read_count(text: str, numeral: Numeral, tokens: Tokens) -> QuantityMention | None:
    """Read *numeral* as a count, or return ``None`` where it counts nothing."""
    numeral = _with_millions(text, numeral)
    if numeral.tail or PER.search(text, max(0, numeral.start - 12), numeral.start):
        return None
    if numeral.is_part and PART_OF_POINT.match(text, numeral.end):
        return None  # "a half-point loss" at chess
    if _is_gapped(text, numeral, tokens):
        return _count(text, numeral, None, GAPPED)
    if _times().match(text, numeral.end):
        return _count(text, numeral, None, TIMES)
    as_of_today = numeral.high >= MANY and TODAY.match(text, numeral.end) is not None
    ahead = not numeral.scaled and not as_of_today and _time_ahead().match(text, numeral.end)
    if is_label(text, numeral, tokens) or ahead:
        return None  # a stretch of time that was not read as a date
    of = noun_after(tokens, numeral.start, numeral.end, several=numeral.high > 1)
    if of is not None and of.lemma in words("times") and not numeral.scaled:
        if DEICTIC.match(of.piece.surface) is None and of.piece.span.start <= numeral.end + 1:
            return None  # "60 active minutes"
        of = None  # "more than the 2 last year", "the 13,900 of five years ago"
    counts = (
        _counts_noun(text, numeral, of, tokens) if of is not None else _may_stand_alone(text, numeral, tokens)
    )
    if not counts:
        return None
    vague = numeral.is_word and numeral.is_range
    return _count(text, numeral, of, "count.vague" if vague else "count.noun" if of else "count.alone")


def _with_millions(text: str, numeral: Numeral) -> Numeral:
    """Take "m" and "k" for magnitudes before a plural: "1.5m people", "40k followers"; not "the 100m hurdles"."""
    plural = PLURAL_AHEAD.match(text, numeral.end + len(numeral.tail)) if numeral.tail else None
    if plural is None or (numeral.tail == "m" and plural["noun"] in words("by_the_metre")):
        return numeral
    return numeral.with_magnitude()


def _count(text: str, numeral: Numeral, of: Counted | None, rule: str) -> QuantityMention:
    amount = numeral.amount()
    per = read_per(text, of.piece.span.end if of is not None else numeral.end) or read_per(text, numeral.end)
    value = Quantity(
        Kind.COUNT,
        amount,
        Unit("1"),
        Bound.RANGE if amount.point is None else read_bound(text, numeral.start, numeral.end),
        read_change(text, numeral.start, numeral.end),
        per[0] if per else None,
        of,
    )
    return Mention.at(text, numeral.start, numeral.end, value, rule=rule)


def _is_gapped(text: str, numeral: Numeral, tokens: Tokens) -> bool:
    """Whether a name before the number is the one it is said of: "Poland lost nine boats, Romania seven", "and the office 12"."""
    if numeral.scaled or GAP_AFTER.match(text, numeral.end) is None:
        return False
    before = GAP_BEFORE.search(text, max(0, numeral.start - LONGEST_NAME), numeral.start)
    if before is None:
        return False
    number = tokens.token_in(numeral.start, numeral.end)
    name = tokens.token_in(before.start(), numeral.start)
    if name is None or number is None or number.ent_type_ in GAPS:
        return False
    if before["name"] is None:
        return name.pos_ in ("NOUN", "PROPN")
    told = name.pos_ == "PROPN" and COUNTED_BEFORE.search(
        text, max(0, before.start() - LONGEST_LIST), before.start() + 1
    )
    return name.ent_type_ in GAPS or bool(told)


def _may_stand_alone(text: str, numeral: Numeral, tokens: Tokens) -> bool:
    """Whether a number without a noun counts something that was named before: "65,570 were received"."""
    surface = text[numeral.start : numeral.end]
    if YEAR.fullmatch(surface) or (numeral.is_word and numeral.high <= 1):
        return False
    if is_capital_inside(text, numeral) or OR_TWO.search(text, max(0, numeral.start - 16), numeral.start):
        return False
    return tokens.token_in(numeral.start, numeral.end) is not None and not is_part_of_name(
        text, numeral, tokens
    )


def _counts_noun(text: str, numeral: Numeral, of: Counted, tokens: Tokens) -> bool:
    surface = text[numeral.start : numeral.end].lower()
    if surface == "one":
        return _one_counts(text, numeral, of, tokens)
    if surface == "zero":
        return tokens.is_plural(of)
    if YEAR.fullmatch(surface):
        return tokens.is_plural(of) and of.lemma in words("years_count")
    if OLD_YEAR.fullmatch(surface) and not tokens.is_plural(of):
        return False  # "a 1799 portrait"
    if is_part_of_name(text, numeral, tokens) and not tokens.is_plural(of):
        return False
    hyphened = text[numeral.end : numeral.end + 1] == "-"
    if hyphened and (STRONG.match(text, numeral.end) or _is_plural_word(tokens, numeral.end + 1)):
        return True
    return not hyphened or of.piece.surface.lower().split("-")[0].split()[0] in words("hyphened")


def _one_counts(text: str, numeral: Numeral, of: Counted, tokens: Tokens) -> bool:
    """Whether "one" counts: "one ship", "one of the judges"; not "one of the most popular", "one thing"."""
    token = tokens.token_in(numeral.start, numeral.end)
    if token is None or of.lemma in words("not_one"):
        return False
    if EACH_BEFORE.search(text, max(0, numeral.start - 10), numeral.start):
        return False
    if token.dep_ == "nummod" and token.head.i > token.i:
        return True
    one_of = ONE_OF.match(text, numeral.end)
    if one_of is None:
        return False
    following = one_of["next"].lower()
    return following not in words("praise") and not following.endswith("est")


def _is_plural_word(tokens: Tokens, start: int) -> bool:
    token = tokens.token_at(start)
    return token is not None and token.tag_ in PLURALS
