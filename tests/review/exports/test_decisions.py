import csv
import io
import json

import pytest

from crossfoot.review.exports.decisions import COLUMNS, decision_lines, decision_rows

CONFIRM = {
    "schema": "crossfoot/decision/1", "id": "d-1", "finding_id": "f-0123456789abcdef", "number": 1,
    "action": "confirm", "reviewer": "ana", "at": "2024-03-08T09:15:00.123456Z",
    "machine": {
        "verdict": "contradicts", "formula": "66% ≠ 3/4 = 75%",
        "computed": {"point": "75", "low": "75", "high": "75"},
        "stated": {"point": None, "low": "65.5", "high": None},
    },
}  # fmt: skip
CORRECT = {
    "schema": "crossfoot/decision/1", "id": "d-2", "claim_id": "c-0123456789abcdef", "number": 2, "action": "correct",
    "correction": {"mention_id": "m-0123456789abcdef", "value": "66.5", "unit": "percent",
                   "span": {"start": 4, "end": 7, "surface": "66%"}},
    "reviewer": "ben", "at": "2024-03-08T09:16:00Z", "machine": {"mention": {"surface": "66", "kind": "count"}},
}  # fmt: skip
REJECT = CONFIRM | {"id": "d-3", "action": "reject", "reason": "unrelated_numbers", "note": '=1+1;\n"=2"'}


def table(*records):
    text = "".join(decision_rows(records))
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_lines_are_the_records_themselves():
    assert [json.loads(line) for line in decision_lines([CONFIRM, CORRECT])] == [CONFIRM, CORRECT]


def test_the_machine_stands_beside_the_person():
    [row] = table(CONFIRM)
    assert (row["reviewer"], row["action"], row["item"]) == ("ana", "confirm", "f-0123456789abcdef")
    assert (row["machine_verdict"], row["machine_formula"]) == ("contradicts", "66% ≠ 3/4 = 75%")
    assert (row["machine_computed"], row["machine_stated"]) == ("75", "65.5 to")


def test_a_correction_says_what_was_read_and_what_is_right():
    [row] = table(CORRECT)
    assert (row["item"], row["corrected"], row["machine_read"]) == (
        "c-0123456789abcdef", "m-0123456789abcdef", "66",
    )  # fmt: skip
    assert (row["value"], row["unit"], row["start"], row["end"], row["words"]) == (
        "66.5",
        "percent",
        "4",
        "7",
        "66%",
    )


@pytest.mark.parametrize(
    ("machine", "expected"),
    [
        ({"attribution": {"speaker": {"name": "Ana Lind"}}}, "Ana Lind"),
        ({"attribution": {"speaker": {"name": None}}}, "speaker not named"),
        ({"claim": {"surface": "It fell.", "speakers": []}}, "It fell."),
        ({"finding": {}}, ""),
        ({}, ""),
    ],
)
def test_what_the_machine_read_is_named_by_its_words(machine, expected):
    assert table(CORRECT | {"machine": machine})[0]["machine_read"] == expected


def test_a_formula_in_a_note_is_text():
    [row] = table(REJECT)
    assert row["note"] == "'=1+1;' \"=2\""


def test_without_decisions_there_are_the_names_of_the_columns():
    assert "".join(decision_rows([])) == "\ufeff" + ",".join(f'"{name}"' for name in COLUMNS) + "\r\n"


def test_a_correction_in_words_is_kept():
    assert table(CORRECT | {"correction": "It is 67."})[0]["value"] == "It is 67."
