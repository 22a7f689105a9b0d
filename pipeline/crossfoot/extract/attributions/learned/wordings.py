"""What an act of saying may say instead of what its rule took: other words that grammar allows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crossfoot.extract.attributions.learned.candidates import Content
from crossfoot.extract.said import Said
from crossfoot.types import Span


@dataclass(frozen=True, slots=True)
class Words:
    """What an act may say."""

    spans: tuple[Span, ...]
    features: list[str]


def wordings(act: Said, others: Iterable[Content]) -> tuple[Words, ...]:
    """Return the rule's content and the *others* that grammar allows."""
    lemma = act.cue.lemma if act.cue is not None else ""
    names = [
        "o:rule",
        f"o:rule/{act.rule}",
        f"oL:rule/{lemma}",
        f"oL:rule/{lemma}/{act.rule}",
        f"om:{len(act.content)}",
    ]
    found = [Words(act.content, names)]
    for other in others:
        spans = tuple(sorted(other.spans))
        if spans != act.content and not _holds_cue(act, spans):
            names = [*other.features, *_content_names(act, lemma, other.option.path, spans)]
            found.append(Words(spans, names))
    return tuple(found)


def _holds_cue(act: Said, spans: Iterable[Span]) -> bool:
    """Whether words overlap with those that tell who says them: "her call for" and "for a ban"."""
    told = [span for span in (act.source, act.cue.span if act.cue is not None else None) if span is not None]
    return any(span.overlaps(one) for span in spans for one in told)


def _content_names(act: Said, lemma: str, path: str, spans: Sequence[Span]) -> list[str]:
    """Name how a content differs from the one that the rule took."""
    low, high = act.content[0].start, act.content[-1].end
    ends = f"{_sign(spans[0].start - low)}{_sign(max(s.end for s in spans) - high)}"
    return [
        f"o:{ends}",
        f"o:{ends}/{act.rule}",
        f"oL:{ends}/{lemma}",
        f"o:{path}/{act.rule}",
        f"o:{path}/{ends}",
    ]


def _sign(number: int) -> str:
    return "=" if not number else "+" if number > 0 else "-"
