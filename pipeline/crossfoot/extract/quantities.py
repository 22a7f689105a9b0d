"""Money, percentages, shares, measures and counts: who reads which number."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from crossfoot.annotate.reading import Reading
from crossfoot.extract.counts import find_chains, inherit_nouns, read_count
from crossfoot.extract.currencies import CurrencyChoice, choose_currencies
from crossfoot.extract.measures import read_age, read_measure
from crossfoot.extract.money import read_money
from crossfoot.extract.noun_phrases import NounPhrases
from crossfoot.extract.numerals import Numeral, find_numerals
from crossfoot.extract.percentages import read_percentage
from crossfoot.extract.ranges import merge_ranges
from crossfoot.extract.shares import find_fractions, find_parts_of, find_ratios, with_whole
from crossfoot.types import DateMention, Kind, QuantityMention, Span


def find_quantities(reading: Reading, dates: Sequence[DateMention]) -> tuple[QuantityMention, ...]:
    """Return the quantities of an article in text order, none inside a date.

    Only a share that is made of two counts overlaps other mentions: theirs.
    """
    text = reading.text
    nouns = NounPhrases(reading.doc, text)
    free = _Taken([d.span for d in dates])
    numerals = [n for n in find_numerals(text) if free.allows(n.start, n.end)]
    fractions = [m for m in find_fractions(text, nouns) if free.allows(m.span.start, m.span.end)]
    free = _Taken([*(d.span for d in dates), *(m.span for m in fractions)])
    numerals = merge_ranges(text, [n for n in numerals if free.allows(n.start, n.end)])
    ratios = find_ratios(text, numerals, nouns)
    free = _Taken([*(d.span for d in dates), *(m.span for m in (*fractions, *ratios))])
    choice = choose_currencies(text)
    chains = _Taken([Span(*c) for c in find_chains(text)])
    found: list[QuantityMention] = []
    for numeral in numerals:
        if not free.allows(numeral.start, numeral.end):
            continue
        mention = _read(text, numeral, choice, nouns, in_chain=not chains.allows(numeral.start, numeral.end))
        if mention is not None:
            found.append(mention)
    counts = inherit_nouns([m for m in found if m.kind is Kind.COUNT], nouns, text)
    others = [m for m in found if m.kind is not Kind.COUNT]
    return tuple(sorted((*others, *counts, *ratios, *fractions, *find_parts_of(text, counts)), key=lambda m: m.span))


def _read(
    text: str, numeral: Numeral, choice: CurrencyChoice, nouns: NounPhrases, *, in_chain: bool
) -> QuantityMention | None:
    """Ask the readers in turn; the first that knows the number has it."""
    money = read_money(text, numeral, choice)
    if money is not None:
        return money
    percentage = read_percentage(text, numeral)
    if percentage is not None:
        return with_whole(percentage, nouns)
    if in_chain and not numeral.is_range:
        return None
    return (
        read_measure(text, numeral, choice) or read_age(text, numeral) or read_count(text, numeral, nouns)
    )


class _Taken:
    """Spans that are spoken for."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [s.start for s in self._spans]

    def allows(self, start: int, end: int) -> bool:
        """Whether ``[start, end)`` overlaps none of them. The spans may touch but not overlap each other."""
        index = bisect_left(self._starts, end)
        return all(span.end <= start for span in self._spans[max(0, index - 2) : index])
