"""How often findings are right, and how far their confidence can be believed: ``python -m benchmarks.finding_reliability``.

Given a data folder, the judged articles are read again: the confidence is that of today, and what is no longer found is left out.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.finding_articles import Sets, read_sets
from benchmarks.finding_marks import MARKS, SAMPLE, Drawn, Key, Mark, read_marks, read_sample
from benchmarks.marks import by_article
from benchmarks.reliability import reliability


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding and what a reader says of it."""

    drawn: Drawn
    mark: Mark

    def __str__(self) -> str:
        drawn, word = self.drawn, "right" if self.mark.right else "wrong"
        places = ", ".join(f"{role} {start}-{end}" for role, start, end in drawn.operands)
        return (
            f"{word}: {drawn.id} {drawn.rule} {drawn.verdict} ({drawn.confidence:.2f})"
            f"\n    {places}\n    {self.mark.reason}"
        )


def join(sample: Iterable[Drawn], marks: Iterable[Mark]) -> list[Judged]:
    """Put the findings of the sample and their marks together, in the order of the sample.

    Raises:
        ValueError: A finding of the sample is not judged.
    """
    known = {mark.key: mark for mark in marks}
    judged = []
    for drawn in sample:
        if drawn.key not in known:
            raise ValueError(f"{drawn.id}: expected a mark of each drawn finding, found none of {drawn.key}")
        judged.append(Judged(drawn, known[drawn.key]))
    return judged


def find_again(sample: Sequence[Drawn], sets: Sets) -> list[Drawn]:
    """Read the articles of a sample; return those of its findings that are still given, as they are given now."""
    found: dict[Key, Drawn] = {}
    for (name, article_id), here in by_article(sample).items():
        for finding in sets[name][article_id].analyze().findings:
            row = Drawn.of(here[0].sample, name, finding)
            found[row.key] = row
    return [replace(found[row.key], sample=row.sample) for row in sample if row.key in found]


def table(rows: Iterable[Judged]) -> Iterator[str]:
    """Yield the lines that say how many are right: flags and ticks that are quoted, and all by check and by rule."""
    all_rows = list(rows)
    yield f"{'':<44}{'right':>11}{'':>9}{'mean confidence':>17}"
    for title, of_row in GROUPINGS.items():
        for name in sorted({of_row(row) for row in all_rows}):
            yield _line(f"{title}{name}", [row for row in all_rows if of_row(row) == name])


def _line(name: str, rows: Sequence[Judged]) -> str:
    right = sum(row.mark.right for row in rows)
    mean = sum(row.drawn.confidence for row in rows) / len(rows)
    return f"{name:<44}{right:>5} / {len(rows):<3}{f'({right / len(rows):.0%})':>9}{mean:>17.2f}"


def _kind(row: Judged) -> str:
    return "flags" if row.drawn.verdict.flagged else "ticks"


GROUPINGS: Mapping[str, Callable[[Judged], str]] = {
    "": lambda row: f"{row.drawn.sample} {_kind(row)}",
    "all: ": _kind,
    "check: ": lambda row: f"{row.drawn.check} ({_kind(row)})",
    "rule: ": lambda row: f"{row.drawn.rule} ({_kind(row)})",
}


def main() -> None:
    """Print how often findings are right, and with ``--wrong`` those that are not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="?", help="folder that holds the sets, to read them again")
    parser.add_argument("--sample", type=Path, default=SAMPLE)
    parser.add_argument("--marks", type=Path, default=MARKS)
    parser.add_argument("--wrong", action="store_true", help="print each wrong finding with the reason")
    options = parser.parse_args()
    drawn = read_sample(options.sample)
    sample = find_again(drawn, read_sets(options.data)) if options.data else drawn
    rows = join(sample, read_marks(options.marks))
    if options.wrong:
        print(*(row for row in rows if not row.mark.right), sep="\n", end="\n\n")
    if len(sample) < len(drawn):
        print(f"{len(drawn) - len(sample)} of {len(drawn)} are no longer given", end="\n\n")
    print(*table(rows), "", *reliability((row.drawn.confidence, row.mark.right) for row in rows), sep="\n")


if __name__ == "__main__":
    main()
