"""Web pages: body, title, date, URL and outlet as trafilatura finds them."""

import re
from collections.abc import Iterator
from typing import Any

from crossfoot.ingest.decoding import decode
from crossfoot.ingest.draft import Draft
from crossfoot.ingest.problem import UnreadableError
from crossfoot.ingest.sidecar import read_sidecar
from crossfoot.ingest.source import Source

CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
DECLARED_WITHIN = 4096
"""Bytes in which a page must name its encoding (HTML Living Standard: 1024; some put scripts first)."""

DATES = {"extensive_search": False, "original_date": True, "max_date": "2999-12-31"}
"""Without a last date htmldate would use the machine's clock; its extensive search guesses from the text."""

SPACE = re.compile(r"[ \t\n\f\r]+")
BLOCKS = {"p", "head", "item", "row", "ab", "code"}
PROSE = re.compile(r"(?<!\S)(?:\S+\s+){5}\S*[.!?…][\"'”’)\]]*(?!\S)")
"""The end of a sentence of six words or more. A page without any is a menu, a login or an error."""


def read_html(source: Source) -> Iterator[Draft]:
    """Yield the article of a web page, its paragraphs separated by blank lines.

    Raises:
        UnreadableError: It cannot be read or decoded, or holds no article (``no-article``).
    """
    found = page_fields(source.read_all())
    yield Draft(source.where, {**found, **read_sidecar(source)}, source.name)


def page_fields(data: bytes) -> dict[str, object]:
    """Return the text of a web page's article, its paragraphs separated by blank lines, and what else is found of it.

    Raises:
        UnreadableError: It cannot be decoded, or holds no article (``no-article``).
    """
    page = decode(data, _declared(data)).replace("\r\n", "\n")
    document = _extract(page)
    paragraphs = list(_paragraphs(document.body)) if document is not None else []
    if not any(map(PROSE.search, paragraphs)):
        raise UnreadableError(
            "no-article",
            "expected a web page with an article, found no paragraph of prose",
            "save the article's own page, or its text as .txt",
        )
    return {
        "text": "\n\n".join(paragraphs),
        "title": document.title,
        "published": _printed(document.date, page),
        "url": document.url,
        "source": document.sitename,
    }


def _declared(data: bytes) -> str | None:
    match = CHARSET.search(data, 0, DECLARED_WITHIN)
    if match is None:
        return None
    name = match[1].decode("ascii", "replace").lower()
    if name in ("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"):
        return "cp1252"  # as browsers read it
    if name.startswith(("utf-", "utf8")):
        return None  # UTF-8 was tried, and in the others the declaration could not be read
    try:
        "".encode(name)
    except (LookupError, UnicodeError):  # no such encoding, or one that is none of text
        return None
    return name


def _extract(page: str) -> Any:  # noqa: ANN401
    # Takes 1 s to import: only when there is a page.
    from trafilatura import bare_extraction  # noqa: PLC0415

    try:
        return bare_extraction(page, with_metadata=True, include_comments=False, date_extraction_params=DATES)
    except Exception as error:  # whatever a page does to the parser, the next one is read
        raise UnreadableError(
            "no-article",
            f"expected a web page, found one that breaks the parser: {type(error).__name__}",
            "save the article's text as .txt",
        ) from error


def _paragraphs(body: Any) -> Iterator[str]:  # noqa: ANN401
    """Yield the text of each paragraph, heading, list item and table row; a line break is kept as one."""
    for element in body.iter():
        element.text = SPACE.sub(" ", element.text or "")
        element.tail = ("\n" if element.tag == "lb" else "") + SPACE.sub(" ", element.tail or "")
    for text in _blocks(body):
        lines = "\n".join(line.strip(" ") for line in text.split("\n")).strip("\n")
        if lines:
            yield re.sub(r"\n{3,}", "\n\n", lines)


def _blocks(element: Any) -> Iterator[str]:  # noqa: ANN401
    if element.tag == "row":
        yield " | ".join("".join(cell.itertext()).strip() for cell in element)
    elif element.tag in BLOCKS and not any(inner.tag in BLOCKS for inner in element.iterdescendants()):
        yield "".join(element.itertext())
    else:
        yield element.text
        for child in element:
            yield from _blocks(child)
            yield child.tail


def _printed(day: str | None, page: str) -> str | None:
    """Keep a date only if its figures stand in the page: htmldate makes others up from what is near."""
    if day is None:
        return None
    return day if any(day.replace("-", mark) in page for mark in ("-", "/", "")) else None
