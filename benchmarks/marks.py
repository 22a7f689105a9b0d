"""What readers mark by hand, one JSON line each: offsets and no text. Reading, pairing and writing it."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any, ClassVar, Protocol, TypeVar


class Marked(Protocol):
    """Something in an article that a reader marked."""

    @property
    def set(self) -> str:
        """The set that the article is of."""
        ...

    @property
    def id(self) -> str:
        """The article's id."""
        ...

    @property
    def key(self) -> Hashable:
        """What tells it from all others."""
        ...


class Line(Protocol):
    """A dataclass whose fields can stand in JSON."""

    __dataclass_fields__: ClassVar[dict[str, Any]]


M = TypeVar("M", bound=Marked)
T = TypeVar("T")


def read_lines(path: Path, make: Callable[[dict[str, Any]], T]) -> list[T]:
    """Read a file of JSON lines.

    Raises:
        ValueError: *make* refuses a line; the message names file and line.
    """
    made = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            made.append(make(json.loads(line)))
        except ValueError as error:
            raise ValueError(f"{path}, line {number}: {error}") from error
    return made


def write_lines(path: Path, rows: Iterable[Line]) -> None:
    """Write one JSON line for each row, in the order given."""
    path.write_text("".join(json.dumps(asdict(row)) + "\n" for row in rows), encoding="utf-8")


def by_article(marks: Iterable[M]) -> dict[tuple[str, str], list[M]]:
    """Gather the marks of each article, by set and id, in their order."""
    gathered: dict[tuple[str, str], list[M]] = {}
    for mark in marks:
        gathered.setdefault((mark.set, mark.id), []).append(mark)
    return gathered


def pair_up(first: Iterable[M], second: Iterable[M]) -> Iterator[tuple[M, M]]:
    """Yield what both readers marked; *second* may hold less of it.

    Raises:
        ValueError: *second* marks something that *first* does not.
    """
    known = {mark.key: mark for mark in first}
    for mark in second:
        if mark.key not in known:
            raise ValueError(f"{mark.id}: expected one of the first marking, found another: {mark.key}")
        yield known[mark.key], mark


def read_options(description: str | None, first: Path, second: Path) -> tuple[Path, Path, Path]:
    """Read what a comparison of two readers is told on the command line: the data folder and both files of marks."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("data", type=Path, help="folder that holds the sets")
    parser.add_argument("--first", type=Path, default=first)
    parser.add_argument("--second", type=Path, default=second)
    options = parser.parse_args()
    return options.data, options.first, options.second
