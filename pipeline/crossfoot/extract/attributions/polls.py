"""What polls tell: "In a poll of voters, half …", "She leads by 8 points in a poll", "a poll puts her at 40 percent"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Token

from crossfoot.extract.attributions.clauses import find_frame
from crossfoot.extract.attributions.sources import source_span, trimmed
from crossfoot.extract.attributions.verbs import verb_of, word_set
from crossfoot.extract.layout import Layout
from crossfoot.extract.said import CueWords, Said
from crossfoot.extract.trees import child
from crossfoot.lexicon import alternation, load
from crossfoot.types import Span

FEWEST_TOKENS = 3
"""Tokens of content. Fewer are a fragment of a sentence that was cut in two."""

MAIN = frozenset({"ROOT", "conj"})
"""Relations of a clause that a poll may give: others are but a part of what somebody tells."""

HELD = frozenset({"dobj", "obj", "ccomp", "prep", "xcomp", "oprd"})


BREAKS = frozenset({",", ";", ":", "(", ")", "—", "–", "--"})


def find_polls(layout: Layout) -> Iterator[Said]:
    """Yield what polls give to be so, in text order of the words for polls."""
    seen = set[int]()
    for match in _words().finditer(layout.text):
        word = layout.token_at(match.start())
        if word is None or word.pos_ not in ("NOUN", "PROPN") or layout.quoted(word.idx):
            continue
        noun = _whole(word)
        if noun.i in seen or (
            noun.dep_ == "pobj" and noun.lemma_.lower() in _set("counts") and noun.i == word.i
        ):
            continue
        seen.add(noun.i)
        said = _in_poll(layout, noun) if noun.dep_ == "pobj" else _poll_gives(layout, noun)
        if said is not None:
            yield said


@cache
def _words() -> re.Pattern[str]:
    polls = load("reporting_words")["polls"]
    return re.compile(rf"\b(?:{alternation([*polls['words'], *polls['counts']])})(?:s|es)?\b", re.IGNORECASE)


def _whole(noun: Token) -> Token:
    """Go from the polls to their average: "the average of recent polls"."""
    head = noun.head
    if noun.dep_ == "pobj" and head.lower_ == "of" and head.head.lemma_.lower() in _set("counts"):
        return head.head
    return noun


def _set(name: str) -> Sequence[str]:
    words: Sequence[str] = load("reporting_words")["polls"][name]
    return words


def _in_poll(layout: Layout, noun: Token) -> Said | None:
    """Read "In a poll of voters, half …" and "She leads by 8 points in a poll"."""
    first = noun.head
    sentence = layout.sentence_at(first.idx)
    if first.lower_ != "in" or sentence is None or noun.idx >= sentence.end:
        return None
    source = _source(noun, first)
    before = [t for t in layout.tokens(sentence.start, first.idx) if not t.is_punct and not t.is_space]
    rest = layout.tokens(source.end, sentence.end)
    if all(t.pos_ in ("CCONJ", "ADV") for t in before):
        if len(rest) <= FEWEST_TOKENS or rest[0].text != ",":
            return None
        told = (layout.with_whole_quotes(trimmed(layout.doc, rest[1].i, rest[-1].i)),)
        return Said(told, layout.form_of(told), "indirect.poll", _cue(first), source, noun.i)
    content = tuple(_clause(layout, before, first, rest))
    if not content:
        return None
    return Said(content, layout.form_of(content), "indirect.in-poll", _cue(first), source, noun.i)


def _clause(layout: Layout, before: list[Token], first: Token, rest: list[Token]) -> Iterator[Span]:
    """Yield the words of a clause that gives a figure and stands around "in a poll"."""
    verb = next((a for a in first.ancestors if a.pos_ in ("VERB", "AUX")), None)
    if verb is None or verb.dep_ not in MAIN or verb_of(verb) is not None or verb.i > first.i:
        return
    own = [t for t in before if t.i >= verb.left_edge.i]
    more = [t for t in rest if t.i <= verb.right_edge.i] if rest and _goes_on(rest[0], verb) else []
    comma = next((n for n, t in enumerate(more) if t.text in BREAKS), len(more))
    more = more[:comma]
    if not own or not _has_figure([*own, *more]):
        return
    yield layout.with_whole_quotes(trimmed(layout.doc, own[0].i, own[-1].i))
    if more:
        yield layout.with_whole_quotes(trimmed(layout.doc, more[0].i, more[-1].i))


def _goes_on(token: Token, verb: Token) -> bool:
    """Whether the clause goes on after the poll: "leads in most polls by 8 points"."""
    return token.dep_ == "prep" and token.head.i == verb.i and token.lower_ in ("by", "with", "at")


def _has_figure(tokens: list[Token]) -> bool:
    shares = word_set("shares")
    return any(t.like_num or t.ent_type_ == "PERCENT" or t.lemma_.lower() in shares for t in tokens)


def _poll_gives(layout: Layout, noun: Token) -> Said | None:
    """Read "a poll puts her at 40 percent" and "a poll giving her a lead of 8 points"."""
    verbs = _set("verbs")
    verb = noun.head if noun.dep_ == "nsubj" else child(noun, "acl")
    if verb is None or verb.lemma_ not in verbs or verb.pos_ not in ("VERB", "AUX") or verb.i < noun.i:
        return None
    entry = verb_of(verb)
    if entry is not None and find_frame(verb, entry, noun) is not None:
        return None
    held = next((c for c in verb.rights if c.dep_ in HELD), None)
    end = max((c.right_edge.i for c in verb.rights if c.dep_ != "conj"), default=verb.i)
    if held is None or end - verb.i < FEWEST_TOKENS or not _tells(verb, held, end):
        return None
    content = (layout.with_whole_quotes(trimmed(layout.doc, verb.i + 1, end)),)
    cue = CueWords(Span(verb.idx, verb.idx + len(verb.text)), verb.lemma_.lower())
    return Said(content, layout.form_of(content), "indirect.poll-gives", cue, _source(noun, verb), noun.i)


def _tells(verb: Token, held: Token, end: int) -> bool:
    """Whether a figure tells what the poll found, and not how it was made: "has a margin of error of 3 points"."""
    words = list(verb.doc[verb.i + 1 : end + 1])
    if any(t.lemma_.lower() in _set("margins") for t in words) or not _has_figure(words):
        return False
    return verb.lemma_ != "have" or not _has_figure(list(held.lefts)) or held.dep_ == "ccomp"


def _source(noun: Token, stop: Token) -> Span:
    """Return a poll without what is told of it between commas."""
    doc, whole = noun.doc, source_span(noun, stop=stop.i)
    comma = next((t for t in doc[noun.i + 1 : noun.right_edge.i + 1] if t.text == ","), None)
    if comma is None or comma.idx >= whole.end:
        return whole
    first = next(t for t in doc[noun.left_edge.i : noun.i + 1] if t.idx >= whole.start)
    return trimmed(doc, first.i, comma.i - 1)


def _cue(first: Token) -> CueWords:
    return CueWords(Span(first.idx, first.idx + len(first.text)), first.lower_)
