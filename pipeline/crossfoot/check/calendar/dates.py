"""The dates of an article side by side, each with its claim, as figures are in the ledger."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import pairwise

from crossfoot.link.ledger import TABLE, Ledger
from crossfoot.link.placed import Placed
from crossfoot.types import Anchor, Claim, DateType, DateValue, Period

DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
MONTH = re.compile(r"(\d{4})-(\d\d)")
YEAR = re.compile(r"\d{4}")
WRITTEN_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


@dataclass(frozen=True, slots=True)
class Days:
    """The days that a date may mean, first and last: one for "3 May 2024", a year of them for "2024"."""

    first: date
    last: date

    @property
    def is_day(self) -> bool:
        """Whether it is one day."""
        return self.first == self.last

    @property
    def is_year(self) -> bool:
        """Whether it is one calendar year."""
        return (self.last - self.first).days in (364, 365) and self.first.month == 1

    @property
    def unit(self) -> str:
        """ "day", "month" or "year"."""
        return "day" if self.is_day else "year" if self.is_year else "month"


def days_of(period: Period) -> Days | None:
    """Return the days of a calendar day, month or year, whether "since" opens it or not."""
    if period.type not in (DateType.DATE, DateType.TIME):
        return None
    try:
        if match := DAY.fullmatch(period.timex):
            day = date(int(match[1]), int(match[2]), int(match[3]))
            return Days(day, day)
        if match := MONTH.fullmatch(period.timex):
            first = date(int(match[1]), int(match[2]), 1)
            after = date(first.year + first.month // 12, first.month % 12 + 1, 1)
            return Days(first, after - timedelta(days=1))
        if YEAR.fullmatch(period.timex):
            return Days(date(int(period.timex), 1, 1), date(int(period.timex), 12, 31))
    except ValueError:
        return None
    return None


@dataclass(frozen=True)
class Dated(Placed[DateValue]):
    """A time expression and the claim that it stands in."""

    sentence: int
    paragraph: int

    @property
    def timex(self) -> str:
        """TIMEX3 value."""
        return self.mention.value.period.timex

    @property
    def days(self) -> Days | None:
        """The days that it may mean, if it is a day, a month or a year."""
        return days_of(self.mention.value.period)

    @property
    def is_length(self) -> bool:
        """Whether it is a length of time without a place in the calendar: "six years"."""
        return self.mention.value.period.type is DateType.DURATION and not self.mention.value.parts

    @property
    def names_year(self) -> bool:
        """Whether its year is printed."""
        return WRITTEN_YEAR.search(self.surface) is not None

    @property
    def is_placed(self) -> bool:
        """Whether its place in the calendar is known."""
        return self.mention.value.anchor is not Anchor.UNRESOLVED


class Dates:
    """All time expressions of an article in text order."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.text = ledger.text
        self.published = ledger.reading.article.published_day
        self.by_sentence = {
            number: found
            for number, claim in enumerate(ledger.claims)
            if (found := tuple(_dated(ledger, claim, number))) and len(found) <= TABLE
        }
        self.all = tuple(dated for found in self.by_sentence.values() for dated in found)

    def in_sentence(self, number: int) -> tuple[Dated, ...]:
        """The time expressions of a claim; none where it is a table."""
        return self.by_sentence.get(number, ())

    @cached_property
    def pairs(self) -> tuple[tuple[Dated, Dated], ...]:
        """Each two neighbours of one claim."""
        found = self.by_sentence.values()
        return tuple(pair for here in found for pair in pairwise(here))

    def between(self, left: Dated, right: Dated) -> str:
        """The words between two time expressions."""
        return self.text[left.span.end : right.span.start]

    def lead_in(self, dated: Dated, width: int = 60) -> str:
        """The words of the claim before it, at most *width* code points."""
        return self.text[max(dated.claim.span.start, dated.span.start - width) : dated.span.start]

    def follow_up(self, dated: Dated, width: int = 60) -> str:
        """The words of the claim after it, at most *width* code points."""
        return self.text[dated.span.end : min(dated.claim.span.end, dated.span.end + width)]


def _dated(ledger: Ledger, claim: Claim, number: int) -> Iterator[Dated]:
    for mention in ledger.dates_in(claim):
        yield Dated(mention, claim, number, ledger.paragraph(mention.span.start))
