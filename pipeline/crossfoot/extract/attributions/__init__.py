"""Who said what: quotations, reports, and whom their sources name."""

from dataclasses import replace

from crossfoot.annotate.reading import Reading
from crossfoot.extract.attributions.according_to import find_according_to
from crossfoot.extract.attributions.in_words import find_in_words
from crossfoot.extract.attributions.joining import join_followers
from crossfoot.extract.attributions.learned.mending import mend
from crossfoot.extract.attributions.learned.model import load_model
from crossfoot.extract.attributions.learned.reader import RULE, find_learned
from crossfoot.extract.attributions.mistagged import find_mistagged
from crossfoot.extract.attributions.nouns import find_named_reports
from crossfoot.extract.attributions.polls import find_polls
from crossfoot.extract.attributions.quotations import direct_speech, find_turns
from crossfoot.extract.attributions.reporting import find_reports
from crossfoot.extract.attributions.transcripts import find_transcript
from crossfoot.extract.layout import Layout
from crossfoot.extract.said import Said
from crossfoot.extract.speakers import resolve
from crossfoot.types import Attribution, Span

LEARNED = 0.6
"""Highest confidence of what no rule reads."""

__all__ = ["find_attributions", "find_by_rules", "find_said"]


def find_said(layout: Layout) -> list[Said]:
    """Return the acts of saying of an article in text order: what the rules read, mended, and what was learned."""
    acts, model = find_by_rules(layout), load_model()
    return sorted([*mend(layout, acts, model), *find_learned(layout, acts, model)], key=_place)


def find_by_rules(layout: Layout) -> list[Said]:
    """Return the acts of saying that the rules read, in text order."""
    transcript = list(find_transcript(layout))
    turns = find_turns(layout)
    speech = sorted(
        [span for turn in turns for span in turn.pieces]
        + [span for said in transcript for span in said.content]
    )
    used = frozenset(
        [t.beside.verb.i for t in turns if t.beside is not None and t.beside.verb is not None]
        + [number for t in turns for number in t.more]
    )
    cued = sorted(span for turn in turns if turn.beside is not None for span in turn.pieces)
    brought = [*find_according_to(layout, cued), *find_in_words(layout, cued)]
    quoted = []
    given: dict[int, int] = {}
    for said in direct_speech(turns):
        place = _place_within(said, brought) if said.cue is None else None
        earlier = said.follows
        if place is None and earlier is not None and _are_beside(layout, earlier, said):
            place = given.get(id(earlier))
        if place is None:
            quoted.append(said)
        else:
            given[id(said)] = place
            brought[place] = _with_pieces(brought[place], said)
    found = [
        *quoted,
        *brought,
        *find_reports(layout, speech, used),
        *find_polls(layout),
        *find_mistagged(layout),
        *find_named_reports(layout),
    ]
    found = [_without_dateline(layout, said) for said in found if not _is_within(said, transcript)]
    return join_followers(layout, sorted([*transcript, *found], key=_place))


def _place(said: Said) -> tuple[int, int]:
    return said.content[0].start, said.cue.span.start if said.cue is not None else -1


def _without_dateline(layout: Layout, said: Said) -> Said:
    """Leave out of what is said where the story was filed: "OSLO, May 2 - *Sales fell*, according to Halden Corp"."""
    first = said.content[0]
    start = layout.after_dateline(first.start)
    if start == first.start or start >= first.end:
        return said
    return replace(said, content=(Span(start, first.end), *said.content[1:]))


def _place_within(said: Said, others: list[Said]) -> int | None:
    """Return the number of the one of *others* that gives a quotation without a cue to its source."""
    for number, other in enumerate(others):
        if any(piece.contains(said.content[0]) for piece in other.content):
            return number
    return None


def _are_beside(layout: Layout, earlier: Said, later: Said) -> bool:
    """Whether a quotation that goes on stands in the paragraph of what it goes on with."""
    return not layout.paragraphs_between(earlier.content[-1].end - 1, later.content[0].start)


def _with_pieces(other: Said, said: Said) -> Said:
    """Give the later quotes of a speech to the source of the first: “…,” according to her. “…”."""
    end = other.content[-1].end
    return replace(other, content=(*other.content, *(piece for piece in said.content if piece.start >= end)))


def _is_within(said: Said, others: list[Said]) -> bool:
    """Whether what is said is part of what one of *others* gives to its source."""
    return any(piece.contains(said.content[0]) for other in others for piece in other.content)


def find_attributions(reading: Reading) -> tuple[Attribution, ...]:
    """Return the attributions of an article in text order, with their speakers resolved."""
    layout = Layout.of(reading)
    found = resolve(layout, find_said(layout))
    return tuple(replace(a, confidence=min(a.confidence, LEARNED)) if a.rule == RULE else a for a in found)
