"""Anniversaries, as the length of time that they look back on: "the 40th anniversary", "its centenary"."""

from __future__ import annotations

from functools import cache
from re import Match

from crossfoot import lexicon
from crossfoot.extract.dates import vocabulary as words
from crossfoot.extract.dates.expressions import Expression, Fixed
from crossfoot.extract.dates.periods import unknown
from crossfoot.extract.dates.rules import Rule, rule
from crossfoot.extract.dates.vocabulary import GAP, ORDINAL_SUFFIX
from crossfoot.types import DateType


@cache
def anniversary_rules() -> tuple[Rule, ...]:
    """Return the rules."""
    known = lexicon.load("anniversaries")
    spelled = lexicon.alternation([*known["ordinals"], *words.numbers("ordinals")])
    nth = rf"(?P<nth>{spelled}|\d{{1,4}}{ORDINAL_SUFFIX})"
    return (
        rule("anniversary", "anniversary", rf"(?<![\w-]){nth}{GAP}(?:wedding{GAP})?anniversary\b", _nth),
        rule("anniversary", "anniversary", rf"\b(?P<name>{lexicon.alternation(known['names'])})\b", _named),
    )


def _nth(match: Match[str]) -> Expression:
    printed = match["nth"].lower()
    years = (
        int(printed[:-2]) if printed[0].isdigit() else {**words.numbers("ordinals"), **_spelled()}[printed]
    )
    return _years(years)


def _spelled() -> dict[str, int]:
    return dict(lexicon.load("anniversaries")["ordinals"])


def _named(match: Match[str]) -> Expression | None:
    if match["name"][0].isupper() and not match["name"].isupper():  # "Centennial Park"
        return None
    return _years(lexicon.load("anniversaries")["names"][match["name"].lower()])


def _years(years: int) -> Fixed:
    return Fixed(unknown(f"P{years}Y", kind=DateType.DURATION))
