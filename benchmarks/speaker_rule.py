"""When the speaker that was found is the one whom a reader marked: a mention in common, or the same name."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from benchmarks.of_rule import DETERMINERS
from benchmarks.speaker_marks import Mark
from crossfoot.types import Attribution, ResolvedBy, Span, Speaker, SpeakerKind


class Outcome(StrEnum):
    """What became of one mark."""

    RIGHT = "right"
    LOST = "the attribution is not found"
    ABSTAINED = "no speaker is given where one is marked"
    GUESSED = "a speaker where the text does not say who it is"
    WRONG = "another speaker"

    @property
    def wrong(self) -> bool:
        """Whether a speaker is given, and not the right one: to abstain is neither right nor wrong."""
        return self in (Outcome.GUESSED, Outcome.WRONG)


def judge(text: str, mark: Mark, found: Attribution | None) -> Outcome:
    """Compare a mark with the attribution that was found for its source."""
    silent = found is None or abstains(found)
    if mark.speaker is None:
        return Outcome.RIGHT if silent else Outcome.GUESSED
    if found is None:
        return Outcome.LOST
    if _names(text, mark, found.speaker):
        return Outcome.RIGHT
    if silent:
        # "The driver", of whom the text says no more, is all that an unnamed speaker can be.
        return Outcome.RIGHT if mark.speaker.overlaps(mark.span) else Outcome.ABSTAINED
    return Outcome.WRONG


def abstains(found: Attribution) -> bool:
    """Whether nobody is given as the speaker."""
    speaker = found.speaker
    return speaker.name is None or speaker.kind is SpeakerKind.UNNAMED or found.resolved_by is ResolvedBy.NONE


def match(mark: Mark, found: Mapping[Span, Attribution]) -> Attribution | None:
    """Return the attribution whose source covers most of the marked source, if any covers some of it."""
    there = [span for span in found if span.overlaps(mark.span)]
    best = max(there, key=lambda span: _shared(span, mark.span), default=None)
    return None if best is None else found[best]


def same(text: str, one: Mark, other: Mark) -> bool:
    """Whether two readers mean the same speaker."""
    if not one.mentions or not other.mentions:
        return one.mentions == other.mentions
    if any(mine.overlaps(theirs) for mine in one.mentions for theirs in other.mentions):
        return True
    names = [mention.slice(text) for mention in other.mentions]
    return any(same_name(mention.slice(text), name) for mention in one.mentions for name in names)


def same_name(one: str, other: str) -> bool:
    """Whether two names are the same, up to case, determiner and title ("President Ada Lind", "Ada Lind").

    The words before a name of two words or more count as a title; a bare surname has too many bearers for that.
    """
    short, long = sorted((_fold(one), _fold(other)), key=len)
    return short == long or (len(short) > 1 and long[-len(short) :] == short)


def _names(text: str, mark: Mark, speaker: Speaker) -> bool:
    # That the source itself is among the speaker's mentions says nothing of who it is.
    spans = [piece.span for piece in speaker.mentions if not piece.span.overlaps(mark.span)]
    if any(span.overlaps(mention) for span in spans for mention in mark.mentions):
        return True
    name = speaker.name
    return name is not None and any(same_name(name, mention.slice(text)) for mention in mark.mentions)


def _fold(name: str) -> list[str]:
    name = " ".join(name.casefold().replace("’", "'").split())
    return name[determiners.end() :].split() if (determiners := DETERMINERS.match(name)) else name.split()


def _shared(one: Span, other: Span) -> float:
    common = min(one.end, other.end) - max(one.start, other.start)
    return common / (max(one.end, other.end) - min(one.start, other.start))
