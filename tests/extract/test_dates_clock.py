# ruff: noqa: E501  # a case is one line
"""Times of day: expression x day of publication -> TIMEX3, EDTF, interval."""

import pytest
from tests.extract.dating import only_date, written

# The mention stands between brackets; an interval is written "from to", with - for an open or unknown end.
READINGS = [
    ("The doors opened at [7.30pm].", "2022-03-15", "2022-03-15T19:30", "2022-03-15T19:30:00", "2022-03-15T19:30:00 2022-03-15T19:31:00"),
    ("The doors opened at [7:30 p.m.], late.", "2022-03-15", "2022-03-15T19:30", "2022-03-15T19:30:00", "2022-03-15T19:30:00 2022-03-15T19:31:00"),
    ("The doors opened at [11am].", "2022-03-15", "2022-03-15T11:00", "2022-03-15T11:00:00", "2022-03-15T11:00:00 2022-03-15T11:01:00"),
    ("The doors opened at [12 a.m. on Friday].", "2022-03-15", "2022-03-11T00:00", "2022-03-11T00:00:00", "2022-03-11T00:00:00 2022-03-11T00:01:00"),
    ("The doors opened at [12:15pm].", "2022-03-15", "2022-03-15T12:15", "2022-03-15T12:15:00", "2022-03-15T12:15:00 2022-03-15T12:16:00"),
    ("The doors opened at [09:00 GMT].", "2022-03-15", "2022-03-15T09:00Z", "2022-03-15T09:00:00Z", "2022-03-15T09:00:00Z 2022-03-15T09:01:00Z"),
    ("The doors opened at [0900 GMT].", "2022-03-15", "2022-03-15T09:00Z", "2022-03-15T09:00:00Z", "2022-03-15T09:00:00Z 2022-03-15T09:01:00Z"),
    ("The doors opened at [8pm BST on 3 May 2021].", None, "2021-05-03T20:00+01:00", "2021-05-03T20:00:00+01:00", "2021-05-03T20:00:00+01:00 2021-05-03T20:01:00+01:00"),
    ("The doors opened at [3 p.m. ET].", "2022-03-15", "2022-03-15T15:00", "2022-03-15T15:00:00", "2022-03-15T15:00:00 2022-03-15T15:01:00"),
    ("The doors opened at [noon on Saturday].", "2022-03-15", "2022-03-12T12:00", "2022-03-12T12:00:00", "2022-03-12T12:00:00 2022-03-12T12:01:00"),
    ("The doors opened at [midnight].", "2022-03-15", "2022-03-15T00:00", "2022-03-15T00:00:00", "2022-03-15T00:00:00 2022-03-15T00:01:00"),
    ("The doors opened at [six o'clock in the morning].", "2022-03-15", "2022-03-15T06:00", "2022-03-15T06:00:00", "2022-03-15T06:00:00 2022-03-15T06:01:00"),
    ("The doors opened on [3 May 2021 at 10am].", None, "2021-05-03T10:00", "2021-05-03T10:00:00", "2021-05-03T10:00:00 2021-05-03T10:01:00"),
    ("The doors opened on [Friday evening].", "2022-03-15", "2022-03-11TEV", "2022-03-11", "2022-03-11 2022-03-12"),
    ("The doors opened on [the morning of 3 May 2021].", None, "2021-05-03TMO", "2021-05-03", "2021-05-03 2021-05-04"),
    ("The doors open at [9am].", None, "XXXX-XX-XXT09:00", None, "- -"),
    ("The doors opened [yesterday afternoon].", "2022-03-15", "2022-03-14TAF", "2022-03-14", "2022-03-14 2022-03-15"),
    ("The doors open [tomorrow night].", "2022-03-15", "2022-03-16TNI", "2022-03-16", "2022-03-16 2022-03-17"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "published", "timex", "edtf", "interval"), READINGS)
def test_reads_a_time_of_day(nlp, marked, published, timex, edtf, interval):  # noqa: PLR0917
    assert written(only_date(nlp, marked, published)) == (timex, edtf, interval)
