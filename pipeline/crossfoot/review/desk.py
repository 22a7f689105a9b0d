"""A desk: its database, its clock, and what it need not count twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast

from sqlalchemy import Connection, Engine, func, select, update

from crossfoot.review.cache import Cache
from crossfoot.review.db.engine import desk_url, make_engine, reading, writing
from crossfoot.review.db.migrate import migrate
from crossfoot.review.db.tables import desk as desk_table
from crossfoot.review.db.tables import runs

DATABASE = "desk.db"
"""Where the desk of a run is, beside the run's folder, unless another is named."""


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Desk:
    """An open desk; safe to use from several threads."""

    engine: Engine
    clock: Callable[[], datetime] = _now
    """Tells the time of decisions, with its time zone."""

    cache: Cache = field(default_factory=Cache)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Look at one state of the desk."""
        with reading(self.engine).connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Change the desk, all at once or not at all; it is on the disk when this ends."""
        with writing(self.engine).begin() as connection:
            yield connection
            # Last, so that writers of PostgreSQL wait for each other as shortly as can be.
            connection.execute(update(desk_table).values(version=desk_table.c.version + 1))

    def moment(self) -> str:
        """The time now, as events carry it: ``2024-03-08T09:15:00.123456Z``."""
        return self.moment_before(timedelta())

    def moment_before(self, time: timedelta) -> str:
        """Some time ago, in the same form: moments are compared as text."""
        then = (self.clock() - time).astimezone(UTC)
        return then.isoformat(timespec="microseconds").replace("+00:00", "Z")

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()


def open_desk(where: Path | str, clock: Callable[[], datetime] = _now) -> Desk:
    """Open the desk *where*, and make it if it is not there.

    Args:
        where: Path of a file of SQLite, or an address such as ``postgresql+psycopg://user@host/name``.
        clock: Tells the time of decisions.

    Raises:
        UsageError: The database cannot be opened, is another program's, or a newer version's.
    """
    engine = make_engine(desk_url(where))
    try:
        migrate(engine)
    except BaseException:
        engine.dispose()
        raise
    return Desk(engine, clock)


def version(connection: Connection) -> int:
    """Say how often the desk has been written to."""
    return cast("int", connection.execute(select(desk_table.c.version)).scalar_one())


def loads(connection: Connection) -> int:
    """Say how often runs brought something; counts of what decisions do not change hold until they do again."""
    steps = func.coalesce(func.sum(runs.c.steps + 1), 0)
    return int(connection.execute(select(steps)).scalar_one())
