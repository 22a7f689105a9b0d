"""Read texts whose mentions are marked up in place.

``"It cost <money value=40 currency=EUR>€40</money>."`` gives the text without the tags and, for each pair of
tags, what stands between them: kind, offsets into that text, attributes. Tags nest, they never cross. A value
with spaces in it is quoted: ``<count value=380 of="asylum seekers">380</count>``.
"""

import re
from typing import NamedTuple

TAG = re.compile(r'<(?P<close>/)?(?P<kind>[a-z]+)(?P<attrs>(?:\s+\w+=(?:"[^"<>]*"|[^\s"<>]+))*)>')
ATTR = re.compile(r'(?P<name>\w+)=(?:"(?P<quoted>[^"]*)"|(?P<plain>[^\s"]+))')


class Marked(NamedTuple):
    """One marked stretch of the text."""

    kind: str
    start: int
    end: int
    attrs: dict[str, str]


def read(marked: str) -> tuple[str, list[Marked]]:
    """Split a marked-up text into the text and its marked stretches, in text order, outer ones first.

    Raises:
        ValueError: A tag is opened and not closed, or the other way round, or nothing stands between two tags.
    """
    found: list[Marked] = []
    opened: list[tuple[int, str]] = []
    pieces: list[str] = []
    length = cursor = 0
    for tag in TAG.finditer(marked):
        pieces.append(marked[cursor : tag.start()])
        length += tag.start() - cursor
        cursor = tag.end()
        if not tag["close"]:
            opened.append((len(found), marked[: tag.start()]))
            found.append(Marked(tag["kind"], length, length, _attributes(tag["attrs"])))
            continue
        if not opened or found[opened[-1][0]].kind != tag["kind"]:
            raise ValueError(f"markup: expected no {tag.group()} {_place(marked[: tag.start()])}; close the innermost tag")
        number, _ = opened.pop()
        if found[number].start == length:
            raise ValueError(f"markup: expected words before {tag.group()} {_place(marked[: tag.start()])}, found none")
        found[number] = found[number]._replace(end=length)
    if opened:
        number, before = opened[-1]
        raise ValueError(f"markup: expected </{found[number].kind}> after the tag {_place(before)}, found none")
    return "".join((*pieces, marked[cursor:])), found


def _attributes(attrs: str) -> dict[str, str]:
    return {m["name"]: m["plain"] if m["quoted"] is None else m["quoted"] for m in ATTR.finditer(attrs)}


def _place(before: str) -> str:
    return f"in line {before.count(chr(10)) + 1}, column {len(before) - before.rfind(chr(10))}"
