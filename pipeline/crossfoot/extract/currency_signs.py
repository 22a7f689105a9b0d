"""Currencies as printed beside a number: "US$", "Rs.", "CAD 40", "5 dollars", "99c", "20-cent"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.extract.currency_names import currency_codes, currency_names
from crossfoot.extract.scan import key

WIDEST_SIGN = 8
"""Code points of the longest sign with its space: "U.S.$ -"."""

ONE = Decimal(1)
HUNDREDTH = Decimal("0.01")
THOUSAND = Decimal(1000)

ARTICLE_A = re.compile(r"(?:^|[^a-z(,;]\s?)\Z")
""" "A $12 fare" begins a sentence; within one "A $12" is Australian."""

GRAND_AHEAD = re.compile(
    r"\s*(?:[.,;:!?)”\"’]|\Z)|\s+(?:a|an|per|in|on|for|to|from|of|and|or|at|each|by|more|less|off)\b"
)
NO_NOUN = re.compile(
    r"\s*(?:[.,;:!?()”\"’—–]|\Z)|\s+(?:a|an|per|in|on|for|to|from|of|and|or|at|each|by|was|is|were|are|that|which|with|as|"
    r"this|last|than|if|after|but|when|over|more|less)\b"
)


@dataclass(frozen=True, slots=True)
class Sign:
    """A printed currency: which codes it may stand for, and how it was printed."""

    start: int
    end: int
    printed: str
    candidates: tuple[str, ...]
    form: str
    """``symbol``, ``symbol-last``, ``code-last`` or ``name``: the rule's name."""

    factor: Decimal = ONE
    """In main units: a hundredth for cents and pence, a thousand for "grand"."""

    negative: bool = False


@cache
def _before() -> re.Pattern[str]:
    money = lexicon.load("currencies")
    signs = _cased([*money["prefix"], *money["ambiguous"]])
    return re.compile(
        rf"""
        (?:^|(?<![A-Za-z]))(?P<outer>(?:^|(?<=[\s(]))[-−–])?
        (?P<sign>{signs}|(?:{_cased(currency_codes())})\$?)[ \u00a0\u202f]?(?P<inner>[-−–]?)\Z""",
        re.VERBOSE,
    )


@cache
def _after() -> re.Pattern[str]:
    """With "of" in between for "billions of dollars"."""
    money = lexicon.load("currencies")
    names = lexicon.alternation([*currency_names(), *money["hundredths"], *money["thousands"]])
    signs = [sign for sign in money["suffix"] if len(sign) > 1 or not sign.isalpha()]
    return re.compile(
        rf"""
        (?: (?P<code>[ ]?(?:{_cased(currency_codes())}))(?![\w])
          | (?:\s+|-)(?:of\s+)?(?P<name>(?i:(?:{names})(?:s|es|ies)?))(?![\w-]*[A-Za-z])(?!-)
          | -(?P<hyphened>(?i:{names}))(?=-)
          | [ \u00a0]?(?P<sign>{_cased(signs)})(?!\w)
        )""",
        re.VERBOSE,
    )


@cache
def _again() -> re.Pattern[str]:
    """What says the country of an amount that has its sign: "$5 (USD)", "$5 million Canadian"."""
    adjectives = lexicon.load("currencies")["adjectives"]
    return re.compile(
        rf"\s?\(?(?P<code>{_cased(currency_codes())})\)?(?!\w)|\s\(?(?P<adjective>{_cased(adjectives)})\)?(?!\w)"
    )


def _cased(signs: Iterable[str]) -> str:
    """An alternation that a line break does not match: a sign stands on the line of its number."""
    return "|".join(re.escape(s) for s in sorted(signs, key=lambda s: (-len(s), s)))


def sign_before(text: str, start: int, low: int) -> Sign | None:
    """Read the currency that ends right before the digits at *start*, looking back no further than *low*."""
    match = _before().search(text, max(low, start - WIDEST_SIGN), start)
    if match is None:
        return None
    first, printed = match.start(), match["sign"]
    if printed == "A $" and ARTICLE_A.search(text, max(0, first - 2), first):
        first, printed = first + len("A "), "$"
    money = lexicon.load("currencies")
    if printed in money["prefix"]:
        candidates = (str(money["prefix"][printed]),)
    elif printed in money["ambiguous"]:
        candidates = tuple(money["ambiguous"][printed])
    else:
        candidates = (currency_codes()[printed.rstrip("$")],)
    negative = bool(match["inner"] or match["outer"])
    return Sign(first, start, printed, candidates, "symbol", negative=negative)


def said_again(text: str, end: int, sign: Sign) -> Sign | None:
    """Read what follows an amount that has its sign: "$5 million CAD", "$9.99 US dollars", "$23 billion dollar"."""
    match = _again().match(text, end)
    if match is not None:
        printed = match["code"] or match["adjective"]
        adjectives = lexicon.load("currencies")["adjectives"]
        code = str(adjectives[printed]) if match["adjective"] else currency_codes()[printed]
        noun_ahead = match["adjective"] and not NO_NOUN.match(text, match.end())
        if code in sign.candidates and not noun_ahead:
            return Sign(end, match.end(), printed, (code,), "symbol-code")
    name = sign_after(text, end)
    if name is None or name.form != "name" or name.factor != ONE:
        return None
    both = tuple(code for code in sign.candidates if code in name.candidates)
    return Sign(end, name.end, name.printed, both, "symbol-code") if both else None


def sign_after(text: str, end: int) -> Sign | None:
    """Read the currency right after a number: " dollars", "€", " CAD", " cents", " grand"."""
    match = _after().match(text, end)
    if match is None:
        return None
    if match["sign"]:
        return _suffix(end, match.end(), match["sign"])
    if match["code"]:
        code = match["code"].strip()
        return Sign(end, match.end(), code, (currency_codes()[code],), "code-last")
    printed = match["name"] or match["hyphened"]
    named = _name(key(printed))
    if named is None or (named[1] == THOUSAND and not GRAND_AHEAD.match(text, match.end())):
        return None
    return Sign(end, match.end(), printed, named[0], "name", named[1])


def _name(printed: str) -> tuple[tuple[str, ...], Decimal] | None:
    """Candidates and factor of a name, in the singular or plural."""
    money = lexicon.load("currencies")
    tables = ((currency_names(), ONE), (money["hundredths"], HUNDREDTH), (money["thousands"], THOUSAND))
    for name in (
        printed,
        printed.removesuffix("s"),
        printed.removesuffix("es"),
        printed.removesuffix("ies") + "y",
    ):
        for table, factor in tables:
            if name in table:
                return tuple(table[name]), factor
    return None


def sign_stuck(end: int, tail: str) -> Sign | None:
    """Read the letters stuck to a number: "5p", "99c", "40kr", "5EUR"."""
    if tail in currency_codes():
        return Sign(end, end + len(tail), tail, (currency_codes()[tail],), "code-last")
    return _suffix(end, end + len(tail), tail) if tail in lexicon.load("currencies")["suffix"] else None


def _suffix(start: int, end: int, sign: str) -> Sign:
    money = lexicon.load("currencies")
    factor = HUNDREDTH if sign in money["suffix_hundredths"]["signs"] else ONE
    return Sign(start, end, sign, tuple(money["suffix"][sign]), "symbol-last", factor)
