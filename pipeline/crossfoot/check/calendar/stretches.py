"""Stretches of time: "from 2010 to 2015", "opens on 3 June and closes on 17 June", "began at 2 p.m. … was over by 5 p.m."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from crossfoot.check.calendar.dates import Dated, Dates, days_of
from crossfoot.check.calendar.order import link_of_ends
from crossfoot.check.calendar.spans import Elapsed, elapsed, elapsed_on_clock
from crossfoot.check.calendar.words import any_of
from crossfoot.types import DateType, Period


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of time: its ends, and how long it is."""

    ends: tuple[Dated, ...]
    spent: Elapsed
    within: bool
    """Whether its words ("between") leave room for a shorter time inside it."""

    loose: bool = field(default=False)
    """Whether its ends are told of what stops and goes on again, in whatever words."""

    @property
    def start(self) -> int:
        """Offset at which it begins."""
        return self.ends[0].span.start

    @property
    def end(self) -> int:
        """Offset at which it ends."""
        return self.ends[-1].span.end


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    sources = {
        "from": r"\bfrom\s+$",
        "until": r"\s*(?:until|till|to|through|-|–)\s*",
        "at": r"\b(?:at|around|about|by|shortly\s+(?:after|before)|just\s+(?:after|before)|soon\s+after|from|until|was)\s+$",
        "travels": rf"\b{any_of('travels')}\b",
        "stops": rf"\b{any_of('stops')}\b",
        "goes_on": rf"\b{any_of('goes_on')}\b",
    }
    return {name: re.compile(source, re.IGNORECASE) for name, source in sources.items()}


def find_stretches(dates: Dates, found: tuple[Dated, ...]) -> Iterator[Stretch]:
    """Yield the stretches of time that one sentence tells by their ends."""
    for dated in found:
        parts = dated.mention.value.parts
        if len(parts) == 2:
            spent = _spent(*(part.period for part in parts))
            if spent is not None:
                yield Stretch((dated,), spent, within=dated.surface.lower().startswith("between"))
    for first_end, last_end in pairwise(found):
        spent = _between(dates, first_end, last_end)
        if spent is not None:
            yield Stretch((first_end, last_end), spent, within=False)
    yield from _on_the_clock(dates, found)


def _spent(first: Period, last: Period) -> Elapsed | None:
    """The time between the ends of a range."""
    if first.type is last.type is DateType.TIME:
        return elapsed_on_clock(first.timex, last.timex)
    days = days_of(first), days_of(last)
    return elapsed(days[0], days[1]) if days[0] is not None and days[1] is not None else None


def _between(dates: Dates, first: Dated, last: Dated) -> Elapsed | None:
    if first.mention.value.period.type is DateType.TIME and last.mention.value.period.type is DateType.TIME:
        gap = dates.between(first, last)
        from_until = _patterns()["from"].search(dates.lead_in(first)) and _patterns()["until"].fullmatch(gap)
        linked = from_until or link_of_ends(dates, first, last) is not None
        return elapsed_on_clock(first.timex, last.timex) if linked else None
    if link_of_ends(dates, first, last) is None or first.days is None or last.days is None:
        return None
    return elapsed(first.days, last.days)


def _on_the_clock(dates: Dates, found: tuple[Dated, ...]) -> Iterator[Stretch]:
    """ "The doors jammed at 9:30 a.m. and firefighters freed them at 10:15 a.m."."""
    clock = [d for d in found if d.mention.value.period.type is DateType.TIME and not d.mention.value.parts]
    if len(clock) != 2 or any(d.is_length for d in found):
        return
    first, last = clock
    if link_of_ends(dates, first, last) is not None:
        return
    before = dates.text[first.claim.span.start : first.span.start]
    after = dates.text[first.span.end : first.claim.span.end]
    opening = dates.ledger.claims[max(0, first.sentence - 1)].surface
    if _patterns()["travels"].search(opening) or _patterns()["travels"].search(first.claim.surface):
        return  # from one time zone to another
    at = all(_patterns()["at"].search(dates.lead_in(d)) for d in clock)
    spent = elapsed_on_clock(first.timex, last.timex)
    if (
        at
        and spent is not None
        and _patterns()["stops"].search(before)
        and _patterns()["goes_on"].search(after)
    ):
        yield Stretch((first, last), spent, within=False, loose=True)
