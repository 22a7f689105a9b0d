"""A filter as conditions on the table of items, one a field."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from operator import ge, gt, le, lt
from typing import Any

from sqlalchemy import ColumnElement, and_, false, not_, or_, select

from crossfoot.review.db.columns import storable
from crossfoot.review.db.search import matching
from crossfoot.review.db.tables import TOUCHED, item_speakers, items, speakers
from crossfoot.review.model import Change, Filter, Order, Status
from crossfoot.review.rows import bit_of

SHOWN_STATUS = tuple(status for status in Status if status is not Status.SUPPRESSED)
SHOWN_CHANGE = tuple(change for change in Change if change is not Change.GONE)
"""What is shown where a filter does not say."""

Compare = Callable[[Any, Any], Any]

COUNTED = ("type", "check", "verdict", "kind", "status", "change", "reviewer", "assignee")
"""Fields with few values, which are counted together."""


def conditions(view: Filter, dialect: str, without: Sequence[str] = ()) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions that a filter sets.

    Args:
        view: The filter.
        dialect: ``sqlite`` or ``postgresql``.
        without: Fields of the filter that are let through.
    """
    for name, column in (
        ("type", items.c.type),
        ("article", items.c.article_id),
        ("check", items.c.check),
        ("verdict", items.c.verdict),
        ("reviewer", items.c.reviewer),
        ("assignee", items.c.assignee),
    ):
        values = getattr(view, name)
        if values and name not in without:
            yield _any_of(column, values)
    if "status" not in without:
        yield items.c.status.in_([status.value for status in view.status or SHOWN_STATUS])
    if "change" not in without:
        yield items.c.change.in_([change.value for change in view.change or SHOWN_CHANGE])
    if only_touched(view, without):
        yield TOUCHED
    if view.kind and "kind" not in without:
        yield or_(*(items.c.kinds.bitwise_and(bit_of(kind)) != 0 for kind in view.kind))
    yield from _named(view, without)
    if view.text.strip():
        found = matching(dialect, view.text)
        yield items.c.seq.in_(found) if found is not None else false()


def _named(view: Filter, without: Sequence[str]) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions that look into other tables, and the days."""
    if view.since is not None:
        yield items.c.day >= view.since.isoformat()
    if view.until is not None:
        yield items.c.day <= view.until.isoformat()
    if view.speaker and "speaker" not in without:
        names = [storable(name) for name in view.speaker]
        said = select(item_speakers.c.item).join(speakers).where(speakers.c.name.in_(names))
        yield items.c.seq.in_(said)


def only_touched(view: Filter, without: Sequence[str] = ()) -> bool:
    """Whether a filter shows only items that people or rules have touched, which an index finds."""
    asked = (("reviewer", view.reviewer), ("assignee", view.assignee), ("status", view.status))
    return any(
        values and "" not in values and Status.OPEN not in values and name not in without
        for name, values in asked
    )


def ordering(order: Order) -> tuple[ColumnElement[Any], ...]:
    """Return the columns that an order sorts by; the last is an id, so that no two items are equal."""
    place = (items.c.article_id, items.c.start, items.c.id)
    if order is Order.ARTICLE:
        return place
    if order is Order.NEWEST:
        return (items.c.day.is_(None), items.c.day.desc(), items.c.rank, *place)
    return (items.c.rank, *place)


def after(order: Order, row: Any) -> ColumnElement[bool]:  # noqa: ANN401  (a row of items)
    """Hold for the items that stand after *row* in an order."""
    return _beside(order, row, gt, ge)


def before(order: Order, row: Any) -> ColumnElement[bool]:  # noqa: ANN401  (a row of items)
    """Hold for the items that stand before *row* in an order."""
    return _beside(order, row, lt, le)


def _beside(order: Order, row: Any, strictly: Compare, loosely: Compare) -> ColumnElement[bool]:  # noqa: ANN401
    place = [(items.c.article_id, row.article_id), (items.c.start, row.start), (items.c.id, row.id)]
    if order is Order.ARTICLE:
        return _further(place, strictly, loosely)
    ranked = [(items.c.rank, row.rank), *place]
    here = _further(ranked, strictly, loosely)
    if order is Order.PRIORITY:
        return here
    # The newest first, those of no day last.
    none, later = items.c.day.is_(None), strictly is gt
    if row.day is None:
        return and_(none, here) if later else or_(not_(none), and_(none, here))
    other = or_(none, items.c.day < row.day) if later else items.c.day > row.day
    return or_(other, and_(items.c.day == row.day, here))


def _further(
    pairs: Sequence[tuple[ColumnElement[Any], Any]], strictly: Compare, loosely: Compare
) -> ColumnElement[bool]:
    """Compare as a tuple is: the first that differs decides."""
    (column, value), *rest = pairs
    if not rest:
        return and_(strictly(column, value))
    # The first condition lets an index find the place; it follows from the second.
    return and_(loosely(column, value), or_(strictly(column, value), _further(rest, strictly, loosely)))


def _any_of(column: ColumnElement[Any], values: Sequence[str]) -> ColumnElement[bool]:
    """Hold where a column has one of *values*, of which ``""`` is none."""
    named = column.in_([storable(str(value)) for value in values if value])
    return or_(column.is_(None), named) if "" in values else named
