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
        ValueError: A tag is opened and not closed, or closed and not opened, or holds no words.
    """
    found: list[Marked] = []
    opened: list[tuple[int, int]] = []  # number in `found`, where the tag stands
    pieces: list[str] = []
    length = cursor = 0
    for tag in TAG.finditer(marked):
        pieces.append(marked[cursor : tag.start()])
        length += tag.start() - cursor
        cursor = tag.end()
        if not tag["close"]:
            opened.append((len(found), tag.start()))
            found.append(Marked(tag["kind"], length, length, _attributes(tag["attrs"])))
            continue
        if not opened or found[opened[-1][0]].kind != tag["kind"]:
            raise _error(marked, tag.start(), f"no {tag.group()}, as no such tag is open")
        number, _ = opened.pop()
        if found[number].start == length:
            raise _error(marked, tag.start(), f"words before {tag.group()}")
        found[number] = found[number]._replace(end=length)
    if opened:
        number, place = opened[-1]
        raise _error(marked, place, f"</{found[number].kind}> somewhere after its opening tag")
    return "".join((*pieces, marked[cursor:])), found


def _attributes(attrs: str) -> dict[str, str]:
    return {m["name"]: m["plain"] if m["quoted"] is None else m["quoted"] for m in ATTR.finditer(attrs)}


def _error(marked: str, place: int, expected: str) -> ValueError:
    before = marked[:place]
    line, column = before.count("\n") + 1, place - before.rfind("\n")
    return ValueError(f"markup: line {line}, column {column}: expected {expected}")
