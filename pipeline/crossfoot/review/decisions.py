"""Decide: append an event to the history of a finding or claim, unless somebody else was there first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update
from sqlalchemy.exc import IntegrityError

from crossfoot.emit.decision_record import correction_record, decision_record
from crossfoot.emit.json_lines import Record
from crossfoot.review.ask import make_decision, name_of
from crossfoot.review.correct import Subject
from crossfoot.review.db.columns import storable
from crossfoot.review.db.tables import articles, events, items, operands, records
from crossfoot.review.desk import Desk
from crossfoot.review.history import history_of, make_events
from crossfoot.review.model import ConflictError, ItemType, Request, Status, UnknownItemError
from crossfoot.review.state import deciding, decision_of, fold
from crossfoot.types import Action, Decision


def decide(desk: Desk, request: Request, reviewer: str) -> Decision:
    """Append what *reviewer* decides; when this returns, it is on the disk.

    ``undo`` takes back the last event of the reviewer's own that is in force; to overrule another's decision, decide.

    Raises:
        ConflictError: The item has events that the reviewer had not seen, or a run changed it; nothing is written.
        DecisionError: Something is missing or too much: a reason, a note, a correction, something to undo.
        UnknownItemError: There is no such item.
    """
    reviewer = name_of("reviewer", reviewer)
    with desk.write() as connection:
        item = _item(connection, request.item_id)
        history = history_of(connection, item.seq, item.id)
        _check_seen(request, item, history, connection)
        subject = _subject(connection, item, whole=request.action is Action.CORRECT)
        decision, machine = make_decision(request, reviewer, desk.moment(), history, subject)
        _append(connection, item, decision, machine)
        _keep_state(connection, item, [*history, decision])
    return decision


def decision_records(desk: Desk) -> Iterator[Record]:
    """Yield the records of all decisions, in the order they were made, each with what the machine said."""
    query = select(events, items.c.id.label("item_id")).join(items).order_by(events.c.seq)
    with desk.read() as connection:
        for row in connection.execution_options(yield_per=1000).execute(query):
            yield decision_record(decision_of(row, row.item_id)) | {"machine": row.machine}


def _item(connection: Connection, item_id: str) -> Row[Any]:
    # Locked, so that two who decide at once come one after the other (SQLite locks the whole desk).
    query = select(items).where(items.c.id == item_id).with_for_update()
    row = connection.execute(query).first()
    if row is None:
        raise UnknownItemError(
            f"{item_id[:60]!r}: expected a finding or claim of this desk, found none; look again"
        )
    return row


def _check_seen(
    request: Request, item: Row[Any], history: Sequence[Decision], connection: Connection
) -> None:
    unseen = [decision for decision in history if decision.number > request.seen]
    other = request.revision is not None and request.revision != item.revision
    if not unseen and request.seen == item.event and not other:
        return
    if unseen:
        last = unseen[-1]
        found = f"{last.action.value} by {last.reviewer} at {last.at[:16].replace('T', ' ')} UTC"
    else:
        found = "a run that changed it" if other else f"{item.event} events, not {request.seen}"
    numbers = {decision.number for decision in unseen}
    shown = make_events(connection, item.seq, item.id)
    raise ConflictError(
        f"{item.id}: expected nothing new since it was looked at, found {found}; look, then decide again",
        events=tuple(event for event in shown if event.decision.number in numbers),
        event=item.event,
        revision=item.revision,
    )


def _subject(connection: Connection, item: Row[Any], *, whole: bool) -> Subject:
    """Read what the decision is about; the claims and articles that it stands on only if *whole*."""
    own = connection.execute(select(records.c.record).where(records.c.item == item.seq)).scalar_one()
    claims = {own["id"]: own}
    if not whole:
        return Subject(ItemType(item.type), own, {}, {})
    if item.type == ItemType.FINDING:
        query = (
            select(records.c.record)
            .join(items, items.c.seq == records.c.item)
            .join(operands, operands.c.claim_id == items.c.id)
            .where(operands.c.finding == item.seq)
            .order_by(operands.c.position)
        )
        claims = {claim["id"]: claim for claim in connection.execute(query).scalars()}
    wanted = sorted({storable(claim["article_id"]) for claim in claims.values()})
    texts = connection.execute(select(articles.c.record).where(articles.c.id.in_(wanted))).scalars()
    return Subject(ItemType(item.type), own, claims, {a["id"]: a["text"] for a in texts})


def _append(connection: Connection, item: Row[Any], decision: Decision, machine: Record) -> None:
    correction = decision.correction
    row = {
        "id": decision.id,
        "item": item.seq,
        "number": decision.number,
        "action": decision.action.value,
        "reason": None if decision.reason is None else decision.reason.value,
        "correction": None if correction is None else correction_record(correction),
        "note": decision.note,
        "assignee": decision.assignee,
        "undoes": decision.undoes,
        "reviewer": decision.reviewer,
        "at": decision.at,
        "revision": item.revision,
        "machine": machine,
    }
    try:
        connection.execute(insert(events), row)
    except IntegrityError as error:  # the lock should have kept us from this; the constraint does
        raise ConflictError(
            f"{item.id}: expected to be the only one who decides, found another; look, then decide again",
            events=(), event=item.event, revision=item.revision,
        ) from error  # fmt: skip


def _keep_state(connection: Connection, item: Row[Any], history: Sequence[Decision]) -> None:
    """Write where the item stands into its row, for the queue."""
    state = fold(history, hidden=item.hidden_by is not None)
    number = deciding(history)
    query = select(events.c.revision).where(events.c.item == item.seq, events.c.number == number)
    values = {
        "status": state.status.value,
        "reason": None if state.reason is None else state.reason.value,
        "reviewer": state.reviewer,
        "decided_at": state.decided_at,
        "decided_revision": None if number is None else connection.execute(query).scalar_one(),
        "assignee": state.assignee,
        "notes": state.notes,
        "event": history[-1].number,
        "touched": state.status is not Status.OPEN or state.assignee is not None,
    }
    connection.execute(update(items).where(items.c.seq == item.seq).values(values))
