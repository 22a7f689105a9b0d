"""Full-text search with the same answers in both databases: SQLite's FTS5 and PostgreSQL's tsvector.

Both are given words that were cut and folded here (small letters, no accents, digits apart from signs), so that
neither a stemmer nor a database's own idea of a number comes between what is typed and what is found.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from sqlalchemy import (
    BindParameter,
    Cast,
    Column,
    ColumnElement,
    Connection,
    Insert,
    Integer,
    MetaData,
    Select,
    Table,
    Text,
    bindparam,
    cast,
    column,
    delete,
    insert,
    select,
    table,
)
from sqlalchemy.dialects.postgresql import TSQUERY, TSVECTOR

WORDS = 10_000
"""Most that are searched of one item; PostgreSQL's positions end at 16,383."""

LENGTH = 100
"""Code points that are searched of one word."""

ASKED = 32
"""Most terms of a query."""

QUOTED = re.compile(r'"([^"]*)"|\u201c([^\u201d]*)\u201d')
MARKS = frozenset({"Mn", "Me", "Cf"})

sqlite = table("search", column("rowid", Integer), column("words", Text))
sqlite_words: ColumnElement[str] = sqlite.c.words
postgres = Table("search", MetaData(), Column("item", Integer, primary_key=True), Column("words", TSVECTOR))


def cut(text: str) -> list[str]:
    """Cut *text* into the words that are searched: ``"Fréchette: $576.9m"`` into ``frechette 576 9m``."""
    plain = text if text.isascii() else _without_marks(text)
    spaced = "".join(char if char.isalnum() else " " for char in plain.casefold())
    return [word[:LENGTH] for word in spaced.split()[:WORDS]]


def terms(text: str) -> list[tuple[tuple[str, ...], bool]]:
    """Cut a query into phrases, each with whether its word may go on.

    A word of letters finds longer ones (``migrant`` finds ``migrants``); a figure (``160,651``) and what stands in
    quotation marks are found as they are.
    """
    found: list[tuple[tuple[str, ...], bool]] = []
    rest = text
    for match in QUOTED.finditer(text):
        found.append((tuple(cut(match[1] or match[2] or "")), False))
        rest = rest.replace(match[0], " ", 1)
    for word in rest.split():
        phrase = tuple(cut(word))
        found.append((phrase, len(phrase) == 1 and phrase[0].isalpha()))
    return [term for term in dict.fromkeys(found) if term[0]][:ASKED]


def matching(dialect: str, text: str) -> Select[int] | None:
    """Select the items whose words match *text*; ``None`` where it holds no word."""
    asked = terms(text)
    if not asked:
        return None
    if dialect == "sqlite":
        query = " AND ".join(f'"{" ".join(phrase)}"{"*" * open_}' for phrase, open_ in asked)
        return select(sqlite.c.rowid).where(sqlite_words.op("MATCH")(bindparam(None, query, Text)))
    query = " & ".join(
        "(" + " <-> ".join(f"'{word}'{':*' * open_}" for word in phrase) + ")" for phrase, open_ in asked
    )
    return select(postgres.c.item).where(postgres.c.words.op("@@")(cast(query, TSQUERY)))


def put(connection: Connection, texts: Sequence[tuple[int, str]], old: Sequence[int] = ()) -> None:
    """Make items searchable by their texts.

    Args:
        connection: Of a transaction that writes.
        texts: Each with its item.
        old: Items that may have been searchable before, by other texts.
    """
    if connection.dialect.name == "sqlite":
        if old:
            forget = delete(sqlite).where(sqlite.c.rowid == bindparam("item"))
            connection.execute(forget, [{"item": item} for item in old])
        rows = [{"rowid": item, "words": " ".join(cut(text))} for item, text in texts]
        into: Insert = insert(sqlite)
    else:
        if old:
            forget = delete(postgres).where(postgres.c.item == bindparam("old"))
            connection.execute(forget, [{"old": item} for item in old])
        rows = [{"item": item, "vector": _vector(cut(text))} for item, text in texts]
        into = insert(postgres).values(words=_cast_vector())
    if rows:
        connection.execute(into, rows)


def _cast_vector() -> Cast[str]:
    asked: BindParameter[str] = bindparam("vector", type_=Text)
    return cast(asked, TSVECTOR)


def _vector(words: Sequence[str]) -> str:
    """Write a tsvector with its positions: ``'costs':1,7 'rose':2``."""
    places: dict[str, list[int]] = {}
    for position, word in enumerate(words, start=1):
        places.setdefault(word, []).append(position)
    # PostgreSQL keeps 256 positions of a word.
    return " ".join(f"'{word}':{','.join(map(str, at[:255]))}" for word, at in places.items())


def _without_marks(text: str) -> str:
    # A mark that no eye sees must not come between two letters, nor an accent.
    return "".join(map(_plain, unicodedata.normalize("NFKD", text)))


@cache
def _plain(char: str) -> str:
    return "" if unicodedata.category(char) in MARKS else char
