"""What of an item may be corrected, for the list of a form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from crossfoot.emit.json_lines import Record
from crossfoot.review.model import ClaimView, CorrectionRequest, DecisionError, FindingView


@dataclass(frozen=True, slots=True)
class Target:
    """A number or an act of saying that may have been misread."""

    id: str
    """``m-…`` or ``a-…``; empty for a whole claim."""

    label: str
    kind: str = "speaker"
    """``number``, ``date`` or ``speaker``: what of it can be filled in."""

    value: str = ""
    unit: str = ""
    edtf: str = ""
    speaker: str = ""
    start: int | str = ""
    end: int | str = ""


def targets_of(view: FindingView | ClaimView) -> list[Target]:
    """Return what of an item may be corrected: its numbers first, then who says it."""
    if isinstance(view, ClaimView):
        claims, wanted = [view.claim], None
    else:
        claims = list(view.claims.values())
        wanted = {operand["mention_id"] for operand in view.finding["operands"]}
    numbers = [_number(m) for c in claims for m in c["mentions"] if wanted is None or m["id"] in wanted]
    said = {a["id"]: _saying(a) for c in claims for a in c["attributions"]}
    whole = [Target("", "the sentence, or a speaker that was missed")] if wanted is None else []
    missed = [Target("", "a speaker that was missed")] if wanted is not None and not said else []
    return [*numbers, *said.values(), *whole, *missed]


def correction_of_form(fields: Mapping[str, str]) -> CorrectionRequest:
    """Read a correction from the fields of a form; what was left empty stands as it was read.

    Raises:
        DecisionError: An offset is no number.
    """
    target = fields.get("target", "")
    return CorrectionRequest(
        mention_id=target if target.startswith("m-") else None,
        attribution_id=target if target.startswith("a-") else None,
        value=_given(fields, "value"),
        unit=_given(fields, "unit"),
        edtf=_given(fields, "edtf"),
        speaker=_given(fields, "speaker"),
        start=_offset(fields, "start"),
        end=_offset(fields, "end"),
    )


def correction_words(correction: Any, machine: Record) -> str:  # noqa: ANN401 (a Correction)
    """Say a correction in one line, what the machine read beside it."""
    return "; ".join(_changes(correction, machine))


def _changes(correction: Any, machine: Record) -> Iterator[str]:  # noqa: ANN401 (a Correction)
    read = machine.get("mention") or machine.get("attribution") or machine.get("claim") or {}
    surface = read.get("surface") or (read.get("content") or [{}])[0].get("surface", "")
    if correction.value is not None:
        point = (read.get("value") or {}).get("point")
        yield f"value {correction.value:f}" + (f" (read as {point})" if point else "")
    if correction.unit is not None:
        code = (read.get("unit") or {}).get("code")
        yield f"unit {correction.unit}" + (f" (read as {code})" if code else "")
    if correction.edtf is not None:
        yield f"date {correction.edtf}" + (f" (read as {read['edtf']})" if read.get("edtf") else "")
    if correction.speaker is not None:
        name = (read.get("speaker") or {}).get("name") or ", ".join(filter(None, read.get("speakers", ())))
        yield f"speaker {correction.speaker}" + (f" (read as {name})" if name else "")
    if correction.span is not None:
        yield f"words “{correction.span.surface}”" + (f" (read as “{_short(surface)}”)" if surface else "")
    elif surface:
        yield f"of “{_short(surface)}”"


def _number(mention: Record) -> Target:
    amount = mention.get("value") or {}
    return Target(
        mention["id"],
        f"{mention['kind']} “{_short(mention['surface'])}”",
        "date" if mention["kind"] == "date" else "number",
        value=amount.get("point") or "",
        unit=(mention.get("unit") or {}).get("code", ""),
        edtf=mention.get("edtf") or "",
        start=mention["start"],
        end=mention["end"],
    )


def _saying(attribution: Record) -> Target:
    content: Iterable[Record] = attribution["content"]
    first = next(iter(content))
    name = attribution["speaker"]["name"] or "somebody"
    return Target(
        attribution["id"],
        f"{name} says “{_short(first['surface'])}”",
        speaker=attribution["speaker"]["name"] or "",
        start=first["start"],
        end=first["end"],
    )


def _given(fields: Mapping[str, str], name: str) -> str | None:
    return fields.get(name, "").strip() or None


def _offset(fields: Mapping[str, str], name: str) -> int | None:
    given = fields.get(name, "").strip()
    if not given:
        return None
    if not given.isdecimal() or len(given) > 9:
        raise DecisionError(
            f"{name}: expected a number of characters, found {given[:20]!r}; select the words again"
        )
    return int(given)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:57].rstrip()}…"
