"""Check a text now: paste or drop an article, read it checked, and keep it or not."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response

from crossfoot.emit.integrity import Records
from crossfoot.review.check_now import LONGEST_TEXT, RefusedError, Submission
from crossfoot.review.keep import keep_article
from crossfoot.review.show.article import show_article
from crossfoot.review.show.finding import show_finding
from crossfoot.review.web.desk_now import DeskNow, ToolsNow
from crossfoot.review.web.protect import Fields, file_of
from crossfoot.review.web.rendering import page
from crossfoot.review.web.views import article_address
from crossfoot.review.web.visitor import Visitor, VisitorNow

router = APIRouter(include_in_schema=False)

FIELDS = ("text", "published", "title", "source", "url")


@router.get("/check")
def form(visitor: VisitorNow, tools: ToolsNow) -> Response:
    """Show the form, and begin to load the model behind it."""
    tools.checker.warm()
    return page(
        "check.html.j2", visitor=visitor, fields=dict.fromkeys(FIELDS, ""), problem="", most=LONGEST_TEXT
    )


@router.post("/check")
async def check(request: Request, visitor: VisitorNow, tools: ToolsNow, fields: Fields) -> Response:
    """Check what was pasted or dropped, and show it."""
    file = await file_of(request, "file")
    submission = Submission(
        content=file[1] if file else fields.get("text", ""),
        name=file[0] if file else None,
        **{name: fields.get(name) or None for name in FIELDS[1:]},
    )
    try:
        records = await run_in_threadpool(tools.checker.check, submission)
    except RefusedError as error:
        tried = {name: fields.get(name, "") for name in FIELDS}
        return page(
            "check.html.j2",
            status_code=422,
            visitor=visitor,
            fields=tried,
            problem=str(error),
            most=LONGEST_TEXT,
        )
    key = tools.shelf.put(visitor.known.name, records)
    return await run_in_threadpool(_show, visitor, records, key)


@router.post("/check/keep")
def keep(visitor: VisitorNow, desk: DeskNow, tools: ToolsNow, fields: Fields) -> Response:
    """Keep a text that was checked as an article of the desk."""
    records = tools.shelf.get(visitor.known.name, fields.get("key", ""))
    if records is None:
        problem = "expected a text that was checked a moment ago, found none; check it again"
        return page(
            "check.html.j2",
            status_code=410,
            visitor=visitor,
            fields=dict.fromkeys(FIELDS, ""),
            problem=problem,
            most=LONGEST_TEXT,
        )
    keep_article(desk, records, visitor.known.name)
    return RedirectResponse(article_address(records.article["id"]), 303)


def _show(visitor: Visitor, records: Records, key: str) -> Response:
    return page("checked.html.j2", visitor=visitor, key=key, **looks_of(records))


def looks_of(records: Records) -> dict[str, Any]:
    """Return what the page of an article shows that is not on the desk."""
    claims = {claim["id"]: claim for claim in records.claims}
    texts = {records.article["id"]: records.article}
    looks = [show_finding(finding, claims, texts) for finding in records.findings]
    return {
        "id": records.article["id"],
        "whole": show_article(records.article, records.claims, records.findings),
        "cards": sorted(({"card": look.card, "item": None} for look in looks), key=lambda c: c["card"].rank),
        "flagged": [look for look in looks if look.card.style == "flag"],
    }
