"""Write the folder of a run: records as they come, ``run.json`` last."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Self, TextIO

from crossfoot.across.between import Between
from crossfoot.emit.claim_changes import ClaimChanges
from crossfoot.emit.json_lines import Record, escape, to_line
from crossfoot.emit.judged import judged_records
from crossfoot.emit.records import finding_record, reject_record
from crossfoot.emit.report import Report
from crossfoot.emit.run_record import Counts, RunInfo, run_record
from crossfoot.emit.sqlite import Database
from crossfoot.emit.validate import Validator
from crossfoot.errors import ContractError, UsageError
from crossfoot.ingest.places import RUN_FILES
from crossfoot.types import Analysis, Hidden, Reject

if TYPE_CHECKING:
    from types import TracebackType

DATABASE = "crossfoot.db"
REPORT = "report.html"
RUN = "run.json"


class RunWriter:
    """Write a run's folder, as a context manager.

    Each article is judged whole before any of it is written, so a `ContractError` leaves the folder as it was
    and the run can go on. A folder without ``run.json`` is an interrupted run.

    Args:
        folder: Made if it is not there. Files that are not a run's own are left alone.
        overwrite: Replace a finished run.
    """

    def __init__(self, folder: Path, *, overwrite: bool = False) -> None:
        self._folder = folder
        self._overwrite = overwrite
        self._files: dict[str, TextIO] = {}
        self._counts = Counts()
        self._validator = Validator()
        self._report = Report()
        self._changes = ClaimChanges()

    def __enter__(self) -> Self:
        """Make the folder ready.

        Raises:
            UsageError: It holds a finished run, or files that no run wrote.
        """
        _clear(self._folder, overwrite=self._overwrite)
        for name in RUN_FILES:
            self._files[name] = (self._folder / name).open("w", encoding="utf-8", newline="\n")
        self._database = Database(self._folder / DATABASE)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Close the files."""
        for file in self._files.values():
            file.close()
        self._database.close()

    def analysis(self, analysis: Analysis) -> None:
        """Write everything about one article.

        Raises:
            ContractError: A record breaks the contract, or the article's id was there before; nothing is
                written.
        """
        records = judged_records(analysis, self._validator)
        if self._database.holds(analysis.article.id):
            raise ContractError(
                f"article {analysis.article.id!r}: expected each id once in a run, found it twice"
            )
        self._write("articles.jsonl", records.article)
        self._write("claims.jsonl", *records.claims)
        self._write("findings.jsonl", *records.findings)
        self._database.add(records)
        self._counts.add(records)
        self._counts.hide(analysis.hidden)
        self._report.add(analysis)

    def between(self, found: Between) -> None:
        """Write a finding between two articles of the run; their claims are written anew at the end.

        Raises:
            ContractError: The record breaks the contract.
        """
        record = finding_record(found.finding)
        self._validator.check(record)
        self._write("findings.jsonl", record)
        self._database.add_finding(record)
        self._counts.add_finding(record)
        self._report.add_between(found)
        self._changes.add(found)

    def hide(self, hidden: Iterable[Hidden]) -> None:
        """Count findings between articles that the settings hide."""
        self._counts.hide(hidden)

    def reject(self, reject: Reject) -> None:
        """Write an input that could not be read.

        Raises:
            ContractError: The record breaks the contract.
        """
        record = reject_record(reject)
        self._validator.check(record)
        self._write("rejects.jsonl", record)
        self._database.add_reject(record)
        self._counts.rejects += 1
        self._report.add_reject(reject)

    def finish(self, info: RunInfo) -> Record:
        """Write the report and, last of all, ``run.json``; return its record.

        Raises:
            ContractError: The record breaks the contract.
        """
        record = run_record(info, self._counts)
        self._validator.check(record)
        for file in self._files.values():
            file.close()
        for claim in self._changes.rewrite(self._folder / "claims.jsonl"):
            self._database.change_claim(claim)
        self._database.finish()
        self._database.close()
        with (self._folder / REPORT).open("w", encoding="utf-8", newline="\n") as page:
            page.writelines(self._report.pages(record))
        text = escape(json.dumps(record, ensure_ascii=False, allow_nan=False, indent=2)) + "\n"
        # A rename is whole or not at all: nobody sees half a run.json.
        unfinished = self._folder / f"{RUN}.part"
        unfinished.write_text(text, encoding="utf-8", newline="\n")
        unfinished.replace(self._folder / RUN)
        return record

    def _write(self, name: str, *records: Record) -> None:
        self._files[name].writelines([to_line(record) for record in records])


def _clear(folder: Path, *, overwrite: bool) -> None:
    """Make *folder* ready for a run, taking away what an earlier run left there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{folder}: expected a folder that can be written to, found {error}") from error
    if (folder / RUN).exists() and not overwrite:
        raise UsageError(
            f"{folder}: holds a finished run; name another folder, or overwrite it with --overwrite"
        )
    strangers = [name for name in RUN_FILES if not _is_ours(folder / name)]
    if not (folder / RUN_FILES[0]).exists():
        strangers += [name for name in (DATABASE, REPORT) if (folder / name).exists()]
    if strangers:
        raise UsageError(
            f"{folder / strangers[0]}: expected nothing or an earlier run, found another file; "
            "name another folder"
        )
    # The mark of a finished run goes first, and what would no longer fit follows.
    for name in (RUN, f"{RUN}.part", REPORT, DATABASE, f"{DATABASE}-journal", *RUN_FILES):
        (folder / name).unlink(missing_ok=True)


def _is_ours(file: Path) -> bool:
    """Whether *file* is missing, empty, or begins with a record (a corpus may bear the same name)."""
    if not file.exists():
        return True
    with file.open("rb") as lines:
        return lines.readline(40).startswith((b'{"schema": "crossfoot/',)) or file.stat().st_size == 0
