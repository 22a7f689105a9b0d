"""Stable ids: the same input gives the same ids on every machine, whatever the version or the rule.

A decision that a reviewer made on a finding must survive a better version of the program, so an id depends
on the article, the kind of thing, and where it stands: never on values, rules, verdicts or confidence.
"""

import hashlib
from collections.abc import Iterable

from crossfoot.types import AnyMention, Attribution, Kind, Operand, Span, Speaker

DIGITS = 16
"""Hexadecimal digits of an id: 64 bits, so that a chance collision within one article is out of the question."""


def article_id(source: str, text: str) -> str:
    """Id of an article that came without one."""
    return "n-" + _digest(source, text)


def claim_id(article: str, span: Span) -> str:
    """Id of the claim at *span*."""
    return "c-" + _digest(article, "claim", *_numbers([span]))


def mention_id(article: str, mention: AnyMention) -> str:
    """Id of a mention: its article, its kind and its span."""
    group = "date" if mention.kind is Kind.DATE else "quantity"
    return "m-" + _digest(article, group, mention.kind, *_numbers([mention.span]))


def attribution_id(article: str, attribution: Attribution) -> str:
    """Id of an attribution: its source, its cue and its content."""
    source = [attribution.source.span] if attribution.source else []
    cue = [attribution.cue.piece.span] if attribution.cue else []
    return "a-" + _digest(
        article, "attribution", "source", *_numbers(source), "cue", *_numbers(cue), "content", *_numbers(attribution.spans)
    )


def speaker_id(article: str, speaker: Speaker) -> str:
    """Id of a speaker: where the article first names them."""
    spans = [m.span for m in speaker.mentions[:1]]
    return "s-" + _digest(article, "speaker", *(_numbers(spans) or [speaker.name or ""]))


def finding_id(article: str, check: str, operands: Iterable[Operand]) -> str:
    """Id of a finding: its check, and the roles and spans of its operands."""
    parts = [f"{o.article_id} {o.role} {o.span.start} {o.span.end}" for o in operands]
    return "f-" + _digest(article, "finding", check, *sorted(parts))


def _numbers(spans: Iterable[Span]) -> list[str]:
    return [f"{span.start}:{span.end}" for span in spans]


def _digest(*parts: str) -> str:
    # Each part carries its length, so that ("ab", "c") and ("a", "bc") differ.
    text = "".join(f"{len(part)}:{part}" for part in parts)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]
