"""One finding as a card: the verdict, the arithmetic, and the sentences it stands on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from markupsafe import Markup

from crossfoot.assemble.identity import mention_id
from crossfoot.emit.report.figures import with_range
from crossfoot.emit.report.formula import Part, parts
from crossfoot.emit.report.marks import Tokens
from crossfoot.emit.report.number_line import number_line
from crossfoot.emit.report.segments import Mark, Token, segment
from crossfoot.emit.report.visible import safe_link, short
from crossfoot.emit.report.words import MODALITIES, VERDICTS, how, percent, severity, words
from crossfoot.types import Analysis, Article, Attribution, Claim, Finding, Operand, Quantity, Span, Unit

COLOURS = 6
AROUND = 240
"""Code points of a sentence shown on each side of its operands."""

GAP = 1_000
"""Code points between what is shown around two operands, from which they are left out."""

LONGEST_LINE = 1_000
"""Code points of what is said of a finding."""


@dataclass(frozen=True, slots=True)
class OperandView:
    """An operand with its letter and colour."""

    letter: str
    colour: int
    role: str
    surface: str
    mention: str
    kind: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A claim that operands stand in."""

    claim: str
    tokens: Sequence[Token]
    speakers: Sequence[str]
    modality: str
    elsewhere: str
    """The article that it stands in, where that is not the finding's."""

    article: str
    """Id of the article that it stands in."""


@dataclass(frozen=True, slots=True)
class Card:
    """Everything that the template shows of a finding."""

    id: str
    verdict: str
    label: str
    sign: str
    style: str
    check: str
    check_words: str
    confidence: str
    explanation: str
    formula: Sequence[Part]
    operands: Sequence[OperandView]
    sentences: Sequence[Sentence]
    drawing: Markup
    evidence: str
    article: int
    title: str
    details: str
    link: str | None
    speakers: str
    kinds: str
    plain: str
    rank: tuple[int, float]
    """Flagged findings by confidence, the others from worst to best."""

    in_page: bool = True
    """Whether the article's text is on the page, so that links into it work."""

    def without_article(self) -> Card:
        """Return the card for a page that does not show the article."""
        return replace(self, in_page=False)


def make_card(
    finding: Finding,
    analysis: Analysis,
    article: int,
    tokens: Tokens,
    others: Mapping[str, Article] = MappingProxyType({}),
) -> Card:
    """Lay out *finding*, whose article is number *article* of the run.

    Args:
        finding: What a check says.
        analysis: Its article, and all claims that it stands on.
        article: The number.
        tokens: What the speakers of the claims are called.
        others: By id, the other articles that the claims stand in.
    """
    label, sign, style = VERDICTS[finding.verdict]
    operands = [_operand(index, operand) for index, operand in enumerate(finding.operands)]
    claims = claims_under(finding, analysis)
    attributions = [a for claim in claims for a in _speaking(claim, finding)]
    return Card(
        id=finding.id,
        verdict=finding.verdict.value,
        label=label,
        sign=sign,
        style=style,
        check=finding.check,
        check_words=short(words(finding.check)),
        confidence=percent(finding.confidence),
        explanation=short(finding.explanation, LONGEST_LINE),
        formula=tuple(parts(finding)),
        operands=operands,
        sentences=[_sentence(c, finding, _details(others.get(c.article_id))) for c in claims],
        drawing=number_line(finding.stated, finding.computed, stated_unit(finding)),
        evidence=short(finding.evidence, LONGEST_LINE),
        article=article,
        title=title_of(analysis),
        details=", ".join(part for part in (analysis.article.source, analysis.article.published) if part),
        link=safe_link(analysis.article.url),
        speakers=" ".join(sorted({tokens[a.speaker] for a in attributions})),
        kinds=" ".join(sorted({operand.kind for operand in operands})),
        plain=plain_text(finding, analysis, claims),
        rank=(0 if finding.flagged else severity(finding.verdict), -finding.confidence),
    )


def stated_operand(finding: Finding) -> Operand | None:
    """Return the operand that the article states: the one with the very same amount."""
    for operand in finding.operands:
        value = operand.mention.value
        if isinstance(value, Quantity) and value.amount.interval == finding.stated.interval:
            return operand
    return None


def stated_unit(finding: Finding) -> Unit | None:
    """Return the unit of what the article states."""
    operand = stated_operand(finding)
    return operand.mention.value.unit if operand and isinstance(operand.mention.value, Quantity) else None


def title_of(analysis: Analysis) -> str:
    """Name the article: its title, else how it begins."""
    article = analysis.article
    if article.title and article.title.strip():
        return short(article.title.strip())
    if article.title_span is not None:
        return short(" ".join(article.title_span.slice(article.text).split()))
    beginning = " ".join(article.text[:200].split())
    return beginning if len(beginning) <= 70 else f"{beginning[:70].rsplit(' ', 1)[0]} …"


def _details(article: Article | None) -> str:
    """Name another article."""
    if article is None:
        return ""
    parts = (article.title, article.source, article.published, article.id)
    return "another article: " + ", ".join(short(" ".join(part.split())) for part in parts if part)


def _operand(index: int, operand: Operand) -> OperandView:
    return OperandView(
        letter=letter(index),
        colour=index % COLOURS,
        role=short(words(operand.role)),
        surface=short(operand.mention.surface),
        mention=mention_id(operand.article_id, operand.mention),
        kind=operand.mention.kind.value,
    )


def claims_under(finding: Finding, analysis: Analysis) -> list[Claim]:
    """Return the claims that the operands stand in: those of other articles, then its own in the order of the text."""
    wanted = {operand.claim_id for operand in finding.operands}
    own = analysis.article.id
    found = (claim for claim in analysis.claims if claim.id in wanted)
    return sorted(found, key=lambda c: (c.article_id == own, c.span.start, c.span.end))


def _speaking(claim: Claim, finding: Finding) -> Iterator[Attribution]:
    """Yield the attributions of *claim* that an operand of *finding* is said in."""
    spans = [operand.span for operand in finding.operands if operand.claim_id == claim.id]
    for attribution in claim.attributions:
        if any(content.overlaps(span) for content in attribution.spans for span in spans):
            yield attribution


def operand_mark(index: int, span: Span, *, base: int = 0, layer: int = 0) -> Mark:
    """Mark an operand in its colour, with its letter, in a text that begins at *base* in the article."""
    return Mark(
        span.start - base,
        span.end - base,
        f"operand o{index % COLOURS}",
        layer,
        "b",
        last=(("data-letter", letter(index)),),
    )


def letter(index: int) -> str:
    """Name an operand by its place: A, B, C; from the 27th on by its number."""
    return chr(ord("A") + index) if index < 26 else str(index + 1)


def _sentence(claim: Claim, finding: Finding, elsewhere: str) -> Sentence:
    own = [(i, o) for i, o in enumerate(finding.operands) if o.claim_id == claim.id]
    text, first = claim.surface, claim.span.start
    marks = [operand_mark(i, o.span, base=first, layer=i) for i, o in own]
    tokens = _windows(text, marks, first)
    speakers = list(dict.fromkeys(how(a) for a in _speaking(claim, finding)))
    return Sentence(claim.id, tokens, speakers, MODALITIES[claim.modality], elsewhere, claim.article_id)


def _windows(text: str, marks: Sequence[Mark], base: int) -> list[Token]:
    """Cut a sentence into tokens around its operands; of a very long one, what is far from them is left out."""
    windows: list[tuple[int, int]] = []
    for mark in sorted(marks, key=lambda m: (m.start, m.end)):
        start, end = max(0, mark.start - AROUND), min(len(text), mark.end + AROUND)
        if windows and start - windows[-1][1] < GAP:
            start, end = windows[-1][0], max(end, windows.pop()[1])
        windows.append((start, end))
    tokens: list[Token] = []
    for start, end in windows:
        if start > 0:
            tokens.append(Token(text=" … " if tokens else "… "))
        tokens += segment(text, marks, start, end, base)
    return tokens if windows[-1][1] == len(text) else [*tokens, Token(text=" …")]


def plain_text(
    finding: Finding, analysis: Analysis, claims: Sequence[Claim], address: str | None = None
) -> str:
    """Write the finding as text for a mail or a chat, with *address* instead of the article's own."""
    unit = stated_unit(finding)
    source = " ".join(part for part in (title_of(analysis), address or analysis.article.url) if part)
    lines = [
        f"{VERDICTS[finding.verdict][0]} ({short(words(finding.check))}, confidence {percent(finding.confidence)})",
        short(finding.explanation, LONGEST_LINE),
        f"Arithmetic: {finding.formula}",
        f"Stated: {with_range(finding.stated, unit)}; computed: {with_range(finding.computed, unit)}",
        *(
            f"“{short(' '.join(claim.surface.split()), LONGEST_LINE)}”"
            + (f" [article {claim.article_id}]" if claim.article_id != finding.article_id else "")
            for claim in claims
        ),
        f"Why together: {short(finding.evidence, LONGEST_LINE)}",
        f"Article: {source} [{finding.id}]",
    ]
    return "\n".join(lines)
