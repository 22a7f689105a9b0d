import gzip
import json
from collections import Counter
from random import Random

import pytest
from benchmarks import speaker_sample
from benchmarks.marks import write_lines
from benchmarks.speaker_articles import HELD_BACK, SETS, WIRE, read_sets
from benchmarks.speaker_kinds import SourceKind
from benchmarks.speaker_sample import AGAIN, EVEN, PLANS, Drawn, draw, draw_again
from tests.benchmarks.speaking import attribution

TEXT = "she Lind the mayor NATO Reed they "


class Fake:
    """An article of which only the id matters."""

    def __init__(self, name):
        self.id = name


SOURCES = [Fake(f"{number:03}") for number in range(200)]


@pytest.fixture(autouse=True)
def _found(monkeypatch):
    """Find the same six sources in every article, one of them of no kind."""
    pieces = [
        attribution(TEXT, words, "NATO") for words in ("she", "Lind", "the mayor", "NATO", "Reed", "they")
    ]
    monkeypatch.setattr(
        speaker_sample, "find_sources", lambda _: {piece.source.span: piece for piece in pieces}
    )


def sample(sources, seed=7, plan=EVEN):
    return list(draw("set", plan, sources, Random(seed)))  # noqa: S311 - a sample, no secret


def test_quotas_and_spares_are_filled_with_at_most_two_of_an_article():
    drawn = sample(SOURCES)
    assert Counter(row.kind for row in drawn) == {
        kind.value: EVEN.quotas[kind] + EVEN.spares[kind] for kind in SourceKind
    }
    assert max(Counter(row.id for row in drawn).values()) == 2
    assert {TEXT[row.start : row.end] for row in drawn} == {"she", "Lind", "the mayor", "Reed", "they"}


def test_a_plan_tells_how_many_of_an_article_are_drawn():
    drawn = sample(SOURCES, plan=PLANS["held"]["onestop"])
    assert len(drawn) == 80
    assert max(Counter(row.id for row in drawn).values()) == 3


def test_the_draw_depends_on_the_seed_and_not_on_the_order_of_the_articles():
    assert sample(SOURCES) == sample(SOURCES[::-1])
    assert sample(SOURCES) != sample(SOURCES, seed=8)


def test_too_few_attributions_are_an_error():
    with pytest.raises(ValueError, match="expected articles for"):
        sample(SOURCES[:10])


def test_nothing_but_kind_and_places_is_written(tmp_path):
    path = tmp_path / "sample.jsonl"
    write_lines(path, [Drawn("set", "a", "role", 4, 6, (7, 9))])
    row = json.loads(path.read_text(encoding="utf-8"))
    assert row == {"set": "set", "id": "a", "kind": "role", "start": 4, "end": 6, "cue": [7, 9]}


def test_only_proper_attributions_are_marked_again_and_nothing_of_the_first_marks_is_shown(tmp_path):
    path = tmp_path / "marks.jsonl"
    rows = [
        {"set": "s", "id": f"{number:03}", "kind": "role", "start": 4, "end": 9, "cue": None}
        | {"source_ok": number % 2 == 0, "kind_ok": True, "speaker": None, "also": []}
        for number in range(2 * AGAIN + 20)
    ]
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    again = draw_again(path, Random(7))  # noqa: S311 - a sample, no secret
    assert len({row.id for row in again}) == AGAIN
    assert all(int(row.id) % 2 == 0 for row in again)
    assert again == sorted(again, key=lambda row: row.id)


def test_articles_that_are_held_back_are_not_drawn_from(tmp_path):
    ids = {SETS[0]: ["a", "b"], SETS[1]: ["c", "d"], WIRE: ["e"], HELD_BACK: ["d"]}
    for name, here in ids.items():
        with gzip.open(tmp_path / f"{name}.corpus.jsonl.gz", "wt", encoding="utf-8") as lines:
            lines.writelines(json.dumps({"id": article_id, "text": "News."}) + "\n" for article_id in here)
    assert {name: list(sources) for name, sources in read_sets(tmp_path).items()} == {
        SETS[0]: ["a", "b"],
        SETS[1]: ["c"],
        WIRE: ["e"],
    }
