"""The first tables; search; and triggers, by which events can only be appended.

The tables are spelt out here and not taken from `tables`: that module goes on, this step does not.
"""

import sqlalchemy as sa
from alembic import op

revision = "first"
down_revision = None
branch_labels = None
depends_on = None

ORDERED = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
"""Sorted by code points, as SQLite does, whatever the server's language."""

COUNTS = ("articles", "claims", "findings", "new", "changed", "gone")

SQLITE = (
    "CREATE VIRTUAL TABLE search USING fts5(words, tokenize='unicode61 remove_diacritics 0', prefix='2 3 4')",
    """CREATE TRIGGER events_kept BEFORE UPDATE ON events
       BEGIN SELECT RAISE(ABORT, 'events are appended, never changed'); END""",
    """CREATE TRIGGER events_stay BEFORE DELETE ON events
       BEGIN SELECT RAISE(ABORT, 'events are appended, never deleted'); END""",
    """CREATE TRIGGER events_follow BEFORE INSERT ON events
       WHEN NEW.number <> 1 + (SELECT count(*) FROM events WHERE item = NEW.item)
       BEGIN SELECT RAISE(ABORT, 'events of an item are numbered without gaps'); END""",
)
POSTGRES = (
    "CREATE TABLE search (item INTEGER PRIMARY KEY REFERENCES items (seq), words TSVECTOR NOT NULL)",
    "CREATE INDEX search_words ON search USING gin (words)",
    """CREATE FUNCTION events_kept() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'events are appended, never changed'; END $$""",
    """CREATE TRIGGER events_kept BEFORE UPDATE OR DELETE ON events
       FOR EACH ROW EXECUTE FUNCTION events_kept()""",
    """CREATE TRIGGER events_stay BEFORE TRUNCATE ON events
       FOR EACH STATEMENT EXECUTE FUNCTION events_kept()""",
    """CREATE FUNCTION events_follow() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN
         IF NEW.number <> 1 + (SELECT count(*) FROM events WHERE item = NEW.item) THEN
           RAISE EXCEPTION 'events of an item are numbered without gaps';
         END IF;
         RETURN NEW;
       END $$""",
    """CREATE TRIGGER events_follow BEFORE INSERT ON events
       FOR EACH ROW EXECUTE FUNCTION events_follow()""",
)


def upgrade() -> None:
    """Make everything."""
    _make_runs()
    _make_items()
    _make_parts()
    _make_decisions()
    for statement in SQLITE if op.get_bind().dialect.name == "sqlite" else POSTGRES:
        op.execute(statement)


def _make_runs() -> None:
    op.create_table("desk", _key("id"), _number("version"))
    op.execute("INSERT INTO desk (id, version) VALUES (1, 0)")
    op.create_table(
        "runs",
        _key("id"),
        _text("name"),
        sa.Column("fingerprint", sa.String(64), nullable=False, unique=True),
        *map(_text, ("crossfoot", "model", "finished", "loaded_at")),
        sa.Column("kept_by", sa.Text),
        *map(_number, COUNTS),
    )
    op.create_table(
        "articles",
        sa.Column("id", ORDERED, primary_key=True),
        sa.Column("run_id", sa.Integer, sa.ForeignKey("runs.id"), nullable=False),
        *(sa.Column(name, sa.Text) for name in ("title", "source", "url", "published")),
        sa.Column("day", sa.String(10)),
        _number("mentions"),
        _number("checked"),
        _text("unchecked"),
        _text("record"),
    )


def _make_items() -> None:
    op.create_table(
        "rules",
        _key("id"),
        *map(_text, ("rule", "name", "made_by", "made_at")),
        *(sa.Column(name, sa.Text) for name in ("from_item", "revoked_by", "revoked_at")),
    )
    op.create_table(
        "items",
        _key("seq"),
        sa.Column("id", ORDERED, nullable=False, unique=True),
        sa.Column("type", sa.String(8), nullable=False),
        sa.Column("article_id", ORDERED, sa.ForeignKey("articles.id"), nullable=False),
        sa.Column("run_id", sa.Integer, sa.ForeignKey("runs.id"), nullable=False),
        _number("start"),
        _number("end"),
        sa.Column("check", sa.Text),
        sa.Column("verdict", sa.String(16)),
        sa.Column("flagged", sa.Boolean, nullable=False),
        sa.Column("confidence", sa.Float),
        sa.Column("priority", sa.Float, nullable=False),
        _number("rank"),
        _number("kinds"),
        sa.Column("day", sa.String(10)),
        sa.Column("status", sa.String(12), nullable=False),
        sa.Column("reason", sa.String(32)),
        sa.Column("reviewer", sa.Text),
        sa.Column("decided_at", sa.Text),
        sa.Column("decided_revision", sa.Integer),
        sa.Column("assignee", sa.Text),
        *map(_number, ("notes", "event", "revision")),
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.Column("change", sa.String(8), nullable=False),
        sa.Column("hidden_by", sa.Integer, sa.ForeignKey("rules.id")),
        sa.Column("touched", sa.Boolean, nullable=False),
    )
    facets = ["type", "status", "change", "check", "verdict", "kinds", "reviewer", "assignee"]
    op.create_index("items_facets", "items", facets)
    op.create_index("items_rank", "items", ["rank", "article_id", "start", "id"])
    touched = sa.column("touched", sa.Boolean).is_(sa.true())
    op.create_index("items_touched", "items", ["status"], sqlite_where=touched, postgresql_where=touched)
    op.create_index("items_day", "items", ["day"])
    op.create_index("items_article", "items", ["article_id", "start", "id"])


def _make_parts() -> None:
    op.create_table(
        "records",
        sa.Column("item", sa.Integer, sa.ForeignKey("items.seq"), primary_key=True),
        *map(_text, ("headline", "surfaces", "speakers", "record")),
        sa.Column("before", sa.Text),
    )
    op.create_table(
        "operands",
        sa.Column("finding", sa.Integer, sa.ForeignKey("items.seq"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        _text("claim_id"),
        sa.Column("kind", sa.String(8), nullable=False),
        sa.Column("section", sa.String(8), nullable=False),
    )
    op.create_index("operands_claim", "operands", ["claim_id"])
    op.create_table(
        "speakers",
        _key("id"),
        sa.Column("name", ORDERED, nullable=False, unique=True),
        sa.Column("kind", sa.String(16), nullable=False),
    )
    op.create_table(
        "item_speakers",
        sa.Column("item", sa.Integer, sa.ForeignKey("items.seq"), primary_key=True),
        sa.Column("speaker", sa.Integer, sa.ForeignKey("speakers.id"), primary_key=True),
    )
    op.create_index("item_speakers_speaker", "item_speakers", ["speaker", "item"])
    op.create_table(
        "quotations",
        sa.Column("id", ORDERED, primary_key=True),
        sa.Column("article_id", ORDERED, sa.ForeignKey("articles.id"), nullable=False),
        sa.Column("speaker", sa.Integer, sa.ForeignKey("speakers.id"), nullable=False),
    )
    op.create_index("quotations_article", "quotations", ["article_id"])
    op.create_index("quotations_speaker", "quotations", ["speaker", "article_id"])


def _make_decisions() -> None:
    op.create_table(
        "events",
        _key("seq"),
        sa.Column("id", ORDERED, nullable=False, unique=True),
        sa.Column("item", sa.Integer, sa.ForeignKey("items.seq"), nullable=False),
        _number("number"),
        sa.Column("action", sa.String(8), nullable=False),
        sa.Column("reason", sa.String(32)),
        *(sa.Column(name, sa.Text) for name in ("correction", "note", "assignee")),
        sa.Column("undoes", sa.Integer),
        *map(_text, ("reviewer", "at")),
        _number("revision"),
        _text("machine"),
        sa.UniqueConstraint("item", "number"),
        sa.CheckConstraint("number > 0 AND (undoes IS NULL OR undoes < number)"),
        sa.CheckConstraint("action IN ('confirm', 'reject', 'correct', 'note', 'assign', 'undo')"),
        sa.CheckConstraint("(action = 'reject') = (reason IS NOT NULL)"),
        sa.CheckConstraint("(action = 'correct') = (correction IS NOT NULL)"),
        sa.CheckConstraint("(action = 'undo') = (undoes IS NOT NULL)"),
        sa.CheckConstraint("action <> 'note' OR note IS NOT NULL"),
    )
    op.create_index("events_at", "events", ["at"])


def _key(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, primary_key=True)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)
