"""Who says it: the speaker to whom a figure is attributed, and how firmly it is put."""

from __future__ import annotations

from crossfoot.link.figures import Figure
from crossfoot.types import Attribution

NO_NAMES = frozenset({"the", "a", "an", "of", "mr", "mrs", "ms", "dr"})


def voice_of(figure: Figure) -> str | None:
    """The name of the speaker whose words hold the figure; empty where none is named, ``None`` where nobody speaks."""
    attribution = _attribution(figure)
    return None if attribution is None else attribution.speaker.name or ""


def _attribution(figure: Figure) -> Attribution | None:
    """The first attribution whose content holds the figure."""
    for attribution in figure.claim.attributions:
        if any(span.contains(figure.span) for span in attribution.spans):
            return attribution
    return None


def same_voice(one: Figure, other: Figure) -> bool:
    """Whether both are told by the article itself, or by speakers whose names share a word."""
    voices = voice_of(one), voice_of(other)
    if voices[0] is None or voices[1] is None:
        return voices[0] is voices[1]
    return bool(_words(voices[0]) & _words(voices[1]))


def are_rivals(one: Figure, other: Figure) -> bool:
    """Whether two named speakers tell the two figures: estimates may differ, and neither is an error of the article."""
    voices = voice_of(one), voice_of(other)
    return bool(voices[0] and voices[1]) and not same_voice(one, other)


def _words(name: str) -> frozenset[str]:
    return frozenset(name.casefold().split()) - NO_NAMES


def equally_firm(one: Figure, other: Figure) -> bool:
    """Whether both are put alike: both asserted, both planned."""
    return one.modality is other.modality
