"""The history of an item, for the program and for a page."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Select, select

from crossfoot.review.db.tables import events
from crossfoot.review.model import Event
from crossfoot.review.state import decision_of, undone
from crossfoot.types import Decision


def history_of(connection: Connection, seq: int, item_id: str) -> list[Decision]:
    """Return all decisions on an item, from the first."""
    return [decision_of(row, item_id) for row in connection.execute(_query(seq))]


def make_events(
    connection: Connection, seq: int, item_id: str, revision: int | None = None
) -> tuple[Event, ...]:
    """Return the events of an item, from the first.

    Args:
        connection: To the desk.
        seq: Number of the item.
        item_id: Its id.
        revision: Of the item now, by which an event of an earlier one is stale.
    """
    rows = connection.execute(_query(seq)).all()
    made = [(decision_of(row, item_id), row) for row in rows]
    back = undone([decision for decision, _ in made])
    return tuple(
        Event(
            decision, decision.number in back, row.machine, revision is not None and row.revision != revision
        )
        for decision, row in made
    )


def _query(seq: int) -> Select[Any]:
    return select(events).where(events.c.item == seq).order_by(events.c.number)
