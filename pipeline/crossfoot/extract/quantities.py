"""Money, percentages, shares, measures and counts: who reads which number."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property

from crossfoot.annotate.reading import Reading
from crossfoot.extract.ages import read_age
from crossfoot.extract.antecedents import give_nouns
from crossfoot.extract.compounds import join_compounds
from crossfoot.extract.counts import read_count
from crossfoot.extract.currencies import CurrencyChoice, choose_currencies
from crossfoot.extract.elided import apart_from_dates, with_units
from crossfoot.extract.fraction_words import find_fractions
from crossfoot.extract.lookalikes import find_lookalikes, without_tables
from crossfoot.extract.measures import read_measure
from crossfoot.extract.money import read_money
from crossfoot.extract.movements import with_movements
from crossfoot.extract.multiples import find_multiples
from crossfoot.extract.numbers import find_numerals
from crossfoot.extract.numerals import Numeral
from crossfoot.extract.percentages import read_percentage
from crossfoot.extract.ranges import merge_ranges
from crossfoot.extract.shares import find_parts_of, find_ratios, with_whole
from crossfoot.extract.tokens import Tokens
from crossfoot.types import Article, DateMention, Kind, QuantityMention, Span


def find_quantities(reading: Reading, dates: Sequence[DateMention]) -> tuple[QuantityMention, ...]:
    """Return the quantities of an article in text order, longer ones first, none inside a date.

    Only a share that is made of two counts overlaps other mentions: theirs.
    """
    text = reading.text
    tokens = Tokens(reading.doc, text)
    taken = [d.span for d in dates]
    numerals = without_tables(text, _free(find_numerals(text), taken))
    numerals = apart_from_dates(text, numerals, dates)
    dated = _Taken(taken)
    worded = [*find_fractions(text, tokens), *find_multiples(text)]
    fractions = [m for m in worded if dated.allows(m.span.start, m.span.end)]
    taken += [m.span for m in fractions]
    numerals = merge_ranges(text, _free(numerals, taken))
    ratios = find_ratios(text, numerals, tokens)
    numerals = _free(numerals, taken + [m.span for m in ratios])
    reader = _Reader(reading.article, tokens)
    found = join_compounds(text, _apart(with_units(text, [(n, reader.read(n)) for n in numerals])))
    mentions = give_nouns(sorted((*found, *ratios, *fractions), key=lambda m: m.span), tokens)
    counts = [m for m in mentions if m.kind is Kind.COUNT]
    found = [*with_movements(text, mentions, reading.doc), *find_parts_of(text, counts)]
    return tuple(sorted(found, key=lambda m: (m.span.start, -m.span.end)))


class _Reader:
    """Asks the readers of an article's numbers in turn; the first that knows a number has it."""

    def __init__(self, article: Article, tokens: Tokens) -> None:
        self._text = article.text
        self._tokens = tokens
        self._choice: CurrencyChoice = choose_currencies(article)

    @cached_property
    def _lookalikes(self) -> _Taken:
        return _Taken(Span(*span) for span in find_lookalikes(self._text))

    def read(self, numeral: Numeral) -> QuantityMention | None:
        """Read *numeral* as what it is of, or return ``None`` where it is no quantity."""
        money = read_money(self._text, numeral, self._choice)
        if money is not None:
            return money
        percentage = read_percentage(self._text, numeral)
        if percentage is not None:
            return with_whole(percentage, self._tokens)
        if not (numeral.is_range or numeral.is_fraction) and not self._lookalikes.allows(
            numeral.start, numeral.end
        ):
            return None
        return (
            read_measure(self._text, numeral, self._choice)
            or read_age(self._text, numeral)
            or read_count(self._text, numeral, self._tokens)
        )


def _apart(mentions: Iterable[QuantityMention]) -> list[QuantityMention]:
    """Leave the sign between two numbers to the first: "0$ 0"."""
    kept: list[QuantityMention] = []
    for mention in mentions:
        if not kept or mention.span.start >= kept[-1].span.end:
            kept.append(mention)
    return kept


def _free(numerals: Iterable[Numeral], taken: Iterable[Span]) -> list[Numeral]:
    spans = _Taken(taken)
    return [n for n in numerals if spans.allows(n.start, n.end)]


class _Taken:
    """Spans that are spoken for."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [s.start for s in self._spans]

    def allows(self, start: int, end: int) -> bool:
        """Whether ``[start, end)`` overlaps none of them. The spans may touch but not overlap each other."""
        index = bisect_left(self._starts, end)
        return all(span.end <= start for span in self._spans[max(0, index - 2) : index])
