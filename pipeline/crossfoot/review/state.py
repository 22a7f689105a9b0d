"""Where an item stands, from the events of its history."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from crossfoot.emit.decision_record import correction_of
from crossfoot.review.model import State, Status
from crossfoot.types import Action, Decision, Reason

DECIDED = {
    Action.CONFIRM: Status.CONFIRMED,
    Action.REJECT: Status.REJECTED,
    Action.CORRECT: Status.CORRECTED,
}


def undone(history: Sequence[Decision]) -> AbstractSet[int]:
    """Return the numbers of the events that later ones took back."""
    return {decision.undoes for decision in history if decision.undoes is not None}


def fold(history: Sequence[Decision], *, hidden: bool = False) -> State:
    """Say where an item stands after its whole history.

    Args:
        history: All its events, from the first.
        hidden: Whether a rule suppresses it, which counts while nobody has decided.
    """
    back = undone(history)
    force = [d for d in history if d.number not in back and d.action is not Action.UNDO]
    decided = next((d for d in reversed(force) if d.action.decides), None)
    assigned = next((d for d in reversed(force) if d.action is Action.ASSIGN), None)
    status = Status.SUPPRESSED if hidden else Status.OPEN
    return State(
        status=status if decided is None else DECIDED[decided.action],
        reason=None if decided is None else decided.reason,
        reviewer=None if decided is None else decided.reviewer,
        decided_at=None if decided is None else decided.at,
        assignee=None if assigned is None else assigned.assignee,
        corrections=tuple(d.correction for d in force if d.correction is not None),
        notes=sum(d.note is not None for d in force),
    )


def deciding(history: Sequence[Decision]) -> int | None:
    """Return the number of the event by which an item is decided."""
    back = undone(history)
    return next((d.number for d in reversed(history) if d.action.decides and d.number not in back), None)


def decision_of(row: Any, item_id: str) -> Decision:  # noqa: ANN401  (a row of the table `events`)
    """Make a decision of its row."""
    return Decision(
        id=row.id,
        item_id=item_id,
        number=row.number,
        action=Action(row.action),
        reviewer=row.reviewer,
        at=row.at,
        reason=None if row.reason is None else Reason(row.reason),
        correction=None if row.correction is None else correction_of(row.correction),
        note=row.note,
        assignee=row.assignee,
        undoes=row.undoes,
    )
