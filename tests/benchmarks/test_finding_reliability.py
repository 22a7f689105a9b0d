from dataclasses import replace

import pytest
from benchmarks.articles import Source
from benchmarks.finding_reliability import find_again, join, table
from benchmarks.finding_sample import list_findings
from tests.benchmarks.finding import drawn, judged

TEXT = "Of the 1,240 homes, 310, or 35 per cent, were damp."
RIGHT, WRONG = drawn("a"), drawn("b", confidence=0.65)
FLAG = drawn("c", check="share", verdict="contradicts", sample="more", confidence=0.9)


def lines(*rows):
    return {line[:44].strip(): line[44:].split() for line in table(rows)}


def test_the_table_counts_what_is_right_by_sample_check_and_rule():
    marks = [judged(RIGHT), judged(WRONG, right=False), judged(FLAG)]
    found = lines(*join([RIGHT, WRONG, FLAG], marks))
    assert found["quoted ticks"] == found["rule: sum.list (ticks)"] == ["1", "/", "2", "(50%)", "0.75"]
    assert found["more flags"] == found["check: share (flags)"] == ["1", "/", "1", "(100%)", "0.90"]
    assert "quoted flags" not in found


def test_a_finding_that_nobody_judged_is_an_error():
    with pytest.raises(ValueError, match="b: expected a mark of each drawn finding"):
        join([RIGHT, WRONG], [judged(RIGHT)])


def test_what_is_found_again_has_the_confidence_of_today_and_what_is_not_is_left_out():
    sets = {"onestop": {"a": Source("a", TEXT)}}
    [now] = list_findings({**sets, "reuters-2k": {}})
    then = replace(now, confidence=0.123, rule="share.older")
    gone = replace(now, operands=(("part", 20, 23),))
    assert find_again([then, gone], sets) == [now]


def test_a_wrong_finding_is_shown_with_its_place_and_the_reason():
    [row] = join([WRONG], [judged(WRONG, right=False)])
    assert str(row).splitlines()[0] == "wrong: b sum.list agrees (0.65)"
    assert str(row).endswith("because")
