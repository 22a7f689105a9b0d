"""Whether a finding is right, as judged by hand: offsets only, one JSON line for each finding."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.marks import read_lines
from crossfoot.types import Finding, Verdict

SAMPLE = Path(__file__).with_name("finding_sample.jsonl")
MARKS = Path(__file__).with_name("finding_marks.jsonl")
SECOND = Path(__file__).with_name("finding_marks_second.jsonl")

Place = tuple[str, int, int]
"""An operand: its role, its start and its end."""

Key = tuple[str, str, str, bool, tuple[tuple[int, int], ...]]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A finding of the sample: where it stands and what the program said of it when it was drawn."""

    sample: str
    """``quoted`` where its reliability is quoted, ``more`` where it only helps to measure the confidence."""

    set: str
    id: str
    check: str
    rule: str
    verdict: Verdict
    confidence: float
    operands: tuple[Place, ...]

    @classmethod
    def of(cls, sample: str, name: str, finding: Finding) -> Drawn:
        """Write down a finding in an article of the set *name*."""
        places = tuple((o.role, o.span.start, o.span.end) for o in finding.operands)
        return cls(
            sample,
            name,
            finding.article_id,
            finding.check,
            finding.rule,
            finding.verdict,
            finding.confidence,
            places,
        )

    @property
    def key(self) -> Key:
        """What tells the finding from all others: which numbers it holds against each other, and what it makes of them."""
        return key_of(self.set, self.id, self.check, self.verdict, self.operands)


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding with what a reader says of it."""

    set: str
    id: str
    check: str
    verdict: Verdict
    operands: tuple[Place, ...]
    right: bool
    """Whether the numbers belong together in these roles, and a careful fact-checker would say the same of them."""

    reason: str

    def __post_init__(self) -> None:
        if not self.reason.strip():
            raise ValueError(f"{self.id}: expected a reason, found none")

    @property
    def key(self) -> Key:
        """What tells the finding from all others."""
        return key_of(self.set, self.id, self.check, self.verdict, self.operands)


def key_of(name: str, article_id: str, check: str, verdict: Verdict, operands: tuple[Place, ...]) -> Key:
    """Return what stays the same when a finding is given again, by whatever rule and with whatever confidence."""
    return name, article_id, check, verdict.flagged, tuple(sorted((start, end) for _, start, end in operands))


def read_sample(path: Path = SAMPLE) -> list[Drawn]:
    """Read a drawn sample.

    Raises:
        ValueError: A line does not hold a finding; the message names file and line.
    """
    return read_lines(path, _drawn)


def read_marks(path: Path = MARKS) -> list[Mark]:
    """Read a file of marks.

    Raises:
        ValueError: A line does not hold a mark; the message names file and line.
    """
    return read_lines(path, _mark)


def _drawn(row: dict[str, Any]) -> Drawn:
    return Drawn(**(row | {"verdict": Verdict(row["verdict"]), "operands": _places(row)}))


def _mark(row: dict[str, Any]) -> Mark:
    return Mark(**(row | {"verdict": Verdict(row["verdict"]), "operands": _places(row)}))


def _places(row: dict[str, Any]) -> tuple[Place, ...]:
    return tuple((role, start, end) for role, start, end in row["operands"])
