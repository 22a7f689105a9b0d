"""Stable ids: the same input gives the same ids on every machine, whatever the version or the rule.

A decision that a reviewer made on a finding must survive a better version of the program, so an id depends
on the article, the kind of thing, and where it stands: never on values, rules, verdicts or confidence.
"""

from collections.abc import Iterable

from crossfoot.ingest.identity import digest
from crossfoot.types import AnyMention, Attribution, Kind, Operand, Span, Speaker


def claim_id(article: str, span: Span) -> str:
    """Id of the claim at *span*."""
    return "c-" + digest(article, "claim", *_numbers([span]))


def mention_id(article: str, mention: AnyMention) -> str:
    """Id of a mention: its article, its kind and its span."""
    group = "date" if mention.kind is Kind.DATE else "quantity"
    return "m-" + digest(article, group, mention.kind, *_numbers([mention.span]))


def attribution_id(article: str, attribution: Attribution) -> str:
    """Id of an attribution: its source, its cue and its content."""
    source = [attribution.source.span] if attribution.source else []
    cue = [attribution.cue.piece.span] if attribution.cue else []
    return "a-" + digest(
        article,
        "attribution",
        "source",
        *_numbers(source),
        "cue",
        *_numbers(cue),
        "content",
        *_numbers(attribution.spans),
    )


def speaker_id(article: str, speaker: Speaker) -> str:
    """Id of a speaker: where the article first names them."""
    spans = [m.span for m in speaker.mentions[:1]]
    return "s-" + digest(article, "speaker", *(_numbers(spans) or [speaker.name or ""]))


def finding_id(article: str, check: str, operands: Iterable[Operand]) -> str:
    """Id of a finding: its check, and the roles and spans of its operands."""
    parts = [f"{o.article_id} {o.role} {o.span.start} {o.span.end}" for o in operands]
    return "f-" + digest(article, "finding", check, *sorted(parts))


def _numbers(spans: Iterable[Span]) -> list[str]:
    return [f"{span.start}:{span.end}" for span in spans]
