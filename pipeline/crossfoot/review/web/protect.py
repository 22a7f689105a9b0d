"""CSRF: whatever changes something carries the token of its session, in a header or in its form."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, HTTPException, Request
from starlette.datastructures import UploadFile

from crossfoot.review.auth.sessions import Sessions
from crossfoot.review.web.guard import SAFE
from crossfoot.review.web.visitor import visitor_of

FIELD, HEADER = "csrf", "x-csrf-token"
FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
MOST_FIELDS, MOST_FILES = 200, 1


async def protect(request: Request) -> None:
    """Turn down a request that changes something without the token of its session.

    Raises:
        HTTPException: 403.
    """
    if request.method in SAFE:
        return
    sessions: Sessions = request.app.state.rules.sessions
    given = request.headers.get(HEADER)
    if given is None and request.headers.get("content-type", "").partition(";")[0].strip().lower() in FORMS:
        given = (await fields_of(request)).get(FIELD)
    if not sessions.is_token(visitor_of(request).session, given):
        raise HTTPException(
            403, "expected the token of your session, found none or another; reload the page and try again"
        )


async def fields_of(request: Request) -> dict[str, str]:
    """Return the text fields of a form that was posted, each name's last value."""
    return dict(await pairs_of(request))


async def pairs_of(request: Request) -> list[tuple[str, str]]:
    """Return the text fields of a form that was posted, in their order."""
    form = await _form(request)
    return [(name, value) for name, value in form.multi_items() if isinstance(value, str)]


async def file_of(request: Request, name: str) -> tuple[str, bytes] | None:
    """Return the name and the content of an uploaded file, or None if none was chosen."""
    value = (await _form(request)).get(name)
    if not isinstance(value, UploadFile) or not value.filename:
        return None
    return value.filename, await value.read()


async def _form(request: Request):  # type: ignore[no-untyped-def]  # noqa: ANN202 (Starlette's FormData)
    # Starlette keeps what it parsed. The guard has bounded the whole; one text may take all of it.
    return await request.form(
        max_files=MOST_FILES, max_fields=MOST_FIELDS, max_part_size=request.app.state.rules.largest_body
    )


Fields = Annotated[dict[str, str], Depends(fields_of)]
FieldPairs = Annotated[list[tuple[str, str]], Depends(pairs_of)]
