"""The articles whose speakers are marked, and the attributions that Crossfoot finds in them."""

from __future__ import annotations

from pathlib import Path

from benchmarks.articles import Source, read_set
from crossfoot.types import Attribution, Span

SETS = ("onestop", "polnear-train")
WIRE = "reuters-2k"
HELD_BACK = "polnear-dev"
"""Its articles stand in `polnear-train`, too; the program was made with them in view."""


def read_sets(folder: Path) -> dict[str, dict[str, Source]]:
    """Read all articles of all sets, by set and id, without those that are held back."""
    known = set(read_set(folder, HELD_BACK))
    return {
        name: {
            article_id: source
            for article_id, source in read_set(folder, name).items()
            if article_id not in known
        }
        for name in (*SETS, WIRE)
    }


def find_sources(source: Source) -> dict[Span, Attribution]:
    """Read an article; return its attributions that have a source, by the source's span and in its order.

    Of several that share a source ("she said … and added …") the first is returned.

    Raises:
        ValueError: The article's text was changed when it was read, so that no offset can be trusted.
    """
    found: dict[Span, Attribution] = {}
    for claim in source.analyze().claims:
        for attribution in claim.attributions:
            if attribution.source:
                found.setdefault(attribution.source.span, attribution)
    return dict(sorted(found.items()))
