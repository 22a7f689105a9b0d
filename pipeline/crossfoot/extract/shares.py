"""Shares: "one in five", "two thirds of", "half of", "160,651 of the 289,047", "a majority of"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_HALF_EVEN, Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.extract.noun_phrases import NounPhrases
from crossfoot.extract.numerals import Numeral
from crossfoot.extract.words_around import read_bound, read_change
from crossfoot.types import Amount, Bound, Kind, Mention, Quantity, QuantityMention, Ratio, Unit

SIX_PLACES = Decimal("0.000001")
ONE = Decimal(1)

IN = re.compile(r"\s+(?:in|out\s+of)\s+(?:every\s+)?", re.IGNORECASE)
OF = re.compile(r"\s+(?:of|out\s+of)\s+(?:(?:the|all|its|their|his|her|our|these|those|some|about|more\s+than|nearly|a\s+total\s+of|an\s+estimated)\s+){0,3}", re.IGNORECASE)
FREQUENCIES = re.compile(r"\s+(?:weeks?|days?|years?|months?|minutes?|hours?|seconds?|games?|matches|seasons?|starts|million|per\s?cent|percent|%)\b", re.IGNORECASE)

MAJORITY = re.compile(r"\b(?:an?|the)\s+(?:(?:large|vast|overwhelming|slim|narrow|clear|great|big|small)\s+)?(?P<word>majority|minority)\s+(?=of\b)", re.IGNORECASE)


@cache
def _fraction() -> re.Pattern[str]:
    fractions = lexicon.load("number_words")["fractions"]
    plurals = [w for w in fractions if w.endswith("s") and w != "halves"]
    singles = [w for w in fractions if not w.endswith("s") and w != "half"]
    units = lexicon.alternation([w for w, v in lexicon.load("number_words")["units"].items() if v])
    return re.compile(
        rf"""
        (?<![\w-])(?:
            (?P<times>{units}|\d)[\s-](?P<plural>{lexicon.alternation(plurals)})(?![\w-])
          | (?:an?|one)[\s-](?P<single>{lexicon.alternation(singles)})(?=\s+(?:of|the|its|their|his|her|more|less|higher|lower|fewer)\b)
          | (?P<bare>(?:an?\s+|one[\s-])?half)(?=\s+(?:of\b|the\b|its\b|their\b|his\b|her\b|our\b|all\b|that\b|those\b)|\s*[.,;]|\s+(?:said|were|are|had|have|would|do|did)\b)
        )""",
        re.VERBOSE | re.IGNORECASE,
    )


def find_fractions(text: str, nouns: NounPhrases) -> list[QuantityMention]:
    """Return shares in words: "two thirds", "a quarter of", "half", "a majority of"."""
    found = []
    for match in _fraction().finditer(text):
        value = _fraction_value(match)
        if value is None or re.match(r"\s+of\s+an?\s+(?:million|billion|trillion|dozen|hundred|thousand|century|mile|lakh|crore)\b", text[match.end() : match.end() + 24]):
            continue
        if match["bare"] and re.search(r"\b(?:first|second|last|other|latter|front|back|better|and\s+a)\s+$", text[max(0, match.start() - 12) : match.start()], re.IGNORECASE):
            continue
        found.append(_mention(text, match.start(), match.end(), Amount(value, value, value), nouns, "share.fraction"))
    for match in MAJORITY.finditer(text):
        end = match.end("word")
        half = Decimal("0.5")
        amount = Amount(None, half, ONE) if match["word"].lower() == "majority" else Amount(None, Decimal(0), half)
        found.append(_mention(text, match.start(), end, amount, nouns, "share.majority"))
    return sorted(found, key=lambda m: m.span)


def _fraction_value(match: re.Match[str]) -> Decimal | None:
    words = lexicon.load("number_words")
    if match["bare"]:
        return Decimal("0.5")
    word = (match["plural"] or match["single"]).lower()
    bottom = int(words["fractions"][word].split("/")[1])
    times = match["times"]
    top = 1 if times is None else int(times) if times.isdigit() else int(words["units"][times.lower()])
    return _six(Decimal(top) / Decimal(bottom)) if top < bottom else None


def _six(value: Decimal) -> Decimal:
    return value.quantize(SIX_PLACES, rounding=ROUND_HALF_EVEN)


def _mention(text: str, start: int, end: int, amount: Amount, nouns: NounPhrases, rule: str) -> QuantityMention:
    bound = Bound.RANGE if amount.point is None else read_bound(text, start, end)
    of = nouns.whole(end)
    value = Quantity(Kind.SHARE, amount, Unit("1"), bound, read_change(text, start, end), None, of)
    return Mention.at(text, start, end, value, rule=rule)


def find_ratios(text: str, numerals: Sequence[Numeral], nouns: NounPhrases) -> list[QuantityMention]:
    """Return shares of two printed numbers that are one expression: "one in five", "nine out of 10"."""
    found = []
    for part, whole in zip(numerals, numerals[1:], strict=False):
        if not IN.fullmatch(text, part.end, whole.start) or not _proper(part, whole):
            continue
        if part.tail or whole.tail or whole.high > 1000 or FREQUENCIES.match(text, whole.end):
            continue
        if re.match(r"\s+in\s+\d{4}\b", text[part.end : whole.end]):
            continue
        ratio = Ratio(_printed(part), _printed(whole))
        value = _six(part.low / whole.low)
        after = nouns.after(whole.start, whole.end)
        quantity = Quantity(
            Kind.SHARE, Amount(value, value, value), Unit("1"), read_bound(text, part.start, whole.end), of=after, ratio=ratio
        )
        found.append(Mention.at(text, part.start, whole.end, quantity, rule="share.one-in"))
    return found


def find_parts_of(text: str, counts: Sequence[QuantityMention]) -> list[QuantityMention]:
    """Return shares that span two counts: "160,651 of the 289,047"."""
    found = []
    for part, whole in zip(counts, counts[1:], strict=False):
        top, bottom = part.value.amount.point, whole.value.amount.point
        if top is None or bottom is None or not 0 < top < bottom or not OF.fullmatch(text, part.span.end, whole.span.start):
            continue
        value = _six(top / bottom)
        quantity = Quantity(
            Kind.SHARE, Amount(value, value, value), Unit("1"), of=whole.value.of, ratio=Ratio(_plain(top), _plain(bottom))
        )
        found.append(Mention.at(text, part.span.start, whole.span.end, quantity, rule="share.part-of-whole"))
    return found


def _proper(part: Numeral, whole: Numeral) -> bool:
    return not part.is_range and not whole.is_range and 0 < part.low < whole.low and not part.decimals and not whole.decimals


def _printed(numeral: Numeral) -> str:
    return _plain(numeral.low)


def _plain(value: Decimal) -> str:
    return format(value.normalize(), "f")


def with_whole(mention: QuantityMention, nouns: NounPhrases) -> QuantityMention:
    """Add what a percentage is of, where "of …" follows."""
    whole = nouns.whole(mention.span.end)
    return mention if whole is None else replace(mention, value=replace(mention.value, of=whole))
