"""The articles whose speakers are marked, and the attributions that Crossfoot finds in them."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from benchmarks.articles import Source
from crossfoot import check_article
from crossfoot.types import Attribution, Span

SETS = ("onestop", "polnear-train")
HELD_BACK = "polnear-dev"
"""Its articles stand in `polnear-train`, too; the program was made with them in view."""


def read_sets(folder: Path) -> dict[str, dict[str, Source]]:
    """Read all articles of all sets, by set and id, without those that are held back."""
    known = set(_read(folder, HELD_BACK))
    return {
        name: {
            article_id: source
            for article_id, source in _read(folder, name).items()
            if article_id not in known
        }
        for name in SETS
    }


def find_sources(source: Source) -> dict[Span, Attribution]:
    """Read an article; return its attributions that have a source, by the source's span and in its order.

    Of several that share a source ("she said … and added …") the first is returned.

    Raises:
        ValueError: The article's text was changed when it was read, so that no offset can be trusted.
    """
    analysis = check_article(source.text, published=source.published, article_id=source.id)
    if analysis.article.text != source.text:
        raise ValueError(f"{source.id}: expected the text as it is in the set, found a changed one")
    found: dict[Span, Attribution] = {}
    for claim in analysis.claims:
        for attribution in claim.attributions:
            if attribution.source:
                found.setdefault(attribution.source.span, attribution)
    return dict(sorted(found.items()))


def _read(folder: Path, name: str) -> dict[str, Source]:
    with gzip.open(folder / f"{name}.corpus.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return {row["id"]: Source(row["id"], row["text"], row.get("published")) for row in rows}
