# ruff: noqa: E501  # a case is one line
"""Expression x day of publication -> TIMEX3, EDTF, interval."""

import pytest
from tests.extract.dating import dates_in, only_date, written

TUESDAY = "2022-03-15"
FRIDAY = "2021-12-31"
WIRE = "1987-04-08"


# The mention stands between brackets; an interval is written "from to", with - for an open or unknown end.
READINGS = [
    # Absolute dates.
    ("The bridge opened on [3 March 2019].", None, "2019-03-03", "2019-03-03", "2019-03-03 2019-03-04"),
    ("The bridge opened on [March 3, 2019].", None, "2019-03-03", "2019-03-03", "2019-03-03 2019-03-04"),
    ("It was signed on [the 3rd of March, 2019], in Oslo.", None, "2019-03-03", "2019-03-03", "2019-03-03 2019-03-04"),
    ("It was signed on [Sunday, 3 March 2019] in Oslo.", None, "2019-03-03", "2019-03-03", "2019-03-03 2019-03-04"),
    ("It was signed on [Sunday , 3 March , 2019] in Oslo.", None, "2019-03-03", "2019-03-03", "2019-03-03 2019-03-04"),
    ("It was signed on [March 3 , 2019] in Oslo.", None, "2019-03-03", "2019-03-03", "2019-03-03 2019-03-04"),
    ("She resigned on [Sept. 4, 2018].", TUESDAY, "2018-09-04", "2018-09-04", "2018-09-04 2018-09-05"),
    ("The file is dated [2019-03-04].", None, "2019-03-04", "2019-03-04", "2019-03-04 2019-03-05"),
    ("The form is dated [13/04/2021].", None, "2021-04-13", "2021-04-13", "2021-04-13 2021-04-14"),
    ("The form is dated [04/13/2021].", None, "2021-04-13", "2021-04-13", "2021-04-13 2021-04-14"),
    ("The form is dated [05/05/2021].", None, "2021-05-05", "2021-05-05", "2021-05-05 2021-05-06"),
    ("The form is dated [03/04/2021].", None, "2021-XX-XX", "[2021-03-04,2021-04-03]", "2021-03-04 2021-04-04"),
    ("The mill closed in [March 2019].", None, "2019-03", "2019-03", "2019-03-01 2019-04-01"),
    ("The mill closed in [May, 2019].", None, "2019-05", "2019-05", "2019-05-01 2019-06-01"),
    # Days and months without a year, by tense and distance.
    ("Protesters stormed the hall on [Jan. 6].", TUESDAY, "2022-01-06", "2022-01-06", "2022-01-06 2022-01-07"),
    ("The plane crashed on [11 December].", TUESDAY, "2021-12-11", "2021-12-11", "2021-12-11 2021-12-12"),
    ("The museum will open on [June 17].", TUESDAY, "2022-06-17", "2022-06-17", "2022-06-17 2022-06-18"),
    ("The museum opened in [October].", TUESDAY, "2021-10", "2021-10", "2021-10-01 2021-11-01"),
    ("The museum will open in [October].", TUESDAY, "2022-10", "2022-10", "2022-10-01 2022-11-01"),
    ("Prices fell in [March] again.", TUESDAY, "2022-03", "2022-03", "2022-03-01 2022-04-01"),
    ("The court ruled in [May] that it was legal.", TUESDAY, "2021-05", "2021-05", "2021-05-01 2021-06-01"),
    ("The dividend is payable on [April Four].", WIRE, "1987-04-04", "1987-04-04", "1987-04-04 1987-04-05"),
    ("VOTE\n\nShareholders voted on [Jan\n28].", WIRE, "1987-01-28", "1987-01-28", "1987-01-28 1987-01-29"),
    ("They met on [25 December].", None, "XXXX-12-25", "XXXX-12-25", "- -"),
    ("They met in [October].", None, "XXXX-10", "XXXX-10", "- -"),
    # Days that no month has.
    ("The fair opens on [31 June].", TUESDAY, "XXXX-XX-XX", None, "- -"),
    ("The fair opened on [February 29, 2023], in Oslo.", TUESDAY, "XXXX-XX-XX", None, "- -"),
    ("The fair opened on [29 February 2024] in Oslo.", TUESDAY, "2024-02-29", "2024-02-29", "2024-02-29 2024-03-01"),
    # Anniversaries.
    ("The town marks the [40th anniversary] of its fire.", TUESDAY, "P40Y", None, "- -"),
    ("The club marks its [twenty-fifth anniversary].", TUESDAY, "P25Y", None, "- -"),
    ("They kept their [30th wedding anniversary].", TUESDAY, "P30Y", None, "- -"),
    ("The school marks its [centenary].", TUESDAY, "P100Y", None, "- -"),
    # Years, decades, centuries.
    ("The factory was built in [2019].", None, "2019", "2019", "2019-01-01 2020-01-01"),
    ("Ministers defended the [2019] budget.", None, "2019", "2019", "2019-01-01 2020-01-01"),
    ("The rule has applied since [2010].", None, "2010", "2010/..", "2010-01-01 -"),
    ("The grant runs until [2031].", None, "2031", "../2031", "- 2032-01-01"),
    ("Wages fell in [the 1990s].", None, "199", "199X", "1990-01-01 2000-01-01"),
    ("Wages fell in [the late 1990s].", None, "199", "1995/1999", "1995-01-01 2000-01-01"),
    ("Those were the songs of [the 70s].", None, "197", "197X", "1970-01-01 1980-01-01"),
    ("He grew up in [the eighties].", None, "198", "198X", "1980-01-01 1990-01-01"),
    ("The law dates from [the 19th century].", None, "18", "18XX", "1800-01-01 1900-01-01"),
    ("Losses fell in [fiscal 2023].", None, "FY2023", "2022/2023", "2022-01-01 2024-01-01"),
    # Quarters, halves, seasons, edges.
    ("Sales rose in [the third quarter of 2021].", None, "2021-Q3", "2021-35", "2021-07-01 2021-10-01"),
    ("Sales rose in [Q3 2021].", None, "2021-Q3", "2021-35", "2021-07-01 2021-10-01"),
    ("Sales rose in [the first half of 2022].", None, "2022-H1", "2022-40", "2022-01-01 2022-07-01"),
    ("Sales rose in [the second half of last year].", TUESDAY, "2021-H2", "2021-41", "2021-07-01 2022-01-01"),
    ("Home prices rose in [the fourth quarter].", TUESDAY, "2021-Q4", "2021-36", "2021-10-01 2022-01-01"),
    ("Sales rose in [the last quarter].", TUESDAY, "2021-Q4", "2021-36", "2021-10-01 2022-01-01"),
    ("The ferry stopped in [spring 2020].", None, "2020-SP", "2020-21", "2020-01-01 2021-01-01"),
    ("The ferry stopped in [the winter of 2020].", None, "2020-WI", "2020-24", "2020-01-01 2021-04-01"),
    ("The ferry stopped [last summer].", TUESDAY, "2021-SU", "2021-22", "2021-01-01 2022-01-01"),
    ("Coal ends by [the end of 2030].", None, "2030", "2030-07/2030-12", "2030-07-01 2031-01-01"),
    ("Coal ends by [the end of this year].", TUESDAY, "2022", "2022-07/2022-12", "2022-07-01 2023-01-01"),
    ("He retired in [early 2009].", None, "2009", "2009-01/2009-06", "2009-01-01 2009-07-01"),
    ("Output rose in [the first nine months of 2021].", None, "P9M", "2021-01/2021-09", "2021-01-01 2021-10-01"),
    # Relative to the day of publication.
    ("Crime fell [last year].", TUESDAY, "2021", "2021", "2021-01-01 2022-01-01"),
    ("Crime fell [last year].", None, "PAST_REF", None, "- -"),
    ("Crime fell [this month].", TUESDAY, "2022-03", "2022-03", "2022-03-01 2022-04-01"),
    ("Crime fell [earlier this month].", TUESDAY, "2022-03", "2022-03-01/2022-03-15", "2022-03-01 2022-03-16"),
    ("Talks resume [next week].", TUESDAY, "2022-W12", "2022-03-21/2022-03-27", "2022-03-21 2022-03-28"),
    ("Talks broke down [last week].", FRIDAY, "2021-W51", "2021-12-20/2021-12-26", "2021-12-20 2021-12-27"),
    ("They left [yesterday].", TUESDAY, "2022-03-14", "2022-03-14", "2022-03-14 2022-03-15"),
    ("They leave [tomorrow].", FRIDAY, "2022-01-01", "2022-01-01", "2022-01-01 2022-01-02"),
    ("They left [the day before yesterday].", TUESDAY, "2022-03-13", "2022-03-13", "2022-03-13 2022-03-14"),
    ("They left [today].", None, "PRESENT_REF", None, "- -"),
    ("They left [two weeks ago].", TUESDAY, "2022-W09", "2022-02-28/2022-03-06", "2022-02-28 2022-03-07"),
    ("They left [20 years ago].", TUESDAY, "2002", "2002", "2002-01-01 2003-01-01"),
    ("They left [several weeks ago].", TUESDAY, "PAST_REF", None, "- -"),
    ("The farm was sold [last March].", TUESDAY, "2021-03", "2021-03", "2021-03-01 2021-04-01"),
    ("The farm was sold in [January last year].", TUESDAY, "2021-01", "2021-01", "2021-01-01 2021-02-01"),
    ("They marched over [the weekend].", "2022-03-14", "2022-W10-WE", "2022-03-12/2022-03-13", "2022-03-12 2022-03-14"),
    # Weekdays.
    ("The council voted on [Tuesday].", TUESDAY, "2022-03-15", "2022-03-15", "2022-03-15 2022-03-16"),
    ("The council voted on [Friday].", TUESDAY, "2022-03-11", "2022-03-11", "2022-03-11 2022-03-12"),
    ("The council will vote on [Friday].", TUESDAY, "2022-03-18", "2022-03-18", "2022-03-18 2022-03-19"),
    ("The council voted [last Tuesday].", TUESDAY, "2022-03-08", "2022-03-08", "2022-03-08 2022-03-09"),
    ("The council votes [next Tuesday].", TUESDAY, "2022-03-22", "2022-03-22", "2022-03-22 2022-03-23"),
    ("The council voted on [Tuesday].", None, "XXXX-WXX-2", None, "- -"),
    ("The council voted on [Monday night].", TUESDAY, "2022-03-14TNI", "2022-03-14", "2022-03-14 2022-03-15"),
    ("The council voted on [Friday of last week].", TUESDAY, "2022-03-11", "2022-03-11", "2022-03-11 2022-03-12"),
    # Ranges.
    ("Spending rose [between 2021 and 2022].", None, "P1Y", "2021/2022", "2021-01-01 2023-01-01"),
    ("Spending rose [from 2021 to 2023].", None, "P2Y", "2021/2023", "2021-01-01 2024-01-01"),
    ("Spending rose in [2021-23].", None, "P2Y", "2021/2023", "2021-01-01 2024-01-01"),
    ("Exports rose in [1985/86].", None, "P1Y", "1985/1986", "1985-01-01 1987-01-01"),
    ("The fair ran [from 1 January to 31 March].", TUESDAY, "P90D", "2022-01-01/2022-03-31", "2022-01-01 2022-04-01"),
    ("The fair was held on [1-3 March].", TUESDAY, "P3D", "2022-03-01/2022-03-03", "2022-03-01 2022-03-04"),
    ("Rain fell [January through March].", TUESDAY, "P3M", "2022-01/2022-03", "2022-01-01 2022-04-01"),
    ("The rink was shut [from November to February].", TUESDAY, "P4M", "2021-11/2022-02", "2021-11-01 2022-03-01"),
    ("It grew [between November 2012 and January 2013].", None, "P3M", "2012-11/2013-01", "2012-11-01 2013-02-01"),
    # Lengths of time and what recurs.
    ("She led the party for [three years].", None, "P3Y", None, "- -"),
    ("Nurses began a [24-hour] strike.", None, "PT24H", None, "- -"),
    ("It is part of a [10-year] plan.", None, "P10Y", None, "- -"),
    ("The strike lasted [several weeks].", None, "PXW", None, "- -"),
    ("The strike lasted [two and a half hours].", None, "PT2.5H", None, "- -"),
    ("The index fell in [the past nine days].", None, "P9D", None, "- -"),
    ("They waited [half an hour].", None, "PT30M", None, "- -"),
    ("The road was closed for [a fortnight].", None, "P2W", None, "- -"),
    ("They have argued for [decades].", None, "PXDE", None, "- -"),
    ("The board meets [every Monday].", None, "XXXX-WXX-1", None, "- -"),
    ("The board meets [every two weeks].", None, "P2W", None, "- -"),
    ("The fees are raised [annually].", None, "P1Y", None, "- -"),
    # Times of day.
    ("It broke at [6pm on Tuesday].", TUESDAY, "2022-03-15T18:00", "2022-03-15T18:00:00", "2022-03-15T18:00:00 2022-03-15T18:01:00"),
    ("Doors opened at [11 a.m. EDT].", TUESDAY, "2022-03-15T11:00-04:00", "2022-03-15T11:00:00-04:00", "2022-03-15T11:00:00-04:00 2022-03-15T11:01:00-04:00"),
    ("The price was flat at [16:08 UTC].", TUESDAY, "2022-03-15T16:08Z", "2022-03-15T16:08:00Z", "2022-03-15T16:08:00Z 2022-03-15T16:09:00Z"),
    ("He arrived at [nine in the morning].", TUESDAY, "2022-03-15T09:00", "2022-03-15T09:00:00", "2022-03-15T09:00:00 2022-03-15T09:01:00"),
    ("He arrived [this morning].", TUESDAY, "2022-03-15TMO", "2022-03-15", "2022-03-15 2022-03-16"),
    # Neither day nor year.
    ("The firm [currently] employs 300.", None, "PRESENT_REF", None, "- -"),
    ("The firm was [recently] sold.", None, "PAST_REF", None, "- -"),
    ("The firm will be sold [soon].", None, "FUTURE_REF", None, "- -"),
    ("Rents have doubled in [recent years].", None, "PAST_REF", None, "- -"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "published", "timex", "edtf", "interval"), READINGS)
def test_reads_an_expression_as_precisely_as_it_is_put(  # noqa: PLR0917
    nlp, marked, published, timex, edtf, interval
):
    assert written(only_date(nlp, marked, published)) == (timex, edtf, interval)


# Whatever stands between brackets is a mention, nothing else is.
SEVERAL = [
    ("Sales rose in [January] from [the same month a year ago].", ["2022-01", "2021-01"]),
    ("Sales rose in [January] from [the same period last year].", ["2022-01", "2021-01"]),
    ("Sales rose to $5m in [the third quarter of 2021] from $4m [a year earlier].", ["2021-Q3", "2020-Q3"]),
    ("Sales fell [last month] from [the previous year].", ["2022-02", "2021"]),
    ("He fell on [1 March] and died [three days later].", ["2022-03-01", "2022-03-04"]),
    ("He fell on [1 March] and was found [the next day].", ["2022-03-01", "2022-03-02"]),
    ("Profit was higher than [a year earlier].", ["XXXX"]),
    ("Output was 3m tonnes in [2019], [2020] and [2021].", ["2019", "2020", "2021"]),
    ("The songs of [the 70s] and [80s] sell best.", ["197", "198"]),
    ("The vote was moved from [1 May] to [2 June].", ["2022-05-01", "2022-06-02"]),
    ("It closed [late on Tuesday] and opened at [6am].", ["2022-03-15", "2022-03-15T06:00"]),
    ("Shares fell [today]; they ended [the day] down.", ["2022-03-15", "2022-03-15"]),
    ("He fell on [3 May 2021] and died [that night].", ["2021-05-03", "2021-05-03TNI"]),
    ("He fell on [3 May 2021] and died [the next morning].", ["2021-05-03", "2021-05-04TMO"]),
    ("He fell on [3 May 2021] and died [the same day].", ["2021-05-03", "2021-05-03"]),
    ("He fell on [3 May 2021] and died [two years later].", ["2021-05-03", "2023"]),
    ("He fell on [3 May 2021]; [the previous year] he had won.", ["2021-05-03", "2020"]),
    ("She won in [2016]. [The following year] she lost.", ["2016", "2017"]),
    ("She won in [2016]. [Three years later] she lost.", ["2016", "2019"]),
    ("She won in [2016] and lost in [January of that year].", ["2016", "2016-01"]),
    ("It rained in [November] and [December 2020].", ["2020-11", "2020-12"]),
    ("It rained in [January], [February] and [March 2020].", ["2020-01", "2020-02", "2020-03"]),
    ("Sales fell in [Q1], [Q2] and [Q3 of 2021].", ["2021-Q1", "2021-Q2", "2021-Q3"]),
    ("It rained on [Monday] and [the day before].", ["2022-03-14", "2022-03-13"]),
]


@pytest.mark.parametrize(("marked", "values"), SEVERAL)
def test_places_one_expression_by_another(nlp, marked, values):
    found = dates_in(nlp, marked.replace("[", "").replace("]", ""), TUESDAY)
    assert [mention.surface for mention in found] == [part.split("]")[0] for part in marked.split("[")[1:]]
    assert [mention.value.period.timex for mention in found] == values


def test_a_range_lists_its_ends(nlp):
    [mention] = dates_in(nlp, "It paid out 90 million between 2021 and 2022.")
    assert mention.value.period.type == "duration"
    assert [(part.piece.surface, part.period.timex) for part in mention.value.parts] == [
        ("2021", "2021"),
        ("2022", "2022"),
    ]


def test_a_short_range_lists_its_ends_with_the_month_once(nlp):
    text = "The fair was held on 1-3 March 2021."
    [mention] = dates_in(nlp, text)
    assert [(part.piece.surface, part.period.timex) for part in mention.value.parts] == [
        ("1", "2021-03-01"),
        ("3 March 2021", "2021-03-03"),
    ]


@pytest.mark.parametrize(
    ("text", "published", "anchor"),
    [
        ("The mill closed in 2019.", TUESDAY, "none"),
        ("The mill closed last year.", TUESDAY, "published"),
        ("The mill closed last year.", None, "unresolved"),
        ("The mill closed in October.", None, "unresolved"),
        ("The form is dated 03/04/2021.", TUESDAY, "unresolved"),
    ],
)
def test_says_what_it_was_resolved_against(nlp, text, published, anchor):
    [mention] = dates_in(nlp, text, published)
    assert mention.value.anchor == anchor


@pytest.mark.parametrize(
    "head",
    ["Mill to close\n\nMarch 15, 2022\n\n", "Mill to close\n\nLEEDS, March 15, 2022 (Wire) - "],
)
def test_a_date_line_stands_in_for_the_day_of_publication(nlp, head):
    mentions = dates_in(nlp, f"{head}The mill closed on Friday.")
    assert mentions[-1].surface == "Friday"
    assert mentions[-1].value.period.timex == "2022-03-11"
    assert mentions[-1].value.anchor == "text"


def test_a_date_in_running_text_is_no_date_line(nlp):
    mentions = dates_in(nlp, "The mill was bought on March 15, 2022 by a rival. It closed on Friday.")
    assert mentions[-1].value.anchor == "unresolved"


def test_a_year_earlier_forgets_after_the_next_sentence(nlp):
    text = "Sales rose in 2019. Nobody knew why. The owner kept quiet. They were higher than a year earlier."
    assert dates_in(nlp, text)[-1].value.anchor == "unresolved"


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("Talks broke down in the summer.", "2021-SU"),
        ("Talks will begin in the autumn.", "2022-FA"),
        ("The mill is to close by the end of the year.", "2022"),
        ("Crowds gathered ahead of Friday's vote.", "2022-03-18"),
        ("Sales in the June quarter were forecast to fall.", "2022-06"),
    ],
)
def test_looks_towards_the_tense_of_the_sentence(nlp, text, timex):
    [mention] = dates_in(nlp, text, TUESDAY)
    assert mention.value.period.timex == timex


BY_OUTLET = [
    (
        "It closed on [03/04/2021].",
        {"url": "https://www.example.co.uk/a"},
        "2021-04-03",
        "date.numeric-outlet",
    ),
    ("It closed on [03/04/2021].", {"url": "https://www.nytimes.com/a"}, "2021-03-04", "date.numeric-outlet"),
    ("It closed on [03/04/2021].", {"source": "The Guardian"}, "2021-04-03", "date.numeric-outlet"),
    ("It closed on [03/04/2021].", {"url": "https://www.example.ca/a"}, "2021-XX-XX", "date.numeric"),
    ("It closed on [03/04/2021].", {"url": "https://www.example.com/a"}, "2021-XX-XX", "date.numeric"),
    ("It closed on [03/04/2021].", {"url": "not an address"}, "2021-XX-XX", "date.numeric"),
    ("The shop shut on [Labour Day].", {"url": "https://www.example.co.nz/a"}, "2021-10-25", "date.holiday"),
    ("The shop shut on [Labour Day].", {"url": "https://www.example.ca/a"}, "2021-09-06", "date.holiday"),
    ("The shop shut on [Thanksgiving].", {"url": "https://www.example.ca/a"}, "2021-10-11", "date.holiday"),
    ("The shop shut on [Thanksgiving].", {"source": "Associated Press"}, "2021-11-25", "date.holiday"),
    ("The shop shut on [Independence Day].", {"source": "The Hindu"}, "2021-08-15", "date.holiday"),
    ("Crowds in Delhi and Mumbai kept [Independence Day].", {}, "2021-08-15", "date.holiday"),
]


@pytest.mark.parametrize(("marked", "of_article", "timex", "rule"), BY_OUTLET)
def test_the_country_of_the_outlet_settles_what_differs_between_countries(
    nlp, marked, of_article, timex, rule
):
    mention = only_date(nlp, marked, TUESDAY, **of_article)
    assert (mention.value.period.timex, mention.rule) == (timex, rule)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It shut on 03/04/2021 and opened on 25/04/2021.", ["2021-04-03", "2021-04-25"]),
        ("It shut on 03/04/2021 and opened on 04/25/2021.", ["2021-03-04", "2021-04-25"]),
        ("It shut on 03/04/2021 and opened on 5 May 2021.", ["2021-04-03", "2021-05-05"]),
        ("It shut on 03/04/2021 and opened on May 5, 2021.", ["2021-XX-XX", "2021-05-05"]),
        ("It shut on 03/04/2021, 25/04/2021 and 04/25/2021.", ["2021-XX-XX", "2021-04-25", "2021-04-25"]),
    ],
)
def test_a_date_that_can_be_read_in_one_way_only_settles_the_others(nlp, text, values):
    assert [mention.value.period.timex for mention in dates_in(nlp, text)] == values


@pytest.mark.parametrize(
    "head",
    [
        "Mill to close\n\nPublished: 15 March 2022 10:30 GMT\n\n",
        "Mill to close\n\nLast updated on March 15, 2022\n\n",
        "Mill to close\n\nBy Ana Ruiz | 15 March 2022\n\n",
        "LEEDS, March 15, 2022 /Wire/ -- ",
        "The owners spoke today (15 March 2022). ",
        "The owners spoke yesterday, 14 March 2022. ",
    ],
)
def test_a_byline_or_the_lead_can_give_the_day_of_publication(nlp, head):
    mention = dates_in(nlp, f"{head}The mill closed on Friday.")[-1]
    assert (mention.value.period.timex, mention.value.anchor) == ("2022-03-11", "text")


ENDINGS = [
    ("Sales fell in [the 12 months] to March 2021.", "P12M", "2020-04/2021-03", "2020-04-01 2021-04-01"),
    ("Sales fell in [the year] to June 2021.", "P1Y", "2020-07/2021-06", "2020-07-01 2021-07-01"),
    (
        "Sales fell in [the year] ended March 31, 2021.",
        "P1Y",
        "2020-04-01/2021-03-31",
        "2020-04-01 2021-04-01",
    ),
    (
        "Sales fell in [the fiscal year] ended June 30, 2021.",
        "P1Y",
        "2020-07-01/2021-06-30",
        "2020-07-01 2021-07-01",
    ),
    ("Sales fell in [six months] through September 2021.", "P6M", "2021-04/2021-09", "2021-04-01 2021-10-01"),
    ("Sales fell in [10 weeks] to 3 May 2020.", "P10W", "2020-02-24/2020-05-03", "2020-02-24 2020-05-04"),
    ("Sales fell in [10 weeks] to May 2020.", "P10W", None, "- -"),
]


@pytest.mark.parametrize(("marked", "timex", "edtf", "interval"), ENDINGS)
def test_the_date_at_its_end_places_a_length_of_time(nlp, marked, timex, edtf, interval):
    mention = dates_in(nlp, marked.replace("[", "").replace("]", ""))[0]
    assert mention.surface.removeprefix("the ") == marked.split("[")[1].split("]")[0].removeprefix("the ")
    assert written(mention) == (timex, edtf, interval)


HARD = [
    ("The file says: 7 May 2018 12 3", ["7 May 2018"]),
    ("The Jan. 6 riot was in all the papers; so was Oct. 7.", ["Jan. 6", "Oct. 7"]),
    ("Eight years of war ended; four years later peace held. A 48-hour truce began.", ["Eight years", "four years later", "48-hour"]),
    ("The march was on Sunday, the Sun said. Jan Brown wed in May.", ["Sunday", "May"]),
    ("It sold 310 million between 2018 and 2019, in 3 of the 4 regions.", ["between 2018 and 2019"]),
    ("Covid-19 closed a pub on 25/12; envoys met after 9/11.", ["25/12", "9/11"]),
    ("An inch from home, a pound of tea, the second half of 2020, the third quarter.", ["the second half of 2020", "the third quarter"]),
    ("1987 people fled; 2001 homes burned; doctors saw 1999 patients in 2001.", ["2001"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "surfaces"), HARD)
def test_finds_the_dates_and_only_them(nlp, text, surfaces):
    assert [mention.surface for mention in dates_in(nlp, text, TUESDAY)] == surfaces
