"""The figures of the dashboard are those of the queue and of the articles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.review.dashboard import dashboard, wilson
from crossfoot.review.decisions import decide
from crossfoot.review.model import Filter, ItemType, Request, Status
from crossfoot.review.queue import page
from crossfoot.types import Action, Reason

FLAGGED = Filter(type=(ItemType.FINDING,), verdict=("contradicts", "impossible"))


def test_an_empty_desk_has_figures_too(desk):
    figures = dashboard(desk)
    assert (figures.articles, figures.flagged, figures.precision, figures.days) == (0, 0, (), ())


def test_figures_are_those_of_the_queue(own):
    flags = page(own, FLAGGED, size=500).items
    for number, item in enumerate(flags[:3]):
        reject = number == 0
        reason = Reason.OTHER if reject else None
        decide(own, Request(item.id, Action.REJECT if reject else Action.CONFIRM, 0, reason=reason), "ana")
    figures = dashboard(own)
    assert (figures.articles, figures.claims, figures.findings) == (10, 200, 20)
    assert (figures.flagged, figures.open, figures.decided) == (len(flags), len(flags) - 3, 3)
    assert (figures.numbers, figures.numbers_checked) == (400, 40)
    assert sum(figures.unchecked.values()) == 360
    assert figures.reviewers == {"ana": 3}
    assert sum(day.flags for day in figures.days) == len(flags)
    assert {d.day: dict(d.decisions) for d in figures.days if d.decisions} == {
        "2024-03-08": {"confirmed": 2, "rejected": 1}
    }
    assert sum(p.confirmed for p in figures.precision) == 2
    [one] = [p for p in figures.precision if p.rejected]
    assert one.reasons == {"other": 1}
    assert one.low <= one.share <= one.high
    quoted = figures.speakers[0]
    assert quoted.quotations == page(own, Filter(type=(ItemType.CLAIM,), speaker=(quoted.name,))).total


def test_an_undone_decision_counts_for_nothing(own):
    item = page(own, FLAGGED).items[0]
    decide(own, Request(item.id, Action.CONFIRM, 0), "ana")
    decide(own, Request(item.id, Action.UNDO, 1), "ana")
    figures = dashboard(own)
    assert (figures.decided, figures.reviewers) == (0, {})
    assert page(own, Filter(status=(Status.CONFIRMED,))).total == 0


@given(st.integers(1, 500).flatmap(lambda total: st.tuples(st.integers(0, total), st.just(total))))
def test_the_interval_holds_the_share(case):
    right, total = case
    low, high = wilson(right, total)
    assert 0 <= low <= right / total <= high <= 1


def test_the_interval_is_wilsons():
    assert wilson(8, 10) == pytest.approx((0.4902, 0.9433), abs=1e-4)
    assert wilson(0, 0) is None
