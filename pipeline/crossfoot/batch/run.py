"""A whole run: inputs in; a folder, lines of JSON or both out."""

from __future__ import annotations

import logging
import sys
from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from crossfoot.across import Index, compare
from crossfoot.annotate.model import DEFAULT_MODEL
from crossfoot.batch.model_version import model_version
from crossfoot.batch.outcome import Analyze, Outcome, internal_error
from crossfoot.batch.sinks import JsonSink, Sink
from crossfoot.batch.stream import analyze_stream
from crossfoot.batch.tally import Tally
from crossfoot.batch.terminal import Screen, print_summary
from crossfoot.batch.totals import count_inputs
from crossfoot.emit.run_folder import RunWriter
from crossfoot.emit.run_record import RunInfo
from crossfoot.ingest import ReadOptions, read
from crossfoot.settings import Settings, count_hidden
from crossfoot.types import Analysis

LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Run:
    """What is to be done."""

    paths: Sequence[str]
    folder: Path | None
    """Where the run's files go, if anywhere."""

    options: ReadOptions = field(default_factory=ReadOptions)
    model: str = DEFAULT_MODEL
    jobs: int = 1
    overwrite: bool = False
    as_json: bool = False
    """Whether to write articles to standard output."""

    quiet: bool = False
    settings: Settings = field(default_factory=Settings)
    """What the checks may show; *analyze* must be given the same."""

    across: bool = False
    """Whether to hold the articles against each other; *analyze* must keep what that needs. Needs a folder."""


def run_check(run: Run, analyze: Analyze) -> Tally:
    """Read, analyze and write everything; show progress, rejects and a summary.

    Raises:
        CrossfootError: The model or the folder cannot be used.
        OSError: The results cannot be written.
    """
    started = datetime.now(UTC)
    version = model_version(run.model)
    tally = Tally(hidden=Counter(dict.fromkeys(run.settings.hiders, 0)))
    shows = sys.stderr.isatty() and not run.quiet
    with ExitStack() as stack:
        writer = stack.enter_context(RunWriter(run.folder, overwrite=run.overwrite)) if run.folder else None
        sinks: list[Sink] = [writer] if writer else []
        sinks += [JsonSink(sys.stdout.buffer)] if run.as_json else []
        items = read(run.paths, run.options)
        outcomes = analyze_stream(items, analyze, model=run.model, jobs=run.jobs)
        stack.enter_context(closing(outcomes))
        screen = stack.enter_context(Screen(count_inputs(run.paths) if shows else None, shows=shows))
        index = stack.enter_context(Index()) if run.across else None
        for found in outcomes:
            outcome = _put(found, sinks)
            tally.add(outcome)
            screen.show(outcome)
            if index is not None and isinstance(outcome, Analysis):
                index.add(outcome)
        if index is not None and writer is not None:
            _compare(index, run.settings, writer, tally)
        finished = datetime.now(UTC)
        if writer is not None:
            writer.finish(_info(run, version, started, finished))
    if not run.quiet:
        seconds = (finished - started).total_seconds()
        print_summary(tally, seconds, run.folder, stderr=run.as_json)
    return tally


def _compare(index: Index, settings: Settings, writer: RunWriter, tally: Tally) -> None:
    """Write what the articles say of each other."""
    for found in compare(index):
        kept, hidden = settings.sift([found.finding], found.claims, found.articles)
        counts = count_hidden(hidden)
        tally.hide(counts)
        writer.hide(counts)
        for finding in kept:
            writer.between(found)
            tally.add_finding(finding)


def _put(outcome: Outcome, sinks: Sequence[Sink]) -> Outcome:
    """Write an outcome; an analysis that breaks the contract becomes a reject."""
    if isinstance(outcome, Analysis):
        try:
            for sink in sinks:
                sink.analysis(outcome)
        except OSError:  # a full disk, a closed pipe: nothing more can be written
            raise
        except Exception as error:  # a bug that one article shows must not cost the others
            LOG.debug("article %s cannot be written", outcome.article.id, exc_info=True)
            outcome = internal_error(outcome.article, error)
        else:
            return outcome
    for sink in sinks:
        sink.reject(outcome)
    return outcome


def _info(run: Run, version: str, started: datetime, finished: datetime) -> RunInfo:
    # The settings that results depend on; the number of jobs is none of them.
    settings = {
        "published": run.options.published,
        "max_chars": run.options.max_chars,
        "any_language": run.options.any_language,
        **({"across": True} if run.across else {}),
        **run.settings.record(),
    }
    return RunInfo(run.model, version, started, finished, settings, tuple(run.paths), run.settings.hiders)
