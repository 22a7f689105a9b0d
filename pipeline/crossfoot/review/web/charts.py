"""Where the bars of the dashboard stand: figures in, coordinates out; the template draws them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from crossfoot.review.model import Day, Precision

WIDTH, HEIGHT, BASE = 640, 170, 140
"""Of a chart over time, and where its bars stand, in units of the drawing."""

MOST_BARS = 62
STATUSES = ("confirmed", "corrected", "rejected")


@dataclass(frozen=True, slots=True)
class Bar:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float
    style: str
    says: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars over time."""

    bars: Sequence[Bar]
    marks: Sequence[tuple[float, str]]
    """Where on the time axis which day stands."""

    top: int
    """The highest bar."""

    step: str
    """What one bar stands for: day, week or month."""


def flags_chart(days: Iterable[Day]) -> Chart | None:
    """Draw flagged findings by the day of their article; None without any."""
    return _chart({d.day: {"flags": d.flags} for d in days if d.flags}, ("flags",))


def decisions_chart(days: Iterable[Day]) -> Chart | None:
    """Draw decisions by the day on which they were made; None without any."""
    found = {d.day: dict(d.decisions) for d in days if d.decisions}
    return _chart(found, STATUSES)


def whisker(line: Precision) -> tuple[float, float, float] | None:
    """Return where the interval of a precision begins and ends, and the share, in percent of its track."""
    if line.share is None or line.low is None or line.high is None:
        return None
    return line.low * 100, line.high * 100, line.share * 100


def _chart(found: dict[str, dict[str, int]], styles: Sequence[str]) -> Chart | None:
    if not found:
        return None
    days = sorted(date.fromisoformat(day) for day in found)
    step, floor, following = _steps(days[0], days[-1])
    starts = [floor(days[0])]
    while starts[-1] < floor(days[-1]):
        starts.append(following(starts[-1]))
    sums: dict[date, Counter[str]] = {start: Counter() for start in starts}
    for day, counts in found.items():
        sums[floor(date.fromisoformat(day))].update(counts)
    top = max(sum(counts[s] for s in styles) for counts in sums.values())
    slot = WIDTH / max(len(starts), 8)
    bars = [
        bar
        for i, start in enumerate(starts)
        for bar in _stack(i * slot, slot, start, sums[start], styles, top)
    ]
    every = max(1, len(starts) // 6)
    said = 7 if step == "month" else 10
    marks = [
        (round(i * slot + slot / 2, 2), start.isoformat()[:said])
        for i, start in enumerate(starts)
        if i % every == 0
    ]
    return Chart(bars, marks, top, step)


def _stack(  # noqa: PLR0913, PLR0917
    left: float, slot: float, start: date, counts: Counter[str], styles: Sequence[str], top: int
) -> Iterable[Bar]:
    below = float(BASE)
    for style in styles:
        if counts[style]:
            height = counts[style] / top * (BASE - 12)
            below -= height
            says = f"{start.isoformat()}: {counts[style]} {'flagged' if style == 'flags' else style}"
            yield Bar(
                round(left + slot * 0.12, 2),
                round(below, 2),
                round(slot * 0.76, 2),
                round(height, 2),
                style,
                says,
            )


def _steps(first: date, last: date) -> tuple[str, Callable[[date], date], Callable[[date], date]]:
    """Choose days, weeks or months (or as many years) so that a chart has few bars."""
    length = (last - first).days + 1
    if length <= MOST_BARS:
        return "day", lambda d: d, lambda d: d + timedelta(days=1)
    if length <= MOST_BARS * 7:
        return "week", lambda d: d - timedelta(days=d.weekday()), lambda d: d + timedelta(days=7)
    if length <= MOST_BARS * 31:
        return (
            "month",
            lambda d: d.replace(day=1),
            lambda d: (d.replace(day=1) + timedelta(days=32)).replace(day=1),
        )
    return "year", lambda d: d.replace(month=1, day=1), lambda d: d.replace(year=d.year + 1)
