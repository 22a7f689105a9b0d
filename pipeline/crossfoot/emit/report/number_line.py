"""Two intervals on one number line, as SVG: what the article says, and what its numbers make."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup, escape

from crossfoot.emit.report.figures import figure, with_range
from crossfoot.types import Amount, Unit

WIDTH, HEIGHT, MARGIN = 360, 104, 12
ROWS = {"stated": 30, "computed": 66}
AXIS = 84
LEAST_BAR = Decimal(5)
"""Width at which a bar is still seen."""

ROOM_BESIDE, ROOM_OPEN = Decimal("0.15"), Decimal("0.35")
"""Of the distance between the ends: room on each side, and on a side that is open."""

STEPS = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))
MOST_STEPS = 3


@dataclass(frozen=True, slots=True)
class Scale:
    """From numbers to positions."""

    low: Decimal
    high: Decimal

    def at(self, number: Decimal) -> Decimal:
        """Return the position of *number*, in the units of the drawing."""
        share = (number - self.low) / (self.high - self.low)
        return MARGIN + share * (WIDTH - 2 * MARGIN)


def number_line(stated: Amount, computed: Amount, unit: Unit | None = None) -> Markup:
    """Draw both amounts as bars on one axis; a point is a bar of the least width, an open end an arrow.

    Returns:
        An ``<svg>`` without styles or scripts of its own, or nothing if neither amount has a number.
    """
    ends = [
        n for amount in (stated, computed) for n in (amount.low, amount.point, amount.high) if n is not None
    ]
    if not ends:
        return Markup()
    amounts = {"stated": stated, "computed": computed}
    scale = _scale(ends, stated, computed)
    spoken = "; ".join(f"{name} {with_range(amount, unit)}" for name, amount in amounts.items())
    return Markup("").join(
        [
            Markup('<svg class="line" viewBox="0 0 {} {}" role="img" aria-label="{}">').format(
                WIDTH, HEIGHT, spoken
            ),
            _between(scale, stated, computed),
            *(_row(scale, name, amount, with_range(amount, unit)) for name, amount in amounts.items()),
            _axis(scale),
            Markup("</svg>"),
        ]
    )


def _scale(ends: list[Decimal], stated: Amount, computed: Amount) -> Scale:
    low, high = min(ends), max(ends)
    distance = high - low or abs(low) / 10 or Decimal(1)
    open_below = stated.low is None or computed.low is None
    open_above = stated.high is None or computed.high is None
    return Scale(
        low - distance * (ROOM_OPEN if open_below else ROOM_BESIDE),
        high + distance * (ROOM_OPEN if open_above else ROOM_BESIDE),
    )


def _ends(scale: Scale, amount: Amount) -> tuple[Decimal, Decimal]:
    """Return where the bar begins and ends."""
    left = Decimal(0) if amount.low is None else scale.at(amount.low)
    right = Decimal(WIDTH) if amount.high is None else scale.at(amount.high)
    missing = LEAST_BAR - (right - left)
    if missing > 0:
        left, right = left - missing / 2, right + missing / 2
    return left, right


def _row(scale: Scale, name: str, amount: Amount, label: str) -> Markup:
    left, right = _ends(scale, amount)
    y = ROWS[name]
    middle = (left + right) / 2
    # A label near an edge hangs on that edge, so that it never leaves the drawing.
    anchor, x = (
        ("start", left)
        if middle < WIDTH / 3
        else ("end", right)
        if middle > WIDTH * 2 / 3
        else ("middle", middle)
    )
    x = min(max(x, Decimal(2)), Decimal(WIDTH - 2))
    bar = Markup('<rect class="bar {}" x="{}" y="{}" width="{}" height="10" rx="1"/>').format(
        name, _px(left), y, _px(right - left)
    )
    text = Markup('<text class="label" x="{}" y="{}" text-anchor="{}">{} {}</text>').format(
        _px(x), y - 7, anchor, name.capitalize(), label
    )
    return bar + _arrows(name, amount, y) + text


def _arrows(name: str, amount: Amount, y: int) -> Markup:
    shape = Markup('<path class="bar {}" d="M{} {}l{} 9v-18z"/>')
    left = shape.format(name, 0, y + 5, 9) if amount.low is None else Markup()
    right = shape.format(name, WIDTH, y + 5, -9) if amount.high is None else Markup()
    return left + right


def _between(scale: Scale, stated: Amount, computed: Amount) -> Markup:
    """Join the bars where they meet, or measure the gap between them."""
    (left_a, right_a), (left_b, right_b) = _ends(scale, stated), _ends(scale, computed)
    top, bottom = ROWS["stated"] + 10, ROWS["computed"]
    if stated.interval.meets(computed.interval):
        left, right = max(left_a, left_b), min(right_a, right_b)
        return Markup('<rect class="meet" x="{}" y="{}" width="{}" height="{}"/>').format(
            _px(min(left, right)), top, _px(max(abs(right - left), Decimal(1))), bottom - top
        )
    from_, to = (right_a, left_b) if right_a <= left_b else (left_a, right_b)
    return Markup('<path class="gap" d="M{} {}V{}M{} {}V{}M{} {}H{}"/>').format(
        _px(from_), top, AXIS, _px(to), bottom + 10, AXIS, _px(from_), AXIS - 4, _px(to)
    )


def _axis(scale: Scale) -> Markup:
    line = Markup('<path class="axis" d="M0 {}H{}"/>').format(AXIS, WIDTH)
    tick = Markup(
        '<path class="axis" d="M{} {}v4"/><text class="tick" x="{}" y="{}" text-anchor="middle">{}</text>'
    )
    return line + Markup("").join(
        tick.format(_px(x), AXIS, _px(x), AXIS + 16, escape(figure(number)))
        for number in ticks(scale.low, scale.high)
        if MARGIN * 2 <= (x := scale.at(number)) <= WIDTH - MARGIN * 2
    )


def ticks(low: Decimal, high: Decimal) -> list[Decimal]:
    """Return round numbers between *low* and *high*, about three of them."""
    rough = (high - low) / MOST_STEPS
    power = Decimal(1).scaleb(rough.adjusted())
    step = next(power * s for s in STEPS if power * s >= rough)
    first = (low / step).to_integral_value(rounding="ROUND_CEILING")
    return [n for i in range(MOST_STEPS + 1) if (n := (first + i) * step) <= high]


def _px(number: Decimal) -> str:
    return f"{number:.1f}"
