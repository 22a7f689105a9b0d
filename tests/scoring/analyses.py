"""Build an `Analysis` out of marked-up text, as if the program had found just what is marked."""

from decimal import Decimal

from crossfoot.types import (
    Amount,
    Analysis,
    Anchor,
    AnyMention,
    Article,
    Attribution,
    Claim,
    Counted,
    Coverage,
    Cue,
    DateType,
    DateValue,
    Finding,
    Form,
    Mention,
    Modality,
    Operand,
    Period,
    Piece,
    Quantity,
    ResolvedBy,
    Section,
    Span,
    Speaker,
    Unit,
)
from tests.scoring.gold import Gold, GoldAttribution, GoldDate, GoldFinding, GoldQuantity
from tests.scoring.reader import parse_gold, split_gold

ZERO = Amount(Decimal(0), Decimal(0), Decimal(0))


def gold_of(marked: str, name: str = "test") -> Gold:
    """Read marked-up text as the gold of an article of its own."""
    text, _, _ = split_gold(marked)
    return parse_gold(marked, Article(id=name, text=text))


def analysis_of(gold: Gold) -> Analysis:
    """Return an analysis that holds exactly what is marked."""
    text = gold.text
    quantities = [_quantity(text, q) for q in gold.quantities]
    dates = [_date(text, d) for d in gold.dates]
    claim = Claim(
        id="c-1",
        article_id=gold.article.id,
        span=Span(0, len(text)),
        surface=text,
        prefix="",
        suffix="",
        section=Section.BODY,
        modality=Modality.ASSERTED,
        attributions=tuple(_attribution(text, a) for a in gold.attributions),
        mentions=(*quantities, *dates),
    )
    findings = tuple(_finding(gold, f, number) for number, f in enumerate(gold.findings))
    return Analysis(gold.article, (), (claim,), findings, Coverage(0, 0, ()))


def _piece(text: str, span: Span) -> Piece:
    return Piece.at(text, span.start, span.end)


def _mention(text: str, span: Span, value: Quantity | DateValue) -> AnyMention:
    return Mention.at(text, span.start, span.end, value, rule="gold")


def _quantity(text: str, gold: GoldQuantity) -> AnyMention:
    amount = Amount(gold.point, gold.low, gold.high)
    of = Counted(_piece(text, gold.of[0]), "") if gold.of else None
    value = Quantity(gold.kind, amount, Unit(gold.unit), gold.bound, of=of, direction=gold.direction)
    return _mention(text, gold.span, value)


def _date(text: str, gold: GoldDate) -> AnyMention:
    period = Period(DateType.DATE, gold.timex[0], None, None, None)
    return _mention(text, gold.span, DateValue(period, Anchor.NONE))


def _attribution(text: str, gold: GoldAttribution) -> Attribution:
    return Attribution(
        form=Form.INDIRECT,
        source=_piece(text, gold.source) if gold.source else None,
        cue=Cue(_piece(text, gold.cue), "say") if gold.cue else None,
        content=tuple(_piece(text, span) for span in gold.content),
        speaker=Speaker(gold.speaker.split("|")[0], gold.kind),
        resolved_by=ResolvedBy.NAME,
        confidence=1.0,
        rule="gold",
    )


def _finding(gold: Gold, finding: GoldFinding, number: int) -> Finding:
    date = DateValue(Period(DateType.DATE, "", None, None, None), Anchor.NONE)
    mentions = [(role, _mention(gold.text, span, date)) for role, span in finding.operands]
    return Finding(
        id=f"f-{number}",
        article_id=gold.article.id,
        check=finding.check,
        verdict=finding.verdicts[0],
        confidence=1.0,
        operands=tuple(Operand(role, mention, "c-1", gold.article.id) for role, mention in mentions),
        formula="",
        computed=ZERO,
        stated=ZERO,
        explanation="",
        evidence="",
        rule="gold",
    )
