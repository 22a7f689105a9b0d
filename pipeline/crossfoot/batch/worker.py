"""A process of its own that analyzes chunks, so that not even a crash of it costs more than one article."""

from __future__ import annotations

import signal
from collections.abc import Sequence
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection

from crossfoot.annotate.model import load_model
from crossfoot.batch.analyst import Analyst
from crossfoot.batch.hush import hush_libraries
from crossfoot.batch.outcome import Analyze, Item, Outcome
from crossfoot.errors import CrossfootError

SPAWN = get_context("spawn")
"""A fork would copy the threads of the progress bar and of numpy in whatever state they are."""


class WorkerDiedError(CrossfootError):
    """The process ended without an answer: killed for its memory, or crashed in compiled code."""


class Worker:
    """One process with its own spaCy pipeline."""

    def __init__(self, model: str, analyze: Analyze) -> None:
        self.connection, theirs = SPAWN.Pipe()
        self._process = SPAWN.Process(target=_serve, args=(theirs, model, analyze), daemon=True)
        self._process.start()
        theirs.close()
        self._began = False

    def give(self, chunk: Sequence[Item]) -> None:
        """Hand over the next chunk; the answer to the one before must have been taken."""
        with suppress(OSError):  # `take` says that it died
            self.connection.send(tuple(chunk))

    def take(self) -> list[Outcome]:
        """Wait for the answer.

        Raises:
            WorkerDiedError: There will be none.
            CrossfootError: The worker could not begin; another one could not either.
        """
        if not self._began:
            try:
                self._receive()
            except WorkerDiedError as error:
                raise CrossfootError(f"jobs: {error} before it could begin; try with --jobs 1") from error
            self._began = True
        return list(self._receive())

    def stop(self) -> None:
        """End the process now."""
        self.connection.close()
        self._process.terminate()
        self._process.join()

    def _receive(self) -> Sequence[Outcome]:
        try:
            answer: Sequence[Outcome] | CrossfootError = self.connection.recv()
        except (EOFError, OSError) as error:
            self._process.join(timeout=5)
            raise WorkerDiedError(f"the worker process ended with code {self._process.exitcode}") from error
        if isinstance(answer, CrossfootError):
            raise answer
        return answer


def _serve(connection: Connection, model: str, analyze: Analyze) -> None:
    """Answer chunks until the other end closes."""
    # Ctrl-C reaches every process of the terminal; the parent decides and ends its workers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    hush_libraries()
    try:
        analyst = Analyst(load_model(model), analyze)
    except CrossfootError as error:
        connection.send(error)
        return
    connection.send(())
    with suppress(EOFError, OSError):  # the other end is closed
        while True:
            connection.send(list(analyst.outcomes(connection.recv())))
