"""Sources brought by a preposition: "according to the ministry, …"."""

from collections.abc import Iterator

from spacy.tokens import Token

from crossfoot.extract.attributions.sources import noun_after, source_span, trimmed
from crossfoot.extract.layout import Layout
from crossfoot.extract.said import CueWords, Said
from crossfoot.extract.trees import SUBJECTS, child
from crossfoot.lexicon import load
from crossfoot.types import Span

FEWEST_TOKENS = 3
"""Tokens of content. Fewer are a fragment of a sentence that was cut in two."""


def find_according_to(layout: Layout, speech: list[Span]) -> Iterator[Said]:
    """Yield what stands beside "according to X", unless it is a quotation with a cue of its own."""
    words = load("reporting_words")["introducers"]
    for token in layout.doc[:-2]:
        if token.lower_ in words and token.nbor(1).lower_ == words[token.lower_]:
            said = _read(layout, token)
            if said is not None and not any(
                span.overlaps(piece) for piece in said.content for span in speech
            ):
                yield said


def _read(layout: Layout, first: Token) -> Said | None:
    second = first.nbor(1)
    sentence = layout.sentence_at(first.idx)
    if sentence is None:
        return None
    head = child(second, "pobj") or noun_after(second, sentence.end)
    if head is None or head.i < second.i:
        return None
    source = source_span(head, stop=second.i)
    content = tuple(_content(layout, sentence, first, source))
    if not content:
        return None
    return Said(
        content=content,
        form=layout.form_of(content),
        rule="indirect.according-to",
        cue=CueWords(Span(first.idx, second.idx + len(second.text)), f"{first.lower_} {second.lower_}"),
        source=source,
        head=head.i,
    )


def _content(layout: Layout, sentence: Span, first: Token, source: Span) -> Iterator[Span]:
    """Yield the sentence on both sides of the source."""
    before = _in_parenthesis(layout.tokens(sentence.start, first.idx))
    after = layout.tokens(source.end, sentence.end)
    while after and after[0].is_punct and after[0].text not in (",", "—", "–", "-"):
        after = after[1:]
    words = [t for t in before if not t.is_punct]
    subject = any(t.dep_ in SUBJECTS and t.head in after for t in words)
    if after and ((len(words) < FEWEST_TOKENS and not subject) or words[-1].lower_ == "that"):
        before = []
    if before and after and after[0].text not in (",", "—", "–", "-"):
        after = []
    if before and not any(t.pos_ in ("VERB", "AUX") for t in after):
        after = []
    if (
        len(words) >= FEWEST_TOKENS
        and len(after) > 1
        and after[1].lower_ in load("reporting_words")["sets"]["turning"]
    ):
        after = []
    for part in (before, after):
        if len(part) >= FEWEST_TOKENS or (part and after and before):
            yield layout.with_whole_quotes(trimmed(layout.doc, part[0].i, part[-1].i))


def _in_parenthesis(before: list[Token]) -> list[Token]:
    """Return what stands with the cue between parentheses, if they enclose it."""
    opened = next((n for n in range(len(before) - 1, -1, -1) if before[n].text in ("(", ")")), None)
    return before[opened + 1 :] if opened is not None and before[opened].text == "(" else before
