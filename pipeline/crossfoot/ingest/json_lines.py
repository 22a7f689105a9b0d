"""JSON Lines: every line is one article."""

import io
import json
from collections.abc import Callable, Iterator

from crossfoot.ingest.decoding import BOMS
from crossfoot.ingest.draft import Draft
from crossfoot.ingest.problem import UnreadableError, json_type, shown
from crossfoot.ingest.source import LONGEST_FILE, Source, too_large
from crossfoot.types import Reject


def read_json_lines(source: Source) -> Iterator[Draft | Reject]:
    """Yield an article or a reject for each line that is not blank; one line is held in memory at a time.

    Raises:
        UnreadableError: It cannot be read to its end, or holds no line at all.
    """
    with source.open() as stream:
        yield from draft_lines(source, stream)


def draft_lines(source: Source, stream: io.BufferedReader) -> Iterator[Draft | Reject]:
    """Yield an article or a reject for each line of *stream* that is not blank."""
    empty = True
    for number, line in enumerate(_lines(stream), start=1):
        where = f"{source.where}:{number}"
        if isinstance(line, UnreadableError):
            yield line.at(where)
        elif line.strip():
            try:
                yield Draft(where, parse_object(line), source.name)
            except UnreadableError as error:
                yield error.at(where)
        else:
            continue
        empty = False
    if empty:
        raise UnreadableError("empty", "expected JSON Lines, found an empty file", "leave it out or fill it")


def parse_object(data: bytes) -> dict[str, object]:
    """Parse one JSON object. NaN and the infinities, which JSON does not know, count as null.

    Raises:
        UnreadableError: ``encoding``, ``broken-json`` or ``not-an-object``.
    """
    try:
        value = json.loads(data.decode("utf-8-sig"), parse_constant=lambda _: None)
    except UnicodeDecodeError as error:
        raise UnreadableError(
            "encoding",
            f"expected UTF-8, found another encoding at byte {error.start + 1}",
            "convert it to UTF-8",
        ) from error
    except json.JSONDecodeError as error:
        found = f"{error.msg.lower()} at column {error.colno}"
        raise UnreadableError(
            "broken-json", f"expected a JSON object, found: {found}", "write it anew"
        ) from error
    except (RecursionError, ValueError) as error:  # nested too deep, a number of over 4,300 digits
        found = shown(str(error).lower())
        raise UnreadableError(
            "broken-json", f"expected a JSON object, found: {found}", "write it anew"
        ) from error
    if not isinstance(value, dict):
        found = json_type(value)
        raise UnreadableError(
            "not-an-object", f"expected a JSON object, found {found}", 'write {"text": "…"}'
        )
    return value


def _lines(stream: io.BufferedReader) -> Iterator[bytes | UnreadableError]:
    """Yield lines as UTF-8, whatever Unicode encoding the byte order mark tells."""
    readline = _line_reader(stream)
    try:
        while line := readline(LONGEST_FILE + 1):
            if len(line) <= LONGEST_FILE:
                yield line
                continue
            while line and not line.endswith(b"\n"):
                line = readline(LONGEST_FILE)
            yield too_large("line")
    except UnicodeDecodeError as error:
        raise UnreadableError(
            "encoding", f"expected text, found broken {error.encoding}", "convert it to UTF-8"
        ) from error


def _line_reader(stream: io.BufferedReader) -> Callable[[int], bytes]:
    head = stream.peek(4)[:4]
    encoding = next((encoding for bom, encoding in BOMS if head.startswith(bom)), "utf-8")
    if encoding == "utf-8":
        return stream.readline
    text = io.TextIOWrapper(stream, encoding, newline="\n")
    return lambda size: text.readline(size).encode()
