import pytest
from benchmarks.speaker_agreement import compare_all, table
from tests.benchmarks.speaking import mark

MAYOR = "The mayor, <who>Ada Lind</who>, met Tom Reed. The ferry will sail, <source>she</source> said."
LONG = "<who>The mayor, Ada Lind</who>, met Tom Reed. The ferry will sail, <source>she</source> said."
REED = "The mayor, Ada Lind, met <who>Tom Reed</who>. The ferry will sail, <source>she</source> said."
NOBODY = "The mayor, Ada Lind, met Tom Reed. The ferry will sail, <source>she</source> said."


def pair(first, second, **options):
    text, one = mark(first)
    _, other = mark(second, **options)
    [pair] = compare_all([one], [other], {("set", "a"): text})
    return pair


@pytest.mark.parametrize(
    ("first", "second", "agree"),
    [
        (MAYOR, MAYOR, True),
        (MAYOR, LONG, True),
        (MAYOR, REED, False),
        (MAYOR, NOBODY, False),
        (NOBODY, NOBODY, True),
    ],
)
def test_two_readers_agree_who_mark_the_same_speaker(first, second, agree):
    assert pair(first, second).agree is agree


def test_readers_disagree_where_one_sees_no_such_source():
    both = pair(NOBODY, NOBODY, source_ok=False)
    assert not both.agree
    assert not both.proper_agrees


def test_the_table_counts_by_kind():
    _, pronoun, everything = table([pair(MAYOR, MAYOR), pair(MAYOR, LONG), pair(MAYOR, REED)])
    assert pronoun.split() == ["pronoun", "2", "/", "3", "(67%)", "1", "3"]
    assert everything.split()[:4] == ["all", "2", "/", "3"]


def test_the_table_of_no_pairs_is_empty():
    assert list(table([]))[-1].split()[:4] == ["all", "0", "/", "0"]
