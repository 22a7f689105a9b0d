"""What is marked in an article of the corpus."""

from dataclasses import dataclass
from decimal import Decimal

from crossfoot.types import Article, Bound, Change, Kind, Span, SpeakerKind, Verdict


@dataclass(frozen=True)
class GoldQuantity:
    """A quantity as marked."""

    kind: Kind
    span: Span
    point: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str
    bound: Bound
    direction: Change
    of: tuple[Span, ...]
    """Where the words that are counted may stand; empty where none are marked."""


@dataclass(frozen=True)
class GoldDate:
    """A time expression as marked."""

    span: Span
    timex: tuple[str, ...]
    """The TIMEX3 value, and others that can be defended."""


@dataclass(frozen=True)
class GoldAttribution:
    """Who said what, as marked."""

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    speaker: str
    """The name, and others that can be defended, with bars between them."""

    kind: SpeakerKind
    optional: bool
    """Right if found and no miss if not."""


@dataclass(frozen=True)
class GoldFinding:
    """A relation between numbers, as marked."""

    check: str
    verdicts: tuple[Verdict, ...]
    operands: tuple[tuple[str, Span], ...]

    @property
    def flagged(self) -> bool:
        """Whether it is a planted inconsistency."""
        return self.verdicts[0].flagged


@dataclass(frozen=True)
class Gold:
    """Everything marked in one article."""

    article: Article
    quantities: tuple[GoldQuantity, ...]
    dates: tuple[GoldDate, ...]
    skipped: tuple[Span, ...]
    """Stretches in which a mention is neither right nor wrong."""

    attributions: tuple[GoldAttribution, ...]
    findings: tuple[GoldFinding, ...]

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text
