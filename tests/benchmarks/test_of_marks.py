import json
from collections import Counter

import pytest
from benchmarks.of_marks import MARKS, SECOND, TEST, Phrase, read_marks
from benchmarks.of_sample import GROUPS, MOST_OF_ONE_ARTICLE, QUOTAS

from crossfoot.types import Span

FIELDS = {"set", "id", "kind", "start", "end", "quantity", "of", "head", "longest"}


def test_the_marks_fill_the_quotas_of_each_set_and_no_number_is_marked_twice():
    marks = read_marks(MARKS)
    assert len({mark.key for mark in marks}) == len(marks) == 200
    kinds = Counter((mark.set, GROUPS[mark.kind]) for mark in marks)
    assert kinds == {(name, kind): n for name in ("onestop", "reuters-2k") for kind, n in QUOTAS.items()}
    assert max(Counter((mark.set, mark.id) for mark in marks).values()) <= MOST_OF_ONE_ARTICLE


def test_the_test_sample_stays_within_the_quotas_and_shares_no_number_with_the_marks():
    marks = read_marks(TEST)
    assert len({mark.key for mark in marks}) == len(marks) == 195
    kinds = Counter((mark.set, GROUPS[mark.kind]) for mark in marks)
    assert all(n <= QUOTAS[kind] for (_, kind), n in kinds.items())
    assert max(Counter((mark.set, mark.id) for mark in marks).values()) <= MOST_OF_ONE_ARTICLE
    known = {(mark.set, mark.id, mark.span.start) for mark in read_marks(MARKS)}
    assert known.isdisjoint((mark.set, mark.id, mark.span.start) for mark in marks)


@pytest.mark.parametrize(
    "path", [path for path in (MARKS, SECOND, TEST) if path.exists()], ids=lambda path: path.stem
)
def test_a_file_of_marks_holds_offsets_and_no_text(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        assert set(row) == FIELDS
        assert all(name in ("set", "id", "kind") or not isinstance(value, str) for name, value in row.items())


@pytest.mark.skipif(not SECOND.exists(), reason="nothing is marked twice yet")
def test_what_is_marked_again_is_among_the_marks():
    assert {mark.key for mark in read_marks(SECOND)} <= {mark.key for mark in read_marks(MARKS)}


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"head": [30, 35]}, "expected the head within"),
        ({"longest": 12}, "expected the longest reading"),
        ({"quantity": False}, "as this is no quantity"),
        ({"end": 4}, "empty or inverted"),
    ],
)
def test_a_mark_that_contradicts_itself_is_refused_with_its_line(tmp_path, changes, message):
    row = {"set": "s", "id": "a", "kind": "count", "start": 4, "end": 6, "quantity": True}
    row |= {"of": [7, 16], "head": [11, 16], "longest": None}
    path = tmp_path / "marks.jsonl"
    path.write_text("\n".join(json.dumps(r) for r in (row, row | changes)), encoding="utf-8")
    with pytest.raises(ValueError, match=f"line 2: .*{message}"):
        read_marks(path)


def test_a_phrase_without_a_longest_reading_ends_where_it_ends(tmp_path):
    row = {"set": "s", "id": "a", "kind": "count", "start": 4, "end": 6, "quantity": True}
    path = tmp_path / "marks.jsonl"
    path.write_text(json.dumps(row | {"of": [7, 16], "head": [11, 16], "longest": None}), encoding="utf-8")
    [mark] = read_marks(path)
    assert mark.of == Phrase(Span(7, 16), Span(11, 16), 16)
