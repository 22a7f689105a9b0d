"""The figures of the desk as a page."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import Response

from crossfoot.review.dashboard import dashboard
from crossfoot.review.web.charts import BASE, HEIGHT, WIDTH, decisions_chart, flags_chart, whisker
from crossfoot.review.web.desk_now import DeskNow
from crossfoot.review.web.rendering import page
from crossfoot.review.web.visitor import VisitorNow

router = APIRouter(include_in_schema=False)


@router.get("/dashboard")
def figures(visitor: VisitorNow, desk: DeskNow) -> Response:
    """Show flags and decisions over time, precision by check, coverage, and who is quoted most."""
    found = dashboard(desk)
    return page(
        "dashboard.html.j2",
        visitor=visitor,
        figures=found,
        flags=flags_chart(found.days),
        decisions=decisions_chart(found.days),
        whisker=whisker,
        size=(WIDTH, HEIGHT, BASE),
    )
