"""How often `of` is right on the marked numbers: ``python -m benchmarks.of_accuracy DATA_FOLDER [--misses]``."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.articles import Source, read_sets
from benchmarks.marks import by_article
from benchmarks.of_marks import MARKS, Mark, read_marks
from benchmarks.of_rule import Outcome, judge, match
from crossfoot.types import Kind


@dataclass(frozen=True, slots=True)
class Judged:
    """A mark, what was found for it, and what that is worth; surfaces are cut from the article."""

    mark: Mark
    outcome: Outcome
    number: str
    expected: str | None
    found: str | None

    def __str__(self) -> str:
        mark = self.mark
        place = f"{mark.id} {mark.span.start}-{mark.span.end} {mark.kind} {self.number!r}"
        wanted = "no quantity" if not mark.quantity else repr(self.expected)
        return f"{self.outcome}: {place}\n    marked {wanted}, found {self.found!r}"


def judge_all(marks: Iterable[Mark], sets: dict[str, dict[str, Source]]) -> Iterator[Judged]:
    """Read each marked article once and judge its marks."""
    for (name, article_id), here in by_article(marks).items():
        source = sets[name][article_id]
        found = source.quantities()
        for mark in here:
            quantity = match(mark, found)
            yield Judged(
                mark,
                judge(source.text, mark, found),
                mark.span.slice(source.text),
                _marked_words(source.text, mark),
                None if quantity is None or quantity.of is None else quantity.of.piece.surface,
            )


def table(judged: Iterable[Judged]) -> Iterator[str]:
    """Yield the lines that say how many are right: by set and kind, by what is marked, and by kind of miss."""
    rows = list(judged)
    yield f"{'':<34}{'right':>11}{'strict':>8}"
    for title, of_row in GROUPINGS.items():
        for name in sorted({of_row(row) for row in rows}):
            yield _line(f"{title}{name}", [row for row in rows if of_row(row) == name])
    yield _line("all", rows)
    missed = Counter(row.outcome for row in rows if not row.outcome.right)
    yield from (f"{count:>4} {outcome}" for outcome, count in sorted(missed.items()))


def _line(name: str, rows: list[Judged]) -> str:
    right = sum(row.outcome.right for row in rows)
    strict = sum(row.outcome is Outcome.STRICT for row in rows)
    return f"{name:<34}{right:>5} / {len(rows):<3}{strict:>8}"


def _kind(row: Judged) -> str:
    return "count" if row.mark.kind == Kind.COUNT else "percent, share"


def _asked(row: Judged) -> str:
    if not row.mark.quantity:
        return "no quantity"
    return "counts nothing" if row.mark.of is None else "has an `of`"


GROUPINGS: dict[str, Callable[[Judged], str]] = {
    "": lambda row: f"{row.mark.set}: {_kind(row)}",
    "both: ": _kind,
    "marked: ": lambda row: f"{_asked(row)} ({_kind(row)})",
}


def _marked_words(text: str, mark: Mark) -> str | None:
    if mark.of is None:
        return None
    span = mark.of.span
    rest = text[span.end : mark.of.longest]
    return span.slice(text) + (f" [{rest.strip()}]" if rest else "")


def main() -> None:
    """Print how often `of` is right, and with ``--misses`` where it is not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder that holds the sets")
    parser.add_argument("--misses", action="store_true", help="print each miss with its words")
    parser.add_argument("--marks", type=Path, default=MARKS)
    options = parser.parse_args()
    judged = list(judge_all(read_marks(options.marks), read_sets(options.data)))
    if options.misses:
        print(*(row for row in judged if not row.outcome.right), sep="\n", end="\n\n")
    print(*table(judged), sep="\n")


if __name__ == "__main__":
    main()
