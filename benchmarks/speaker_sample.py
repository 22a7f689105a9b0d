"""Draw the attributions whose speaker is marked by hand: ``python -m benchmarks.speaker_sample DATA_FOLDER -o sample.jsonl``.

What is drawn are attributions that Crossfoot finds, but nothing of what it says of their speakers gets out: a line
holds the set, the article's id, the kind of source and the offsets of source and cue, and no text.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

from benchmarks.articles import Source
from benchmarks.marks import write_lines
from benchmarks.speaker_articles import find_sources, read_sets
from benchmarks.speaker_kinds import SourceKind, kind_of
from benchmarks.speaker_marks import MARKS, read_marks
from crossfoot.types import Attribution, Span

AGAIN = 50


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is drawn of a set."""

    quotas: Mapping[SourceKind, int]
    """Proper attributions that are marked."""

    spares: Mapping[SourceKind, int]
    """Further ones that are drawn, to replace those that turn out to be none."""

    of_one_article: int = 2
    """Attributions of one article, at most."""


def _of_kinds(pronouns: int, surnames: int, roles: int) -> Mapping[SourceKind, int]:
    return {SourceKind.PRONOUN: pronouns, SourceKind.SURNAME: surnames, SourceKind.ROLE: roles}


EVEN = Plan(_of_kinds(35, 25, 15), _of_kinds(15, 25, 30))
PLANS: dict[str, dict[str, Plan]] = {
    "even": {"onestop": EVEN, "polnear-train": EVEN},
    "held": {
        "onestop": Plan(_of_kinds(23, 17, 10), _of_kinds(7, 11, 12), of_one_article=3),
        "polnear-train": Plan(_of_kinds(47, 33, 20), _of_kinds(10, 15, 18)),
    },
}
"""What is drawn of each set: 150 attributions each. Few articles of `onestop` were left for the second."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One attribution of the sample."""

    set: str
    id: str
    kind: str
    start: int
    end: int
    cue: tuple[int, int] | None


def draw(name: str, plan: Plan, sources: Iterable[Source], random: Random) -> Iterator[Drawn]:
    """Draw articles by chance, and of each a few of its attributions, until quotas and spares are full.

    The order is that of the draw: for each kind, the first proper ones that fill its quota are the sample.

    Raises:
        ValueError: The set is too small.
    """
    wanted = Counter(plan.quotas) + Counter(plan.spares)
    queue = sorted(sources, key=lambda source: source.id)
    random.shuffle(queue)
    for source in queue:
        found = [(span, kind, it) for span, it in find_sources(source).items() if (kind := _kind(it))]
        random.shuffle(found)
        taken = 0
        for span, kind, attribution in found:
            if taken < plan.of_one_article and wanted[kind]:
                wanted[kind] -= 1
                taken += 1
                yield _drawn(name, source.id, span, kind, attribution)
        if not wanted.total():
            return
    raise ValueError(
        f"{name}: expected articles for {dict(plan.quotas)} and spares, found none for {+wanted}"
    )


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
    parser.add_argument(
        "--plan", choices=sorted(PLANS), default="even", help="how much is drawn of each set (even)"
    )
    parser.add_argument(
        "--without", type=Path, nargs="*", default=[], help="marks whose articles are left out"
    )
    parser.add_argument("--again", action="store_true", help=f"draw {AGAIN} of {MARKS.name} instead")
    options = parser.parse_args()
    random = Random(options.seed)  # noqa: S311 - a sample, no secret
    if options.again:
        write_lines(options.output, draw_again(MARKS, random))
        return
    sets = read_sets(options.data)
    known = {(mark.set, mark.id) for path in options.without for mark in read_marks(path)}
    sample: list[Drawn] = []
    for name, plan in PLANS[options.plan].items():
        sources = [source for source in sets[name].values() if (name, source.id) not in known]
        sample += draw(name, plan, sources, random)
    write_lines(options.output, sample)


if __name__ == "__main__":
    main()
