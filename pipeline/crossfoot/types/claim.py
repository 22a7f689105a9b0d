"""A claim: one sentence that asserts something which can be checked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crossfoot.types.attribution import Attribution
from crossfoot.types.text import Span
from crossfoot.types.values import AnyMention


class Section(StrEnum):
    """Part of the article."""

    TITLE = "title"
    BODY = "body"


class Modality(StrEnum):
    """How firmly the main clause with the numbers is put."""

    ASSERTED = "asserted"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"
    FORECAST = "forecast"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence or title with its attributions and mentions."""

    id: str
    article_id: str
    span: Span
    surface: str
    prefix: str
    """Up to 32 code points before the sentence."""

    suffix: str
    section: Section
    modality: Modality
    attributions: tuple[Attribution, ...]
    mentions: tuple[AnyMention, ...]
    findings: tuple[str, ...] = ()
    """Ids of the findings that this claim's mentions take part in."""

    priority: float = 0.0
    """Order of review, 0 to 1."""

    exceptions: tuple[tuple[Span, Modality], ...] = ()
    """Spans of the mentions whose own clause is put in another way than `modality`: "40 may be hurt, but 12 died"."""

    def modality_of(self, mention: AnyMention) -> Modality:
        """How firmly the clause of one of its mentions is put."""
        return dict(self.exceptions).get(mention.span, self.modality)
