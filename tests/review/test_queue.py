"""The queue shows what its filter says, in one order, with counts that are those of the pages."""

from dataclasses import replace
from datetime import date

import pytest
from benchmarks.desk_data import make_analyses, write_run

from crossfoot.review.address import from_query, to_query
from crossfoot.review.decisions import decide
from crossfoot.review.items import claim, finding
from crossfoot.review.load import load_run
from crossfoot.review.model import Change, Filter, ItemType, Order, Request, Status, UnknownItemError
from crossfoot.review.queue import facet, facets, neighbours, page
from crossfoot.types import Action, Reason

ALL = Filter()
FINDINGS = Filter(type=(ItemType.FINDING,))


def everything(desk, view):
    """All items of a view, page by page."""
    first = page(desk, view, 1, 30)
    return [item for number in range(1, first.pages + 1) for item in page(desk, view, number, 30).items]


@pytest.fixture(scope="module")
def full(shared_desk, run_of_ten):
    """A desk with the run of ten, to read only."""
    with shared_desk() as desk:
        load_run(desk, run_of_ten)
        yield desk


@pytest.fixture(scope="module")
def worked(shared_desk, run_of_ten):
    """A desk on which something was done, to read only."""
    with shared_desk() as desk:
        load_run(desk, run_of_ten)
        yield work_on(desk)


def work_on(full):
    for item, action in zip(
        page(full, FINDINGS, size=6).items, [*[Action.CONFIRM] * 2, *[Action.REJECT] * 4], strict=True
    ):
        reason = Reason.WRONG_NUMBER if action is Action.REJECT else None
        decide(full, Request(item.id, action, 0, reason=reason), "ana")
    open_ = page(full, Filter(status=(Status.OPEN,)), size=3).items
    for item in open_:
        decide(full, Request(item.id, Action.ASSIGN, 0, assignee="bo"), "ana")
    return full


def test_flagged_findings_come_first_then_all_others_by_priority(full):
    items = everything(full, ALL)
    flags = [item.type is ItemType.FINDING and item.flagged for item in items]
    assert flags == sorted(flags, reverse=True)
    rest = [item.priority for item in items if not item.flagged]
    assert rest == sorted(rest, reverse=True)


@pytest.mark.parametrize("order", Order)
def test_pages_hold_every_item_once(full, order):
    ids = [item.id for item in everything(full, Filter(order=order))]
    assert len(ids) == len(set(ids)) == page(full, ALL).total == 220


def test_a_page_outside_is_the_nearest_page(full):
    assert page(full, ALL, 0, 50).number == 1
    last = page(full, ALL, 99, 50)
    assert (last.number, len(last.items)) == (5, 20)


@pytest.mark.parametrize(
    ("view", "holds"),
    [
        (Filter(type=(ItemType.CLAIM,)), lambda i: i.type is ItemType.CLAIM),
        (Filter(verdict=("contradicts", "impossible")), lambda i: i.flagged),
        (Filter(check=("sum", "share")), lambda i: i.check in ("sum", "share")),
        (Filter(kind=("money",)), lambda i: "money" in i.kinds),
        (Filter(speaker=("Ana Brandt", "Bo Ito")), lambda i: {"Ana Brandt", "Bo Ito"} & set(i.speakers)),
        (Filter(article=("made-00003",)), lambda i: i.article_id == "made-00003"),
        (Filter(since=date(2024, 2, 1)), lambda i: i.published >= "2024-02-01"),
        (Filter(until=date(2024, 2, 1)), lambda i: i.published <= "2024-02-01"),
        (Filter(status=(Status.OPEN,)), lambda i: i.status is Status.OPEN),
        (Filter(status=(Status.REJECTED, Status.CONFIRMED)), lambda i: i.status is not Status.OPEN),
        (Filter(reviewer=("ana",)), lambda i: i.reviewer == "ana"),
        (Filter(reviewer=("",)), lambda i: i.reviewer is None),
        (Filter(assignee=("bo",)), lambda i: i.assignee == "bo"),
        (Filter(assignee=("", "bo"), status=(Status.OPEN,)), lambda i: i.status is Status.OPEN),
        (Filter(change=(Change.NEW,)), lambda _: True),
        (Filter(change=(Change.GONE,)), lambda _: False),
    ],
    ids=lambda value: str(to_query(value)) if isinstance(value, Filter) else "",
)
def test_a_filter_shows_what_it_says(worked, view, holds):
    expected = [item.id for item in everything(worked, ALL) if holds(item)]
    assert [item.id for item in everything(worked, view)] == expected
    assert page(worked, view).total == len(expected)


@pytest.mark.parametrize(
    "view",
    [
        ALL,
        Filter(status=(Status.OPEN,)),
        Filter(check=("sum",), verdict=("contradicts",)),
        Filter(text="harbour", status=(Status.OPEN, Status.REJECTED)),
        Filter(speaker=("Bo Ito",), assignee=("",)),
        Filter(reviewer=("ana",), since=date(2024, 1, 10)),
    ],
    ids=lambda view: str(to_query(view)),
)
def test_a_count_is_what_the_page_would_show(worked, view):
    for one in facets(worked, view):
        for value in one.values:
            typed = type(getattr(view, one.name)[0])(value.value) if getattr(view, one.name) else value.value
            alone = replace(view, **{one.name: (Status(typed) if one.name == "status" else typed,)})
            if one.name == "change":
                alone = replace(alone, change=(Change(typed),))
            assert page(worked, alone).total == value.count, (one.name, value)


def test_counts_follow_a_decision_at_once(own):
    before = {v.value: v.count for v in facets(own, ALL)[4].values}
    decide(own, Request(page(own, FINDINGS).items[0].id, Action.CONFIRM, 0), "ana")
    after = {v.value: v.count for v in facets(own, ALL)[4].values}
    assert (after["open"], after["confirmed"]) == (before["open"] - 1, before["confirmed"] + 1)


def test_speakers_are_found_by_letters_of_their_names(full):
    found = facet(full, ALL, "speaker", "BRANDT")
    assert {value.value.split()[-1] for value in found.values} == {"Brandt"}


@pytest.mark.parametrize("order", Order)
def test_neighbours_are_those_of_the_list(full, order):
    view = Filter(order=order)
    ids = [item.id for item in everything(full, view)]
    for place in (0, 1, 57, 219):
        near = neighbours(full, view, ids[place])
        assert near.before == (ids[place - 1] if place else None)
        assert near.after == (ids[place + 1] if place < 219 else None)
        assert (near.place, near.total) == (place, 220)


def test_articles_without_a_day_are_the_oldest(desk, tmp_path):
    made = [
        replace(one, article=replace(one.article, published=None)) if number % 2 else one
        for number, one in enumerate(make_analyses(4))
    ]
    write_run(tmp_path / "run", made)
    load_run(desk, tmp_path / "run")
    view = Filter(type=(ItemType.FINDING,), order=Order.NEWEST)
    items = page(desk, view).items
    assert [item.published is None for item in items] == [False] * 4 + [True] * 4
    near = [neighbours(desk, view, item.id) for item in items]
    assert [one.place for one in near] == list(range(8))
    assert [one.after for one in near[:-1]] == [item.id for item in items[1:]]
    assert [one.before for one in near[1:]] == [item.id for item in items[:-1]]


def test_an_item_that_left_the_view_still_has_a_next(own):
    view = Filter(type=(ItemType.FINDING,), status=(Status.OPEN,))
    first, second, third = page(own, view, size=3).items
    decide(own, Request(second.id, Action.CONFIRM, 0), "ana")
    near = neighbours(own, view, second.id)
    assert (near.before, near.after) == (first.id, third.id)


def test_a_finding_comes_with_all_that_it_stands_on(full):
    item = page(full, FINDINGS).items[0]
    view = finding(full, item.id)
    assert list(view.claims) == [operand["claim_id"] for operand in view.finding["operands"]]
    assert list(view.articles) == [view.finding["article_id"]]
    for operand in view.finding["operands"]:
        assert view.article["text"][operand["start"] : operand["end"]] == operand["surface"]
    assert {name for other in view.others for name in other.speakers} <= set(item.speakers)
    assert not {other.id for other in view.others} & set(view.claims)
    assert [one.id for one in claim(full, next(iter(view.claims))).findings] == [item.id]


def test_an_unknown_id_says_so(full):
    for ask in (finding, claim, lambda desk, one: neighbours(desk, ALL, one)):
        with pytest.raises(UnknownItemError, match="expected a"):
            ask(full, "f-0000000000000000' OR 1=1 --")


@pytest.mark.parametrize(
    "view",
    [
        ALL,
        Filter(text='harbour "tram line"', check=("sum", "share"), status=(Status.OPEN,), order=Order.NEWEST),
        Filter(since=date(2024, 1, 1), until=date(2024, 2, 1), reviewer=("", "ana"), kind=("count",)),
    ],
)
def test_a_view_is_its_url(view):
    assert to_query(from_query([*to_query(view), ("page", "3")])) == to_query(view)


@pytest.mark.parametrize("pair", [("status", "done"), ("since", "soon"), ("kind", "x"), ("text", "x" * 2000)])
def test_a_url_that_is_no_view_is_refused_in_one_line(pair):
    with pytest.raises(Exception, match=f"^{pair[0]}: expected") as refused:
        from_query([pair])
    assert "\n" not in str(refused.value)
