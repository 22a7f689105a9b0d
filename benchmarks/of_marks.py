"""What a number counts or is a part of, as marked by hand: offsets only, one JSON line for each number."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.marks import read_lines
from crossfoot.types import Kind, Span

MARKS = Path(__file__).with_name("of_marks.jsonl")
SECOND = Path(__file__).with_name("of_marks_second.jsonl")
TEST = Path(__file__).with_name("of_marks_test.jsonl")
"""Not read while the rules were written, so that what they are worth can be measured."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase in the text."""

    span: Span
    head: Span
    """Its head noun, within `span`."""

    longest: int
    """Where the longest reasonable reading of the phrase ends; the end of `span` where there is but one."""

    def __post_init__(self) -> None:
        if not self.span.contains(self.head):
            raise ValueError(f"expected the head within {self.span}, found it at {self.head}")
        if self.longest < self.span.end:
            raise ValueError(
                f"expected the longest reading to end at {self.span.end} or later, found {self.longest}"
            )


@dataclass(frozen=True, slots=True)
class Mark:
    """One number with what a reader says of it."""

    set: str
    id: str
    kind: Kind
    span: Span
    quantity: bool
    """Whether it is a count, percentage or share at all, and not the number of a list item."""

    of: Phrase | None
    """What is counted, or the whole; ``None`` where the number counts nothing."""

    def __post_init__(self) -> None:
        if self.of and not self.quantity:
            raise ValueError(
                f"{self.id} {self.span}: expected no `of`, as this is no quantity, found {self.of}"
            )

    @property
    def key(self) -> tuple[str, str, Kind, Span]:
        """What tells the number from all others."""
        return self.set, self.id, self.kind, self.span


def read_marks(path: Path) -> list[Mark]:
    """Read a file of marks.

    Raises:
        ValueError: A mark contradicts itself; the message names file and line.
    """
    return read_lines(path, _mark)


def _mark(row: dict[str, Any]) -> Mark:
    span = Span(row["start"], row["end"])
    return Mark(row["set"], row["id"], Kind(row["kind"]), span, row["quantity"], _phrase(row))


def _phrase(row: dict[str, Any]) -> Phrase | None:
    if row["of"] is None:
        return None
    span = Span(*row["of"])
    longest: int = span.end if row["longest"] is None else row["longest"]
    return Phrase(span, Span(*row["head"]), longest)
