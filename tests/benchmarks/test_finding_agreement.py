from benchmarks.finding_agreement import table
from tests.benchmarks.finding import drawn, judged

TICK, FLAG = drawn("a"), drawn("b", verdict="contradicts")


def pair(row, first, second):
    return judged(row, right=first), judged(row, right=second)


def lines(*pairs):
    return {line.split()[0]: line.split()[1:] for line in list(table(pairs))[1:]}


def test_flags_and_ticks_are_counted_apart():
    found = lines(pair(TICK, True, True), pair(TICK, True, False), pair(FLAG, False, False))
    assert found["ticks"] == ["1", "/", "2", "(50%)", "2", "1", "1"]
    assert found["flags"] == ["1", "/", "1", "(100%)", "0", "0", "0"]
    assert found["all"] == ["2", "/", "3", "(67%)", "2", "1", "1"]


def test_where_nothing_is_judged_nothing_agrees():
    assert lines()["flags"] == ["0", "/", "0", "0", "0", "0"]
