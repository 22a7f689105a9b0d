"""Findings, claims and articles as their pages show them, each with its state and history."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, case, func, select

from crossfoot.emit.json_lines import Record
from crossfoot.review.db.columns import storable
from crossfoot.review.db.tables import articles, item_speakers, items, operands, records, runs
from crossfoot.review.desk import Desk
from crossfoot.review.history import history_of, make_events
from crossfoot.review.model import (
    ArticleLine,
    ArticleView,
    Change,
    ClaimView,
    Event,
    FindingView,
    ItemType,
    QueueItem,
    State,
    Status,
    UnknownItemError,
)
from crossfoot.review.queue import queue_items
from crossfoot.review.state import fold

OTHERS = 12
"""Other claims of the same speakers that are shown."""

LINES = 100


def finding(desk: Desk, finding_id: str) -> FindingView:
    """Return a finding with the claims and articles that it stands on.

    Raises:
        UnknownItemError: There is no such finding.
    """
    with desk.read() as connection:
        row = _row(connection, finding_id, ItemType.FINDING)
        query = (
            select(items.c.seq, records.c.record)
            .join(records, records.c.item == items.c.seq)
            .join(operands, operands.c.claim_id == items.c.id)
            .where(operands.c.finding == row.seq)
            .order_by(operands.c.position)
        )
        claims = {record["id"]: record for _, record in connection.execute(query)}
        wanted = dict.fromkeys([row.article_id, *(storable(c["article_id"]) for c in claims.values())])
        said = (
            select(items.c.seq)
            .join(operands, operands.c.claim_id == items.c.id)
            .where(operands.c.finding == row.seq)
        )
        found = _articles(connection, list(wanted))
        return FindingView(
            **_common(connection, row, found[row.record["article_id"]]),
            finding=row.record,
            claims=claims,
            articles=found,
            others=_others(connection, row.seq, items.c.seq.not_in(said)),
        )


def claim(desk: Desk, claim_id: str) -> ClaimView:
    """Return a claim with the findings that its numbers take part in.

    Raises:
        UnknownItemError: There is no such claim.
    """
    with desk.read() as connection:
        row = _row(connection, claim_id, ItemType.CLAIM)
        query = (
            select(items.c.seq)
            .join(operands, operands.c.finding == items.c.seq)
            .where(operands.c.claim_id == row.id, items.c.change != Change.GONE.value)
            .distinct()
            .order_by(items.c.seq)
        )
        seqs = connection.execute(query).scalars().all()
        found = _articles(connection, [row.article_id])
        return ClaimView(
            **_common(connection, row, found[row.record["article_id"]]),
            claim=row.record,
            findings=queue_items(connection, seqs),
            others=_others(connection, row.seq, items.c.seq != row.seq),
        )


def article(desk: Desk, article_id: str) -> ArticleView:
    """Return an article with its claims and findings.

    Raises:
        UnknownItemError: There is no such article.
    """
    key = storable(article_id)
    with desk.read() as connection:
        query = select(articles.c.record, runs.c.kept_by).join(runs).where(articles.c.id == key)
        found = connection.execute(query).first()
        if found is None:
            raise UnknownItemError(
                f"{article_id[:60]!r}: expected an article of this desk, found none; look again"
            )
        mine = (
            select(items.c.seq, items.c.type, records.c.record)
            .join(records, records.c.item == items.c.seq)
            .where(items.c.article_id == key, items.c.change != Change.GONE.value)
            .order_by(items.c.start, items.c.end, items.c.id)
        )
        rows = connection.execute(mine).all()
        shown = queue_items(connection, [row.seq for row in rows])
        return ArticleView(
            article=found.record,
            claims=tuple(row.record for row in rows if row.type == ItemType.CLAIM),
            findings=tuple(row.record for row in rows if row.type == ItemType.FINDING),
            items={item.id: item for item in shown},
            kept_by=found.kept_by,
        )


def article_lines(desk: Desk, number: int = 1, size: int = LINES) -> tuple[tuple[ArticleLine, ...], int]:
    """Return page *number* of the articles, those with most that is flagged and open first, and how many there are."""
    finding_, live = items.c.type == ItemType.FINDING, items.c.change != Change.GONE.value
    flagged = func.sum(_one(finding_ & items.c.flagged & live))
    waiting = func.sum(_one(finding_ & items.c.flagged & live & (items.c.status == Status.OPEN.value)))
    query = (
        select(
            articles.c.id, articles.c.title, articles.c.source, articles.c.published,
            func.coalesce(func.sum(_one(finding_ & live)), 0).label("findings"),
            func.coalesce(flagged, 0).label("flagged"),
            func.coalesce(waiting, 0).label("open"),
            func.coalesce(func.sum(_one((items.c.type == ItemType.CLAIM) & live)), 0).label("claims"),
        )
        .outerjoin(items, items.c.article_id == articles.c.id)
        .group_by(articles.c.id, articles.c.title, articles.c.source, articles.c.published)
        .order_by(func.coalesce(waiting, 0).desc(), func.coalesce(flagged, 0).desc(), articles.c.id)
        .limit(size)
        .offset((max(number, 1) - 1) * size)
    )  # fmt: skip
    with desk.read() as connection:
        total = connection.execute(select(func.count()).select_from(articles)).scalar_one()
        return tuple(ArticleLine(**row) for row in connection.execute(query).mappings()), total


def events(desk: Desk, item_id: str) -> tuple[Event, ...]:
    """Return the history of a finding or a claim, from the first event.

    Raises:
        UnknownItemError: There is no such item.
    """
    with desk.read() as connection:
        row = _row(connection, item_id)
        return make_events(connection, row.seq, row.id, row.revision)


def confirmed_claims(desk: Desk) -> Iterator[tuple[Record, Record, State]]:
    """Yield the claims that were confirmed or corrected, with their article and state, by article and place."""
    decided = (Status.CONFIRMED.value, Status.CORRECTED.value)
    query = (
        select(items.c.seq, items.c.id, records.c.record, articles.c.record.label("article"))
        .join(records, records.c.item == items.c.seq)
        .join(articles, articles.c.id == items.c.article_id)
        .where(items.c.type == ItemType.CLAIM.value, items.c.status.in_(decided))
        .order_by(items.c.article_id, items.c.start, items.c.id)
    )
    with desk.read() as connection:
        for row in connection.execute(query).all():
            yield row.record, row.article, fold(history_of(connection, row.seq, row.id))


def _row(connection: Connection, item_id: str, wanted: ItemType | None = None) -> Row[Any]:
    query = (
        select(items, records.c.record, records.c.before).join(records).where(items.c.id == storable(item_id))
    )
    row = connection.execute(query).first()
    if row is None or (wanted is not None and row.type != wanted):
        what = "finding or claim" if wanted is None else wanted.value
        raise UnknownItemError(f"{item_id[:60]!r}: expected a {what} of this desk, found none; look again")
    return row


def _common(connection: Connection, row: Row[Any], own: Record) -> dict[str, Any]:
    """Return what all items have: the fields of `ItemView`."""
    [item] = queue_items(connection, [row.seq])
    shown = make_events(connection, row.seq, row.id, row.revision)
    state = fold([event.decision for event in shown], hidden=row.hidden_by is not None)
    return {"item": item, "state": state, "events": shown, "article": own, "before": row.before}


def _articles(connection: Connection, ids: Sequence[str]) -> Mapping[str, Record]:
    query = select(articles.c.record).where(articles.c.id.in_(ids))
    found = {record["id"]: record for record in connection.execute(query).scalars()}
    return {key: found[key] for key in sorted(found, key=lambda key: ids.index(storable(key)))}


def _others(connection: Connection, seq: int, without: ColumnElement[bool]) -> tuple[QueueItem, ...]:
    same = select(item_speakers.c.speaker).where(item_speakers.c.item == seq)
    said = select(item_speakers.c.item).where(item_speakers.c.speaker.in_(same))
    query = (
        select(items.c.seq)
        .where(
            items.c.type == ItemType.CLAIM.value,
            items.c.change != Change.GONE.value,
            items.c.seq.in_(said),
            without,
        )
        .order_by(items.c.rank, items.c.article_id, items.c.start, items.c.id)
        .limit(OTHERS)
    )
    return queue_items(connection, connection.execute(query).scalars().all())


def _one(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return case((condition, 1), else_=0)
