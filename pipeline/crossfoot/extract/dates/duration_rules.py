# ruff: noqa: E501  # a rule is one line
"""Lengths of time and what recurs: "three years", "24-hour", "the past decade", "every Monday", "annually"."""

from decimal import Decimal
from functools import cache
from re import Match

from crossfoot import lexicon
from crossfoot.extract.dates import vocabulary as words
from crossfoot.extract.dates.expressions import Expression, Fixed, Opening, Stretch
from crossfoot.extract.dates.periods import Unit, unknown
from crossfoot.extract.dates.rules import Rule, rule
from crossfoot.extract.dates.vocabulary import GAP
from crossfoot.types import DateType

NOT_AGE = r"(?![-\s]{1,2}olds?\b|\s{1,8}of\s{1,8}age\b|\s{1,8}olds?\b)"
HALVES = {
    "hour": "PT30M",
    "minute": "PT30S",
    "day": "PT12H",
    "year": "P6M",
    "decade": "P5Y",
    "century": "P50Y",
}
"""Half a unit, as people count it."""

STRETCHED = {
    "year": Unit.YEAR, "month": Unit.MONTH, "week": Unit.WEEK, "fortnight": Unit.WEEK, "day": Unit.DAY,
    "decade": Unit.DECADE, "century": Unit.CENTURY,
}  # fmt: skip
"""Units of stretches that end or begin at publication; hours need the hour of publication."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@cache
def duration_rules() -> tuple[Rule, ...]:
    """Return the rules, the more telling of two equal matches first."""
    count = rf"(?P<count>{words.count()})"
    plural, singular = words.unit(plural=True), words.unit(plural=False)
    filler = rf"(?:{GAP}(?:{words.spaced(words.words('counts', 'fillers'))}))?"
    over = "|".join(rf"(?<=\b{cue}\s)" for cue in words.words("counts", "over_cues"))
    hedge = rf"(?:{words.spaced(words.words('counts', 'hedges'))}|(?:{over})over){GAP}"
    sides = words.spaced(words.numbers("stretches"))
    span = rf"the{GAP}(?:(?P<side>{sides})|following|first|final|opening|preceding|intervening|remaining|previous){GAP}"
    cue = rf"\b{lexicon.any_of(words.words('counts', 'single_cues'))}{GAP}"
    plural_cue = rf"\b{lexicon.any_of(words.words('counts', 'plural_cues'))}{GAP}"
    and_half = rf"(?:{GAP}|-)and(?:{GAP}|-)a(?:{GAP}|-)half"
    half = rf"(?P<half>{and_half})?"
    one = rf"an?{GAP}(?:single{GAP}|whole{GAP}|full{GAP}|further{GAP}|good{GAP})?(?P<unit>{singular})"
    not_offset = r"(?!-|\s(?:ago|earlier|later)\b)"
    free = r"(?<![\w$£€¥.,/-])"
    return (
        rule("opening", "units&edge", rf"\bthe{GAP}(?P<edge>first|last|final|opening){GAP}(?P<count>{words.spelled()}|\d\d?){GAP}(?P<unit>months|weeks|quarters|days)\b", _opening),
        rule("duration", "units", rf"{free}(?:{span}|{hedge})?{count}{half}{filler}{GAP}(?P<unit>{plural})\b{NOT_AGE}", _length),
        rule("duration", "unit&one", rf"{free}(?:{span}|{hedge})?(?P<count>1|one|single){filler}{GAP}(?P<unit>{singular})\b{NOT_AGE}", _length),
        rule("duration", "unit", rf"{free}(?P<count>{words.count()}|half|multi){half}-{filler}(?P<unit>{singular})\b(?:-long\b)?{NOT_AGE}", _length),
        rule("duration", "unit&which", rf"\bthe{GAP}(?:(?P<side>{sides})|previous){GAP}(?:full{GAP})?(?P<unit>year|month|week|decade|century|hour|day|fortnight)\b{NOT_AGE}", _length),
        rule("duration", "unit&hedge", rf"\b{hedge}{one}(?P<half>{and_half})?\b{not_offset}{NOT_AGE}", _length),
        rule("duration", "unit&cue", rf"{cue}(?P<x>{one}(?P<half>{and_half})?)\b{not_offset}{NOT_AGE}", _length),
        rule("duration", "unit&halves", rf"\b{one}(?P<half>{and_half})\b{not_offset}{NOT_AGE}", _length),
        rule("duration", "unit&quarters", rf"\b(?P<quarters>three[- ]quarters|a{GAP}quarter){GAP}of{GAP}an{GAP}(?P<unit>hour)\b", _quarters),
        rule("duration", "short", rf"{free}(?:{span}|{hedge})?{count}\s?-?(?P<short>{words.short_unit()})\b{NOT_AGE}", _length),
        rule("duration-range", "short", rf"{free}{count}\s?(?:to|[-–])\s?(?P<high>{words.count()})\s?-?(?P<short>{words.short_unit()})\b", _length_range),
        rule("duration", "unit&halves", rf"\b(?P<x>(?:{hedge})?half{GAP}an?{GAP}(?P<unit>{singular}))\b", _half),
        rule("duration", "units", rf"{plural_cue}(?P<x>(?P<unit>{plural}))\b(?!\s(?:ago|later|earlier)\b)", _length),
        rule("duration", "units", rf"\b(?P<x>(?P<unit>decades|centuries)){GAP}in{GAP}the{GAP}making\b", _length),
        rule("ending", "unit&ending", rf"\bthe{GAP}(?:(?:full|first|last|fiscal|financial|tax){GAP})?(?P<unit>year|quarter|month|week)(?={GAP}(?:to|ended|ending|through){GAP}(?:{words.month()}|\d))", _length),
        rule("duration", "units", rf"\bover{GAP}(?P<x>the{GAP}(?P<unit>years|decades|centuries|months|weeks))\b(?!{GAP}(?:ahead|to))", _length),
        rule("duration", "units&long", rf"\b(?P<unit>{plural})-long\b", _length),
        rule("duration", "long", r"\b(?P<unit>year|month|week|day|decade|century|hour)-?long\b", _length),
        rule("duration-range", "lengths", rf"{free}{count}(?:{GAP}(?:to|or){GAP}|\s?[-–]\s?)(?P<high>{words.count()})(?:{GAP}|-)(?P<unit>{plural}|{singular})\b{NOT_AGE}", _length_range),
        rule("set", "every", rf"\b(?:every|each)(?P<other>{GAP}other|{GAP}single)?{GAP}(?:(?P<unit>{singular})|(?P<weekday>{words.weekday()})|(?P<part>morning|afternoon|evening|night)|(?P<season>{words.season()})|(?P<month>{words.month()})|(?P<quarter>quarter)|(?P<weekend>weekend))(?!\w)", _repeat),
        rule("set", "every", rf"\bevery{GAP}{count}{GAP}(?P<unit>{plural})\b", _every_few),
        rule("set", "day", rf"(?<![\w])(?P<weekday>{words.capitalised(f'{day.title()}s' for day in WEEKDAYS)})\b", _repeat_plural),
        rule("set", "day&part", rf"(?<![\w])(?P<weekday>{words.weekday()}){GAP}(?P<part>morning|afternoon|evening|night)s\b", _repeat_plural),
        rule("set", "ends", rf"\b(?:on|at|during){GAP}(?P<x>(?:the{GAP})?(?P<plural>weekdays|weekends))\b", _repeat_plural),
        rule("set", "often", rf"{free}(?:once|twice|(?:{words.spelled()}|\d\d?|several|many){GAP}times){GAP}(?:an?|every|each){GAP}(?P<unit>{singular})\b", _often),
        rule("set-adverb", "adverb", rf"\b(?P<word>{lexicon.alternation(words.table('sets'))})\b(?!-)", lambda m: _set(words.table("sets")[m["word"].lower()])),
    )  # fmt: skip


def timex_of(number: Decimal | None, unit: str) -> str:
    """Write a length as ISO 8601: ``P3Y``, ``PT24H``, ``PXW`` for an unknown number of weeks."""
    code = words.table("units")[unit]
    if number is None and unit in ("decade", "century"):  # ISO 8601 has no such unit; TIMEX3 has
        return "PXDE" if unit == "decade" else "PXCE"
    if number == Decimal("0.5") and unit in HALVES:
        return HALVES[unit]
    time, letter = ("T", code[1:]) if code.startswith("T") else ("", code[-1])
    factor = int(code[:-1]) if code[:-1].isdigit() else 1
    return f"P{time}{'X' if number is None else _plain(number * factor)}{letter}"


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"


def _fixed(timex: str, kind: DateType = DateType.DURATION) -> Fixed:
    return Fixed(unknown(timex, kind=kind))


def _set(timex: str) -> Fixed:
    return _fixed(timex, DateType.SET)


def _unit(groups: dict[str, str | None]) -> str:
    """Return the unit in its singular, however it is printed."""
    printed = (groups.get("unit") or "").lower()
    if printed == "quarter":
        return printed
    return (
        words.unit_forms()[printed]
        if printed
        else words.table("short_units")[(groups["short"] or "").lower()]
    )


def _length(match: Match[str]) -> Expression | None:
    groups = match.groupdict()
    unit = _unit(groups)
    plural = (groups.get("unit") or unit).lower() != unit
    printed = (groups.get("count") or ("several" if plural else "one")).lower()
    number = (
        Decimal("0.5") if printed == "half" else None if printed == "multi" else words.read_count(printed)
    )
    if unit == "quarter":
        return _fixed("P3M")
    if printed == "some" and unit in ("day", "second"):
        return None
    if "count" not in groups and unit == "second":  # "a second stage"
        return None
    if number is not None and groups.get("half"):
        number += Decimal("0.5")
    return _stretch(groups, number, unit) or _fixed(timex_of(number, unit))


def _stretch(named: dict[str, str | None], number: Decimal | None, unit: str) -> Stretch | None:
    """Read "the past three weeks", which publication places; "the past few weeks" and "24 hours" it does not."""
    counted = STRETCHED.get(unit)
    side = named.get("side")
    if side is None or number is None or number % 1 or counted is None:
        return None
    way = words.numbers("stretches")[" ".join(side.lower().split())]
    if "count" not in named and unit in ("day", "century"):  # "the last day", "the next century"
        return None
    many = int(number) * (2 if unit == "fortnight" else 1)
    return Stretch(counted, many * way, timex_of(number, unit))


def _quarters(match: Match[str]) -> Expression:
    return _fixed("PT45M" if match["quarters"].lower().startswith("three") else "PT15M")


def _opening(match: Match[str]) -> Expression | None:
    count, unit = words.read_count(match["count"]), match["unit"].lower()[:-1]
    if count is None or not 1 < count < 32:
        return None
    timex = f"P{count * 3}M" if unit == "quarter" else timex_of(count, unit)
    edge = match["edge"].lower()
    return Opening(Unit(unit), int(count), edge in ("last", "final"), timex, recent=edge == "last")


def _half(match: Match[str]) -> Expression:
    return _fixed(timex_of(Decimal("0.5"), words.unit_forms()[match["unit"].lower()]))


def _length_range(match: Match[str]) -> Expression | None:
    low, high = words.read_count(match["count"]), words.read_count(match["high"])
    if low is None or high is None or low >= high:
        return None
    return _fixed(timex_of(None, _unit(match.groupdict())))


def _every_few(match: Match[str]) -> Expression:
    return _set(timex_of(words.read_count(match["count"]), words.unit_forms()[match["unit"].lower()]))


def _repeat(match: Match[str]) -> Expression:  # one return a word
    if match["weekday"]:
        return _set(_weekday(match["weekday"]))
    if match["month"]:
        names = [name[:3].lower() for name in words.words("calendar", "months")]
        return _set(f"XXXX-{names.index(match['month'][:3].lower()) + 1:02}")
    if match["season"]:
        return _set(f"XXXX-{words.table('seasons')[match['season'].lower()]}")
    if match["part"]:
        return _set(f"XXXX-XX-XXT{words.table('day_parts')[match['part'].lower()]}")
    if match["weekend"]:
        return _set("XXXX-WXX-WE")
    if match["quarter"]:
        return _set("P3M")
    return _set(timex_of(Decimal(2 if "other" in (match["other"] or "") else 1), match["unit"].lower()))


def _repeat_plural(match: Match[str]) -> Expression:
    """Read "Mondays", "Monday mornings", "weekends"."""
    groups = match.groupdict()
    if groups.get("plural"):
        return _set("XXXX-WXX-WE" if match["plural"].lower() == "weekends" else "XXXX-WXX-WD")
    part = groups.get("part")
    time = f"T{words.table('day_parts')[part.lower()]}" if part else ""
    return _set(_weekday(match["weekday"].lower().removesuffix("s")) + time)


def _often(match: Match[str]) -> Expression:
    """Read "twice a week": TIMEX3's value is the length of the cycle, its frequency another attribute."""
    return _set(timex_of(Decimal(1), match["unit"].lower()))


def _weekday(name: str) -> str:
    return f"XXXX-WXX-{WEEKDAYS.index(name.lower()) + 1}"
