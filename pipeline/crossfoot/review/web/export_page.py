"""What leaves the desk: decisions as JSON Lines and CSV, confirmed claims as drafts of ClaimReview, rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from fastapi import APIRouter
from sqlalchemy import select
from starlette.responses import Response, StreamingResponse

from crossfoot.emit.json_lines import Record
from crossfoot.review.db.tables import items, operands, records
from crossfoot.review.decisions import decision_records
from crossfoot.review.desk import Desk
from crossfoot.review.exports.claim_review import claim_review, draft_page
from crossfoot.review.exports.decisions import decision_lines, decision_rows
from crossfoot.review.items import confirmed_claims
from crossfoot.review.model import Status
from crossfoot.review.web.desk_now import DeskNow
from crossfoot.review.web.rendering import page
from crossfoot.review.web.visitor import VisitorNow

router = APIRouter()


@router.get("/exports", include_in_schema=False)
def exports(visitor: VisitorNow) -> Response:
    """Say what can be taken away, and in which form."""
    return page("exports.html.j2", visitor=visitor)


@router.get("/api/exports/decisions.jsonl", tags=["exports"], response_class=StreamingResponse)
def decisions_as_lines(desk: DeskNow) -> Response:
    """Give every decision as a line of JSON, each with what the machine said then."""
    return _file(decision_lines(decision_records(desk)), "decisions.jsonl", "application/x-ndjson")


@router.get("/api/exports/decisions.csv", tags=["exports"], response_class=StreamingResponse)
def decisions_as_rows(desk: DeskNow) -> Response:
    """Give every decision as a row for a spreadsheet; no cell begins a formula."""
    return _file(decision_rows(decision_records(desk)), "decisions.csv", "text/csv; charset=utf-8")


@router.get("/api/exports/claim-reviews.jsonld", tags=["exports"], response_class=StreamingResponse)
def claims_as_drafts(desk: DeskNow) -> Response:
    """Give the confirmed claims as drafts of schema.org's ClaimReview; the rating is left for a person."""
    return _file([draft_page(_reviews(desk))], "claim-reviews.jsonld", "application/ld+json")


def _reviews(desk: Desk) -> Iterator[Record]:
    says = _confirmed(desk)
    for claim, article, state in confirmed_claims(desk):
        yield claim_review(claim, article, says=says.get(claim["id"], ()), corrections=state.corrections)


def _confirmed(desk: Desk) -> dict[str, list[str]]:
    """Return what the confirmed findings say, by the claims that they stand on."""
    query = (
        select(operands.c.claim_id, records.c.headline)
        .join(items, items.c.seq == operands.c.finding)
        .join(records, records.c.item == items.c.seq)
        .where(items.c.status == Status.CONFIRMED.value)
        .distinct()
        .order_by(operands.c.claim_id, records.c.headline)
    )
    found: dict[str, list[str]] = defaultdict(list)
    with desk.read() as connection:
        for claim_id, headline in connection.execute(query):
            found[claim_id].append(headline)
    return found


def _file(parts: Iterable[str], name: str, media_type: str) -> Response:
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return StreamingResponse((part.encode("utf-8") for part in parts), media_type=media_type, headers=headers)
