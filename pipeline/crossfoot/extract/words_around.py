"""What the words directly around a number say of it: hedges, direction of change, and "per what"."""

from __future__ import annotations

import re
from functools import cache

from crossfoot import lexicon
from crossfoot.types import Bound, Change

WINDOW = 48
"""Code points looked at on each side: the longest hedge with a change verb and fillers fits."""

PERIODS = {
    "second": "PT1S",
    "minute": "PT1M",
    "hour": "PT1H",
    "day": "P1D",
    "night": "P1D",
    "week": "P1W",
    "fortnight": "P2W",
    "month": "P1M",
    "quarter": "P3M",
    "year": "P1Y",
    "annum": "P1Y",
    "season": "P1Y",
    "decade": "P10Y",
    "century": "P100Y",
}
ADVERBS = {"annually": "P1Y", "yearly": "P1Y", "monthly": "P1M", "weekly": "P1W", "daily": "P1D", "hourly": "PT1H"}

PER = re.compile(
    r"""
    \s*(?:
        (?:a|an|per|every|each|/)(?:\s+|(?<=/))(?P<period>second|minute|hour|day|night|week|fortnight|month|quarter|year|annum|season|decade|century)\b
      | -?(?:an?|per)-(?P<hyphened>hour|day|night|week|month|year)\b
      | (?P<adverb>annually|yearly|monthly|weekly|daily|hourly)\b
      | (?:per|for\ every|for\ each|out\ of\ every)\s+(?P<many>[\d,]+(?:\s+[a-z]+)?|(?:hundred|thousand|million|billion)(?:\s+[a-z]+)?)\b
      | (?:per|/)\s*(?P<noun>capita|head|person|[a-z]+(?:\s+(?:of|foot|metre|meter|mile))?)\b
      | an?\s+(?P<each_noun>share|head|person|piece|barrel|gallon|litre|liter|tonne|ton|pound|ounce|kilo|kilogram|bushel|metre|mile|acre|hectare|copy|unit|ticket|pint|bottle|vial|dose|word|page|household)\b
      | (?P<each>each|apiece)\b
    )""",
    re.VERBOSE,
)


@cache
def _hedge_before() -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=[\s(“\"'—–-]))(?P<hedge>{lexicon.alternation(lexicon.load('hedges')['before'])})\s*(?:an?\s+|the\s+)?$", re.IGNORECASE)


@cache
def _hedge_after() -> re.Pattern[str]:
    words = lexicon.load("hedges")["after"]
    return re.compile(rf"\s?(?P<hedge>{lexicon.alternation(words)})(?!\w)", re.IGNORECASE)


@cache
def _change_before() -> re.Pattern[str]:
    words = lexicon.load("changes")
    fillers = rf"(?:\s+(?:{lexicon.alternation(words['fillers'])}))*"
    return re.compile(
        rf"""
        (?<!\w)(?:
            (?:(?P<up>{lexicon.alternation(words["up_verbs"])})|(?P<down>{lexicon.alternation(words["down_verbs"])})){fillers}
          | (?:(?P<up_noun>{lexicon.alternation(words["nouns_up"])})|(?P<down_noun>{lexicon.alternation(words["nouns_down"])}))
            \s+(?:of|by){fillers}
        )\s*[^\w\s]?$""",
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _change_after() -> re.Pattern[str]:
    words = lexicon.load("changes")
    return re.compile(
        rf"(?:\s+|-)(?:(?P<up>{lexicon.alternation(words['after_up'])})|(?P<down>{lexicon.alternation(words['after_down'])}))(?![\w])",
        re.IGNORECASE,
    )


def read_bound(text: str, start: int, end: int) -> Bound:
    """How the words before ``text[start:end]``, or right after it, hedge it."""
    match = _hedge_before().search(text, max(0, start - WINDOW), start)
    if match:
        return Bound(lexicon.load("hedges")["before"][_key(match["hedge"])])
    after = _hedge_after().match(text, end)
    return Bound(lexicon.load("hedges")["after"][_key(after["hedge"])]) if after else Bound.EXACT


def read_change(text: str, start: int, end: int) -> Change:
    """Whether something moved BY the amount at ``text[start:end]``."""
    match = _change_before().search(text, max(0, start - WINDOW), start)
    if match:
        return Change.UP if match["up"] or match["up_noun"] else Change.DOWN
    after = _change_after().match(text, end)
    if after is None:
        return Change.NONE
    return Change.UP if after["up"] else Change.DOWN


def read_per(text: str, end: int) -> tuple[str, int] | None:
    """What an amount that ends at *end* is per, and where those words end.

    Returns:
        An ISO 8601 duration for "a year", else the words ("100,000 people", "gallon", "each").
    """
    match = PER.match(text, end)
    if match is None:
        return None
    period = match["period"] or match["hyphened"]
    if period:
        return PERIODS[period], match.end()
    if match["adverb"]:
        return ADVERBS[match["adverb"]], match.end()
    words = match["many"] or match["noun"] or match["each_noun"] or match["each"]
    return (" ".join(words.split()), match.end()) if words not in ("cent", "cents") else None


def _key(words: str) -> str:
    return " ".join(words.lower().split())
