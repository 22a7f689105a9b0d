"""Read the folder of a run, whole or not at all: every record valid, none missing."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from crossfoot.emit.integrity import Records, check_integrity
from crossfoot.emit.json_lines import Record, name_of
from crossfoot.emit.run_folder import RUN
from crossfoot.emit.validate import Validator
from crossfoot.errors import ContractError, UsageError

AGAIN = "run crossfoot check again"
ARTICLES, CLAIMS, FINDINGS = "articles.jsonl", "claims.jsonl", "findings.jsonl"


@dataclass(slots=True)
class RunFiles:
    """A finished run on the disk."""

    folder: Path
    record: Record
    """Of the run."""

    fingerprint: str
    """Tells this run from any other: the SHA-256 of its ``run.json``."""

    validator: Validator = field(default_factory=Validator)

    def articles(self) -> Iterator[Records]:
        """Yield the records of each article, in the order of the run; check at the end that none is missing.

        Raises:
            UsageError: A file cannot be read, a record is broken, or there are more or fewer than the run wrote.
        """
        findings = self._findings()
        missing = _between(findings)
        groups = groupby(self._records(CLAIMS), key=lambda claim: str(claim["article_id"]))
        group = next(groups, None)
        articles = claims = 0
        for article in self._records(ARTICLES):
            own: tuple[Record, ...] = ()
            if group is not None and group[0] == article["id"]:
                own = tuple(group[1])
                group = next(groups, None)
            records = Records(article, own, tuple(findings.pop(article["id"], ())))
            self._check(records)
            missing.difference_update((c["id"], m["id"]) for c in own for m in c["mentions"])
            articles, claims = articles + 1, claims + len(own)
            yield records
        stray = group[0] if group is not None else next(iter(findings), None)
        if stray is not None:
            raise UsageError(
                f"{self.folder}: expected all articles of its claims and findings, found no {stray!r}; {AGAIN}"
            )
        self._compare(ARTICLES, "articles", articles)
        self._compare(CLAIMS, "claims", claims)
        if missing:
            claim, mention = min(missing)
            raise UsageError(
                f"{self.folder / FINDINGS}: expected the number {mention} in claim {claim}, found none; {AGAIN}"
            )

    def check(self) -> None:
        """Read all of it, and keep nothing.

        Raises:
            UsageError: As of `articles`.
        """
        for _ in self.articles():
            pass

    def _findings(self) -> dict[str, list[Record]]:
        by_article: dict[str, list[Record]] = {}
        for finding in self._records(FINDINGS):
            by_article.setdefault(finding["article_id"], []).append(finding)
        count = sum(map(len, by_article.values()))
        expected = sum(sum(verdicts.values()) for verdicts in self.record["counts"]["findings"].values())
        if count != expected:
            raise self._incomplete(FINDINGS, expected, count)
        return by_article

    def _records(self, name: str) -> Iterator[Record]:
        file = self.folder / name
        tag = f"crossfoot/{name.removesuffix('s.jsonl')}/1"
        try:
            with file.open(encoding="utf-8", newline="\n") as lines:
                for number, line in enumerate(lines, start=1):
                    yield self._record(line, tag, f"{file}:{number}")
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError(
                f"{file}: expected a file of records in UTF-8, found: {error}; {AGAIN}"
            ) from error

    def _record(self, line: str, tag: str, where: str) -> Record:
        try:
            record = json.loads(line)
        except (json.JSONDecodeError, RecursionError) as error:
            raise UsageError(f"{where}: expected a record, found broken JSON; {AGAIN}") from error
        if not isinstance(record, dict) or record.get("schema") != tag:
            raise UsageError(f"{where}: expected a record of {tag}, found another; {AGAIN}")
        try:
            self.validator.check(record)
        except ContractError as error:
            raise UsageError(f"{where}: {_line(error)}; {AGAIN}") from error
        return record

    def _check(self, records: Records) -> None:
        text = records.article["text"].encode("utf-8", "surrogatepass")
        own = {finding["id"] for finding in records.findings}
        # A claim may take part in a finding of a later article, which comes with that article.
        claims = tuple(c | {"findings": [f for f in c["findings"] if f in own]} for c in records.claims)
        try:
            check_integrity(Records(records.article, claims, records.findings))
        except ContractError as error:
            raise UsageError(f"{self.folder}: {_line(error)}; {AGAIN}") from error
        if hashlib.sha256(text).hexdigest() != records.article["sha256"]:
            name = name_of(records.article)
            raise UsageError(
                f"{self.folder}: {name}: expected the text of its sha256, found another; {AGAIN}"
            )

    def _compare(self, name: str, what: str, found: int) -> None:
        expected = self.record["counts"][what]
        if found != expected:
            raise self._incomplete(name, expected, found)

    def _incomplete(self, name: str, expected: int, found: int) -> UsageError:
        return UsageError(
            f"{self.folder / name}: expected {expected} records as {RUN} counts, found {found}; {AGAIN}"
        )


def _between(findings: dict[str, list[Record]]) -> set[tuple[str, str]]:
    """Return the claims and numbers of findings that stand on several articles: no article alone can check them."""
    operands = (o for found in findings.values() for f in found for o in f["operands"])
    return {(o["claim_id"], o["mention_id"]) for o in operands if "article_id" in o}


def open_run(folder: Path) -> RunFiles:
    """Open the folder of a finished run.

    Raises:
        UsageError: It is none, it is half-written, or its ``run.json`` is broken.
    """
    file = folder / RUN
    if not folder.is_dir():
        raise UsageError(
            f"{folder}: expected the folder of a run, found none; name one that crossfoot check wrote"
        )
    if not file.exists():
        begun = any((folder / name).exists() for name in (ARTICLES, CLAIMS, FINDINGS))
        found = "one that is not finished" if begun else f"no {RUN} in it"
        advice = (
            "wait for crossfoot check to end, or run it again"
            if begun
            else "name one that crossfoot check wrote"
        )
        raise UsageError(f"{folder}: expected the folder of a finished run, found {found}; {advice}")
    validator = Validator()
    try:
        data = file.read_bytes()
        record = json.loads(data)
        if not isinstance(record, dict) or record.get("schema") != "crossfoot/run/1":
            raise UsageError(f"{file}: expected the record of a run, found another; {AGAIN}")
        validator.check(record)
    except (OSError, UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise UsageError(
            f"{file}: expected the record of a run, found a file that cannot be read; {AGAIN}"
        ) from error
    except ContractError as error:
        raise UsageError(f"{file}: {_line(error)}; {AGAIN}") from error
    return RunFiles(folder, record, hashlib.sha256(data).hexdigest(), validator)


def _line(error: ContractError) -> str:
    return " ".join(str(error).split())
