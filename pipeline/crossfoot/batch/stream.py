"""Articles in, analyses out: in order, in one process or many, with the same results."""

from __future__ import annotations

from collections.abc import Generator, Iterable

from crossfoot.annotate.model import DEFAULT_MODEL, load_model
from crossfoot.batch.analyst import Analyst
from crossfoot.batch.chunks import in_chunks
from crossfoot.batch.crew import Crew
from crossfoot.batch.outcome import Analyze, Item, Outcome


def analyze_stream(
    items: Iterable[Item], analyze: Analyze, *, model: str = DEFAULT_MODEL, jobs: int = 1
) -> Generator[Outcome, None, None]:
    """Yield the outcome of each item, in the order of *items*; rejects pass through.

    Args:
        items: Read lazily, some chunks ahead of what is yielded.
        analyze: With several jobs, a function of a module, as it is sent to other processes.
        model: Name of the spaCy pipeline; every process loads its own.
        jobs: Processes to work in; with 1, this one.

    Raises:
        CrossfootError: The pipeline cannot be loaded, or a process cannot be started.
    """
    chunks = in_chunks(items)
    if jobs == 1:
        analyst = Analyst(load_model(model), analyze)
        for chunk in chunks:
            yield from analyst.outcomes(chunk)
        return
    crew = Crew(model, analyze, jobs)
    try:
        yield from crew.outcomes(chunks)
    finally:
        crew.stop()
