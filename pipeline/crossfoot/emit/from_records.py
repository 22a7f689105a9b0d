"""The way back: records of a run -> articles, claims and findings, as `crossfoot.emit.records` wrote them.

What a record leaves out is not made up again: an amount's resolution is 0, and a bounded amount has the end
open that its words leave open. Records made of the result are the records it was made of.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal, InvalidOperation
from types import MappingProxyType

from crossfoot.assemble.identity import mention_id
from crossfoot.emit.json_lines import Record, name_of
from crossfoot.errors import ContractError
from crossfoot.ingest.title import find_title, place_title
from crossfoot.types import (
    Amount,
    Analysis,
    Anchor,
    AnyMention,
    Article,
    Attribution,
    Basis,
    Bound,
    Change,
    Claim,
    Counted,
    Coverage,
    Cue,
    DateType,
    DateValue,
    Finding,
    Form,
    Kind,
    Mention,
    Modality,
    Operand,
    Period,
    PeriodPart,
    Piece,
    Quantity,
    Ratio,
    ResolvedBy,
    Section,
    Span,
    Speaker,
    SpeakerKind,
    Unchecked,
    Unit,
    Verdict,
)

Speakers = Mapping[str, Speaker]
"""By id."""

NOBODY: Speakers = MappingProxyType({})


def analysis_of(
    article: Record, claims: Iterable[Record], findings: Iterable[Record], others: Iterable[Record] = ()
) -> Analysis:
    """Read everything of one article.

    Args:
        article: The article.
        claims: Its claims.
        findings: Its findings.
        others: Claims of other articles that operands of the findings stand in.

    Raises:
        ContractError: A record is not as its schema has it, or an operand stands in a claim that is not there.
    """
    speakers = speakers_of(article)
    own = tuple(claim_of(record, speakers) for record in claims)
    known = {claim.id: claim for claim in (*own, *map(claim_of, others))}
    with _reading(article):
        coverage = Coverage(
            article["coverage"]["mentions"],
            article["coverage"]["checked"],
            tuple(Unchecked(u["reason"], u["count"]) for u in article["coverage"]["unchecked"]),
        )
    return Analysis(
        article_of(article),
        tuple(speakers.values()),
        own,
        tuple(finding_of(record, known) for record in findings),
        coverage,
    )


def article_of(record: Record) -> Article:
    """Read an article; its title stands where ingest found it.

    Raises:
        ContractError: The record is not as its schema has it.
    """
    with _reading(record):
        text, title = record["text"], record["title"]
        return Article(
            record["id"],
            text,
            title,
            record["published"],
            record["url"],
            record["source"],
            record["language"],
            _title_span(text, title),
        )


def speakers_of(article: Record) -> dict[str, Speaker]:
    """Read the speakers of an article, by id.

    Raises:
        ContractError: The record is not as its schema has it.
    """
    with _reading(article):
        return {
            record["id"]: _speaker(record, tuple(map(_piece, record["mentions"])))
            for record in article["speakers"]
        }


def claim_of(record: Record, speakers: Speakers = NOBODY) -> Claim:
    """Read a claim.

    Args:
        record: The claim.
        speakers: Those of its article; without them, its speakers are known by name alone.

    Raises:
        ContractError: The record is not as its schema has it.
    """
    with _reading(record):
        return Claim(
            record["id"],
            record["article_id"],
            Span(record["start"], record["end"]),
            record["surface"],
            record["prefix"],
            record["suffix"],
            Section(record["section"]),
            Modality(record["modality"]),
            tuple(_attribution(a, speakers) for a in record["attributions"]),
            tuple(map(mention_of, record["mentions"])),
            tuple(record["findings"]),
            record["priority"],
            tuple(
                (Span(m["start"], m["end"]), Modality(m["modality"]))
                for m in record["mentions"]
                if "modality" in m
            ),
        )


def finding_of(record: Record, claims: Mapping[str, Claim]) -> Finding:
    """Read a finding.

    Args:
        record: The finding.
        claims: By id, those in which its operands stand.

    Raises:
        ContractError: The record is not as its schema has it, or an operand stands in no claim of *claims*.
    """
    with _reading(record):
        return Finding(
            record["id"],
            record["article_id"],
            record["check"],
            Verdict(record["verdict"]),
            record["confidence"],
            tuple(_operand(record, operand, claims) for operand in record["operands"]),
            record["formula"],
            _amount(record["computed"]),
            _amount(record["stated"]),
            record["explanation"],
            record["evidence"],
            record["rule"],
        )


def mention_of(record: Record) -> AnyMention:
    """Read a number or a date."""
    span, kind = Span(record["start"], record["end"]), Kind(record["kind"])
    if kind is Kind.DATE:
        parts = tuple(PeriodPart(_piece(part), _period(part)) for part in record.get("parts", ()))
        value = DateValue(_period(record), Anchor(record["anchor"]), parts)
        return Mention(span, record["surface"], value, record["rule"])
    return Mention(span, record["surface"], _quantity(kind, record), record["rule"])


@contextmanager
def _reading(record: Record) -> Iterator[None]:
    """Say of what goes wrong inside which record it is, in one line."""
    try:
        yield
    except (KeyError, ValueError, TypeError, AttributeError, InvalidOperation) as error:
        found = f"no {error}" if isinstance(error, KeyError) else " ".join(str(error).split())
        raise ContractError(
            f"{name_of(record)}: expected a record as its schema has it, found {found}; run crossfoot check again"
        ) from error


def _title_span(text: str, title: str | None) -> Span | None:
    if title is None:
        return find_title(text)
    if not title.strip():
        return None
    placed, span = place_title(text, title)
    return span if placed == text else None


def _operand(finding: Record, record: Record, claims: Mapping[str, Claim]) -> Operand:
    article: str = record.get("article_id") or finding["article_id"]
    if (claim := claims.get(record["claim_id"])) is None:
        raise ValueError(f"no claim {record['claim_id']}")
    span, surface = Span(record["start"], record["end"]), record["surface"]
    # A count and a share may have one span; the id tells them apart, and is made of kind and span.
    found = (m for m in claim.mentions if m.span == span and m.surface == surface)
    mention = next((m for m in found if mention_id(article, m) == record["mention_id"]), None)
    if mention is None:
        raise ValueError(f"no mention {record['mention_id']} in {claim.id}")
    return Operand(record["role"], mention, claim.id, article)


def _quantity(kind: Kind, record: Record) -> Quantity:
    unit, of, ratio = record["unit"], record["of"], record.get("ratio")
    return Quantity(
        kind,
        _amount(record["value"]),
        Unit(unit["code"], unit["symbol"], Basis(unit["basis"]), tuple(unit["alternatives"])),
        Bound(record["bound"]),
        Change(record["change"]),
        record["per"],
        None if of is None else Counted(_piece(of), of["lemma"]),
        None if ratio is None else Ratio(ratio["part"], ratio["whole"]),
        Change(record.get("direction", Change.NONE)),
    )


def _period(record: Record) -> Period:
    return Period(DateType(record["type"]), record["timex"], record["edtf"], record["from"], record["to"])


def _amount(record: Record) -> Amount:
    point, low, high = (None if record[k] is None else Decimal(record[k]) for k in ("point", "low", "high"))
    return Amount(point, low, high)


def _attribution(record: Record, speakers: Speakers) -> Attribution:
    source, cue, said = record["source"], record["cue"], record["speaker"]
    return Attribution(
        Form(record["form"]),
        None if source is None else _piece(source),
        None if cue is None else Cue(_piece(cue), cue["lemma"]),
        tuple(map(_piece, record["content"])),
        speakers.get(said["id"]) or _speaker(said),
        ResolvedBy(said["resolved_by"]),
        said["confidence"],
        record["rule"],
    )


def _speaker(record: Record, mentions: tuple[Piece, ...] = ()) -> Speaker:
    return Speaker(
        record["name"], SpeakerKind(record["kind"]), record["role"], record["affiliation"], mentions
    )


def _piece(record: Record) -> Piece:
    return Piece(Span(record["start"], record["end"]), record["surface"])
