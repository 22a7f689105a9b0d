"""Suppression rules at the desk: made of rejections, previewed, counted, revoked; the same as in ``crossfoot.toml``."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from typing import Any

from sqlalchemy import Connection, Row, case, func, insert, select, true, update

from crossfoot.emit.json_lines import Record
from crossfoot.errors import SettingsError
from crossfoot.review.db.columns import storable
from crossfoot.review.db.tables import articles, items, operands, records, rules
from crossfoot.review.desk import Desk
from crossfoot.review.facts import facts
from crossfoot.review.hide import hide_findings, hide_more, rules_in_force
from crossfoot.review.model import Change, ItemType, Preview, RuleView, Status, UnknownItemError
from crossfoot.review.queue import queue_items
from crossfoot.settings import make_settings
from crossfoot.suppression import Rule, make_rules, write_rules

EXAMPLES = 20
MOST = 100
"""Rules in force: each is held against each finding while others wait to write."""

LIVE = items.c.change != Change.GONE.value


def list_rules(desk: Desk) -> tuple[RuleView, ...]:
    """Return all rules in the order in which they are tried, with what each hides, and the revoked ones last."""
    open_ = items.c.status == Status.SUPPRESSED.value
    flags = func.sum(case((items.c.flagged, 1), else_=0))
    counted = select(items.c.hidden_by, func.count().label("hides"), flags.label("flagged"))
    counted = counted.where(open_, LIVE).group_by(items.c.hidden_by)
    with desk.read() as connection:
        counts = {row.hidden_by: row for row in connection.execute(counted)}
        query = select(rules).order_by(rules.c.revoked_at.is_not(None), rules.c.id)
        return tuple(_view(row, counts.get(row.id)) for row in connection.execute(query))


def preview(desk: Desk, rule: Rule) -> Preview:
    """Say what a rule would hide if it were added now.

    Raises:
        SettingsError: It is no rule that can be made.
    """
    _check(rule)
    counts: Counter[str] = Counter()
    hidden: list[int] = []
    with desk.read() as connection:
        which = items.c.check.in_(rule.check) if rule.check else true()
        for fact in facts(connection, which & LIVE):
            if fact.hidden(rule):
                counts[fact.status] += 1
                if fact.status == Status.OPEN:
                    hidden.append(fact.item)
                    counts["flagged"] += fact.finding.flagged
        return Preview(
            hides=counts[Status.OPEN],
            flagged=counts["flagged"],
            confirmed=counts[Status.CONFIRMED],
            rejected=counts[Status.REJECTED],
            examples=queue_items(connection, hidden[:EXAMPLES]),
        )


def suggest_rule(desk: Desk, finding_id: str) -> Rule:
    """Propose a rule for what a finding stands for: its check, its source and what is counted; a person edits it.

    Raises:
        UnknownItemError: There is no such finding.
    """
    with desk.read() as connection:
        query = select(items.c.seq, items.c.check, items.c.article_id, records.c.record).join(records)
        query = query.where(items.c.id == storable(finding_id), items.c.type == ItemType.FINDING.value)
        row = connection.execute(query).first()
        if row is None:
            raise UnknownItemError(
                f"{finding_id[:60]!r}: expected a finding of this desk, found none; look again"
            )
        source = connection.execute(select(articles.c.source).where(articles.c.id == row.article_id)).scalar()
        lemmas = _counted(connection, row.seq, row.record)
        taken = {rule.name for rule in rules_in_force(connection).values()}
    pattern = None if not lemmas else rf"\b(?:{'|'.join(map(re.escape, lemmas))})"
    name = " ".join([row.check, *lemmas[:1]])
    return Rule(
        name=next(n for n in _numbered(name) if n not in taken),
        check=(row.check,),
        # Only where no words tell: one outlet's habit is seldom another's.
        source=(source,) if source and pattern is None else (),
        pattern=pattern,
    )


def add_rule(desk: Desk, rule: Rule, reviewer: str, from_item: str | None = None) -> RuleView:
    """Add a rule, and hide the open findings that it matches.

    Raises:
        SettingsError: It is no rule that can be made, or one of this name is in force.
    """
    _check(rule)
    with desk.write() as connection:
        number = _insert(connection, rule, reviewer, desk.moment(), from_item)
        hide_more(connection, [number])
    return next(view for view in list_rules(desk) if view.id == number)


def revoke_rule(desk: Desk, number: int, reviewer: str) -> None:
    """Take a rule back; what it hid is open again, unless a later rule hides it.

    Raises:
        UnknownItemError: No such rule is in force.
    """
    with desk.write() as connection:
        force = (rules.c.id == number) & rules.c.revoked_at.is_(None)
        revoke = update(rules).where(force).values(revoked_by=reviewer, revoked_at=desk.moment())
        if connection.execute(revoke).rowcount != 1:
            raise UnknownItemError(f"rule {number}: expected one that is in force, found none; look again")
        hide_findings(connection, items.c.hidden_by == number)


def export_rules(desk: Desk) -> str:
    """Write the rules in force as the tables of a ``crossfoot.toml``."""
    with desk.read() as connection:
        return write_rules(rules_in_force(connection).values())


def import_rules(desk: Desk, toml: str, reviewer: str, where: str = "crossfoot.toml") -> tuple[RuleView, ...]:
    """Add the rules of a ``crossfoot.toml``, all or none; one that is in force with the same words is passed over.

    Args:
        desk: The desk.
        toml: The text of the file. Settings of checks are checked, and have no effect here.
        reviewer: Who imports it.
        where: What the file is called in messages.

    Raises:
        SettingsError: One line for each thing that is wrong.
    """
    try:
        document = tomllib.loads(toml.removeprefix("\ufeff"))
    except tomllib.TOMLDecodeError as error:
        raise SettingsError([f"{where}: expected TOML, found: {error}; correct the line"]) from error
    found = make_settings(document, where).rules
    with desk.write() as connection:
        force = set(rules_in_force(connection).values())
        at = desk.moment()
        added = [_insert(connection, rule, reviewer, at, None) for rule in found if rule not in force]
        hide_more(connection, added)
    return tuple(view for view in list_rules(desk) if view.id in added)


def _insert(connection: Connection, rule: Rule, reviewer: str, at: str, from_item: str | None) -> int:
    force = rules_in_force(connection)
    if len(force) >= MOST:
        raise SettingsError([f"rules: expected at most {MOST} in force, found one more; revoke one first"])
    if rule.name in {other.name for other in force.values()}:
        raise SettingsError(
            [f"name: expected each name once, found {rule.name!r} again; rename one of the rules"]
        )
    row = {
        "rule": rule.record(),
        "name": rule.name,
        "made_by": reviewer,
        "made_at": at,
        "from_item": from_item,
    }
    return int(connection.execute(insert(rules).values(row).returning(rules.c.id)).scalar_one())


def _check(rule: Rule) -> None:
    problems: list[str] = []
    make_rules([rule.record()], "rule", problems)
    if problems:
        raise SettingsError(problems)


def _counted(connection: Connection, seq: int, finding: Record) -> list[str]:
    """Return what the numbers of a finding count, by lemma: short words that find their plurals too."""
    wanted = {operand["mention_id"] for operand in finding["operands"]}
    query = select(records.c.record).join(items, items.c.seq == records.c.item)
    query = query.join(operands, operands.c.claim_id == items.c.id).where(operands.c.finding == seq)
    claims = connection.execute(query.order_by(operands.c.position)).scalars()
    of = [m.get("of") for claim in claims for m in claim["mentions"] if m["id"] in wanted]
    return list(dict.fromkeys(one["lemma"] for one in of if one is not None and one["lemma"].strip()))


def _numbered(name: str) -> list[str]:
    return [name, *(f"{name} {number}" for number in range(2, 10_000))]


def _view(row: Row[Any], counts: Row[Any] | None) -> RuleView:
    return RuleView(
        id=row.id,
        rule=make_rules([row.rule], "rules", [])[0],
        made_by=row.made_by,
        made_at=row.made_at,
        from_item=row.from_item,
        hides=0 if counts is None else counts.hides,
        flagged=0 if counts is None else int(counts.flagged),
        revoked_by=row.revoked_by,
        revoked_at=row.revoked_at,
    )
