"""Who said what: source (the words), cue, content, and the speaker whom the source names."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crossfoot.types.text import Piece, Span


class Form(StrEnum):
    """How the content is given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class SpeakerKind(StrEnum):
    """What kind of source speaks."""

    PERSON = "person"
    ORGANIZATION = "organization"
    GOVERNMENT = "government"
    GROUP = "group"
    DOCUMENT = "document"
    UNNAMED = "unnamed"


class ResolvedBy(StrEnum):
    """How the words of the source were taken to the speaker."""

    NAME = "name"
    SURNAME = "surname"
    ROLE = "role"
    PRONOUN = "pronoun"
    CONTINUATION = "continuation"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that report: "said", "according to"."""

    piece: Piece
    lemma: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """One speaker of an article, with every place where the article names them."""

    name: str | None
    """Fullest name in the article; the source's words for an unnamed source; ``None`` without any."""

    kind: SpeakerKind
    role: str | None = None
    affiliation: str | None = None
    mentions: tuple[Piece, ...] = ()
    """In text order; the first is part of the speaker's identity."""

    def __hash__(self) -> int:
        """Hash what tells speakers apart: all mentions would make a long article's speakers dear to look up."""
        return hash((self.name, self.mentions[:1]))


@dataclass(frozen=True, slots=True)
class Attribution:
    """One act of saying: content given to a source by a cue."""

    form: Form
    source: Piece | None
    """The full noun phrase; ``None`` where no words name the source."""

    cue: Cue | None
    content: tuple[Piece, ...]
    """Whole content with its quotation marks; several pieces where broken."""

    speaker: Speaker
    resolved_by: ResolvedBy
    confidence: float
    """Of the speaker, 0 to 1."""

    rule: str

    @property
    def spans(self) -> tuple[Span, ...]:
        """Spans of the content."""
        return tuple(piece.span for piece in self.content)
