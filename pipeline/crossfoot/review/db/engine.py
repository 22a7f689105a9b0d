"""Connections: SQLite that loses nothing it has acknowledged, or PostgreSQL."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from crossfoot.errors import UsageError

POOL = 20
"""Connections: a desk's threads wait for the database, not for each other."""

PATIENCE = 30
"""Seconds that a writer of SQLite waits for another, such as a run that is being loaded."""

PRAGMAS = (
    f"PRAGMA busy_timeout = {PATIENCE * 1000}",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # in WAL mode, NORMAL may lose what was committed
    "PRAGMA foreign_keys = ON",
    "PRAGMA cache_size = -32000",
)
WRITES = "crossfoot_writes"


def desk_url(where: Path | str) -> URL:
    """Return the address of the database *where*: a URL, or the path of a file of SQLite.

    Raises:
        UsageError: It is no address of a database that a desk can be in.
    """
    if isinstance(where, Path) or "://" not in where:
        return URL.create("sqlite", database=str(where))
    try:
        url = make_url(where)
    except ArgumentError as error:
        raise UsageError(_unusable("an address", "another text")) from error
    if url.drivername in ("postgresql", "postgres"):
        url = url.set(drivername="postgresql+psycopg")
    if url.drivername not in ("sqlite", "postgresql+psycopg") or not url.database:
        raise UsageError(_unusable("an address", url.render_as_string(hide_password=True)))
    return url


def make_engine(url: URL) -> Engine:
    """Make connections to *url*.

    Raises:
        UsageError: The driver of PostgreSQL is not installed.
    """
    try:
        if url.get_backend_name() == "sqlite":
            return _sqlite(url)
        return create_engine(
            url,
            pool_size=POOL,
            max_overflow=0,
            pool_pre_ping=True,
            # A decision that is acknowledged is on the disk, whatever the server's default.
            connect_args={"options": "-c synchronous_commit=on -c timezone=UTC", "connect_timeout": PATIENCE},
        )
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        raise UsageError(
            "PostgreSQL: expected its driver, found none; pip install 'crossfoot[postgres]'"
        ) from error


def writing(engine: Engine) -> Engine:
    """Return *engine* for transactions that write: SQLite locks at their beginning, not in the middle."""
    return engine.execution_options(**{WRITES: True})


def reading(engine: Engine) -> Engine:
    """Return *engine* for transactions that read several times and see one state of the desk."""
    if engine.dialect.name == "sqlite":
        return engine
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def _sqlite(url: URL) -> Engine:
    engine = create_engine(url, pool_size=POOL, max_overflow=0, connect_args={"check_same_thread": False})

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _: object) -> None:  # noqa: ANN401  (sqlite3's, which no type tells)
        connection.isolation_level = None  # BEGIN is ours: the driver's comes too late
        for pragma in PRAGMAS:
            connection.execute(pragma)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get(WRITES, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _unusable(expected: str, found: str) -> str:
    return (
        f"database: expected {expected} such as postgresql+psycopg://user@host/name or the path of a file, "
        f"found {found}; correct it"
    )
