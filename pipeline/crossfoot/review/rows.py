"""What the desk keeps beside the record of a finding or claim, to list, filter and search by."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from crossfoot.assemble.priority import FLAGGED_FLOOR, SEVERITY
from crossfoot.emit.json_lines import Record
from crossfoot.review.model import ItemType
from crossfoot.types import Kind, Verdict

Row = dict[str, Any]

KINDS = tuple(Kind)
STEPS = 10_000
"""Of priority, which has four decimals."""

SURFACE = 80
SURFACES = 24
"""Most that one line of the queue shows, in code points and in number; the record has them all."""


@dataclass(frozen=True, slots=True)
class ItemRows:
    """A finding or claim as the rows that stand for it."""

    item: Row
    shown: Row
    """Of the table `records`."""

    speakers: tuple[tuple[str, str], ...]
    """Names and kinds."""

    operands: tuple[tuple[str, str, str], ...]
    """Of a finding: claims, kinds of number and sections."""

    words: str
    """To be searched."""


def claim_rows(claim: Record, article: Record) -> ItemRows:
    """Make the rows of a claim."""
    speakers = _speakers(claim["attributions"])
    kinds = [mention["kind"] for mention in claim["mentions"]]
    item = {
        "id": claim["id"],
        "type": ItemType.CLAIM.value,
        "article_id": claim["article_id"],
        "start": claim["start"],
        "end": claim["end"],
        "check": None,
        "verdict": None,
        "flagged": False,
        "confidence": None,
        "priority": claim["priority"],
        "rank": STEPS + STEPS - round(claim["priority"] * STEPS),
        "kinds": _mask(kinds),
        "day": _day(article),
        "fingerprint": _digest(_claimed(claim)),
    }
    shown = _shown(claim, claim["surface"], (m["surface"] for m in claim["mentions"]), speakers)
    return ItemRows(item, shown, speakers, (), _words(article, [claim["surface"]], speakers))


def finding_rows(finding: Record, claims: Mapping[str, Record], article: Record) -> ItemRows:
    """Make the rows of a finding.

    Args:
        finding: Its record.
        claims: By id, at least those in which its operands stand.
        article: The record of its own article.
    """
    operands = finding["operands"]
    kinds = [_kind(claims[o["claim_id"]], o["mention_id"]) for o in operands]
    said = [a for o in operands for a in claims[o["claim_id"]]["attributions"] if _says(a, o)]
    speakers = _speakers(said)
    own = [o for o in operands if "article_id" not in o] or operands
    priority = finding_priority(finding)
    item = {
        "id": finding["id"],
        "type": ItemType.FINDING.value,
        "article_id": finding["article_id"],
        "start": min(o["start"] for o in own),
        "end": max(o["end"] for o in own),
        "check": finding["check"],
        "verdict": finding["verdict"],
        "flagged": finding["flagged"],
        "confidence": finding["confidence"],
        "priority": priority,
        # Flagged findings stand before all others, also before the claims that they are about.
        "rank": (0 if finding["flagged"] else STEPS) + STEPS - round(priority * STEPS),
        "kinds": _mask(kinds),
        "day": _day(article),
        "fingerprint": _digest(_found(finding)),
    }
    sentences = {o["claim_id"]: claims[o["claim_id"]]["surface"] for o in operands}
    texts = [finding["explanation"], *sentences.values()]
    shown = _shown(finding, finding["explanation"], (o["surface"] for o in operands), speakers)
    stand = [(o["claim_id"], claims[o["claim_id"]]["section"]) for o in operands]
    parts = tuple((claim, kind, section) for (claim, section), kind in zip(stand, kinds, strict=True))
    return ItemRows(item, shown, speakers, parts, _words(article, texts, speakers))


def finding_priority(finding: Record) -> float:
    """Say where a finding stands in the queue, 0 to 1: flagged above `FLAGGED_FLOOR`, all others below."""
    weight = SEVERITY[Verdict(finding["verdict"])] * float(finding["confidence"])
    flagged = FLAGGED_FLOOR + (1 - FLAGGED_FLOOR) * weight
    return round(flagged if finding["flagged"] else FLAGGED_FLOOR * weight, 4)


def kinds_in(mask: int) -> tuple[str, ...]:
    """Return the kinds of number that a row's bits stand for."""
    return tuple(kind.value for bit, kind in enumerate(KINDS) if mask >> bit & 1)


def bit_of(kind: str) -> int:
    """Return the bit of a kind of number."""
    return 1 << KINDS.index(Kind(kind))


def _mask(kinds: Iterable[str]) -> int:
    mask = 0
    for kind in kinds:
        mask |= bit_of(kind)
    return mask


def _day(article: Record) -> str | None:
    published: str | None = article["published"]
    return None if published is None else published[:10]


def _shown(
    record: Record, headline: str, surfaces: Iterable[str], speakers: Sequence[tuple[str, str]]
) -> Row:
    return {
        "headline": headline,
        "surfaces": [shorten(surface, SURFACE) for surface in surfaces][:SURFACES],
        "speakers": [shorten(name, SURFACE) for name, _ in speakers][:SURFACES],
        "record": record,
    }


def shorten(text: str, length: int) -> str:
    """Cut *text* to *length* code points, the last an ellipsis where some are left out."""
    return text if len(text) <= length else text[: length - 1] + "…"


def _speakers(attributions: Iterable[Record]) -> tuple[tuple[str, str], ...]:
    said = (a["speaker"] for a in attributions)
    named = {speaker["name"]: speaker["kind"] for speaker in said if speaker["name"]}
    return tuple(named.items())


def _says(attribution: Record, operand: Record) -> bool:
    return any(c["start"] < operand["end"] and operand["start"] < c["end"] for c in attribution["content"])


def _kind(claim: Record, mention_id: str) -> str:
    return str(next(m["kind"] for m in claim["mentions"] if m["id"] == mention_id))


def _words(article: Record, texts: Iterable[str], speakers: Iterable[tuple[str, str]]) -> str:
    return "\n".join([*texts, *(name for name, _ in speakers), article["title"] or ""])


def _found(finding: Record) -> Iterator[object]:
    """What a decision on a finding is about. How sure the machine is and how it puts it is not."""
    yield from (finding[key] for key in ("check", "verdict", "computed", "stated", "formula"))
    for operand in finding["operands"]:
        yield operand["role"], operand["surface"]


def _claimed(claim: Record) -> Iterator[object]:
    """What a decision on a claim is about: its words, its numbers and who says it."""
    yield from (claim["surface"], claim["modality"])
    for mention in claim["mentions"]:
        yield {key: value for key, value in mention.items() if key not in ("id", "rule")}
    for attribution in claim["attributions"]:
        speaker = {k: attribution["speaker"][k] for k in ("name", "kind", "role", "affiliation")}
        yield speaker, attribution["form"], [piece["surface"] for piece in attribution["content"]]


def _digest(content: Iterable[object]) -> str:
    return hashlib.sha256(json.dumps(list(content)).encode()).hexdigest()
