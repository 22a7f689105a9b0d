"""Suppression rules: made of a rejection, tried before they are saved, counted, revoked, imported and exported."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response

from crossfoot.errors import SettingsError, UsageError
from crossfoot.review.desk import Desk
from crossfoot.review.model import Preview
from crossfoot.review.suppress import (
    add_rule,
    export_rules,
    import_rules,
    list_rules,
    preview,
    revoke_rule,
    suggest_rule,
)
from crossfoot.review.web.desk_now import DeskNow
from crossfoot.review.web.protect import FieldPairs, Fields, file_of
from crossfoot.review.web.rendering import page
from crossfoot.review.web.visitor import Visitor, VisitorNow
from crossfoot.suppression import CLOSED, Rule, make_rules, write_rules

router = APIRouter(include_in_schema=False)

LONGEST_PATTERN = 300
MANY = ("check", "section", "kind")
Pairs = Sequence[tuple[str, str]]


@router.get("/rules")
def rules(visitor: VisitorNow, desk: DeskNow) -> Response:
    """List the rules, with what each hides."""
    return page("rules.html.j2", visitor=visitor, rules=list_rules(desk), write=_written, problem="")


@router.get("/rules/new")
def new(visitor: VisitorNow, desk: DeskNow, finding: str = "") -> Response:
    """Show the form of a rule, filled in with what a rejected finding suggests."""
    rule = suggest_rule(desk, finding) if finding else None
    return _tried(visitor, desk, rule, "", finding, [])


@router.post("/rules/preview")
def try_out(visitor: VisitorNow, desk: DeskNow, pairs: FieldPairs) -> Response:
    """Show what a rule would hide; nothing is saved."""
    rule, problem = _read(pairs)
    return _tried(visitor, desk, rule, problem, dict(pairs).get("finding", ""), pairs)


@router.post("/rules")
def save(visitor: VisitorNow, desk: DeskNow, pairs: FieldPairs) -> Response:
    """Save a rule; it hides what it matches from now on."""
    rule, problem = _read(pairs)
    finding = dict(pairs).get("finding", "")
    if rule is not None:
        try:
            add_rule(desk, rule, visitor.known.name, finding or None)
        except SettingsError as error:
            problem = str(error)
        else:
            return RedirectResponse("/rules", 303)
    return _form(visitor, rule, None, problem, finding, pairs, status_code=422)


@router.post("/rules/{number}/revoke")
def revoke(number: int, visitor: VisitorNow, desk: DeskNow) -> Response:
    """Take a rule back; what it hid is open again."""
    revoke_rule(desk, number, visitor.known.name)
    return RedirectResponse("/rules", 303)


@router.get("/rules/crossfoot.toml")
def export(desk: DeskNow) -> Response:
    """Give the rules as they stand in a ``crossfoot.toml``."""
    headers = {"content-disposition": 'attachment; filename="crossfoot.toml"'}
    return Response(export_rules(desk), media_type="application/toml", headers=headers)


@router.post("/rules/import")
async def take_in(request: Request, visitor: VisitorNow, desk: DeskNow, fields: Fields) -> Response:
    """Add the rules of a ``crossfoot.toml``, all or none."""
    file = await file_of(request, "file")
    name, content = file or ("text", fields.get("text", "").encode("utf-8", "replace"))
    return await run_in_threadpool(_import, visitor, desk, name[:100], content)


def _import(visitor: Visitor, desk: Desk, name: str, content: bytes) -> Response:
    problem = ""
    try:
        text = content.decode("utf-8-sig")
        import_rules(desk, text, visitor.known.name, name)
    except UnicodeDecodeError:
        text, problem = "?", "expected text in UTF-8, found other bytes; save the file as UTF-8"
    except UsageError as error:
        problem = str(error)
    if not text.strip():
        problem = "expected the text of a crossfoot.toml, found none; choose a file or paste it"
    if not problem:
        return RedirectResponse("/rules", 303)
    return page(
        "rules.html.j2",
        status_code=422,
        visitor=visitor,
        rules=list_rules(desk),
        write=_written,
        problem=problem,
    )


def _read(pairs: Pairs) -> tuple[Rule | None, str]:
    """Read a rule from the fields of its form; say what is wrong with it."""
    single = dict(pairs)
    table: dict[str, Any] = {name: [v for n, v in pairs if n == name and v] for name in MANY}
    table["source"] = [line.strip() for line in single.get("source", "").splitlines() if line.strip()]
    table |= {name: single.get(name, "").strip() for name in ("name", "pattern", "reason")}
    if len(table["pattern"]) > LONGEST_PATTERN:
        return (
            None,
            f"pattern: expected at most {LONGEST_PATTERN} characters, found {len(table['pattern'])}; shorten it",
        )
    problems: list[str] = []
    made = make_rules([{key: value for key, value in table.items() if value}], "rule", problems)
    return (made[0] if made else None), "\n".join(problems)


def _tried(  # noqa: PLR0913, PLR0917
    visitor: Visitor, desk: Desk, rule: Rule | None, problem: str, finding: str, pairs: Pairs
) -> Response:
    tried = None
    try:
        tried = preview(desk, rule) if rule else None
    except SettingsError as error:
        problem = str(error)
    return _form(visitor, rule, tried, problem, finding, pairs, 422 if problem else 200)


def _form(  # noqa: PLR0913, PLR0917
    visitor: Visitor,
    rule: Rule | None,
    tried: Preview | None,
    problem: str,
    finding: str,
    pairs: Pairs,
    status_code: int = 200,
) -> Response:
    given = {name: [v for n, v in pairs if n == name] for name in MANY} | {
        name: dict(pairs).get(name, "") for name in ("name", "source", "pattern", "reason")
    }
    if rule is not None:
        given = {name: list(getattr(rule, name)) for name in MANY} | {
            "name": rule.name,
            "source": "\n".join(rule.source),
            "pattern": rule.pattern or "",
            "reason": rule.reason or "",
        }
    return page(
        "rule.html.j2",
        status_code=status_code,
        visitor=visitor,
        given=given,
        closed=CLOSED,
        tried=tried,
        problem=problem,
        finding=finding,
        written=_written(rule) if rule else "",
    )


def _written(rule: Rule) -> str:
    return write_rules([rule]).strip()
