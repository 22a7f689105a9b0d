"""Open a desk and serve it until it is interrupted."""

from __future__ import annotations

import getpass
import os
import secrets
import socket
import sys

import uvicorn

from crossfoot.errors import UsageError
from crossfoot.review.app import make_app
from crossfoot.review.auth.accounts import Accounts
from crossfoot.review.auth.doors import Door, LinkDoor, PasswordDoor, ProxyDoor
from crossfoot.review.auth.failures import Failures
from crossfoot.review.auth.origin import Site
from crossfoot.review.auth.reviewer import Reviewer, Role, clean_name
from crossfoot.review.auth.sessions import Sessions
from crossfoot.review.check_worker import CheckWorker
from crossfoot.review.desk import Desk, open_desk
from crossfoot.review.load import load_run
from crossfoot.review.options import Options
from crossfoot.review.web.guard import Rules
from crossfoot.review.web.tools import Tools

SECRET = "CROSSFOOT_SECRET"  # noqa: S105 (its name)
"""Environment variable that signs the cookies, so that sessions outlive a restart; else each start has its own."""

SHORTEST_SECRET = 32


def serve(options: Options) -> None:
    """Serve the desk that *options* describe.

    Raises:
        UsageError: It cannot be opened as told.
    """
    options.check()
    secret = _secret()
    desk, checker = _open(options), CheckWorker()
    try:
        listener = _listen(options)
        port = int(listener.getsockname()[1])
        site = options.site(port)
        door = _door(options, site, desk)
        tools = Tools(checker=checker, runs=options.runs_folder)
        rules = Rules(site, Sessions(secret), door, proxies=frozenset(options.proxies))
        config = uvicorn.Config(
            make_app(rules, desk, tools),
            log_level="warning",
            lifespan="off",  # nothing to begin or end, and nothing to complain of when Ctrl+C comes early
            access_log=False,
            proxy_headers=False,
            server_header=False,
            timeout_keep_alive=15,
            limit_concurrency=500,
            timeout_graceful_shutdown=5,
        )
        _tell(f"Decisions are kept in {options.database_url.rpartition('@')[2]}.")
        _tell(f"The desk is open at {site.url} until you press Ctrl+C.")
        if isinstance(door, LinkDoor):
            door.offer()
        uvicorn.Server(config).run(sockets=[listener])
    finally:
        checker.close()
        desk.close()


def make_admin(options: Options, name: str) -> None:
    """Ask for a password, and make *name* an admin of the desk.

    Raises:
        UsageError: The name is taken, or the password is too short.
    """
    desk = _open(options)
    try:
        if sys.stdin.isatty():
            password = getpass.getpass(f"Password for {name}: ")
            if getpass.getpass("Once more: ") != password:
                raise UsageError("password: expected the same twice, found two; try again")
        else:
            password = sys.stdin.readline().rstrip("\n")
        Accounts(desk).add(name, Role.ADMIN, password)
        _tell(f"{name} is an admin now.")
    finally:
        desk.close()


def _open(options: Options) -> Desk:
    desk = open_desk(options.database_url)
    for folder in options.runs:
        loaded = load_run(desk, folder)
        if not loaded.already:
            _tell(f"{folder}: {loaded.findings:,} findings of {loaded.articles:,} articles are on the desk.")
    return desk


def _door(options: Options, site: Site, desk: Desk) -> Door:
    if options.proxy_header:
        return ProxyDoor(options.proxy_header, frozenset(options.proxies), frozenset(options.admins))
    if options.passwords:
        accounts = Accounts(desk)
        if not any(a.active and a.reviewer.is_admin for a in accounts.all()):
            raise UsageError(
                "--passwords: expected an admin, found none; make one with: crossfoot review … --add-admin NAME"
            )
        return PasswordDoor(accounts, Failures())
    name = clean_name(options.reviewer or _user())
    if name is None:
        raise UsageError(f"--reviewer: expected a name, found {options.reviewer!r}; choose another")
    return LinkDoor(Reviewer(name, Role.ADMIN), lambda key: _tell(f"Log in with {site.url}/enter?key={key}"))


def _listen(options: Options) -> socket.socket:
    family = socket.AF_INET6 if ":" in options.host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((options.host, options.port))
    except OSError as error:
        listener.close()
        raise UsageError(
            f"review: expected to listen on {options.host} port {options.port}, found: {error.strerror}; "
            "choose another with --port"
        ) from error
    return listener


def _secret() -> bytes:
    given = os.environ.get(SECRET)
    if given is None:
        return secrets.token_bytes(32)
    if len(given) < SHORTEST_SECRET:
        raise UsageError(
            f"{SECRET}: expected at least {SHORTEST_SECRET} characters, found {len(given)}; make a longer one"
        )
    return given.encode()


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a container's user without a name
        return "reviewer"


def _tell(line: str) -> None:
    print(line, flush=True)  # noqa: T201 (the program's own messages)
