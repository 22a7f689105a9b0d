"""The list of articles, and one of them whole."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from crossfoot.review.items import LINES, article, article_lines
from crossfoot.review.show.article import show_article
from crossfoot.review.show.finding import show_finding
from crossfoot.review.web.desk_now import DeskNow
from crossfoot.review.web.rendering import page
from crossfoot.review.web.views import item_address
from crossfoot.review.web.visitor import VisitorNow

router = APIRouter(include_in_schema=False)


@router.get("/articles")
def articles(
    visitor: VisitorNow, desk: DeskNow, number: Annotated[int, Query(alias="page", ge=1, le=10**6)] = 1
) -> Response:
    """List the articles, those with most that is flagged and open first."""
    lines, total = article_lines(desk, number)
    return page(
        "articles.html.j2",
        visitor=visitor,
        lines=lines,
        total=total,
        number=number,
        pages=max(1, -(-total // LINES)),
    )


@router.get("/article")
def article_page(
    visitor: VisitorNow, desk: DeskNow, article_id: Annotated[str, Query(alias="id")]
) -> Response:
    """Show an article with everything that is said of it. Its id may be an address: a path would not bear that."""
    found = article(desk, article_id)
    claims = {claim["id"]: claim for claim in found.claims}
    own = [f for f in found.findings if all(o["claim_id"] in claims for o in f["operands"])]
    texts = {found.article["id"]: found.article}
    looks = [(show_finding(f, claims, texts), found.items.get(f["id"])) for f in own]
    return page(
        "article.html.j2",
        visitor=visitor,
        id=article_id,
        whole=show_article(found.article, found.claims, found.findings, item_address),
        cards=sorted(
            ({"card": look.card, "item": item} for look, item in looks), key=lambda c: c["card"].rank
        ),
    )
