"""Who asks: the person, her session and the token that her forms carry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

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

    @property
    def known(self) -> Reviewer:
        """Who asks, on a page that the guard opens to nobody unknown."""
        if self.reviewer is None:
            raise RuntimeError("the guard let a stranger in: a bug in Crossfoot")
        return self.reviewer


def visitor_of(request: Request) -> Visitor:
    """Return who asks."""
    visitor: Visitor = request.state.visitor
    return visitor


def reviewer_of(request: Request) -> Reviewer:
    """Return who asks, on a page that the guard opens to nobody unknown."""
    return visitor_of(request).known


VisitorNow = Annotated[Visitor, Depends(visitor_of)]
ReviewerNow = Annotated[Reviewer, Depends(reviewer_of)]
