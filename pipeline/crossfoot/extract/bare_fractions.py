"""Fractions with nothing before them: "1/16 of a pint", "5/8 pct", "a 3/8-inch bolt", "shares rose 7/8 to 36-1/2"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.extract.numerals import Numeral
from crossfoot.extract.unit_words import lengths_and_weights

SHARE_PRICES = (2, 4, 8, 16, 32)
"""Prices on the exchanges moved by these parts of a dollar."""


@cache
def _fraction_ahead() -> re.Pattern[str]:
    """A bare fraction of something: "1/16 of a pint", "5/8 pct", "a 3/8-inch bolt"."""
    percent = lexicon.load("percent")
    parts = lexicon.alternation([*percent["percent"], *percent["percentage_point"], "point", "points"])
    return re.compile(
        rf"(?P<top>\d{{1,3}})[/⁄](?P<bottom>\d{{1,4}})(?![\d/])(?P<of>(?=(?:[\s-]|\s+of\s+an?\s+(?:US\s+|U\.S\.\s+)?)"
        rf"(?:{lengths_and_weights()}|{parts})(?!\w)))?",
        re.IGNORECASE,
    )


@cache
def _verb_before() -> re.Pattern[str]:
    """The verb of "shares rose 7/8 to 36-1/2"."""
    words = lexicon.load("changes")
    verbs = lexicon.alternation([*words["up_verbs"], *words["down_verbs"]])
    return re.compile(rf"(?<!\w)(?:{verbs})\s\Z", re.IGNORECASE)


def read_bare_fraction(text: str, start: int) -> Numeral | None:
    """Read the fraction that begins at *start*, or return ``None`` where it is a date, a score or a name."""
    match = _fraction_ahead().match(text, start)
    if match is None or not 0 < int(match["top"]) < int(match["bottom"]):
        return None
    of_a_share = int(match["bottom"]) in SHARE_PRICES and _verb_before().search(
        text, max(0, start - 16), start
    )
    if match["of"] is None and not of_a_share:
        return None
    value = Decimal(match["top"]) / Decimal(match["bottom"])
    return Numeral(start, match.end(), value, value, Decimal(0), digits=True)
