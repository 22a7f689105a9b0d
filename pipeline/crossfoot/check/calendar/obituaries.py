"""Ages at death: "died on Sunday at the age of 83 … She was born in Riga in 1931"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from crossfoot.check.calendar.dates import Dated, Dates, Days, days_of
from crossfoot.check.calendar.persons import LATE, Born, ages_in
from crossfoot.check.calendar.words import any_of, word
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure
from crossfoot.link.ledger import Ledger
from crossfoot.types import Kind, Section

OPENING = 6
"""Sentences at the head of an obituary in which the age at death stands."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    sources = {
        "he_was": r"\W*(?:s?he|they)\s+was\s+(?:just\s+|only\s+)?$",
        "dead_at": rf"\b{any_of('dead_at')}\s+$",
    }
    return {name: re.compile(source, re.IGNORECASE) for name, source in sources.items()}


def find_in_obituary(dates: Dates, birth: Dated, name: str | None) -> Iterator[Born]:
    """Yield the one age at death that the head of the article tells, with the birth date."""
    dead = [f for f in _dead(dates) if name is None or name in f.claim.surface]
    if not dead or len({f.point for f in dead}) > 1 or birth.days is None:
        return
    age = next((f for f in dead if f.claim.section is Section.BODY), dead[0])
    when = _death(dates, age, birth)
    if when is not None:
        link = Link("age-at-death", "an obituary's one age at death, and the birth date", 0.88)
        yield Born(age, birth, birth.days, when, (), False, link, firm=True)


def _dead(dates: Dates) -> list[Figure]:
    """The ages at death that the head of the article tells."""
    ledger = dates.ledger
    heads = [f for claim in ledger.claims[:OPENING] for f in ledger.in_sentence(claim)]
    return [
        f
        for f in ages_in(heads)
        if f.quantity.kind is Kind.MEASURE
        and (
            (word("dies").search(f.claim.surface) and _patterns()["dead_at"].search(ledger.lead_in(f)))
            or _was_dead(ledger, f)
        )
    ]


def _was_dead(ledger: Ledger, age: Figure) -> bool:
    """ "The writer died on Sunday. He was 83"."""
    told = _patterns()["he_was"].fullmatch(ledger.text[age.claim.span.start : age.span.start])
    closes = not ledger.follow_up(age).strip(" .\n")
    before = ledger.follows(age.sentence) and word("dies").search(ledger.claims[age.sentence - 1].surface)
    return bool(told and closes and before)


def _death(dates: Dates, age: Figure, birth: Dated) -> Days | None:
    """The days on which the person may have died: a date of the sentence that names its year, or before publication."""
    others = [d for d in dates.in_sentence(age.sentence) if d is not birth]
    for dated in others:
        days = days_of(dated.mention.value.period)
        if days is not None and dated.names_year and dated.is_placed:
            return days
    if dates.published is None or age.sentence == birth.sentence:
        return None
    return Days(dates.published - LATE, dates.published)
