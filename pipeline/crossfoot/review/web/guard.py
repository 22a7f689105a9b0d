"""What every request passes first: its host, its size, where it comes from, and who sends it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from crossfoot.review.auth.doors import Door, Visit
from crossfoot.review.auth.origin import Site
from crossfoot.review.auth.reviewer import Reviewer
from crossfoot.review.auth.sessions import LIFETIME, Session, Sessions
from crossfoot.review.web.headers import response_headers
from crossfoot.review.web.refusals import ask_to_log_in, refuse
from crossfoot.review.web.visitor import Visitor

SAFE = frozenset({"GET", "HEAD"})
METHODS = SAFE | {"POST", "PUT", "PATCH", "DELETE"}
OPEN = ("/login", "/enter", "/static/", "/health")
"""What strangers may see: the way in, and what it looks like."""

SMALL_BODY = 16 * 1024
"""Bytes: what a stranger may send; a name and a password need less."""

BODY_SECONDS = 60
"""A body that takes longer is given up."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What a desk asks of a request."""

    site: Site
    sessions: Sessions
    door: Door
    largest_body: int = 5_000_000
    """Bytes: an article of a million characters fits."""

    proxies: frozenset[str] = frozenset()
    """Addresses of proxies that may say for whom they ask."""


class Guard:
    """Let through what may come in, with its `Visitor` in ``request.state.visitor``."""

    def __init__(self, app: ASGIApp, rules: Rules) -> None:
        self._app = app
        self._rules = rules

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or let the application answer it."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        session = self._session(headers)
        reviewer = await self._reviewer(scope, headers, session)
        if session is None or (reviewer is not None and session.name != reviewer.name):
            session = self._rules.sessions.begin(reviewer.name if reviewer else None)
            cookie: str | None = self._rules.sessions.cookie(session)
        else:
            cookie = None
        send = self._with_headers(scope, send, None if scope["path"].startswith("/static/") else cookie)
        refusal = self._refusal(scope, headers, reviewer)
        if refusal is None and scope["method"] not in SAFE:
            body = await _read(receive, self._rules.largest_body if reviewer else SMALL_BODY)
            if body is None:
                refusal = refuse(scope["path"], headers, 413, self._too_large())
            else:
                receive = _replay(body, receive)
        if refusal is not None:
            await refusal(scope, receive, send)
            return
        leaves = self._rules.door.kind != "proxy"
        token = self._rules.sessions.token(session)
        scope.setdefault("state", {})["visitor"] = Visitor(session, token, reviewer, leaves)
        await self._app(scope, receive, send)

    def _session(self, headers: Headers) -> Session | None:
        cookies = cookie_parser(headers.get("cookie", ""))
        return self._rules.sessions.read(cookies.get(self._rules.site.cookie))

    async def _reviewer(self, scope: Scope, headers: Headers, session: Session | None) -> Reviewer | None:
        if scope["path"].startswith("/static/"):
            return None
        peer = scope["client"][0] if scope.get("client") else None
        return await run_in_threadpool(self._rules.door.reviewer, Visit(peer, headers, session))

    def _refusal(self, scope: Scope, headers: Headers, reviewer: Reviewer | None) -> Response | None:
        """Return the answer to what may not come in, by what its head says."""
        path, method = scope["path"], scope["method"]
        site = self._rules.site
        if headers.get("host", "").lower() not in site.hosts:
            return refuse(path, headers, 421, f"expected an address of this desk; open {site.url}")
        if method not in METHODS:
            return refuse(path, headers, 405, "expected GET or POST; use one of them")
        if method not in SAFE and not site.is_ours(headers):
            return refuse(
                path, headers, 403, "expected a form of this desk, found another site's; open the desk"
            )
        if reviewer is None and not is_open(path):
            return ask_to_log_in(path, scope["query_string"].decode("latin-1"), headers)
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > self._rules.largest_body:
            return refuse(path, headers, 413, self._too_large())
        return None

    def _too_large(self) -> str:
        return f"expected at most {self._rules.largest_body:,} bytes, found more; send a shorter text"

    def _with_headers(self, scope: Scope, send: Send, cookie: str | None) -> Send:
        https = self._rules.site.https
        added = response_headers(scope["path"], https=https, versioned=b"v=" in scope["query_string"])

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in added.items():
                    headers[name] = value
                if cookie is not None and "set-cookie" not in headers:
                    headers.append("set-cookie", cookie_header(self._rules.site, cookie))
            await send(message)

        return send_with_headers


def is_open(path: str) -> bool:
    """Whether strangers may see *path*."""
    return any(path == known or (known.endswith("/") and path.startswith(known)) for known in OPEN)


def cookie_header(site: Site, value: str, name: str | None = None, lifetime: int = LIFETIME) -> str:
    """Return the ``Set-Cookie`` header of a session: no script reads it, and no other site's form sends it."""
    secure = "; Secure" if site.https else ""
    return f"{name or site.cookie}={value}; Path=/; Max-Age={lifetime}; HttpOnly; SameSite=Lax{secure}"


async def _read(receive: Receive, most: int) -> bytes | None:
    """Read a body of at most *most* bytes; None if it is longer, or never ends."""
    chunks: list[bytes] = []
    size = 0
    try:
        async with asyncio.timeout(BODY_SECONDS):
            while True:
                message = await receive()
                chunk = message.get("body", b"")
                size += len(chunk)
                if size > most:
                    return None
                chunks.append(chunk)
                if not message.get("more_body", False):
                    return b"".join(chunks)
    except TimeoutError:
        return None


def _replay(body: bytes, receive: Receive) -> Receive:
    """Return a channel that gives *body* once more, then what really comes (that the client left)."""
    waiting = [body]

    async def again() -> Message:
        if waiting:
            return {"type": "http.request", "body": waiting.pop(), "more_body": False}
        return await receive()

    return again
