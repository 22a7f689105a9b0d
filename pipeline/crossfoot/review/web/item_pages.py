"""A finding and a claim as pages, and what is decided about them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import HTMLResponse, RedirectResponse, Response

from crossfoot.review.decisions import decide
from crossfoot.review.desk import Desk
from crossfoot.review.items import article, claim, events, finding
from crossfoot.review.model import ClaimView, ConflictError, DecisionError, Event, FindingView
from crossfoot.review.queue import following, neighbours
from crossfoot.review.show.article import show_article
from crossfoot.review.show.claim import show_claim
from crossfoot.review.show.finding import show_finding
from crossfoot.review.state import undone
from crossfoot.review.web.decision_form import FIELDS, request_of_form
from crossfoot.review.web.desk_now import DeskNow, ViewNow
from crossfoot.review.web.people import names_of
from crossfoot.review.web.protect import Fields
from crossfoot.review.web.rendering import page
from crossfoot.review.web.targets import targets_of
from crossfoot.review.web.views import View, item_address, read_view
from crossfoot.review.web.visitor import Visitor, VisitorNow
from crossfoot.types import Action

router = APIRouter(include_in_schema=False)


@router.get("/findings/{item_id}")
def finding_page(item_id: str, visitor: VisitorNow, desk: DeskNow, view: ViewNow) -> Response:
    """Show a finding: the matter on the left, its article on the right."""
    return _page(desk, visitor, view, finding(desk, item_id))


@router.get("/claims/{item_id}")
def claim_page(item_id: str, visitor: VisitorNow, desk: DeskNow, view: ViewNow) -> Response:
    """Show a claim beside its article."""
    return _page(desk, visitor, view, claim(desk, item_id))


@router.post("/items/{item_id}/decide")
async def decide_item(
    item_id: str,
    request: Request,
    visitor: VisitorNow,
    desk: DeskNow,
    fields: Fields,
) -> Response:
    """Decide by a form: the whole page without a script, the part that changes with one."""
    return await run_in_threadpool(_decide, desk, visitor, item_id, fields, "hx-request" in request.headers)


@router.get("/items/{item_id}/news")
def news(item_id: str, visitor: VisitorNow, desk: DeskNow, seen: int = 0) -> Response:
    """Say what happened to an item since it was looked at; nothing (204) if nothing did."""
    new = [event for event in events(desk, item_id) if event.decision.number > seen]
    if not new:
        return Response(status_code=204)
    return page("news.html.j2", visitor=visitor, events_since=new)


def _page(
    desk: Desk,
    visitor: Visitor,
    view: View,
    item: FindingView | ClaimView,
    *,
    status_code: int = 200,
    **panel: Any,  # noqa: ANN401 (see _panel)
) -> HTMLResponse:
    whole = article(desk, item.item.article_id)
    if isinstance(item, FindingView):
        template: str = "finding.html.j2"
        look: Any = show_finding(item.finding, item.claims, item.articles)
        beside = item.finding
    else:
        template, look, beside = "claim.html.j2", show_claim(item.claim, item.article), None
    return page(
        template,
        status_code=status_code,
        visitor=visitor,
        look=look,
        whole=show_article(
            whole.article, whole.claims, whole.findings, lambda key: item_address(key, view.query), beside
        ),
        near=neighbours(desk, view.filter, item.item.id),
        **_panel(desk, visitor, view, item, **panel),
    )


def _panel(  # noqa: PLR0913
    desk: Desk,
    visitor: Visitor,
    view: View,
    item: FindingView | ClaimView,
    *,
    problem: str = "",
    unseen: tuple[Event, ...] = (),
    fields: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """Return what the part that decides needs, also where a decision could not be made."""
    back = undone([event.decision for event in item.events])
    own = visitor.reviewer.name if visitor.reviewer else ""
    mine = [e for e in item.events if e.decision.reviewer == own and e.decision.action is not Action.UNDO]
    tried = fields or {}
    return {
        "view": item,
        "query": view.query,
        "after": following(desk, view.filter, item.item.id),
        "item_address": item_address,
        "can_undo": any(event.decision.number not in back for event in mine),
        "targets": targets_of(item),
        "people": names_of(desk),
        "problem": problem,
        "unseen": unseen,
        "fields": {name: tried.get(name, "") for name in FIELDS},
        "opened": tried.get("action", "") if problem else "",
    }


def _decide(desk: Desk, visitor: Visitor, item_id: str, fields: dict[str, str], part: bool) -> Response:
    view = read_view(fields.get("view", "")[:4000])
    as_item = fields.get("as") == "item"
    problem: dict[str, Any] = {}
    status_code = 200
    try:
        decision = decide(desk, request_of_form(item_id, fields), visitor.known.name)
    except ConflictError as error:
        status_code = 409
        who = error.events[-1].decision.reviewer if error.events else "A run"
        problem = {"problem": f"{who} was here before you.", "unseen": error.events}
    except DecisionError as error:
        status_code, problem = 422, {"problem": str(error)}
    if not part and not problem:
        return RedirectResponse(item_address(item_id, view.query), 303)
    if as_item and part:
        return _line(desk, visitor, view, item_id, problem)
    item = _item(desk, item_id)
    if not part:
        return _page(desk, visitor, view, item, status_code=status_code, fields=fields, **problem)
    said = "" if problem else DONE[decision.action]
    return page(
        "panel_alone.html.j2",
        status_code=status_code,
        visitor=visitor,
        said=said,
        **_panel(desk, visitor, view, item, fields=fields if problem else None, **problem),
    )


DONE = {
    Action.CONFIRM: "Confirmed.",
    Action.REJECT: "Rejected.",
    Action.CORRECT: "Corrected.",
    Action.NOTE: "Note added.",
    Action.ASSIGN: "Assigned.",
    Action.UNDO: "Taken back.",
}


def _line(desk: Desk, visitor: Visitor, view: View, item_id: str, problem: Mapping[str, Any]) -> HTMLResponse:
    """Return the item as a line of the queue, after it was decided there."""
    item = _item(desk, item_id).item
    return page(
        "item_alone.html.j2", visitor=visitor, item=item, query=view.query, problem=problem.get("problem", "")
    )


def _item(desk: Desk, item_id: str) -> FindingView | ClaimView:
    return finding(desk, item_id) if item_id.startswith("f-") else claim(desk, item_id)
