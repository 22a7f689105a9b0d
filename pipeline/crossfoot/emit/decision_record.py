"""The public record of a decision, and back."""

from __future__ import annotations

from decimal import Decimal

from crossfoot.emit.decimals import plain
from crossfoot.emit.json_lines import Record
from crossfoot.types import Action, Correction, Decision, Piece, Span


def decision_record(decision: Decision) -> Record:
    """Make the record of a decision, without the keys that say nothing."""
    of = "finding_id" if decision.item_id.startswith("f-") else "claim_id"
    correction = decision.correction
    record = {
        "schema": "crossfoot/decision/1",
        "id": decision.id,
        of: decision.item_id,
        "number": decision.number,
        "action": decision.action.value,
        "reason": None if decision.reason is None else decision.reason.value,
        "correction": None if correction is None else correction_record(correction),
        "note": decision.note,
        "undoes": decision.undoes,
        "reviewer": decision.reviewer,
        "at": decision.at,
    }
    record = {key: value for key, value in record.items() if value is not None}
    if decision.action is Action.ASSIGN:
        record["assignee"] = decision.assignee
    return record


def correction_record(correction: Correction) -> Record:
    """Make the record of a correction, without the keys that say nothing."""
    span = correction.span
    record = {
        "mention_id": correction.mention_id,
        "attribution_id": correction.attribution_id,
        "value": None if correction.value is None else plain(correction.value),
        "unit": correction.unit,
        "edtf": correction.edtf,
        "speaker": correction.speaker,
        "span": None
        if span is None
        else {"start": span.span.start, "end": span.span.end, "surface": span.surface},
    }
    return {key: value for key, value in record.items() if value is not None}


def correction_of(record: Record) -> Correction:
    """Make a correction of its record."""
    span, value = record.get("span"), record.get("value")
    return Correction(
        mention_id=record.get("mention_id"),
        attribution_id=record.get("attribution_id"),
        value=None if value is None else Decimal(value),
        unit=record.get("unit"),
        edtf=record.get("edtf"),
        speaker=record.get("speaker"),
        span=None if span is None else Piece(Span(span["start"], span["end"]), span["surface"]),
    )
