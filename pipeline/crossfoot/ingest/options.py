"""What a caller may decide about reading."""

from __future__ import annotations

from dataclasses import dataclass

from crossfoot.errors import UsageError
from crossfoot.ingest.published import EXAMPLES, is_iso_date

MAX_CHARS = 1_000_000


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """Settings of `read`."""

    published: str | None = None
    """ISO date or date-time for articles that come without one."""

    max_chars: int = MAX_CHARS
    """Longest text that is read, in code points."""

    any_language: bool = False
    """Whether to read texts that are certainly not in English."""

    def __post_init__(self) -> None:
        if self.published is not None and not is_iso_date(self.published):
            raise UsageError(f"published: expected {EXAMPLES}, found {self.published!r}")
        if self.max_chars < 1:
            raise UsageError(f"max-chars: expected a number above 0, found {self.max_chars}")
