"""Text files: the whole file is one article."""

from collections.abc import Iterator

from crossfoot.ingest.decoding import decode
from crossfoot.ingest.draft import Draft
from crossfoot.ingest.sidecar import read_sidecar
from crossfoot.ingest.source import Source


def read_plain_text(source: Source) -> Iterator[Draft]:
    """Yield the article of a text file.

    Raises:
        UnreadableError: It cannot be read or decoded, or its sidecar is broken.
    """
    yield draft_text(source, source.read_all(), read_sidecar(source))


def draft_text(source: Source, data: bytes, metadata: dict[str, object]) -> Draft:
    """Decode *data* to a draft."""
    text = decode(data).replace("\r\n", "\n")
    return Draft(source.where, {"text": text, **metadata}, source.name)
