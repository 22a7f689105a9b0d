"""Work out the marked relations: do the operands make what the article says, or not, as is marked?"""

from decimal import Decimal

from crossfoot.types import Verdict
from tests.scoring.gold import Gold, GoldFinding

TRUE_GAP, ROUND_GAP, FALSE_GAP = Decimal("0.015"), Decimal("0.06"), Decimal("0.05")
"""How far apart, as a part of what is said: at most where numbers agree, or roughly; at least where not."""


def holds(gold: Gold, finding: GoldFinding) -> bool | None:
    """Whether the relation is as it is marked, right or wrong; ``None`` if it is not one of numbers alone."""
    values = {q.span: q.point for q in gold.quantities}
    numbers: dict[str, list[Decimal]] = {}
    for role, span in finding.operands:
        if (value := values.get(span)) is not None:
            numbers.setdefault(role, []).append(value)
    if (pair := _made_and_said(finding.check, numbers)) is None:
        return None
    made, said = pair
    gap = abs(made - said) / said
    if finding.flagged:
        return gap > FALSE_GAP
    return gap <= (ROUND_GAP if Verdict.APPROXIMATES in finding.verdicts else TRUE_GAP)


def _made_and_said(  # noqa: C901  A table: a line a check.
    check: str, numbers: dict[str, list[Decimal]]
) -> tuple[Decimal, Decimal] | None:
    first = {role: values[0] for role, values in numbers.items()}
    parts = sum(numbers.get("part", []), Decimal(0))
    pair = None
    match check, first:
        case "share", {"part": part, "whole": whole, "percent": percent}:
            pair = 100 * part / whole, percent
        case "share", {"part": part, "whole": whole, "share": share}:
            pair = part / whole, share
        case "sum", {"part": _, "total": total}:
            pair = parts, total
        case "difference", {"larger": larger, "smaller": smaller, "difference": difference}:
            pair = larger - smaller, difference
        case "change", {"from": old, "to": new, "percent": percent}:
            pair = 100 * abs(new / old - 1), percent
        case "rate", {"count": count, "population": population, "rate": rate}:
            pair = 100_000 * count / population, rate
        case "rate", {"total": total, "count": count, "rate": rate}:
            pair = total / count, rate
        case "restatement", {"first": one, "second": other}:
            pair = other, one
        case "bounds", {"part": part, "whole": whole}:
            pair = part, whole
        case "bounds", {"part": _}:
            pair = parts, Decimal(100)
    return pair
