"""Ages without a unit: "aged 61", "Bryn Calloway, 61, owns", "when she was 93", "turns 75"."""

from __future__ import annotations

import re
from functools import cache

from crossfoot import lexicon
from crossfoot.extract.numerals import Numeral
from crossfoot.extract.words_around import read_bound
from crossfoot.types import Basis, Bound, Kind, Mention, Quantity, QuantityMention, Unit

OLDEST = 120
WINDOW = 40
LONGEST_LIST = 80

APPOSED = re.compile(r"[A-Z][\w’'.-]+\)?,\s+\Z")
AFTER_APPOSED = re.compile(r"\s*(?:,|\.|;|\)|\Z)|\s+(?:and|from|of)\s")
LISTED = re.compile(
    r"\b\d[\d,]*\s+(?:\w+\s+)?(?:from|in|at|to|for|by|on)\s+(?:the\s+)?[A-Z][\w’'.-]*(?:\s+[A-Z][\w’'.-]*)?,\s+(?:and\s+)?\Z"
)
""" "212 from Heathston, 118 from Gatley": a list goes on after the name."""

NOT_AGE = re.compile(r"\s+(?:per|out)\b|\s+in\s+(?:every\s+)?(?:\d|one|two|three|five|ten)|\s*[%$€£]|-")
ENDS = re.compile(
    r"\s*(?:[,.;:!?)”\"—–]|\Z)|\s+(?:and|when|or|but|at|now|then|as|with|to|by|in|next|this|before)\b"
)
NOUN_AHEAD = re.compile(r"\s+[a-z]{4,}s\b")


@cache
def _before() -> re.Pattern[str]:
    ages = lexicon.load("units")["ages"]
    persons, verbs = lexicon.alternation(ages["persons"]), lexicon.alternation(ages["verbs"])
    return re.compile(
        rf"""(?:
            \b(?P<aged>{lexicon.alternation(ages["before"])})
          | \b(?P<person>{persons})(?:\s+(?:{verbs})|(?:['’](?:s|m))(?:\s+now)?)
          | ,\s+(?P<then>{lexicon.alternation(ages["then"])})
        )\s+\Z""",
        re.VERBOSE | re.IGNORECASE,
    )


def read_age(text: str, numeral: Numeral) -> QuantityMention | None:
    """Read a bare *numeral* as an age, or return ``None`` where nobody is said to be so old."""
    if numeral.decimals or numeral.scaled or numeral.tail or numeral.resolution != 1:
        return None
    if not 0 < numeral.low <= numeral.high <= OLDEST or NOT_AGE.match(text, numeral.end):
        return None
    if not _is_age(text, numeral):
        return None
    amount = numeral.amount()
    bound = Bound.RANGE if amount.point is None else read_bound(text, numeral.start, numeral.end)
    value = Quantity(Kind.MEASURE, amount, Unit("a", None, Basis.WRITTEN), bound)
    return Mention.at(text, numeral.start, numeral.end, value, rule="measure.age")


def _is_age(text: str, numeral: Numeral) -> bool:
    low = max(0, numeral.start - WINDOW)
    match = _before().search(text, low, numeral.start)
    if match is not None and match["aged"]:
        return not ("turn" in match["aged"].lower() and NOUN_AHEAD.match(text, numeral.end))
    if numeral.is_range:
        return False
    if match is not None:
        return numeral.low >= 2 and ENDS.match(text, numeral.end) is not None
    apposed = numeral.digits and APPOSED.search(text, low, numeral.start)
    if apposed and LISTED.search(text, max(0, numeral.start - LONGEST_LIST), numeral.start):
        return False
    return bool(apposed) and AFTER_APPOSED.match(text, numeral.end) is not None
