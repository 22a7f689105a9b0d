"""How often the speaker is right on the marked attributions: ``python -m benchmarks.speaker_accuracy DATA_FOLDER [--misses]``."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.articles import Source
from benchmarks.marks import by_article
from benchmarks.reliability import reliability
from benchmarks.speaker_articles import find_sources, read_sets
from benchmarks.speaker_marks import MARKS, Mark, read_marks
from benchmarks.speaker_rule import Outcome, abstains, judge, match
from crossfoot.types import Attribution, Span

SURE = 0.8
"""Confidence from which a wrong speaker is a false statement, not a suggestion."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A mark, what was found for it, and what that is worth; surfaces are cut from the article."""

    mark: Mark
    outcome: Outcome
    source: str
    expected: str | None
    found: Attribution | None

    @property
    def confidence(self) -> float | None:
        """Confidence of the speaker that is given, 0 to 1; ``None`` where none is given."""
        return None if self.found is None or abstains(self.found) else self.found.confidence

    @property
    def surely_wrong(self) -> bool:
        """Whether a wrong speaker is given with confidence."""
        return self.outcome.wrong and (self.confidence or 0) >= SURE

    def __str__(self) -> str:
        mark = self.mark
        place = f"{mark.id} {mark.span.start}-{mark.span.end} {mark.kind} {self.source!r}"
        given = None
        if self.found:
            speaker = self.found.speaker
            given = (
                f"{speaker.name!r} ({speaker.kind}, {self.found.resolved_by}, {self.found.confidence:.2f})"
            )
        return f"{self.outcome}: {place}\n    marked {self.expected!r}, found {given}"


def judge_all(
    marks: Iterable[Mark],
    sets: Mapping[str, Mapping[str, Source]],
    find: Callable[[Source], Mapping[Span, Attribution]] = find_sources,
) -> Iterator[Judged]:
    """Read each marked article once and judge those of its marks that count."""
    for (name, article_id), here in by_article(mark for mark in marks if mark.proper).items():
        source = sets[name][article_id]
        found, text = find(source), source.text
        for mark in here:
            given = match(mark, found)
            expected = mark.speaker.slice(text) if mark.speaker else None
            yield Judged(mark, judge(text, mark, given), mark.span.slice(text), expected, given)


def table(rows: Sequence[Judged]) -> Iterator[str]:
    """Yield the lines that say how many are right, by set and kind of source, and what became of the others."""
    yield f"{'':<24}{'right':>11}{'':>8}{'wrong':>7}{f'wrong, {SURE}+':>14}{'abstained':>11}"
    for title, of_row in GROUPINGS.items():
        for name in sorted({of_row(row) for row in rows}):
            yield _line(f"{title}{name}", [row for row in rows if of_row(row) == name])
    yield _line("all", rows)
    missed = Counter(row.outcome for row in rows if row.outcome is not Outcome.RIGHT)
    yield from (f"{count:>4} {outcome}" for outcome, count in sorted(missed.items()))


def given(rows: Iterable[Judged]) -> Iterator[tuple[float, bool]]:
    """Yield the confidence of each speaker that is given, and whether it is right."""
    for row in rows:
        if row.confidence is not None:
            yield row.confidence, row.outcome is Outcome.RIGHT


def _line(name: str, rows: Sequence[Judged]) -> str:
    right = sum(row.outcome is Outcome.RIGHT for row in rows)
    wrong = sum(row.outcome.wrong for row in rows)
    sure = sum(row.surely_wrong for row in rows)
    share = f"({right / len(rows):.1%})" if rows else ""
    return (
        f"{name:<24}{right:>5} / {len(rows):<3}{share:>8}{wrong:>7}{sure:>14}{len(rows) - right - wrong:>11}"
    )


GROUPINGS: dict[str, Callable[[Judged], str]] = {
    "": lambda row: f"{row.mark.set}: {row.mark.kind}",
    "both: ": lambda row: row.mark.kind,
}


def main() -> None:
    """Print how often the speaker is right, and with ``--misses`` where it is not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder that holds the sets")
    parser.add_argument("--misses", action="store_true", help="print each miss with its words")
    parser.add_argument("--marks", type=Path, default=MARKS, help=f"file of marks ({MARKS.name})")
    options = parser.parse_args()
    rows = list(judge_all(read_marks(options.marks), read_sets(options.data)))
    if options.misses:
        print(*(row for row in rows if row.outcome is not Outcome.RIGHT), sep="\n", end="\n\n")
    print(*table(rows), "", *reliability(given(rows)), sep="\n")


if __name__ == "__main__":
    main()
