"""Who asks: the person, her session and the token that her forms carry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import Depends, Request

from crossfoot.review.auth.reviewer import Reviewer
from crossfoot.review.auth.sessions import Session


@dataclass(frozen=True, slots=True)
class Visitor:
    """What the guard found out about a request."""

    session: Session
    token: str
    """For the forms of the page; see `Sessions.token`."""

    reviewer: Reviewer | None
    """None on the pages that are open to everybody."""

    leaves: bool
    """Whether she can log out here."""


def visitor_of(request: Request) -> Visitor:
    """Return who asks."""
    visitor: Visitor = request.state.visitor
    return visitor


def reviewer_of(request: Request) -> Reviewer:
    """Return who asks, on a page that the guard opens to nobody unknown."""
    reviewer = visitor_of(request).reviewer
    if reviewer is None:
        raise RuntimeError("the guard let a stranger in: a bug in Crossfoot")
    return reviewer


VisitorNow = Annotated[Visitor, Depends(visitor_of)]
ReviewerNow = Annotated[Reviewer, Depends(reviewer_of)]
Scope = dict[str, Any]
