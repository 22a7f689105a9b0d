"""A statement: what one figure says of what, of whom and of when, so that other articles can be held against it."""

from __future__ import annotations

from dataclasses import dataclass

from crossfoot.types.values import QuantityMention


@dataclass(frozen=True, slots=True)
class Statement:
    """A figure with what tells whether a figure of another article is of the same thing."""

    mention: QuantityMention
    claim_id: str
    frame: str
    """Which figure of which sentence, in small letters with # for figures: equal in two versions of a sentence."""

    measure: str | None = None
    """Kind, unit and what is measured: ``money GBP cost bridge``; ``None`` where other articles say nothing about it,
    as for what is not asserted, a change, or one of several like figures of a sentence."""

    names: tuple[str, ...] = ()
    """Proper nouns of the sentence in small letters, sorted."""

    dates: tuple[str, ...] = ()
    """Days that the sentence is of, ``2024-02-20/2024-02-21``, sorted: its dates, else the day of publication."""

    words: tuple[str, ...] = ()
    """Other content words of the sentence, those of like meaning as one, sorted."""

    speaker: str | None = None
    """Who says it, in small letters; ``None`` where the article itself does."""

    tally: bool = False
    """Whether it counts what grows while a story runs: the dead, the injured, the arrested."""
