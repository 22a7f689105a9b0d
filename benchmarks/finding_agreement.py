"""How often two readers agree whether a finding is right: ``python -m benchmarks.finding_agreement``."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.finding_marks import MARKS, SECOND, Mark, read_marks
from benchmarks.marks import pair_up

Pair = tuple[Mark, Mark]


def table(pairs: Iterable[Pair]) -> Iterator[str]:
    """Yield one line for flags, one for ticks, and one for all."""
    rows = list(pairs)
    yield f"{'':<8}{'agree':>18}{'right by first':>16}{'by second':>11}{'by both':>9}"
    yield _line("flags", [pair for pair in rows if pair[0].verdict.flagged])
    yield _line("ticks", [pair for pair in rows if not pair[0].verdict.flagged])
    yield _line("all", rows)


def _line(name: str, pairs: Sequence[Pair]) -> str:
    agree = sum(first.right == second.right for first, second in pairs)
    share = f"{agree} / {len(pairs)} ({agree / len(pairs):.0%})" if pairs else "0 / 0"
    first, second = sum(one.right for one, _ in pairs), sum(other.right for _, other in pairs)
    both = sum(one.right and other.right for one, other in pairs)
    return f"{name:<8}{share:>18}{first:>16}{second:>11}{both:>9}"


def main() -> None:
    """Print how often the two agree, and the findings on which they do not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--first", type=Path, default=MARKS)
    parser.add_argument("--second", type=Path, default=SECOND)
    options = parser.parse_args()
    pairs = list(pair_up(read_marks(options.first), read_marks(options.second)))
    for first, second in pairs:
        if first.right != second.right:
            print(f"{first.id} {first.check} {first.verdict} {first.operands}")
            print(
                *(f"    {'right' if mark.right else 'wrong'}: {mark.reason}" for mark in (first, second)),
                sep="\n",
            )
    print(*table(pairs), sep="\n")


if __name__ == "__main__":
    main()
