"""The way in and out: a link's key, a name and a password, and the end of all sessions."""

from __future__ import annotations

from functools import partial
from urllib.parse import quote

from anyio import to_thread
from fastapi import APIRouter, Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from crossfoot.review.auth.devices import LIFETIME as DEVICE_LIFETIME
from crossfoot.review.auth.doors import LinkDoor, PasswordDoor, Visit, client_address
from crossfoot.review.auth.reviewer import Reviewer
from crossfoot.review.web.guard import Rules, cookie_header
from crossfoot.review.web.protect import Fields
from crossfoot.review.web.refusals import local_path, refuse
from crossfoot.review.web.rendering import page
from crossfoot.review.web.visitor import ReviewerNow, VisitorNow

router = APIRouter(include_in_schema=False)


@router.get("/login")
def login(request: Request, visitor: VisitorNow, next: str = "/") -> Response:  # noqa: A002 (as in the address)
    """Show the way in, or say where it is."""
    if visitor.reviewer is not None:
        return RedirectResponse(local_path(next), 303)
    door = _rules(request).door
    if isinstance(door, LinkDoor):
        door.offer()
    return page(
        "login.html.j2", visitor=visitor, door=door.kind, wanted=local_path(next), problem="", name=""
    )


@router.get("/enter")
def enter(request: Request, key: str = "") -> Response:
    """Let in a browser that brings the key of a link."""
    rules = _rules(request)
    door = rules.door
    entered = door.enter(key) if isinstance(door, LinkDoor) else None
    if entered is None:
        if isinstance(door, LinkDoor):
            door.offer()
        return refuse(
            "/enter",
            request.headers,
            403,
            "expected an unused link, found one that was used or never given; open the newest one in the terminal",
        )
    return _let_in(rules, *entered, "/")


@router.post("/login")
async def log_in(request: Request, visitor: VisitorNow, fields: Fields) -> Response:
    """Let in who gives a name and its password."""
    rules = _rules(request)
    door = rules.door
    if not isinstance(door, PasswordDoor):
        return refuse("/login", request.headers, 403, "expected no password; this desk is entered otherwise")
    name, wanted = fields.get("name", "")[:200], local_path(fields.get("next"))
    address, device = _address(request), _device(request, name)

    def again(problem: str, status: int) -> Response:
        """The form once more, with what is wrong."""
        return page(
            "login.html.j2",
            status_code=status,
            visitor=visitor,
            door=door.kind,
            wanted=wanted,
            problem=problem,
            name=name,
        )

    wait = door.wait(name, address, device)
    if wait:
        response = again(f"Too many attempts. Try again in {-(-wait // 60)} min.", 429)
        response.headers["retry-after"] = str(wait)
        return response
    ask = partial(door.enter, name, fields.get("password", ""), address, device)
    # Apart from the threads of the pages, of which strangers would else hold all while their guesses are hashed.
    entered = await to_thread.run_sync(ask, limiter=request.app.state.guesses)
    if entered is None:
        return again("The name or the password is not right.", 401)
    response = _let_in(rules, *entered, wanted)
    known = rules.sessions.devices.cookie(entered[0].name)
    header = cookie_header(rules.site, known, rules.site.device_cookie, DEVICE_LIFETIME)
    response.headers.append("set-cookie", header)
    return response


@router.post("/logout")
def log_out(request: Request, reviewer: ReviewerNow) -> Response:
    """End all sessions of the person, in all browsers."""
    rules = _rules(request)
    rules.door.leave(reviewer)
    response = RedirectResponse("/login", 303)
    response.headers.append(
        "set-cookie", cookie_header(rules.site, rules.sessions.cookie(rules.sessions.begin()))
    )
    return response


@router.get("/health")
def health() -> Response:
    """Say that the desk is up, to whatever keeps it running."""
    return PlainTextResponse("ok\n")


def _let_in(rules: Rules, reviewer: Reviewer, epoch: int, wanted: str) -> Response:
    """Begin a new session: nothing of the one before it is kept."""
    response = RedirectResponse(quote(wanted, safe="/?=&%:,+~;@!$'()*#-._"), 303)
    session = rules.sessions.begin(reviewer.name, epoch)
    response.headers.append("set-cookie", cookie_header(rules.site, rules.sessions.cookie(session)))
    return response


def _address(request: Request) -> str:
    rules = _rules(request)
    peer = request.client.host if request.client else None
    return client_address(Visit(peer, request.headers, None), rules.proxies)


def _device(request: Request, name: str) -> str | None:
    rules = _rules(request)
    return rules.sessions.devices.read(request.cookies.get(rules.site.device_cookie), name)


def _rules(request: Request) -> Rules:
    rules: Rules = request.app.state.rules
    return rules
