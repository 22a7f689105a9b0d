"""Words that take up what was told, or say that it is all: "of them", "combined", "the rest", "there was no other"."""

from __future__ import annotations

import re
from functools import cache

from crossfoot import lexicon
from crossfoot.link.figures import Figure
from crossfoot.link.ledger import Ledger

LONGEST_GAP = 120
"""Code points of a clause before the figure that it opens with."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = lexicon.load("linking")

    def any_of(name: str) -> str:
        return lexicon.any_of(words[name])

    sources = {
        "of_them": rf"^\s*of\s+{any_of('of_them')}\b",
        "of_those": rf"^\W*(?:of|among)\s+(?:{any_of('those')}|the\s+(?:\w+\s+){{1,4}}?)\W",
        "those": rf"\s*of\s+{any_of('those')}\b",
        "of_lead": rf"(?:^\W*|[,;:–—]\s+|\b(?:that|and|but|while)\s+)of\s+(?:(?:{any_of('determiners')})\s+)*[^\w\s]?$",
        "subject": rf"^\s+(?:of\s+{any_of('of_them')}\s+)?{any_of('helping_verbs')}\s",
        "definite": r"\b(?:the|that|those|these|this)\s+[^\w\s]?$",
        "total_before": rf"\b{any_of('total_before')}\b(?:[^.;\d]{{0,45}})$",
        "total_after": rf"^\W*(?:\w+\s+){{0,2}}?\b{any_of('total_after')}\b",
        "rest": rf"\b{any_of('complete_before')}\b[\s,(]*[^\w\s]?$",
        "complete": rf"\b{any_of('complete_near')}\b",
        "made_of": rf"\b{any_of('made_of')}\b[^.;\d]{{0,30}}$",
        "part_after": rf"^\s*(?:\w+\s+)?{any_of('part_after')}\b",
        "part_before": rf"\b{any_of('part_before')}\s*(?:the\s+|an?\s+)?[^\w\s]?$",
    }
    return {name: re.compile(source, re.IGNORECASE) for name, source in sources.items()}


def is_of_them(ledger: Ledger, figure: Figure) -> bool:
    """Whether a figure is said to be of what was told before: "59 percent of them", "of the total"."""
    return _patterns()["of_them"].search(ledger.follow_up(figure)) is not None


def is_of_those(ledger: Ledger, figure: Figure) -> bool:
    """Whether a figure is said to be of what stands right before: "a third of those"."""
    return _patterns()["those"].match(ledger.follow_up(figure)) is not None


def opens_with_those(opening: str) -> bool:
    """Whether a sentence begins with what an earlier one counted: "Of those, …", "Among the homes, …"."""
    return _patterns()["of_those"].match(opening) is not None


def opens_with_of(ledger: Ledger, figure: Figure) -> bool:
    """Whether a clause begins with a whole: "of the 1,750"."""
    lead = ledger.lead_in(figure, LONGEST_GAP)
    inside = figure.span.start - len(lead) > figure.claim.span.start
    return _patterns()["of_lead"].search(f"x{lead}" if inside else lead) is not None


def is_subject(ledger: Ledger, figure: Figure) -> bool:
    """Whether a helping verb says something of the figure itself: "60 per cent have cut their costs" is no cut by 60."""
    return _patterns()["subject"].match(ledger.follow_up(figure)) is not None


def is_definite(ledger: Ledger, figure: Figure) -> bool:
    """Whether a figure is told as one that is known: "the £3.5m"."""
    return _patterns()["definite"].search(ledger.lead_in(figure)) is not None


def is_called_total(ledger: Ledger, figure: Figure) -> bool:
    """Whether words call the figure a total: "a combined 2.14 million", "1,600 in all"."""
    before, after = _patterns()["total_before"], _patterns()["total_after"]
    return bool(before.search(ledger.lead_in(figure, 80)) or after.match(ledger.follow_up(figure, 40)))


def is_rest(ledger: Ledger, figure: Figure) -> bool:
    """Whether a figure is the last part: "the remaining 13"."""
    return _patterns()["rest"].search(ledger.lead_in(figure, 40)) is not None


def says_all(words: str) -> bool:
    """Whether words say that nothing is missing: "there was no other income"."""
    return _patterns()["complete"].search(words) is not None


def opens_parts(words: str) -> bool:
    """Whether the words before a figure say that all parts follow: "is made up of"."""
    return _patterns()["made_of"].search(words) is not None


def is_whole(ledger: Ledger, figure: Figure) -> bool:
    """Whether the figure is not introduced as a part, an addition or an earlier level."""
    after, before = _patterns()["part_after"], _patterns()["part_before"]
    return not after.match(ledger.follow_up(figure)) and not before.search(ledger.lead_in(figure))
