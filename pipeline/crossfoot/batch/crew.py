"""Several worker processes, the chunks that they are at, and the order of the answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from multiprocessing.connection import wait

from crossfoot.batch.outcome import Analyze, Item, Outcome, internal_error
from crossfoot.batch.worker import Worker, WorkerDiedError
from crossfoot.types import Reject

AHEAD = 4
"""Chunks a worker that may wait for a slower one before them: what bounds the memory."""

Chunk = Sequence[Item]


class Crew:
    """Workers who take chunks as they come free; the answers leave in the order of the chunks."""

    def __init__(self, model: str, analyze: Analyze, jobs: int) -> None:
        self._model, self._analyze, self._jobs = model, analyze, jobs
        self._idle: list[Worker] = []
        self._busy: dict[Worker, tuple[int, Chunk]] = {}

    def outcomes(self, chunks: Iterator[Chunk]) -> Iterator[Outcome]:
        """Yield the outcomes of all chunks."""
        done: dict[int, list[Outcome]] = {}
        given = turn = 0
        while True:
            while self._has_room() and given < turn + AHEAD * self._jobs:
                chunk = next(chunks, None)
                if chunk is None:
                    break
                self._give(given, chunk)
                given += 1
            if turn == given:
                return
            done.update(self._answers(patient=turn not in done))
            if turn in done:
                yield from done.pop(turn)
                turn += 1

    def stop(self) -> None:
        """End all workers now."""
        for worker in (*self._idle, *self._busy):
            worker.stop()
        self._idle.clear()
        self._busy.clear()

    def _has_room(self) -> bool:
        return bool(self._idle) or len(self._busy) < self._jobs

    def _give(self, number: int, chunk: Chunk) -> None:
        worker = self._idle.pop() if self._idle else Worker(self._model, self._analyze)
        self._busy[worker] = number, chunk
        worker.give(chunk)

    def _answers(self, *, patient: bool) -> Iterator[tuple[int, list[Outcome]]]:
        """Yield the answers that are there; wait for one if *patient*."""
        ready = wait([worker.connection for worker in self._busy], timeout=None if patient else 0)
        for worker in [worker for worker in self._busy if worker.connection in ready]:
            number, chunk = self._busy[worker]
            try:
                outcomes = worker.take()
                self._idle.append(worker)
            except WorkerDiedError:
                worker.stop()
                outcomes = self._one_by_one(chunk)
            del self._busy[worker]
            yield number, outcomes

    def _one_by_one(self, chunk: Chunk) -> list[Outcome]:
        """Go through a chunk that a worker died of; only the article that it dies of again is lost."""
        outcomes: list[Outcome] = []
        for item in chunk:
            if isinstance(item, Reject):
                outcomes.append(item)
                continue
            worker = self._idle.pop() if self._idle else Worker(self._model, self._analyze)
            worker.give([item])
            try:
                outcomes += worker.take()
                self._idle.append(worker)
            except WorkerDiedError as error:
                worker.stop()
                outcomes.append(internal_error(item, error))
        return outcomes
