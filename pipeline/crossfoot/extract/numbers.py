"""Every number of a text, in digits or in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from crossfoot.extract.bare_magnitudes import with_bare_millions
from crossfoot.extract.codes import find_codes
from crossfoot.extract.digits import find_digits
from crossfoot.extract.number_words import find_number_words
from crossfoot.extract.numerals import Numeral


def find_numerals(text: str) -> list[Numeral]:
    """Return every number of *text* in digits or words, in text order, none overlapping another.

    Web addresses, telephone numbers and other codes hold none.
    """
    codes = find_codes(text)
    found = with_bare_millions(text, list(_outside(codes, find_digits(text, codes))))
    words = [
        Numeral(
            w.start, w.end, w.low, w.high, w.resolution, digits=False, decimals=w.decimals, scaled=w.scaled
        )
        for w in find_number_words(text)
    ]
    taken = [(n.start, n.end) for n in found]
    return sorted([*found, *_outside(taken, words)], key=lambda n: n.start)


def _outside(spans: list[tuple[int, int]], numerals: Iterable[Numeral]) -> Iterator[Numeral]:
    """Yield the numerals that overlap none of *spans*: not the "million" of "1.5 million"; both in text order."""
    position = 0
    for numeral in numerals:
        while position < len(spans) and spans[position][1] <= numeral.start:
            position += 1
        if position == len(spans) or spans[position][0] >= numeral.end:
            yield numeral
