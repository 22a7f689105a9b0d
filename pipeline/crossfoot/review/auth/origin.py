"""Which addresses the desk answers under, and which pages may post to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from crossfoot.errors import UsageError

PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Site:
    """Where people reach the desk."""

    url: str
    """Without a slash at its end: ``http://127.0.0.1:8765``."""

    origins: frozenset[str]
    """What a browser calls the pages of this site, in small letters."""

    https: bool
    port: int

    @property
    def hosts(self) -> frozenset[str]:
        """What a browser may ask for in ``Host``. Another name means that a stranger's name points here (DNS rebinding)."""
        return frozenset(origin.partition("://")[2] for origin in self.origins)

    @property
    def cookie(self) -> str:
        """Name of the session's cookie. Ports share cookies, so two desks on a laptop need two names."""
        return "__Host-crossfoot" if self.https else f"crossfoot-{self.port}"

    @property
    def device_cookie(self) -> str:
        """Name of the cookie that knows a browser again: see `devices`."""
        return "__Host-crossfoot-device" if self.https else f"crossfoot-device-{self.port}"

    def is_ours(self, headers: Mapping[str, str]) -> bool:
        """Whether a request that changes something was made by a page of this site.

        Browsers say where it comes from in ``Origin``, or in ``Sec-Fetch-Site``. What says neither is no
        browser, carries no one's cookies unasked, and needs the CSRF token like everybody.
        """
        origin = headers.get("origin")
        if origin is not None:
            return origin.lower() in self.origins
        return headers.get("sec-fetch-site", "same-origin") == "same-origin"


def local_site(port: int) -> Site:
    """Return the site of a desk on this machine alone."""
    names = ("127.0.0.1", "localhost", "[::1]")
    return Site(
        f"http://127.0.0.1:{port}", frozenset(_origin("http", name, port) for name in names), False, port
    )


def public_site(url: str, port: int) -> Site:
    """Return the site that people reach at *url*, whatever *port* the desk itself listens on.

    Raises:
        UsageError: It is no address of a site.
    """
    try:
        parts = urlsplit(url)
        given = parts.port
    except ValueError:
        parts, given = urlsplit(""), None
    if parts.scheme not in PORTS or not parts.hostname or parts.path.strip("/") or parts.query:
        raise UsageError(
            f"--public-url: expected an address as https://desk.example.org, found {url}; correct it"
        )
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    origin = _origin(parts.scheme, host, given or PORTS[parts.scheme])
    return Site(origin, frozenset({origin}), parts.scheme == "https", port)


def is_loopback(host: str) -> bool:
    """Whether nothing but this machine can reach what listens on *host*."""
    if host == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def _origin(scheme: str, host: str, port: int) -> str:
    return f"{scheme}://{host}".lower() if PORTS[scheme] == port else f"{scheme}://{host}:{port}".lower()
