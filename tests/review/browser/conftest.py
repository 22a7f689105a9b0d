"""A desk that listens, and a real browser before it."""

import socket
import threading
import time

import pytest
import uvicorn

from crossfoot.review.app import make_app
from crossfoot.review.auth.accounts import Accounts
from crossfoot.review.auth.doors import LinkDoor, PasswordDoor
from crossfoot.review.auth.failures import Failures
from crossfoot.review.auth.origin import local_site
from crossfoot.review.auth.reviewer import Reviewer, Role
from crossfoot.review.auth.sessions import Sessions
from crossfoot.review.check_now import Checker
from crossfoot.review.desk import open_desk
from crossfoot.review.load import load_run
from crossfoot.review.web.guard import Rules
from crossfoot.review.web.tools import Tools
from tests.emit.conftest import analyses, write_run

PASSWORD = "correct gull battery"  # noqa: S105


class Served:
    """A desk on a port of this machine."""

    def __init__(self, desk, tools, make_door):
        listener = socket.socket()
        listener.bind(("127.0.0.1", 0))
        self.site = local_site(listener.getsockname()[1])
        self.url = self.site.url
        self.desk, self.tools = desk, tools
        rules = Rules(self.site, Sessions(b"s" * 32), make_door(desk))
        config = uvicorn.Config(make_app(rules, desk, tools), log_level="warning", lifespan="off")
        self.server = uvicorn.Server(config)
        self.thread = threading.Thread(target=self.server.run, kwargs={"sockets": [listener]}, daemon=True)
        self.thread.start()
        while not self.server.started:
            time.sleep(0.02)

    def stop(self):
        self.server.should_exit = True
        self.thread.join(10)


@pytest.fixture(scope="session")
def checker(nlp):
    return Checker(lambda: nlp)


@pytest.fixture
def runs(tmp_path):
    """The folder of runs, with one in it."""
    folder = tmp_path / "runs"
    write_run(folder / "monday", analyses=analyses())
    return folder


@pytest.fixture
def desk(tmp_path, runs):
    opened = open_desk(tmp_path / "desk.db")
    load_run(opened, runs / "monday")
    yield opened
    opened.close()


@pytest.fixture
def keys():
    return []


@pytest.fixture
def laptop(desk, runs, checker, keys):
    """A desk for one person, who comes in by a link."""
    served = Served(
        desk, Tools(checker=checker, runs=runs), lambda _: LinkDoor(Reviewer("Ana", Role.ADMIN), keys.append)
    )
    yield served
    served.stop()


@pytest.fixture
def server(desk, runs, checker):
    """A desk for a newsroom, with passwords."""

    def door(desk):
        accounts = Accounts(desk)
        accounts.add("Ana", Role.ADMIN, PASSWORD)
        accounts.add("Ben", Role.REVIEWER, PASSWORD)
        return PasswordDoor(accounts, Failures())

    served = Served(desk, Tools(checker=checker, runs=runs), door)
    yield served
    served.stop()


@pytest.fixture
def open_page(chromium):
    """Open pages, each with its own cookies, and let no error on a console pass."""
    contexts, complaints = [], []

    def make(**options):
        context = chromium.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(8000)
        page.on("console", lambda m: complaints.append(m.text) if m.type in {"error", "warning"} else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "request",
            lambda r: complaints.append(r.url) if not r.url.startswith("http://127.0.0.1:") else None,
        )
        page.complaints = complaints
        return page

    yield make
    for context in contexts:
        context.close()
    # A refused log-in and a conflict are answers that a browser counts as failures to load.
    assert [c for c in complaints if "status of 4" not in c] == []


@pytest.fixture
def ana(laptop, keys, open_page):
    """Ana's browser at her own desk."""
    page = open_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{laptop.url}/login")
    page.goto(f"{laptop.url}/enter?key={keys[-1]}")
    page.desk = laptop
    return page


@pytest.fixture
def log_in(server, open_page):
    """Open the browser of somebody who logs in with a password."""

    def make(name, **options):
        page = open_page(viewport={"width": 1280, "height": 900}, **options)
        page.goto(server.url)
        page.get_by_label("Name").fill(name)
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Log in").click()
        page.wait_for_url("**/queue?status=open")
        page.desk = server
        return page

    return make
