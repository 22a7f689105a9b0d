"""What each grade would have needed: the interval that the operands make, the one that is stated, and the gap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from crossfoot.arithmetic.grading import GRADES, meanings
from crossfoot.emit.json_lines import Record
from crossfoot.explain.formula import Formula, parse
from crossfoot.explain.quantities import amount_of, quantity_of
from crossfoot.types import Amount, Interval, Quantity, Verdict

FACTORS = tuple(map(Decimal, (1, -1, 100, -100)))
"""From the formula's result to the unit of what is stated: 0.25 is 25%, and a fall is stated as a positive number."""

CLOSE = Decimal("0.0002")
"""Records keep what was computed to four decimals."""

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Step:
    """One grade and whether it holds."""

    verdict: Verdict
    computed: Interval
    stated: Interval

    @property
    def gap(self) -> Decimal | None:
        """How far the two are apart; ``None`` where they meet."""
        if self.computed.meets(self.stated):
            return None
        above = (
            self.computed.low is not None
            and self.stated.high is not None
            and self.computed.low > self.stated.high
        )
        one, other = (self.computed.low, self.stated.high) if above else (self.stated.low, self.computed.high)
        return None if one is None or other is None else one - other


@dataclass(frozen=True, slots=True)
class Working:
    """The arithmetic of a finding."""

    quantities: dict[str, Quantity]
    """By letter; operands that are dates have none."""

    stated: str | None
    """Letter of what is stated; ``None`` where it is in words, as "doubled"."""

    formula: Formula | None
    made: Decimal | None
    """What the formula makes, in the unit of what is stated."""

    stated_amount: Amount
    steps: Sequence[Step]
    """From the printed digits outwards; only the first where the rest cannot be known from the records."""


def letter(index: int) -> str:
    """The letter of an operand: A to Z, then A1, B1 and so on."""
    return LETTERS[index % 26] + (str(index // 26) if index >= 26 else "")


def work_out(finding: Record, mentions: Sequence[Record]) -> Working:
    """Work the finding's arithmetic out again from what the run wrote.

    Args:
        finding: Its record.
        mentions: Those of its operands, in their order.
    """
    quantities = {
        letter(index): quantity_of(mention)
        for index, mention in enumerate(mentions)
        if mention["kind"] != "date"
    }
    computed, stated_amount = amount_of(finding["computed"]), amount_of(finding["stated"])
    stated = next((n for n, q in quantities.items() if q.amount.interval == stated_amount.interval), None)
    others = [
        (n, q.amount.point) for n, q in quantities.items() if n != stated and q.amount.point is not None
    ]
    formula = parse(finding["formula"], [(n, point) for n, point in others if point is not None])
    points = {name: point for name, point in others if point is not None}
    factor = _factor(formula, points, computed) if formula is not None else None
    exact = formula.at(points) if formula is not None else None
    made = exact * factor if exact is not None and factor is not None else None
    steps = [Step(Verdict.AGREES, computed.interval, _printed(stated_amount, stated, quantities))]
    if formula is not None and factor is not None and stated is not None:
        derived = _steps(formula, factor, stated, quantities)
        if derived and _is_same(derived[0].computed, computed.interval):
            steps = derived
    return Working(quantities, stated, formula, made or computed.point, stated_amount, steps)


def _printed(amount: Amount, stated: str | None, quantities: dict[str, Quantity]) -> Interval:
    return amount.interval if stated is None else meanings(quantities[stated])[Verdict.AGREES]


def _factor(formula: Formula, points: dict[str, Decimal], computed: Amount) -> Decimal | None:
    made = formula.at(points)
    if made is None or computed.point is None:
        return None
    return next((f for f in FACTORS if abs(made * f - computed.point) <= CLOSE), None)


def _steps(formula: Formula, factor: Decimal, stated: str, quantities: dict[str, Quantity]) -> list[Step]:
    """The grades in order; none where an end is open."""
    meant = {n: meanings(q, operand=True) for n, q in quantities.items() if n in formula.names}
    says = meanings(quantities[stated])
    steps: list[Step] = []
    for grade in GRADES:
        made = formula.over({name: intervals[grade] for name, intervals in meant.items()})
        if made is None or made.low is None or made.high is None:
            return []
        ends = sorted((made.low * factor, made.high * factor))
        steps.append(Step(grade, Interval(*ends), says[grade]))
    return steps


def _is_same(one: Interval, other: Interval) -> bool:
    """Whether what was worked out again is what the run found."""
    pairs = ((one.low, other.low), (one.high, other.high))
    return all(a is not None and b is not None and abs(a - b) <= CLOSE for a, b in pairs)
