"""Draw the attributions whose speaker is marked by hand: ``python -m benchmarks.speaker_sample DATA_FOLDER -o sample.jsonl``.

What is drawn are attributions that Crossfoot finds, but nothing of what it says of their speakers gets out: a line
holds the set, the article's id, the kind of source and the offsets of source and cue, and no text.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from benchmarks.articles import Source
from benchmarks.marks import write_lines
from benchmarks.speaker_articles import find_sources, read_sets
from benchmarks.speaker_kinds import SourceKind, kind_of
from benchmarks.speaker_marks import MARKS, read_marks
from crossfoot.types import Attribution, Span

QUOTAS = {SourceKind.PRONOUN: 35, SourceKind.SURNAME: 25, SourceKind.ROLE: 15}
"""Proper attributions of a set that are marked."""

SPARES = {SourceKind.PRONOUN: 15, SourceKind.SURNAME: 25, SourceKind.ROLE: 30}
"""Further ones that are drawn, to replace those that turn out to be none."""

MOST_OF_ONE_ARTICLE = 2
AGAIN = 50


@dataclass(frozen=True, slots=True)
class Drawn:
    """One attribution of the sample."""

    set: str
    id: str
    kind: str
    start: int
    end: int
    cue: tuple[int, int] | None


def draw(name: str, sources: Iterable[Source], random: Random) -> Iterator[Drawn]:
    """Draw articles by chance, and of each up to two of its attributions, until quotas and spares are full.

    The order is that of the draw: for each kind, the first proper ones that fill its quota are the sample.

    Raises:
        ValueError: The set is too small.
    """
    wanted = Counter(QUOTAS) + Counter(SPARES)
    queue = sorted(sources, key=lambda source: source.id)
    random.shuffle(queue)
    for source in queue:
        found = [(span, kind, it) for span, it in find_sources(source).items() if (kind := _kind(it))]
        random.shuffle(found)
        taken = 0
        for span, kind, attribution in found:
            if taken < MOST_OF_ONE_ARTICLE and wanted[kind]:
                wanted[kind] -= 1
                taken += 1
                yield _drawn(name, source.id, span, kind, attribution)
        if not wanted.total():
            return
    raise ValueError(f"{name}: expected articles for {QUOTAS} and {SPARES} spare, found none for {+wanted}")


def draw_again(path: Path, random: Random) -> list[Drawn]:
    """Draw, of the attributions that stand in a file of marks, those that somebody else marks again."""
    proper = [mark for mark in read_marks(path) if mark.proper]
    rows = [
        Drawn(mark.set, mark.id, mark.kind.value, mark.span.start, mark.span.end, mark.cue) for mark in proper
    ]
    chosen = random.sample(rows, AGAIN)
    return sorted(chosen, key=lambda row: (row.set, row.id, row.start))


def _kind(attribution: Attribution) -> SourceKind | None:
    return kind_of(attribution.source.surface) if attribution.source else None


def _drawn(name: str, article_id: str, span: Span, kind: SourceKind, attribution: Attribution) -> Drawn:
    cue = attribution.cue.piece.span if attribution.cue else None
    cue_ends = (cue.start, cue.end) if cue else None
    return Drawn(name, article_id, kind.value, span.start, span.end, cue_ends)


def main() -> None:
    """Draw the sample, or of the marked ones those that somebody else marks again."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder that holds the sets")
    parser.add_argument("--seed", type=int, default=20261122)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--again", action="store_true", help=f"draw {AGAIN} of {MARKS.name} instead")
    options = parser.parse_args()
    random = Random(options.seed)  # noqa: S311 - a sample, no secret
    if options.again:
        write_lines(options.output, draw_again(MARKS, random))
        return
    sets = read_sets(options.data)
    sample = [row for name, sources in sets.items() for row in draw(name, sources.values(), random)]
    write_lines(options.output, sample)


if __name__ == "__main__":
    main()
