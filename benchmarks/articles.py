"""The articles that the benchmarks read: ``<set>.corpus.jsonl.gz`` in a folder of your own."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from crossfoot import check_article
from crossfoot.types import Analysis, Quantity, Span

SETS = ("onestop", "reuters-2k")


@dataclass(frozen=True, slots=True)
class Source:
    """One article as it stands in a set."""

    id: str
    text: str
    published: str | None = None

    def analyze(self) -> Analysis:
        """Read the article.

        Raises:
            ValueError: The article's text was changed when it was read, so that no offset can be trusted.
        """
        analysis = check_article(self.text, published=self.published, article_id=self.id)
        if analysis.article.text != self.text:
            raise ValueError(f"{self.id}: expected the text as it is in the set, found a changed one")
        return analysis

    def quantities(self) -> list[tuple[Span, Quantity]]:
        """Read the article; return its quantities in the order of the text, offsets counted in `text`.

        Raises:
            ValueError: The article's text was changed when it was read, so that no offset can be trusted.
        """
        analysis = self.analyze()
        mentions = [m for claim in analysis.claims for m in claim.mentions]
        found = {(m.span, m.value.kind): m.value for m in mentions if isinstance(m.value, Quantity)}
        return [(span, found[span, kind]) for span, kind in sorted(found)]


def read_sets(folder: Path) -> dict[str, dict[str, Source]]:
    """Read all articles of all sets, by set and id."""
    return {name: read_set(folder, name) for name in SETS}


def texts_of(sets: Mapping[str, Mapping[str, Source]]) -> dict[tuple[str, str], str]:
    """Gather the texts by set and id."""
    return {(name, source.id): source.text for name, sources in sets.items() for source in sources.values()}


def read_set(folder: Path, name: str) -> dict[str, Source]:
    """Read the articles of one set, by id."""
    with gzip.open(folder / f"{name}.corpus.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return {row["id"]: Source(row["id"], row["text"], row.get("published")) for row in rows}
