"""How a command ends: its exit code, and one line instead of a traceback."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from crossfoot.errors import CrossfootError

USAGE = 2
INTERRUPTED = 130
CLOSED_PIPE = 141
"""128 and the number of the signal, as other programs end."""


@contextmanager
def clean_exit() -> Iterator[None]:
    """Turn what a user can cause into an exit code."""
    try:
        yield
    except CrossfootError as error:
        _leave(USAGE, str(error))
    except KeyboardInterrupt:
        _leave(INTERRUPTED, "interrupted; what was written so far is kept, without run.json")
    except BrokenPipeError:
        # Python flushes standard output when it ends, and would complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(CLOSED_PIPE)
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        _leave(USAGE, f"{place}expected to read or write, found: {error.strerror or error}")


def _leave(code: int, message: str) -> None:
    for line in message.splitlines():
        print(f"crossfoot: {line}", file=sys.stderr)  # noqa: T201 (the program's own messages)
    sys.exit(code)
