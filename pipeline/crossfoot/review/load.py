"""Load a run into the desk: new articles come in, those read again keep what people decided.

An item is known by its id, which no newer version changes. Where a newer run gives it another verdict, other values
or other words it is *changed*, and its decision stands with a mark; where the run lost it, it is *gone*, and stays
with its decision. Articles that the run did not read are left alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, func, insert, select, text, update

from crossfoot.emit.integrity import Records
from crossfoot.emit.json_lines import Record
from crossfoot.errors import UsageError
from crossfoot.review.db.tables import articles, items, records, runs
from crossfoot.review.desk import Desk
from crossfoot.review.hide import hide_findings
from crossfoot.review.model import Change, ItemType, Loaded, RunLine
from crossfoot.review.rows import ItemRows, claim_rows, finding_rows
from crossfoot.review.run_files import open_run
from crossfoot.review.store import Store

BATCH = 100
"""Articles that are written together."""

LOCK = 0x63726F7373666F70
"""Of PostgreSQL's advisory locks: one run is loaded at a time."""

T = TypeVar("T")


def load_run(desk: Desk, folder: Path) -> Loaded:
    """Load the run in *folder*; a run that was loaded before is left as it is.

    Raises:
        UsageError: The folder holds no finished run, or one that is corrupt; the desk stays as it was.
    """
    run = open_run(folder)
    name = folder.resolve().name
    row = {
        "name": name,
        "fingerprint": run.fingerprint,
        "crossfoot": run.record["crossfoot"],
        "model": f"{run.record['model']['name']} {run.record['model']['version']}",
        "finished": run.record["finished"],
        "loaded_at": desk.moment(),
    }
    with desk.read() as connection:
        if _known(connection, run.fingerprint):
            return _nothing(name)
    with desk.write() as connection:
        loaded = load_records(connection, row, run.articles())
    desk.engine.dispose()  # a connection of SQLite reads once what the database knows of its indexes
    return loaded


def load_records(connection: Connection, row: Mapping[str, Any], read: Iterable[Records]) -> Loaded:
    """Load articles as the run that *row*, of the table `runs`, tells of.

    Args:
        connection: Of a transaction that writes.
        row: The run, without its id and counts.
        read: Records that are valid and agree with each other.

    Raises:
        UsageError: A finding stands on a claim that is not there.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
    if _known(connection, row["fingerprint"]):  # somebody else was faster
        return _nothing(row["name"])
    run = connection.execute(insert(runs).values(row).returning(runs.c.id)).scalar_one()
    store = Store(connection, run)
    later: list[tuple[Record, Record]] = []
    for batch in _batches(read, BATCH):
        store.put_articles([one.article for one in batch])
        store.put_items(list(chain.from_iterable(_rows(one, later) for one in batch)))
    for pairs in _batches(later, BATCH):
        store.put_items(list(_rows_between(connection, pairs)))
    counts = _count(connection, store, run)
    connection.execute(update(runs).where(runs.c.id == run).values({k: counts[k] for k in RUN_COUNTS}))
    hide_findings(connection, items.c.run_id == run)
    _analyze(connection)
    return Loaded(run=row["name"], already=False, **counts)


def list_runs(desk: Desk) -> tuple[RunLine, ...]:
    """List the runs on the desk, the last loaded first."""
    query = select(runs).where(runs.c.kept_by.is_(None)).order_by(runs.c.id.desc())
    with desk.read() as connection:
        rows = connection.execute(query).mappings().all()
    return tuple(RunLine(**{name: row[name] for name in RunLine.__slots__}) for row in rows)


RUN_COUNTS = ("articles", "claims", "findings", "new", "changed", "gone")


def _rows(one: Records, later: list[tuple[Record, Record]]) -> Iterator[ItemRows]:
    """Yield the rows of an article; put findings that stand on other articles' claims off until *later*."""
    claims = {claim["id"]: claim for claim in one.claims}
    for claim in one.claims:
        yield claim_rows(claim, one.article)
    for finding in one.findings:
        if all("article_id" not in operand for operand in finding["operands"]):
            yield finding_rows(finding, claims, one.article)
        else:
            later.append((finding, {key: one.article[key] for key in ("id", "title", "published")}))


def _rows_between(connection: Connection, pairs: Iterable[tuple[Record, Record]]) -> Iterator[ItemRows]:
    pairs = list(pairs)
    wanted = {operand["claim_id"] for finding, _ in pairs for operand in finding["operands"]}
    query = select(items.c.id, records.c.record).join(records).where(items.c.id.in_(sorted(wanted)))
    claims: dict[str, Record] = {row.id: row.record for row in connection.execute(query)}
    for finding, article in pairs:
        for operand in finding["operands"]:
            mentions = claims.get(operand["claim_id"], {"mentions": ()})["mentions"]
            if all(mention["id"] != operand["mention_id"] for mention in mentions):
                raise UsageError(
                    f"finding {finding['id']}: expected the number {operand['surface'][:60]!r} in claim "
                    f"{operand['claim_id']}, found none; run crossfoot check again"
                )
        yield finding_rows(finding, claims, article)


def _count(connection: Connection, store: Store, run: int) -> dict[str, int]:
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
        "articles": store.articles,
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


def _known(connection: Connection, fingerprint: str) -> bool:
    query = select(runs.c.id).where(runs.c.fingerprint == fingerprint)
    return connection.execute(query).first() is not None


def _nothing(name: str) -> Loaded:
    return Loaded(name, True, 0, 0, 0, 0, 0, 0, 0, 0)


def _batches(things: Iterable[T], size: int) -> Iterator[list[T]]:
    left = iter(things)
    while batch := list(islice(left, size)):
        yield batch
