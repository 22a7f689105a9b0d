"""Stretches of time and lengths: how long from one date to another, as people count."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from crossfoot.check.calendar.dates import Days
from crossfoot.types import Interval, Verdict

LENGTH = re.compile(r"P(?P<time>T?)(?P<count>\d+(?:\.\d+)?)(?P<unit>[YMWDH])")
CLOCK = re.compile(r".*T(\d\d):(\d\d)")

IN_DAYS = {"Y": Decimal("365.25"), "M": Decimal("30.44"), "W": Decimal(7), "D": Decimal(1)}
"""Days in a year, month, week and day, on average."""

UNEVEN = {"Y": Decimal("0.3"), "M": Decimal("1.5"), "W": Decimal(0), "D": Decimal(0)}
"""Days by which one of them may differ from it."""

MINUTES = {"H": Decimal(60), "M": Decimal(1)}
DAY = Decimal(24 * 60)

HALF = Decimal("0.5")
HEDGE = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time as printed: so many of a unit."""

    count: Decimal
    unit: str
    """Y, M, W, D, H, or "m" for minutes."""

    hedged: bool

    @property
    def clock(self) -> bool:
        """Whether it is of hours or minutes."""
        return self.unit in ("H", "m")


@dataclass(frozen=True, slots=True)
class Elapsed:
    """How long it is from one end to the other, in days or minutes; both ends may be counted or one."""

    interval: Interval
    clock: bool


def read_length(timex: str, *, hedged: bool) -> Length | None:
    """Read a TIMEX3 duration of one unit; ``None`` for a vague or a mixed one."""
    match = LENGTH.fullmatch(timex)
    if match is None or (match["time"] and match["unit"] not in MINUTES):
        return None
    unit = "m" if match["time"] and match["unit"] == "M" else match["unit"]
    return Length(Decimal(match["count"]), unit, hedged)


def elapsed(first: Days, last: Days) -> Elapsed | None:
    """How many days from one to the other; ``None`` where they are turned round or of unlike precision.

    From 2010 to 2015 is five years, or six if both are counted; from 3 to 16 May is 13 days or 14.
    """
    if last.first <= first.first or first.unit != last.unit:
        return None
    if first.is_year:
        years = Decimal(last.first.year - first.first.year)
        return Elapsed(Interval(years * IN_DAYS["Y"], (years + 1) * IN_DAYS["Y"]), clock=False)
    if not first.is_day:
        months = Decimal((last.first.year - first.first.year) * 12 + last.first.month - first.first.month)
        return Elapsed(Interval(months * IN_DAYS["M"], (months + 1) * IN_DAYS["M"]), clock=False)
    days = Decimal((last.first - first.first).days)
    return Elapsed(Interval(days, days + 1), clock=False)


def elapsed_on_clock(first: str, last: str) -> Elapsed | None:
    """How many minutes from one time of day to the next, past midnight if need be, from two TIMEX3 values."""
    times = [CLOCK.fullmatch(value) for value in (first, last)]
    if times[0] is None or times[1] is None:
        return None
    ends = [datetime(2000, 1, 1, int(t[1]) % 24, int(t[2])) for t in times if t]  # noqa: DTZ001  # a time of day
    minutes = Decimal((ends[1] - ends[0]).seconds // 60)
    return Elapsed(Interval(minutes, minutes), clock=True)


def hold(length: Length, spent: Elapsed) -> Verdict | None:
    """Hold a printed length against the time from end to end.

    Returns:
        ``None`` where the unit of one does not suit the other, and where they are less than a unit apart: too
        little for an error, as who counts from when is not said.
    """
    low, high = spent.interval.low, spent.interval.high
    if length.clock is not spent.clock or low is None or high is None:
        return None
    unit = MINUTES["H" if length.unit == "H" else "M"] if length.clock else IN_DAYS[length.unit]
    uneven = Decimal(0) if length.clock else UNEVEN[length.unit]
    stated = length.count * unit
    slack = uneven * max(Decimal(1), length.count.sqrt()) + (
        0 if length.clock else Decimal(1) if length.unit in "YM" else 0
    )
    off = max(low - stated, stated - high, Decimal(0))
    if off <= slack:
        return Verdict.AGREES
    if off <= unit * HALF + slack and length.unit not in "Dm":
        return Verdict.ROUNDS
    if length.hedged:
        return Verdict.APPROXIMATES if off <= max(unit, stated * HEDGE) else None
    return None if off <= unit + slack else Verdict.CONTRADICTS


def is_longer(length: Length, spent: Elapsed) -> bool:
    """Whether a printed length is longer than the time from end to end: it cannot lie inside it."""
    unit = MINUTES["H" if length.unit == "H" else "M"] if length.clock else IN_DAYS[length.unit]
    return spent.interval.high is not None and length.count * unit > spent.interval.high


def in_unit(length: Length, spent: Elapsed) -> tuple[Decimal, Decimal]:
    """The time from end to end in the unit of a length, rounded to tenths: both ends counted or one."""
    unit = MINUTES["H" if length.unit == "H" else "M"] if length.clock else IN_DAYS[length.unit]
    low, high = spent.interval.low or Decimal(0), spent.interval.high or Decimal(0)
    tenth = Decimal("0.1")
    return (low / unit).quantize(tenth), (high / unit).quantize(tenth)
