"""Where bytes come from: a file, a gzip file or standard input."""

from __future__ import annotations

import gzip
import stat
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BufferedReader, RawIOBase
from pathlib import Path
from typing import BinaryIO, cast

from crossfoot.ingest.problem import UnreadableError, shown

LONGEST_FILE = 64 * 2**20
"""Bytes of a text or HTML file, or of a line of JSON Lines, that are held in memory at once."""


@dataclass(frozen=True, slots=True)
class Source:
    """One place that bytes can be read from."""

    path: Path | None
    """``None`` for standard input."""

    @property
    def where(self) -> str:
        """The place as the user named it."""
        return "standard input" if self.path is None else shown(str(self.path), 1000)

    @property
    def name(self) -> str:
        """The file's own name, without its folders, so that ids are the same wherever the folder is."""
        if self.path is None:
            return "stdin"
        return self.path.name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")

    @property
    def is_pipe(self) -> bool:
        """Whether it is a named pipe, as a shell's ``<(command)`` makes it."""
        try:
            return self.path is not None and stat.S_ISFIFO(self.path.stat().st_mode)
        except OSError:  # opening it says what is wrong
            return False

    @contextmanager
    def open(self) -> Iterator[BufferedReader]:
        """Open for reading; say what goes wrong until it is closed as `UnreadableError`.

        Raises:
            UnreadableError: ``not-found``, ``unreadable`` or ``broken-gzip``.
        """
        try:
            if self.path is None:
                yield _buffered(sys.stdin.buffer)
                return
            with self.path.open("rb") as stream:
                packed = self.path.suffix.lower() == ".gz"
                yield _buffered(gzip.GzipFile(fileobj=stream)) if packed else stream
        except (gzip.BadGzipFile, EOFError, zlib.error) as error:
            found = shown(str(error)).rstrip(".") or type(error).__name__
            raise UnreadableError(
                "broken-gzip", f"expected a whole gzip file, found: {found}", "compress or download it again"
            ) from error
        except FileNotFoundError as error:
            raise not_found("file") from error
        except OSError as error:
            found = error.strerror or type(error).__name__
            raise UnreadableError(
                "unreadable",
                f"expected a readable file, found: {found}",
                "check the file and its permissions",
            ) from error

    def read_all(self) -> bytes:
        """Return all bytes.

        Raises:
            UnreadableError: It cannot be opened, or is over `LONGEST_FILE`.
        """
        with self.open() as stream:
            data = stream.read(LONGEST_FILE + 1)
        if len(data) > LONGEST_FILE:
            raise too_large("file")
        return data


def _buffered(stream: BinaryIO | gzip.GzipFile) -> BufferedReader:
    return stream if isinstance(stream, BufferedReader) else BufferedReader(cast("RawIOBase", stream))


def not_found(kind: str) -> UnreadableError:
    """Say that a path leads nowhere."""
    return UnreadableError("not-found", f"expected a {kind}, found nothing there", "check the path")


def too_large(kind: str) -> UnreadableError:
    """Say that a file or a line is over `LONGEST_FILE`."""
    return UnreadableError(
        "too-large",
        f"expected a {kind} of at most {LONGEST_FILE:,} bytes, found more",
        "split it into articles",
    )
