"""Draw the findings that are judged by hand: ``python -m benchmarks.finding_sample DATA_FOLDER``.

All flags of all articles and 100 ticks of those whose reliability is quoted; and, to measure the confidence by, 150 more
ticks and all that are no restatements. A line holds offsets and no text.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

from benchmarks.finding_articles import DRAWN, QUOTED, Sets, first_of, read_sets
from benchmarks.finding_marks import SAMPLE, Drawn
from benchmarks.marks import write_lines

TICKS = 100
MORE = 150
LEAST = 3
"""Ticks of each check, or all where it has fewer; the rest are drawn in proportion."""

COMMON = "restatement"
"""Two ticks of three are of this check; of all others too few are drawn to tell how sure they are."""


def list_findings(sets: Sets) -> Iterator[Drawn]:
    """Read all articles and yield their findings; those of the articles that are quoted are marked so."""
    quoted = first_of(sets, QUOTED)
    for name, sources in sets.items():
        for source in sources.values():
            sample = "quoted" if (name, source.id) in quoted else "more"
            yield from (Drawn.of(sample, name, finding) for finding in source.analyze().findings)


def draw(findings: Sequence[Drawn], drawn: Container[tuple[str, str]], random: Random) -> Iterator[Drawn]:
    """Yield all flags, then the ticks that are quoted, then further ones.

    Args:
        findings: What was found.
        drawn: Set and id of the articles whose ticks are drawn.
        random: Decides which ticks.
    """
    yield from (row for row in findings if row.verdict.flagged)
    ticks = [row for row in findings if not row.verdict.flagged]
    quoted = draw_ticks((row for row in ticks if row.sample == "quoted"), TICKS, random)
    yield from quoted
    left = [replace(row, sample="more") for row in ticks if row not in set(quoted)]
    more = draw_ticks((row for row in left if (row.set, row.id) in drawn), MORE, random)
    yield from more
    yield from sorted((row for row in left if row not in set(more) and row.check != COMMON), key=_place)


def draw_ticks(ticks: Iterable[Drawn], number: int, random: Random) -> list[Drawn]:
    """Draw *number* ticks, or all if there are fewer, some of every check, and return them by place."""
    queue = sorted(ticks, key=_place)
    random.shuffle(queue)
    of_check: dict[str, list[Drawn]] = defaultdict(list)
    for row in queue:
        of_check[row.check].append(row)
    first = [row for rows in of_check.values() for row in rows[:LEAST]]
    rest = [row for rows in of_check.values() for row in rows[LEAST:]]
    chosen = first + random.sample(rest, max(0, min(number - len(first), len(rest))))
    return sorted(chosen, key=_place)


def _place(row: Drawn) -> tuple[str, str, tuple[tuple[str, int, int], ...], str]:
    return row.set, row.id, row.operands, row.check


def main() -> None:
    """Write the sample."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder that holds the sets")
    parser.add_argument("--seed", type=int, default=20261122)
    parser.add_argument("-o", "--output", type=Path, default=SAMPLE)
    options = parser.parse_args()
    random = Random(options.seed)  # noqa: S311 - a sample, no secret
    sets = read_sets(options.data)
    write_lines(options.output, draw(list(list_findings(sets)), first_of(sets, DRAWN), random))


if __name__ == "__main__":
    main()
