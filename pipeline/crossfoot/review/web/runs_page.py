"""Runs on the desk, what changed between them, and another one to load."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from fastapi import APIRouter, HTTPException
from starlette.responses import RedirectResponse, Response

from crossfoot.errors import UsageError
from crossfoot.review.desk import Desk
from crossfoot.review.load import list_runs, load_run
from crossfoot.review.model import Change, Filter, Order, Status
from crossfoot.review.queue import page as queue_page
from crossfoot.review.web.desk_now import DeskNow, ToolsNow
from crossfoot.review.web.protect import Fields
from crossfoot.review.web.rendering import page
from crossfoot.review.web.tools import Tools
from crossfoot.review.web.visitor import Visitor, VisitorNow

router = APIRouter(include_in_schema=False)

SHOWN = 50
DECIDED = (Status.CONFIRMED, Status.REJECTED, Status.CORRECTED)
LOST = Filter(status=DECIDED, change=(Change.GONE,), order=Order.ARTICLE)
CHANGED = Filter(status=DECIDED, change=(Change.CHANGED,), order=Order.ARTICLE)


@router.get("/changes")
def runs(visitor: VisitorNow, desk: DeskNow, tools: ToolsNow) -> Response:
    """List the runs, and the decisions whose findings changed or went away since."""
    return _page(visitor, desk, tools)


@router.post("/changes/load")
def load(visitor: VisitorNow, desk: DeskNow, tools: ToolsNow, fields: Fields) -> Response:
    """Load a run of the folder of runs; only admins may, and only what the list shows."""
    if not visitor.known.is_admin:
        raise HTTPException(403, "expected an admin, found a reviewer; ask one to load the run")
    name = fields.get("run", "")
    # A name is never made into a path: it is looked up among the folders that are there.
    folder = next((f for f in _folders(tools.runs) if f.name == name), None)
    if folder is None:
        problem = f"expected the name of a run in the list, found {name[:60]!r}; choose one"
        return _page(visitor, desk, tools, status_code=404, problem=problem)
    try:
        load_run(desk, folder)
    except UsageError as error:
        return _page(visitor, desk, tools, status_code=422, problem=str(error))
    return RedirectResponse("/changes", 303)


def _page(
    visitor: Visitor, desk: Desk, tools: Tools, *, status_code: int = 200, problem: str = ""
) -> Response:
    loaded = list_runs(desk)
    values: dict[str, Any] = {
        "runs": loaded,
        "changed": [i for i in queue_page(desk, CHANGED, 1, SHOWN).items if i.stale],
        "lost": queue_page(desk, LOST, 1, SHOWN).items,
        "folders": [f.name for f in _folders(tools.runs)] if visitor.known.is_admin else [],
        "problem": problem,
    }
    return page("runs.html.j2", status_code=status_code, visitor=visitor, **values)


def _folders(runs: Path | None) -> list[Path]:
    """Return the folders of runs, finished or not; a link that leads elsewhere is none."""
    if runs is None or not runs.is_dir():
        return []
    found = (f for f in runs.iterdir() if f.is_dir() and not f.is_symlink())
    return sorted(f for f in found if (f / "run.json").exists() or (f / "articles.jsonl").exists())
