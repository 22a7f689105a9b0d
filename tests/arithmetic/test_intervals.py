from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from crossfoot.arithmetic.intervals import add, divide, percent_change, percent_of, scale, subtract
from crossfoot.types import Interval

NUMBERS = st.decimals(min_value=0, max_value=10**12, places=3)
POSITIVE = st.decimals(min_value=Decimal("0.001"), max_value=10**12, places=3)
CLOSE = Decimal("1e-12")


@st.composite
def around(draw, numbers=NUMBERS):
    """A number and an interval that holds it, now and then with an open end."""
    value = draw(numbers)
    low, high = sorted((draw(numbers), draw(numbers)))
    low, high = min(low, value), max(high, value)
    return value, Interval(low, draw(st.sampled_from((high, None))))


def holds(interval: Interval, value: Decimal) -> bool:
    """Whether the interval holds the value, but for the last of 34 digits."""
    slack = abs(value) * CLOSE
    above = interval.low is None or interval.low <= value + slack
    return above and (interval.high is None or value - slack <= interval.high)


@given(st.lists(around(), min_size=1, max_size=6))
def test_a_sum_holds_the_sum_of_any_members(terms):
    assert holds(add([i for _, i in terms]), sum((v for v, _ in terms), Decimal(0)))


@given(around(), around())
def test_a_difference_holds_the_difference_of_any_members(left, right):
    assert holds(subtract(left[1], right[1]), left[0] - right[0])


@given(around(), around(POSITIVE))
def test_a_quotient_holds_the_quotient_of_any_members(part, whole):
    assert holds(divide(part[1], whole[1]), part[0] / whole[0])


@given(around(), st.decimals(min_value=-1000, max_value=1000, places=2))
def test_a_multiple_holds_the_multiple_of_any_member(term, factor):
    assert holds(scale(term[1], factor), term[0] * factor)


@given(around(), around(POSITIVE))
def test_a_percentage_holds_that_of_any_members(part, whole):
    assert holds(percent_of(part[1], whole[1]), part[0] / whole[0] * 100)


@given(around(), around(POSITIVE))
def test_a_percent_change_holds_that_of_any_members(new, old):
    assert holds(percent_change(new[1], old[1]), (new[0] / old[0] - 1) * 100)


@given(around(), st.sampled_from((Decimal(0), Decimal(-3), None)))
def test_nothing_is_divided_by_what_may_be_nothing(part, low):
    whole = Interval(low, Decimal(5))
    assert divide(part[1], whole) is None
    assert percent_of(part[1], whole) is None
    assert percent_change(part[1], whole) is None


def test_an_open_end_stays_open():
    some, half_open = Interval(Decimal(1), Decimal(2)), Interval(Decimal(3), None)
    assert add([some, half_open]) == Interval(Decimal(4), None)
    assert subtract(some, half_open) == Interval(None, Decimal(-1))
    assert scale(half_open, Decimal(-2)) == Interval(None, Decimal(-6))


def test_arithmetic_is_exact():
    """Three tenths, as no float adds them."""
    tenth = Interval(Decimal("0.1"), Decimal("0.1"))
    assert add([tenth, tenth, tenth]) == Interval(Decimal("0.3"), Decimal("0.3"))
