"""What a reviewer asks for, made into a decision or refused; nothing here knows of the database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crossfoot.emit.json_lines import Record
from crossfoot.ingest.identity import digest
from crossfoot.review.correct import Subject, make_correction
from crossfoot.review.db.columns import storable
from crossfoot.review.model import DecisionError, Request
from crossfoot.review.state import undone
from crossfoot.types import Action, Decision

NOTE = 10_000
"""Code points of a note."""

NAME = 200


def make_decision(
    request: Request, reviewer: str, at: str, history: Sequence[Decision], subject: Subject
) -> tuple[Decision, Record]:
    """Make the decision that is asked for, and the record of what the machine said then.

    Args:
        request: What the reviewer sent.
        reviewer: A name as `name_of` makes it.
        at: The moment.
        history: All decisions on the item, from the first.
        subject: What is decided about.

    Raises:
        DecisionError: Something is missing or too much.
    """
    action, number = request.action, len(history) + 1
    _check_parts(request)
    machine = subject.said()
    decision = Decision(
        id="d-" + digest(request.item_id, "decision", str(number), reviewer, at),
        item_id=request.item_id,
        number=number,
        action=action,
        reviewer=reviewer,
        at=at,
        reason=request.reason,
        note=_note(request.note),
    )
    if action is Action.NOTE and decision.note is None:
        raise DecisionError("note: expected words, found none; write some")
    if action is Action.CORRECT and request.correction is not None:
        correction, read = make_correction(request.correction, subject)
        return replace(decision, correction=correction), machine | read
    if action is Action.ASSIGN:
        name = request.assignee
        return replace(decision, assignee=name_of("assignee", name) if name else None), machine
    if action is Action.UNDO:
        return replace(decision, undoes=_last_of(reviewer, history)), machine
    return decision, machine


def _check_parts(request: Request) -> None:
    """Refuse what belongs to another action: what a person sends is never dropped in silence."""
    action = request.action.value
    for name, value, owner in (
        ("reason", request.reason, Action.REJECT),
        ("correction", request.correction, Action.CORRECT),
    ):
        if request.action is owner and value is None:
            raise DecisionError(f"{action}: expected a {name}, found none; give one")
        if request.action is not owner and value is not None:
            raise DecisionError(f"{action}: expected no {name}, found one; leave it out")
    if request.assignee and request.action is not Action.ASSIGN:
        raise DecisionError(f"{action}: expected no assignee, found one; leave it out")


def _last_of(reviewer: str, history: Sequence[Decision]) -> int:
    back = undone(history)
    for decision in reversed(history):
        if (
            decision.reviewer == reviewer
            and decision.action is not Action.UNDO
            and decision.number not in back
        ):
            return decision.number
    raise DecisionError(f"undo: expected something that {reviewer} did here, found nothing; decide instead")


def _note(note: str | None) -> str | None:
    if note is None or not note.strip():
        return None
    if len(note) > NOTE:
        raise DecisionError(f"note: expected at most {NOTE:,} characters, found {len(note):,}; shorten it")
    return storable(note.strip().replace("\r\n", "\n"))


def name_of(what: str, name: str) -> str:
    """Make a person's name fit to be kept: on one line.

    Raises:
        DecisionError: It is empty or too long.
    """
    line = " ".join(storable(name).split())
    if not 0 < len(line) <= NAME:
        raise DecisionError(
            f"{what}: expected a name of 1 to {NAME} characters, found {len(line)}; correct it"
        )
    return line
