import json

import pytest
from benchmarks.finding_marks import MARKS, SAMPLE, SECOND, read_marks, read_sample

ROW = {"set": "s", "id": "a", "check": "sum", "verdict": "agrees", "right": True, "reason": "parts and total"}
ROW |= {"operands": [["total", 30, 33], ["part", 4, 6], ["part", 12, 14]]}
FILES = [path for path in (MARKS, SECOND) if path.exists()]


def write(path, *rows):
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return path


def test_every_finding_of_the_sample_is_judged_once():
    sample, marks = read_sample(), read_marks()
    assert len({row.key for row in sample}) == len(sample) == 370
    assert [mark.key for mark in marks] == [row.key for row in sample]


def test_the_quoted_ticks_are_100():
    assert sum(row.sample == "quoted" and not row.verdict.flagged for row in read_sample()) == 100


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_second_reader_judges_nothing_else(path):
    assert {mark.key for mark in read_marks(path)} <= {row.key for row in read_sample()}


@pytest.mark.parametrize("path", [SAMPLE, *FILES], ids=lambda path: path.stem)
def test_a_line_holds_offsets_and_no_text(path):
    named = {"sample", "set", "id", "check", "rule", "verdict", "reason"}
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        assert all(name in named or not isinstance(value, str) for name, value in row.items())
        assert all(
            role.isidentifier() and isinstance(start, int) and isinstance(end, int)
            for role, start, end in row["operands"]
        )


def test_a_finding_is_the_same_whatever_the_order_and_the_names_of_its_operands(tmp_path):
    other = {"operands": [["part", 12, 14], ["addend", 4, 6], ["total", 30, 33]], "verdict": "rounds"}
    one, again = read_marks(write(tmp_path / "marks.jsonl", ROW, ROW | other))
    assert one.key == again.key


@pytest.mark.parametrize("change", [{"verdict": "contradicts"}, {"check": "share"}, {"set": "t"}])
def test_another_check_or_a_flag_in_the_place_of_a_tick_is_another_finding(tmp_path, change):
    one, other = read_marks(write(tmp_path / "marks.jsonl", ROW, ROW | change))
    assert one.key != other.key


@pytest.mark.parametrize(
    ("change", "message"),
    [({"reason": " "}, "expected a reason"), ({"verdict": "true"}, "not a valid Verdict")],
)
def test_a_mark_that_says_too_little_is_refused_with_its_line(tmp_path, change, message):
    with pytest.raises(ValueError, match=f"line 2: .*{message}"):
        read_marks(write(tmp_path / "marks.jsonl", ROW, ROW | change))
