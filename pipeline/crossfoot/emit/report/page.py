"""Fill the templates: one page, with its style and its script inside, that needs no network."""

import base64
import hashlib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import BaseLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from crossfoot.emit.report.visible import show

PACKAGE = "crossfoot.emit.report"


def render(values: Mapping[str, Any]) -> Iterator[str]:
    """Yield the page in pieces."""
    style, script = marks_css() + _asset("report.css"), _asset("report.js")
    policy = (
        f"default-src 'none'; style-src {_source(style)}; script-src {_source(script)}; "
        "base-uri 'none'; form-action 'none'"
    )
    # What is ours is not escaped, and the policy lets nothing else run.
    yield from (
        _templates()
        .get_template("page.html.j2")
        .generate(
            **values,
            style=Markup(style),  # noqa: S704
            script=Markup(script),  # noqa: S704
            policy=Markup(policy),  # noqa: S704
        )
    )


def make_environment(loader: BaseLoader) -> Environment:
    """Make an environment whose templates escape whatever they print, and let nothing in it act on its surroundings."""
    return Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        finalize=show,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def marks_css() -> str:
    """Return the style of marked text, formulas and number lines, and the colours that it is made of."""
    return _asset("marks.css")


@cache
def _templates() -> Environment:
    return make_environment(PackageLoader(PACKAGE, "templates"))


@cache
def _asset(name: str) -> str:
    return (files(PACKAGE) / "templates" / name).read_text(encoding="utf-8")


def _source(text: str) -> str:
    """Return what a content security policy calls this very text."""
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"
