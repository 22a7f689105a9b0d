"""Whose birth date and whose age: pairs that the words give to one person."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import chain

from crossfoot.check.calendar.dates import Dated, Dates, Days
from crossfoot.check.calendar.obituaries import find_in_obituary
from crossfoot.check.calendar.persons import LATE, Born, ages_in
from crossfoot.check.calendar.words import any_of, word
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure
from crossfoot.types import Kind


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    born = any_of("born")
    name = r"(?-i:(?:[A-Z][\w.’'-]*\s+){0,3}[A-Z][\w’'-]+)"
    place = r"(?:\s+in\s+(?-i:[A-Z])[^,;:()\d]{1,40})?"
    is_now = r"(?:is|turns|turned|will\s+turn)\s+(?:now\s+)?"
    sources = {
        # "Born on 4 May 1962 in Oslo, Ms Lind, 61, …", "Born in 1962, she is now 61"
        "opens_then_age": rf"{place},\s+(?:{name},\s+|(?:s?he|{name})\s+{is_now})",
        # "At 61, Ms Lind, who was born in 1962, …"
        "at_age": r"\W*At\s+(?:just\s+)?$",
        "at_age_then_born": rf",\s+{name},\s+(?:who\s+was\s+)?{born}\s+(?:in\s+[^,;:()\d]{{1,40}}?\s+)?(?:in|on)\s+",
        "opens_born": rf"\W*{born}\s+(?:in|on)\s+",
        "died": rf"\b{any_of('died_words')}\s+$",
        "died_at": rf"\s*,?\s*{any_of('dead_at')}\s+",
        "born": rf"(?<!not\s)\b{born}\s+(?:in\s+[^,;:()\d]{{1,40}}?\s+)?(?:(?:in|on)\s+)?$",
        # "52, who was born in [Riga in]"
        "age_then_born": rf"\s*,?\s*(?:\w+\s+)?{any_of('age_then_born')}\s+(?:in\s+[^,;:()\d]{{1,40}}?\s+)?(?:in|on)\s+",
        "born_then_age": rf"\s*,?\s*{any_of('born_then_age')}\s+",
        "turns": rf"\b{any_of('turns')}\s+$",
        "on": r"\s*(?:on|in|this|next)?\s*",
        "pronoun": rf"\W*(?:s?he|the\s+\w+)\s+was\s+{born}\b|\W*{born}\b",
        "named": rf"\W*(?P<name>[A-Z][\w’'-]+)(?:\s+[A-Z][\w’'-]+)*(?:,\s+who)?\s+was\s+{born}\b",
        "apposed": r"[A-Z][\w’'.-]+,\s+$",
        # "Born in 1960, she was 45 when she won the prize in 1990"
        "was_then": r"(?:[,;]?\s+(?:and\s+)?(?:(?-i:(?:[A-Z][\w’'-]+\s+){1,3})|s?he\s+)?"
        r"(?:was|were|had\s+been)\s+(?:just\s+|only\s+|already\s+)?)",
        "when_then": r"\s*,?\s+(?:when|as|while|by\s+the\s+time|at\s+the\s+time)\b[^.;,]{0,80}?,?\s"
        r"(?:in|on)\s+(?:the\s+\w+\s+of\s+)?",
    }
    return {
        name: re.compile(source, re.IGNORECASE if name not in ("named", "apposed") else 0)
        for name, source in sources.items()
    }


def find_births(dates: Dates) -> Iterator[Born]:
    """Yield each age of a person whose birth date stands with it, or in an obituary."""
    births = [
        d
        for d in dates.all
        if d.names_year and d.days is not None and _patterns()["born"].search(dates.lead_in(d, 70))
    ]
    if not births:
        return
    paired = False
    for birth in births:
        for born in chain(_at_death(dates, birth), _when(dates, birth), _in_sentence(dates, birth)):
            paired = True
            yield born
    if not paired and len(births) == 1:
        yield from _across_sentences(dates, births[0])


def _in_sentence(dates: Dates, birth: Dated) -> Iterator[Born]:
    pattern, ledger = _patterns(), dates.ledger
    for age in ages_in(ledger.in_sentence(birth.claim)):
        measured = age.quantity.kind is Kind.MEASURE
        if age.span.end <= birth.span.start:
            gap = dates.text[age.span.end : birth.span.start]
            at = pattern["at_age"].fullmatch(ledger.lead_in(age)) and pattern["at_age_then_born"].fullmatch(
                gap
            )
            if at or (measured and pattern["age_then_born"].fullmatch(gap)):
                yield from _now(
                    dates, age, birth, Link("age", "age and birth date of one person, side by side", 0.92)
                )
        elif birth.span.end <= age.span.start:
            gap = dates.text[birth.span.end : age.span.start]
            opens = pattern["opens_born"].fullmatch(dates.text[birth.claim.span.start : birth.span.start])
            if pattern["born_then_age"].fullmatch(gap) or (
                opens and pattern["opens_then_age"].fullmatch(gap)
            ):
                link = Link("age", "birth date and age of one person, side by side", 0.92)
                yield from _turning(dates, age, birth, link) or _now(dates, age, birth, link)


def _at_death(dates: Dates, birth: Dated) -> Iterator[Born]:
    """ "Born in 1930, she died in 2010 at the age of 80": the sentence's one date of death and the age beside it."""
    pattern = _patterns()
    deaths = [
        d
        for d in dates.in_sentence(birth.sentence)
        if d is not birth and pattern["died"].search(dates.lead_in(d))
    ]
    if len(deaths) != 1 or birth.days is None:
        return
    days = deaths[0].days
    for age in ages_in(dates.ledger.in_sentence(birth.claim)):
        beside = age.span.start >= deaths[0].span.end and pattern["died_at"].fullmatch(
            dates.text[deaths[0].span.end : age.span.start]
        )
        if beside and days is not None and deaths[0].names_year:
            link = Link("age-at-death", "birth, death and age at death in one sentence", 0.92)
            yield Born(age, birth, birth.days, days, (deaths[0],), False, link, firm=True)


def _when(dates: Dates, birth: Dated) -> Iterator[Born]:
    """ "Born in 1960, she was 45 when she won the prize in 1990": an age at a time that is told."""
    pattern = _patterns()
    later = [d for d in dates.in_sentence(birth.sentence) if d.span.start > birth.span.end and d.names_year]
    if len(later) != 1 or birth.days is None or later[0].days is None:
        return
    for age in ages_in(dates.ledger.in_sentence(birth.claim)):
        if not birth.span.end <= age.span.start < later[0].span.start:
            continue
        gaps = dates.text[birth.span.end : age.span.start], dates.text[age.span.end : later[0].span.start]
        if pattern["was_then"].fullmatch(gaps[0]) and pattern["when_then"].fullmatch(gaps[1]):
            link = Link("age-then", "birth date, age, and the date at which it was reached", 0.9)
            yield Born(age, birth, birth.days, later[0].days, (later[0],), False, link, firm=True)


def _turning(dates: Dates, age: Figure, birth: Dated, link: Link) -> list[Born]:
    """ "turns 71 on Monday": the day that is named."""
    found = dates.in_sentence(birth.sentence)
    index = bisect_left([d.span.start for d in found], age.span.end)
    if index == len(found) or not _patterns()["turns"].search(dates.ledger.lead_in(age)):
        return []
    day = found[index]
    days, birth_days = day.days, birth.days
    beside = _patterns()["on"].fullmatch(dates.text[age.span.end : day.span.start])
    if not beside or days is None or birth_days is None or not day.is_placed:
        return []
    return [Born(age, birth, birth_days, days, (day,), True, link, firm=True)]


def _now(dates: Dates, age: Figure, birth: Dated, link: Link) -> list[Born]:
    """An age that holds when the article appears."""
    if dates.published is None or birth.days is None:
        return []
    if word("dies").search(birth.claim.surface) and age.quantity.kind is not Kind.MEASURE:
        return []
    when = Days(dates.published - LATE, dates.published)
    return [
        Born(age, birth, birth.days, when, (), False, link, firm=not word("dies").search(birth.claim.surface))
    ]


def _across_sentences(dates: Dates, birth: Dated) -> Iterator[Born]:
    """ "Ann Lee, sculptor, died on Sunday at the age of 83." … "She was born in Riga in February 1931"."""
    opening = dates.text[birth.claim.span.start : birth.span.start]
    ledger, pattern = dates.ledger, _patterns()
    pronoun = pattern["pronoun"].match(opening)
    named = None if pronoun else pattern["named"].match(opening)
    if not (pronoun or named) or birth.days is None:
        return
    if pronoun and ledger.follows(birth.sentence):
        before = ages_in(ledger.in_sentence(ledger.claims[birth.sentence - 1]))
        apposed = [
            f
            for f in before
            if pattern["apposed"].search(ledger.lead_in(f)) and f.quantity.kind is Kind.MEASURE
        ]
        if len(before) == 1 and apposed and not word("dies").search(apposed[0].claim.surface):
            yield from _now(
                dates,
                apposed[0],
                birth,
                Link("age-before", "“was born” takes up who was named with an age", 0.88),
            )
            return
    yield from find_in_obituary(dates, birth, named["name"] if named else None)
