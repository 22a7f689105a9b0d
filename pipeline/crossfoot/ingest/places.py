"""Paths, folders, globs and ``-`` -> sources, in one order on every machine."""

import glob
import os
import re
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from crossfoot.ingest.problem import UnreadableError
from crossfoot.ingest.sidecar import SUFFIX as SIDECAR
from crossfoot.ingest.source import Source, not_found
from crossfoot.types import Reject

PASSED_OVER = re.compile(
    rf"\..*|.*{re.escape(SIDECAR)}|readme(\..*)?|crossfoot\.toml", re.IGNORECASE | re.DOTALL
)
"""Names in a folder that are no articles: hidden ones, metadata beside an article, what explains the folder.
Anything else without a reader is a reject, so that no article is lost without a word."""

RUN_FILES = ("articles.jsonl", "claims.jsonl", "findings.jsonl", "rejects.jsonl")


def find_sources(paths: Iterable[str | Path]) -> Iterator[Source | Reject]:
    """Yield what is to be read, in the order of *paths*; in folders and globs in the order of their names."""
    for path in paths:
        if str(path) == "-":
            yield Source(None)
        elif not str(path):  # Path would take it for the current folder
            yield not_found("file or folder").at("''")
        else:
            yield from _at(path)


def _at(path: str | Path) -> Iterator[Source | Reject]:
    try:
        found = [Path(path)] if _exists(Path(path)) else [Path(match) for match in sorted(_glob(str(path)))]
    except ValueError as error:  # a zero byte in a name
        yield UnreadableError("not-found", f"expected a path, found: {error}", "check the path").at(str(path))
        return
    for place in found:
        yield from _folder(place) if place.is_dir() else [Source(place)]
    if not found:
        yield not_found("file or folder").at(str(path))


def _exists(path: Path) -> bool:
    try:
        path.lstat()
    except OSError:  # also a name too long for the system
        return False
    return True


def _glob(pattern: str) -> list[str]:
    return glob.glob(pattern, recursive=True)  # noqa: PTH207 (Path.glob has no absolute patterns)


def _folder(folder: Path) -> Iterator[Source | Reject]:
    empty = True
    for source in _walk(folder):
        empty = False
        yield source
    if empty:
        yield UnreadableError("empty", "expected articles, found an empty folder", "check the path").at(
            str(folder)
        )


def _walk(folder: Path) -> Iterator[Source | Reject]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        found = error.strerror or type(error).__name__
        yield UnreadableError("unreadable", f"expected a folder, found: {found}", "check its permissions").at(
            str(folder)
        )
        return
    for entry in entries:
        if PASSED_OVER.fullmatch(entry.name):
            continue
        if entry.is_dir(follow_symlinks=False):
            if not _is_run(folder / entry.name):
                yield from _walk(folder / entry.name)
        else:
            yield _file(folder / entry.name)


def _is_run(folder: Path) -> bool:
    """Whether a folder in a folder is the result of an earlier run, which `check .` must not read again."""
    try:
        return all((folder / name).is_file() for name in RUN_FILES)
    except OSError:  # reading it says what is wrong
        return False


def _file(path: Path) -> Source | Reject:
    """Keep to regular files: reading a pipe or a device in a folder might never end."""
    try:
        regular = stat.S_ISREG(path.stat().st_mode)
    except OSError:  # opening it says what is wrong
        regular = True
    if regular:
        return Source(path)
    return UnreadableError(
        "unreadable", "expected a file, found a link to a folder, a pipe or a device", "name it apart"
    ).at(str(path))
