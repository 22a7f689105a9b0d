"""How often two readers agree on who speaks: ``python -m benchmarks.speaker_agreement DATA_FOLDER``.

Two marks agree when one is right by the other, under the rule by which the program is judged.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

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


def pair_up(
    first: Iterable[Mark], second: Iterable[Mark], texts: Mapping[tuple[str, str], str]
) -> Iterator[Pair]:
    """Compare the marks of the same sources; *second* may hold fewer of them.

    Raises:
        ValueError: *second* marks a source that *first* does not.
    """
    known = {mark.key: mark for mark in first}
    for mark in second:
        if mark.key not in known:
            raise ValueError(f"{mark.id} {mark.span}: expected a source of the first marking, found another")
        other = known[mark.key]
        agree = other.proper == mark.proper and same(texts[mark.set, mark.id], other, mark)
        yield Pair(other, mark, agree)


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
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder that holds the sets")
    parser.add_argument("--first", type=Path, default=MARKS)
    parser.add_argument("--second", type=Path, default=SECOND)
    options = parser.parse_args()
    sets = read_sets(options.data)
    texts = {(name, source.id): source.text for name, sources in sets.items() for source in sources.values()}
    pairs = list(pair_up(read_marks(options.first), read_marks(options.second), texts))
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
