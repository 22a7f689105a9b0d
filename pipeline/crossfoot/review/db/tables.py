"""The tables, as the program uses them; migrations/ makes them."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    true,
)

from crossfoot.review.db.columns import Json, Words

METADATA = MetaData()

desk = Table(
    "desk",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column(
        "version", Integer, nullable=False
    ),  # grows with every write, so that counts can be kept until then
)

runs = Table(
    "runs",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("name", Words, nullable=False),
    Column("fingerprint", String(64), nullable=False, unique=True),  # of run.json
    Column("crossfoot", Words, nullable=False),
    Column("model", Words, nullable=False),
    Column("finished", Words, nullable=False),
    Column("loaded_at", Words, nullable=False),
    Column("kept_by", Words),  # of an article that was checked at the desk
    *(
        Column(name, Integer, nullable=False, default=0)
        for name in ("articles", "claims", "findings", "new", "changed", "gone")
    ),
    Column("complete", Boolean, nullable=False, server_default=true()),
    Column("steps", Integer, nullable=False, server_default="0"),  # in which it was loaded so far
)

articles = Table(
    "articles",
    METADATA,
    Column("id", Words, primary_key=True),
    Column("run_id", Integer, ForeignKey("runs.id"), nullable=False),  # the last that read it
    Column("title", Words),
    Column("source", Words),
    Column("url", Words),
    Column("published", Words),
    Column("day", String(10)),
    Column("mentions", Integer, nullable=False),
    Column("checked", Integer, nullable=False),
    Column("unchecked", Json, nullable=False),
    Column("record", Json, nullable=False),
)

# Narrow, because the queue reads many of its rows; what is shown of an item is in `records`.
items = Table(
    "items",
    METADATA,
    Column("seq", Integer, primary_key=True),
    Column("id", Words, nullable=False, unique=True),
    Column("type", String(8), nullable=False),
    Column("article_id", Words, ForeignKey("articles.id"), nullable=False),
    Column("run_id", Integer, ForeignKey("runs.id"), nullable=False),  # the last that found it
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("check", Words),
    Column("verdict", String(16)),
    Column("flagged", Boolean, nullable=False),
    Column("confidence", Float),
    Column("priority", Float, nullable=False),
    Column("rank", Integer, nullable=False),  # smaller first
    Column("kinds", Integer, nullable=False),  # one bit a kind, as in `Kind`
    Column("day", String(10)),
    Column("status", String(12), nullable=False),
    Column("reason", String(32)),
    Column("reviewer", Words),
    Column("decided_at", Words),
    Column("decided_revision", Integer),
    Column("assignee", Words),
    Column("notes", Integer, nullable=False, default=0),
    Column("event", Integer, nullable=False, default=0),  # number of the last
    Column("revision", Integer, nullable=False, default=1),
    Column("fingerprint", String(64), nullable=False),  # of what a decision is about
    Column("change", String(8), nullable=False),
    Column("hidden_by", Integer, ForeignKey("rules.id")),
    # Whether status, reviewer or assignee are not as a load makes them: of few items, and quick to find.
    Column("touched", Boolean, nullable=False, default=False),
)
TOUCHED = items.c.touched.is_(true())

FACETS = ("type", "status", "change", "check", "verdict", "kinds", "reviewer", "assignee")
"""Columns with few values, counted together."""

Index("items_facets", *(items.c[name] for name in FACETS))
Index("items_rank", items.c["rank"], items.c["article_id"], items.c["start"], items.c["id"])
Index("items_touched", items.c["status"], sqlite_where=TOUCHED, postgresql_where=TOUCHED)
Index("items_day", items.c["day"])
Index("items_article", items.c["article_id"], items.c["start"], items.c["id"])

records = Table(
    "records",
    METADATA,
    Column("item", Integer, ForeignKey("items.seq"), primary_key=True),
    Column("headline", Words, nullable=False),
    Column("surfaces", Json, nullable=False),
    Column("speakers", Json, nullable=False),
    Column("record", Json, nullable=False),
    Column("before", Json),  # the record until a run changed it
)

operands = Table(
    "operands",
    METADATA,
    Column("finding", Integer, ForeignKey("items.seq"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("claim_id", Words, nullable=False),
    Column("kind", String(8), nullable=False),
    Column("section", String(8), nullable=False),
    Index("operands_claim", "claim_id"),
)

speakers = Table(
    "speakers",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("name", Words, nullable=False, unique=True),
    Column("kind", String(16), nullable=False),
)

item_speakers = Table(
    "item_speakers",
    METADATA,
    Column("item", Integer, ForeignKey("items.seq"), primary_key=True),
    Column("speaker", Integer, ForeignKey("speakers.id"), primary_key=True),
    Index("item_speakers_speaker", "speaker", "item"),
)

quotations = Table(
    "quotations",
    METADATA,
    Column("id", Words, primary_key=True),
    Column("article_id", Words, ForeignKey("articles.id"), nullable=False),
    Column("speaker", Integer, ForeignKey("speakers.id"), nullable=False),
    Index("quotations_article", "article_id"),
    Index("quotations_speaker", "speaker", "article_id"),
)

# Appended only: triggers refuse everything else.
events = Table(
    "events",
    METADATA,
    Column("seq", Integer, primary_key=True),
    Column("id", Words, nullable=False, unique=True),
    Column("item", Integer, ForeignKey("items.seq"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("action", String(8), nullable=False),
    Column("reason", String(32)),
    Column("correction", Json),
    Column("note", Words),
    Column("assignee", Words),
    Column("undoes", Integer),
    Column("reviewer", Words, nullable=False),
    Column("at", Words, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("machine", Json, nullable=False),
    UniqueConstraint("item", "number"),
)
Index("events_at", events.c["at"])

rules = Table(
    "rules",
    METADATA,
    Column("id", Integer, primary_key=True),  # in the order in which they are tried
    Column("rule", Json, nullable=False),
    Column("name", Words, nullable=False),
    Column("made_by", Words, nullable=False),
    Column("made_at", Words, nullable=False),
    Column("from_item", Words),
    Column("revoked_by", Words),
    Column("revoked_at", Words),
)
