"""Claims that take part in findings between articles, which are known only when all articles have been written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from crossfoot.across.between import Between
from crossfoot.assemble import prioritize
from crossfoot.emit.json_lines import Record, to_line
from crossfoot.emit.records import claim_record
from crossfoot.types import Claim, Finding

BEFORE_ID = '{"schema": "crossfoot/claim/1", "id": "'
"""How a claim's line begins."""


class ClaimChanges:
    """The claims that get another finding."""

    def __init__(self) -> None:
        self._claims: dict[str, Claim] = {}
        self._findings: dict[str, dict[str, Finding]] = defaultdict(dict)
        """By claim, all its findings by id."""

    def add(self, found: Between) -> None:
        """Take in a finding between articles."""
        self._claims.update(found.claims)
        for finding in (*found.before, found.finding):
            for claim in {operand.claim_id for operand in finding.operands} & set(found.claims):
                self._findings[claim][finding.id] = finding

    def rewrite(self, file: Path) -> Iterator[Record]:
        """Write the claims of *file* anew with all their findings and their priority; yield those that changed."""
        if not self._claims:
            return
        unfinished = file.with_name(f"{file.name}.part")
        with (
            file.open(encoding="utf-8", newline="\n") as old,
            unfinished.open("w", encoding="utf-8", newline="\n") as new,
        ):
            for line in old:
                claim = self._claims.get(line[len(BEFORE_ID) : len(BEFORE_ID) + 18])
                if claim is None:
                    new.write(line)
                    continue
                [ranked] = prioritize([claim], list(self._findings[claim.id].values()))
                record = claim_record(ranked)
                new.write(to_line(record))
                yield record
        unfinished.replace(file)
