"""Indirect and mixed speech: every reporting verb outside of quoted speech, with its content and source."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from spacy.tokens import Token

from crossfoot.extract.attributions.clauses import FINITE, find_frame, spans_of
from crossfoot.extract.attributions.further import source_of, subject_outside, without_added
from crossfoot.extract.attributions.guesses import guess_clause
from crossfoot.extract.attributions.objects import OBJECTS
from crossfoot.extract.attributions.quotations import cue_words
from crossfoot.extract.attributions.sources import noun_before, source_span, trimmed, unbracketed
from crossfoot.extract.attributions.subjects import after_ranks, overlooked, tells_of_thing, whole_subject
from crossfoot.extract.attributions.tails import with_quoted_tail, without_comment
from crossfoot.extract.attributions.verbs import Verb, verb_of, word_set
from crossfoot.extract.layout import Layout
from crossfoot.extract.said import Said
from crossfoot.extract.trees import NOMINAL, child, is_negated, is_passive, subject_of
from crossfoot.types import Span

MARKUP = frozenset({"<", "</"})
"""What stands before the name of a tag: "<tweet author=…>" tells nothing."""


def find_reports(layout: Layout, speech: list[Span], used: frozenset[int]) -> Iterator[Said]:
    """Yield what reporting verbs give to their sources, in the order of the verbs.

    Args:
        layout: The article.
        speech: Quotations that are speech, in text order: verbs inside them report nothing.
        used: Tokens that are the cues of quotations.
    """
    number = 0
    for token in layout.doc:
        while number < len(speech) and speech[number].end <= token.idx:
            number += 1
        if token.pos_ not in ("VERB", "AUX") or token.i in used:
            continue
        if number < len(speech) and speech[number].start <= token.idx:
            continue
        if layout.quoted(token.idx):
            continue
        said = _report(layout, token, speech)
        if said is not None:
            yield said


def _report(layout: Layout, verb: Token, speech: list[Span]) -> Said | None:
    entry = verb_of(verb)
    if entry is None or _says_nothing(verb, entry):
        return None
    named = overlooked(verb)
    subject = named or whole_subject(subject_of(verb))
    frame = find_frame(verb, entry, subject) or guess_clause(layout, verb, entry)
    if frame is None:
        return None
    content = tuple(_whole(layout, span, speech) for span in spans_of(verb, without_added(verb, frame)))
    if not content or (frame.name.startswith("guess") and _holds_speech(content, speech)):
        return None
    head = named or whole_subject(source_of(verb))
    if head is not None and layout.quoted(head.idx):
        head = subject_outside(verb, layout)
    if (
        head is None
        and verb.tag_ in FINITE
        and not is_passive(verb)
        and (sentence := layout.sentence_at(verb.idx))
    ):
        head = noun_before(verb, sentence.start)
    head = after_ranks(unbracketed(head)) if head is not None else None
    source = source_span(head, stop=verb.i) if head is not None else None
    if head is not None and source is not None:
        source, head = _in_story(layout, source, head)
        content = _before_source(layout, content, source)
    return Said(
        content=content,
        form=layout.form_of(content),
        rule=f"indirect.{frame.name}",
        cue=cue_words(verb, frame.preposition),
        source=source,
        head=head.i if head is not None else None,
    )


def _before_source(layout: Layout, content: tuple[Span, ...], source: Span) -> tuple[Span, ...]:
    """Leave out of what is said the source that ends it: "*Sales fell at the firm*, its owner, Ann Lee, said"."""
    last = content[-1]
    if not last.start < source.start < source.end <= last.end:
        return content
    before = layout.tokens(last.start, source.start)
    if not before or before[-1].text != ",":
        return content
    return (*content[:-1], trimmed(layout.doc, before[0].i, before[-1].i))


def _in_story(layout: Layout, source: Span, head: Token) -> tuple[Span, Token]:
    """Leave a dateline out of a source: "OSLO, May 2 - Acme Corp said …"."""
    start = layout.after_dateline(source.start)
    if not source.start < start < source.end:
        return source, head
    tokens = layout.tokens(start, source.end)
    nouns = [t for t in tokens if t.pos_ in NOMINAL]
    if head.idx >= start or not nouns:
        return Span(start, source.end), head
    return Span(start, source.end), nouns[-1]


def _holds_speech(content: tuple[Span, ...], speech: list[Span]) -> bool:
    """Whether a quotation with a speaker of its own is part of what was guessed."""
    number = bisect_left(speech, content[0])
    return any(content[0].overlaps(span) for span in speech[max(0, number - 1) : number + 1])


def _says_nothing(verb: Token, entry: Verb) -> bool:
    """Whether nothing is said: "has not agreed to", "people planning to move", "declined to comment on", "all told"."""
    if verb.i and (
        f"{verb.nbor(-1).lower_} {verb.lower_}" in word_set("idioms") or verb.nbor(-1).text in MARKUP
    ):
        return True
    if entry.lemma in word_set("of_things_too") and tells_of_thing(verb):
        return True
    particle = child(verb, "prt")
    if particle is not None and f"{entry.lemma} {particle.lower_}" in word_set("idioms"):
        return True
    above = verb_of(verb.head) if verb.dep_ == "xcomp" else None
    if above is not None and above.strength == "deny":
        return True
    if (
        above is not None
        and above.strength == "ask"
        and "np+inf" in above.frames
        and child(verb.head, *OBJECTS)
    ):
        return True  # "asked the president to declare a disaster": nothing is declared
    if entry.strength == "admit" and is_negated(verb):
        return True
    return verb.dep_ == "acl" and verb.tag_ == "VBG" and entry.strength in ("promise", "believe")


def _whole(layout: Layout, span: Span, speech: list[Span]) -> Span:
    return without_comment(layout, with_quoted_tail(layout, layout.with_whole_quotes(span), speech))
