"""What is kept of each article while a run goes on: on disk, so that memory does not grow with the archive."""

from __future__ import annotations

import pickle
import sqlite3
import zlib
from array import array
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from types import TracebackType

from crossfoot.across.sketch import KEYS, hashed, sketch
from crossfoot.types import Analysis, Article, Claim, Finding, Statement

TABLES = """
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
CREATE TABLE articles (n INTEGER PRIMARY KEY, rank TEXT NOT NULL, url TEXT, sketch BLOB NOT NULL, kept BLOB NOT NULL);
CREATE TABLE shingles (hash INTEGER NOT NULL, n INTEGER NOT NULL);
CREATE TABLE pairs (later INTEGER NOT NULL, at INTEGER NOT NULL, earlier INTEGER NOT NULL, there INTEGER NOT NULL);
CREATE TABLE measures (hash INTEGER NOT NULL, n INTEGER NOT NULL, position INTEGER NOT NULL);
BEGIN;
"""
CACHED = 512
"""Articles that are held in memory while pairs are compared."""

Place = tuple[int, int]
"""An article's number and a statement's position in it."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An article without its text, and the claims that its statements stand in."""

    article: Article
    claims: dict[str, Claim]
    findings: tuple[Finding, ...]
    statements: tuple[Statement, ...]
    names: frozenset[str]
    words: int
    """How long its text is."""

    @property
    def rank(self) -> tuple[str, str]:
        """What makes one article later than another: its date of publication, then its id."""
        return self.article.published or "", self.article.id


class Index(AbstractContextManager["Index"]):
    """Articles by shingles and by what their figures measure, in a private file that is gone when it is closed."""

    def __init__(self) -> None:
        # An empty name is SQLite's own temporary file: nobody else can write to it.
        self._connection = sqlite3.connect("", isolation_level=None)
        self._connection.executescript(TABLES)
        self._count = 0
        self.kept = lru_cache(CACHED)(self._kept)
        """The article with a number."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Close and forget."""
        self._connection.close()

    def add(self, analysis: Analysis) -> None:
        """Keep what may be compared of an article."""
        if not analysis.statements:
            return
        self._count += 1
        kept = _kept(analysis)
        drawn = sketch(analysis.article.text)
        blob = zlib.compress(pickle.dumps(kept), 1)
        row = (self._count, "\t".join(kept.rank), analysis.article.url, drawn.tobytes(), blob)
        self._connection.execute("INSERT INTO articles VALUES (?, ?, ?, ?, ?)", row)
        self._connection.executemany(
            "INSERT INTO shingles VALUES (?, ?)", [(value, self._count) for value in drawn[:KEYS]]
        )
        self._connection.executemany("INSERT INTO measures VALUES (?, ?, ?)", _measures(kept, self._count))

    def _kept(self, number: int) -> Kept:
        [blob] = self._connection.execute("SELECT kept FROM articles WHERE n = ?", [number]).fetchone()
        kept: Kept = pickle.loads(zlib.decompress(blob))  # noqa: S301 - its own file
        return kept

    def sketch(self, number: int) -> array[int]:
        """The sketch of an article."""
        [blob] = self._connection.execute("SELECT sketch FROM articles WHERE n = ?", [number]).fetchone()
        return array("q", blob)

    def url(self, number: int) -> str | None:
        """The address of an article."""
        [url] = self._connection.execute("SELECT url FROM articles WHERE n = ?", [number]).fetchone()
        found: str | None = url
        return found

    def add_pairs(self, later: Place, earlier: Iterable[Place]) -> None:
        """Keep which statements are to be compared."""
        rows = [(*later, *place) for place in earlier]
        self._connection.executemany("INSERT INTO pairs VALUES (?, ?, ?, ?)", rows)

    def pairs(self) -> Iterator[tuple[Place, list[Place]]]:
        """Yield each statement that is the later of a pair, with the earlier ones, in the order of the articles."""
        query = (
            "SELECT DISTINCT p.later, p.at, p.earlier, p.there FROM pairs p "
            "JOIN articles a ON a.n = p.later JOIN articles b ON b.n = p.earlier "
            "ORDER BY a.rank, p.at, b.rank, p.there"
        )
        rows = self._connection.execute(query)
        for later, group in groupby(rows, key=lambda row: (row[0], row[1])):
            yield later, [(row[2], row[3]) for row in group]

    def ranked(self, numbers: list[int]) -> list[int]:
        """Sort articles, the earliest first."""
        ranks = {
            n: self._connection.execute("SELECT rank FROM articles WHERE n = ?", [n]).fetchone()
            for n in numbers
        }
        return sorted(numbers, key=lambda n: ranks[n])

    def alike(self) -> Iterator[list[int]]:
        """Yield articles that share a shingle or an address, the earliest first."""
        for column, table in (("hash", "shingles"), ("url", "articles")):
            query = (
                f"SELECT t.{column}, t.n FROM {table} t JOIN articles a ON a.n = t.n "  # noqa: S608 - no input
                f"WHERE t.{column} IS NOT NULL ORDER BY t.{column}, a.rank"
            )
            for group in self._groups(query):
                yield [row[0] for row in group]

    def same_measure(self) -> Iterator[list[Place]]:
        """Yield statements (article and position) that may be of one thing, the earliest first."""
        query = (
            "SELECT m.hash, m.n, m.position FROM measures m JOIN articles a ON a.n = m.n "
            "ORDER BY m.hash, a.rank, m.position"
        )
        for group in self._groups(query):
            yield [(row[0], row[1]) for row in group]

    def _groups(self, query: str) -> Iterator[list[tuple[int, ...]]]:
        """Yield the rest of the rows with the same first column, where there are several."""
        key: object = None
        group: list[tuple[int, ...]] = []
        for first, *rest in self._connection.execute(query):
            if first != key:
                if len(group) > 1:
                    yield group
                key, group = first, []
            group.append(tuple(rest))
        if len(group) > 1:
            yield group


def _kept(analysis: Analysis) -> Kept:
    wanted = {statement.claim_id for statement in analysis.statements}
    claims = {claim.id: claim for claim in analysis.claims if claim.id in wanted}
    findings = tuple(f for f in analysis.findings if any(o.claim_id in wanted for o in f.operands))
    article = analysis.article
    title = article.title
    if title is None and article.title_span is not None:
        title = article.title_span.slice(article.text)
    head = replace(article, text="", title_span=None, title=title)
    return Kept(head, claims, findings, analysis.statements, analysis.names, len(article.text.split()))


def _measures(kept: Kept, number: int) -> Iterator[tuple[int, int, int]]:
    for position, statement in enumerate(kept.statements):
        if statement.measure is None or not statement.dates:
            continue
        for name in statement.names:
            yield hashed(f"{statement.measure}\n{name}\n{' '.join(statement.dates)}"), number, position
