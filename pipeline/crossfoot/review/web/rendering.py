"""Fill a template. Everything printed is escaped and made visible, whatever an article holds."""

from __future__ import annotations

from functools import cache, partial
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, PackageLoader
from starlette.responses import HTMLResponse

from crossfoot.review.show.environment import make_environment
from crossfoot.review.web import words
from crossfoot.review.web.static_files import static_address

PACKAGE = "crossfoot.review.web"


def page(template: str, *, status_code: int = 200, **values: Any) -> HTMLResponse:  # noqa: ANN401 (any value)
    """Return a response of *template* filled with *values*."""
    return HTMLResponse(environment().get_template(template).render(**values), status_code)


@cache
def environment() -> Environment:
    """Return the templates, which know where static files are and how things are called."""
    made = make_environment(PackageLoader(PACKAGE, "templates"))
    # Jinja's own leaves slashes as they are, and an id may hold one.
    made.filters["urlquote"] = partial(quote, safe="")
    made.globals |= {"static": static_address, "words": words}
    return made
