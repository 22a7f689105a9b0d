"""Counts that hold until somebody writes to the desk, or until the next run is loaded."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import TypeVar, cast

SIZE = 512
T = TypeVar("T")


class Cache:
    """Remember answers by the version of what they are about, so that none outlives a change.

    Of several threads that ask the same at once, one asks the database and the others wait for it. Those answers that
    were not asked for longest go first.
    """

    def __init__(self, size: int = SIZE) -> None:
        self._size = size
        self._lock = Lock()
        self._answers: OrderedDict[Hashable, object] = OrderedDict()
        self._asking: dict[Hashable, Lock] = {}

    def get(self, version: int, question: Hashable, answer: Callable[[], T]) -> T:
        """Return the answer to *question*, from memory where it is at *version* still."""
        key = (version, question)
        with self._lock:
            if key in self._answers:
                self._answers.move_to_end(key)
                return cast("T", self._answers[key])
            asking = self._asking.setdefault(key, Lock())
        with asking:
            with self._lock:
                if key in self._answers:
                    return cast("T", self._answers[key])
            try:
                found = answer()
                with self._lock:
                    self._answers[key] = found
                    while len(self._answers) > self._size:
                        self._answers.popitem(last=False)
            finally:
                with self._lock:
                    self._asking.pop(key, None)
        return found
