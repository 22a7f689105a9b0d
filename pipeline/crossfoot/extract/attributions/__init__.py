"""Who said what: quotations, reports, and whom their sources name."""

from crossfoot.annotate.reading import Reading
from crossfoot.extract.attributions.according_to import find_according_to, find_polls
from crossfoot.extract.attributions.in_words import find_in_words
from crossfoot.extract.attributions.joining import join_followers
from crossfoot.extract.attributions.nouns import find_named_reports
from crossfoot.extract.attributions.quotations import direct_speech, find_turns
from crossfoot.extract.attributions.reporting import find_reports
from crossfoot.extract.attributions.transcripts import find_transcript
from crossfoot.extract.layout import Layout
from crossfoot.extract.said import Said
from crossfoot.extract.speakers import resolve
from crossfoot.types import Attribution

__all__ = ["find_attributions", "find_said"]


def find_said(layout: Layout) -> list[Said]:
    """Return the acts of saying of an article in text order."""
    transcript = list(find_transcript(layout))
    turns = find_turns(layout)
    speech = sorted(
        [span for turn in turns for span in turn.pieces] + [span for said in transcript for span in said.content]
    )
    used = frozenset(
        [t.beside.verb.i for t in turns if t.beside is not None and t.beside.verb is not None]
        + [number for t in turns for number in t.more]
    )
    cued = sorted(span for turn in turns if turn.beside is not None for span in turn.pieces)
    brought = [*find_according_to(layout, cued), *find_in_words(layout, cued)]
    quoted = [said for said in direct_speech(turns) if said.cue is not None or not _is_within(said, brought)]
    found = [
        *quoted,
        *brought,
        *find_reports(layout, speech, used),
        *find_polls(layout),
        *find_named_reports(layout),
    ]
    found = [said for said in found if not _is_within(said, transcript)]
    return join_followers(layout, sorted([*transcript, *found], key=_place))


def _place(said: Said) -> tuple[int, int]:
    return said.content[0].start, said.cue.span.start if said.cue is not None else -1


def _is_within(said: Said, others: list[Said]) -> bool:
    """Whether what is said is part of what one of *others* gives to its source."""
    return any(piece.contains(said.content[0]) for other in others for piece in other.content)


def find_attributions(reading: Reading) -> tuple[Attribution, ...]:
    """Return the attributions of an article in text order, with their speakers resolved."""
    layout = Layout.of(reading)
    return resolve(layout, find_said(layout))
