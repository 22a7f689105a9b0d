"""Names for the field "who is to look?": those who have an account, and those who have decided or were asked before."""

from __future__ import annotations

from sqlalchemy import select, union

from crossfoot.review.auth.accounts import ACCOUNTS
from crossfoot.review.db.tables import items
from crossfoot.review.desk import Desk


def names_of(desk: Desk) -> list[str]:
    """Return the names, in their order."""
    query = union(
        select(items.c.reviewer).where(items.c.reviewer.is_not(None)),
        select(items.c.assignee).where(items.c.assignee.is_not(None)),
        select(ACCOUNTS.c.name).where(ACCOUNTS.c.active),
    )
    with desk.read() as connection:
        return sorted(connection.execute(query).scalars(), key=str.casefold)
