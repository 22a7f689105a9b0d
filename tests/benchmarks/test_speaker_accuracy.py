from collections.abc import Callable

import pytest
from benchmarks.articles import Source
from benchmarks.reliability import reliability
from benchmarks.speaker_accuracy import SURE, given, judge_all, table
from benchmarks.speaker_articles import find_sources
from benchmarks.speaker_rule import Outcome
from tests.benchmarks.speaking import attribution, mark

MAYOR = "The mayor, <who>Ada Lind</who>, met Tom Reed. The ferry will sail, <source>she</source> said."


def judged(*speakers, **options):
    """Judge one answer for each of the speakers, given with a confidence."""
    rows = []
    for name, confidence in speakers:
        text, marking = mark(MAYOR, **options)
        given = attribution(text, marking.span, name, confidence=confidence)
        find: Callable = lambda _, given=given: {given.source.span: given}  # noqa: E731
        rows += judge_all([marking], {"set": {"a": Source("a", text)}}, find)
    return rows


def test_a_miss_shows_what_was_marked_and_what_was_found():
    [row] = judged(("Tom Reed", 0.7))
    assert str(row).split("\n") == [
        "another speaker: a 56-59 pronoun 'she'",
        "    marked 'Ada Lind', found 'Tom Reed' (person, pronoun, 0.70)",
    ]


def test_the_table_counts_what_is_right_and_what_is_wrong_with_confidence():
    lines = list(table(judged(("Ada Lind", 0.9), ("Tom Reed", SURE), ("Tom Reed", 0.79))))
    assert lines[1].split() == ["set:", "pronoun", "1", "/", "3", "(33.3%)", "2", "1", "0"]
    assert lines[-2].split() == ["all", "1", "/", "3", "(33.3%)", "2", "1", "0"]
    assert lines[-1].split() == ["2", "another", "speaker"]


def test_one_who_abstains_is_counted_apart():
    text, marking = mark(MAYOR)
    rows = list(judge_all([marking], {"set": {"a": Source("a", text)}}, lambda _: {}))
    assert [row.outcome for row in rows] == [Outcome.LOST]
    assert list(table(rows))[-2].split() == ["all", "0", "/", "1", "(0.0%)", "0", "0", "1"]
    assert list(reliability(given(rows)))[1:] == []


@pytest.mark.parametrize("improper", [{"source_ok": False}, {"kind_ok": False}])
def test_what_is_no_such_source_counts_neither_way(improper):
    text, marking = mark("<source>It</source> rained, Ada Lind said.", **improper)
    assert list(judge_all([marking], {"set": {"a": Source("a", text)}}, lambda _: {})) == []


def test_the_reliability_is_the_share_of_right_answers_in_each_tenth():
    rows = judged(("Ada Lind", 0.7), ("Tom Reed", 0.75), ("Ada Lind", 0.95), ("Ada Lind", 1.0))
    assert [line.split() for line in reliability(given(rows))][1:] == [
        ["0.7", "to", "0.8", "2", "1", "0.50", "0.72"],
        ["0.9", "to", "1.0", "2", "2", "1.00", "0.97"],
    ]


def test_an_article_is_read_with_sources_at_their_places_in_its_text():
    text = "Harbour news\n\nThe mayor, Ada Lind, said the ferry would sail. “We are ready,” she said."
    found = find_sources(Source("a", text, "2024-02-21"))
    assert all(span.slice(text) == given.source.surface for span, given in found.items())
    assert "she" in [span.slice(text) for span in found]
    assert list(found) == sorted(found)
