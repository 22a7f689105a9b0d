"""The articles whose findings are judged: news in which nobody planted an error."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from pathlib import Path

from benchmarks.articles import Source, read_set

Sets = Mapping[str, Mapping[str, Source]]

QUOTED = {"onestop": None, "reuters-2k": 1000}
"""The sets whose reliability is quoted, with the number of articles, the first ones, or all."""

DRAWN = {**QUOTED, "polnear-dev": None, "polnear-train": 300}
"""The sets of whose ticks a part is judged. Flags are judged in all articles."""


def read_sets(folder: Path) -> Sets:
    """Read the articles of all sets, by set and id; those of `polnear-train` in the order of their ids."""
    held = read_set(folder, "polnear-dev")
    train = read_set(folder, "polnear-train")
    return {
        "onestop": read_set(folder, "onestop"),
        "reuters-2k": read_set(folder, "reuters-2k"),
        "polnear-dev": held,
        # It holds the articles of `polnear-dev` as well: none is read twice.
        "polnear-train": {article_id: train[article_id] for article_id in sorted(train.keys() - held.keys())},
    }


def first_of(sets: Sets, wanted: Mapping[str, int | None]) -> set[tuple[str, str]]:
    """Return set and id of the first articles of the sets that are wanted."""
    return {
        (name, article_id) for name, number in wanted.items() for article_id in islice(sets[name], number)
    }
