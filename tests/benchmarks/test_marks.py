import json
from dataclasses import dataclass

import pytest
from benchmarks.marks import by_article, pair_up, read_lines, write_lines


@dataclass(frozen=True)
class Mark:
    set: str
    id: str
    word: str
    right: bool = True

    @property
    def key(self):
        return self.set, self.id, self.word


ONE, OTHER, ELSEWHERE = Mark("s", "a", "ten"), Mark("s", "a", "six"), Mark("t", "a", "ten")


def test_what_is_written_is_read_again_in_its_order(tmp_path):
    path = tmp_path / "marks.jsonl"
    write_lines(path, [ONE, OTHER, ELSEWHERE])
    assert read_lines(path, lambda row: Mark(**row)) == [ONE, OTHER, ELSEWHERE]


def test_a_line_that_is_refused_is_named(tmp_path):
    path = tmp_path / "marks.jsonl"
    path.write_text("\n".join(json.dumps(number) for number in ("1", "2", "x")), encoding="utf-8")
    with pytest.raises(ValueError, match=r"marks\.jsonl, line 3: invalid literal"):
        read_lines(path, int)


def test_marks_are_gathered_by_set_and_article():
    assert by_article([ONE, ELSEWHERE, OTHER]) == {("s", "a"): [ONE, OTHER], ("t", "a"): [ELSEWHERE]}


def test_marks_of_the_same_thing_are_paired_and_the_second_may_be_fewer():
    doubt = Mark("s", "a", "six", right=False)
    assert list(pair_up([ONE, OTHER], [doubt])) == [(OTHER, doubt)]


def test_what_the_second_marks_must_be_in_the_first():
    with pytest.raises(ValueError, match="a: expected one of the first marking"):
        list(pair_up([ONE, OTHER], [ELSEWHERE]))
