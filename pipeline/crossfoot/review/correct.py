"""Corrections as they come from a form: checked against the records, and beside them what the machine read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from crossfoot.emit.json_lines import Record
from crossfoot.review.edtf import EXAMPLES, is_edtf
from crossfoot.review.model import CorrectionRequest, DecisionError, ItemType
from crossfoot.types import Correction, Piece

NUMBER = re.compile(r"-?(?:\d{1,3}(?:,\d{3}){1,9}|\d{1,30})(?:\.\d{1,30})?", re.ASCII)
PARTS = ("value", "unit", "edtf", "speaker", "span")
LONGEST = 200
"""Code points of a unit or a name."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What is decided about: an item with the records that it stands on."""

    type: ItemType
    record: Record
    claims: Mapping[str, Record]
    """By id: of a finding, the claims of its operands; of a claim, itself."""

    texts: Mapping[str, str]
    """Of the articles of the claims, by the article's id as in the records."""

    def said(self) -> Record:
        """What the machine says of it, in short, as an event keeps it."""
        if self.type is ItemType.CLAIM:
            return {}
        return {key: self.record[key] for key in ("verdict", "computed", "stated", "formula")}


def make_correction(asked: CorrectionRequest, subject: Subject) -> tuple[Correction, Record]:
    """Make a correction, and the record of what the machine read in its place.

    Raises:
        DecisionError: It corrects nothing, or something that is not there.
    """
    if asked.mention_id is not None and asked.attribution_id is not None:
        raise DecisionError(
            "correction: expected a number or an attribution, found both; correct one at a time"
        )
    target, machine, claim = _target(asked, subject)
    kind = machine.get("kind") if target == "mention" else None
    if (asked.value is not None or asked.unit is not None) and kind in {None, "date"}:
        raise DecisionError(
            "correction: expected a value or unit of a number, found none; select the number first"
        )
    if asked.edtf is not None and kind != "date":
        raise DecisionError("correction: expected a date to correct, found none; select the date first")
    if asked.speaker is not None and target == "mention":
        raise DecisionError(
            "correction: expected a speaker of what is said, found a number; leave the number out"
        )
    if (asked.start, asked.end) != (None, None) and claim is None:
        raise DecisionError(
            "correction: expected a number or attribution for the span, found none; select one first"
        )
    text = subject.texts[claim["article_id"]] if claim is not None else ""
    correction = Correction(
        mention_id=asked.mention_id,
        attribution_id=asked.attribution_id,
        value=_value(asked.value),
        unit=_line("unit", asked.unit),
        edtf=_date(asked.edtf),
        speaker=_line("speaker", asked.speaker),
        span=_span(asked, text),
    )
    if all(getattr(correction, part) is None for part in PARTS):
        raise DecisionError("correction: expected a value, unit, date, speaker or span, found none; give one")
    return correction, {target: machine}


def _target(asked: CorrectionRequest, subject: Subject) -> tuple[str, Record, Record | None]:
    """Find what is corrected, and the claim that it is in."""
    if asked.mention_id is not None:
        operands = {o["mention_id"] for o in subject.record.get("operands", ())}
        for claim in subject.claims.values():
            for mention in claim["mentions"]:
                ours = subject.type is ItemType.CLAIM or mention["id"] in operands
                if mention["id"] == asked.mention_id and ours:
                    return "mention", mention, claim
        raise DecisionError(
            f"correction: expected a number of this item, found {_shown(asked.mention_id)}; look again"
        )
    if asked.attribution_id is not None:
        for claim in subject.claims.values():
            for attribution in claim["attributions"]:
                if attribution["id"] == asked.attribution_id:
                    return "attribution", attribution, claim
        raise DecisionError(
            f"correction: expected an attribution of this item, found {_shown(asked.attribution_id)}; look again"
        )
    if subject.type is ItemType.CLAIM:
        claim = subject.record
        speakers = [a["speaker"]["name"] for a in claim["attributions"]]
        return (
            "claim",
            {key: claim[key] for key in ("start", "end", "surface")} | {"speakers": speakers},
            claim,
        )
    return "finding", {}, None


def _value(value: str | None) -> Decimal | None:
    if value is None:
        return None
    plain = value.strip()
    if not NUMBER.fullmatch(plain):
        raise DecisionError(
            f"value: expected a number such as 1250.5, found {_shown(value)}; write digits alone"
        )
    return Decimal(plain.replace(",", ""))


def _date(text: str | None) -> str | None:
    if text is None:
        return None
    if len(text) > LONGEST or not is_edtf(text.strip()):
        raise DecisionError(
            f"date: expected one such as {EXAMPLES}, found {_shown(text)}; write year, month and day"
        )
    return text.strip()


def _line(name: str, value: str | None) -> str | None:
    if value is None:
        return None
    line = " ".join(value.split())
    if not 0 < len(line) <= LONGEST:
        raise DecisionError(f"{name}: expected 1 to {LONGEST} characters, found {len(line)}; correct it")
    return line


def _span(asked: CorrectionRequest, text: str) -> Piece | None:
    if asked.start is None and asked.end is None:
        return None
    if asked.start is None or asked.end is None or not 0 <= asked.start < asked.end <= len(text):
        raise DecisionError(
            f"span: expected a start before an end within the {len(text)} characters of the article, "
            f"found {asked.start} to {asked.end}; select the words again"
        )
    return Piece.at(text, asked.start, asked.end)


def _shown(text: str) -> str:
    return repr(text[:60])
