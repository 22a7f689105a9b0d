"""Check texts in a process of its own: a long one takes no time from those who decide, and a crash costs one text."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import BoundedSemaphore, Lock
from typing import Protocol

from crossfoot.batch.hush import hush_libraries
from crossfoot.emit.integrity import Records
from crossfoot.errors import CrossfootError, ModelError
from crossfoot.review.check_now import Checker, RefusedError, Submission

SPAWN = get_context("spawn")
"""A fork would copy the server's threads and connections in whatever state they are."""

PATIENCE = 60.0
"""Seconds that a text waits for those before it."""

WAITING = 8
"""Texts that wait or are read; more are turned away at once, as each holds one of the server's forty threads."""

LONGEST = 300.0
"""Seconds that a text is read; the longest that is taken needs a minute on a slow machine, more where it is busy."""

POLITE = 5
"""The process gives way to the desk itself where there are few processors."""

Answer = Records | RefusedError | str


class OneText(Protocol):
    """Checks a text in the process."""

    def check(self, given: Submission) -> Records:
        """Read and check a text."""


class CheckWorker:
    """One process that reads one text at a time. Safe to use from several threads.

    Args:
        make: Makes what checks, in the process; a name of a module, as it is sent there.
        patience: Seconds that a text waits for those before it.
        longest: Seconds that it may take.
    """

    def __init__(
        self, make: Callable[[], OneText] = Checker, patience: float = PATIENCE, longest: float = LONGEST
    ) -> None:
        self._make, self._patience, self._longest = make, patience, longest
        self._places = BoundedSemaphore(WAITING)
        self._turn, self._changing = Lock(), Lock()
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None

    def warm(self) -> None:
        """Start the process, which begins to load its model, if there is none; return at once."""
        self._ready()

    def check(self, given: Submission) -> Records:
        """Read and check a text, and return its records; call it from a thread.

        Raises:
            RefusedError: It cannot be read, takes too long, or others are before it for too long.
            ModelError: The spaCy pipeline is not installed.
        """
        with self._in_turn():
            answer = self._ask(given)
        if isinstance(answer, str):
            raise ModelError(answer)
        if isinstance(answer, RefusedError):
            raise answer
        return answer

    def close(self) -> None:
        """End the process; the next text starts another."""
        with self._changing:
            if self._process is not None and self._connection is not None:
                self._connection.close()
                self._process.kill()
                self._process.join()
            self._process = self._connection = None

    @contextmanager
    def _in_turn(self) -> Iterator[None]:
        busy = RefusedError(
            "busy", "expected the texts before this one to be done, found them still being read", "try again later"
        )  # fmt: skip
        if not self._places.acquire(blocking=False):
            raise busy
        try:
            if not self._turn.acquire(timeout=self._patience):
                raise busy
            try:
                yield
            finally:
                self._turn.release()
        finally:
            self._places.release()

    def _ask(self, given: Submission) -> Answer:
        connection = self._ready()
        try:
            connection.send(given)
            if connection.poll(self._longest):
                answer: Answer = connection.recv()
                return answer
        except (EOFError, OSError):
            self.close()
            return RefusedError(
                "died",
                "expected the text to be read, found that the process that read it ended",
                "try again, and report it together with the text if it happens again",
            )
        self.close()
        return RefusedError(
            "too-slow",
            f"expected the text to be read within {self._longest:.0f} seconds, found it unfinished",
            "send a part of it, or use crossfoot check",
        )

    def _ready(self) -> Connection:
        with self._changing:
            if self._process is None or self._connection is None or not self._process.is_alive():
                self._connection, theirs = SPAWN.Pipe()
                self._process = SPAWN.Process(
                    target=_serve, args=(theirs, self._make), name="crossfoot-check", daemon=True
                )
                self._process.start()
                theirs.close()
            return self._connection


def _serve(connection: Connection, make: Callable[[], OneText]) -> None:
    """Answer text by text until the desk is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the desk, which then closes the connection
    hush_libraries()
    if hasattr(os, "nice"):  # not on Windows
        os.nice(POLITE)
    checker = make()
    if isinstance(checker, Checker):
        checker.warm()
    with suppress(EOFError, OSError):
        while True:
            connection.send(_answer(checker, connection.recv()))


def _answer(checker: OneText, given: Submission) -> Answer:
    try:
        return checker.check(given)
    except RefusedError as error:
        return error
    except CrossfootError as error:
        return str(error)
