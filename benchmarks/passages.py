"""How many errors the checks find in short passages that were written for that: ``python -m benchmarks.passages FILE …``.

Each passage of ``passages_*.jsonl`` holds one relation between its numbers: one that is wrong, one that holds, or
none at all though it looks like one. `README.md` beside this says which files the rules were written with.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.articles import Source
from crossfoot.types import Finding, Span

FLAGGED = frozenset({"contradicts", "impossible"})
NOTHING = "none"


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage with what a reader says of its numbers."""

    source: Source
    check: str
    verdict: str
    """As of a finding, or ``none`` where nothing is to be said."""

    operands: tuple[Span, ...]
    need: int
    """How many of the operands a finding has to hold to be about them."""

    tick: bool
    """Whether an agreement is worth a tick; that a part is below its whole is not."""

    @property
    def kind(self) -> str:
        """``error``, ``agreement``, ``nothing``, or ``possible`` for an agreement that is worth no tick."""
        if self.verdict == NOTHING:
            return "nothing"
        if self.verdict in FLAGGED:
            return "error"
        return "agreement" if self.tick else "possible"

    def holds(self, finding: Finding) -> int:
        """How many of the passage's operands a finding holds."""
        spans = [operand.mention.span for operand in finding.operands]
        return sum(any(s.start < o.end and o.start < s.end for s in spans) for o in self.operands)


def read_passages(path: Path) -> Iterator[Passage]:
    """Read the passages of a file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield Passage(
            Source(row["id"], row["text"], row["published"]),
            row["check"],
            row["verdict"],
            tuple(Span(*operand) for operand in row["operands"]),
            row["need"],
            row["tick"],
        )


def judge(passage: Passage, findings: Iterable[Finding]) -> Counter[str]:
    """Count what the findings of a passage are worth: errors found, flags that are false, agreements ticked."""
    found = list(findings)
    flags = [f for f in found if f.flagged]
    counts = Counter({passage.kind: 1})
    if passage.kind == "error":
        counts["detected"] = any(passage.holds(f) >= passage.need for f in flags)
        counts["false"] = sum(not passage.holds(f) for f in flags)
    else:
        counts["false"] = len(flags)
    if passage.kind == "agreement":
        counts["ticked"] = any(not f.flagged and passage.holds(f) >= passage.need for f in found)
    return counts


def table(judged: Iterable[tuple[str, Counter[str]]]) -> Iterator[str]:
    """Yield a line for each check, and one for all."""
    rows: dict[str, Counter[str]] = {}
    for check, counts in judged:
        for name in (check, "all"):
            rows[name] = rows.get(name, Counter()) + counts
    yield f"{'':<14}{'errors found':>14}{'false flags':>13}{'agreements ticked':>19}"
    for name in (*sorted(rows.keys() - {"all"}), "all"):
        row = rows[name]
        found, ticked = f"{row['detected']} / {row['error']}", f"{row['ticked']} / {row['agreement']}"
        yield f"{name:<14}{found:>14}{row['false']:>13}{ticked:>19}"


def main() -> None:
    """Read the passages of each file, and print a table of each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
    parser.add_argument("--misses", action="store_true", help="name the errors that are not found")
    options = parser.parse_args()
    for path in options.files:
        judged = [(p, judge(p, p.source.analyze().findings)) for p in read_passages(path)]
        print(path.stem, *table((p.check, counts) for p, counts in judged), sep="\n")
        if options.misses:
            missed = (p for p, counts in judged if p.kind == "error" and not counts["detected"])
            print(*(f"{p.source.id}: {p.source.text}" for p in missed), sep="\n")


if __name__ == "__main__":
    main()
