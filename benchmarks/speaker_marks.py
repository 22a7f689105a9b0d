"""Who speaks, as marked by hand: offsets only, one JSON line for each attribution."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.marks import read_lines
from benchmarks.speaker_kinds import SourceKind
from crossfoot.types import Span

MARKS = Path(__file__).with_name("speaker_marks.jsonl")
SECOND = Path(__file__).with_name("speaker_marks_second.jsonl")
TEST = Path(__file__).with_name("speaker_marks_test.jsonl")
"""A second sample. It was held back while the rules were written with `MARKS` in view, and has been read since."""

MORE = Path(__file__).with_name("speaker_marks_more.jsonl")
"""A third one, to write rules with."""

FRESH = Path(__file__).with_name("speaker_marks_fresh.jsonl")
FRESH_SECOND = Path(__file__).with_name("speaker_marks_fresh_second.jsonl")
"""A fourth one, of articles of its own, and 50 of it marked again. It was measured by first, and has been read since."""

WIDE = Path(__file__).with_name("speaker_marks_wide.jsonl")
WIRE = Path(__file__).with_name("speaker_marks_wire.jsonl")
"""Two large ones, with more roles, to write rules with: of `polnear-train`, and of `reuters-2k`."""

HELD = Path(__file__).with_name("speaker_marks_held.jsonl")
HELD_SECOND = Path(__file__).with_name("speaker_marks_held_second.jsonl")
"""The sample to measure by, of articles that no other sample holds, and 50 of it marked again."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One source with what a reader says of its speaker."""

    set: str
    id: str
    kind: SourceKind
    span: Span
    """The source."""

    cue: tuple[int, int] | None
    source_ok: bool
    """Whether it is the source of an attribution at all."""

    kind_ok: bool
    """Whether it is what its surface seems to be, and not the name of a company in the place of a surname."""

    speaker: Span | None
    """The fullest mention of the speaker; ``None`` where the text does not say who it is."""

    also: tuple[Span, ...] = ()
    """Other mentions by which the speaker can be known as well."""

    def __post_init__(self) -> None:
        if self.speaker and not self.proper:
            raise ValueError(
                f"{self.id} {self.span}: expected no speaker, as this is no such source, found one"
            )
        if self.also and not self.speaker:
            raise ValueError(f"{self.id} {self.span}: expected a speaker beside those in `also`, found none")

    @property
    def proper(self) -> bool:
        """Whether the attribution counts."""
        return self.source_ok and self.kind_ok

    @property
    def key(self) -> tuple[str, str, Span]:
        """What tells the source from all others."""
        return self.set, self.id, self.span

    @property
    def mentions(self) -> tuple[Span, ...]:
        """All spans by which the speaker can be known, the fullest first."""
        return () if self.speaker is None else (self.speaker, *self.also)


def read_marks(path: Path) -> list[Mark]:
    """Read a file of marks.

    Raises:
        ValueError: A mark contradicts itself; the message names file and line.
    """
    return read_lines(path, _mark)


def _mark(row: dict[str, Any]) -> Mark:
    return Mark(
        row["set"],
        row["id"],
        SourceKind(row["kind"]),
        Span(row["start"], row["end"]),
        None if row["cue"] is None else (row["cue"][0], row["cue"][1]),
        row["source_ok"],
        row["kind_ok"],
        None if row["speaker"] is None else Span(*row["speaker"]),
        tuple(Span(*pair) for pair in row["also"]),
    )
