"""Both databases: a file of SQLite, and a private cluster of PostgreSQL that lives as long as the tests."""

import itertools
import os
import shutil
import subprocess
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from benchmarks.desk_data import make_analyses, write_run
from playwright.sync_api import sync_playwright
from sqlalchemy import create_engine, text

from crossfoot.review.desk import open_desk
from crossfoot.review.load import load_run

STARTED = datetime(2024, 3, 8, 9, tzinfo=UTC)
NAMES = itertools.count(1)
BROWSER = next((b for b in map(shutil.which, ("chromium", "chromium-browser", "google-chrome")) if b), None)


def postgres_folder():
    found = shutil.which("initdb")
    places = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda p: int(p.parent.name), reverse=True)
    return Path(found).parent if found else next((p for p in places if (p / "initdb").exists()), None)


def as_owner(command):
    """PostgreSQL refuses to run as root."""
    return ["runuser", "-u", "postgres", "--", *command] if os.geteuid() == 0 else command


@pytest.fixture(scope="session")
def postgres():
    """The address of a cluster that nobody else uses, without the name of a database."""
    programs = postgres_folder()
    if programs is None:
        pytest.skip(
            "PostgreSQL is not installed (Debian: apt-get install postgresql); its tests are left out"
        )
    # A socket's path must be short, and its folder the owner's.
    made = subprocess.run(
        as_owner(["mktemp", "-d", "-t", "desk-XXXXXX"]), check=True, capture_output=True, text=True
    )
    folder = Path(made.stdout.strip())
    data, log = folder / "data", folder / "log"

    def run(program, *arguments):
        command = as_owner([str(programs / program), *map(str, arguments)])
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=folder)

    run("initdb", "-D", data, "-U", "desk", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "-N")
    options = f"-k {folder} -c listen_addresses='' -c max_connections=200 -c fsync=off"
    run("pg_ctl", "-D", data, "-l", log, "-w", "-o", options, "start")
    yield f"postgresql+psycopg://desk@/{{}}?host={folder}"
    run("pg_ctl", "-D", data, "-m", "immediate", "stop")
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def new_postgres(postgres):
    """Makes a database, and gives its address."""
    engine = create_engine(postgres.format("postgres"), isolation_level="AUTOCOMMIT")

    def make():
        name = f"desk_{next(NAMES)}"
        with engine.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
        return postgres.format(name)

    yield make
    engine.dispose()


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def new_address(request, tmp_path_factory):
    """Makes a place for a new desk: in a file, then on a server."""
    if request.param == "sqlite":
        return lambda: str(tmp_path_factory.mktemp("desks") / "desk.db")
    return request.getfixturevalue("new_postgres")


@pytest.fixture(scope="session")
def one_address(new_address):
    return new_address()


@pytest.fixture
def address(new_address, one_address):
    """Where a new desk may be, in each of the databases."""
    if "://" not in one_address:
        return new_address()
    # Emptied, not made anew: a hundred databases of PostgreSQL are many files.
    engine = create_engine(one_address)
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()
    return one_address


class Clock:
    """Every look at it is a second later."""

    def __init__(self):
        self.now = STARTED

    def __call__(self):
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture
def desk(address):
    """An empty desk, in each of the databases."""
    opened = open_desk(address, Clock())
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def run_of_ten(tmp_path_factory):
    """A run over 10 made-up articles with 200 claims and 20 findings. Only read it."""
    folder = tmp_path_factory.mktemp("runs") / "ten"
    write_run(folder, make_analyses(10))
    return folder


@pytest.fixture
def own(desk, run_of_ten):
    """A desk with that run, for one test alone."""
    load_run(desk, run_of_ten)
    return desk


@pytest.fixture(scope="session")
def shared_desk(new_address):
    """Opens an empty desk, for several tests."""

    @contextmanager
    def opened():
        desk = open_desk(new_address(), Clock())
        yield desk
        desk.close()

    return opened


def work_again(folder, articles):
    """Write a run that holds the articles of the run of ten, and more."""
    write_run(folder, make_analyses(articles), folder.name)
    return folder


@pytest.fixture(scope="session")
def chromium():
    """One browser for all tests: a second driver cannot start beside the first."""
    if BROWSER is None:
        pytest.skip("no browser: no page is opened in one (Debian: apt-get install chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=BROWSER, args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
        )
        yield browser
        browser.close()
