"""Mark the findings that suppression rules hide: the first rule that matches counts, as in a run."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sqlalchemy import ColumnElement, Connection, bindparam, select, update

from crossfoot.review.db.tables import items, rules
from crossfoot.review.facts import facts
from crossfoot.review.model import Status
from crossfoot.suppression import Rule, make_rules


def rules_in_force(connection: Connection) -> dict[int, Rule]:
    """Return the rules that were not revoked by their number, in the order in which they are tried."""
    query = select(rules.c.id, rules.c.rule).where(rules.c.revoked_at.is_(None)).order_by(rules.c.id)
    return {row.id: make_rules([row.rule], "rules", [])[0] for row in connection.execute(query)}


def hide_findings(connection: Connection, which: ColumnElement[bool]) -> None:
    """Try all rules on the findings of which *which* holds, and mark them anew.

    What a person decided is never hidden; if that is undone, the mark counts.
    """
    tried = rules_in_force(connection)
    if not tried:
        connection.execute(update(items).where(which).values(hidden_by=None))
    else:
        _mark(connection, which, tried)
    _show(connection)


def hide_more(connection: Connection, added: Collection[int]) -> None:
    """Try the rules of these numbers, which are the newest, on the findings that no other rule hides."""
    tried = {number: rule for number, rule in rules_in_force(connection).items() if number in added}
    if tried:
        _mark(connection, items.c.hidden_by.is_(None), tried)
    _show(connection)


def _mark(connection: Connection, which: ColumnElement[bool], tried: Mapping[int, Rule]) -> None:
    changes = []
    for fact in facts(connection, which):
        hider = next((number for number, rule in tried.items() if fact.hidden(rule)), None)
        if hider != fact.hidden_by:
            changes.append({"at": fact.item, "hider": hider})
    if changes:
        mark = update(items).where(items.c.seq == bindparam("at")).values(hidden_by=bindparam("hider"))
        connection.execute(mark, changes)


def _show(connection: Connection) -> None:
    """Let what is marked be hidden where nobody has decided, and nothing else."""
    hide = update(items).where(items.c.hidden_by.is_not(None), items.c.status == Status.OPEN.value)
    connection.execute(hide.values(status=Status.SUPPRESSED.value, touched=True))
    show = update(items).where(items.c.hidden_by.is_(None), items.c.status == Status.SUPPRESSED.value)
    connection.execute(show.values(status=Status.OPEN.value, touched=items.c.assignee.is_not(None)))
