"""How often two readers agree on `of`: ``python -m benchmarks.of_agreement DATA_FOLDER``.

Two marks agree when one is right by the other, under the rule by which the program is judged.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from benchmarks.articles import read_sets, texts_of
from benchmarks.marks import pair_up, read_options
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


def compare_all(
    first: Iterable[Mark], second: Iterable[Mark], texts: Mapping[tuple[str, str], str]
) -> Iterator[Pair]:
    """Compare the marks of the same numbers; *second* may hold fewer of them.

    Raises:
        ValueError: *second* marks a number that *first* does not.
    """
    for one, other in pair_up(first, second):
        yield Pair(one, other, compare(texts[one.set, one.id], one.of, other.of))


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


def main() -> None:
    """Print how often the two markings agree, and where they do not."""
    data, first, second = read_options(__doc__, MARKS, SECOND)
    texts = texts_of(read_sets(data))
    pairs = list(compare_all(read_marks(first), read_marks(second), texts))
    for pair in pairs:
        if not pair.outcome.right:
            text = texts[pair.first.set, pair.first.id]
            readings = [m.of and m.of.span.slice(text) for m in (pair.first, pair.second)]
            print(f"{pair.first.id} {pair.first.span.slice(text)!r}: {readings[0]!r} and {readings[1]!r}")
    print(*table(pairs), sep="\n")


if __name__ == "__main__":
    main()
