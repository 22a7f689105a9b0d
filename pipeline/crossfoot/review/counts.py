"""Counts beside the queue: how many items each value of each field would show.

Fields with few values (check, verdict, status …) are counted by one grouped query that leaves all of them open: a few
hundred rows, from which the counts of every such field, and the length of the queue, are added up. They are kept until
somebody writes to the desk, so that ten people who look at the same desk count it once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select

from crossfoot.review.conditions import COUNTED, SHOWN_CHANGE, SHOWN_STATUS, conditions
from crossfoot.review.db.columns import storable
from crossfoot.review.db.tables import FACETS, articles, item_speakers, items, speakers
from crossfoot.review.desk import Desk, version
from crossfoot.review.model import Change, Facet, FacetValue, Filter, ItemType, Order, Status
from crossfoot.review.rows import bit_of
from crossfoot.types import CHECK_NAMES, Kind, Verdict

LISTED = 12
"""Speakers or articles that are listed; the rest is found by typing."""

Combination = dict[str, Any]

CLOSED: Mapping[str, tuple[str, ...]] = {
    "type": tuple(ItemType),
    "check": CHECK_NAMES,
    "verdict": tuple(reversed(Verdict)),
    "kind": tuple(Kind),
    "status": tuple(Status),
    "change": tuple(Change),
}


def total_of(desk: Desk, connection: Connection, view: Filter) -> int:
    """Count what a filter shows."""
    tests = _tests(view)
    rows = _combinations(desk, connection, view)
    return sum(count for row, count in rows if all(test(row) for test in tests.values()))


def count_together(desk: Desk, connection: Connection, view: Filter) -> tuple[Facet, ...]:
    """Count the values of all fields with few values."""
    tests = _tests(view)
    counts: dict[str, Counter[str]] = {name: Counter() for name in COUNTED}
    for row, count in _combinations(desk, connection, view):
        failed = [name for name, test in tests.items() if not test(row)]
        for name in COUNTED if not failed else failed[:1] if len(failed) == 1 else ():
            for value in _values(row, name):
                counts[name][value] += count
    return tuple(_facet(name, counts[name], getattr(view, name)) for name in COUNTED)


def count_named(desk: Desk, connection: Connection, view: Filter, name: str, containing: str = "") -> Facet:
    """Count the values of ``speaker`` or ``article``: those with the highest counts, and those chosen."""
    chosen = tuple(map(storable, getattr(view, name)))
    rows, every = desk.cache.get(
        version(connection),
        (name, replace(view, order=Order.PRIORITY), containing),
        lambda: _named(connection, view, name, containing),
    )
    shown = list(rows)
    missing = [one for one in chosen if one not in {value for value, _, _ in rows}]
    if missing:
        shown += _grouped(connection, view, name, _columns(name)[0].in_(missing))
    values = tuple(FacetValue(v, label or v, count, v in chosen) for v, label, count in shown)
    return Facet(name, values, max(0, every - len(values)))


def _named(connection: Connection, view: Filter, name: str, containing: str) -> tuple[list[Any], int]:
    value, label = _columns(name)
    asked = (
        () if not containing.strip() else (label.icontains(storable(containing.strip()), autoescape=True),)
    )
    found = _grouped(connection, view, name, *asked)
    return found[:LISTED], len(found)


def _grouped(
    connection: Connection, view: Filter, name: str, *more: ColumnElement[bool]
) -> list[tuple[str, str, int]]:
    value, label = _columns(name)
    count = func.count()
    query = select(value, label, count).select_from(items)
    if name == "speaker":
        query = query.join(item_speakers, item_speakers.c.item == items.c.seq).join(speakers)
    else:
        query = query.join(articles, articles.c.id == items.c.article_id)
    where = conditions(view, connection.dialect.name, without=(name,))
    query = query.where(*where, *more).group_by(value, label).order_by(count.desc(), value)
    return [(row[0], row[1], row[2]) for row in connection.execute(query)]


def _columns(name: str) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    if name == "speaker":
        return speakers.c.name, speakers.c.name
    return articles.c.id, articles.c.title


def _combinations(desk: Desk, connection: Connection, view: Filter) -> list[tuple[Combination, int]]:
    """Count the items by all fields with few values, these being left open."""
    # Only what COUNTED does not name.
    open_view = Filter(
        view.text, article=view.article, speaker=view.speaker, since=view.since, until=view.until
    )
    return desk.cache.get(version(connection), open_view, lambda: _count(connection, open_view))


def _count(connection: Connection, view: Filter) -> list[tuple[Combination, int]]:
    columns = [items.c[name] for name in FACETS]
    where = conditions(view, connection.dialect.name, without=COUNTED)
    query = select(*columns, func.count().label("number")).where(*where).group_by(*columns)
    return [(dict(row), row["number"]) for row in connection.execute(query).mappings()]


def _tests(view: Filter) -> dict[str, Callable[[Combination], bool]]:
    """Return what each field with few values lets through."""
    tests: dict[str, Callable[[Combination], bool]] = {}
    for name in COUNTED:
        wanted = frozenset(map(str, getattr(view, name)))
        if name == "status":
            wanted = wanted or frozenset(SHOWN_STATUS)
        elif name == "change":
            wanted = wanted or frozenset(SHOWN_CHANGE)
        if wanted:
            tests[name] = _test(name, wanted)
    return tests


def _test(name: str, wanted: frozenset[str]) -> Callable[[Combination], bool]:
    if name == "kind":
        mask = sum(bit_of(kind) for kind in wanted)
        return lambda row: bool(row["kinds"] & mask)
    return lambda row: (row[name] or "") in wanted


def _values(row: Combination, name: str) -> Iterable[str]:
    if name == "kind":
        return [kind.value for kind in Kind if row["kinds"] & bit_of(kind)]
    value = row[name]
    # A claim has no check and no verdict; nobody is a reviewer too.
    return () if value is None and name in CLOSED else (value or "",)


def _facet(name: str, counts: Counter[str], chosen: Iterable[str]) -> Facet:
    picked = set(map(str, chosen))
    if name in CLOSED:
        # A check that this version does not know stands after those it does.
        closed = [str(value) for value in CLOSED[name]]
        values = [*closed, *sorted({*counts, *picked} - set(closed))]
    else:
        values = sorted({*counts, *picked}, key=lambda value: (-counts[value], value))
    return Facet(name, tuple(FacetValue(v, v, counts[v], v in picked) for v in values))
