"""How often two readers agree on `of`: ``python -m benchmarks.of_agreement DATA_FOLDER``.

Two marks agree when one is right by the other, under the rule by which the program is judged.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.articles import Source, read_sets
from benchmarks.of_marks import MARKS, SECOND, Mark, read_marks
from benchmarks.of_rule import Outcome, compare


@dataclass(frozen=True, slots=True)
class Pair:
    """One number that two readers marked."""

    first: Mark
    second: Mark
    outcome: Outcome

    @property
    def quantity_agrees(self) -> bool:
        """Whether both say that it is such a quantity, or both that it is none."""
        return self.first.quantity == self.second.quantity


def pair_up(
    first: Iterable[Mark], second: Iterable[Mark], texts: dict[tuple[str, str], str]
) -> Iterator[Pair]:
    """Compare the marks of the same numbers; *second* may hold fewer of them.

    Raises:
        ValueError: *second* marks a number that *first* does not.
    """
    known = {mark.key: mark for mark in first}
    for mark in second:
        if mark.key not in known:
            raise ValueError(f"{mark.id} {mark.span}: expected a number of the first marking, found another")
        other = known[mark.key]
        yield Pair(other, mark, compare(texts[mark.set, mark.id], other.of, mark.of))


def table(pairs: Iterable[Pair]) -> Iterator[str]:
    """Yield one line for each kind, and one for all."""
    rows = list(pairs)
    yield f"{'':<10}{'agree on `of`':>20}{'strict':>8}{'agree on quantity':>20}"
    for kind in sorted({row.first.kind for row in rows}):
        yield _line(kind, [row for row in rows if row.first.kind == kind])
    yield _line("all", rows)


def _line(name: str, rows: list[Pair]) -> str:
    agree = sum(row.outcome.right for row in rows)
    strict = sum(row.outcome is Outcome.STRICT for row in rows)
    quantity = sum(row.quantity_agrees for row in rows)
    share = f"{agree} / {len(rows)} ({agree / len(rows):.0%})" if rows else "0 / 0"
    return f"{name:<10}{share:>20}{strict:>8}{quantity:>20}"


def texts_of(sets: dict[str, dict[str, Source]]) -> dict[tuple[str, str], str]:
    """Gather the texts by set and id."""
    return {(name, source.id): source.text for name, sources in sets.items() for source in sources.values()}


def main() -> None:
    """Print how often the two markings agree, and where they do not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder that holds the sets")
    parser.add_argument("--first", type=Path, default=MARKS)
    parser.add_argument("--second", type=Path, default=SECOND)
    options = parser.parse_args()
    texts = texts_of(read_sets(options.data))
    pairs = list(pair_up(read_marks(options.first), read_marks(options.second), texts))
    for pair in pairs:
        if not pair.outcome.right:
            text = texts[pair.first.set, pair.first.id]
            readings = [m.of and m.of.span.slice(text) for m in (pair.first, pair.second)]
            print(f"{pair.first.id} {pair.first.span.slice(text)!r}: {readings[0]!r} and {readings[1]!r}")
    print(*table(pairs), sep="\n")


if __name__ == "__main__":
    main()
