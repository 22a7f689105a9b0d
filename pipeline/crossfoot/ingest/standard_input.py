"""Standard input and pipes: JSON Lines if it begins like a JSON object, else one plain text."""

import io
import re
from collections.abc import Iterator

from crossfoot.ingest.decoding import BOMS
from crossfoot.ingest.draft import Draft
from crossfoot.ingest.json_lines import draft_lines
from crossfoot.ingest.plain_text import draft_text
from crossfoot.ingest.source import LONGEST_FILE, Source, too_large
from crossfoot.types import Reject

JSON_BEGINS = re.compile(r'\s*(?:\{\s*["}]|\[\s*[{"])')
"""An object, or an array, which is no article but no plain text either. The first line need not be whole
JSON: where it is broken, it is one reject, and the lines after it are still articles."""

HEAD = 64
"""Bytes, white space apart, that tell JSON from prose."""


def read_standard_input(source: Source) -> Iterator[Draft | Reject]:
    """Yield the articles of a stream that has no suffix to tell its format.

    Raises:
        UnreadableError: It cannot be read or decoded, or is empty.
    """
    with source.open() as stream:
        head = _read_head(stream)
        whole: io.BufferedReader = io.BufferedReader(_Rejoined(head, stream))
        if JSON_BEGINS.match(_decode_head(head)):
            yield from draft_lines(source, whole)
            return
        data = whole.read(LONGEST_FILE + 1)
    if len(data) > LONGEST_FILE:
        raise too_large("text")
    yield draft_text(source, data, {})


def _read_head(stream: io.BufferedReader) -> bytes:
    head = b""
    while len(head.strip()) < HEAD and len(head) < LONGEST_FILE:
        more = stream.read1()
        if not more:
            break
        head += more
    return head


def _decode_head(head: bytes) -> str:
    for bom, encoding in BOMS:
        if head.startswith(bom):
            return head[len(bom) :].decode(encoding, "replace")
    return head.decode("utf-8", "replace")


class _Rejoined(io.RawIOBase):
    """A stream with the bytes that were already taken from it."""

    def __init__(self, head: bytes, rest: io.BufferedReader) -> None:
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        taken = self._head[: len(buffer)] or self._rest.read1(len(buffer))
        self._head = self._head[len(taken) :]
        buffer[: len(taken)] = taken
        return len(taken)
