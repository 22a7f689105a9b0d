"""Currencies as printed beside a number: "US$", "Rs.", "CAD 40", "5 dollars", "99c", "20-cent"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from crossfoot import lexicon
from crossfoot.extract.currency_names import currency_names
from crossfoot.extract.scan import key

WIDEST_SIGN = 8
"""Code points of the longest sign with its space: "U.S.$ -"."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A printed currency: which codes it may stand for, and how it was printed."""

    start: int
    end: int
    printed: str
    candidates: tuple[str, ...]
    form: str
    """``symbol``, ``symbol-last``, ``code-last`` or ``name``: the rule's name."""

    hundredths: bool = False
    """Cents, pence and the like."""

    negative: bool = False


@cache
def _before() -> re.Pattern[str]:
    money = lexicon.load("currencies")
    signs = _cased([*money["prefix"], *money["ambiguous"]])
    return re.compile(
        rf"""
        (?:^|(?<![A-Za-z]))(?P<outer>(?:^|(?<=[\s(]))[-−–])?
        (?P<sign>{signs}|(?:{_cased(money["codes"]["stuck"])})\$?)[ \u00a0\u202f]?(?P<inner>[-−–]?)\Z""",
        re.VERBOSE,
    )


@cache
def _after() -> re.Pattern[str]:
    """With "of" in between for "billions of dollars"."""
    money = lexicon.load("currencies")
    names = lexicon.alternation([*currency_names(), *money["hundredths"]])
    return re.compile(
        rf"""
        (?: (?P<code>[ ]?(?:{_cased(money["codes"]["stuck"])}))(?![\w])
          | (?:\s+|-)(?:of\s+)?(?P<name>(?i:{names})(?:s|es|ies)?)(?![\w-]*[A-Za-z])(?!-)
          | -(?P<hyphened>(?i:{names}))(?=-)
          | [ ]?(?P<sign>[$€£¢₽](?![\d]))
        )""",
        re.VERBOSE,
    )


def _cased(signs: list[str]) -> str:
    """An alternation that a line break does not match: a sign stands on the line of its number."""
    return "|".join(re.escape(s) for s in sorted(signs, key=lambda s: (-len(s), s)))


def sign_before(text: str, start: int, low: int) -> Sign | None:
    """Read the currency that ends right before the digits at *start*, looking back no further than *low*."""
    match = _before().search(text, max(low, start - WIDEST_SIGN), start)
    if match is None:
        return None
    money, printed = lexicon.load("currencies"), match["sign"]
    if printed in money["prefix"]:
        candidates = (str(money["prefix"][printed]),)
    elif printed in money["ambiguous"]:
        candidates = tuple(money["ambiguous"][printed])
    else:
        candidates = (printed.rstrip("$"),)
    negative = bool(match["inner"] or match["outer"])
    return Sign(match.start(), start, printed, candidates, "symbol", negative=negative)


def code_after(text: str, end: int, candidates: tuple[str, ...]) -> Sign | None:
    """Read the code after an amount whose sign is ambiguous: "$5 million CAD"."""
    match = _after().match(text, end)
    if match is None or not match["code"]:
        return None
    code = match["code"].strip()
    return Sign(end, match.end(), code, (code,), "symbol-code") if code in candidates else None


def sign_after(text: str, end: int) -> Sign | None:
    """Read the currency right after a number: " dollars", "€", " CAD", " cents"."""
    match = _after().match(text, end)
    if match is None:
        return None
    money = lexicon.load("currencies")
    if match["sign"]:
        return _suffix(end, match.end(), match["sign"])
    if match["code"]:
        code = match["code"].strip()
        return Sign(end, match.end(), code, (code,), "code-last")
    printed = match["name"] or match["hyphened"]
    lowered = key(printed)
    singular = lowered.removesuffix("ies") + "y"
    for name in (lowered, lowered.removesuffix("s"), lowered.removesuffix("es"), singular):
        for table, hundredths in ((currency_names(), False), (money["hundredths"], True)):
            if name in table:
                return Sign(end, match.end(), printed, tuple(table[name]), "name", hundredths)
    return None


def sign_stuck(end: int, tail: str) -> Sign | None:
    """Read the letters stuck to a number: "5p", "99c", "40kr", "5EUR"."""
    money = lexicon.load("currencies")
    if tail in money["codes"]["stuck"]:
        return Sign(end, end + len(tail), tail, (tail,), "code-last")
    return _suffix(end, end + len(tail), tail) if tail in money["suffix"] else None


def _suffix(start: int, end: int, sign: str) -> Sign:
    money = lexicon.load("currencies")
    hundredths = sign in money["suffix_hundredths"]["signs"]
    return Sign(start, end, sign, tuple(money["suffix"][sign]), "symbol-last", hundredths)
