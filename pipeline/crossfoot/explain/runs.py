"""Find a finding in the folder of a run, with the claims and articles that it stands on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

from crossfoot.emit.json_lines import Record, escape
from crossfoot.errors import UsageError

OUTPUTS = Path("outputs")
ARTICLES, CLAIMS, FINDINGS = "articles.jsonl", "claims.jsonl", "findings.jsonl"
BEGINNING = 2_000
"""Code points of a line in which its id stands."""

ID_LENGTH = len("f-0123456789abcdef")


@dataclass(frozen=True, slots=True)
class Found:
    """A finding and what it stands on, as the run wrote it."""

    finding: Record
    claims: dict[str, Record]
    """By id, those in which its operands stand, in the order of the run."""

    articles: dict[str, Record]
    """By id, those in which the claims stand."""


def find(finding_id: str, run: Path | None = None, outputs: Path = OUTPUTS) -> Found:
    """Find the finding whose id is, or begins with, *finding_id*.

    Args:
        finding_id: At least its first characters.
        run: The folder of a run; without it, the newest of *outputs* that has the finding.
        outputs: The folder of the runs.

    Raises:
        UsageError: There is no such run or finding, or more than one; or a line cannot be read.
    """
    runs = [run] if run is not None else _newest_first(outputs)
    for folder in runs:
        if not (folder / FINDINGS).is_file():
            raise UsageError(
                f"{folder}: expected the folder of a run, found no {FINDINGS} in it; "
                "name a folder that crossfoot check wrote"
            )
        finding = _finding(folder / FINDINGS, finding_id)
        if finding is not None:
            return _with_context(folder, finding)
    where = str(run) if run is not None else f"{len(runs)} {'run' if len(runs) == 1 else 'runs'} of {outputs}"
    raise UsageError(
        f"{finding_id}: expected the id of a finding, found none like it in {where}; "
        f"ids are in {FINDINGS} and at the end of each finding of the report"
    )


def _newest_first(outputs: Path) -> list[Path]:
    """The runs of a folder, by when their findings were written, then by name."""
    found = [(file.stat().st_mtime, file.parent) for file in outputs.glob(f"*/{FINDINGS}")]
    if not found:
        raise UsageError(
            f"{outputs}: expected the folder of a run in it, found none; "
            "make one with crossfoot check, or name one with --run"
        )
    return [folder for _, folder in sorted(found, key=lambda pair: (-pair[0], pair[1]))]


def _finding(file: Path, wanted: str) -> Record | None:
    whole = len(wanted) >= ID_LENGTH
    found: dict[str, Record] = {}
    for record in _records(file, f'"id": "{wanted}'):
        if record["id"] == wanted or (not whole and record["id"].startswith(wanted)):
            found[record["id"]] = record
            if whole:
                break
    if len(found) > 1:
        raise UsageError(
            f"{wanted}: expected the id of one finding, found {len(found)} that begin so "
            f"({', '.join(sorted(found)[:3])}, …); write more of it"
        )
    return next(iter(found.values()), None)


def _with_context(folder: Path, finding: Record) -> Found:
    operands = finding["operands"]
    wanted = {operand["claim_id"] for operand in operands}
    claims = {c["id"]: c for c in _records(folder / CLAIMS, '"id": "c-', wanted)}
    missing = sorted(wanted - set(claims))
    if missing:
        raise UsageError(
            f"{folder / CLAIMS}: expected the claim {missing[0]} of {finding['id']}, found no such line; "
            "run crossfoot check again"
        )
    owners = {claim["article_id"] for claim in claims.values()}
    articles = {a["id"]: a for a in _records(folder / ARTICLES, '"id": "', owners)}
    return Found(finding, claims, articles)


def _records(file: Path, marker: str, ids: AbstractSet[str] | None = None) -> Iterator[Record]:
    """Yield the records whose line has *marker* near its beginning, and one of *ids*; stop when all are there."""
    left = set(ids or ())
    # json.dumps is how the ids were written, so that only their lines need to be read.
    spelled = {escape(json.dumps(one, ensure_ascii=False)) for one in left}
    with file.open(encoding="utf-8", newline="\n") as lines:
        for number, line in enumerate(lines, start=1):
            if marker not in line[:BEGINNING] or (
                ids is not None and not any(s in line[:BEGINNING] for s in spelled)
            ):
                continue
            try:
                record: Record = json.loads(line)
            except json.JSONDecodeError as error:
                raise UsageError(
                    f"{file}:{number}: expected a JSON object, found: {error.msg}; run crossfoot check again"
                ) from error
            if ids is None:
                yield record
            elif record["id"] in left:
                left.discard(record["id"])
                yield record
                if not left:
                    return
