"""Write articles and items with all their rows, new ones and ones that were there before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from crossfoot.emit.from_records import article_of
from crossfoot.emit.json_lines import Record
from crossfoot.review.db import search
from crossfoot.review.db.columns import storable
from crossfoot.review.db.tables import (
    articles,
    item_speakers,
    items,
    operands,
    quotations,
    records,
    speakers,
)
from crossfoot.review.model import Change, Status
from crossfoot.review.rows import ItemRows, Row

ASKED = 500
"""Ids in one question: SQLite takes some ten thousand, older ones 999."""


class Store:
    """What a run brings in one step.

    Args:
        connection: Of a transaction that writes; nobody else must write items meanwhile.
        run: Id of the run.
    """

    def __init__(self, connection: Connection, run: int) -> None:
        self._connection = connection
        self._run = run
        self._next_item = self._after(items.c.seq)
        self._next_speaker = self._after(speakers.c.id)
        self._speakers: dict[str, int] = {}

    def put_articles(self, read: Sequence[Record]) -> None:
        """Write the records of articles, in place of what was there of the same ids."""
        rows = [self._article(article) for article in read]
        known = self._known(articles.c.id, [row["id"] for row in rows])
        self._insert(articles, [row for row in rows if row["id"] not in known])
        old = [{f"new_{key}": value for key, value in row.items()} for row in rows if row["id"] in known]
        self._update(articles, articles.c.id, "id", old)

    def put_items(self, rows: Sequence[ItemRows]) -> None:
        """Write items; one that was there keeps its decisions, and what a decision is about tells if it changed."""
        for row in rows:
            row.item["id"] = storable(row.item["id"])
            row.item["article_id"] = storable(row.item["article_id"])
        old = self._old([row.item["id"] for row in rows])
        new = [row for row in rows if row.item["id"] not in old]
        again = [(row, *old[row.item["id"]]) for row in rows if row.item["id"] in old]
        seqs = list(range(self._next_item, self._next_item + len(new)))
        self._next_item += len(new)
        self._insert(items, [self._new(row, seq) for row, seq in zip(new, seqs, strict=True)])
        self._insert(records, [row.shown | {"item": seq} for row, seq in zip(new, seqs, strict=True)])
        self._rewrite(again)
        placed = [*zip(new, seqs, strict=True), *((row, seq) for row, seq, *_ in again)]
        self._put_parts(placed, [seq for _, seq, *_ in again])
        self._put_quotations(row for row, _ in placed)

    def _article(self, article: Record) -> Row:
        coverage = article["coverage"]
        shown = {key: article[key] for key in ("source", "url", "published")}
        return {
            "title": headline_of(article),
            "id": storable(article["id"]),
            "run_id": self._run,
            **shown,
            "day": None if article["published"] is None else article["published"][:10],
            "mentions": coverage["mentions"],
            "checked": coverage["checked"],
            "unchecked": coverage["unchecked"],
            "record": article,
        }

    def _new(self, row: ItemRows, seq: int) -> Row:
        fresh = {
            "notes": 0,
            "event": 0,
            "revision": 1,
            "status": Status.OPEN.value,
            "change": Change.NEW.value,
        }
        return {**row.item, "seq": seq, "run_id": self._run, **fresh}

    def _rewrite(self, again: Sequence[tuple[ItemRows, int, int, str]]) -> None:
        """Write items anew that were there, but for what people did with them."""
        changed = {seq for row, seq, _, fingerprint in again if row.item["fingerprint"] != fingerprint}
        for row, seq, revision, _ in again:
            other = seq in changed
            row.item.update(
                seq=seq,
                run_id=self._run,
                revision=revision + other,
                change=(Change.CHANGED if other else Change.SAME).value,
            )
        rows = [{f"new_{key}": value for key, value in row.item.items()} for row, *_ in again]
        before = update(records).where(records.c.item == bindparam("seq")).values(before=records.c.record)
        if changed:
            self._connection.execute(before, [{"seq": seq} for seq in sorted(changed)])
        self._update(items, items.c.seq, "seq", rows)
        shown = [{f"new_{k}": v for k, v in (row.shown | {"item": seq}).items()} for row, seq, *_ in again]
        self._update(records, records.c.item, "item", shown)

    def _put_parts(self, placed: Sequence[tuple[ItemRows, int]], old: Sequence[int]) -> None:
        for table, key in ((item_speakers, item_speakers.c.item), (operands, operands.c.finding)):
            for some in _parts(old):
                self._connection.execute(delete(table).where(key.in_(some)))
        said = [(seq, self._speaker(*one)) for row, seq in placed for one in row.speakers]
        self._insert(item_speakers, [{"item": i, "speaker": s} for i, s in dict.fromkeys(said)])
        self._insert(
            operands,
            [
                {"finding": seq, "position": position, "claim_id": claim, "kind": kind, "section": section}
                for row, seq in placed
                for position, (claim, kind, section) in enumerate(row.operands)
            ],
        )
        search.put(self._connection, [(seq, row.words) for row, seq in placed], old)

    def _put_quotations(self, rows: Iterable[ItemRows]) -> None:
        """Write who said what anew for the articles of *rows*: all claims of an article come together."""
        claims = [row for row in rows if row.item["check"] is None]
        for some in _parts(sorted({row.item["article_id"] for row in claims})):
            self._connection.execute(delete(quotations).where(quotations.c.article_id.in_(some)))
        said: dict[str, Row] = {}
        for row in claims:
            for attribution in row.shown["record"]["attributions"]:
                speaker = attribution["speaker"]
                if speaker["name"]:
                    number = self._speaker(speaker["name"], speaker["kind"])
                    article = row.item["article_id"]
                    said[attribution["id"]] = {
                        "id": attribution["id"],
                        "article_id": article,
                        "speaker": number,
                    }
        self._insert(quotations, list(said.values()))

    def _speaker(self, name: str, kind: str) -> int:
        name = storable(name)
        if name not in self._speakers:
            query = select(speakers.c.id).where(speakers.c.name == name)
            known = self._connection.execute(query).scalar()
            if known is None:
                known = self._next_speaker
                self._next_speaker += 1
                self._connection.execute(insert(speakers).values(id=known, name=name, kind=kind))
            self._speakers[name] = known
        return self._speakers[name]

    def _old(self, ids: Sequence[str]) -> dict[str, tuple[int, int, str]]:
        found: dict[str, tuple[int, int, str]] = {}
        query = select(items.c.id, items.c.seq, items.c.revision, items.c.fingerprint)
        for some in _parts(ids):
            for row in self._connection.execute(query.where(items.c.id.in_(some))):
                found[row.id] = (row.seq, row.revision, row.fingerprint)
        return found

    def _known(self, column: Any, values: Sequence[str]) -> set[str]:  # noqa: ANN401  (a column)
        asked = (select(column).where(column.in_(some)) for some in _parts(values))
        return {value for query in asked for value in self._connection.execute(query).scalars()}

    def _after(self, column: Any) -> int:  # noqa: ANN401  (a column)
        return int(self._connection.execute(select(func.coalesce(func.max(column), 0))).scalar_one()) + 1

    def _insert(self, table: Any, rows: Sequence[Row]) -> None:  # noqa: ANN401  (a table)
        if rows:
            self._connection.execute(insert(table), list(rows))

    def _update(self, table: Any, key: Any, name: str, rows: Sequence[Row]) -> None:  # noqa: ANN401
        if rows:
            values: Row = {k[4:]: bindparam(k) for k in rows[0] if k != f"new_{name}"}
            self._connection.execute(
                update(table).where(key == bindparam(f"new_{name}")).values(values), list(rows)
            )


def _parts(values: Sequence[Any]) -> Iterable[Sequence[Any]]:
    return (values[i : i + ASKED] for i in range(0, len(values), ASKED))


def headline_of(article: Record) -> str | None:
    """Return what an article is called: its title, or the one that its text begins with."""
    read = article_of(article)
    if read.title and read.title.strip():
        return " ".join(read.title.split())
    return None if read.title_span is None else " ".join(read.title_span.slice(read.text).split())
