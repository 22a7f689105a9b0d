import pytest
from benchmarks.of_agreement import compare_all, table
from tests.benchmarks.marking import mark

SHORT = "The firm sold <n>40</n> <of>new <head>flats</head></of> in the harbour."
LONG = "The firm sold <n>40</n> <of>new <head>flats</head> in the harbour</of>."
EITHER = "The firm sold <n>40</n> <long><of>new <head>flats</head></of> in the harbour</long>."
OTHER = "The <of><head>firm</head></of> sold <n>40</n> new flats in the harbour."
NOTHING = "The firm sold <n>40</n> new flats in the harbour."


def pair(first, second, **options):
    text, one = mark(first)
    _, other = mark(second, **options)
    [pair] = compare_all([one], [other], {("set", "a"): text})
    return pair


@pytest.mark.parametrize(
    ("first", "second", "agree"),
    [
        (SHORT, SHORT, True),
        (SHORT, EITHER, True),
        (EITHER, LONG, True),
        (SHORT, LONG, False),
        (SHORT, OTHER, False),
        (SHORT, NOTHING, False),
        (NOTHING, SHORT, False),
        (NOTHING, NOTHING, True),
    ],
)
def test_two_readers_agree_under_the_rule_of_right_and_wrong(first, second, agree):
    assert pair(first, second).outcome.right is agree


def test_whether_it_is_a_quantity_is_counted_apart():
    both = pair(NOTHING, NOTHING, quantity=False)
    assert both.outcome.right
    assert not both.quantity_agrees


def test_the_table_counts_by_kind():
    pairs = [pair(SHORT, EITHER), pair(SHORT, OTHER), pair(NOTHING, NOTHING)]
    _, count, everything = table(pairs)
    assert count.split() == ["count", "2", "/", "3", "(67%)", "2", "3"]
    assert everything.split()[:4] == ["all", "2", "/", "3"]


def test_the_table_of_no_pairs_is_empty():
    assert list(table([]))[-1].split()[:4] == ["all", "0", "/", "0"]
