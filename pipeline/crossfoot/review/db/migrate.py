"""Bring a desk's database to the form that this version of the program uses."""

from __future__ import annotations

from importlib.resources import files

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import DBAPIError, OperationalError

from crossfoot.errors import UsageError
from crossfoot.review.db.engine import writing

LOCK = 0x63726F7373666F6F
"""Of PostgreSQL's advisory locks, while the tables are changed."""


def migrate(engine: Engine) -> None:
    """Make the tables, or bring them up to date; all at once or not at all.

    Raises:
        UsageError: The database cannot be opened, is another program's, or a newer version's.
    """
    name = engine.url.render_as_string(hide_password=True)
    try:
        with writing(engine).begin() as connection:
            _upgrade(connection, name)
    except OperationalError as error:
        raise UsageError(
            f"{name}: expected a database that can be opened, found: {_line(error)}; check the address"
        ) from error
    except DBAPIError as error:
        raise UsageError(
            f"{name}: expected a desk's database, found: {_line(error)}; name another file or database"
        ) from error


def _upgrade(connection: Connection, name: str) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
    config = Config()
    config.set_main_option("script_location", str(files("crossfoot.review.db") / "migrations"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    steps = ScriptDirectory.from_config(config)
    found = MigrationContext.configure(connection).get_current_revision()
    if found is None and inspect(connection).get_table_names():
        raise UsageError(
            f"{name}: expected a desk's database or an empty one, found tables of another program; "
            "name another file or database"
        )
    if found is not None and found not in {step.revision for step in steps.walk_revisions()}:
        raise UsageError(
            f"{name}: expected a desk that this version can read, found one of a newer version; "
            "pip install --upgrade crossfoot"
        )
    if found != steps.get_current_head():
        command.upgrade(config, "head")


def _line(error: DBAPIError) -> str:
    return " ".join(str(error.orig).split())[:200]
