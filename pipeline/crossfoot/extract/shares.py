"""Shares: "one in five", "two thirds of", "half of", "160,651 of the 289,047", "a majority of"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_HALF_EVEN, Decimal
from functools import cache
from itertools import pairwise

from crossfoot import lexicon
from crossfoot.extract.noun_phrases import NounPhrases
from crossfoot.extract.numerals import Numeral
from crossfoot.extract.scan import first_words, key, matches_at_words
from crossfoot.extract.words_around import read_bound, read_change
from crossfoot.types import Amount, Bound, Kind, Mention, Quantity, QuantityMention, Ratio, Unit

SIX_PLACES = Decimal("0.000001")
HALF = Decimal("0.5")
ONE = Decimal(1)
LARGEST_WHOLE = 1000
""" "One in five" is a share, "one in 250,000" a risk: the whole of a share is small."""

IN = re.compile(r"\s+(?:in|out\s+of)\s+(?:every\s+)?", re.IGNORECASE)
YEAR = re.compile(r"(?:1[89]|20)\d\d")


@cache
def _of() -> re.Pattern[str]:
    between = lexicon.alternation(lexicon.load("shares")["between"])
    return re.compile(rf"\s+(?:of|out\s+of)\s+(?:(?:{between})\s+){{0,3}}", re.IGNORECASE)


@cache
def _frequency() -> re.Pattern[str]:
    return re.compile(
        rf"\s+(?:{lexicon.alternation(lexicon.load('shares')['frequencies'])})\b", re.IGNORECASE
    )


@cache
def _fraction() -> re.Pattern[str]:
    words, shares = lexicon.load("number_words"), lexicon.load("shares")
    plurals = lexicon.alternation(shares["plural_parts"])
    singles = lexicon.alternation(shares["single_parts"])
    units = lexicon.alternation([w for w, v in words["units"].items() if v])
    sizes, of_single = lexicon.alternation(shares["sizes"]), lexicon.alternation(shares["after_single"])
    of_half = lexicon.alternation(shares["after_half"])
    majorities = lexicon.alternation(shares["majorities"])
    return re.compile(
        rf"""
        (?<![\w-])(?:
            (?P<times>{units})[\s-](?P<plural>{plurals})(?![\w-])
          | (?:an?|one)[\s-](?P<single>{singles})(?=\s+(?:{of_single})\b)
          | (?P<half>(?:an?\s+|one[\s-])?half)(?=\s+(?:{of_half})\b|\s*[.,;](?<!in\shalf[.,;]))
          | (?:an?|the)\s+(?:(?:{sizes})\s+)?(?P<majority>{majorities})(?=\s+of\b)
        )""",
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _starters() -> frozenset[str]:
    return first_words([*lexicon.load("number_words")["units"], "a", "an", "the", "half"])


@cache
def _not_a_share() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Words after "of a" that make a fraction a number ("of a million"), and before "half" that name a part."""
    words, shares = lexicon.load("number_words"), lexicon.load("shares")
    whole = lexicon.alternation([*words["scales"], *words["dozens"], *shares["not_wholes"]])
    return (
        re.compile(rf"\s+of\s+an?\s+(?:{whole})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{lexicon.alternation(shares['before_named_half'])})\s+\Z", re.IGNORECASE),
    )


def find_fractions(text: str, nouns: NounPhrases) -> list[QuantityMention]:
    """Return shares in words: "two thirds", "a quarter of", "half", "a majority of"."""
    numbers, named = _not_a_share()
    found = []
    for match in matches_at_words(_fraction(), _starters(), text):
        amount = _amount(match)
        if amount is None or numbers.match(text, match.end()):
            continue
        if match["half"] and named.search(text, max(0, match.start() - 12), match.start()):
            continue
        rule = "share.majority" if match["majority"] else "share.fraction"
        value = Quantity(
            Kind.SHARE,
            amount,
            Unit("1"),
            Bound.RANGE if amount.point is None else read_bound(text, *match.span()),
            read_change(text, *match.span()),
            of=nouns.whole(match.end()),
        )
        found.append(Mention.at(text, *match.span(), value, rule=rule))
    return found


def _amount(match: re.Match[str]) -> Amount | None:
    words = lexicon.load("number_words")
    if match["majority"]:
        most = key(match["majority"]) == "majority"
        return Amount(None, HALF, ONE) if most else Amount(None, Decimal(0), HALF)
    if match["half"]:
        return Amount(HALF, HALF, HALF)
    part = words["fractions"][key(match["plural"] or match["single"])]
    top = int(words["units"][key(match["times"])]) if match["times"] else 1
    bottom = int(part.split("/")[1])
    value = _six(Decimal(top) / Decimal(bottom))
    return Amount(value, value, value) if top < bottom else None


def _six(value: Decimal) -> Decimal:
    return value.quantize(SIX_PLACES, rounding=ROUND_HALF_EVEN)


def find_ratios(text: str, numerals: Sequence[Numeral], nouns: NounPhrases) -> list[QuantityMention]:
    """Return shares of two printed numbers that are one expression: "one in five", "nine out of 10"."""
    found: list[QuantityMention] = []
    for part, whole in pairwise(numerals):
        if not _is_ratio(text, part, whole):
            continue
        value = _six(part.low / whole.low)
        quantity = Quantity(
            Kind.SHARE,
            Amount(value, value, value),
            Unit("1"),
            read_bound(text, part.start, whole.end),
            of=nouns.after(whole.start, whole.end),
            ratio=Ratio(_plain(part.low), _plain(whole.low)),
        )
        found.append(Mention.at(text, part.start, whole.end, quantity, rule="share.one-in"))
    return found


def _is_ratio(text: str, part: Numeral, whole: Numeral) -> bool:
    if not IN.fullmatch(text, part.end, whole.start) or YEAR.fullmatch(text, whole.start, whole.end):
        return False
    proper = (
        not (part.is_range or whole.is_range or part.decimals or whole.decimals) and 0 < part.low < whole.low
    )
    plain = not (part.tail or whole.tail) and whole.high <= LARGEST_WHOLE
    return proper and plain and not _frequency().match(text, whole.end)


def find_parts_of(text: str, counts: Sequence[QuantityMention]) -> list[QuantityMention]:
    """Return shares that span two counts: "160,651 of the 289,047"."""
    found: list[QuantityMention] = []
    for part, whole in pairwise(counts):
        top, bottom = part.value.amount.point, whole.value.amount.point
        if top is None or bottom is None or not 0 < top < bottom:
            continue
        if not _of().fullmatch(text, part.span.end, whole.span.start):
            continue
        value = _six(top / bottom)
        quantity = Quantity(
            Kind.SHARE,
            Amount(value, value, value),
            Unit("1"),
            of=whole.value.of,
            ratio=Ratio(_plain(top), _plain(bottom)),
        )
        found.append(Mention.at(text, part.span.start, whole.span.end, quantity, rule="share.part-of-whole"))
    return found


def _plain(value: Decimal) -> str:
    return format(value.normalize(), "f")


def with_whole(mention: QuantityMention, nouns: NounPhrases) -> QuantityMention:
    """Add what a percentage is of, where "of …" follows."""
    whole = nouns.whole(mention.span.end)
    return mention if whole is None else replace(mention, value=replace(mention.value, of=whole))
