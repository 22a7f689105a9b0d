"""A decision as a form of the desk sends it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from crossfoot.review.model import DecisionError, Request
from crossfoot.review.web.targets import correction_of_form
from crossfoot.types import Action, Reason

FIELDS = ("reason", "note", "target", "value", "unit", "edtf", "speaker", "start", "end")
"""What a person fills in, and finds there again if it could not be taken."""


def request_of_form(item_id: str, fields: Mapping[str, str]) -> Request:
    """Read a decision from the fields of a form.

    Raises:
        DecisionError: A field is not as a form of the desk sends it.
    """
    action = _member(Action, "action", fields.get("action", ""))
    reason = fields.get("reason", "")
    revision = fields.get("revision", "")
    return Request(
        item_id=item_id,
        action=action,
        seen=_number("seen", fields.get("seen", "")),
        reason=_member(Reason, "reason", reason) if reason else None,
        correction=correction_of_form(fields) if action is Action.CORRECT else None,
        note=fields.get("note") or None,
        assignee=(fields.get("assignee") or None) if action is Action.ASSIGN else None,
        revision=_number("revision", revision) if revision else None,
    )


def _member(kind: Any, name: str, value: str) -> Any:  # noqa: ANN401 (an enumeration and its member)
    if value not in set(kind):
        raise DecisionError(f"{name}: expected one of {', '.join(kind)}, found {value[:40]!r}; choose one")
    return kind(value)


def _number(name: str, value: str) -> int:
    if not value.isdecimal() or len(value) > 9:
        raise DecisionError(f"{name}: expected a number, found {value[:20]!r}; reload the page")
    return int(value)
