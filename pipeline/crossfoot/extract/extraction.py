"""What the extractors found in one article."""

from __future__ import annotations

from dataclasses import dataclass

from crossfoot.types import AnyMention, Attribution


@dataclass(frozen=True, slots=True)
class Extraction:
    """All mentions and attributions of an article, each in text order."""

    mentions: tuple[AnyMention, ...]
    attributions: tuple[Attribution, ...]
