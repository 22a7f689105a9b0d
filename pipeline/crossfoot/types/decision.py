"""A decision: what a person did about a finding or a claim; appended, never changed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from crossfoot.types.text import Piece


class Action(StrEnum):
    """What a reviewer may do."""

    CONFIRM = "confirm"
    REJECT = "reject"
    CORRECT = "correct"
    NOTE = "note"
    ASSIGN = "assign"
    UNDO = "undo"

    @property
    def decides(self) -> bool:
        """Whether it settles the matter, so that it leaves the queue of what is open."""
        return self in (Action.CONFIRM, Action.REJECT, Action.CORRECT)


class Reason(StrEnum):
    """Why something is rejected."""

    WRONG_NUMBER = "wrong_number"
    """A number was misread: value, unit or bound."""

    WRONG_SPEAKER = "wrong_speaker"
    UNRELATED_NUMBERS = "unrelated_numbers"
    """The numbers do not belong to one calculation."""

    LEGITIMATE_DIFFERENCE = "legitimate_difference"
    """They belong together, and the article is right that they differ."""

    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Correction:
    """What a reading should have been. What is ``None`` stands as the machine read it."""

    mention_id: str | None = None
    """The number or date that is corrected."""

    attribution_id: str | None = None
    """The act of saying that is corrected. With neither id, the speaker or the span of the whole claim is."""

    value: Decimal | None = None
    """In the unit that the record gives, or in `unit` if that is corrected too."""

    unit: str | None = None
    """Code, as in a record's ``unit.code``."""

    edtf: str | None = None
    """Of a date, in the Extended Date/Time Format: ``2024-03``, ``2021/2022``."""

    speaker: str | None = None
    span: Piece | None = None
    """The right words, of the article that the finding or claim belongs to."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One event in the history of a finding or a claim."""

    id: str
    item_id: str
    """Id of the finding (``f-…``) or the claim (``c-…``)."""

    number: int
    """1 for the item's first event, without gaps."""

    action: Action
    reviewer: str
    at: str
    """When, in UTC: ``2024-03-08T09:15:00.123456Z``."""

    reason: Reason | None = None
    """Given with a rejection."""

    correction: Correction | None = None
    note: str | None = None
    assignee: str | None = None
    """Who is to look, with ``assign``; ``None`` takes an assignment back."""

    undoes: int | None = None
    """Number of the event that an ``undo`` takes back."""
