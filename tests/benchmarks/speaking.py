"""Marks of who speaks, written into a text.

``<source>`` is the source, ``<who>`` the fullest mention of its speaker, ``<also>`` others that name it as well.
"""

from benchmarks.speaker_kinds import SourceKind
from benchmarks.speaker_marks import Mark
from tests import markup

from crossfoot.types import Attribution, Form, Piece, ResolvedBy, Span, Speaker, SpeakerKind


def mark(marked, *, kind=SourceKind.PRONOUN, source_ok=True, kind_ok=True):
    text, tags = markup.read(marked)
    spans = {
        name: [Span(tag.start, tag.end) for tag in tags if tag.kind == name]
        for name in ("source", "who", "also")
    }
    [source], who = spans["source"], next(iter(spans["who"]), None)
    return text, Mark("set", "a", kind, source, None, source_ok, kind_ok, who, tuple(spans["also"]))


def attribution(
    text, source, *mentions, name=None, resolved_by=ResolvedBy.PRONOUN, unnamed=False, confidence=0.9
):
    """An attribution to a speaker with these mentions, each given by its words or its span, the first its name."""
    pieces = tuple(_piece(text, mention) for mention in mentions)
    kind = SpeakerKind.UNNAMED if unnamed else SpeakerKind.PERSON
    speaker = Speaker(name or (pieces[0].surface if pieces else None), kind, mentions=pieces)
    return Attribution(
        Form.INDIRECT, _piece(text, source), None, (), speaker, resolved_by, confidence, "test"
    )


def _piece(text, words):
    start = words.start if isinstance(words, Span) else text.index(words)
    return Piece.at(text, start, words.end if isinstance(words, Span) else start + len(words))
