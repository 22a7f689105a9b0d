"""Shares in words: "two thirds", "a quarter of", "half of whom", "2/3 of", "by a third", "a majority of"."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN, Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.extract.changes import read_change, read_direction
from crossfoot.extract.scan import first_words, key, matches_at_words
from crossfoot.extract.tokens import Tokens
from crossfoot.extract.unit_words import lengths_and_weights
from crossfoot.extract.wholes import whole_after, whole_of
from crossfoot.extract.words_around import read_bound
from crossfoot.types import Amount, Bound, Change, Kind, Mention, Quantity, QuantityMention, Unit

SIX_PLACES = Decimal("0.000001")
HALF = Decimal("0.5")
ONE = Decimal(1)

WINDOW = 40
"""Code points before a fraction that may make it one, or say that it is none."""

SLASHED = re.compile(r"(?<![\w/.,$£€-])(?P<top>[1-9]\d?)/(?P<bottom>[1-9]\d?)(?=\s+of\b)")
APPOSED = re.compile(
    r"\d[\d,.]*(?:\s\w+){0,4},\s+(?:(?:or|about|exactly|nearly|almost|roughly|just)\s+){0,2}\Z"
)
VERBS = frozenset({"VBD", "VBP", "VBZ", "MD"})


@cache
def _fraction() -> re.Pattern[str]:
    words, shares = lexicon.load("number_words"), lexicon.load("shares")
    units = lexicon.alternation([w for w, v in words["units"].items() if v])
    return re.compile(
        rf"""
        (?<![\w-])(?:
            (?P<times>{units})[\s-](?P<plural>{lexicon.alternation(shares["plural_parts"])})(?![\w-])
          | (?:(?P<one>one)|an?)[\s-](?P<single>{lexicon.alternation(shares["single_parts"])})(?![\w-])
          | (?P<half>(?:an?\s+|one[\s-])?half)(?![\w-])
          | (?:an?|the)\s+(?:{lexicon.any_of(shares["sizes"])}\s+)?
            (?P<majority>{lexicon.alternation(shares["majorities"])})(?![\w-])
        )""",
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _starters() -> frozenset[str]:
    return first_words([*lexicon.load("number_words")["units"], "a", "an", "the", "half"])


@cache
def _around() -> dict[str, re.Pattern[str]]:
    """Words before and after that tell a share from an ordinal, a number, a name and a stretch of time."""
    words, shares = lexicon.load("number_words"), lexicon.load("shares")
    numbers = lexicon.alternation([*words["scales"], *words["dozens"], *shares["not_wholes"]])
    hedges = [hedge for hedge in lexicon.load("hedges")["before"] if hedge.isascii()]

    def following(name: str) -> re.Pattern[str]:
        return re.compile(rf"\s+{lexicon.any_of(shares[name])}\b", re.IGNORECASE)

    return {
        "number": re.compile(rf"\s+(?:of\s+)?an?\s+(?:{numbers})\b", re.IGNORECASE),
        "named": re.compile(rf"\b{lexicon.any_of(shares['before_named_half'])}\s+\Z", re.IGNORECASE),
        "periods": re.compile(r"\b(?:first|last|past|previous|next|final)\s+\Z", re.IGNORECASE),
        "hedged": re.compile(rf"\b{lexicon.any_of([*hedges, *shares['before_share']])}\s+\Z", re.IGNORECASE),
        "after_single": following("after_single"),
        "after_half": following("after_half"),
        "compared": following("compared"),
        "never": following("never_after"),
        "ends": re.compile(
            r"\s*(?:[.,;:!?()”\"—–]|\Z)|[^\S\n]*\n[^\S\n]*\n|\s+(?:last|this|next|since|year|from|that\s+(?!of\b)\w+)\b"
        ),
        "of": re.compile(r"\s+of\s+(?![\d])", re.IGNORECASE),
    }


@cache
def _of_unit() -> re.Pattern[str]:
    """What makes a fraction a measure: "1/16 of a pint"."""
    return re.compile(rf"\s+of\s+an?\s+(?:US\s+|U\.S\.\s+)?(?:{lengths_and_weights()})(?!\w)", re.IGNORECASE)


def find_fractions(text: str, tokens: Tokens) -> list[QuantityMention]:
    """Return the shares that are told in words or with a fraction bar, in text order."""
    found = [
        _mention(text, match, amount, tokens)
        for match in (*matches_at_words(_fraction(), _starters(), text), *SLASHED.finditer(text))
        if (amount := _amount(match)) is not None
        and (
            not _of_unit().match(text, match.end()) if match.re is SLASHED else _is_share(text, match, tokens)
        )
    ]
    return sorted(found, key=lambda m: m.span)


def _mention(text: str, match: re.Match[str], amount: Amount, tokens: Tokens) -> QuantityMention:
    start, end = match.span()
    rule = "share.majority" if amount.point is None else "share.fraction"
    compared = _around()["compared"].match(text, end)
    value = Quantity(
        Kind.SHARE,
        amount,
        Unit("1"),
        Bound.RANGE if amount.point is None else read_bound(text, start, end),
        _way(compared) if compared is not None else read_change(text, start, end),
        of=None if compared is not None else whole_of(tokens, start, end) or whole_after(tokens, end),
    )
    return Mention.at(text, start, end, value, rule=rule)


def _way(compared: re.Match[str]) -> Change:
    """The direction of "a third more", "a quarter fewer"."""
    return (
        Change.UP if compared.group().split()[-1].lower() in lexicon.load("shares")["upward"] else Change.DOWN
    )


def _is_share(text: str, match: re.Match[str], tokens: Tokens) -> bool:
    around, (start, end) = _around(), match.span()
    if around["number"].match(text, end) or around["never"].match(text, end):
        return False
    if match.re.groupindex and match["majority"]:
        return around["of"].match(text, end) is not None or _has_verb(tokens, end)
    low = max(0, start - WINDOW)
    if match["half"] and around["named"].search(text, low, start):
        return False
    if match["plural"]:
        return around["periods"].search(text, low, start) is None
    name = "after_half" if match["half"] else "after_single"
    if around[name].match(text, end) or around["compared"].match(text, end):
        return True
    if match["one"] and match["single"] and (match["single"].lower() != "quarter" or "-" in match.group()):
        return True
    if match["half"] and _has_verb(tokens, end):
        return True
    by_words = around["hedged"].search(text, low, start) or _moves(text, start, end)
    return bool(by_words or APPOSED.search(text, low, start)) and (
        around["ends"].match(text, end) is not None or _leads_away(tokens, end)
    )


def _moves(text: str, start: int, end: int) -> bool:
    """Whether something moved by it: "shrank by a third", "a drop of a third"."""
    return read_direction(text, start, end, Kind.SHARE) is not Change.NONE or (
        read_change(text, start, end) is not Change.NONE
    )


def _has_verb(tokens: Tokens, end: int) -> bool:
    """Whether a verb follows, so that the fraction is a subject: "half stayed"."""
    token = tokens.token_at(end)
    return token is not None and token.tag_ in VERBS and token.pos_ in ("VERB", "AUX")


def _leads_away(tokens: Tokens, end: int) -> bool:
    """Whether what follows is no noun that the fraction is of: "rose by a third after", not "a third man"."""
    token = tokens.token_at(end)
    return token is not None and token.pos_ in ("ADP", "PART", "SCONJ", "CCONJ", "VERB", "AUX", "ADV", "PRON")


def _amount(match: re.Match[str]) -> Amount | None:
    words = lexicon.load("number_words")
    if match.re is SLASHED:
        return _proper(int(match["top"]), int(match["bottom"]))
    if match["majority"]:
        most = key(match["majority"]) == "majority"
        return Amount(None, HALF, ONE) if most else Amount(None, Decimal(0), HALF)
    if match["half"]:
        return Amount(HALF, HALF, HALF)
    part = words["fractions"][key(match["plural"] or match["single"])]
    top = int(words["units"][key(match["times"])]) if match["times"] else 1
    return _proper(top, int(part.split("/")[1]))


def _proper(top: int, bottom: int) -> Amount | None:
    if top >= bottom:
        return None
    value = six_places(Decimal(top) / Decimal(bottom))
    return Amount(value, value, value)


def six_places(value: Decimal) -> Decimal:
    """Round a share as the records give it."""
    return value.quantize(SIX_PLACES, rounding=ROUND_HALF_EVEN)
