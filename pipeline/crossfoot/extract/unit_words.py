"""The words and signs that may follow a number as its unit: "km/h", "per cent", "euros"."""

from __future__ import annotations

from functools import cache

from crossfoot import lexicon

LONG = 3
"""Units of more letters are read in any case; "MW" and "mw" are two things."""


@cache
def measure_units() -> str:
    """Return a pattern of the units of measures, ages and weights; case matters in the short ones."""
    units = lexicon.load("units")
    words = [*units["press"], *units["spellings"]["words"], *units["age"], *units["weights"]["words"]]
    return any_case_if_long(words)


@cache
def lengths_and_weights() -> str:
    """Return a pattern of the spelled units that a fraction may be of: "half a mile", "1/16 of a pint"."""
    units = lexicon.load("units")
    words = [*units["press"], *units["spellings"]["words"]]
    return lexicon.alternation([w for w in words if len(w) > 1 and w.replace(" ", "").isalpha()])


def any_case_if_long(words: list[str]) -> str:
    """Return an alternation in which the words of more than `LONG` letters match in any case."""
    long = [w for w in words if len(w) > LONG]
    short = [w for w in words if len(w) <= LONG]
    return rf"(?i:{lexicon.alternation(long)})|{lexicon.alternation(short)}"


@cache
def range_units() -> str:
    """Return a pattern of the units that the first end of a range may print, too: "5% to 8%", "$5 to $8"."""
    money, units = lexicon.load("currencies"), lexicon.load("units")
    return lexicon.alternation(
        [
            *lexicon.load("percent")["percent"],
            *lexicon.load("percent")["percentage_point"],
            *lexicon.load("percent")["basis_point"],
            *units["press"],
            *units["spellings"]["words"],
            *money["names"],
            *money["hundredths"],
        ]
    )
