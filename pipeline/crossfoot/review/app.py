"""Put the desk's application together: pages and API, behind their guard."""

from __future__ import annotations

from importlib.metadata import version

from anyio import CapacityLimiter
from fastapi import Depends, FastAPI
from starlette.types import ASGIApp

from crossfoot.review.desk import Desk
from crossfoot.review.web import (
    api,
    article_pages,
    check_page,
    dashboard_page,
    errors,
    export_page,
    item_pages,
    login,
    pages,
    people_page,
    queue_page,
    rules_page,
    runs_page,
    static_files,
)
from crossfoot.review.web.guard import Guard, Rules
from crossfoot.review.web.protect import protect
from crossfoot.review.web.tools import Tools

ROUTERS = (
    static_files.router,
    login.router,
    queue_page.router,
    item_pages.router,
    article_pages.router,
    check_page.router,
    dashboard_page.router,
    rules_page.router,
    runs_page.router,
    people_page.router,
    export_page.router,
    api.router,
    pages.router,
)
"""A new page is a new line here."""


GUESSES = 2
"""Passwords that are looked at together: each takes a processor and 64 MB for a tenth of a second."""


def make_app(rules: Rules, desk: Desk, tools: Tools) -> ASGIApp:
    """Return the application of *desk*."""
    return Guard(make_routes(rules, desk, tools), rules)


def make_routes(rules: Rules, desk: Desk, tools: Tools) -> FastAPI:
    """Return all routes, which trust that the guard has let the visitor in."""
    app = FastAPI(
        title="Crossfoot review desk",
        version=version("crossfoot"),
        openapi_url="/api/openapi.json",
        docs_url=None,  # they come from a CDN
        redoc_url=None,
        dependencies=[Depends(protect)],
        exception_handlers=errors.HANDLERS,
    )
    app.state.rules = rules
    app.state.desk = desk
    app.state.tools = tools
    app.state.guesses = CapacityLimiter(GUESSES)
    for router in ROUTERS:
        app.include_router(router)
    return app
