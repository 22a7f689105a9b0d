"""What the words directly around a number say of it: hedges, and "per what"."""

from __future__ import annotations

import re
from functools import cache

from crossfoot import lexicon
from crossfoot.extract.preceding import meaning_before, words_before
from crossfoot.extract.scan import key
from crossfoot.types import Bound

ARTICLES = ("a", "an")


def read_bound(text: str, start: int, end: int) -> Bound:
    """How the words before ``text[start:end]``, or right after it, hedge it."""
    words = words_before(text, start)
    if words and words[-1] in ARTICLES:
        words = words[:-1]
    hedge = meaning_before(words, len(words), lexicon.load("hedges")["before"])
    if hedge is not None:
        return Bound(hedge)
    after = _hedge_after().match(text, end)
    return Bound(lexicon.load("hedges")["after"][key(after["hedge"])]) if after else Bound.EXACT


def read_per(text: str, end: int) -> tuple[str, int] | None:
    """What an amount that ends at *end* is per, and where those words end.

    Returns:
        An ISO 8601 duration for "a year", else the words ("100,000 people", "gallon", "each").
    """
    match = _per().match(text, end)
    if match is None:
        return None
    rates = lexicon.load("rates")
    if match["period"]:
        return str(rates["periods"][key(match["period"])]), match.end()
    if match["adverb"]:
        return str(rates["adverbs"][key(match["adverb"])]), match.end()
    what = "each" if match["each"] else match["many"] or match["noun"] or match["thing"]
    return " ".join(what.split()), match.end()


@cache
def _hedge_after() -> re.Pattern[str]:
    words = lexicon.load("hedges")["after"]
    return re.compile(rf"\s?(?P<hedge>{lexicon.alternation(words)})(?!\w)", re.IGNORECASE)


@cache
def _per() -> re.Pattern[str]:
    rates = lexicon.load("rates")
    periods, things = lexicon.alternation(rates["periods"]), lexicon.alternation(rates["things"]["words"])
    two = lexicon.alternation(rates["things"]["of_two_words"])
    return re.compile(
        rf"""
        [\s-]*(?:
            (?:(?:a|an|per|every|each)[\s-]+|/)(?P<period>{periods})\b(?!\s+(?:ago|earlier|before|later|old)\b)
          | (?P<adverb>{lexicon.alternation(rates["adverbs"])})\b(?!\s+[a-z]+s\b)
          | (?:per|for\s+every|for\s+each|out\s+of\s+every)\s+(?P<many>(?:[\d,]+|hundred|thousand|million|billion)
              (?:\s+(?:(?:{two})\s+)?[a-z]+)?)\b
          | (?:per\s+|/)(?!cents?\b)(?P<noun>(?:(?:{two})\s+)?[a-z]+)\b
          | an?[\s-]+(?P<thing>{things})\b
          | (?P<each>each|apiece)\b
        )""",
        re.VERBOSE | re.IGNORECASE,
    )
