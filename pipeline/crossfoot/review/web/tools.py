"""What the application keeps in memory: the model that checks texts, what it has just checked, and where runs are."""

from __future__ import annotations

import secrets
import threading
from collections import OrderedDict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from crossfoot.emit.integrity import Records
from crossfoot.review.check_now import Checker, Submission

MOST = 40
"""Texts that wait to be kept or forgotten, of all reviewers together."""


class Shelf:
    """Texts that were checked a moment ago, by a key that only the one who checked them can use."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._records: OrderedDict[tuple[str, str], Records] = OrderedDict()

    def put(self, reviewer: str, records: Records) -> str:
        """Lay *records* down and return their key; the oldest make room."""
        key = secrets.token_urlsafe(16)
        with self._lock:
            self._records[reviewer, key] = records
            while len(self._records) > MOST:
                self._records.popitem(last=False)
        return key

    def get(self, reviewer: str, key: str) -> Records | None:
        """Return what *reviewer* laid down, or None if it is not there any more."""
        with self._lock:
            return self._records.get((reviewer, key))


class TextChecker(Protocol):
    """Checks a text: in this process, or in one of its own."""

    def warm(self) -> object:
        """Begin to get ready, and return at once."""

    def check(self, given: Submission) -> Records:
        """Read and check a text."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What pages work with beside the desk."""

    checker: TextChecker = field(default_factory=Checker)
    shelf: Shelf = field(default_factory=Shelf)
    runs: Path | None = None
    """The folder whose folders are runs; None if the desk was opened without any."""
