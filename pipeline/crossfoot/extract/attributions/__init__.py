"""Who said what: quotations, reports, and whom their sources name."""

from crossfoot.annotate.reading import Reading
from crossfoot.extract.attributions.according_to import find_according_to, find_polls
from crossfoot.extract.attributions.joining import join_followers
from crossfoot.extract.attributions.layout import Layout
from crossfoot.extract.attributions.nouns import find_named_reports
from crossfoot.extract.attributions.quotations import direct_speech, find_turns
from crossfoot.extract.attributions.reporting import find_reports
from crossfoot.extract.attributions.said import Said
from crossfoot.extract.speakers import resolve
from crossfoot.types import Attribution

__all__ = ["find_attributions", "find_said"]


def find_said(layout: Layout) -> list[Said]:
    """Return the acts of saying of an article in text order."""
    turns = find_turns(layout)
    speech = sorted(span for turn in turns for span in turn.pieces)
    used = frozenset(t.beside.verb.i for t in turns if t.beside is not None and t.beside.verb is not None)
    cued = sorted(span for turn in turns if turn.beside is not None for span in turn.pieces)
    found = [
        *direct_speech(turns),
        *find_reports(layout, speech, used),
        *find_according_to(layout, cued),
        *find_polls(layout),
        *find_named_reports(layout),
    ]
    return join_followers(
        layout, sorted(found, key=lambda said: (said.content[0], said.cue.span.start if said.cue else -1))
    )


def find_attributions(reading: Reading) -> tuple[Attribution, ...]:
    """Return the attributions of an article in text order, with their speakers resolved."""
    layout = Layout.of(reading)
    return resolve(layout, find_said(layout))
