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
    ECHO = "the source's own words as the name, where the text says more"
    WRONG = "another speaker"

    @property
    def wrong(self) -> bool:
        """Whether a speaker is given, and not the right one: to abstain is neither right nor wrong."""
        return self in (Outcome.GUESSED, Outcome.ECHO, Outcome.WRONG)


def judge(text: str, mark: Mark, found: Attribution | None) -> Outcome:
    """Compare a mark with the attribution that was found for its source."""
    silent = found is None or abstains(found)
    if mark.speaker is None:
        return Outcome.RIGHT if silent else Outcome.GUESSED
    if found is None:
        return Outcome.LOST
    if _names(text, mark, found.speaker):
        return Outcome.RIGHT
    itself = mark.speaker.overlaps(mark.span)
    if silent:
        # "The driver", of whom the text says no more, is all that an unnamed speaker can be.
        return Outcome.RIGHT if itself else Outcome.ABSTAINED
    if itself and not _elsewhere(mark, found.speaker):
        return Outcome.RIGHT
    return _echo(text, mark, found.speaker)


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
    pairs = [(a.slice(text), b.slice(text)) for a in one.mentions for b in other.mentions]
    return any(bears(mine, theirs) or bears(theirs, mine) for mine, theirs in pairs)


def bears(found: str, name: str) -> bool:
    """Whether *found* is *name*, up to case, determiner and title ("President Ada Lind" for "Ada Lind").

    What stands before a name of two words or more counts as a title; a bare surname has too many bearers for that.
    """
    whole, part = _fold(found), _fold(name)
    return whole == part or (len(part) > 1 and whole[-len(part) :] == part)


def _names(text: str, mark: Mark, speaker: Speaker) -> bool:
    if any(span.overlaps(mention) for span in _elsewhere(mark, speaker) for mention in mark.mentions):
        return True
    name = speaker.name
    return name is not None and any(bears(name, mention.slice(text)) for mention in mark.mentions)


def _elsewhere(mark: Mark, speaker: Speaker) -> list[Span]:
    """Return the speaker's mentions apart from the source: that it is among them says nothing of who it is."""
    return [piece.span for piece in speaker.mentions if not piece.span.overlaps(mark.span)]


def _echo(text: str, mark: Mark, speaker: Speaker) -> Outcome:
    echoed = speaker.name is not None and bears(mark.span.slice(text), speaker.name)
    return Outcome.ECHO if echoed else Outcome.WRONG


def _fold(name: str) -> list[str]:
    name = " ".join(name.casefold().replace("’", "'").split())
    return name[determiners.end() :].split() if (determiners := DETERMINERS.match(name)) else name.split()


def _shared(one: Span, other: Span) -> float:
    common = min(one.end, other.end) - max(one.start, other.start)
    return common / (max(one.end, other.end) - min(one.start, other.start))
