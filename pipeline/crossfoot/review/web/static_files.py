"""The few static files there are, each named here: no path of a request ever reaches the disk."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from importlib.resources import files

from fastapi import APIRouter, HTTPException
from starlette.responses import Response

from crossfoot.review.show.environment import marks_css, selection_js

router = APIRouter(include_in_schema=False)


def _own(name: str) -> str:
    return (files("crossfoot.review.web") / "static" / name).read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class StaticFile:
    """A file that pages load."""

    name: str
    media_type: str
    text: Callable[[], str]


STYLE, SCRIPT = "text/css", "text/javascript"
FILES = (
    StaticFile("marks.css", STYLE, marks_css),
    StaticFile("desk.css", STYLE, partial(_own, "desk.css")),
    StaticFile("desk.js", SCRIPT, partial(_own, "desk.js")),
    StaticFile("selection.js", SCRIPT, selection_js),
    StaticFile("htmx.min.js", SCRIPT, partial(_own, "htmx.min.js")),
    StaticFile("htmx.LICENSE", "text/plain", partial(_own, "htmx.LICENSE")),
    StaticFile("icon.svg", "image/svg+xml", partial(_own, "icon.svg")),
)


@router.get("/static/{name}")
def static_file(name: str) -> Response:
    """Give a file of the list."""
    content = _contents().get(name)
    if content is None:
        raise HTTPException(404)
    return Response(content[0], media_type=content[1])


@cache
def static_address(name: str) -> str:
    """Return the address of a file, which changes with its content so that it can be cached for good.

    Raises:
        KeyError: It is not of the list.
    """
    return f"/static/{name}?v={hashlib.sha256(_contents()[name][0]).hexdigest()[:12]}"


@cache
def _contents() -> dict[str, tuple[bytes, str]]:
    return {file.name: (file.text().encode(), file.media_type) for file in FILES}
