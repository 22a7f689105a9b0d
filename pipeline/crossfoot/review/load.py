"""Load a run into the desk: new articles come in, those read again keep what people decided.

An item is known by its id, which no newer version changes. Where a newer run gives it another verdict, other values
or other words it is *changed*, and its decision stands with a mark; where the run lost it, it is *gone*, and stays
with its decision. Articles that the run did not read are left alone.

A run comes in steps, an article never in two, and decisions come between them. A run whose loading was broken off is
not complete, says so, and goes on from there when it is loaded again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, func, insert, select, text, update

from crossfoot.emit.integrity import Records
from crossfoot.emit.json_lines import Record
from crossfoot.review.db.columns import storable
from crossfoot.review.db.tables import articles, items, records, runs
from crossfoot.review.desk import Desk
from crossfoot.review.hide import hide_findings
from crossfoot.review.model import Change, ItemType, Loaded, RunLine
from crossfoot.review.rows import ItemRows, claim_rows, finding_rows
from crossfoot.review.run_files import open_run
from crossfoot.review.store import Store

STEP = 20
"""Articles that are written together, in a tenth of a second or so: SQLite has one writer, and people decide meanwhile."""

LOCK = 0x63726F7373666F70
"""Of PostgreSQL's advisory locks: one step at a time."""

T = TypeVar("T")


def load_run(desk: Desk, folder: Path) -> Loaded:
    """Load the run in *folder*; a run that was loaded before is left as it is.

    Raises:
        UsageError: The folder holds no finished run, or one that is corrupt; the desk stays as it was.
    """
    run = open_run(folder)
    name = folder.resolve().name
    with desk.read() as connection:
        if _is_complete(connection, run.fingerprint):
            return _nothing(name)
    run.check()  # all of it: nothing of a broken run comes in
    row = {
        "name": name,
        "fingerprint": run.fingerprint,
        "crossfoot": run.record["crossfoot"],
        "model": f"{run.record['model']['name']} {run.record['model']['version']}",
        "finished": run.record["finished"],
        "loaded_at": desk.moment(),
    }
    with desk.write() as connection:
        number = _begin(connection, row)
    later: list[Between] = []
    for batch in _batches(run.articles(), STEP):
        step = [(one, list(_rows(one, later))) for one in batch]  # before the database is locked
        with desk.write() as connection:
            _put(connection, number, step)
    for pairs in _batches(later, STEP):
        with desk.write() as connection:
            _put_between(connection, number, pairs)
    with desk.write() as connection:
        loaded = _finish(connection, number, name)
    desk.engine.dispose()  # a connection of SQLite reads once what the database knows of its indexes
    return loaded


def load_article(connection: Connection, row: Mapping[str, Any], one: Records) -> Loaded:
    """Load one article at once, as the run that *row*, of the table `runs`, tells of.

    Args:
        connection: Of a transaction that writes.
        row: The run, without its id and counts.
        one: Records that are valid and agree with each other.
    """
    number = _begin(connection, row)
    _put(connection, number, [(one, list(_rows(one, [])))])
    return _finish(connection, number, row["name"])


def list_runs(desk: Desk) -> tuple[RunLine, ...]:
    """List the runs on the desk, the last loaded first."""
    query = select(runs).where(runs.c.kept_by.is_(None)).order_by(runs.c.id.desc())
    with desk.read() as connection:
        rows = connection.execute(query).mappings().all()
    return tuple(RunLine(**{name: row[name] for name in RunLine.__slots__}) for row in rows)


def loading(desk: Desk) -> tuple[RunLine, ...]:
    """List the runs that are not complete."""
    return tuple(run for run in list_runs(desk) if not run.complete)


RUN_COUNTS = ("articles", "claims", "findings", "new", "changed", "gone")
Between = tuple[Record, Record]
"""A finding that stands on several articles, and what is shown of its own."""


def _begin(connection: Connection, row: Mapping[str, Any]) -> int:
    """Return the number of the run, which may have begun before."""
    _take_turns(connection)
    known = connection.execute(select(runs.c.id).where(runs.c.fingerprint == row["fingerprint"])).scalar()
    if known is not None:
        return int(known)
    added = insert(runs).values(**row, complete=False).returning(runs.c.id)
    return int(connection.execute(added).scalar_one())


def _put(connection: Connection, run: int, step: Sequence[tuple[Records, list[ItemRows]]]) -> None:
    """Write articles with all that stands in them, but for those that are there from before a break."""
    _take_turns(connection)
    asked = [storable(one.article["id"]) for one, _ in step]
    query = select(articles.c.id).where(articles.c.id.in_(asked), articles.c.run_id == run)
    there = set(connection.execute(query).scalars())
    new = [(one, rows) for one, rows in step if storable(one.article["id"]) not in there]
    store = Store(connection, run)
    store.put_articles([one.article for one, _ in new])
    store.put_items(list(chain.from_iterable(rows for _, rows in new)))
    hide_findings(connection, (items.c.run_id == run) & items.c.article_id.in_(asked))
    _count_step(connection, run, articles=runs.c.articles + len(new))


def _put_between(connection: Connection, run: int, pairs: Sequence[Between]) -> None:
    """Write findings that stand on several articles, which are all there by now."""
    _take_turns(connection)
    rows = list(_rows_between(connection, pairs))
    asked = [storable(row.item["id"]) for row in rows]
    query = select(items.c.id).where(items.c.id.in_(asked), items.c.run_id == run)
    there = set(connection.execute(query).scalars())
    Store(connection, run).put_items([row for row in rows if storable(row.item["id"]) not in there])
    hide_findings(connection, (items.c.run_id == run) & items.c.id.in_(asked))
    _count_step(connection, run)


def _finish(connection: Connection, run: int, name: str) -> Loaded:
    """Mark what the run lost, and that it is complete."""
    _take_turns(connection)
    if connection.execute(select(runs.c.complete).where(runs.c.id == run)).scalar_one():
        return _nothing(name)  # somebody else loaded it at the same time
    counts = _count(connection, run)
    _count_step(connection, run, complete=True, **{name: counts[name] for name in RUN_COUNTS})
    _analyze(connection)
    return Loaded(run=name, already=False, **counts)


def _count_step(connection: Connection, run: int, **values: Any) -> None:  # noqa: ANN401  (values of columns)
    connection.execute(update(runs).where(runs.c.id == run).values(steps=runs.c.steps + 1, **values))


def _take_turns(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":  # SQLite has one writer anyway
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})


def _rows(one: Records, later: list[Between]) -> Iterator[ItemRows]:
    """Yield the rows of an article; put findings that stand on other articles' claims off until *later*."""
    claims = {claim["id"]: claim for claim in one.claims}
    for claim in one.claims:
        yield claim_rows(claim, one.article)
    for finding in one.findings:
        if all("article_id" not in operand for operand in finding["operands"]):
            yield finding_rows(finding, claims, one.article)
        else:
            later.append((finding, {key: one.article[key] for key in ("id", "title", "published")}))


def _rows_between(connection: Connection, pairs: Sequence[Between]) -> Iterator[ItemRows]:
    wanted = {operand["claim_id"] for finding, _ in pairs for operand in finding["operands"]}
    query = select(items.c.id, records.c.record).join(records).where(items.c.id.in_(sorted(wanted)))
    claims: dict[str, Record] = {row.id: row.record for row in connection.execute(query)}
    for finding, article in pairs:
        yield finding_rows(finding, claims, article)


def _count(connection: Connection, run: int) -> dict[str, int]:
    """Mark what the run lost, and count what it did."""
    own = select(articles.c.id).where(articles.c.run_id == run)
    lost = (items.c.run_id != run) & items.c.article_id.in_(own) & (items.c.change != Change.GONE)
    findings = items.c.type == ItemType.FINDING
    decided = items.c.decided_at.is_not(None)
    gone = _number(connection, lost & findings)
    decided_gone = _number(connection, lost & decided)
    connection.execute(update(items).where(lost).values(change=Change.GONE.value))
    mine = items.c.run_id == run
    changed = mine & (items.c.change == Change.CHANGED)
    return {
        "articles": int(connection.execute(select(func.count()).select_from(own.subquery())).scalar_one()),
        "claims": _number(connection, mine & (items.c.type == ItemType.CLAIM)),
        "findings": _number(connection, mine & findings),
        "new": _number(connection, mine & findings & (items.c.change == Change.NEW)),
        "changed": _number(connection, changed & findings),
        "gone": gone,
        "decided_changed": _number(connection, changed & decided),
        "decided_gone": decided_gone,
    }


def _number(connection: Connection, condition: Any) -> int:  # noqa: ANN401  (SQLAlchemy's many conditions)
    return int(connection.execute(select(func.count()).select_from(items).where(condition)).scalar_one())


def _analyze(connection: Connection) -> None:
    """Let the database know which index leads to few rows."""
    connection.execute(text("ANALYZE"))
    if connection.dialect.name == "sqlite":
        # It notes nothing of an index without rows, and takes it for a large one ever after.
        connection.execute(text("DELETE FROM sqlite_stat1 WHERE idx = 'items_touched'"))
        few = "INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('items', 'items_touched', '500 100')"
        connection.execute(text(few))


def _is_complete(connection: Connection, fingerprint: str) -> bool:
    query = select(runs.c.id).where(runs.c.fingerprint == fingerprint, runs.c.complete)
    return connection.execute(query).first() is not None


def _nothing(name: str) -> Loaded:
    return Loaded(name, True, 0, 0, 0, 0, 0, 0, 0, 0)


def _batches(things: Iterable[T], size: int) -> Iterator[list[T]]:
    left = iter(things)
    while batch := list(islice(left, size)):
        yield batch
