"""The formula of a finding with each operand in its colour: "160651 / 289047 = 55.58"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from crossfoot.types import Finding, Operand, Quantity

NUMBER = re.compile(
    r"""
    [$£€¥]?
    (?P<digits>\d[\d,]*(?:\.\d+)?)
    (?:%|[a-z]{1,2}\b)?           # 576.9m  55%  12km: one word to a reader
    """,
    re.VERBOSE,
)

LONG = re.compile(r"(?<![\d.,])\d{5,}(?!\d)")


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the formula, and the operand that it repeats, if any."""

    text: str
    operand: int | None = None


def parts(finding: Finding) -> Iterator[Part]:
    """Cut the formula into operands and what stands between them.

    A number of the formula is taken for an operand if it has its digits, whatever the magnitude: a formula
    may say 576.9 for $576.9 million, and 0.55 for 55%. Of operands with the same digits, each is used once,
    in order.
    """
    formula, cursor = finding.formula, 0
    free = list(enumerate(finding.operands))
    for match in NUMBER.finditer(formula):
        digits = _digits(Decimal(match["digits"].replace(",", "")))
        found = next((pair for pair in free if digits in _spellings(pair[1])), None)
        if found is None:
            continue
        free.remove(found)
        if cursor < match.start():
            yield Part(_grouped(formula[cursor : match.start()]))
        yield Part(_grouped(match[0]), found[0])
        cursor = match.end()
    if cursor < len(formula):
        yield Part(_grouped(formula[cursor:]))


def _grouped(text: str) -> str:
    """Return *text* with thousands set apart in numbers of five digits or more: 1380000000 is unreadable."""
    return LONG.sub(lambda match: f"{int(match[0]):,}", text)


def _spellings(operand: Operand) -> set[str]:
    value = operand.mention.value
    if not isinstance(value, Quantity):
        return set()
    amount = value.amount
    return {_digits(number) for number in (amount.point, amount.low, amount.high) if number is not None}


def _digits(number: Decimal) -> str:
    """Return the significant digits, without regard to magnitude."""
    return "".join(map(str, number.as_tuple().digits)).strip("0") or "0"
