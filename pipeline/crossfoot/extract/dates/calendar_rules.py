# ruff: noqa: E501  # a rule is one line
"""Absolute dates: "3 March 2019", "Jan. 6", "2021", "the third quarter", "the late 1990s", "spring 2020"."""

from datetime import date
from functools import cache
from re import Match

from crossfoot import lexicon
from crossfoot.extract.dates import vocabulary as words
from crossfoot.extract.dates.expressions import (
    Calendar,
    Expression,
    Feast,
    Fixed,
    Named,
    Numeric,
    Segment,
    Weekday,
)
from crossfoot.extract.dates.feasts import bare_names, feast_names
from crossfoot.extract.dates.periods import Moment, Unit, unknown
from crossfoot.extract.dates.rules import Rule, rule
from crossfoot.extract.dates.vocabulary import DAY, GAP, ORDINAL_SUFFIX, YEAR
from crossfoot.types import DateType, Period

BEFORE = r"(?<![\w/])(?<!\d[.,:-])"
AFTER_DASH = r"(?<!\w)"
AFTER_DAY = r"(?![\w/]|[.,:]\d|[^\S\n]?%|\s(?:percent|per\scent|pct)\b)"
AFTER_YEAR = r"(?![\w/]|[.,]\d|[^\S\n]?%|-[A-Z]\b)"
PART = rf"(?:(?:the{GAP})?(?:early|mid|late)(?:[- ]to[- ](?:mid|late))?[-\s]{{1,2}})?"

SEASON_UNITS = {"SP": Unit.SPRING, "SU": Unit.SUMMER, "FA": Unit.AUTUMN, "WI": Unit.WINTER}


@cache
def calendar_rules() -> tuple[Rule, ...]:
    """Return the rules, the more telling of two equal matches first."""
    month, weekday = words.month(), words.weekday()
    named_day = rf"(?P<day>{DAY}){ORDINAL_SUFFIX}?"
    month_lead = rf"{AFTER_DASH}(?<!\d[.,:])(?<!/){words.weekday_before_date()}?"
    lead = rf"{BEFORE}{words.weekday_before_date()}?"
    year = rf"(?P<year>{YEAR}){AFTER_YEAR}"
    ordinal = words.ordinal()
    feasts = words.capitalised(feast_names()).replace("'", "['’]")
    bare = words.capitalised(bare_names())
    wire_day = f"(?P<day>(?-i:{'|'.join(n.title() for n, v in words.numbers('numbers').items() if v < 10 and n != 'single')}))"
    season = rf"(?P<season>{words.season()})"
    return (
        rule("day-month-year", "month", rf"{lead}(?:the{GAP})?{named_day}(?:{GAP}of)?{GAP}(?P<month>{month})(?:[^\S\n]?,)?{GAP}{year}", _date),
        rule("month-day-year", "month", rf"{month_lead}(?P<month>{month}){GAP}(?:the{GAP})?{named_day}(?:[^\S\n]?,\s{{0,2}}|{GAP}){year}", _date),
        rule("day-month", "month", rf"{lead}(?:the{GAP})?{named_day}(?:{GAP}of)?{GAP}(?P<month>{month})(?!\w)", _date),
        rule("month-day", "month", rf"{month_lead}(?P<month>{month}){GAP}(?:the{GAP})?{named_day}{AFTER_DAY}(?!\s?[-–]\s?year)", _date),
        rule("month-day", "month", rf"{lead}(?P<month>{month}){GAP}{wire_day}\b(?!\s(?-i:[A-Z]))", _date),
        rule("month-day", "month", rf"\bon{GAP}(?P<x>(?P<month>{month}){GAP}(?P<day>one))\b", _date),
        rule("month-year", "month", rf"{AFTER_DASH}(?P<month>{month})(?:[^\S\n]?,)?(?:{GAP}of)?{GAP}{year}", _month),
        rule("month", "month", rf"{AFTER_DASH}(?P<month>{month})(?!\w)", _month),
        rule("weekday", "day", rf"{BEFORE}(?P<weekday>{weekday})", lambda m: Weekday(m["weekday"])),
        rule("iso", "year", rf"(?<![\w.-])(?P<iso>{YEAR}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01]))(?![\w-])", _iso),
        rule("iso", "year", rf"(?<![\w.-])(?P<iso>{YEAR}/(?:0\d|1[0-2])/(?:[0-2]\d|3[01]))(?![\w/-])", _iso),
        rule("numeric", "numeric", r"(?<![\w/.-])(?P<x>\d{1,2}/\d{1,2}/(?:\d{4}|\d\d))(?![\w/])", _numeric),
        rule("numeric", "numeric", rf"(?<![\w/.,$£€¥-])(?P<x>{DAY}(?P<mark>[.-])(?:0?[1-9]|1[0-2]|{DAY})(?P=mark){YEAR})(?![\w/]|[.,-]\d)", _numeric),
        rule("event", "numeric", r"(?<![\w/.-])(?P<x>9/11)(?![\w/]|\.\d|\s(?:attack|terror|hijack|memorial|commission|plot)\w*)", _event),
        rule("day-in-figures", "numeric", r"\bon\s(?P<x>\d{1,2}/\d{1,2})(?![\w/]|\.\d|\s(?:of|the|[a-z]+s)\b)", _numeric),
        rule("year", "year", rf"(?:(?<![\w/.,:$£€¥#+–—-])|(?<=\bmid-)|(?<=\blate-)|(?<=\bearly-)|(?<=\bend-)|(?<=\bpre-)|(?<=\bpost-))(?P<year>{YEAR}){AFTER_YEAR}(?![-–]\d)", _year),
        rule("fiscal-year", "fiscal", rf"(?:\bthe{GAP})?\b(?:fiscal|financial|tax)(?:{GAP}year)?{GAP}(?P<year>{YEAR})(?:[-–/](?P<last>\d{{4}}|\d\d))?{AFTER_YEAR}", _fiscal),
        rule("fiscal-year", "fiscal", rf"(?:\bthe{GAP})?(?<![\w/.,–-])(?P<year>{YEAR})(?:[-–/](?P<last>\d{{4}}|\d\d))?{GAP}(?:fiscal|financial|tax){GAP}year\b", _fiscal),
        rule("fiscal-year", "fiscal", rf"\bFY[^\S\n]?['’]?(?P<year>{YEAR}|\d\d)(?:[-–/](?P<last>\d{{4}}|\d\d))?(?!\w)", _fiscal),
        rule("decade", "decade", rf"{BEFORE}(?:the{GAP})?{PART}(?P<decade>(?:1[5-9]|20)\d0)['’]?s\b", _decade),
        rule("short-decade", "decade", rf"\bthe{GAP}(?:(?:early|mid|late)[-\s])?['’]?(?P<decade>[3-9]0)['’]?s\b", _decade),
        rule("short-decade", "decade", rf"\bthe{GAP}['’]?[3-9]0['’]?s{GAP}and{GAP}(?P<x>['’]?(?P<decade>[3-9]0)['’]?s)\b", _decade),
        rule("decade", "decade-word", rf"\bthe{GAP}(?:(?:early|mid|late)[-\s])?(?P<word>{lexicon.alternation(words.numbers('decades'))})\b", _decade_word),
        rule("century", "century", rf"\b(?:the{GAP})?{PART}(?P<nth>{ordinal})[-\s]{{1,2}}century\b", _century),
        rule("quarter", "quarter", rf"\b(?:the{GAP})?{PART}(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th)[-\s](?:quarter|(?P<wire>qtr))\b(?!-?final)", _quarter),
        rule("quarter", "quarter", r"\bQ(?P<nth>[1-4])\b|\b(?P<n>[1-4])Q\b", _quarter),
        rule("quarter-year", "quarter", rf"(?<![\w.])(?:Q(?P<nth>[1-4])(?:[^\S\n]?['’])?(?P<yy>\d\d)|(?P<n>[1-4])Q['’]?(?P<yyyy>{YEAR}|\d\d))(?!\w)", _quarter_year),
        rule("era", "era", r"(?<![\w.,])(?:(?P<bc>\d{1,4})\s?(?-i:BCE?|B\.C\.(?:E\.)?)|(?-i:A\.?D\.?)\s?(?P<ad>\d{1,4})|(?P<ce>\d{1,4})\s?(?-i:AD|CE))(?!\w)", _era),
        rule("half", "half", rf"\b(?:the{GAP})?(?P<nth>first|second|1st|2nd|latter)[-\s]half\b|\bH(?P<n>[12])\b", _half),
        rule("season-year", "season&year", rf"\b(?:the{GAP})?{PART}{season}(?:{GAP}of)?{GAP}{year}", _season),
        rule("season", "season", rf"\b(?:the{GAP})?{PART}{season}\b", _season),
        rule("holiday", "feast", rf"{BEFORE}(?:(?P<which>last|this|next){GAP})?(?P<feast>{feasts})(?:,?{GAP}(?:of{GAP})?{year})?(?!\w)(?!['’]s?{GAP}(?-i:[A-Z]))", _holiday),
        rule("holiday", "feast", rf"{BEFORE}(?:the{GAP})?(?P<x>(?-i:{bare})(?:,?{GAP}(?:of{GAP})?{year}))(?!\w)", _holiday),
        rule("holiday", "feast", rf"\b(?:(?:at|by|before|since|over|for|until|till|after|during|around|on){GAP}(?P<x>(?-i:(?P<feast>{bare})))|(?P<which>last|next|this){GAP}(?-i:(?P<later>{bare})))\b(?!{GAP}(?-i:[A-Z]))(?!['’-])", _holiday),
    )  # fmt: skip


def _date(match: Match[str]) -> Expression:
    day, month, year = match["day"], match["month"], match.groupdict().get("year")
    phrase = f"{day} {month}" + (f" {year}" if year else "")
    number = int(day) if day.isdigit() else words.numbers("numbers")[day.lower()]
    day_first = match.start("day") < match.start("month")
    return Calendar(phrase, Unit.DAY, number, int(year) if year else None, day_first=day_first)


def _month(match: Match[str]) -> Expression:
    year = match.groupdict().get("year")
    phrase = match["month"] + (f" {year}" if year else "")
    return Calendar(phrase, Unit.MONTH, None, int(year) if year else None)


def _holiday(match: Match[str]) -> Expression:
    groups = match.groupdict()
    printed = " ".join(
        (groups.get("feast") or groups.get("later") or match["x"].split()[0].rstrip(","))
        .replace("’", "'")
        .split()
    )
    names = {name.lower(): name for name in (*feast_names(), *bare_names())}
    which = words.numbers("which").get((groups.get("which") or "").lower())
    year = groups.get("year")
    return Feast(names[printed.lower()], int(year) if year else None, which)


def _numeric(match: Match[str]) -> Expression:
    return Numeric(match["x"].replace(".", "/").replace("-", "/"))


def _event(_: Match[str]) -> Expression:
    """The day of the attacks, which its figures have become the name of, in American order everywhere."""
    return Named(Moment(Unit.DAY, date(2001, 9, 11)))


def _iso(match: Match[str]) -> Expression | None:
    try:
        return Named(Moment(Unit.DAY, date.fromisoformat(match["iso"].replace("/", "-"))))
    except ValueError:  # 2019-02-30
        return None


def _year(match: Match[str]) -> Expression:
    return Named(Moment(Unit.YEAR, date(int(match["year"]), 1, 1)))


def _fiscal(match: Match[str]) -> Expression | None:
    """A fiscal year ends in the year that it is named after; when it began, the text does not say."""
    year = int(match["year"]) if len(match["year"]) == 4 else 2000 + int(match["year"])
    if match["last"] and int(match["last"]) % 100 != (year + 1) % 100:  # "fiscal 2019-22" is more than one
        return None
    year += 1 if match["last"] else 0
    edtf = f"{year - 1}/{year}"
    return Fixed(Period(DateType.DATE, f"FY{year}", edtf, f"{year - 1}-01-01", f"{year + 1}-01-01"))


def _decade(match: Match[str]) -> Expression:
    printed = match["decade"]
    return Named(Moment(Unit.DECADE, date(int(printed) if len(printed) == 4 else 1900 + int(printed), 1, 1)))


def _decade_word(match: Match[str]) -> Expression:
    return Named(Moment(Unit.DECADE, date(words.numbers("decades")[match["word"].lower()], 1, 1)))


def _century(match: Match[str]) -> Expression | None:
    number = words.read_ordinal(match["nth"])
    return Named(Moment(Unit.CENTURY, date(number * 100 - 100, 1, 1))) if 10 < number < 23 else None


def _quarter(match: Match[str]) -> Expression:
    nth = match["nth"] or match.groupdict().get("n") or ""
    wire = match.groupdict().get("wire")  # "2nd qtr Feb 28 net": of the company's own year
    return Segment(Unit.QUARTER, int(nth) if nth.isdigit() else words.read_ordinal(nth), bare=wire is None)


def _quarter_year(match: Match[str]) -> Expression:
    year, number = int(match["yy"] or match["yyyy"]), int(match["nth"] or match["n"])
    return Named(Moment(Unit.QUARTER, date(year if year > 99 else 2000 + year, number * 3, 1)))


def _era(match: Match[str]) -> Expression | None:
    """Read years before Christ as TIMEX3 writes them; EDTF counts from a year 0, which history lacks."""
    if match["bc"]:
        year = int(match["bc"])
        return Fixed(unknown(f"BC{year:04}", f"-{year - 1:04}" if year > 1 else "0000")) if year else None
    year = int(match["ad"] or match["ce"])
    return Named(Moment(Unit.YEAR, date(year, 1, 1))) if year else None


def _half(match: Match[str]) -> Expression:
    nth = match["n"] or match["nth"].lower()
    number = 2 if nth == "latter" else int(nth) if nth.isdigit() else words.read_ordinal(nth)
    return Segment(Unit.HALF, number, bare=False)


def _season(match: Match[str]) -> Expression:
    code = words.table("seasons")[match["season"].lower()]
    year = match.groupdict().get("year")
    unit = SEASON_UNITS[code]
    return Named(Moment(unit, date(int(year), 1, 1))) if year else Segment(unit, 1)
