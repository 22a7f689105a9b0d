"""The desk and its guard's rules, as the application of a request holds them."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request

from crossfoot.review.desk import Desk
from crossfoot.review.web.guard import Rules
from crossfoot.review.web.tools import Tools
from crossfoot.review.web.views import View, read_view


def desk_of(request: Request) -> Desk:
    """Return the desk that is asked."""
    desk: Desk = request.app.state.desk
    return desk


def rules_of(request: Request) -> Rules:
    """Return what the desk asks of a request."""
    rules: Rules = request.app.state.rules
    return rules


def tools_of(request: Request) -> Tools:
    """Return what the pages work with beside the desk."""
    tools: Tools = request.app.state.tools
    return tools


def view_of(request: Request) -> View:
    """Return the view that the address tells of."""
    return read_view(request.url.query)


DeskNow = Annotated[Desk, Depends(desk_of)]
RulesNow = Annotated[Rules, Depends(rules_of)]
ViewNow = Annotated[View, Depends(view_of)]
ToolsNow = Annotated[Tools, Depends(tools_of)]
