"""Draw the numbers whose `of` is marked by hand: ``python -m benchmarks.of_sample DATA_FOLDER -o sample.jsonl``.

What is drawn are mentions that Crossfoot finds, but nothing of what it says of them gets out: a line holds the
set, the article's id, the kind and the offsets, and neither the text nor the program's `of`.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from benchmarks.articles import Source, read_sets
from benchmarks.marks import write_lines
from crossfoot.types import Kind

QUOTAS = {Kind.COUNT: 60, Kind.PERCENT: 40}
"""Numbers of a set; percentages and shares have one quota together."""

GROUPS = {Kind.COUNT: Kind.COUNT, Kind.PERCENT: Kind.PERCENT, Kind.SHARE: Kind.PERCENT}
MOST_OF_ONE_ARTICLE = 2


@dataclass(frozen=True, slots=True, order=True)
class Drawn:
    """One number of the sample."""

    set: str
    id: str
    start: int
    end: int
    kind: str


def draw(name: str, sources: Iterable[Source], random: Random) -> Iterator[Drawn]:
    """Draw articles by chance, and of each up to two of its numbers, until the quotas of the set are full.

    Every number that is found has its chance, also one in a table, a list or a score.

    Raises:
        ValueError: The set is too small.
    """
    wanted = Counter(QUOTAS)
    queue = sorted(sources, key=lambda source: source.id)
    random.shuffle(queue)
    for source in queue:
        found = [(span, value.kind) for span, value in source.quantities() if value.kind in GROUPS]
        random.shuffle(found)
        taken = 0
        for span, kind in found:
            if taken < MOST_OF_ONE_ARTICLE and wanted[GROUPS[kind]]:
                wanted[GROUPS[kind]] -= 1
                taken += 1
                yield Drawn(name, source.id, span.start, span.end, kind.value)
        if not wanted.total():
            return
    raise ValueError(f"{name}: expected enough articles for {dict(QUOTAS)}, found none for {+wanted}")


def main() -> None:
    """Draw the sample, and of it those that somebody else marks again."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder that holds the sets")
    parser.add_argument("--seed", type=int, default=20261122)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument(
        "--again", type=Path, help="also draw 50 of the sample, for a second marking, into this file"
    )
    options = parser.parse_args()
    random = Random(options.seed)  # noqa: S311 - a sample, no secret
    sample = [
        row
        for name, sources in read_sets(options.data).items()
        for row in sorted(draw(name, sources.values(), random))
    ]
    write_lines(options.output, sample)
    if options.again:
        write_lines(options.again, sorted(random.sample(sample, 50)))


if __name__ == "__main__":
    main()
