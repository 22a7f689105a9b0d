"""What a JSON Schema cannot say: surfaces are the text under their spans, and ids lead somewhere."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from crossfoot.emit.json_lines import Record, name_of
from crossfoot.errors import ContractError


@dataclass(frozen=True, slots=True)
class Records:
    """All records of one article."""

    article: Record
    claims: tuple[Record, ...]
    findings: tuple[Record, ...]

    def __iter__(self) -> Iterator[Record]:
        yield self.article
        yield from self.claims
        yield from self.findings


def check_integrity(records: Records) -> None:
    """Pass the records of one article, or say where they disagree with its text or with each other.

    Raises:
        ContractError: A surface is not the text under its span, an id is used twice, or an id leads nowhere.
    """
    text = records.article["text"]
    for record in (records.article, *records.claims):
        _check_surfaces(text, record)
    for claim in records.claims:
        _check_context(text, claim)
    for finding in records.findings:
        for operand in finding["operands"]:
            if "article_id" not in operand:
                _check_surfaces(text, {"id": finding["id"], "operands": [operand]})
    _check_ids(records)


def _check_surfaces(text: str, record: Record) -> None:
    for path, piece in _pieces(record, "$"):
        found = text[piece["start"] : piece["end"]]
        if found != piece["surface"]:
            raise ContractError(
                f"{name_of(record)}: {path}: expected the text under the span, {found[:60]!r}, "
                f"found {piece['surface'][:60]!r}"
            )


def _pieces(value: Any, path: str) -> Iterator[tuple[str, Record]]:  # noqa: ANN401  (any JSON)
    """Yield every object that has a span, at any depth."""
    if isinstance(value, dict):
        if "surface" in value:
            yield path, value
        for key, inner in value.items():
            if isinstance(inner, (dict, list)):
                yield from _pieces(inner, f"{path}.{key}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _pieces(inner, f"{path}[{index}]")


def _check_context(text: str, claim: Record) -> None:
    start, end, prefix, suffix = (claim[key] for key in ("start", "end", "prefix", "suffix"))
    before, after = text[max(0, start - len(prefix)) : start], text[end : end + len(suffix)]
    if (prefix, suffix) != (before, after):
        raise ContractError(
            f"{name_of(claim)}: expected prefix and suffix {(before, after)}, found {(prefix, suffix)}"
        )


def _check_ids(records: Records) -> None:
    article = records.article
    claims = _unique(article, "claim", (c["id"] for c in records.claims))
    findings = _unique(article, "finding", (f["id"] for f in records.findings))
    mentions = _unique(article, "mention", (m["id"] for c in records.claims for m in c["mentions"]))
    speakers = _unique(article, "speaker", (s["id"] for s in article["speakers"]))
    for claim in records.claims:
        _known(claim, "findings", findings, claim["findings"])
        _known(claim, "attributions", speakers, (a["speaker"]["id"] for a in claim["attributions"]))
    for record in (*records.claims, *records.findings):
        _known(record, "article_id", {article["id"]}, [record["article_id"]])
    for finding in records.findings:
        own = [operand for operand in finding["operands"] if "article_id" not in operand]
        _known(finding, "operands", claims, (operand["claim_id"] for operand in own))
        _known(finding, "operands", mentions, (operand["mention_id"] for operand in own))


def _unique(article: Record, what: str, ids: Iterable[str]) -> set[str]:
    seen: set[str] = set()
    for one in ids:
        if one in seen:
            raise ContractError(f"{name_of(article)}: expected each {what} once, found {one} twice")
        seen.add(one)
    return seen


def _known(record: Record, key: str, known: set[str], ids: Iterable[str]) -> None:
    for one in ids:
        if one not in known:
            raise ContractError(f"{name_of(record)}: $.{key}: expected ids of the same article, found {one}")
