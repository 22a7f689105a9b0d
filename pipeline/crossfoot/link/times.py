"""When: the dates that two sentences name, and whether they are of two times."""

from __future__ import annotations

from crossfoot.link.figures import Figure
from crossfoot.link.ledger import Ledger
from crossfoot.types import Claim, DateType, Modality, Period

DAY = 10
"""Code points of an ISO date."""

INFINITIVE = 5
"""Words before a figure among which "to spend" stands."""


def dates_of(ledger: Ledger, claim: Claim) -> frozenset[str]:
    """The TIMEX3 values of the dates that a sentence names."""
    return frozenset(d.value.period.timex for d in ledger.dates_in(claim))


def same_dates(ledger: Ledger, one: Figure, other: Figure) -> bool:
    """Whether both sentences name the same day or year, at least once."""
    return bool(dates_of(ledger, one.claim) & dates_of(ledger, other.claim))


def other_time(ledger: Ledger, one: Figure, other: Figure) -> bool:
    """Whether the two are of two times: each sentence names a month, a season or a year, and none of one meets the other's.

    Single days do not tell: news says on Tuesday what was so on Monday. Nor does one sentence tell of two
    times, as it may set one figure of each against the other. What is and what is to come are two times.
    """
    if one.claim.id == other.claim.id:
        return False
    if is_planned(ledger, one) != is_planned(ledger, other):
        return True
    first, second = (_stretches(ledger, f.claim) for f in (one, other))
    return bool(first and second) and not any(_meet(a, b) for a in first for b in second)


def is_of_earlier(ledger: Ledger, one: Figure, other: Figure) -> bool:
    """Whether one sentence goes back to a month or a year that was over when the article came out, and the other does not.

    "Sold $250 million of debt in 1986" is no sale of today's; without a date of publication nothing is known.
    """
    published = ledger.reading.article.published
    if published is None:
        return False
    told = [_days(d.value.period) for d in ledger.dates_in(one.claim)]
    past = [days for days in told if days is not None and days[1] <= published[:7]]
    own = _stretches(ledger, other.claim)
    return bool(past) and not any(_meet(a, b) for a in past for b in own)


def is_planned(ledger: Ledger, figure: Figure) -> bool:
    """Whether a figure is of what is to come: "will spend £3m", and of headlines "Council to spend £3m"."""
    if figure.modality is Modality.FORECAST:
        return True
    last = ledger.token_at(figure.span.start)
    doc = ledger.reading.doc
    before = [t for t in doc[max(0, last - INFINITIVE) : last] if t.idx >= figure.claim.span.start]
    stops = [
        i for i, t in enumerate(before) if t.text == ","
    ]  # "asked if they wanted to leave, 20 per cent said"
    clause = before[stops[-1] + 1 :] if stops else before
    return any(t.tag_ == "TO" and t.head.tag_ == "VB" for t in clause)


def _stretches(ledger: Ledger, claim: Claim) -> list[tuple[str, str]]:
    """First day and day after the last of the months, seasons and years that a sentence names."""
    periods = (d.value.period for d in ledger.dates_in(claim) if d.value.period.type is DateType.DATE)
    return [days for p in periods if (days := _days(p)) is not None]


def _days(period: Period) -> tuple[str, str] | None:
    if period.start is None or period.end is None or len(period.timex) >= DAY:
        return None
    return period.start[:DAY], period.end[:DAY]


def _meet(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two stretches have a day in common; ISO days compare as text."""
    return one[0] < other[1] and other[0] < one[1]
