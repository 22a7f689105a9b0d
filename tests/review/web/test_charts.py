from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from crossfoot.review.model import Day, Precision
from crossfoot.review.web.charts import BASE, MOST_BARS, WIDTH, decisions_chart, flags_chart, whisker

DATES = st.dates(date(1990, 1, 1), date(2030, 1, 1)).map(date.isoformat)
COUNTS = st.dictionaries(
    st.sampled_from(("confirmed", "corrected", "rejected")), st.integers(1, 500), min_size=1
)


@given(st.dictionaries(DATES, st.integers(1, 900), min_size=1, max_size=40))
def test_every_flag_is_in_a_bar_that_fits(found):
    chart = flags_chart([Day(day, flags) for day, flags in sorted(found.items())])
    assert sum(int(bar.says.split()[1]) for bar in chart.bars) == sum(found.values())
    assert len(chart.bars) <= MOST_BARS + 1
    for bar in chart.bars:
        assert bar.x >= 0
        assert bar.x + bar.width <= WIDTH + 0.1
        assert 0 < bar.y + bar.height <= BASE + 0.1


@given(st.dictionaries(DATES, COUNTS, min_size=1, max_size=20))
def test_bars_of_decisions_stand_on_each_other(found):
    chart = decisions_chart([Day(day, 0, counts) for day, counts in found.items()])
    by_place = {}
    for bar in chart.bars:
        by_place.setdefault(bar.x, []).append(bar)
    for stack in by_place.values():
        below = BASE
        for bar in stack:
            assert abs(bar.y + bar.height - below) < 0.1
            below = bar.y


def test_a_few_days_are_days_and_many_are_months():
    first = date(2024, 1, 31)
    few = [Day((first + timedelta(days=n)).isoformat(), 1) for n in range(20)]
    many = [Day((first + timedelta(days=30 * n)).isoformat(), 1) for n in range(40)]
    assert flags_chart(few).step == "day"
    assert flags_chart(many).step == "month"


def test_without_anything_there_is_no_chart():
    assert flags_chart([]) is None
    assert decisions_chart([Day("2024-01-01", 3)]) is None


def test_a_precision_without_decisions_has_no_interval():
    assert whisker(Precision("sum", 3, 0, 0, {}, None, None)) is None
    assert whisker(Precision("sum", 3, 1, 1, {}, 0.1, 0.9)) == (10, 90, 50)
