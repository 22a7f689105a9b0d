"""The formula of a finding as arithmetic on letters: "(B - C) / C", and what it makes of intervals."""

from __future__ import annotations

import ast
import operator
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, DivisionByZero, InvalidOperation
from itertools import product

from crossfoot.types import Interval

NUMBER = re.compile(r"\d+(?:\.\d+)?")
EQUALS = re.compile(r" [=≠] ")
OPERATIONS: Mapping[type[ast.operator], Callable[[Decimal, Decimal], Decimal]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}

MOST_CORNERS = 12
"""Operands up to which all combinations of their ends are tried: 4,096 of them."""


@dataclass(frozen=True, slots=True)
class Formula:
    """What is computed, with operands for numbers."""

    left: str
    """As the record has it: ``(84 - 80) / 80``."""

    right: str
    letters: str
    """The same with each operand's letter: ``(B - C) / C``."""

    tree: ast.expr

    @property
    def names(self) -> frozenset[str]:
        """The letters in it."""
        return frozenset(node.id for node in ast.walk(self.tree) if isinstance(node, ast.Name))

    def at(self, values: Mapping[str, Decimal]) -> Decimal | None:
        """What comes out for the values of the letters."""
        try:
            return _value(self.tree, values)
        except (DivisionByZero, InvalidOperation, KeyError):
            return None

    def over(self, intervals: Mapping[str, Interval]) -> Interval | None:
        """What may come out: every operand moves the result one way, so that the ends come from ends."""
        ends: list[Sequence[Decimal]] = []
        for interval in intervals.values():
            if interval.low is None or interval.high is None:
                return None
            ends.append((interval.low,) if interval.low == interval.high else (interval.low, interval.high))
        if sum(len(pair) > 1 for pair in ends) > MOST_CORNERS:
            return None
        results = [self.at(dict(zip(intervals, corner, strict=True))) for corner in product(*ends)]
        known = [result for result in results if result is not None]
        return Interval(min(known), max(known)) if known and len(known) == len(results) else None


def parse(formula: str, points: Sequence[tuple[str, Decimal]]) -> Formula | None:
    """Read the left side of a finding's formula.

    Args:
        formula: ``310 / 1240 = 0.25``.
        points: Letter and figure of each operand, in the order in which equal figures are to be used.

    Returns:
        ``None`` where it is no arithmetic of the operands' figures.
    """
    left, *rest = EQUALS.split(formula, maxsplit=1)
    by_number: dict[Decimal, list[str]] = {}
    for letter, point in points:
        by_number.setdefault(abs(point), []).append(letter)

    def letter_of(match: re.Match[str]) -> str:
        letters = by_number.get(Decimal(match[0]))
        if letters is None:
            return match[0]
        # Of operands with one figure each is used once; the last as often as the formula repeats it.
        return letters.pop(0) if len(letters) > 1 else letters[0]

    lettered = NUMBER.sub(letter_of, left)
    try:
        tree = ast.parse(lettered.replace("×", "*"), mode="eval").body
    except SyntaxError:
        return None
    return Formula(left, rest[0] if rest else "", lettered, tree) if _is_plain(tree) else None


def _is_plain(tree: ast.AST) -> bool:
    """Whether an expression is the four operations on letters and nothing else."""
    if isinstance(tree, ast.BinOp):
        return type(tree.op) in OPERATIONS and _is_plain(tree.left) and _is_plain(tree.right)
    return isinstance(tree, ast.Name)


def _value(tree: ast.expr, values: Mapping[str, Decimal]) -> Decimal:
    if isinstance(tree, ast.BinOp):
        return OPERATIONS[type(tree.op)](_value(tree.left, values), _value(tree.right, values))
    if isinstance(tree, ast.Name):
        return values[tree.id]
    raise TypeError(f"expected an operation or a letter, found {ast.dump(tree)}")
