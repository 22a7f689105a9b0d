import json
from collections import Counter

import pytest
from benchmarks.speaker_articles import SETS
from benchmarks.speaker_kinds import SourceKind
from benchmarks.speaker_marks import (
    FRESH,
    FRESH_SECOND,
    HELD,
    HELD_SECOND,
    MARKS,
    MORE,
    SECOND,
    TEST,
    WIDE,
    WIRE,
    read_marks,
)
from benchmarks.speaker_sample import AGAIN, PLANS

FIELDS = {"set", "id", "kind", "start", "end", "cue", "source_ok", "kind_ok", "speaker", "also"}
ROW = {"set": "s", "id": "a", "kind": "role", "start": 4, "end": 9, "cue": None}
ROW |= {"source_ok": True, "kind_ok": True, "speaker": [20, 28], "also": [[30, 34]]}


@pytest.mark.parametrize(
    ("path", "plan"), [(MARKS, "even"), (FRESH, "even"), (HELD, "held")], ids=lambda value: str(value)[-12:]
)
def test_the_proper_marks_fill_the_quotas_of_each_set_and_none_is_marked_twice(path, plan):
    marks = read_marks(path)
    assert len({mark.key for mark in marks}) == len(marks)
    kinds = Counter((mark.set, mark.kind) for mark in marks if mark.proper)
    assert kinds == {
        (name, kind): n for name, of_set in PLANS[plan].items() for kind, n in of_set.quotas.items()
    }
    assert kinds.total() == 150
    for (name, _), n in Counter((mark.set, mark.id) for mark in marks).items():
        assert n <= PLANS[plan][name].of_one_article


def test_the_marks_to_measure_by_are_of_articles_that_no_other_sample_holds():
    held, others = (
        {(mark.set, mark.id) for path in paths for mark in read_marks(path)}
        for paths in ((HELD,), (MARKS, TEST, MORE, FRESH, WIDE, WIRE))
    )
    assert not held & others


def test_the_marks_once_held_back_are_100_and_none_stands_in_the_first_sample():
    marks = read_marks(TEST)
    assert len({mark.key for mark in marks}) == len(marks)
    kinds = Counter(mark.kind for mark in marks if mark.proper)
    assert kinds == {SourceKind.PRONOUN: 47, SourceKind.SURNAME: 33, SourceKind.ROLE: 20}
    assert {mark.set for mark in marks} == set(SETS)
    first = {(mark.set, mark.id, mark.span.start) for mark in read_marks(MARKS)}
    assert not first & {(mark.set, mark.id, mark.span.start) for mark in marks}
    assert (
        max(Counter((mark.set, mark.id) for mark in marks).values())
        <= PLANS["even"]["onestop"].of_one_article
    )


@pytest.mark.parametrize(
    "path",
    [MARKS, SECOND, TEST, MORE, FRESH, FRESH_SECOND, WIDE, WIRE, HELD, HELD_SECOND],
    ids=lambda path: path.stem,
)
def test_a_file_of_marks_holds_offsets_and_no_text(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        assert set(row) == FIELDS
        assert all(name in ("set", "id", "kind") or not isinstance(value, str) for name, value in row.items())
        assert all(isinstance(end, int) for pair in row["also"] for end in pair)


@pytest.mark.parametrize(("first", "second"), [(MARKS, SECOND), (FRESH, FRESH_SECOND), (HELD, HELD_SECOND)])
def test_what_is_marked_again_is_among_the_proper_marks(first, second):
    again = {mark.key for mark in read_marks(second)}
    assert len(again) == AGAIN
    assert again <= {mark.key for mark in read_marks(first) if mark.proper}


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"source_ok": False}, "as this is no such source"),
        ({"kind_ok": False}, "as this is no such source"),
        ({"speaker": None}, "expected a speaker beside those in `also`"),
        ({"speaker": [28, 20]}, "empty or inverted"),
        ({"kind": "name"}, "not a valid SourceKind"),
    ],
)
def test_a_mark_that_contradicts_itself_is_refused_with_its_line(tmp_path, changes, message):
    path = tmp_path / "marks.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in (ROW, ROW | changes)), encoding="utf-8")
    with pytest.raises(ValueError, match=f"line 2: .*{message}"):
        read_marks(path)


def test_the_fullest_mention_comes_first(tmp_path):
    path = tmp_path / "marks.jsonl"
    path.write_text(json.dumps(ROW), encoding="utf-8")
    [mark] = read_marks(path)
    assert [(span.start, span.end) for span in mark.mentions] == [(20, 28), (30, 34)]
