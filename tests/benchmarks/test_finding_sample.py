import json
from collections import Counter
from dataclasses import replace
from random import Random

from benchmarks.articles import Source
from benchmarks.finding_articles import first_of
from benchmarks.finding_sample import LEAST, MORE, TICKS, draw, draw_ticks, list_findings
from benchmarks.marks import write_lines
from tests.benchmarks.finding import drawn

SUMS = [drawn(f"{number:03}", check="sum") for number in range(400)]
RATES = [drawn(f"{number:03}", check="rate") for number in range(LEAST - 1)]
SHARES = [drawn(f"{number:03}", check="share") for number in range(40)]
TEXT = "Of the 1,240 homes, 310, or 35 per cent, were damp."


def chance(seed=7):
    return Random(seed)  # noqa: S311 - a sample, no secret


def places(rows):
    return {(row.set, row.id) for row in rows}


def test_every_check_that_has_ticks_is_drawn_and_the_rest_in_proportion():
    ticks = draw_ticks(SUMS + RATES + SHARES, 100, chance())
    checks = Counter(row.check for row in ticks)
    assert len(set(ticks)) == checks.total() == 100
    assert checks["rate"] == len(RATES)
    assert LEAST <= checks["share"] < checks["sum"]


def test_the_draw_depends_on_the_seed_and_not_on_the_order():
    assert draw_ticks(SUMS, 10, chance()) == draw_ticks(SUMS[::-1], 10, chance())
    assert draw_ticks(SUMS, 10, chance()) != draw_ticks(SUMS, 10, chance(8))


def test_few_ticks_are_drawn_all():
    assert draw_ticks(SHARES, 100, chance()) == SHARES


def test_all_flags_are_drawn_and_what_is_not_quoted_comes_after():
    flags = [drawn("f", verdict="contradicts"), drawn("g", verdict="impossible", sample="more")]
    told = [replace(row, check="restatement") for row in SUMS]
    rows = list(draw([*told, *flags], places(told), chance()))
    assert rows[:2] == flags
    assert [row.sample for row in rows[2:]] == ["quoted"] * TICKS + ["more"] * MORE
    assert len(places(rows[2:])) == TICKS + MORE


def test_all_ticks_that_are_no_restatements_are_drawn_of_all_articles():
    told = [drawn(f"{number:03}", check="restatement", sample="more") for number in range(5)]
    rare = [drawn(f"{number:03}", check="rate", sample="more") for number in range(5)]
    assert list(draw([*told, *rare], places(told[:1] + rare[:1]), chance())) == [rare[0], told[0], *rare[1:]]


def test_ticks_are_drawn_of_the_chosen_articles_alone():
    flag = drawn("f", verdict="contradicts")
    told = [replace(row, check="restatement", sample="more") for row in SUMS]
    assert list(draw([flag, *told], places(told[:5]), chance())) == [flag, *told[:5]]


def test_the_first_articles_of_a_set_are_those_that_it_begins_with():
    sets = {"s": {"b": None, "a": None, "c": None}, "t": {"d": None}, "u": {"e": None}}
    assert first_of(sets, {"s": 2, "t": None}) == {("s", "b"), ("s", "a"), ("t", "d")}


def test_findings_are_listed_with_their_places_and_without_text(tmp_path):
    sets = {"onestop": {"a": Source("a", TEXT)}, "reuters-2k": {}, "other": {"b": Source("b", TEXT)}}
    rows = list(list_findings(sets))
    assert [(row.sample, row.set, row.id) for row in rows] == [
        ("quoted", "onestop", "a"),
        ("more", "other", "b"),
    ]
    write_lines(tmp_path / "sample.jsonl", rows[:1])
    line = (tmp_path / "sample.jsonl").read_text(encoding="utf-8")
    operands = {role: TEXT[start:end] for role, start, end in json.loads(line)["operands"]}
    assert operands == {"percent": "35 per cent", "part": "310", "whole": "1,240"}
    assert "homes" not in line
