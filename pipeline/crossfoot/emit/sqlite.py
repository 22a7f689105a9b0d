"""``crossfoot.db``: the records of a run in SQLite, for the review screen and for Datasette."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from crossfoot.emit.integrity import Records
from crossfoot.emit.json_lines import Record
from crossfoot.emit.rows import Row, article_rows, claim_finding_rows, finding_rows, reject_row
from crossfoot.emit.surrogates import replaced

SCHEMA_VERSION = 1


class Database:
    """A database that is written once, in one transaction, and then only read."""

    def __init__(self, file: Path) -> None:
        self._connection = sqlite3.connect(file, isolation_level=None)
        # An interrupted run is thrown away whole, so nothing needs a journal.
        self._connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
        self._connection.executescript(_tables())
        self._connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        self._connection.execute("BEGIN")

    def holds(self, article_id: str) -> bool:
        """Whether an article with this id has been added."""
        query = "SELECT 1 FROM articles WHERE id = ?"
        return self._connection.execute(query, [replaced(article_id)]).fetchone() is not None

    def add(self, records: Records) -> None:
        """Add everything of one article."""
        for row in article_rows(records):
            self._insert(row)

    def add_reject(self, reject: Record) -> None:
        """Add a reject."""
        self._insert(reject_row(reject))

    def add_finding(self, finding: Record) -> None:
        """Add a finding between two articles."""
        for row in finding_rows(finding):
            self._insert(row)

    def change_claim(self, claim: Record) -> None:
        """Give a claim its new priority and findings."""
        self._connection.execute(
            "UPDATE claims SET priority = ? WHERE id = ?", [claim["priority"], claim["id"]]
        )
        self._connection.execute("DELETE FROM claim_findings WHERE claim_id = ?", [claim["id"]])
        for row in claim_finding_rows(claim):
            self._insert(row)

    def finish(self) -> None:
        """Commit."""
        self._connection.execute("COMMIT")
        self._connection.execute("ANALYZE")

    def close(self) -> None:
        """Close the file; without `finish`, what it holds is worth nothing."""
        self._connection.close()

    def _insert(self, row: Row) -> None:
        table, columns = row
        values = [replaced(value) if isinstance(value, str) else value for value in columns.values()]
        self._connection.execute(_insertion(table, tuple(columns)), values)


def dump(file: Path) -> Iterator[str]:
    """Yield every row of the database as one line, sorted, so that two databases can be compared."""
    with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
        for (table,) in tables.fetchall():
            if not table.startswith("sqlite_"):
                rows: list[tuple[Any, ...]] = connection.execute(f'SELECT * FROM "{table}"').fetchall()  # noqa: S608
                yield from sorted(f"{table} {row!r}" for row in rows)


@cache
def _tables() -> str:
    return (files("crossfoot") / "emit" / "tables.sql").read_text(encoding="utf-8")


@cache
def _insertion(table: str, columns: tuple[str, ...]) -> str:
    # Tables and columns are the program's own names, never an article's.
    names = ", ".join(f'"{column}"' for column in columns)
    return f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(columns))})"  # noqa: S608
