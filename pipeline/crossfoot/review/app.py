"""Put the desk's application together: pages and API, behind their guard."""

from __future__ import annotations

from importlib.metadata import version

from fastapi import Depends, FastAPI
from starlette.types import ASGIApp

from crossfoot.review.desk import Desk
from crossfoot.review.web import article_pages, errors, item_pages, login, pages, queue_page, static_files
from crossfoot.review.web.guard import Guard, Rules
from crossfoot.review.web.protect import protect

ROUTERS = (
    static_files.router,
    login.router,
    queue_page.router,
    item_pages.router,
    article_pages.router,
    pages.router,
)
"""A new page is a new line here."""


def make_app(rules: Rules, desk: Desk) -> ASGIApp:
    """Return the application of *desk*."""
    return Guard(make_routes(rules, desk), rules)


def make_routes(rules: Rules, desk: Desk) -> FastAPI:
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
    for router in ROUTERS:
        app.include_router(router)
    return app
