"""How often two readers agree on who speaks: ``python -m benchmarks.speaker_agreement DATA_FOLDER``.

Two marks agree when one is right by the other, under the rule by which the program is judged.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from benchmarks.articles import texts_of
from benchmarks.marks import pair_up, read_options
from benchmarks.speaker_articles import read_sets
from benchmarks.speaker_marks import MARKS, SECOND, Mark, read_marks
from benchmarks.speaker_rule import same


@dataclass(frozen=True, slots=True)
class Pair:
    """One source that two readers marked."""

    first: Mark
    second: Mark
    agree: bool
    """Whether they mean the same speaker, or both nobody; not where one takes the source for none."""

    @property
    def strict(self) -> bool:
        """Whether both mark the same words."""
        return self.agree and self.first.speaker == self.second.speaker

    @property
    def proper_agrees(self) -> bool:
        """Whether both take it for such a source, or both for none."""
        return self.first.proper == self.second.proper


def compare_all(
    first: Iterable[Mark], second: Iterable[Mark], texts: Mapping[tuple[str, str], str]
) -> Iterator[Pair]:
    """Compare the marks of the same sources; *second* may hold fewer of them.

    Raises:
        ValueError: *second* marks a source that *first* does not.
    """
    for one, other in pair_up(first, second):
        agree = one.proper == other.proper and same(texts[one.set, one.id], one, other)
        yield Pair(one, other, agree)


def table(pairs: Iterable[Pair]) -> Iterator[str]:
    """Yield one line for each kind of source, and one for all."""
    rows = list(pairs)
    yield f"{'':<10}{'agree on the speaker':>22}{'same words':>12}{'agree on the source':>21}"
    for kind in sorted({row.first.kind for row in rows}):
        yield _line(kind, [row for row in rows if row.first.kind == kind])
    yield _line("all", rows)


def _line(name: str, rows: list[Pair]) -> str:
    agree = sum(row.agree for row in rows)
    share = f"{agree} / {len(rows)} ({agree / len(rows):.0%})" if rows else "0 / 0"
    strict, proper = sum(row.strict for row in rows), sum(row.proper_agrees for row in rows)
    return f"{name:<10}{share:>22}{strict:>12}{proper:>21}"


def main() -> None:
    """Print how often the two markings agree, and where they do not."""
    data, first, second = read_options(__doc__, MARKS, SECOND)
    texts = texts_of(read_sets(data))
    pairs = list(compare_all(read_marks(first), read_marks(second), texts))
    for pair in pairs:
        if not pair.agree:
            text = texts[pair.first.set, pair.first.id]
            readings = [
                mark.speaker.slice(text) if mark.speaker else "nobody" if mark.proper else "no such source"
                for mark in (pair.first, pair.second)
            ]
            print(f"{pair.first.id} {pair.first.span.slice(text)!r}: {readings[0]!r} and {readings[1]!r}")
    print(*table(pairs), sep="\n")


if __name__ == "__main__":
    main()
