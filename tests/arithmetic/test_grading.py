"""Stated figures against what others make: one line a case."""

import pytest

from crossfoot.arithmetic.grading import Stated, grade, is_round, significant_digits
from crossfoot.arithmetic.intervals import add, divide, percent_change, percent_of, subtract
from crossfoot.types import Bound, Kind
from tests.check.checking import quantity

MAKE = {
    "is": lambda i: i[0],
    "+": add,
    "-": lambda i: subtract(i[0], i[1]),
    "/": lambda i: divide(i[0], i[1]),
    "%": lambda i: percent_of(i[0], i[1]),
    "change": lambda i: percent_change(i[0], i[1]),
}

CASES = [
    # how, what the others are, what the article says, verdict
    ("%", ["38", "120"], "31.7%", "agrees"),
    ("%", ["38", "120"], "32%", "agrees"),
    ("+", ["$4.2m", "$1.3m"], "$5.5m", "agrees"),
    ("+", ["$4.2m", "$1.3m"], "$5.6m", "agrees"),  # 4.24 and 1.34 make 5.58
    ("+", ["£1,204", "£396"], "£1,600", "agrees"),
    ("-", ["18,934 votes", "17,673 votes"], "1,261 votes", "agrees"),
    ("/", ["40", "200"], "one in five", "agrees"),
    ("/", ["50", "100"], "half", "agrees"),
    ("change", ["$1,224", "$1,200"], "2 per cent", "agrees"),
    ("is", ["$576.9 million"], "$577 million", "agrees"),
    ("is", ["512 people"], "more than 500 people", "agrees"),
    ("is", ["498 people"], "fewer than 500 people", "agrees"),
    ("is", ["500 people"], "at least 500 people", "agrees"),
    ("is", ["38,712 people"], "39,000 people", "rounds"),
    ("is", ["1,249 people"], "1,200 people", "rounds"),
    ("+", ["1,204 people", "403 people"], "1,600 people", "rounds"),
    ("%", ["160,651", "289,047"], "55%", "truncates"),
    ("%", ["2", "3"], "66.6%", "truncates"),
    ("is", ["$8.79 million"], "$8.7 million", "truncates"),
    ("+", ["$576.9 million", "$470 million"], "$1 billion", "approximates"),
    ("/", ["494", "1,009"], "about half", "approximates"),
    ("/", ["661", "1,009"], "two thirds", "approximates"),
    ("is", ["$1.03 billion"], "nearly $1.1 billion", "approximates"),
    ("is", ["38,712 people"], "about 40,000 people", "approximates"),
    ("/", ["66", "100"], "three quarters", "contradicts"),
    ("/", ["661", "1,009"], "three quarters", "contradicts"),
    ("%", ["38", "120"], "41.7%", "contradicts"),
    ("+", ["$4.2m", "$1.3m"], "$6.5m", "contradicts"),
    ("is", ["38,712 people"], "38,172 people", "contradicts"),
    ("is", ["37,712 people"], "39,000 people", "contradicts"),
    ("is", ["412 people"], "more than 500 people", "contradicts"),
    ("-", ["18,934 votes", "18,273 votes"], "1,261 votes", "contradicts"),
    ("change", ["$1,080", "$1,200"], "10 per cent", "contradicts"),
    ("is", ["$1.2 billion"], "$1 billion", "contradicts"),
]


@pytest.mark.parametrize(("how", "others", "says", "verdict"), CASES)
def test_the_verdict_is_the_best_that_holds(how, others, says, verdict, nlp):
    graded = grade([quantity(o, nlp) for o in others], MAKE[how], Stated.of(quantity(says, nlp)))
    assert graded is not None
    assert graded.verdict.value == verdict


SILENT = [
    ("is", ["9,000 people"], "more than 500 people"),  # true, and says too little to be a tick
    ("is", ["120 people"], "fewer than 500 people"),
    (
        "change",
        ["$1,017.5", "$1,002.9"],
        "2 per cent",
    ),  # 1.46: the last digit is one off, and no editor would mind
    ("%", ["1,461", "100,007"], "2%"),
    ("%", ["38", "0"], "31.7%"),  # nothing is a share of nothing
]


@pytest.mark.parametrize(("how", "others", "says"), SILENT)
def test_no_verdict_where_none_would_help(how, others, says, nlp):
    assert grade([quantity(o, nlp) for o in others], MAKE[how], Stated.of(quantity(says, nlp))) is None


def test_what_was_computed_is_the_interval_of_the_printed_digits(nlp):
    """A hedge widens the verdict, never the figure that a fact-checker sees."""
    graded = grade(
        [quantity("66", nlp), quantity("100", nlp)], MAKE["/"], Stated.of(quantity("about two thirds", nlp))
    )
    assert graded is not None
    assert str(graded.computed.low) == str(graded.computed.high) == "0.66"


DIGITS = [
    ("39,000 people", 2),
    ("38,712 people", 5),
    ("$1 billion", 1),
    ("$1.0 billion", 2),
    ("$470 million", 2),
]


@pytest.mark.parametrize(("surface", "digits"), DIGITS)
def test_trailing_zeros_of_a_whole_number_are_no_digits(surface, digits, nlp):
    assert significant_digits(quantity(surface, nlp).amount) == digits


ROUND = [
    ("$1 billion", True),
    ("300 million people", True),
    ("two thirds", True),
    ("$1.2 billion", False),
    ("7 people", False),  # seven is seven
    ("50%", False),
]


@pytest.mark.parametrize(("surface", "expected"), ROUND)
def test_one_digit_before_zeros_is_a_round_figure(surface, expected, nlp):
    value = quantity(surface, nlp)
    assert is_round(value.amount, value.kind) is expected


def test_a_bound_is_read_from_the_words(nlp):
    """The cases above rest on it."""
    assert quantity("about half", nlp).bound is Bound.ABOUT
    assert quantity("about half", nlp).kind is Kind.SHARE
