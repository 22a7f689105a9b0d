"""How a desk is opened, and what may not be: nothing listens beyond this machine without a log-in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from crossfoot.errors import UsageError
from crossfoot.review.auth.origin import Site, is_loopback, local_site, public_site

LOOPBACK = ("127.0.0.1", "::1")
DATABASE = "desk.db"
"""Beside the folders of the runs, so that a newer run of the same articles finds the decisions of the older."""


@dataclass(frozen=True, slots=True)
class Options:
    """What `crossfoot review` was told."""

    places: Sequence[str] = ()
    """Folders of runs, or the URL of a database."""

    database: str | None = None
    host: str = "127.0.0.1"
    port: int = 8765
    """0 takes a free one."""

    public_url: str | None = None
    passwords: bool = False
    proxy_header: str | None = None
    proxies: Sequence[str] = LOOPBACK
    """Addresses of the proxy that may set the header."""

    admins: Sequence[str] = ()
    reviewer: str | None = None
    """Who works here, on a laptop; by default the user of the machine."""

    @property
    def runs(self) -> list[Path]:
        """Return the folders to load."""
        return [Path(place) for place in self.places if not is_url(place)]

    @property
    def database_url(self) -> str:
        """Return where decisions are kept: a URL, or the path of a file.

        Raises:
            UsageError: Nothing says so, or two things do.
        """
        urls = [place for place in self.places if is_url(place)]
        given = [*urls, *([self.database] if self.database else [])]
        if len(given) > 1:
            raise UsageError(f"review: expected one database, found {len(given)}; name one")
        if given:
            return given[0]
        if not self.places:
            raise UsageError(
                "review: expected the folder of a run or --database, found neither; name one: crossfoot review outputs/demo"
            )
        return str(self.runs[0].resolve().parent / DATABASE)

    @property
    def runs_folder(self) -> Path | None:
        """Return the folder in which runs lie, from which an admin may load more; None if no run was named."""
        return self.runs[0].resolve().parent if self.runs else None

    def site(self, port: int) -> Site:
        """Return where people reach the desk that listens on *port*.

        Raises:
            UsageError: The public address is none.
        """
        return public_site(self.public_url, port) if self.public_url else local_site(port)

    def check(self) -> None:
        """Turn down what would let strangers in.

        Raises:
            UsageError: One line: what was expected, what was found, what to do.
        """
        if self.passwords and self.proxy_header:
            raise UsageError("review: expected --passwords or --proxy-header, found both; choose one")
        guarded = self.passwords or self.proxy_header is not None
        if not is_loopback(self.host) and not guarded:
            raise UsageError(
                f"--host {self.host}: expected --passwords or --proxy-header beside it, found neither; "
                "beyond this machine a desk needs a log-in"
            )
        if not is_loopback(self.host) and not self.public_url:
            raise UsageError(
                f"--host {self.host}: expected --public-url, the address that people open, found none; add it"
            )
        if self.public_url and not guarded:
            raise UsageError(
                "--public-url: expected --passwords or --proxy-header beside it, found neither; add one"
            )


def is_url(place: str) -> bool:
    """Whether *place* is the URL of a database and no folder."""
    return "://" in place
