"""The grades of a finding, line by line: what each reading of the printed digits makes, and whether it meets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crossfoot.emit.json_lines import Record
from crossfoot.emit.report.words import VERDICTS
from crossfoot.explain.grades import Step, Working, work_out
from crossfoot.explain.in_words import gap, spread
from crossfoot.types import Unit, Verdict

READINGS = {
    Verdict.AGREES: "the digits as printed",
    Verdict.ROUNDS: "trailing zeros as rounding",
    Verdict.TRUNCATES: "digits cut off",
    Verdict.APPROXIMATES: "a hedge or a round figure",
}


@dataclass(frozen=True, slots=True)
class GradeLine:
    """One grade, from the printed digits outwards."""

    verdict: str
    label: str
    reading: str
    computed: str
    stated: str
    apart: str
    """How far the two are apart; empty where they meet."""

    decides: bool
    """Whether it is the finding's verdict."""


def grade_lines(finding: Record, mentions: Sequence[Record]) -> tuple[GradeLine, ...]:
    """Work out the grades of a finding; only the first where the rest cannot be known from the records.

    Args:
        finding: Its record.
        mentions: Those of its operands, in their order.
    """
    working = work_out(finding, mentions)
    verdict, unit = Verdict(finding["verdict"]), _unit(working)
    return tuple(_line(step, verdict, unit) for step in working.steps)


def _line(step: Step, verdict: Verdict, unit: Unit | None) -> GradeLine:
    return GradeLine(
        verdict=step.verdict.value,
        label=VERDICTS[step.verdict][0],
        reading=READINGS[step.verdict],
        computed=spread(step.computed, unit),
        stated=spread(step.stated, unit),
        apart="" if step.gap is None else gap(step.gap, unit),
        decides=step.verdict is verdict,
    )


def _unit(working: Working) -> Unit | None:
    return None if working.stated is None else working.quantities[working.stated].unit
