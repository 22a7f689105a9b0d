# ruff: noqa: E501  # a rule is one line
"""Times of day: "6pm", "11 a.m. EDT", "16:08 UTC", "nine in the morning", "noon"."""

from functools import cache
from re import Match

from crossfoot import lexicon
from crossfoot.extract.dates import vocabulary as words
from crossfoot.extract.dates.expressions import Clock, Expression
from crossfoot.extract.dates.rules import Rule, rule
from crossfoot.extract.dates.vocabulary import GAP


@cache
def clock_rules() -> tuple[Rule, ...]:
    """Return the rules, the more telling of two equal matches first."""
    zones = lexicon.alternation([*words.table("zones"), *words.words("zones_without_offset")])
    zone = rf"(?:\s{{0,2}}\(?(?P<zone>(?-i:{zones}))\b\)?)"
    free = r"(?<![\w$£€¥.,:/])(?<![^\dm.]-)"
    hour12 = r"(?P<hour>1[0-2]|0?[1-9])"
    minute = r"(?P<minute>[0-5]\d)"
    half = r"(?P<half>am|pm|a\.m\b\.?|p\.m\b\.?)"
    at = r"\b(?:at|by|until|till|from|before|after|around|about|since)\s{1,2}"
    spelled = "|".join(
        word for word, number in words.numbers("numbers").items() if number <= 12 and " " not in word
    )
    return (
        rule("clock", "time", rf"{free}{hour12}(?:[:.]{minute})?\s{{0,2}}{half}(?!\w){zone}?", _clock),
        rule("clock", "time", rf"{free}(?P<hour>[01]?\d|2[0-3])[:.]?{minute}(?:\s?(?:hrs|hours))?{zone}", _clock),
        rule("clock", "time", rf"{at}(?P<x>(?P<hour>[01]?\d|2[0-3]):{minute})(?![\w:]|[^\S\n]?[-–]\d)", _clock),
        rule("clock", "time", rf"{free}(?P<x>{hour12}(?:[:.]{minute})?)(?=\s?(?:[-–]|to\b|and\b)\s?(?P<to>1[0-2]|0?[1-9])(?:[:.][0-5]\d)?\s{{0,2}}{half}(?!\w))", _first_clock),
        rule("clock-words", "part", rf"{free}(?P<hour>1[0-2]|0?[1-9]|{spelled})(?:{GAP}o['’]clock)?{GAP}(?:in{GAP}the{GAP}(?P<part>morning|afternoon|evening)|at{GAP}(?P<night>night)(?!\w))", _words),
        rule("noon", "noon", rf"{at}(?P<x>(?P<noon>noon|midday|midnight))\b(?!{GAP}(?:oil|mass|sun))", _noon),
    )  # fmt: skip


def clock(minutes: int, offset: str = "") -> Clock:
    """Return the time of day *minutes* after midnight."""
    return Clock(f"T{minutes // 60:02}:{minutes % 60:02}{offset}", minutes, offset)


def _clock(match: Match[str]) -> Expression | None:
    groups = match.groupdict()
    hour, minute = int(match["hour"]), int(groups["minute"] or 0)
    half = (groups.get("half") or "").lower().replace(".", "")
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return clock(hour * 60 + minute, _offset(groups.get("zone")))


def _first_clock(match: Match[str]) -> Expression:
    """Read the "6" of "6-7pm"; of "11-2pm" the hour before noon."""
    hour, last = int(match["hour"]) % 12, int(match["to"]) % 12
    late = match["half"].lower().startswith("p") == (hour <= last)
    return clock((hour + (12 if late else 0)) * 60 + int(match["minute"] or 0))


def _offset(zone: str | None) -> str:
    minutes = words.numbers("zones").get(zone or "")
    if minutes is None:
        return ""
    sign = "-" if minutes < 0 else "+"
    return "Z" if minutes == 0 else f"{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _words(match: Match[str]) -> Expression | None:
    groups = match.groupdict()
    printed = match["hour"].lower()
    hour = int(printed) if printed.isdigit() else words.numbers("numbers")[printed]
    part = (groups["part"] or groups["night"]).lower()
    if part == "morning":
        return clock(hour % 12 * 60)
    late = hour != 12 if part == "night" and hour > 5 else part in ("afternoon", "evening")
    return clock((hour % 12 + (12 if late else 0)) * 60)


def _noon(match: Match[str]) -> Expression:
    return clock(0 if match["noon"].lower() == "midnight" else 720)
