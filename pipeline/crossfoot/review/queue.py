"""The queue: a page of what a filter shows, the counts beside it, and what stands before and after an item."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, func, select

from crossfoot.review.conditions import after, before, conditions, ordering
from crossfoot.review.counts import count_together, total_of
from crossfoot.review.db.columns import storable
from crossfoot.review.db.tables import TOUCHED, articles, items, records, rules
from crossfoot.review.desk import Desk
from crossfoot.review.model import (
    Change,
    Facet,
    Filter,
    ItemType,
    Neighbours,
    Page,
    QueueItem,
    Status,
    UnknownItemError,
)
from crossfoot.review.name_counts import count_named
from crossfoot.review.rows import kinds_in, shorten

SIZE = 50
LARGEST = 500
HEADLINE = 600
"""Code points of a headline; the record has it all."""


def page(desk: Desk, view: Filter, number: int = 1, size: int = SIZE) -> Page:
    """Return page *number* of what a filter shows, in its order, which is the same on every machine.

    A page before the first is the first, one past the last is the last; *size* is held to 1 to 500.
    """
    size = min(max(size, 1), LARGEST)
    with desk.read() as connection:
        total = total_of(desk, connection, view)
        number = min(max(number, 1), max(1, -(-total // size)))
        where = conditions(view, connection.dialect.name)
        # The order is found on the narrow table alone; what is shown is read for one page.
        wanted = select(items.c.seq).where(*where).order_by(*ordering(view.order))
        seqs = (
            connection.execute(wanted.limit(size).offset((number - 1) * size)).scalars().all()
            if total
            else ()
        )
        return Page(queue_items(connection, seqs), total, number, size)


def facets(desk: Desk, view: Filter) -> tuple[Facet, ...]:
    """Count what each value of each field would show, with all other fields as they are.

    In this order: type, check, verdict, kind, status, change, reviewer, assignee, speaker, article.
    """
    with desk.read() as connection:
        together = count_together(desk, connection, view)
        return (*together, *(count_named(desk, connection, view, name) for name in ("speaker", "article")))


def facet(desk: Desk, view: Filter, name: str, containing: str = "") -> Facet:
    """Count the speakers or articles of a view whose name contains some letters, for a field to type in.

    Args:
        desk: The desk.
        view: The filter.
        name: ``speaker`` or ``article``.
        containing: Letters, in any case; of these two, only the first few values are ever listed.
    """
    with desk.read() as connection:
        return count_named(desk, connection, view, name, containing)


def neighbours(desk: Desk, view: Filter, item_id: str) -> Neighbours:
    """Say what stands before and after an item in a view, also when the item is not in it (any more).

    Raises:
        UnknownItemError: There is no such item.
    """
    with desk.read() as connection:
        row = _row(connection, item_id)
        where = tuple(conditions(view, connection.dialect.name))
        earlier = before(view.order, row)
        order = ordering(view.order)
        backwards = [_reversed(column) for column in order]
        preceding = select(items.c.id).where(*where, earlier).order_by(*backwards).limit(1)
        place = select(func.count()).select_from(items).where(*where, earlier)
        return Neighbours(
            before=connection.execute(preceding).scalar(),
            after=_following(connection, view, row),
            place=connection.execute(place).scalar_one(),
            total=total_of(desk, connection, view),
        )


def following(desk: Desk, view: Filter, item_id: str) -> str | None:
    """Return what stands after an item in a view: the part of `neighbours` that takes no counting.

    Raises:
        UnknownItemError: There is no such item.
    """
    with desk.read() as connection:
        return _following(connection, view, _row(connection, item_id))


def decided_by(desk: Desk, reviewer: str, since: str) -> int:
    """Count what *reviewer* has decided since a moment, and nobody anew after her."""
    mine = (items.c.reviewer == reviewer) & (items.c.decided_at >= since) & TOUCHED
    with desk.read() as connection:
        return int(connection.execute(select(func.count()).select_from(items).where(mine)).scalar_one())


def _following(connection: Connection, view: Filter, row: Row[Any]) -> str | None:
    where = (*conditions(view, connection.dialect.name), after(view.order, row))
    query = select(items.c.id).where(*where).order_by(*ordering(view.order)).limit(1)
    found: str | None = connection.execute(query).scalar()
    return found


def _row(connection: Connection, item_id: str) -> Row[Any]:
    row = connection.execute(select(items).where(items.c.id == storable(item_id))).first()
    if row is None:
        raise UnknownItemError(
            f"{item_id[:60]!r}: expected a finding or claim of this desk, found none; look again"
        )
    return row


def queue_items(connection: Connection, seqs: Sequence[int]) -> tuple[QueueItem, ...]:
    """Return items by their numbers, in the order of these."""
    query = (
        select(
            items,
            records.c.headline,
            records.c.surfaces,
            records.c.speakers,
            articles.c.title,
            articles.c.source,
            articles.c.published,
            rules.c.name.label("rule"),
        )
        .join(records, records.c.item == items.c.seq)
        .join(articles, articles.c.id == items.c.article_id)
        .outerjoin(rules, rules.c.id == items.c.hidden_by)
        .where(items.c.seq.in_(seqs))
    )
    by_seq = {row.seq: _item(row) for row in connection.execute(query)}
    return tuple(by_seq[seq] for seq in seqs)


def _item(row: Any) -> QueueItem:  # noqa: ANN401  (a row of the query above)
    decided = row.decided_revision is not None
    return QueueItem(
        id=row.id,
        type=ItemType(row.type),
        article_id=row.article_id,
        article_title=row.title,
        source=row.source,
        published=row.published,
        check=row.check,
        verdict=row.verdict,
        flagged=row.flagged,
        confidence=row.confidence,
        priority=row.priority,
        headline=shorten(row.headline, HEADLINE),
        surfaces=tuple(row.surfaces),
        speakers=tuple(row.speakers),
        kinds=kinds_in(row.kinds),
        status=Status(row.status),
        reason=row.reason,
        reviewer=row.reviewer,
        decided_at=row.decided_at,
        assignee=row.assignee,
        notes=row.notes,
        event=row.event,
        revision=row.revision,
        change=Change(row.change),
        stale=decided and (row.decided_revision != row.revision or row.change == Change.GONE),
        hidden_by=row.rule,
    )


def _reversed(column: Any) -> Any:  # noqa: ANN401  (a column or its descending)
    return column.element if getattr(column, "modifier", None) is not None else column.desc()
