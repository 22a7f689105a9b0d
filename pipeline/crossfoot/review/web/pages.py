"""Pages that need nothing from the database."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import Response

from crossfoot.review.web.rendering import page
from crossfoot.review.web.visitor import VisitorNow

router = APIRouter(include_in_schema=False)


@router.get("/help")
def keys(visitor: VisitorNow, part: bool = False) -> Response:
    """Show the keys, as a page or as what stands over one."""
    return page("help_part.html.j2" if part else "help.html.j2", visitor=visitor)
