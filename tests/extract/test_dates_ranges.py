# a case is one line
"""Ranges and open ends: expression x day of publication -> TIMEX3, EDTF, interval."""

import pytest
from tests.extract.dating import only_date, written

# The mention stands between brackets; an interval is written "from to", with - for an open or unknown end.
READINGS = [
    ("The war lasted [from 1914 to 1918].", None, "P4Y", "1914/1918", "1914-01-01 1919-01-01"),
    ("The war lasted [from 1914 until 1918].", None, "P4Y", "1914/1918", "1914-01-01 1919-01-01"),
    ("The war of [1914-18] ruined them.", None, "P4Y", "1914/1918", "1914-01-01 1919-01-01"),
    ("The war of [1939-1945] ruined them.", None, "P6Y", "1939/1945", "1939-01-01 1946-01-01"),
    ("The war of [1914–18] ruined them.", None, "P4Y", "1914/1918", "1914-01-01 1919-01-01"),
    ("Rents have risen since [the nineties].", "2022-08-05", "199", "1990/..", "1990-01-01 -"),
    ("Rents were low until [the 1970s].", "2022-08-05", "197", "../1979", "- 1980-01-01"),
    ("Rents rose [between 2015 and 2020].", None, "P5Y", "2015/2020", "2015-01-01 2021-01-01"),
    ("Rents rose [between March and May].", "2022-08-05", "P3M", "2022-03/2022-05", "2022-03-01 2022-06-01"),
    ("Rents rose [between March and May last year].", "2022-08-05", "P3M", "2021-03/2021-05", "2021-03-01 2021-06-01"),
    ("Rents rose [between 3 March and 5 May 2021].", None, "P64D", "2021-03-03/2021-05-05", "2021-03-03 2021-05-06"),
    ("Rents rose [from March to May 2021].", None, "P3M", "2021-03/2021-05", "2021-03-01 2021-06-01"),
    ("Rents rose [from March 2020 to May 2021].", None, "P15M", "2020-03/2021-05", "2020-03-01 2021-06-01"),
    ("Rents rose [between early 2020 and late 2021].", None, "P1Y", "2020-01/2021-12", "2020-01-01 2022-01-01"),
    ("The fair ran [from 3 to 5 May 2021].", None, "P3D", "2021-05-03/2021-05-05", "2021-05-03 2021-05-06"),
    ("The fair ran on [3-5 May 2021].", None, "P3D", "2021-05-03/2021-05-05", "2021-05-03 2021-05-06"),
    ("The fair ran on [May 3-5, 2021].", None, "P3D", "2021-05-03/2021-05-05", "2021-05-03 2021-05-06"),
    ("The fair ran on [May 3–5].", "2022-08-05", "P3D", "2022-05-03/2022-05-05", "2022-05-03 2022-05-06"),
    ("The fair ran [March 30-April 4].", "2022-08-05", "P6D", "2022-03-30/2022-04-04", "2022-03-30 2022-04-05"),
    ("The fair ran [from 28 December 2020 to 3 January 2021].", None, "P7D", "2020-12-28/2021-01-03", "2020-12-28 2021-01-04"),
    ("The fair ran [from Monday to Friday].", "2022-08-06", "P5D", "2022-08-01/2022-08-05", "2022-08-01 2022-08-06"),
    ("The shop is open [from 9am to 5pm on Monday].", "2022-08-05", "PT8H", None, "2022-08-01T09:00:00 2022-08-01T17:00:00"),
    ("The shop was open [between 6 and 7pm].", "2022-08-05", "PT1H", None, "2022-08-05T18:00:00 2022-08-05T19:00:00"),
    ("The shop was open [10pm-2am].", "2022-08-05", "PT4H", None, "2022-08-05T22:00:00 2022-08-06T02:00:00"),
    ("The mine has been shut since [May 2020].", None, "2020-05", "2020-05/..", "2020-05-01 -"),
    ("The mine has been shut since [last Monday].", "2022-08-05", "2022-08-01", "2022-08-01/..", "2022-08-01 -"),
    ("The mine has been shut since [early 2020].", None, "2020", "2020-01/..", "2020-01-01 -"),
    ("The mine has been shut since [the 1980s].", None, "198", "1980/..", "1980-01-01 -"),
    ("The mine has been shut since [the second quarter of 2020].", None, "2020-Q2", "2020-04/..", "2020-04-01 -"),
    ("The mine was open until [the second quarter of 2020].", None, "2020-Q2", "../2020-06", "- 2020-07-01"),
    ("The mine stays shut until [2 May 2025].", None, "2025-05-02", "../2025-05-02", "- 2025-05-03"),
    ("The mine stays shut until [next year].", "2022-08-05", "2023", "../2023", "- 2024-01-01"),
    ("The mine stays shut until [the end of 2025].", None, "2025", "../2025-12", "- 2026-01-01"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "published", "timex", "edtf", "interval"), READINGS)
def test_reads_a_range_with_its_open_ends(nlp, marked, published, timex, edtf, interval):  # noqa: PLR0917
    assert written(only_date(nlp, marked, published)) == (timex, edtf, interval)
