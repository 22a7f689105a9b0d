"""Shares of two printed numbers: "one in five", "nine out of 10", "160,651 of the 289,047"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import pairwise

from crossfoot import lexicon
from crossfoot.extract.fraction_words import six_places
from crossfoot.extract.noun_phrases import noun_after
from crossfoot.extract.numerals import Numeral
from crossfoot.extract.scan import key
from crossfoot.extract.tokens import Tokens
from crossfoot.extract.wholes import whole_of
from crossfoot.extract.words_around import read_bound
from crossfoot.types import Amount, Bound, Counted, Kind, Mention, Quantity, QuantityMention, Ratio, Unit

LARGEST_WHOLE = 1000
""" "One in five" is a share, "one in 250,000" a risk: the whole of a share is small."""

IN = re.compile(r"\s+(?:(?:in|out\s+of)\s+(?:every\s+)?|of\s+every\s+)", re.IGNORECASE)
YEAR = re.compile(r"(?:1[89]|20)\d\d")


@cache
def _of() -> re.Pattern[str]:
    between = lexicon.alternation(lexicon.load("shares")["between"])
    return re.compile(
        rf"\s+(?:of|out\s+of)\s+(?:(?:[\w.-]+\s+){{0,3}}[\w.-]+(?:[’']s|s[’'])\s+)?(?:(?:{between})\s+){{0,3}}",
        re.IGNORECASE,
    )


@cache
def _hyphened() -> re.Pattern[str]:
    """Match "one-in-five" as an adjective; "a one-in-100-year flood" comes once in a hundred years."""
    words = lexicon.load("number_words")
    number = rf"(?:[1-9]\d{{0,2}}|{lexicon.alternation([*words['units'], *words['tens']])})"
    return re.compile(
        rf"(?<![\w-])(?P<part>{number})-in-(?:every-)?(?P<whole>{number})(?![\w-])", re.IGNORECASE
    )


@cache
def _frequency() -> re.Pattern[str]:
    return re.compile(rf"[\s-]+{lexicon.any_of(lexicon.load('shares')['frequencies'])}\b", re.IGNORECASE)


def find_ratios(text: str, numerals: Sequence[Numeral], tokens: Tokens) -> list[QuantityMention]:
    """Return shares of two printed numbers that are one expression: "one in five", "nine out of 10"."""
    found: list[QuantityMention] = []
    for part, whole in pairwise(numerals):
        if _is_ratio(text, part, whole):
            of = noun_after(tokens, whole.start, whole.end)
            found.append(_ratio(text, (part.start, whole.end), part.low, whole.low, of))
    for match in _hyphened().finditer(text) if "-in-" in text else ():
        top, bottom = _number(match["part"]), _number(match["whole"])
        if 0 < top < bottom:
            found.append(_ratio(text, match.span(), top, bottom, None))
    return found


def _number(printed: str) -> Decimal:
    words = lexicon.load("number_words")
    return (
        Decimal(printed)
        if printed.isdecimal()
        else Decimal({**words["units"], **words["tens"]}[key(printed)])
    )


def _ratio(
    text: str, span: tuple[int, int], top: Decimal, bottom: Decimal, of: Counted | None
) -> QuantityMention:
    value = six_places(top / bottom)
    quantity = Quantity(
        Kind.SHARE,
        Amount(value, value, value),
        Unit("1"),
        read_bound(text, *span),
        of=of,
        ratio=Ratio(_plain(top), _plain(bottom)),
    )
    return Mention.at(text, *span, quantity, rule="share.one-in")


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
        value = six_places(top / bottom)
        quantity = Quantity(
            Kind.SHARE,
            Amount(value, value, value),
            Unit("1"),
            _bound(part.value.bound, whole.value.bound),
            of=whole.value.of,
            ratio=Ratio(_plain(top), _plain(bottom)),
        )
        found.append(Mention.at(text, part.span.start, whole.span.end, quantity, rule="share.part-of-whole"))
    return found


OPPOSITE = {
    Bound.AT_LEAST: Bound.AT_MOST,
    Bound.MORE_THAN: Bound.LESS_THAN,
    Bound.AT_MOST: Bound.AT_LEAST,
    Bound.LESS_THAN: Bound.MORE_THAN,
}


def _bound(part: Bound, whole: Bound) -> Bound:
    """What the hedges of a part and its whole make of the share: "12 of more than 40" is less than 0.3."""
    of_whole = OPPOSITE.get(whole, whole)
    if part is Bound.EXACT:
        return of_whole
    return part if of_whole in (Bound.EXACT, part) else Bound.ABOUT


def _plain(value: Decimal) -> str:
    return format(value.normalize(), "f")


def with_whole(mention: QuantityMention, tokens: Tokens) -> QuantityMention:
    """Add what a percentage is of, where "of …" follows."""
    whole = whole_of(tokens, mention.span.start, mention.span.end)
    return mention if whole is None else replace(mention, value=replace(mention.value, of=whole))
