"""Who may come in: admins make accounts, change passwords and roles, and shut people out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException
from starlette.responses import RedirectResponse, Response

from crossfoot.errors import UsageError
from crossfoot.review.auth.accounts import Accounts
from crossfoot.review.auth.doors import PasswordDoor
from crossfoot.review.auth.reviewer import Role
from crossfoot.review.web.desk_now import DeskNow, RulesNow
from crossfoot.review.web.guard import Rules
from crossfoot.review.web.protect import Fields
from crossfoot.review.web.rendering import page
from crossfoot.review.web.visitor import Visitor, VisitorNow

router = APIRouter(include_in_schema=False)


def admin_of(visitor: VisitorNow) -> Visitor:
    """Return who asks, if she is an admin.

    Raises:
        HTTPException: 403.
    """
    if not visitor.known.is_admin:
        raise HTTPException(403, "expected an admin, found a reviewer; ask one of them")
    return visitor


AdminNow = Annotated[Visitor, Depends(admin_of)]


@router.get("/people")
def people(desk: DeskNow, rules: RulesNow, visitor: AdminNow) -> Response:
    """List the accounts."""
    return _page(visitor, rules, Accounts(desk))


@router.post("/people")
def change(
    desk: DeskNow,
    rules: RulesNow,
    visitor: AdminNow,
    fields: Fields,
) -> Response:
    """Make or change an account."""
    accounts = Accounts(desk)
    try:
        _change(accounts, fields)
    except UsageError as error:
        return _page(visitor, rules, accounts, str(error), 422)
    return RedirectResponse("/people", 303)


def _change(accounts: Accounts, fields: Mapping[str, str]) -> None:
    """Do what a form asks.

    Raises:
        UsageError: It cannot be done.
    """
    name, what, value = fields.get("name", ""), fields.get("what", ""), fields.get("value", "")
    if what == "add":
        accounts.add(name, _role(fields.get("role", "")), fields.get("password", ""))
        return
    if accounts.find(name) is None:
        raise UsageError(f"name: expected somebody with an account, found {name[:60]!r}; reload the page")
    match what:
        case "password":
            accounts.set_password(name, fields.get("password", ""))
        case "role":
            accounts.set_role(name, _role(value))
        case "active":
            accounts.set_active(name, active=value == "yes")
        case _:
            raise UsageError(
                f"what: expected add, password, role or active, found {what[:20]!r}; reload the page"
            )


def _role(value: str) -> Role:
    if value not in set(Role):
        raise UsageError(f"role: expected one of {', '.join(Role)}, found {value[:20]!r}; choose one")
    return Role(value)


def _page(
    visitor: Visitor, rules: Rules, accounts: Accounts, problem: str = "", status_code: int = 200
) -> Response:
    asks = isinstance(rules.door, PasswordDoor)
    found = accounts.all() if asks else []
    return page(
        "people.html.j2",
        status_code=status_code,
        visitor=visitor,
        accounts=found,
        door=rules.door.kind,
        problem=problem,
    )
