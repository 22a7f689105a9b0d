"""Decisions as files: JSON Lines for programs, CSV for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from crossfoot.emit.json_lines import Record, to_line
from crossfoot.emit.report.words import NOBODY
from crossfoot.review.exports.cells import BOM, write_row

COLUMNS = (
    "at",
    "reviewer",
    "action",
    "reason",
    "note",
    "assignee",
    "undoes",
    "item",
    "number",
    "machine_verdict",
    "machine_formula",
    "machine_computed",
    "machine_stated",
    "corrected",
    "machine_read",
    "value",
    "unit",
    "edtf",
    "speaker",
    "start",
    "end",
    "words",
    "id",
)
"""Of the CSV. What the machine said stands beside what the person did."""


def decision_lines(records: Iterable[Record]) -> Iterator[str]:
    """Yield the records of decisions as JSON Lines."""
    return map(to_line, records)


def decision_rows(records: Iterable[Record]) -> Iterator[str]:
    """Yield the records of decisions as CSV, after a line of the columns' names.

    Args:
        records: Of decisions; under ``machine``, what the machine said when each was made.
    """
    yield BOM + write_row(COLUMNS)
    for record in records:
        cells = _cells(record)
        yield write_row(cells[name] for name in COLUMNS)


def _cells(record: Record) -> dict[str, object]:
    machine = record.get("machine") or {}
    correction = record.get("correction") or {}
    if isinstance(correction, str):  # a record of another program may say it in words
        correction = {"value": correction}
    span = correction.get("span") or {}
    return {
        **{name: record.get(name) for name in ("id", "at", "reviewer", "action", "reason", "note")},
        **{name: record.get(name) for name in ("assignee", "undoes", "number")},
        "item": record.get("finding_id") or record.get("claim_id"),
        "machine_verdict": machine.get("verdict"),
        "machine_formula": machine.get("formula"),
        "machine_computed": _figure(machine.get("computed")),
        "machine_stated": _figure(machine.get("stated")),
        "corrected": correction.get("mention_id") or correction.get("attribution_id"),
        "machine_read": _read(machine),
        **{name: correction.get(name) for name in ("value", "unit", "edtf", "speaker")},
        "start": span.get("start"),
        "end": span.get("end"),
        "words": span.get("surface"),
    }


def _figure(amount: Record | None) -> str | None:
    """Write an amount: its figure, else its ends."""
    if amount is None:
        return None
    if amount["point"] is not None:
        return str(amount["point"])
    return f"{amount['low'] or ''} to {amount['high'] or ''}".strip()


def _read(machine: Record) -> str | None:
    """Say what the machine read where a correction is: the words of a number, or who speaks."""
    if (words := machine.get("mention") or machine.get("claim")) is not None:
        return str(words["surface"])
    attribution = machine.get("attribution")
    return None if attribution is None else str(attribution["speaker"]["name"] or NOBODY)
