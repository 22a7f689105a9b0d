"""Sources brought by a preposition: "according to the ministry, …", "in a poll of voters, …"."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from crossfoot.extract.attributions.sources import noun_after, source_span, trimmed
from crossfoot.extract.attributions.verbs import verb_of
from crossfoot.extract.layout import Layout
from crossfoot.extract.said import CueWords, Said
from crossfoot.extract.trees import SUBJECTS, child
from crossfoot.lexicon import load
from crossfoot.types import Span

IN_POLL = re.compile(r"\bin\s[^.;:]*\b(?:polls?|surveys?|census)\b")

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


def find_polls(layout: Layout) -> Iterator[Said]:
    """Yield what a sentence says that begins with "In a poll …," or gives a figure and ends with "in a poll …"."""
    nouns = load("reporting_words")["polls"]["words"]
    for sentence in layout.sentences:
        if not layout.text.startswith("In ", sentence.start):
            said = _figure_of_poll(layout, sentence, nouns)
            if said is not None:
                yield said
            continue
        first = layout.token_at(sentence.start)
        noun = child(first, "pobj") if first is not None else None
        if first is None or noun is None or noun.lemma_.lower() not in nouns:
            continue
        source = source_span(noun, stop=first.i)
        rest = layout.tokens(source.end, sentence.end)
        if len(rest) > FEWEST_TOKENS and rest[0].text == ",":
            content = layout.with_whole_quotes(trimmed(layout.doc, rest[1].i, rest[-1].i))
            cue = CueWords(Span(first.idx, first.idx + len(first.text)), first.lower_)
            yield Said((content,), layout.form_of((content,)), "indirect.poll", cue, source, noun.i)


def _figure_of_poll(layout: Layout, sentence: Span, nouns: list[str]) -> Said | None:
    """Read "She leads by 8 points in a poll of voters"."""
    if not IN_POLL.search(layout.text, sentence.start, sentence.end):
        return None
    tokens = layout.tokens(sentence.start, sentence.end)
    for first in tokens:
        noun = child(first, "pobj") if first.lower_ == "in" and first.dep_ == "prep" else None
        if noun is None or noun.lemma_.lower() not in nouns:
            continue
        verb = next((a for a in first.ancestors if a.pos_ in ("VERB", "AUX")), None)
        before = [t for t in tokens if verb is not None and verb.left_edge.i <= t.i < first.i]
        figure = any(t.ent_type_ == "PERCENT" or t.lemma_ in ("percent", "point") for t in before)
        if verb is None or verb.dep_ != "ROOT" or verb_of(verb) is not None or not figure:
            continue
        content = layout.with_whole_quotes(trimmed(layout.doc, before[0].i, before[-1].i))
        cue = CueWords(Span(first.idx, first.idx + len(first.text)), first.lower_)
        source = source_span(noun, stop=first.i)
        return Said((content,), layout.form_of((content,)), "indirect.in-poll", cue, source, noun.i)
    return None


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
    before = layout.tokens(sentence.start, first.idx)
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
