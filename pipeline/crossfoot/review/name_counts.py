"""Counts of fields with many values: how many items of a view each speaker and each article has.

Over a whole desk such a count reads every item, and every decision would make it wrong. So it is split: what nobody has
touched is counted once a load, and what decisions and rules take out of the view, which is little, is counted each time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, not_, or_, select

from crossfoot.review.conditions import SHOWN_STATUS, conditions, only_touched
from crossfoot.review.db.columns import storable
from crossfoot.review.db.tables import TOUCHED, articles, item_speakers, items, speakers
from crossfoot.review.desk import Desk, loads, version
from crossfoot.review.model import Facet, FacetValue, Filter, Order, Status

LISTED = 12
"""Speakers or articles that are listed; the rest is found by typing."""


def count_named(desk: Desk, connection: Connection, view: Filter, name: str, containing: str = "") -> Facet:
    """Count the values of ``speaker`` or ``article``: those with the highest counts, and those chosen.

    Args:
        desk: The desk.
        connection: To read it by.
        view: The filter.
        name: The field.
        containing: Letters that a name must contain, in any case.
    """
    load = loads(connection)
    names = desk.cache.get(load, ("names", name), lambda: _names(connection, name))
    chosen = {storable(value) for value in getattr(view, name)}
    letters = containing.strip().casefold()
    question = replace(view, **{name: ()}, order=Order.PRIORITY)  # type: ignore[arg-type]
    ranked = desk.cache.get(
        version(connection), (name, question), lambda: _ranked(desk, connection, question, name, load, names)
    )
    found = [one for one in ranked if letters in (one[1] or one[0]).casefold()] if letters else ranked
    listed = found[:LISTED] + [one for one in found[LISTED:] if one[0] in chosen]
    shown = {value for value, _, _ in listed}
    values = [FacetValue(value, label or value, count, value in chosen) for value, label, count in listed]
    values += [FacetValue(value, value, 0, chosen=True) for value in sorted(chosen - shown)]
    return Facet(name, tuple(values), len(found) - len(listed))


def _ranked(  # noqa: PLR0913, PLR0917 (what a count hangs on)
    desk: Desk,
    connection: Connection,
    view: Filter,
    name: str,
    load: int,
    names: Mapping[Any, tuple[str, str]],
) -> list[tuple[str, str, int]]:
    """Return values with their labels and counts, the highest count first, then by value."""
    counts = _counts(desk, connection, view, name, load)
    rows = [(*names[key], count) for key, count in counts.items() if count > 0]
    return sorted(rows, key=lambda row: (-row[2], row[0]))


def _counts(desk: Desk, connection: Connection, view: Filter, name: str, load: int) -> Counter[Any]:
    dialect = connection.dialect.name
    if only_touched(view):
        return _grouped(connection, name, *conditions(view, dialect))
    still = replace(view, status=(), reviewer=(), assignee=())
    static = tuple(conditions(still, dialect, without=("status",)))
    every = desk.cache.get(load, ("every", name, still), lambda: _grouped(connection, name, *static))
    return every - _grouped(connection, name, *static, TOUCHED, _taken_out(view))


def _taken_out(view: Filter) -> ColumnElement[bool]:
    """Hold for the items that a view leaves out for what people did with them."""
    others = [one.value for one in Status if one not in (view.status or SHOWN_STATUS)]
    named = [
        not_(or_(column.is_(None), column.in_([storable(value) for value in values if value])))
        for column, values in ((items.c.reviewer, view.reviewer), (items.c.assignee, view.assignee))
        if values
    ]
    return or_(items.c.status.in_(others), *named)


def _grouped(connection: Connection, name: str, *where: ColumnElement[bool]) -> Counter[Any]:
    key = item_speakers.c.speaker if name == "speaker" else items.c.article_id
    query = select(key, func.count()).select_from(items)
    if name == "speaker":
        query = query.join(item_speakers, item_speakers.c.item == items.c.seq)
    return Counter({row[0]: row[1] for row in connection.execute(query.where(*where).group_by(key))})


def _names(connection: Connection, name: str) -> dict[Any, tuple[str, str]]:
    """Return the value and the label of every key."""
    if name == "speaker":
        query = select(speakers.c.id, speakers.c.name, speakers.c.name)
    else:
        query = select(articles.c.id, articles.c.id, articles.c.title)
    return {key: (value, label) for key, value, label in connection.execute(query)}
