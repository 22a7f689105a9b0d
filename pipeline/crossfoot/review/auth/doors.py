"""The three ways in: a one-time link on a laptop, a trusted proxy's header, and passwords."""

from __future__ import annotations

import hmac
import secrets
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from starlette.datastructures import Headers

from crossfoot.review.auth.accounts import Accounts
from crossfoot.review.auth.failures import Failures
from crossfoot.review.auth.passwords import is_password
from crossfoot.review.auth.reviewer import Reviewer, Role, clean_name
from crossfoot.review.auth.sessions import Session


@dataclass(frozen=True, slots=True)
class Visit:
    """What is known of a request before anything is done for it."""

    peer: str | None
    """Address of the machine that is connected."""

    headers: Mapping[str, str]
    session: Session | None


class Door(Protocol):
    """Decides who a visitor is. May look into the database, so it is called in a thread."""

    kind: str
    """``link``, ``proxy`` or ``password``."""

    def reviewer(self, visit: Visit) -> Reviewer | None:
        """Return who comes, or None for somebody who has to log in first."""

    def leave(self, reviewer: Reviewer) -> None:
        """End all sessions of *reviewer*."""


class LinkDoor:
    """For one person at her own machine: a link in the terminal lets one browser in, once.

    Args:
        reviewer: Who she is.
        tell: Shows her a key, in the terminal.
    """

    kind = "link"

    def __init__(self, reviewer: Reviewer, tell: Callable[[str], None]) -> None:
        self._reviewer = reviewer
        self._tell = tell
        self._lock = threading.Lock()
        self._key: str | None = None
        self._epoch = 0

    def offer(self) -> None:
        """Show a link, unless one that was shown is still unused."""
        with self._lock:
            if self._key is not None:
                return
            self._key = secrets.token_urlsafe(32)
            self._tell(self._key)

    def enter(self, key: str) -> tuple[Reviewer, int] | None:
        """Return who comes in by *key*, and the epoch of her sessions. A key works once."""
        with self._lock:
            if self._key is None or not hmac.compare_digest(self._key.encode(), key.encode()):
                return None
            self._key = None
            return self._reviewer, self._epoch

    def reviewer(self, visit: Visit) -> Reviewer | None:
        """Return the one person, if this browser has come in by a link."""
        session = visit.session
        ours = session is not None and (session.name, session.epoch) == (self._reviewer.name, self._epoch)
        return self._reviewer if ours else None

    def leave(self, reviewer: Reviewer) -> None:  # noqa: ARG002 (there is one)
        """End all sessions."""
        with self._lock:
            self._epoch += 1


class ProxyDoor:
    """For a newsroom whose proxy knows who people are and says so in a header.

    Args:
        header: Its name. The proxy must remove it from what comes from outside.
        peers: Addresses of the proxy; from anywhere else the header says nothing.
        admins: Names of those who are admins.
    """

    kind = "proxy"

    def __init__(self, header: str, peers: frozenset[str], admins: frozenset[str] = frozenset()) -> None:
        self._header = header.lower()
        self._peers = peers
        self._admins = admins

    def reviewer(self, visit: Visit) -> Reviewer | None:
        """Return whom the proxy names."""
        said = lines_of(visit.headers, self._header) if visit.peer in self._peers else []
        # Two lines: one of them may be the visitor's own, which the proxy let through beside its own.
        name = clean_name(_spelt(said[0])) if len(said) == 1 else None
        if name is None:
            return None
        return Reviewer(name, Role.ADMIN if name in self._admins else Role.REVIEWER)

    def leave(self, reviewer: Reviewer) -> None:
        """Do nothing: only the proxy can end what it began."""


def lines_of(headers: Mapping[str, str], name: str) -> list[str]:
    """Return all lines of a header; a request may bear it several times."""
    if isinstance(headers, Headers):
        return headers.getlist(name)
    return [headers[name]] if name in headers else []


def _spelt(header: str) -> str:
    """Return the letters of a header, which says not how they are encoded: most proxies send UTF-8, some Latin-1."""
    try:
        return header.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return header


class PasswordDoor:
    """For a newsroom's server: names and passwords, in the desk's own database."""

    kind = "password"

    def __init__(self, accounts: Accounts, failures: Failures) -> None:
        self.accounts = accounts
        self._failures = failures

    def wait(self, name: str, address: str, device: str | None = None) -> int:
        """Return the seconds until *name* may try again from *address*, or from a *device* of hers."""
        return self._failures.wait(name, address, device)

    def enter(
        self, name: str, password: str, address: str, device: str | None = None
    ) -> tuple[Reviewer, int] | None:
        """Return who comes in, and the epoch of her sessions; None, in the same time, for all that is wrong."""
        account = self.accounts.find(clean_name(name) or "")
        if not is_password(password, account.password if account and account.active else None) or not account:
            self._failures.add(name, address, device)
            return None
        self._failures.forget(name, address, device)
        return account.reviewer, account.epoch

    def reviewer(self, visit: Visit) -> Reviewer | None:
        """Return whose session it is, if she may still come in and has not ended it since."""
        if visit.session is None or visit.session.name is None:
            return None
        account = self.accounts.find(visit.session.name)
        if account is None or not account.active or account.epoch != visit.session.epoch:
            return None
        return account.reviewer

    def leave(self, reviewer: Reviewer) -> None:
        """End all sessions of *reviewer*, in all browsers."""
        self.accounts.end_sessions(reviewer.name)


def client_address(visit: Visit, proxies: frozenset[str]) -> str:
    """Return whose failures to count: the peer, or whom a trusted proxy says that it stands for."""
    peer = visit.peer or "?"
    said = ",".join(lines_of(visit.headers, "x-forwarded-for")).split(",")[-1].strip()
    return said if peer in proxies and said else peer
