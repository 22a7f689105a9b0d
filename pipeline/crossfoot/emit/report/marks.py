"""What is marked in the text of an article: claims, speech, numbers, dates, and how their sums work out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from crossfoot.assemble.identity import attribution_id, mention_id
from crossfoot.emit.report.figures import quantity
from crossfoot.emit.report.segments import Mark
from crossfoot.emit.report.visible import short
from crossfoot.emit.report.words import MODALITIES, VERDICTS, how, severity, words
from crossfoot.types import Analysis, AnyMention, Attribution, Claim, DateValue, Finding, Quantity, Speaker

CLAIM, SAID, NAMED, NUMBER = range(4)
"""Layers, from the outside in."""

Tokens = Mapping[Speaker, str]
"""What each speaker is called in the page's attributes: ``s3``, never the article's words."""


Links = Mapping[str, str]
"""Where each finding is shown, by its id: ``{"f-0f3a…": "#f-0f3a…"}``."""


def article_marks(analysis: Analysis, tokens: Tokens, links: Links) -> list[Mark]:
    """Return everything that is to be marked in the text of *analysis*.

    Args:
        analysis: The article.
        tokens: Of its speakers.
        links: The findings to which numbers may lead.
    """
    linked = _linked(analysis, links)
    marks: list[Mark] = []
    spoken: dict[str, Attribution] = {}
    for claim in analysis.claims:
        marks.append(_claim(claim))
        marks.extend(_number(analysis.article.id, m, linked) for m in claim.mentions)
        spoken |= {attribution_id(claim.article_id, a): a for a in claim.attributions}
    for attribution in spoken.values():
        marks.extend(_speech(attribution, tokens[attribution.speaker]))
    return marks


def _claim(claim: Claim) -> Mark:
    modality = MODALITIES[claim.modality]
    last = (("data-modality", modality),) if modality else ()
    return Mark(claim.span.start, claim.span.end, "claim", CLAIM, first=(("id", claim.id),), last=last)


def _speech(attribution: Attribution, token: str) -> Iterator[Mark]:
    shared = (("data-speaker", token), ("title", how(attribution)))
    spans = attribution.spans
    for span in spans:
        last = (("data-who", _whom(attribution)),) if span == spans[-1] and _whom(attribution) else ()
        yield Mark(span.start, span.end, f"said {attribution.form}", SAID, attributes=shared, last=last)
    if attribution.source is not None:
        span = attribution.source.span
        yield Mark(span.start, span.end, "source", NAMED, attributes=shared)
    if attribution.cue is not None:
        span = attribution.cue.piece.span
        yield Mark(span.start, span.end, "cue", NAMED)


def _whom(attribution: Attribution) -> str:
    """Name the speaker where the source's words do not: a pronoun, a surname, or no words at all."""
    name, source = attribution.speaker.name, attribution.source
    if name is None or (source is not None and name in source.surface):
        return ""
    return short(name)


@dataclass(frozen=True, slots=True)
class _Link:
    finding: Finding
    address: str | None


def _linked(analysis: Analysis, addresses: Links) -> dict[str, _Link]:
    """Give each mention that takes part in a finding the worst of its findings.

    Links do not nest in HTML: of mentions that overlap, the link is the one with the worst finding, then the
    shortest.
    """
    article = analysis.article.id
    worst: dict[str, tuple[AnyMention, Finding]] = {}
    for finding in sorted(analysis.findings, key=lambda f: severity(f.verdict)):
        for operand in finding.operands:
            if operand.article_id == article:
                worst.setdefault(mention_id(article, operand.mention), (operand.mention, finding))
    links: dict[str, _Link] = {}
    taken: set[int] = set()
    for key, (mention, finding) in sorted(worst.items(), key=lambda item: _rank(*item[1])):
        characters = range(mention.span.start, mention.span.end)
        free = taken.isdisjoint(characters)
        taken.update(characters if free else ())
        links[key] = _Link(finding, addresses.get(finding.id) if free else None)
    return links


def _rank(mention: AnyMention, finding: Finding) -> tuple[int, int, int]:
    return severity(finding.verdict), mention.span.end - mention.span.start, mention.span.start


def _number(article: str, mention: AnyMention, linked: Mapping[str, _Link]) -> Mark:
    key = mention_id(article, mention)
    classes = f"number {mention.kind}"
    attributes: tuple[tuple[str, str], ...] = (("data-kind", mention.kind.value), ("title", meaning(mention)))
    tag = "span"
    last: tuple[tuple[str, str], ...] = ()
    if (link := linked.get(key)) is not None:
        _, sign, style = VERDICTS[link.finding.verdict]
        classes += f" {style}"
        attributes += (("data-finding", link.finding.id),)
        last = (("data-sign", sign),)
        if link.address is not None:
            tag = "a"
            attributes += (("href", link.address),)
    return Mark(
        mention.span.start,
        mention.span.end,
        classes,
        NUMBER,
        tag,
        attributes,
        first=(("id", key),),
        last=last,
    )


def meaning(mention: AnyMention) -> str:
    """Say what *mention* was read as: "money: 576.9m (576.85m to 576.95m) CAD, per P1Y"."""
    value = mention.value
    if isinstance(value, Quantity):
        extras = _extras(value)
        return ", ".join((f"{value.kind}: {quantity(value)}", *extras))
    return f"{value.period.type}: {dates(value)}"


def _extras(value: Quantity) -> Sequence[str]:
    parts: Iterable[tuple[str, str | None]] = (
        ("", None if value.bound == "exact" else words(value.bound)),
        ("", None if value.direction == "none" else f"a change {value.direction}"),
        ("per ", value.per),
        ("of ", value.of.piece.surface if value.of else None),
    )
    return [prefix + short(part) for prefix, part in parts if part]


def dates(value: DateValue) -> str:
    """Write a time expression's value, with its days where they are known."""
    period = value.period
    if period.start is None and period.end is None:
        return period.timex
    return f"{period.timex} (from {period.start or '…'} to before {period.end or '…'})"
