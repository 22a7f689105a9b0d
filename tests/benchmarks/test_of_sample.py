import json
from collections import Counter
from random import Random

import pytest
from benchmarks.marks import write_lines
from benchmarks.of_sample import QUOTAS, Drawn, draw
from tests.benchmarks.marking import quantity

from crossfoot.types import Kind, Span


class Fake:
    """An article whose numbers are given."""

    def __init__(self, name, kinds):
        self.id = name
        self.kinds = kinds

    def quantities(self):
        return [(Span(i, i + 1), quantity("", kind=kind)) for i, kind in enumerate(self.kinds)]


KINDS = [Kind.COUNT, Kind.PERCENT, Kind.MONEY, Kind.COUNT, Kind.SHARE]
SOURCES = [Fake(f"{number:03}", KINDS) for number in range(120)]


def sample(sources, seed=7):
    return list(draw("set", sources, Random(seed)))  # noqa: S311 - a sample, no secret


def test_the_quotas_are_filled_with_at_most_two_numbers_of_an_article():
    drawn = sample(SOURCES)
    kinds = Counter(row.kind for row in drawn)
    assert kinds["count"] == QUOTAS[Kind.COUNT]
    assert kinds["percent"] + kinds["share"] == QUOTAS[Kind.PERCENT]
    assert set(kinds) == {"count", "percent", "share"}
    assert max(Counter(row.id for row in drawn).values()) == 2


def test_the_draw_depends_on_the_seed_and_not_on_the_order_of_the_articles():
    assert sample(SOURCES) == sample(SOURCES[::-1])
    assert sample(SOURCES) != sample(SOURCES, seed=8)


def test_too_few_numbers_are_an_error():
    with pytest.raises(ValueError, match="expected enough articles"):
        sample(SOURCES[:10])


def test_nothing_but_kind_and_place_is_written(tmp_path):
    path = tmp_path / "sample.jsonl"
    write_lines(path, [Drawn("set", "a", 4, 6, "count")])
    row = json.loads(path.read_text(encoding="utf-8"))
    assert row == {"set": "set", "id": "a", "start": 4, "end": 6, "kind": "count"}
