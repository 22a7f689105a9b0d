"""What a person sees of a run: progress and rejects on standard error, and a summary."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, SpinnerColumn, Task
from rich.table import Table
from rich.text import Text

from crossfoot.batch.outcome import Outcome
from crossfoot.batch.tally import Tally
from crossfoot.ingest.problem import shown
from crossfoot.types import Reject, Verdict

LONGEST_LINE = 2_000


class PlainConsole(Console):
    """A console that prints words as they are, whatever brackets or colons an article brings."""

    def __init__(self, *, stderr: bool) -> None:
        super().__init__(stderr=stderr, highlight=False, markup=False, emoji=False)

    def on_broken_pipe(self) -> None:
        """Leave a closed pipe to the command, which knows its exit code."""
        raise BrokenPipeError


class Screen:
    """Progress bar (on a terminal only) and lines of rejects, both on standard error."""

    def __init__(self, total: int | None, *, shows: bool) -> None:
        self._console = PlainConsole(stderr=True)
        self._progress = Progress(
            SpinnerColumn(),
            BarColumn(),
            MofNCompleteColumn(),
            _Pace(),
            console=self._console,
            disable=not shows,
            redirect_stdout=False,
            transient=True,
        )
        self._task = self._progress.add_task("", total=total)

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._progress.stop()

    def show(self, outcome: Outcome) -> None:
        """Count one outcome as done; print one line about what could not be read."""
        self._progress.advance(self._task)
        if isinstance(outcome, Reject):
            line = f"{outcome.where}: {outcome.message}; {outcome.advice} [{outcome.reason}]"
            self._console.print(Text(shown(line, LONGEST_LINE)), soft_wrap=True)


class _Pace(ProgressColumn):
    """Articles a second since the start, and the time that the rest will take at this pace."""

    def render(self, task: Task) -> Text:
        if not task.completed or not task.elapsed:
            return Text("loading")
        pace = task.completed / task.elapsed
        left = (
            ""
            if task.total is None
            else f", {timedelta(seconds=round((task.total - task.completed) / pace))} left"
        )
        return Text(f"{pace:,.1f} a second{left}")


def print_summary(tally: Tally, seconds: float, folder: Path | None, *, stderr: bool) -> None:
    """Print what a run found, and where its report is."""
    console = PlainConsole(stderr=stderr)
    table = Table(show_header=False, box=None, pad_edge=False)
    table.add_column(justify="left")
    table.add_column(justify="right")
    table.add_column(justify="left", overflow="fold")
    speed = f"{tally.articles / seconds:,.1f} a second" if seconds > 0 else ""
    table.add_row("articles", f"{tally.articles:,}", speed)
    if tally.rejects:
        table.add_row("not read", f"{tally.rejects.total():,}", _counts(tally.rejects), style="yellow")
    table.add_row("claims", f"{tally.claims:,}", f"{tally.attributed:,} with a speaker")
    table.add_row("numbers and dates", f"{tally.mentions.total():,}", _counts(tally.mentions))
    verdicts = {v: tally.findings[v] for v in Verdict if tally.findings[v]}
    table.add_row("cross-checks", f"{tally.findings.total():,}", _counts(verdicts))
    table.add_row("flagged", f"{tally.flagged:,}", style="bold red" if tally.flagged else "")
    if tally.hidden:
        table.add_row("hidden", f"{tally.hidden.total():,}", _counts(tally.hidden))
    console.print(table)
    if folder is not None:
        console.print(Text(f"\n{folder / 'report.html'}"), soft_wrap=True)


def _counts(counts: Mapping[Any, int]) -> str:
    return ", ".join(f"{name} {n:,}" for name, n in counts.items())
