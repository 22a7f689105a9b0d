"""The desk for programs: the same functions as the pages, in JSON, described by OpenAPI."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Path, Query
from starlette.responses import PlainTextResponse, Response

from crossfoot.review.dashboard import dashboard
from crossfoot.review.decisions import decide
from crossfoot.review.items import LINES, article, article_lines, claim, events, finding
from crossfoot.review.keep import keep_article
from crossfoot.review.load import list_runs
from crossfoot.review.model import (
    ArticleLine,
    ArticleView,
    ClaimView,
    Dashboard,
    Event,
    Facet,
    FindingView,
    Loaded,
    Page,
    Preview,
    RuleView,
    RunLine,
)
from crossfoot.review.queue import LARGEST, SIZE, facets, page
from crossfoot.review.suppress import (
    add_rule,
    export_rules,
    import_rules,
    list_rules,
    preview,
    revoke_rule,
)
from crossfoot.review.web.api_models import (
    CheckedText,
    DecisionSent,
    KeySent,
    Problem,
    RuleSent,
    TextSent,
    TomlSent,
)
from crossfoot.review.web.api_view import BIGGEST, FilterNow, ItemNumber
from crossfoot.review.web.desk_now import DeskNow, ToolsNow
from crossfoot.review.web.visitor import ReviewerNow
from crossfoot.types import Decision

PROBLEMS: dict[int | str, dict[str, Any]] = {
    code: {"model": Problem, "description": what}
    for code, what in (
        (400, "What was sent cannot be used."),
        (401, "Nobody is logged in."),
        (403, "The token of the session is missing or another, or another site asks."),
        (404, "There is no such thing on this desk."),
        (422, "What was sent is not as described."),
    )
}
CONFLICT: dict[int | str, dict[str, Any]] = {
    409: {"model": Problem, "description": "Somebody else was there first; nothing was written."}
}

router = APIRouter(prefix="/api", responses=PROBLEMS)
ItemId = Annotated[str, Path(max_length=200)]


@router.get("/queue", tags=["queue"])
def read_queue(
    desk: DeskNow,
    view: FilterNow,
    number: ItemNumber = 1,
    size: Annotated[int, Query(ge=1, le=LARGEST)] = SIZE,
) -> Page:
    """Return a page of a view."""
    return page(desk, view, number, size)


@router.get("/facets", tags=["queue"])
def read_facets(desk: DeskNow, view: FilterNow) -> tuple[Facet, ...]:
    """Count what each value of each filter would show."""
    return facets(desk, view)


@router.get("/findings/{item_id}", tags=["items"])
def read_finding(desk: DeskNow, item_id: ItemId) -> FindingView:
    """Return a finding with the claims and articles that it stands on, and its history."""
    return finding(desk, item_id)


@router.get("/claims/{item_id}", tags=["items"])
def read_claim(desk: DeskNow, item_id: ItemId) -> ClaimView:
    """Return a claim with the findings of its numbers, and its history."""
    return claim(desk, item_id)


@router.get("/articles", tags=["items"])
def read_articles(desk: DeskNow, number: ItemNumber = 1) -> tuple[ArticleLine, ...]:
    """List the articles, those with most that is flagged and open first."""
    return article_lines(desk, min(number, BIGGEST // LINES))[0]


@router.get("/article", tags=["items"])
def read_article(
    desk: DeskNow, article_id: Annotated[str, Query(alias="id", max_length=2000)]
) -> ArticleView:
    """Return an article with everything that is said of it."""
    return article(desk, article_id)


@router.get("/items/{item_id}/decisions", tags=["decisions"])
def read_decisions(desk: DeskNow, item_id: ItemId) -> tuple[Event, ...]:
    """Return the history of a finding or claim, from the first event."""
    return events(desk, item_id)


@router.post("/items/{item_id}/decisions", tags=["decisions"], status_code=201, responses=CONFLICT)
def write_decision(desk: DeskNow, reviewer: ReviewerNow, item_id: ItemId, sent: DecisionSent) -> Decision:
    """Append a decision; when this answers, it is on the disk."""
    return decide(desk, sent.request(item_id), reviewer.name)


@router.get("/rules", tags=["rules"])
def read_rules(desk: DeskNow) -> tuple[RuleView, ...]:
    """Return the suppression rules, with what each hides."""
    return list_rules(desk)


@router.post("/rules", tags=["rules"], status_code=201)
def write_rule(desk: DeskNow, reviewer: ReviewerNow, sent: RuleSent) -> RuleView:
    """Add a rule; it hides what it matches from now on."""
    return add_rule(desk, sent.rule(), reviewer.name, sent.finding)


@router.post("/rules/preview", tags=["rules"])
def try_rule(desk: DeskNow, sent: RuleSent) -> Preview:
    """Say what a rule would hide; nothing is written."""
    return preview(desk, sent.rule())


@router.delete("/rules/{number}", tags=["rules"], status_code=204)
def delete_rule(
    desk: DeskNow, reviewer: ReviewerNow, number: Annotated[int, Path(ge=1, le=BIGGEST)]
) -> Response:
    """Revoke a rule; what it hid is open again."""
    revoke_rule(desk, number, reviewer.name)
    return Response(status_code=204)


@router.get("/rules/crossfoot.toml", tags=["rules"], response_class=PlainTextResponse)
def read_toml(desk: DeskNow) -> str:
    """Give the rules in force as the tables of a ``crossfoot.toml``."""
    return export_rules(desk)


@router.post("/rules/import", tags=["rules"], status_code=201)
def write_toml(desk: DeskNow, reviewer: ReviewerNow, sent: TomlSent) -> tuple[RuleView, ...]:
    """Add the rules of a ``crossfoot.toml``, all or none."""
    return import_rules(desk, sent.text, reviewer.name, "text")


@router.get("/dashboard", tags=["figures"])
def read_dashboard(desk: DeskNow) -> Dashboard:
    """Return the figures of the desk."""
    return dashboard(desk)


@router.get("/runs", tags=["runs"])
def read_runs(desk: DeskNow) -> tuple[RunLine, ...]:
    """List the runs on the desk, the last loaded first."""
    return list_runs(desk)


@router.post("/check", tags=["check"])
def check_text(tools: ToolsNow, reviewer: ReviewerNow, sent: TextSent) -> CheckedText:
    """Check a text now; nothing is kept unless its key is sent to ``/api/check/keep``."""
    records = tools.checker.check(sent.submission())
    key = tools.shelf.put(reviewer.name, records)
    return CheckedText(
        key=key, article=records.article, claims=list(records.claims), findings=list(records.findings)
    )


@router.post("/check/keep", tags=["check"], status_code=201)
def keep_text(desk: DeskNow, tools: ToolsNow, reviewer: ReviewerNow, sent: KeySent) -> Loaded:
    """Keep a text that was checked as an article of the desk."""
    records = tools.shelf.get(reviewer.name, sent.key)
    if records is None:
        raise HTTPException(404, "expected a text that was checked a moment ago, found none; check it again")
    return keep_article(desk, records, reviewer.name)
