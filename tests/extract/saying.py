"""Read test sentences in which sources, cues and contents are marked up in place.

``<s>Ana Ruiz</s> <c>said</c> <q>the road was closed</q>.`` A number tells several attributions apart
(``<s1>``, ``<q2>``); several ``<q>`` of one number are the pieces of one content.
"""

import re
from typing import NamedTuple

from crossfoot.annotate.annotator import annotate
from crossfoot.extract.attributions import find_attributions
from crossfoot.types import Article, Attribution

TAG = re.compile(r"<(/?)([scq])(\d?)>")


class Said(NamedTuple):
    source: str | None
    cue: str | None
    content: tuple[str, ...]


def plain(marked: str) -> str:
    """Return the text without its marks."""
    return TAG.sub("", marked)


def read(marked: str) -> set[Said]:
    """Return what the marks say."""
    parts: dict[str, dict[str, list[str]]] = {}
    opened: dict[str, int] = {}
    text, cursor = "", 0
    for match in TAG.finditer(marked):
        text += marked[cursor : match.start()]
        cursor = match.end()
        closing, role, number = match.groups()
        if closing:
            parts.setdefault(number, {}).setdefault(role, []).append(text[opened[role + number] :])
        else:
            opened[role + number] = len(text)
    return {
        Said(next(iter(p.get("s", [])), None), next(iter(p.get("c", [])), None), tuple(p["q"]))
        for p in parts.values()
    }


def attributions(text: str, nlp) -> tuple[Attribution, ...]:
    """Return the attributions of a text."""
    [reading] = annotate([Article(id="test", text=text)], nlp)
    return find_attributions(reading)


def last(text: str, nlp) -> Attribution:
    """Return the last attribution of a text."""
    return attributions(text, nlp)[-1]


def said(attribution: Attribution) -> Said:
    """Return an attribution as words."""
    return Said(
        attribution.source.surface if attribution.source else None,
        attribution.cue.piece.surface if attribution.cue else None,
        tuple(piece.surface for piece in attribution.content),
    )
