# a rule is one line
"""Ranges printed as one word or around one month: "2021-23", "1985/86", "1-3 March", "March 1 to 3, 2021"."""

from datetime import date
from functools import cache
from re import Match

from crossfoot.extract.dates import vocabulary as words
from crossfoot.extract.dates.calendar_rules import AFTER_DAY, AFTER_YEAR
from crossfoot.extract.dates.expressions import Atom, Between, Calendar, Expression, Named
from crossfoot.extract.dates.periods import Moment, Unit
from crossfoot.extract.dates.rules import Rule, rule
from crossfoot.extract.dates.vocabulary import DAY, GAP, ORDINAL_SUFFIX, YEAR


@cache
def range_rules() -> tuple[Rule, ...]:
    """Return the rules."""
    dash = r"\s?[-–—]\s?"
    between = rf"(?P<gap>{dash}|{GAP}(?:to|and|through|until){GAP})"
    first, last = rf"(?P<first>{DAY}){ORDINAL_SUFFIX}?", rf"(?P<last>{DAY}){ORDINAL_SUFFIX}?"
    year = rf"(?:,?{GAP}(?P<year>{YEAR}){AFTER_YEAR})?"
    month = rf"(?P<month>{words.month()})"
    free = r"(?<![\w$£€¥.,:/+–—-])"
    lead = rf"(?:(?P<lead>from|between){GAP})?"
    return (
        rule("years", "year", rf"{free}(?P<first>{YEAR})(?:[-–—/]|\s[-–—]\s)(?P<last>{YEAR}|\d\d)(?![\w/.–—-]*\d)(?!\w)", _years),
        rule("day-range", "month", rf"{free}{lead}{first}{between}{last}(?:{GAP}of)?{GAP}{month}{year}(?!\w)", _days),
        rule("day-range", "month", rf"(?<!\w){lead}{month}{GAP}{first}{between}{last}{year}{AFTER_DAY}", _days),
    )  # fmt: skip


def _years(match: Match[str]) -> Expression | None:
    first, printed = int(match["first"]), match["last"]
    last = int(printed) if len(printed) == 4 else first // 100 * 100 + int(printed)
    if last == first // 100 * 100 and first % 100 == 99:  # 1999-00
        last += 100
    if not first < last <= first + 200:
        return None
    ends = (
        Atom(*match.span(name), Named(Moment(Unit.YEAR, date(year, 1, 1))), "date.year")
        for name, year in (("first", first), ("last", last))
    )
    return Between(*ends)


def _days(match: Match[str]) -> Expression | None:
    """Read both days with the month and the year that are printed once."""
    numbers = int(match["first"]), int(match["last"])
    listed = match["gap"].strip().lower() == "and" and (match["lead"] or "").lower() != "between"
    if numbers[0] >= numbers[1] or listed:
        return None
    tail = f" {match['month']}" + (f" {match['year']}" if match["year"] else "")
    year = int(match["year"]) if match["year"] else None
    ahead = match.start("month") < match.start("first")
    end = match.end()
    spans = (match.start("month"), match.end("first")), (match.start("last"), end)
    if not ahead:
        spans = match.span("first"), (match.start("last"), end)
    ends = (
        Atom(*span, Calendar(f"{day}{tail}", Unit.DAY, day, year), "date.day-month")
        for span, day in zip(spans, numbers, strict=True)
    )
    return Between(*ends)
