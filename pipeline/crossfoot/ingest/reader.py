"""Paths -> articles and rejects, one at a time and in order."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from crossfoot.ingest.article import make_article
from crossfoot.ingest.draft import Draft
from crossfoot.ingest.options import ReadOptions
from crossfoot.ingest.places import find_sources
from crossfoot.ingest.problem import UnreadableError, shown
from crossfoot.ingest.readers import READERS, Reader, find_reader
from crossfoot.ingest.source import Source
from crossfoot.ingest.standard_input import read_standard_input
from crossfoot.types import Article, Reject


def read(
    paths: str | Path | Iterable[str | Path], options: ReadOptions | None = None
) -> Iterator[Article | Reject]:
    """Yield an article or a reject for everything that *paths* lead to.

    Nothing raises, and what cannot be read costs no other article. Of a file of JSON Lines one line at a
    time is held in memory, and 16 bytes of every id.

    Args:
        paths: Files, folders (read with their subfolders), globs; ``-`` is standard input.
        options: Defaults to `ReadOptions()`.
    """
    options = options if options is not None else ReadOptions()
    seen: set[bytes] = set()
    for draft in _drafts([paths] if isinstance(paths, (str, Path)) else paths):
        if isinstance(draft, Reject):
            yield draft
            continue
        try:
            article = make_article(draft, options)
            _check_new(article.id, seen)
        except UnreadableError as error:
            yield error.at(draft.where)
        else:
            yield article


def _drafts(paths: Iterable[str | Path]) -> Iterator[Draft | Reject]:
    for source in find_sources(paths):
        if isinstance(source, Reject):
            yield source
            continue
        try:
            yield from _reader(source)(source)
        except UnreadableError as error:
            yield error.at(source.where)


def _reader(source: Source) -> Reader:
    if source.path is None or source.is_pipe:
        return read_standard_input
    reader = find_reader(source.path)
    if reader is None:
        suffix = source.path.suffix
        found = f"a file with the suffix {shown(suffix)!r}" if suffix else "a file without a suffix"
        raise UnreadableError(
            "unknown-suffix",
            f"expected one of {' '.join(suffix for suffix, _ in READERS)}, found {found}",
            "save it in one of these formats",
        )
    return reader


def _check_new(article: str, seen: set[bytes]) -> None:
    key = hashlib.blake2b(article.encode(), digest_size=16).digest()
    if key in seen:
        raise UnreadableError(
            "duplicate-id",
            f"expected every article once, found the id {shown(article)!r} again",
            "leave the second one out or give it an id of its own",
        )
    seen.add(key)
