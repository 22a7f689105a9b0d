"""Records -> rows of the database: one small mapping a table."""

import json
from collections.abc import Iterator
from typing import Any

from crossfoot.emit.integrity import Records
from crossfoot.emit.json_lines import Record

Row = tuple[str, dict[str, Any]]
"""A table and its columns."""


def article_rows(records: Records) -> Iterator[Row]:
    """Yield the rows of everything in one article."""
    article = records.article
    yield from _article(article)
    for claim in records.claims:
        yield from _claim(claim)
    yield from _attributions(records)
    for finding in records.findings:
        yield from finding_rows(finding)


def reject_row(reject: Record) -> Row:
    """Return the row of a reject."""
    return "rejects", _only(reject, "where", "reason", "message", "advice")


def _article(article: Record) -> Iterator[Row]:
    coverage = article["coverage"]
    columns = _only(article, "id", "title", "published", "url", "source", "language", "sha256", "text")
    yield "articles", columns | _prefixed("coverage", _only(coverage, "mentions", "checked"))
    for position, unchecked in enumerate(coverage["unchecked"]):
        yield "unchecked", {"article_id": article["id"], "position": position, **unchecked}
    for position, speaker in enumerate(article["speakers"]):
        columns = _only(speaker, "id", "name", "kind", "role", "affiliation")
        yield "speakers", {"article_id": article["id"], "position": position, **columns}
        yield from _list("speaker_mentions", "speaker_id", speaker["id"], speaker["mentions"])


def _claim(claim: Record) -> Iterator[Row]:
    inside = ("schema", "attributions", "mentions", "findings")
    yield "claims", {key: value for key, value in claim.items() if key not in inside}
    for position, mention in enumerate(claim["mentions"]):
        yield "mentions", {"claim_id": claim["id"], "position": position, **_mention(mention)}
        yield from _list("mention_parts", "mention_id", mention["id"], mention.get("parts", []))
    attributions = [{"attribution_id": attribution["id"]} for attribution in claim["attributions"]]
    yield from _list("claim_attributions", "claim_id", claim["id"], attributions)
    yield from claim_finding_rows(claim)


def claim_finding_rows(claim: Record) -> Iterator[Row]:
    """Yield the rows that lead from a claim to its findings."""
    findings = [{"finding_id": finding} for finding in claim["findings"]]
    yield from _list("claim_findings", "claim_id", claim["id"], findings)


def _mention(mention: Record) -> Record:
    nested = ("value", "unit", "of", "ratio", "parts")
    columns = {key: value for key, value in mention.items() if key not in nested}
    columns |= mention.get("value", {})
    if unit := mention.get("unit"):
        alternatives = json.dumps(unit["alternatives"], ensure_ascii=False)
        columns |= _prefixed("unit", unit | {"alternatives": alternatives})
    columns |= _prefixed("of", mention.get("of") or {})
    return columns | _prefixed("ratio", mention.get("ratio", {}))


def _attributions(records: Records) -> Iterator[Row]:
    # Several claims may carry one attribution: it is one row.
    distinct = {a["id"]: a for claim in records.claims for a in claim["attributions"]}
    for attribution in distinct.values():
        speaker = attribution["speaker"]
        yield (
            "attributions",
            {
                **_only(attribution, "id", "form", "rule"),
                **_prefixed("source", attribution["source"] or {}),
                **_prefixed("cue", attribution["cue"] or {}),
                "speaker_id": speaker["id"],
                **_only(speaker, "resolved_by", "confidence"),
            },
        )
        yield from _list("attribution_pieces", "attribution_id", attribution["id"], attribution["content"])


def finding_rows(finding: Record) -> Iterator[Row]:
    """Yield the rows of a finding."""
    nested = ("schema", "operands", "computed", "stated")
    columns = {key: value for key, value in finding.items() if key not in nested}
    columns |= _prefixed("computed", finding["computed"]) | _prefixed("stated", finding["stated"])
    yield "findings", columns
    yield from _list("operands", "finding_id", finding["id"], finding["operands"])


def _list(table: str, key: str, owner: str, items: list[Record]) -> Iterator[Row]:
    for position, item in enumerate(items):
        yield table, {key: owner, "position": position, **item}


def _only(record: Record, *keys: str) -> Record:
    return {key: record[key] for key in keys}


def _prefixed(prefix: str, record: Record) -> Record:
    return {f"{prefix}_{key}": value for key, value in record.items()}
