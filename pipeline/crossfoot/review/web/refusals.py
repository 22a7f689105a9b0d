"""How a request is turned down: a page for people, a problem (RFC 9457) for programs."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from urllib.parse import quote

from starlette.responses import JSONResponse, RedirectResponse, Response

from crossfoot.review.web.rendering import page
from crossfoot.review.web.visitor import Visitor

PROBLEM = "application/problem+json"


def is_program(path: str, headers: Mapping[str, str]) -> bool:
    """Whether a program asks, that is better told in JSON."""
    return path.startswith("/api/") or headers.get("accept", "").startswith("application/json")


def refuse(
    path: str, headers: Mapping[str, str], status: int, what: str, visitor: Visitor | None = None
) -> Response:
    """Say what was expected and what to do, in the form that the asker reads."""
    title = HTTPStatus(status).phrase
    if is_program(path, headers):
        return JSONResponse({"title": title, "status": status, "detail": what}, status, media_type=PROBLEM)
    return page("refusal.html.j2", status_code=status, title=title, what=what, visitor=visitor)


def ask_to_log_in(path: str, query: str, headers: Mapping[str, str]) -> Response:
    """Send somebody who is not known to the log-in page, and back afterwards."""
    if is_program(path, headers):
        return refuse(path, headers, 401, "expected a session, found none; log in at /login")
    wanted = f"{path}?{query}" if query else path
    login = "/login" if wanted == "/" else f"/login?next={quote(wanted, safe='')}"
    if "hx-request" in headers:  # the whole page has to change, not a part of it
        return Response(status_code=401, headers={"hx-redirect": "/login"})
    return RedirectResponse(login, 303)


def local_path(wanted: str | None) -> str:
    r"""Return *wanted* if it is a path of this site, else the start page.

    Browsers take ``//host`` and ``/\host`` for another site.
    """
    if not wanted or not wanted.startswith("/") or wanted[1:2] in {"/", "\\"}:
        return "/"
    return wanted if wanted.isprintable() and "\\" not in wanted else "/"
