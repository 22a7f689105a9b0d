"""Where outcomes go: a run's folder, or standard output."""

from __future__ import annotations

from typing import BinaryIO, Protocol

from crossfoot.emit.json_lines import to_line
from crossfoot.emit.judged import judged_records
from crossfoot.emit.validate import Validator
from crossfoot.types import Analysis, Reject


class Sink(Protocol):
    """Takes what a run finds."""

    def analysis(self, analysis: Analysis) -> None:
        """Take an article with everything found in it; a `ContractError` means that nothing was written."""

    def reject(self, reject: Reject) -> None:
        """Take an input that could not be read."""


class JsonSink:
    """Writes one article a line with its claims and findings; rejects go nowhere."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._validator = Validator()

    def analysis(self, analysis: Analysis) -> None:
        """Write an article.

        Raises:
            ContractError: A record breaks the contract; nothing is written.
        """
        records = judged_records(analysis, self._validator)
        line = to_line({**records.article, "claims": records.claims, "findings": records.findings})
        self._stream.write(line.encode())
        self._stream.flush()

    def reject(self, reject: Reject) -> None:
        """Leave a reject to standard error."""
