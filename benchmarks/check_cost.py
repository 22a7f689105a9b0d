"""What the checks cost, as a part of spaCy's time on the same text: ``python -m benchmarks.check_cost DATA_FOLDER``.

Processor time, in one run, as timings of different runs do not compare.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from benchmarks.cost import parsed_sets, timed
from crossfoot.annotate.reading import Reading
from crossfoot.check import CHECKS, check
from crossfoot.link.ledger import Ledger
from crossfoot.process import analyze
from crossfoot.types import Claim, Finding

Claims = Sequence[tuple[Reading, tuple[Claim, ...]]]


def cost_of_all(articles: Claims) -> float:
    """Return the processor time of all checks together, in seconds."""
    return timed(lambda: [check(reading, claims) for reading, claims in articles])[1]


def costs(articles: Claims) -> dict[str, float]:
    """Return the processor time of each check on its own, in seconds; the first to need a parse's words pays for them."""
    return {
        one.__name__.removeprefix("check_"): timed(partial(_run, one, [Ledger(*pair) for pair in articles]))[
            1
        ]
        for one in CHECKS
    }


def _run(one: Callable[[Ledger], Iterator[Finding]], ledgers: Sequence[Ledger]) -> None:
    for ledger in ledgers:
        list(one(ledger))


def main() -> None:
    """Print one line for each set, and one for its dearest checks."""
    for name, readings, of_spacy in parsed_sets(__doc__, lambda early: [analyze(one) for one in early]):
        claims = [(reading, analyze(reading).claims) for reading in readings]
        figures = sum(len(Ledger(*pair).figures) for pair in claims)
        print(f"{name}: {len(readings)} articles, {figures} figures, spaCy {of_spacy:.1f} s;", end=" ")
        print(f"all checks {cost_of_all(claims) / of_spacy:.1%} of it")
        print("  " + ", ".join(f"{check} {cost / of_spacy:.1%}" for check, cost in costs(claims).items()))


if __name__ == "__main__":
    main()
