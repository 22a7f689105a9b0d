"""Anniversaries against the year that they are of: "the 30th anniversary of the fire of May 1991"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache

from crossfoot.arithmetic.grading import Graded
from crossfoot.check.calendar.dates import Dated, Dates
from crossfoot.check.calendar.spans import read_length
from crossfoot.check.calendar.words import NAME, any_of, word
from crossfoot.check.findings import Arithmetic, make_finding
from crossfoot.link.evidence import Link
from crossfoot.types import Amount, DateType, Finding, Interval, Verdict

NOW = timedelta(days=200)
"""Days from publication within which a date of the sentence is that of the anniversary."""

RECENT = 2
"""A year so close to publication may be that of the party, not of the founding."""


@dataclass(frozen=True, slots=True)
class Founding:
    """An anniversary and the date that it is of."""

    anniversary: Dated
    years: int
    founded: Dated
    link: Link
    held: tuple[int, ...]
    """The years in which the anniversary may be held: the sentence's other years, else that of publication."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    sources = {
        # "of the fire of May 1991", "of the 1994 flood", "of its founding in 1924"
        "of": r"\s+of\s+(?:[\w’'.-]+\s+){0,8}?(?:[\w’'.-]+,\s+(?:on\s+)?)?",
        "since": r"\s+since\s+(?:[\w’'.,-]+\s+){0,8}?",
        "it_is": r"\b(?:it\s+is|it['’]s|it\s+has\s+been|marks|marking)\s+$",
        "it_marks": rf"\b(?:it|they|the\s+\w+)\s+(?:(?:will|is|are|now|has)\s+){{0,3}}{any_of('marks')}\s+(?:its|their)\s+$",
        "its": r"\b(?:its|their)\s+$",
        # "It was founded in 1974."
        "it_was_founded": rf"\W*(?:it|they|s?he|the\s+\w+|[^,;.]{{3,40}}?)\s+"
        rf"(?:(?:was|were|had\s+been|first|formally|officially|originally)\s+){{0,2}}{any_of('founded')}"
        r"\s+(?:[\w’'-]+\s+){0,4}?(?:in|on)\s+(?:the\s+\w+\s+of\s+)?",
        # "It was in May 1923 that Ettore Bassi wheeled his first cart"
        "it_was_in": r"\W*it\s+was\s+(?:in|on)\s+",
        "that_founded": rf"\s+(?:that|when)\b[^.;]*?\b(?:first|{any_of('founded')})\b",
        # "of the club, founded in 1924"
        # "the film of the 1944 landings": whose anniversary it is, is not told
        "of_of": r"\bof\b.*\bof\s+(?:the|that|this)\s+$",
        "of_founded": rf"\s+of\s+(?:[\w’'.-]+\s+){{0,6}}?[\w’'.-]+,\s*(?:which\s+was\s+)?{any_of('founded')}\s+(?:in|on)\s+",
        # "The club, founded in 1924, marks its"
        "marks": rf"\s*,?\s*(?:and\s+|the\s+(?:[\w’'-]+\s+){{1,3}}?)?(?:is\s+|was\s+)?{any_of('marks')}"
        r"\s+(?:its|their|his|her)\s+",
        "founded": rf"\b{any_of('founded')}\s+(?:in|on)\s+$",
    }
    return {name: re.compile(source, re.IGNORECASE) for name, source in sources.items()}


def find_anniversaries(dates: Dates) -> Iterator[Finding]:
    """Yield a finding for each anniversary whose sentence names the year that it is of."""
    for found in dates.by_sentence.values():
        for number, dated in enumerate(found):
            if dated.mention.rule == "date.anniversary" or _since(dates, dated):
                founding = _founding(dates, found, number)
                finding = _finding(dates, founding) if founding is not None else None
                if finding is not None:
                    yield finding


def _founding(dates: Dates, found: tuple[Dated, ...], number: int) -> Founding | None:
    anniversary = found[number]
    length = read_length(anniversary.timex, hedged=False)
    beside = (
        _after(dates, anniversary, found[number + 1 :])
        or _before(dates, anniversary, found[:number])
        or _in_next(dates, anniversary)
        or _in_previous(dates, anniversary)
    )
    if length is None or beside is None:
        return None
    founded, link = beside
    others = [d for d in found if d is not founded and d.days is not None]
    held = {d.days.first.year for d in others if d.days is not None and _may_hold(d)}
    if dates.published is not None:
        held.add(dates.published.year)
    if length.unit != "Y":
        return None
    return Founding(anniversary, int(length.count), founded, link, tuple(sorted(held)))


def _may_hold(dated: Dated) -> bool:
    return dated.is_placed and dated.mention.value.period.type in (DateType.DATE, DateType.TIME)


def _after(dates: Dates, anniversary: Dated, later: tuple[Dated, ...]) -> tuple[Dated, Link] | None:
    for dated in later:
        gap = dates.between(anniversary, dated)
        if dated.days is None or not dated.names_year:
            continue
        nested = word("relative").search(gap) or _patterns()["of_of"].search(gap)
        if not nested and _patterns()["of"].fullmatch(gap):
            return dated, Link("anniversary", "“… anniversary of …” and the year", 0.9)
        if anniversary.mention.rule != "date.anniversary":
            worded = _patterns()["since"].fullmatch(gap)
            return (
                (dated, Link("anniversary", "“it is … years since …” and the year", 0.88)) if worded else None
            )
        if _patterns()["of_founded"].fullmatch(gap):
            return dated, Link("anniversary", "“… anniversary of …, founded in …”", 0.9)
        return None
    return None


def _since(dates: Dates, dated: Dated) -> bool:
    """ "It is 30 years since the wall fell in 1989"."""
    return dated.is_length and _patterns()["it_is"].search(dates.lead_in(dated)) is not None


def _in_next(dates: Dates, anniversary: Dated) -> tuple[Dated, Link] | None:
    """ "The firm celebrates its 40th anniversary on Friday. It was founded in 1974"."""
    number = anniversary.sentence + 1
    following = dates.in_sentence(number)
    if (
        not following
        or not dates.ledger.follows(number)
        or not _patterns()["its"].search(dates.lead_in(anniversary))
    ):
        return None
    founded = following[0]
    opening = dates.text[founded.claim.span.start : founded.span.start]
    then = dates.follow_up(founded, 120)
    cleft = _patterns()["it_was_in"].fullmatch(opening) and _patterns()["that_founded"].match(then)
    if founded.names_year and (cleft or _patterns()["it_was_founded"].fullmatch(opening)):
        return founded, Link(
            "anniversary", "“its … anniversary”, and “it was founded in …” in the next sentence", 0.87
        )
    return None


def _in_previous(dates: Dates, anniversary: Dated) -> tuple[Dated, Link] | None:
    """ "The mill was built in 1874 by two brothers. This year it marks its 150th anniversary"."""
    number = anniversary.sentence
    before = dates.in_sentence(number - 1)
    if len(before) != 1 or not dates.ledger.follows(number):
        return None
    founded = before[0]
    opening = dates.text[founded.claim.span.start : founded.span.start]
    again = _patterns()["it_marks"].search(dates.lead_in(anniversary, 90))
    if founded.names_year and again and _patterns()["it_was_founded"].fullmatch(opening):
        return founded, Link(
            "anniversary", "founded in a year, and “its … anniversary” in the next sentence", 0.86
        )
    return None


def _before(dates: Dates, anniversary: Dated, earlier: tuple[Dated, ...]) -> tuple[Dated, Link] | None:
    for dated in earlier[-1:]:
        founded = _patterns()["founded"].search(dates.lead_in(dated))
        if (
            dated.names_year
            and dated.days is not None
            and founded
            and _patterns()["marks"].fullmatch(dates.between(dated, anniversary))
        ):
            return dated, Link("anniversary", "“founded in …, marks its … anniversary”", 0.9)
    return None


def _finding(dates: Dates, founding: Founding) -> Finding | None:
    days = founding.founded.days
    if days is None or not founding.held:
        return None
    year = days.first.year
    counts = {held: held - year for held in founding.held}
    nearest = min(counts, key=lambda held: (abs(counts[held] - founding.years), -held))
    count = counts[nearest]
    round_number = founding.anniversary.mention.rule != "date.anniversary" and founding.years % 10 == 0
    slack = max(1, founding.years // 10) if round_number else 1
    if 0 < abs(count - founding.years) <= slack or count <= RECENT:
        return None  # it may be next year's, or the year is that of the party
    verdict = Verdict.AGREES if count == founding.years else Verdict.CONTRADICTS
    if verdict is Verdict.CONTRADICTS and not (founding.anniversary.serious and founding.founded.serious):
        return None
    if verdict is Verdict.CONTRADICTS and not _is_now(dates, founding):
        return None
    arithmetic = Arithmetic(
        formula=f"{nearest} - {year} = {count}",
        result=f"From {year} to {nearest} is {count} years.",
        says=founding.anniversary.surface,
        stated=_years(founding.years),
        point=Decimal(count),
    )
    roles = [("anniversary", founding.anniversary), ("from", founding.founded)]
    return make_finding(
        NAME, founding.link, roles, Graded(verdict, Interval(Decimal(count), Decimal(count))), arithmetic
    )


def _is_now(dates: Dates, founding: Founding) -> bool:
    """Whether the anniversary is held now: he may have sung at the 50th anniversary of D-Day, in 1994."""
    if dates.published is None:
        return len(founding.held) == 1
    if word("now").search(founding.anniversary.claim.surface):
        return True
    others = [
        d.mention.value.period
        for d in dates.in_sentence(founding.anniversary.sentence)
        if d is not founding.founded
    ]
    starts = [date.fromisoformat(period.start[:10]) for period in others if period.start is not None]
    return any(abs(start - dates.published) < NOW for start in starts)


def _years(count: int) -> Amount:
    return Amount(Decimal(count), Decimal(count), Decimal(count))
