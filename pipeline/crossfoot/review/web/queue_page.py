"""The queue as a page."""

from __future__ import annotations

from datetime import timedelta

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from crossfoot.review.load import loading
from crossfoot.review.model import Filter
from crossfoot.review.queue import decided_by, facets
from crossfoot.review.queue import page as queue_page
from crossfoot.review.web.desk_now import DeskNow, ViewNow
from crossfoot.review.web.rendering import page
from crossfoot.review.web.views import START
from crossfoot.review.web.visitor import VisitorNow

router = APIRouter(include_in_schema=False)

SIZE = 25


@router.get("/")
def start() -> Response:
    """Show what has to be looked at."""
    return RedirectResponse(START, 303)


@router.get("/queue")
def queue(request: Request, visitor: VisitorNow, desk: DeskNow, view: ViewNow) -> Response:
    """Show one page of a view, with the counts of its filters."""
    number = request.query_params.get("page", "1")
    found = queue_page(desk, view.filter, int(number) if number.isdecimal() and len(number) < 9 else 1, SIZE)
    counted = facets(desk, view.filter)
    first = (found.number - 1) * found.size + 1
    return page(
        "queue.html.j2",
        visitor=visitor,
        view=view.filter,
        page=found,
        facets=sorted(counted, key=lambda facet: SHOWN.index(facet.name)),
        chips=view.chips(counted),
        toggle=view.toggle,
        turn=view.page,
        kept_for=view.without,
        item_query=view.query,
        first=first,
        last=first + len(found.items) - 1,
        loading=loading(desk),
        mine=decided_by(desk, visitor.known.name, desk.moment_before(SHIFT)),
        desk_is_empty=not found.total and not queue_page(desk, Filter(), 1, 1).total,
    )


SHIFT = timedelta(hours=12)
"""Whose progress is told: a day has another beginning in every newsroom."""

SHOWN = (
    "status",
    "verdict",
    "check",
    "type",
    "kind",
    "speaker",
    "article",
    "change",
    "assignee",
    "reviewer",
)
"""The fields in the order in which they help."""
