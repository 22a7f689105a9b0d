"""Counts that hold until somebody writes to the desk."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import TypeVar, cast

SIZE = 512
T = TypeVar("T")


class Cache:
    """Remember answers by the desk's version, so that none outlives a change; those longest unused go first."""

    def __init__(self, size: int = SIZE) -> None:
        self._size = size
        self._lock = Lock()
        self._answers: OrderedDict[Hashable, object] = OrderedDict()

    def get(self, version: int, question: Hashable, answer: Callable[[], T]) -> T:
        """Return the answer to *question*, from memory where the desk is at *version* still."""
        key = (version, question)
        with self._lock:
            if key in self._answers:
                self._answers.move_to_end(key)
                return cast("T", self._answers[key])
        found = answer()  # two threads may both ask the database: no harm, and nobody waits
        with self._lock:
            self._answers[key] = found
            while len(self._answers) > self._size:
                self._answers.popitem(last=False)
        return found
