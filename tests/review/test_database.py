"""The database: made by migrations as the program uses it, never another program's, and nothing acknowledged is lost."""

import multiprocessing
import os
import signal
import sqlite3
import time

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import text

from crossfoot.errors import UsageError
from crossfoot.review.db.tables import METADATA
from crossfoot.review.decisions import decide
from crossfoot.review.desk import open_desk
from crossfoot.review.items import events
from crossfoot.review.load import load_run
from crossfoot.review.model import Filter, ItemType, Request
from crossfoot.review.queue import page
from crossfoot.types import Action

KILLS = 50


def test_the_migrations_make_the_tables_that_the_program_uses(desk):
    ours = {table.name for table in METADATA.sorted_tables}
    with desk.read() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "include_name": lambda name, type_, _: type_ != "table" or name in ours,
                "compare_type": False,
            },
        )
        assert compare_metadata(context, METADATA) == []


def test_a_desk_is_opened_again_as_it_was(desk, address, run_of_ten):
    load_run(desk, run_of_ten)
    again = open_desk(address)
    assert page(again, Filter()).total == 220
    again.close()


def test_a_desk_of_a_newer_version_is_left_alone(desk, address):
    with desk.write() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = 'of_tomorrow'"))
    with pytest.raises(UsageError, match="newer version"):
        open_desk(address)


def test_another_programs_database_is_left_alone(address, desk):
    with desk.write() as connection:
        connection.execute(text("DROP TABLE alembic_version"))
    with pytest.raises(UsageError, match="tables of another program"):
        open_desk(address)


def test_a_file_that_is_no_database_is_left_alone(tmp_path):
    file = tmp_path / "notes.txt"
    file.write_text("These are notes, not a database.\n" * 50)
    with pytest.raises(UsageError, match="file is not a database"):
        open_desk(file)
    assert file.read_text().startswith("These are notes")


@pytest.mark.parametrize(
    "where",
    [
        "mysql://localhost/x",
        "postgresql+psycopg://user:secret@127.0.0.1:1/desk",
        "sqlite://",
        "://",
        "/nowhere/desk.db",
    ],
)
def test_an_address_that_leads_nowhere_is_refused_in_one_line(where):
    with pytest.raises(UsageError, match="expected") as refused:
        open_desk(where)
    assert "\n" not in str(refused.value)
    assert "secret" not in str(refused.value)


def test_sqlite_writes_what_it_acknowledges(tmp_path):
    desk = open_desk(tmp_path / "desk.db")
    with desk.read() as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2  # FULL
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
    desk.close()
    with sqlite3.connect(tmp_path / "desk.db") as plain:
        assert plain.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def keep_deciding(address, item, acknowledged):
    """Decide until killed, and say of each decision that it was made."""
    desk = open_desk(address)
    seen = len(events(desk, item))
    while True:
        made = decide(desk, Request(item, Action.NOTE, seen, note=f"note {seen}"), "ana")
        os.write(acknowledged, f"{made.number} {made.id}\n".encode())
        seen = made.number


def test_no_acknowledged_decision_is_lost_when_the_program_is_killed(desk, address, run_of_ten):
    load_run(desk, run_of_ten)
    item = page(desk, Filter(type=(ItemType.FINDING,))).items[0].id
    processes = multiprocessing.get_context("fork")
    promised = []
    for kill in range(KILLS):
        reader, writer = os.pipe()
        child = processes.Process(target=keep_deciding, args=(address, item, writer))
        child.start()
        os.close(writer)
        with os.fdopen(reader) as lines:
            promised.append(lines.readline())  # it is at work
            time.sleep(0.001 * (kill % 25))  # anywhere between two decisions
            os.kill(child.pid, signal.SIGKILL)
            promised += lines.readlines()
        child.join()
        kept = {f"{event.decision.number} {event.decision.id}\n" for event in events(desk, item)}
        assert {line for line in promised if line.endswith("\n")} <= kept
    numbers = [event.decision.number for event in events(desk, item)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(promised) >= KILLS
