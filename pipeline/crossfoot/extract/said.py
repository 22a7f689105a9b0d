"""An act of saying as grammar shows it, before anybody knows who the speaker is."""

from __future__ import annotations

from dataclasses import dataclass

from crossfoot.types import Form, Span


@dataclass(frozen=True, slots=True)
class CueWords:
    """The words that report, with the verb's lemma."""

    span: Span
    lemma: str


@dataclass(frozen=True, slots=True)
class Said:
    """Content that a cue gives to a source, as spans of the article's text."""

    content: tuple[Span, ...]
    """In text order, none empty."""

    form: Form
    rule: str
    cue: CueWords | None = None
    source: Span | None = None
    """The full noun phrase."""

    head: int | None = None
    """Token of the Doc that heads the source."""

    follows: Said | None = None
    """For a quote without cue and source: what its speaker said before."""
