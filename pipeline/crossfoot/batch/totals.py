"""How many articles there are to come, where that is cheap to know."""

from collections.abc import Iterable

from crossfoot.ingest.json_lines import read_json_lines
from crossfoot.ingest.places import find_sources
from crossfoot.ingest.readers import find_reader
from crossfoot.ingest.source import Source
from crossfoot.types import Reject

MOST_BYTES = 2**30
"""Bytes of JSON Lines that are counted through: about a second."""

BLOCK = 2**20


def count_inputs(paths: Iterable[str]) -> int | None:
    """Count the articles and rejects that *paths* will give; ``None`` if only reading them would tell."""
    total = 0
    for source in find_sources(paths):
        number = 1 if isinstance(source, Reject) else _count(source)
        if number is None:
            return None
        total += number
    return total


def _count(source: Source) -> int | None:
    if source.path is None or source.is_pipe:
        return None
    if find_reader(source.path) is not read_json_lines:
        return 1
    try:
        if source.path.suffix.lower() == ".gz" or source.path.stat().st_size > MOST_BYTES:
            return None
        with source.path.open("rb") as stream:
            lines, last = 0, b""
            while block := stream.read(BLOCK):
                lines += block.count(b"\n")
                last = block
    except OSError:
        return 1  # one reject
    return lines + (not last.endswith(b"\n"))
