import json

import pytest

from crossfoot.emit.records import claim_record
from crossfoot.emit.validate import FileValidator, Validator
from crossfoot.errors import ContractError, UsageError
from tests.emit.stories import hostile, shelter


def broken_claim():
    record = claim_record(shelter().claims[0])
    record["mentions"][2]["start"] = -1
    return record


def problems(tmp_path, name, text):
    (tmp_path / name).write_text(text, encoding="utf-8")
    return [str(p).removeprefix(f"{tmp_path}/") for p in FileValidator().problems(tmp_path / name)]


def test_a_violation_names_the_record_the_path_and_the_rule():
    record = broken_claim()
    with pytest.raises(ContractError) as error:
        Validator().check(record)
    assert str(error.value) == (
        f"crossfoot/claim/1 {record['id']}: $.mentions[2].start: -1 is less than the minimum of 0"
    )


def test_a_file_s_problems_are_one_line_each_with_their_place(tmp_path):
    good, bad = json.dumps(claim_record(shelter().claims[0])), json.dumps(broken_claim())
    assert problems(tmp_path, "claims.jsonl", f"{good}\n\n{bad}\n") == [
        "claims.jsonl:3: $.mentions[2].start: -1 is less than the minimum of 0"
    ]


def test_all_problems_of_a_record_are_named(tmp_path):
    record = broken_claim() | {"modality": "sung", "priorty": 1}
    found = problems(tmp_path, "claims.jsonl", json.dumps(record))
    assert [line.split(": ")[1] for line in found] == ["$", "$.mentions[2].start", "$.modality"]
    assert "'priorty' was unexpected" in found[0]


def test_run_json_is_one_record_over_many_lines(tmp_path, run_folder):
    text = (run_folder / "run.json").read_text(encoding="utf-8")
    assert problems(tmp_path, "run.json", text) == []
    damaged = problems(tmp_path, "run.json", text.replace('"flagged": 5', '"flagged": -5'))
    assert damaged == ["run.json:1: $.counts.flagged: -5 is less than the minimum of 0"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"schema": "crossfoot/claim/1"', "x.jsonl:1: $: expected JSON, found expecting ',' delimiter"),
        ("[1]", "x.jsonl:1: $: expected an object, found [1]"),
        ('{"schema": "crossfoot/clam/1"}', "x.jsonl:1: $.schema: expected one of crossfoot/article/1, "),
        ('{"id": "a"}', "x.jsonl:1: $.schema: expected one of crossfoot/article/1, "),
    ],
)
def test_what_is_not_a_record_is_said_in_one_line(tmp_path, text, message):
    [found] = problems(tmp_path, "x.jsonl", text)
    assert found.startswith(message)


def test_a_corpus_is_judged_as_input(tmp_path):
    assert problems(tmp_path, "corpus.jsonl", '{"id": "a", "text": "One."}\n{"text": "Two."}\n') == []
    [found] = problems(tmp_path, "corpus.jsonl", '{"text": "Two.", "titel": "2"}')
    assert "'titel' was unexpected" in found


def test_a_file_that_is_not_there_or_not_utf_8_is_a_usage_error(tmp_path):
    (tmp_path / "latin.jsonl").write_bytes('{"text": "é"}'.encode("latin-1"))
    for name in ("latin.jsonl", "missing.jsonl"):
        with pytest.raises(UsageError, match=f"{name}: expected a file of records in UTF-8"):
            list(FileValidator().problems(tmp_path / name))


def test_a_lone_surrogate_does_not_stop_either_judge():
    record = claim_record(hostile().claims[0])
    record["surface"] += "\ud83d"
    Validator().check(record)
    assert list(FileValidator().errors(record)) == []
    record["start"] = -1
    with pytest.raises(ContractError, match=r"\$\.start"):
        Validator().check(record)
