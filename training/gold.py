"""Annotated news: who said what, by tokens."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crossfoot.extract.layout import Layout

ALIKE = 0.5
"""F1 of the tokens of two contents, or sources, that are the same one."""


@dataclass(frozen=True, slots=True)
class Told:
    """Tokens (without punctuation) of what somebody marked, or a program read."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class Marked:
    """An annotated article."""

    id: str
    text: str
    attributions: Sequence[dict[str, list[list[int]]]]


def read_marked(folder: Path, name: str) -> list[Marked]:
    """Read ``<name>.corpus.jsonl.gz`` and ``<name>.gold.jsonl.gz``."""
    gold = {row["id"]: row["attributions"] for row in _rows(folder / f"{name}.gold.jsonl.gz")}
    return [Marked(r["id"], r["text"], gold[r["id"]]) for r in _rows(folder / f"{name}.corpus.jsonl.gz")]


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def words(layout: Layout, spans: Iterable[tuple[int, int]]) -> frozenset[int]:
    """Return the tokens in *spans* that are no punctuation."""
    return frozenset(t.i for start, end in spans for t in layout.tokens(start, end) if not t.is_punct)


def told(layout: Layout, marked: Marked) -> list[Told]:
    """Return the attributions of an annotated article."""
    found = []
    for one in marked.attributions:
        source, cue, content = ([(s, e) for s, e in one[part]] for part in ("source", "cue", "content"))
        numeric = any(c.isdigit() for s, e in content for c in layout.text[s:e])
        all_cue = frozenset(t.i for s, e in cue for t in layout.tokens(s, e))
        found.append(Told(words(layout, source), all_cue, words(layout, content), numeric))
    return found


def likeness(one: frozenset[int], other: frozenset[int]) -> float:
    """Return the F1 of two sets of tokens."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def same_source(gold: Told, source: frozenset[int]) -> bool:
    """Whether a source is the marked one, or there is none on either side."""
    return likeness(gold.source, source) >= ALIKE if gold.source else not source


def pairs(gold: Sequence[Told], read: Sequence[Told]) -> dict[int, int]:
    """Return which reading is which marked attribution, one to one, the most alike first: reading -> gold."""
    alike = sorted(
        (
            (-likeness(g.content, r.content), -likeness(g.cue, r.cue), n, m)
            for m, r in enumerate(read)
            for n, g in enumerate(gold)
            if likeness(g.content, r.content) >= ALIKE
        )
    )
    found: dict[int, int] = {}
    for _, _, n, m in alike:
        if m not in found and n not in found.values():
            found[m] = n
    return found
