"""Fill a template. Everything printed is escaped and made visible, whatever an article holds."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.responses import HTMLResponse

from crossfoot.emit.report.visible import show
from crossfoot.review.web import words

PACKAGE = "crossfoot.review.web"


def page(template: str, *, status_code: int = 200, **values: Any) -> HTMLResponse:
    """Return a response of *template* filled with *values*."""
    return HTMLResponse(environment().get_template(template).render(**values), status_code)


@cache
def environment() -> Environment:
    """Return the templates, which know where static files are and how things are called."""
    made = Environment(
        loader=PackageLoader(PACKAGE, "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=show,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals |= {"static": static_address, "words": words}
    return made


@cache
def static_address(name: str) -> str:
    """Return the address of a static file, which changes with its content so that it can be cached for good."""
    content = (files(PACKAGE) / "static" / name).read_bytes()
    return f"/static/{name}?v={hashlib.sha256(content).hexdigest()[:12]}"
