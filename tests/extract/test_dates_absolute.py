# a case is one line
"""Days, months, years, decades and centuries as printed: expression x day of publication -> TIMEX3, EDTF, interval."""

import pytest
from tests.extract.dating import only_date, written

# The mention stands between brackets; an interval is written "from to", with - for an open or unknown end.
READINGS = [
    ("The bridge opened on [14 June 1997].", None, "1997-06-14", "1997-06-14", "1997-06-14 1997-06-15"),
    ("The bridge opened on [14th June 1997].", None, "1997-06-14", "1997-06-14", "1997-06-14 1997-06-15"),
    ("The bridge opened on [14 June, 1997].", None, "1997-06-14", "1997-06-14", "1997-06-14 1997-06-15"),
    ("The bridge opened on [June 14th, 1997].", None, "1997-06-14", "1997-06-14", "1997-06-14 1997-06-15"),
    ("The bridge opened on [the 14th of June 1997].", None, "1997-06-14", "1997-06-14", "1997-06-14 1997-06-15"),
    ("The bridge opened on [Saturday 14 June 1997].", None, "1997-06-14", "1997-06-14", "1997-06-14 1997-06-15"),
    ("The bridge opened on [Saturday, June 14, 1997], at last.", None, "1997-06-14", "1997-06-14", "1997-06-14 1997-06-15"),
    ("The bridge opened on [Sat 14 Jun 1997].", None, "1997-06-14", "1997-06-14", "1997-06-14 1997-06-15"),
    ("The bridge opened on [01 Jan 2020].", None, "2020-01-01", "2020-01-01", "2020-01-01 2020-01-02"),
    ("The bridge opened on [Dec. 31, 1999].", None, "1999-12-31", "1999-12-31", "1999-12-31 2000-01-01"),
    ("The bridge opened on [DECEMBER 31, 1999].", None, "1999-12-31", "1999-12-31", "1999-12-31 2000-01-01"),
    ("The file is dated [1997/06/14].", None, "1997-06-14", "1997-06-14", "1997-06-14 1997-06-15"),
    ("The file is dated [14.06.1997].", None, "1997-06-14", "1997-06-14", "1997-06-14 1997-06-15"),
    ("The file is dated [14-06-1997].", None, "1997-06-14", "1997-06-14", "1997-06-14 1997-06-15"),
    ("The file is dated [06/14/97].", None, "1997-06-14", "1997-06-14", "1997-06-14 1997-06-15"),
    ("The bridge opened in [June 1997].", None, "1997-06", "1997-06", "1997-06-01 1997-07-01"),
    ("The bridge opened in [Jun 1997].", None, "1997-06", "1997-06", "1997-06-01 1997-07-01"),
    ("The bridge opened in [June of 1997].", None, "1997-06", "1997-06", "1997-06-01 1997-07-01"),
    ("Heavy rain fell in the year [2000], she said.", None, "2000", "2000", "2000-01-01 2001-01-01"),
    ("The church was built in [1450].", None, "1450", "1450", "1450-01-01 1451-01-01"),
    ("Her [2016] campaign cost less.", None, "2016", "2016", "2016-01-01 2017-01-01"),
    ("The flood of [1953] drowned hundreds.", None, "1953", "1953", "1953-01-01 1954-01-01"),
    ("The town (founded in [1887]) is small.", None, "1887", "1887", "1887-01-01 1888-01-01"),
    ("The city fell in [44 BC].", None, "BC0044", "-0043", "- -"),
    ("The volcano erupted in [AD 79].", None, "0079", "0079", "0079-01-01 0080-01-01"),
    ("The mill closed on [6 January].", "2022-01-20", "2022-01-06", "2022-01-06", "2022-01-06 2022-01-07"),
    ("The mill closed on [January 6].", "2022-01-20", "2022-01-06", "2022-01-06", "2022-01-06 2022-01-07"),
    ("The mill closed on [Dec. 30].", "2022-01-20", "2021-12-30", "2021-12-30", "2021-12-30 2021-12-31"),
    ("The mill will close on [Dec. 30].", "2022-01-20", "2022-12-30", "2022-12-30", "2022-12-30 2022-12-31"),
    ("The mill is due to close on [February 3].", "2022-01-20", "2022-02-03", "2022-02-03", "2022-02-03 2022-02-04"),
    ("The mill closed in [December].", "2022-01-20", "2021-12", "2021-12", "2021-12-01 2022-01-01"),
    ("The mill will close in [December].", "2022-01-20", "2022-12", "2022-12", "2022-12-01 2023-01-01"),
    ("The mill closes in [May].", "2022-01-20", "2022-05", "2022-05", "2022-05-01 2022-06-01"),
    ("The mill had closed by [August].", "2022-01-20", "2021-08", "2021-08", "2021-08-01 2021-09-01"),
    ("A bomb went off on [7/7].", "2022-01-20", "XXXX-07-07", "XXXX-07-07", "- -"),
    ("A shell fell on [25/12].", "2022-01-20", "XXXX-12-25", "XXXX-12-25", "- -"),
    ("Air travel changed after [9/11].", "2022-01-20", "2001-09-11", "2001-09-11", "2001-09-11 2001-09-12"),
    ("The law dates from [the 17th century].", None, "16", "16XX", "1600-01-01 1700-01-01"),
    ("The law dates from [the early 18th century].", None, "17", "1700/1749", "1700-01-01 1750-01-01"),
    ("The law dates from [the mid-19th century].", None, "18", "1825/1874", "1825-01-01 1875-01-01"),
    ("They sang the hits of [the 1960s].", None, "196", "196X", "1960-01-01 1970-01-01"),
    ("They sang the hits of [the early 1960s].", None, "196", "1960/1964", "1960-01-01 1965-01-01"),
    ("They sang the hits of [the mid-1960s].", None, "196", "1962/1967", "1962-01-01 1968-01-01"),
    ("They sang the hits of [the sixties].", None, "196", "196X", "1960-01-01 1970-01-01"),
    ("They sang the hits of [the 1930s].", None, "193", "193X", "1930-01-01 1940-01-01"),
    ("They sang the hits of [the 2010s].", None, "201", "201X", "2010-01-01 2020-01-01"),
    ("They sang the hits of [the '90s].", None, "199", "199X", "1990-01-01 2000-01-01"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "published", "timex", "edtf", "interval"), READINGS)
def test_reads_a_date_as_printed(nlp, marked, published, timex, edtf, interval):  # noqa: PLR0917
    assert written(only_date(nlp, marked, published)) == (timex, edtf, interval)
