"""The public records: the only place where a dict stands for a claim.

Every key is always there, `None` where there is nothing, but for the few that the contract calls optional
(`ratio`, `direction`, a mention's `modality`, `parts`, an operand's `article_id`). Keys are in the order of the contract.
"""

import hashlib
from decimal import Decimal

from crossfoot.assemble import identity
from crossfoot.emit.decimals import plain, plain_share
from crossfoot.emit.json_lines import Record
from crossfoot.types import (
    Amount,
    Analysis,
    AnyMention,
    Attribution,
    Change,
    Claim,
    Counted,
    Coverage,
    DateValue,
    Finding,
    Kind,
    Operand,
    Period,
    Piece,
    Quantity,
    Reject,
    Span,
    Speaker,
    Unit,
)

PROBABILITY_PLACES = 4


def article_record(analysis: Analysis) -> Record:
    """Make the record of an article: what came in, who speaks in it, and how much of it was checked."""
    article = analysis.article
    return {
        "schema": "crossfoot/article/1",
        "id": article.id,
        "title": article.title,
        "published": article.published,
        "url": article.url,
        "source": article.source,
        "language": article.language,
        "sha256": hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest(),
        "text": article.text,
        "speakers": [
            _speaker(article.id, speaker) | {"mentions": [_piece(piece) for piece in speaker.mentions]}
            for speaker in analysis.speakers
        ],
        "coverage": _coverage(analysis.coverage),
    }


def claim_record(claim: Claim) -> Record:
    """Make the record of a claim, with its attributions and mentions inside."""
    return {
        "schema": "crossfoot/claim/1",
        "id": claim.id,
        "article_id": claim.article_id,
        **_span(claim.span, claim.surface),
        "prefix": claim.prefix,
        "suffix": claim.suffix,
        "section": claim.section.value,
        "modality": claim.modality.value,
        "attributions": [attribution_record(claim.article_id, a) for a in claim.attributions],
        "mentions": [_claimed(claim, m) for m in claim.mentions],
        "findings": list(claim.findings),
        "priority": _probability(claim.priority),
    }


def _claimed(claim: Claim, mention: AnyMention) -> Record:
    """Make the record of a mention, with its modality where that is not the claim's."""
    record = mention_record(claim.article_id, mention)
    modality = claim.modality_of(mention)
    return record if modality is claim.modality else record | {"modality": modality.value}


def attribution_record(article_id: str, attribution: Attribution) -> Record:
    """Make the record of an attribution, as it stands in each claim that it covers."""
    cue = attribution.cue
    return {
        "id": identity.attribution_id(article_id, attribution),
        "form": attribution.form.value,
        "source": None if attribution.source is None else _piece(attribution.source),
        "cue": None if cue is None else _piece(cue.piece) | {"lemma": cue.lemma},
        "content": [_piece(piece) for piece in attribution.content],
        "speaker": _speaker(article_id, attribution.speaker)
        | {
            "resolved_by": attribution.resolved_by.value,
            "confidence": _probability(attribution.confidence),
        },
        "rule": attribution.rule,
    }


def mention_record(article_id: str, mention: AnyMention) -> Record:
    """Make the record of a number or a date."""
    value = mention.value
    return {
        "id": identity.mention_id(article_id, mention),
        "kind": mention.kind.value,
        **_span(mention.span, mention.surface),
        **(_date(value) if isinstance(value, DateValue) else _quantity(value)),
        "rule": mention.rule,
    }


def finding_record(finding: Finding) -> Record:
    """Make the record of a finding."""
    return {
        "schema": "crossfoot/finding/1",
        "id": finding.id,
        "article_id": finding.article_id,
        "check": finding.check,
        "verdict": finding.verdict.value,
        "flagged": finding.flagged,
        "confidence": _probability(finding.confidence),
        "operands": [_operand(finding, operand) for operand in finding.operands],
        "formula": finding.formula,
        "computed": _amount(finding.computed),
        "stated": _amount(finding.stated),
        "explanation": finding.explanation,
        "evidence": finding.evidence,
        "rule": finding.rule,
    }


def reject_record(reject: Reject) -> Record:
    """Make the record of an input that could not be read."""
    return {
        "schema": "crossfoot/reject/1",
        "where": reject.where,
        "reason": reject.reason,
        "message": reject.message,
        "advice": reject.advice,
    }


def _operand(finding: Finding, operand: Operand) -> Record:
    record = {
        "role": operand.role,
        "claim_id": operand.claim_id,
        "mention_id": identity.mention_id(operand.article_id, operand.mention),
        **_span(operand.span, operand.mention.surface),
    }
    if operand.article_id != finding.article_id:
        record["article_id"] = operand.article_id
    return record


def _quantity(quantity: Quantity) -> Record:
    share = quantity.kind is Kind.SHARE
    record: Record = {
        "value": _amount(quantity.bounded, share=share),
        "bound": quantity.bound.value,
        "change": quantity.change.value,
        "unit": _unit(quantity.unit),
        "per": quantity.per,
        "of": None if quantity.of is None else _counted(quantity.of),
    }
    if quantity.direction is not Change.NONE:
        record["direction"] = quantity.direction.value
    if quantity.ratio is not None:
        record["ratio"] = {"part": quantity.ratio.part, "whole": quantity.ratio.whole}
    return record


def _date(value: DateValue) -> Record:
    period = _period(value.period)
    record: Record = {**period, "anchor": value.anchor.value}
    if value.parts:
        record["parts"] = [_piece(part.piece) | _period(part.period) for part in value.parts]
    return record


def _period(period: Period) -> Record:
    return {
        "type": period.type.value,
        "timex": period.timex,
        "edtf": period.edtf,
        "from": period.start,
        "to": period.end,
    }


def _amount(amount: Amount, *, share: bool = False) -> Record:
    write = plain_share if share else plain

    def one(number: Decimal | None) -> str | None:
        return None if number is None else write(number)

    return {"point": one(amount.point), "low": one(amount.low), "high": one(amount.high)}


def _unit(unit: Unit) -> Record:
    return {
        "code": unit.code,
        "symbol": unit.symbol,
        "basis": unit.basis.value,
        "alternatives": list(unit.alternatives),
    }


def _counted(counted: Counted) -> Record:
    return _piece(counted.piece) | {"lemma": counted.lemma}


def _speaker(article_id: str, speaker: Speaker) -> Record:
    return {
        "id": identity.speaker_id(article_id, speaker),
        "name": speaker.name,
        "kind": speaker.kind.value,
        "role": speaker.role,
        "affiliation": speaker.affiliation,
    }


def _coverage(coverage: Coverage) -> Record:
    return {
        "mentions": coverage.mentions,
        "checked": coverage.checked,
        "unchecked": [{"reason": u.reason, "count": u.count} for u in coverage.unchecked],
    }


def _piece(piece: Piece) -> Record:
    return _span(piece.span, piece.surface)


def _span(span: Span, surface: str) -> Record:
    return {"start": span.start, "end": span.end, "surface": surface}


def _probability(number: float) -> float:
    # Four decimals: enough to rank by, and no tail of binary noise.
    return round(float(number), PROBABILITY_PLACES)
