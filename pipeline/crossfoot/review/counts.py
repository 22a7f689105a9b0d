"""Counts beside the queue: how many items each value of each field would show.

Fields with few values (check, verdict, status …) are counted by one grouped query that leaves all of them open: a few
hundred rows, from which the counts of every such field, and the length of the queue, are added up. What only a load
changes is counted once a load; what people decided, which is little, is counted again after each write.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select

from crossfoot.review.conditions import COUNTED, SHOWN_CHANGE, SHOWN_STATUS, conditions
from crossfoot.review.db.tables import FACETS, TOUCHED, items
from crossfoot.review.desk import Desk, loads, version
from crossfoot.review.model import Change, Facet, FacetValue, Filter, ItemType, Status
from crossfoot.review.rows import bit_of
from crossfoot.types import CHECK_NAMES, Kind, Verdict

Combination = dict[str, Any]

FIXED = ("type", "change", "check", "verdict", "kinds")
"""Those of `FACETS` that only a load changes."""

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


def _combinations(desk: Desk, connection: Connection, view: Filter) -> list[tuple[Combination, int]]:
    """Count the items by all fields with few values, these being left open."""
    # Only what COUNTED does not name.
    wide = Filter(view.text, article=view.article, speaker=view.speaker, since=view.since, until=view.until)
    return desk.cache.get(version(connection), wide, lambda: _count(desk, connection, wide))


def _count(desk: Desk, connection: Connection, view: Filter) -> list[tuple[Combination, int]]:
    """Count all items as if nobody had touched any, once a load, and put right those that somebody has."""
    where = tuple(conditions(view, connection.dialect.name, without=COUNTED))
    key = ("together", view)
    untouched = Counter(desk.cache.get(loads(connection), key, lambda: _grouped(connection, FIXED, where)))
    touched = _grouped(connection, FACETS, (*where, TOUCHED))
    for row, count in touched.items():
        untouched[tuple(row[FACETS.index(name)] for name in FIXED)] -= count
    fresh = {"status": Status.OPEN.value, "reviewer": None, "assignee": None}
    rows = [(dict(zip(FIXED, row, strict=True)) | fresh, count) for row, count in untouched.items()]
    return rows + [(dict(zip(FACETS, row, strict=True)), count) for row, count in touched.items()]


def _grouped(
    connection: Connection, names: Sequence[str], where: Sequence[ColumnElement[bool]]
) -> Counter[tuple[Any, ...]]:
    columns = [items.c[name] for name in names]
    query = select(*columns, func.count()).where(*where).group_by(*columns)
    return Counter({tuple(row[:-1]): row[-1] for row in connection.execute(query)})


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
