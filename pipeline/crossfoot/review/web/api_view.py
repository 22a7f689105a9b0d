"""A view of the queue as the API's parameters, which its description lists."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from fastapi import Depends, Query

from crossfoot.review.address import from_query
from crossfoot.review.model import Change, Filter, ItemType, Order, Status
from crossfoot.types import Kind, Verdict

Texts = Annotated[list[str], Query(max_length=100)]
BIGGEST = 2**31 - 1


def filter_of(  # noqa: PLR0913, PLR0917 (one parameter a field)
    text: Annotated[str, Query(max_length=1000)] = "",
    type: Annotated[list[ItemType], Query(max_length=100)] = [],  # noqa: A002, B006
    article: Texts = [],  # noqa: B006
    speaker: Texts = [],  # noqa: B006
    check: Texts = [],  # noqa: B006
    verdict: Annotated[list[Verdict], Query(max_length=100)] = [],  # noqa: B006
    kind: Annotated[list[Kind], Query(max_length=100)] = [],  # noqa: B006
    since: date | None = None,
    until: date | None = None,
    status: Annotated[list[Status], Query(max_length=100)] = [],  # noqa: B006
    change: Annotated[list[Change], Query(max_length=100)] = [],  # noqa: B006
    reviewer: Texts = [],  # noqa: B006
    assignee: Texts = [],  # noqa: B006
    order: Order = Order.PRIORITY,
) -> Filter:
    """Read a view as the pages do; an empty field lets everything through but what is hidden or gone."""
    fields: dict[str, Iterable[str]] = {
        "type": type,
        "article": article,
        "speaker": speaker,
        "check": check,
        "verdict": verdict,
        "kind": kind,
        "status": status,
        "change": change,
        "reviewer": reviewer,
        "assignee": assignee,
    }
    single = {"text": text, "since": since, "until": until, "order": order}
    pairs = [(name, str(value)) for name, values in fields.items() for value in values]
    return from_query([*pairs, *((name, str(value)) for name, value in single.items() if value)])


FilterNow = Annotated[Filter, Depends(filter_of)]
ItemNumber = Annotated[int, Query(ge=1, le=BIGGEST)]
