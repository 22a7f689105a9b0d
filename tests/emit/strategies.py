"""Any analysis that the types allow, over any text."""

from hypothesis import strategies as st

from crossfoot.assemble.identity import claim_id, finding_id
from crossfoot.types import (
    Amount,
    Analysis,
    Anchor,
    Article,
    Attribution,
    Basis,
    Bound,
    Change,
    Claim,
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
    Piece,
    Quantity,
    ResolvedBy,
    Section,
    Span,
    Speaker,
    SpeakerKind,
    Unit,
    Verdict,
)

CODES = {"money": "CAD", "percent": "percent", "count": "1", "share": "1", "measure": "km"}

decimals = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15)
probabilities = st.floats(0, 1)
words = st.text(min_size=1, max_size=12)


@st.composite
def amounts(draw):
    low, high = sorted((draw(decimals), draw(decimals)))
    return Amount(
        draw(st.none() | st.just(low)), draw(st.none() | st.just(low)), draw(st.none() | st.just(high))
    )


@st.composite
def spans(draw, text, within=None):
    outer = within or Span(0, len(text))
    start = draw(st.integers(outer.start, outer.end - 1))
    return Span(start, draw(st.integers(start + 1, outer.end)))


@st.composite
def quantities(draw):
    kind = draw(st.sampled_from([kind for kind in Kind if kind is not Kind.DATE]))
    number = draw(amounts())
    unit = Unit(
        CODES[kind],
        draw(st.none() | words),
        draw(st.sampled_from(Basis)),
        draw(st.sampled_from([(), ("XCD",)])),
    )
    return Quantity(kind, number, unit, Bound.EXACT, draw(st.sampled_from(Change)), draw(st.none() | words))


dates = st.builds(
    DateValue,
    st.builds(
        Period,
        st.sampled_from(DateType),
        words,
        st.none() | words,
        st.none() | st.just("2023-01-01"),
        st.none(),
    ),
    st.sampled_from(Anchor),
)


@st.composite
def mentions(draw, text, within):
    span = draw(spans(text, within))
    return Mention.at(text, span.start, span.end, draw(st.one_of(quantities(), dates)), rule="any")


@st.composite
def attributions(draw, text, within, speaker):
    def piece():
        span = draw(spans(text, within))
        return Piece.at(text, span.start, span.end)

    return Attribution(
        draw(st.sampled_from(Form)),
        draw(st.sampled_from([None, piece()])),
        draw(st.sampled_from([None, Cue(piece(), "say")])),
        (piece(),),
        speaker,
        draw(st.sampled_from(ResolvedBy)),
        draw(probabilities),
        "any",
    )


@st.composite
def analyses(draw):
    """One claim over part of the text, with mentions that may overlap, attributions and a finding."""
    text = draw(st.text(min_size=1, max_size=200))
    article = Article(draw(words), text, draw(st.none() | words), draw(st.sampled_from([None, "2024-03-08"])))
    span = draw(spans(text))
    first = draw(spans(text))
    speaker = Speaker(
        draw(st.none() | words), draw(st.sampled_from(SpeakerKind)), draw(st.none() | words),
        mentions=(Piece.at(text, first.start, first.end),),
    )  # fmt: skip
    found = draw(st.lists(mentions(text, span), max_size=5, unique_by=lambda m: (m.kind, m.span)))
    said = draw(st.lists(attributions(text, span, speaker), max_size=2))
    name = claim_id(article.id, span)
    findings = ()
    if found:
        operands = tuple(Operand(draw(words), m, name, article.id) for m in found)
        findings = (
            Finding(
                finding_id(article.id, "any", operands), article.id, "any", draw(st.sampled_from(Verdict)),
                draw(probabilities), operands, draw(words), draw(amounts()), draw(amounts()),
                draw(words), draw(words), "any",
            ),
        )  # fmt: skip
    claim = Claim(
        name, article.id, span, span.slice(text), text[max(0, span.start - 32) : span.start],
        text[span.end : span.end + 32], draw(st.sampled_from(Section)), draw(st.sampled_from(Modality)),
        tuple(said), tuple(found), tuple(f.id for f in findings), draw(probabilities),
    )  # fmt: skip
    return Analysis(article, (speaker,), (claim,), findings, Coverage(len(found), 0, ()))
