"""The figures of the desk: what was flagged and decided, how often the flags were right, how much was checked."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, Connection, case, func, select

from crossfoot.review.db.tables import articles, item_speakers, items, quotations, speakers
from crossfoot.review.desk import Desk, version
from crossfoot.review.model import Change, Dashboard, Day, ItemType, Precision, SpeakerLine, Status
from crossfoot.types import CHECK_NAMES, SpeakerKind

SPEAKERS = 20
Z = 1.959964
"""Of the normal distribution, for an interval of 95%."""

LIVE = items.c.change != Change.GONE.value
FINDINGS = items.c.type == ItemType.FINDING.value
DECIDED = (Status.CONFIRMED.value, Status.REJECTED.value, Status.CORRECTED.value)


def dashboard(desk: Desk) -> Dashboard:
    """Count everything; findings that a newer run lost count only as decisions."""
    with desk.read() as connection:
        return desk.cache.get(version(connection), "dashboard", lambda: _count(connection))


def wilson(right: int, total: int) -> tuple[float, float] | None:
    """Return the interval of 95% in which a share lies, after Wilson (1927), or ``None`` without any cases."""
    if total == 0:
        return None
    share, square = right / total, Z * Z
    middle = (share + square / (2 * total)) / (1 + square / total)
    half = Z * math.sqrt(share * (1 - share) / total + square / (4 * total * total)) / (1 + square / total)
    # The share lies within, also where the last binary digit says otherwise.
    return min(share, max(0.0, middle - half)), max(share, min(1.0, middle + half))


def _count(connection: Connection) -> Dashboard:
    flagged = FINDINGS & LIVE & items.c.flagged
    stale = items.c.decided_revision.is_not(None) & ((items.c.decided_revision != items.c.revision) | ~LIVE)
    numbers = _sums(
        connection,
        claims=(items.c.type == ItemType.CLAIM.value) & LIVE,
        findings=FINDINGS & LIVE,
        flagged=flagged,
        open=flagged & (items.c.status == Status.OPEN.value),
        decided=flagged & items.c.status.in_(DECIDED),
        suppressed=FINDINGS & LIVE & (items.c.status == Status.SUPPRESSED.value),
        stale=stale,
    )
    return Dashboard(
        **numbers,
        **_coverage(connection),
        days=_days(connection),
        precision=_precision(connection),
        speakers=_speakers(connection),
        reviewers=_reviewers(connection),
    )


def _sums(connection: Connection, **conditions: ColumnElement[bool]) -> dict[str, Any]:
    columns = [
        func.coalesce(func.sum(case((c, 1), else_=0)), 0).label(name) for name, c in conditions.items()
    ]
    return dict(connection.execute(select(*columns)).mappings().one())


def _coverage(connection: Connection) -> dict[str, Any]:
    count, mentions, checked = connection.execute(
        select(func.count(), func.sum(articles.c.mentions), func.sum(articles.c.checked))
    ).one()
    reasons: Counter[str] = Counter()
    for unchecked in connection.execute(select(articles.c.unchecked)).scalars():
        for one in unchecked:
            reasons[one["reason"]] += one["count"]
    ordered = dict(sorted(reasons.items(), key=lambda pair: (-pair[1], pair[0])))
    return {
        "articles": count,
        "numbers": mentions or 0,
        "numbers_checked": checked or 0,
        "unchecked": ordered,
    }


def _days(connection: Connection) -> tuple[Day, ...]:
    flags = select(items.c.day, func.count()).where(FINDINGS, LIVE, items.c.flagged, items.c.day.is_not(None))
    flagged: dict[str, int] = {row[0]: row[1] for row in connection.execute(flags.group_by(items.c.day))}
    on = func.substr(items.c.decided_at, 1, 10)
    made = select(on, items.c.status, func.count()).where(items.c.decided_at.is_not(None))
    decisions: dict[str, dict[str, int]] = defaultdict(dict)
    for day, status, count in connection.execute(
        made.group_by(on, items.c.status).order_by(on, items.c.status)
    ):
        decisions[day][status] = count
    return tuple(
        Day(day, flagged.get(day, 0), decisions.get(day, {})) for day in sorted({*flagged, *decisions})
    )


def _precision(connection: Connection) -> tuple[Precision, ...]:
    """Count by check what was decided of flagged findings; a decision on one that is gone counts too."""
    query = select(items.c.check, items.c.status, items.c.reason, LIVE.label("live"), func.count())
    query = query.where(FINDINGS, items.c.flagged).group_by(
        items.c.check, items.c.status, items.c.reason, LIVE
    )
    flagged: Counter[str] = Counter()
    confirmed: Counter[str] = Counter()
    reasons: dict[str, Counter[str]] = defaultdict(Counter)
    for check, status, reason, live, count in connection.execute(query):
        flagged[check] += count if live else 0
        confirmed[check] += count if status == Status.CONFIRMED else 0
        if status == Status.REJECTED:
            reasons[check][reason] += count
    seen = [check for check in CHECK_NAMES if check in flagged]
    return tuple(_line(check, flagged[check], confirmed[check], reasons[check]) for check in seen)


def _line(check: str, flagged: int, confirmed: int, reasons: Mapping[str, int]) -> Precision:
    rejected = sum(reasons.values())
    low, high = wilson(confirmed, confirmed + rejected) or (None, None)
    return Precision(check, flagged, confirmed, rejected, dict(sorted(reasons.items())), low, high)


def _speakers(connection: Connection) -> tuple[SpeakerLine, ...]:
    quoted = func.count()
    query = (
        select(
            speakers.c.id, speakers.c.name, speakers.c.kind,
            quoted.label("quotations"), func.count(quotations.c.article_id.distinct()).label("articles"),
        )
        .join(quotations)
        .where(speakers.c.kind != SpeakerKind.UNNAMED.value)
        .group_by(speakers.c.id, speakers.c.name, speakers.c.kind)
        .order_by(quoted.desc(), speakers.c.name)
        .limit(SPEAKERS)
    )  # fmt: skip
    rows = connection.execute(query).all()
    flags = (
        select(item_speakers.c.speaker, func.count())
        .join(items, items.c.seq == item_speakers.c.item)
        .where(item_speakers.c.speaker.in_([row.id for row in rows]), FINDINGS, LIVE, items.c.flagged)
        .group_by(item_speakers.c.speaker)
    )
    flagged: dict[int, int] = {row[0]: row[1] for row in connection.execute(flags)}
    return tuple(
        SpeakerLine(row.name, row.kind, row.quotations, row.articles, flagged.get(row.id, 0)) for row in rows
    )


def _reviewers(connection: Connection) -> dict[str, int]:
    count = func.count()
    query = select(items.c.reviewer, count).where(items.c.reviewer.is_not(None)).group_by(items.c.reviewer)
    ordered = query.order_by(count.desc(), items.c.reviewer)
    return {row[0]: row[1] for row in connection.execute(ordered)}
