"""What is said once for two numbers: the unit of "from 10 to 20%", the nouns of "94 and 98 days"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.extract.changes import read_change
from crossfoot.extract.numerals import Numeral
from crossfoot.extract.words_around import read_bound
from crossfoot.types import Amount, Bound, DateMention, Kind, Mention, QuantityMention

Read = tuple[Numeral, QuantityMention | None]
"""A numeral and what a reader made of it."""

CONNECTOR = re.compile(r"\s+(?:to|or(?:\s+even)?|and|vs\.?|versus)\s+", re.IGNORECASE)
LIST = re.compile(r",\s+(?:(?:and|or)\s+)?|\s+(?:to|or|and)\s+|-\s+(?:to|or|and)\s+", re.IGNORECASE)
AGED = re.compile(r"(?<!\w)(?:aged?|age of|at)\s\Z", re.IGNORECASE)
HUNDREDTH = Decimal("0.01")
ALIKE = 12
"""How many times one of two amounts with one unit may be the other."""


def apart_from_dates(text: str, numerals: Sequence[Numeral], dates: Sequence[DateMention]) -> list[Numeral]:
    """Drop the numbers whose unit of time is said later: "94 and" of "94 and 98 days"."""
    starts = {date.span.start for date in dates if _lasts().match(date.surface)}
    kept: list[Numeral] = []
    for numeral in reversed(numerals):
        gap = LIST.match(text, numeral.end)
        bare = (
            not numeral.scaled
            and not numeral.tail
            and text[max(0, numeral.start - 1) : numeral.start].isspace()
        )
        if (
            gap is not None
            and bare
            and gap.end() in starts
            and not AGED.search(text, max(0, numeral.start - 8), numeral.start)
        ):
            starts.add(numeral.start)
        else:
            kept.append(numeral)
    return kept[::-1]


@cache
def _lasts() -> re.Pattern[str]:
    periods = lexicon.alternation(lexicon.load("rates")["periods"])
    return re.compile(rf"[\w.,-]+[\s-](?:{periods})s?\b", re.IGNORECASE)


def with_units(text: str, read: Sequence[Read]) -> Iterator[QuantityMention]:
    """Yield what was read; a number without a unit or noun takes the unit of the one it is joined to."""
    before: Read | None = None
    for index, (numeral, mention) in enumerate(read):
        following = read[index + 1] if index + 1 < len(read) else None
        found = _elided(text, numeral, mention, following) if following is not None else None
        if found is None and before is not None:
            found = _carried_on(text, before, numeral, mention)
        found = mention if found is None else found
        before = (numeral, found)
        if found is not None:
            yield found


def _is_bare(mention: QuantityMention | None) -> bool:
    """Whether a number was read as nothing, or as a count of nothing."""
    return mention is None or (mention.kind is Kind.COUNT and mention.value.of is None)


@cache
def _compared() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Words between two numbers that compare them, and "from" before the first."""
    compared = lexicon.alternation(lexicon.load("counts")["compared_with"])
    hedges = lexicon.alternation(lexicon.load("hedges")["before"])
    return (
        re.compile(
            rf",?\s+(?:\(\s?)?(?:{compared}|(?P<to>to))\s+(?:(?:{hedges}|a|an|the)\s+)*[^\w\s]?",
            re.IGNORECASE,
        ),
        re.compile(rf"\bfrom\s+(?:(?:{hedges}|a|an)\s+)*[^\w\s]?\Z", re.IGNORECASE),
    )


def _carried_on(
    text: str, before: Read, numeral: Numeral, mention: QuantityMention | None
) -> QuantityMention | None:
    """Give a number the unit of the one that it is compared with: "9.4 mln tonnes from 9.3 mln", "from 208 pounds to 193"."""
    earlier, first = before
    if not _is_bare(mention) or first is None or first.kind not in (Kind.MONEY, Kind.PERCENT, Kind.MEASURE):
        return None
    if numeral.tail or numeral.is_range or not numeral.digits or numeral.scaled != earlier.scaled:
        return None
    compared, opening = _compared()
    gap = compared.fullmatch(text, first.span.end, numeral.start)
    if gap is None or (
        gap["to"] and not opening.search(text, max(0, first.span.start - 24), first.span.start)
    ):
        return None
    if not numeral.low <= earlier.high * ALIKE or not earlier.low <= numeral.low * ALIKE:
        return None
    amount = _amount(numeral, earlier, first)
    if amount is None:
        return None
    value = replace(
        first.value,
        amount=amount,
        bound=read_bound(text, numeral.start, numeral.end),
        change=read_change(text, numeral.start, numeral.end),
        per=first.value.per if mention is None else mention.value.per or first.value.per,
        of=None,
    )
    return Mention.at(text, numeral.start, numeral.end, value, rule=f"{first.kind}.elided")


def _elided(
    text: str, numeral: Numeral, mention: QuantityMention | None, joined: Read
) -> QuantityMention | None:
    following, later = joined
    if not _is_bare(mention) or later is None or later.kind not in (Kind.MONEY, Kind.PERCENT, Kind.MEASURE):
        return None
    if (
        later.span.start != following.start
        or (numeral.digits != following.digits and not _is_vague(numeral))
        or numeral.tail
        or (numeral.is_range and not _is_vague(numeral))
    ):
        return None
    if numeral.scaled != following.scaled and not _is_vague(numeral):
        return None
    if not CONNECTOR.fullmatch(text, numeral.end, following.start):
        return None
    if not following.low <= numeral.low * ALIKE or not numeral.low <= following.low * ALIKE:
        return None  # "to 2,040,000 and 12.5 per cent"
    amount = _amount(numeral, following, later)
    if amount is None:
        return None
    value = replace(
        later.value,
        amount=amount,
        bound=Bound.RANGE if amount.point is None else read_bound(text, numeral.start, numeral.end),
        change=read_change(text, numeral.start, numeral.end),
    )
    return Mention.at(text, numeral.start, numeral.end, value, rule=f"{later.kind}.elided")


def _is_vague(numeral: Numeral) -> bool:
    """Whether it is a word such as "hundreds" or "several hundred"."""
    return numeral.is_word and numeral.is_range


def _amount(numeral: Numeral, following: Numeral, later: QuantityMention) -> Amount | None:
    """The amount of a number as it is that of another, *later*: in hundredths where that of *following* is."""
    amount = numeral.amount(whole_is_exact=later.kind is not Kind.PERCENT)
    if later.value.amount.low is None or amount.low is None or amount.high is None:
        return None
    if later.kind is Kind.MONEY and later.value.amount.resolution < following.resolution:
        return replace(
            amount,
            point=None if amount.point is None else amount.point * HUNDREDTH,
            low=amount.low * HUNDREDTH,
            high=amount.high * HUNDREDTH,
            resolution=amount.resolution * HUNDREDTH,
        )
    return amount
