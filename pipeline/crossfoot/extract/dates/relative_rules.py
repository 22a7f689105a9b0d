# ruff: noqa: E501  # a rule is one line
"""Dates told from another day: "last year", "yesterday", "two weeks ago", "a year earlier", "the same month"."""

from functools import cache
from re import Match

from crossfoot.extract.dates import vocabulary as words
from crossfoot.extract.dates.calendar_rules import SEASON_UNITS
from crossfoot.extract.dates.expressions import (
    At,
    Basis,
    Calendar,
    Clock,
    Current,
    Expression,
    FiscalYear,
    Fixed,
    Nth,
    Offset,
    Same,
    Segment,
    Weekday,
)
from crossfoot.extract.dates.periods import Unit, unknown
from crossfoot.extract.dates.rules import Rule, rule
from crossfoot.extract.dates.vocabulary import GAP
from crossfoot.types import DateType

OWN_UNITS = r"year|month|week|quarter|decade|century|weekend"
COUNTED = {
    "year": Unit.YEAR, "month": Unit.MONTH, "week": Unit.WEEK, "day": Unit.DAY, "decade": Unit.DECADE,
    "century": Unit.CENTURY, "quarter": Unit.QUARTER, "weekend": Unit.WEEKEND,
}  # fmt: skip


@cache
def relative_rules() -> tuple[Rule, ...]:
    """Return the rules, the more telling of two equal matches first."""
    parts = "|".join(words.table("day_parts"))
    count = rf"(?P<count>{words.count()}|an?|half{GAP}an?)"
    unit = rf"(?P<unit>{words.unit(plural=True)}|{words.unit(plural=False)})"
    hedge = rf"(?:(?:{words.spaced(words.words('counts', 'hedges'))}|just|only|over|some){GAP})?"
    filler = rf"(?:{GAP}(?:{words.spaced(words.words('counts', 'fillers'))}))?"
    the_unit = (
        rf"the{GAP}(?:very{GAP})?(?:end|start|beginning|middle|rest|remainder|close|turn|course){GAP}of"
    )
    return (
        rule("which-unit", "unit&which", rf"\b(?P<which>last|this|next){GAP}(?P<unit>{OWN_UNITS})\b(?!-)", _which),
        rule("which-unit", "unit&which", rf"\bthe{GAP}(?P<which>current|coming|past|last|next){GAP}(?P<unit>quarter|weekend)\b", _which),
        rule("which-unit", "unit&which", rf"\bthe{GAP}(?P<which>current){GAP}(?P<unit>year|month|week|decade|century)\b", _which),
        rule("of-text", "unit&of-text", rf"\b(?:the|that|a|in){GAP}(?P<which>previous|preceding|prior|following){GAP}(?P<unit>{OWN_UNITS}|day)\b", _of_text),
        rule("of-text", "unit&which", rf"\bthe{GAP}(?P<which>next){GAP}(?P<unit>day)\b", _of_text),
        rule("that-unit", "unit&that", rf"\bthat{GAP}(?P<unit>year|month|week|quarter|decade|day|weekend)\b(?![-'’])", _that),
        rule("part-of-that", "part", rf"\b(?P<which>that|the{GAP}(?:same|previous|following|next)){GAP}(?P<part>morning|afternoon|evening|night)\b", _part_of_text),
        rule("part-of-that", "part", rf"\bthe{GAP}(?P<part>morning|afternoon|evening|night){GAP}(?P<which>before|after)\b(?!{GAP}(?:an?|the|his|her|its|their|\w+['’]s|(?-i:[A-Z])))", _part_of_text),
        rule("of-text", "unit&before", rf"\bthe{GAP}(?:(?P<unit>year|month|week|day){GAP}(?P<which>before))\b(?!{GAP}\w)", _of_text),
        rule("which-weekday", "day&which", rf"\b(?P<which>last|this|next|coming){GAP}(?P<weekday>{words.weekday()})", _which_weekday),
        rule("week-on-weekday", "day&unit", rf"\ba{GAP}week{GAP}(?:on|from){GAP}(?P<weekday>{words.weekday()})", lambda m: Weekday(f"next {m['weekday'].title()}", 2)),
        rule("which-month", "month&which", rf"\b(?P<which>last|this|next){GAP}(?P<month>{words.month()})(?!\w)(?!{GAP}\d)", _which_month),
        rule("which-season", "season&which", rf"\b(?:the{GAP})?(?P<which>last|this|next|past|coming){GAP}(?P<season>{words.season()})\b", _which_season),
        rule("day", "days", rf"\b(?:{words.spaced(words.numbers('days'))})\b", _day),
        rule("day-part", "part&which", rf"\bthis{GAP}(?P<part>morning|afternoon|evening)\b", lambda m: _part(0, m["part"])),
        rule("day-part", "part", rf"\b(?:tonight|last{GAP}(?P<last>night|evening))\b", lambda m: _part(-1 if m["last"] else 0, "night")),
        rule("part-of-day", "part", rf"\bin{GAP}(?:early{GAP}|late{GAP}|mid-?)?(?P<x>(?P<part>morning|afternoon|evening))(?={GAP}(?:trading|trade|deals|dealings)\b)", lambda m: Clock("T" + words.table("day_parts")[m["part"].lower()])),
        rule("part-of-day", "part", rf"\b(?:the{GAP}(?=(?:{parts}){GAP}of{GAP}(?:\d|(?-i:[A-Z]))))?(?P<part>{parts})\b", lambda m: _loose_part(m["part"])),
        rule("from-now", "from-now", rf"\b{hedge}{count}{filler}(?P<half>{GAP}and{GAP}a{GAP}half)?{GAP}{unit}{GAP}(?P<way>from{GAP}now|hence)\b", _ago),
        rule("from-now", "time-noun", rf"\bin{GAP}(?P<x>{hedge}{count}{GAP}{unit}['’]?s?['’]?{GAP}(?P<way>time))\b", _ago),
        rule("ago", "ago", rf"\b{hedge}{count}{filler}(?P<half>{GAP}and{GAP}a{GAP}half)?(?:{GAP}|-){unit}(?:{GAP}and{GAP}a{GAP}half)?{GAP}(?P<way>ago|back)\b(?!{GAP}(?:in|to|from|on|at|home|then|into)\b)", _ago),
        rule("later", "later", rf"\b{hedge}{count}{filler}{GAP}{unit}{GAP}(?P<way>earlier|later|beforehand|afterwards)\b(?!{GAP}than\b)", _ago),
        rule("later", "before", rf"\b{hedge}{count}{filler}{GAP}{unit}{GAP}(?P<way>before|previously)\b(?=\s*(?:[.,;:)!?\"”]|$))", _ago),
        rule("same", "same", rf"\bthe{GAP}(?:same|corresponding|comparable|equivalent){GAP}(?P<unit>period|time|point|stage|quarter|month|week|day)\b", lambda m: Same(_same_unit(m["unit"]))),
        rule("same-year-ago", "same", rf"\b(?:the|a|its){GAP}(?P<x>year[- ](?:ago|earlier){GAP}(?P<unit>period|quarter|month|week))\b", lambda m: Same(_same_unit(m["unit"]), -1)),
        rule("current-unit", "unit&edges", rf"\b(?:{the_unit}|(?:earlier|later|early|late)(?:{GAP}on)?{GAP}in|halfway{GAP}through){GAP}the{GAP}(?P<unit>year|month|week|day|decade|century|quarter)\b", _current),
        rule("current-unit", "unit&end", rf"\b(?:by|at|before|until|since|from|after){GAP}(?P<x>(?:the{GAP})?(?P<unit>year|month|quarter)[- ]end)\b", _current),
        rule("current-unit", "unit&during", rf"\b(?:during|throughout|for){GAP}(?P<x>the{GAP}(?P<unit>year|month|week|quarter|weekend))\b(?!-|['’]|{GAP}(?:that|which|to|end\w*|start\w*|begin\w*|of|when|before|since|after|in|ahead|from|through|was|were|is|by)\b)", _current),
        rule("of-the-unit", "unit", rf"\b(?:of|in){GAP}(?P<x>(?:the|that){GAP}(?P<unit>year|month|quarter|decade|century))\b(?!-|{GAP}(?:to|ended|ending|through)\b)", lambda m: Current(COUNTED[m["unit"].lower()], alone=False)),
        rule("nth", "nth", rf"\bthe{GAP}(?P<nth>{words.ordinal()}|last|final){GAP}(?:(?P<unit>week|weekend|day)|(?P<weekday>{words.weekday()}))(?={GAP}(?:of|in){GAP}(?:{words.month()}|(?:early{GAP}|late{GAP})?{words.YEAR}|(?:the|that|this|last|next|each|every){GAP}(?:year|month|quarter)))", _nth),
        rule("this-time", "time-noun", rf"\b(?:at|from|since|by|before|than|to){GAP}(?P<x>this{GAP}(?:time|point|stage){GAP}(?P<which>last|next){GAP}(?P<unit>year|month|week))\b", _which),
        rule("fiscal-year", "fiscal", rf"\b(?:(?:the{GAP})?(?P<which>this|last|next|current|previous|past|coming)|the){GAP}(?:fiscal|financial|tax){GAP}year\b(?!{GAP}(?:to|ended|ending|through)\b)", _fiscal),
        rule("current-unit", "unit&edges", rf"\b(?:end|ends|ended|ending|start|started|starting|begin|began|closed|finished){GAP}(?P<x>the{GAP}(?P<unit>day|year|week|month))\b", _current),
        rule("weekend", "unit", rf"\bthe{GAP}(?P<unit>weekend)\b", _current),
    )  # fmt: skip


def _which(match: Match[str]) -> Expression:
    unit, amount = COUNTED[match["unit"].lower()], words.numbers("which")[match["which"].lower()]
    return Current(unit) if unit is Unit.WEEKEND and amount == 0 else Offset(unit, amount)


def _of_text(match: Match[str]) -> Expression:
    amount = words.numbers("which_of_text")[match["which"].lower()]
    return Offset(COUNTED[match["unit"].lower()], amount, Basis.TEXT)


def _that(match: Match[str]) -> Expression:
    return Offset(COUNTED[match["unit"].lower()], 0, Basis.TEXT)


def _part_of_text(match: Match[str]) -> Expression:
    """Read "that night", "the previous evening", "the morning after"."""
    which = match["which"].lower().removeprefix("the").strip()
    days = words.numbers("which_of_text").get(which, 0)
    return At(
        Clock("T" + words.table("day_parts")[match["part"].lower()]), Offset(Unit.DAY, days, Basis.TEXT)
    )


def _nth(match: Match[str]) -> Expression | None:
    """Read "the first Monday", "the second week", "the last day" of what follows."""
    printed = match["nth"].lower()
    number = -1 if printed in ("last", "final") else words.read_ordinal(printed)
    if match["weekday"]:
        names = [name.lower() for name in words.words("calendar", "weekdays")]
        return Nth(number, Unit.DAY, names.index(match["weekday"].lower()))
    return Nth(number, COUNTED[match["unit"].lower()])


def _fiscal(match: Match[str]) -> Expression:
    which = (match["which"] or "this").lower()
    return FiscalYear(words.numbers("which").get(which, -1))


def _which_weekday(match: Match[str]) -> Expression:
    which = words.numbers("which")[match["which"].lower()]
    name = match["weekday"].title()
    return Weekday(name if which == 0 else f"{'last' if which < 0 else 'next'} {name}", which)


def _which_month(match: Match[str]) -> Expression:
    return Calendar(match["month"], Unit.MONTH, which=words.numbers("which")[match["which"].lower()])


def _which_season(match: Match[str]) -> Expression:
    code = words.table("seasons")[match["season"].lower()]
    return Segment(SEASON_UNITS[code], 1, which=words.numbers("which")[match["which"].lower()])


def _day(match: Match[str]) -> Expression:
    return Offset(Unit.DAY, words.numbers("days")[" ".join(match[0].lower().split())])


def _part(days: int, part: str) -> Expression:
    return At(Clock("T" + words.table("day_parts")[part.lower()]), Offset(Unit.DAY, days))


def _loose_part(part: str) -> Expression:
    return Clock("T" + words.table("day_parts")[part.lower()], alone=False)


def _ago(match: Match[str]) -> Expression | None:
    """Read "two weeks ago" as a week and "three days later" as a day; a vague count stays vague."""
    unit = words.unit_forms()[match["unit"].lower()]
    way = " ".join(match["way"].lower().split())
    back = way in ("ago", "back", "earlier", "before", "previously", "beforehand")
    vague = Fixed(unknown("PAST_REF" if back else "FUTURE_REF", kind=_kind(unit)))
    printed = match["count"].lower()
    number = words.read_count(printed) if not printed.startswith("half") else None
    fraction = "half" in match[0].lower()
    if number is None or number % 1 or fraction or unit not in (*COUNTED, "fortnight"):
        return vague
    amount = int(number) * (2 if unit == "fortnight" else 1) * (-1 if back else 1)
    basis = Basis.PUBLISHED if way in ("ago", "back", "from now", "hence", "time") else Basis.TEXT
    return Offset(
        Unit.WEEK if unit == "fortnight" else COUNTED[unit], amount, basis, alike=basis is Basis.TEXT
    )


def _kind(unit: str) -> DateType:
    return DateType.TIME if unit in ("hour", "minute", "second") else DateType.DATE


def _same_unit(word: str) -> Unit | None:
    return COUNTED.get(word.lower())


def _current(match: Match[str]) -> Expression:
    return Current(COUNTED[match["unit"].lower()])
