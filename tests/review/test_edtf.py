"""Dates that a correction may give are dates to another program too, and those that do not exist are none."""

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.review.edtf import is_edtf

YEARS = st.integers(1, 9999).map("{:04}".format)
DAYS = st.dates().map(lambda day: day.isoformat())
DATES = st.one_of(YEARS, DAYS, st.dates().map(lambda d: d.isoformat()[:7]))


GOOD = """2024 2024-03 2024-02-29 2024~ 2024-03? 199X 19XX 2024-21 2009-35 2009-41 2021/2022 2021/.. ../2021
    2021-03-04/2021-05 2024/2024 [2021-03-04,2021-04-03]"""
BAD = """2023-02-29 2024-13 2024-00 2024-20 2024-42 0000 24 20240308 2022/2021 2021/2022/2023 2024-21-01 199X-03 2024-3-8
    ٢٠٢٤ 2024-03-08T10:00 [2024 [] [2024,] X024 2024/ / .. ../.."""


@pytest.mark.parametrize("text", GOOD.split())
def test_a_date_is_one_to_another_program_too(text):
    assert is_edtf(text)
    parse_edtf(text)


@given(DATES, DATES)
def test_any_date_and_any_stretch_forwards_in_time_is_one(one, other):
    first, last = sorted((one, other))
    assert is_edtf(one)
    assert is_edtf(f"{first}/{last}")
    parse_edtf(f"{first}/{last}")


@pytest.mark.parametrize("text", [*BAD.split(), "", "last year", "8 March 2024", "2024 ", "2024\n"])
def test_what_is_no_date_is_none(text):
    assert not is_edtf(text)


@given(st.text(max_size=20) | st.text("0123456789X-/.[],~?", max_size=24))
def test_what_is_taken_another_program_takes(text):
    if is_edtf(text):
        parse_edtf(text)
