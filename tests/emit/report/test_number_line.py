from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given

from crossfoot.emit.report.number_line import WIDTH, number_line, ticks
from crossfoot.types import Amount, Unit
from tests.emit.report.html import read
from tests.emit.stories import amount
from tests.emit.strategies import amounts

PERCENT = Unit("percent", "%")


def drawing(stated, computed, unit=None):
    return read(number_line(stated, computed, unit))


def bar(page, name):
    [rect] = [n for n in page.all("rect", "bar") if name in n.classes]
    left = float(rect.attributes["x"])
    return left, left + float(rect.attributes["width"])


def test_bars_stand_in_the_order_of_their_numbers():
    page = drawing(amount("66", "65.5", "66.5"), amount("75"))
    assert bar(page, "stated")[1] < bar(page, "computed")[0]
    page = drawing(amount("75"), amount("66", "65.5", "66.5"))
    assert bar(page, "computed")[1] < bar(page, "stated")[0]


def test_a_wider_interval_is_a_wider_bar_and_holds_the_narrower():
    page = drawing(amount("5", "4.5", "5.5"), amount("5", "4.75", "5.25"))
    (low, high), (inner_low, inner_high) = bar(page, "stated"), bar(page, "computed")
    assert low < inner_low < inner_high < high


def test_numbers_that_meet_are_joined_and_others_are_measured_apart():
    meeting = drawing(amount("5", "4.5", "5.5"), amount("5.4"))
    apart = drawing(amount("5", "4.5", "5.5"), amount("5.6"))
    assert (len(meeting.all(cls="meet")), len(meeting.all(cls="gap"))) == (1, 0)
    assert (len(apart.all(cls="meet")), len(apart.all(cls="gap"))) == (0, 1)


def test_an_open_end_runs_off_the_drawing_with_an_arrow():
    page = drawing(Amount(Decimal(30), Decimal(30), None), amount(None, "24", "100"))
    assert bar(page, "stated")[1] == WIDTH
    assert len(page.all("path", "bar")) == 1
    page = drawing(Amount(Decimal(30), None, Decimal(30)), amount("12"))
    assert bar(page, "stated")[0] == 0


def test_labels_say_the_numbers_with_their_unit():
    page = drawing(amount("55", "54.5", "55.5"), amount("55.58"), PERCENT)
    assert [label.text for label in page.all("text", "label")] == [
        "Stated 55% (54.5 to 55.5)",
        "Computed 55.58%",
    ]
    [svg] = page.all("svg")
    assert svg.attributes["role"] == "img"
    assert svg.attributes["aria-label"] == "stated 55% (54.5 to 55.5); computed 55.58%"


def test_a_unit_cannot_break_out_of_the_drawing():
    page = drawing(amount("5"), amount("6"), Unit("x", '"><script>alert(1)</script>a'))
    assert page.all("script") == []


def test_without_any_number_there_is_no_drawing():
    nothing = Amount(None, None, None)
    assert number_line(nothing, nothing) == ""


@given(amounts(), amounts())
def test_nothing_but_an_open_end_leaves_the_drawing(stated, computed):
    page = read(number_line(stated, computed))
    for name in ("stated", "computed") if page.all("svg") else ():
        low, high = bar(page, name)
        assert -0.2 <= low < high <= WIDTH + 0.2
    for label in page.all("text", "label"):
        assert 0 <= float(label.attributes["x"]) <= WIDTH


@pytest.mark.parametrize(
    ("low", "high"), [("0", "1"), ("64", "77"), ("-3", "9e9"), ("0.001", "0.0012"), ("1e30", "2e30")]
)
def test_ticks_are_round_few_and_in_order(low, high):
    found = ticks(Decimal(low), Decimal(high))
    assert 1 <= len(found) <= 4
    assert all(a < b for a, b in pairwise(found))
    assert all(Decimal(low) <= tick <= Decimal(high) for tick in found)
    assert all(len(tick.normalize().as_tuple().digits) <= 4 for tick in found)
