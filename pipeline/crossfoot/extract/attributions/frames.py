"""What a reporting word says, as token ranges."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Frame:
    """Content of a reporting verb, as token ranges (both ends included), and the name of the frame."""

    name: str
    ranges: tuple[tuple[int, int], ...]
    preposition: int | None = None
    """Token that belongs to the cue: "for" in "called for"."""
