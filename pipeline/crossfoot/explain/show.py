"""Print a finding: in colours and wrapped on a terminal, as plain lines where it is piped."""

from __future__ import annotations

from pathlib import Path

from rich.console import RenderableType

from crossfoot.batch.terminal import PlainConsole
from crossfoot.explain.page import lay_out
from crossfoot.explain.runs import find

WIDE = 10_000
"""Columns of what is piped: nothing is wrapped there."""

READABLE = 110
"""Columns beyond which a line of text is no longer read with ease."""


def explain(finding_id: str, run: Path | None) -> None:
    """Print a finding step by step.

    Raises:
        UsageError: There is no such run or finding.
    """
    page = lay_out(find(finding_id, run))
    console = PlainConsole(stderr=False)
    if console.is_terminal:
        console.print(page, width=min(console.width, READABLE))
        return
    for line in plain_lines(page):
        console.out(line, highlight=False)


def plain_lines(page: RenderableType) -> list[str]:
    """Return *page* as lines without colours, and without white space at their ends."""
    console = PlainConsole(stderr=False)
    console.width = WIDE
    with console.capture() as capture:
        console.print(page, no_wrap=True, crop=False)
    return [line.rstrip() for line in capture.get().rstrip("\n").split("\n")]
