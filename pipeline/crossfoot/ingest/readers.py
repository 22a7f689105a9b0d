"""Which reader reads which file."""

from collections.abc import Callable, Iterator
from pathlib import Path

from crossfoot.ingest.draft import Draft
from crossfoot.ingest.html import read_html
from crossfoot.ingest.json_lines import read_json_lines
from crossfoot.ingest.plain_text import read_plain_text
from crossfoot.ingest.source import Source
from crossfoot.types import Reject

Reader = Callable[[Source], Iterator[Draft | Reject]]

READERS: tuple[tuple[str, Reader], ...] = (
    (".txt", read_plain_text),
    (".html", read_html),
    (".htm", read_html),
    (".jsonl", read_json_lines),
    (".ndjson", read_json_lines),
    (".jsonl.gz", read_json_lines),
    (".ndjson.gz", read_json_lines),
)
"""Suffix (in lower case) and reader. A new format is a module and a line here."""


def find_reader(path: Path) -> Reader | None:
    """Return the reader for a file's name."""
    name = path.name.lower()
    return next((reader for suffix, reader in READERS if name.endswith(suffix)), None)
