"""What the pages and the API answer when something cannot be done."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import DBAPIError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from crossfoot.errors import CrossfootError
from crossfoot.review.model import ConflictError, UnknownItemError
from crossfoot.review.web.refusals import refuse
from crossfoot.review.web.visitor import visitor_of

NOT_FOUND = "expected a page of this desk, found none at this address; go to the queue"


def _say(request: Request, status: int, what: str) -> Response:
    return refuse(request.url.path, request.headers, status, what, visitor_of(request))


def _http(request: Request, error: HTTPException) -> Response:
    said = error.detail if error.detail not in {"Not Found", "Method Not Allowed"} else NOT_FOUND
    return _say(request, error.status_code, said)


def _invalid(request: Request, error: RequestValidationError) -> Response:
    lines = [f"{'.'.join(map(str, e['loc'][1:])) or e['loc'][0]}: {e['msg']}" for e in error.errors()[:5]]
    return _say(request, 422, "; ".join(lines))


def _unknown(request: Request, error: UnknownItemError) -> Response:
    return _say(request, 404, str(error))


def _conflict(request: Request, error: ConflictError) -> Response:
    return _say(request, 409, str(error))


def _usage(request: Request, error: CrossfootError) -> Response:
    return _say(request, 400, str(error))


def _database(request: Request, error: DBAPIError) -> Response:  # noqa: ARG001 (it may hold passwords)
    what = "expected an answer from the database, found none in time; nothing was written, try again"
    return _say(request, 503, what)


def _bug(request: Request, error: Exception) -> Response:  # noqa: ARG001 (it is in the log)
    what = "this is a bug in Crossfoot, and nothing was written; the terminal says more"
    return _say(request, 500, what)


HANDLERS: dict[int | type[Exception], Callable[[Request, Any], Any]] = {
    HTTPException: _http,
    RequestValidationError: _invalid,
    UnknownItemError: _unknown,
    ConflictError: _conflict,
    CrossfootError: _usage,
    DBAPIError: _database,
    Exception: _bug,
}
