# a case is one line
"""Dates told from the day of publication: expression x day of publication -> TIMEX3, EDTF, interval."""

import pytest
from tests.extract.dating import only_date, written

# The mention stands between brackets; an interval is written "from to", with - for an open or unknown end.
READINGS = [
    ("The council met [yesterday].", "2020-03-01", "2020-02-29", "2020-02-29", "2020-02-29 2020-03-01"),
    ("The council meets [tomorrow].", "2020-02-28", "2020-02-29", "2020-02-29", "2020-02-29 2020-03-01"),
    ("The council meets [the day after tomorrow].", "2020-02-28", "2020-03-01", "2020-03-01", "2020-03-01 2020-03-02"),
    ("The council met [last week].", "2022-01-05", "2021-W52", "2021-12-27/2022-01-02", "2021-12-27 2022-01-03"),
    ("The council met [last month].", "2022-01-05", "2021-12", "2021-12", "2021-12-01 2022-01-01"),
    ("The council meets [next month].", "2021-12-05", "2022-01", "2022-01", "2022-01-01 2022-02-01"),
    ("The council meets [next year].", "2022-01-05", "2023", "2023", "2023-01-01 2024-01-01"),
    ("The council met [last Friday].", "2022-01-05", "2021-12-31", "2021-12-31", "2021-12-31 2022-01-01"),
    ("The council meets [next Friday].", "2022-01-05", "2022-01-07", "2022-01-07", "2022-01-07 2022-01-08"),
    ("The council meets [this Friday].", "2022-01-05", "2022-01-07", "2022-01-07", "2022-01-07 2022-01-08"),
    ("The council met on [Sunday].", "2022-01-05", "2022-01-02", "2022-01-02", "2022-01-02 2022-01-03"),
    ("The council will meet on [Sunday].", "2022-01-05", "2022-01-09", "2022-01-09", "2022-01-09 2022-01-10"),
    ("The council is expected to meet on [Sunday].", "2022-01-05", "2022-01-09", "2022-01-09", "2022-01-09 2022-01-10"),
    ("The council said on [Wednesday] that it had met.", "2022-01-05", "2022-01-05", "2022-01-05", "2022-01-05 2022-01-06"),
    ("The council met on [Friday] and will meet again.", "2022-01-05", "2021-12-31", "2021-12-31", "2021-12-31 2022-01-01"),
    ("The council met [three days ago].", "2022-01-05", "2022-01-02", "2022-01-02", "2022-01-02 2022-01-03"),
    ("The council met [a week ago].", "2022-01-05", "2021-W52", "2021-12-27/2022-01-02", "2021-12-27 2022-01-03"),
    ("The council met [a month ago].", "2022-01-05", "2021-12", "2021-12", "2021-12-01 2022-01-01"),
    ("The council met [18 months ago].", "2022-01-05", "2020-07", "2020-07", "2020-07-01 2020-08-01"),
    ("The council met [a fortnight ago].", "2022-01-05", "2021-W51", "2021-12-20/2021-12-26", "2021-12-20 2021-12-27"),
    ("The council met [about 20 years ago].", "2022-01-05", "2002", "2002", "2002-01-01 2003-01-01"),
    ("The council met [a decade ago].", "2022-01-05", "201", "201X", "2010-01-01 2020-01-01"),
    ("The council met [a few weeks ago].", "2022-01-05", "PAST_REF", None, "- -"),
    ("The council met [half an hour ago].", "2022-01-05", "PAST_REF", None, "- -"),
    ("The council met [a couple of years back].", "2022-01-05", "PAST_REF", None, "- -"),
    ("The council meets [two years from now].", "2022-01-05", "2024", "2024", "2024-01-01 2025-01-01"),
    ("The council meets in [three weeks' time].", "2022-01-05", "2022-W04", "2022-01-24/2022-01-30", "2022-01-24 2022-01-31"),
    ("The council meets [a week on Tuesday].", "2022-01-05", "2022-01-18", "2022-01-18", "2022-01-18 2022-01-19"),
    ("The council met [earlier this week].", "2022-01-06", "2022-W01", "2022-01-03/2022-01-06", "2022-01-03 2022-01-07"),
    ("The council met [earlier this year].", "2022-04-06", "2022", "2022-01/2022-04", "2022-01-01 2022-05-01"),
    ("The council meets [later this month].", "2022-01-05", "2022-01", "2022-01-05/2022-01-31", "2022-01-05 2022-02-01"),
    ("The council meets [later this year].", "2022-04-06", "2022", "2022-04/2022-12", "2022-04-01 2023-01-01"),
    ("The council meets [early next year].", "2022-01-05", "2023", "2023-01/2023-06", "2023-01-01 2023-07-01"),
    ("The council met [late last year].", "2022-01-05", "2021", "2021-07/2021-12", "2021-07-01 2022-01-01"),
    ("The council met [late last month].", "2022-01-05", "2021-12", "2021-12-16/2021-12-31", "2021-12-16 2022-01-01"),
    ("The work goes on for [the rest of the year].", "2022-04-06", "2022", "2022-04/2022-12", "2022-04-01 2023-01-01"),
    ("The council met at [the start of the week].", "2022-01-05", "2022-W01", "2022-01-03/2022-01-06", "2022-01-03 2022-01-07"),
    ("The council meets at [the end of next month].", "2022-01-05", "2022-02", "2022-02-15/2022-02-28", "2022-02-15 2022-03-01"),
    ("The council met [last March].", "2022-01-05", "2021-03", "2021-03", "2021-03-01 2021-04-01"),
    ("The council meets [next March].", "2022-01-05", "2022-03", "2022-03", "2022-03-01 2022-04-01"),
    ("The council met [this March].", "2022-05-05", "2022-03", "2022-03", "2022-03-01 2022-04-01"),
    ("The council met [last spring].", "2022-01-05", "2021-SP", "2021-21", "2021-01-01 2022-01-01"),
    ("The council met [last night].", "2022-01-05", "2022-01-04TNI", "2022-01-04", "2022-01-04 2022-01-05"),
    ("The council met [this morning].", "2022-01-05", "2022-01-05TMO", "2022-01-05", "2022-01-05 2022-01-06"),
    ("The council meets [tonight].", "2022-01-05", "2022-01-05TNI", "2022-01-05", "2022-01-05 2022-01-06"),
    ("The council meets [this weekend].", "2022-01-06", "2022-W01-WE", "2022-01-08/2022-01-09", "2022-01-08 2022-01-10"),
    ("The council meets [next weekend].", "2022-01-06", "2022-W02-WE", "2022-01-15/2022-01-16", "2022-01-15 2022-01-17"),
    ("Pay rose [this decade].", "2022-01-05", "202", "202X", "2020-01-01 2030-01-01"),
    ("The mill will close on [Dec. 30].", "2022-01-20", "2022-12-30", "2022-12-30", "2022-12-30 2022-12-31"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "published", "timex", "edtf", "interval"), READINGS)
def test_counts_from_the_day_of_publication(nlp, marked, published, timex, edtf, interval):  # noqa: PLR0917
    assert written(only_date(nlp, marked, published)) == (timex, edtf, interval)
