"""Records in files against their schemas: what ``crossfoot validate`` prints."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from crossfoot.batch.terminal import PlainConsole
from crossfoot.emit.run_folder import RUN
from crossfoot.emit.validate import FileValidator
from crossfoot.errors import UsageError
from crossfoot.ingest.places import RUN_FILES
from crossfoot.ingest.problem import shown

LONGEST_LINE = 2_000


def print_problems(files: Iterable[Path]) -> int:
    """Print a line for each problem, and a last one for the sum; return how many there are.

    Raises:
        UsageError: A file cannot be read.
    """
    validator = FileValidator()
    console = PlainConsole(stderr=False)
    judged = problems = 0
    for file in _files(files):
        judged += 1
        for problem in validator.problems(file):
            problems += 1
            console.print(shown(str(problem), LONGEST_LINE), soft_wrap=True)
    console.print(f"{judged:,} files, {problems:,} problems" if problems else f"{judged:,} files, all valid")
    return problems


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield *paths*, and for a run's folder the files of its records."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        found = [path / name for name in (*RUN_FILES, RUN) if (path / name).exists()]
        if not found:
            raise UsageError(f"{path}: expected a file or the folder of a run, found neither")
        yield from found
