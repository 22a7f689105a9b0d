"""Sources named beside their own words: "in the words of the mayor, …", "in her view, …", "as he put it, …"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from crossfoot.extract.attributions.sources import trimmed
from crossfoot.extract.attributions.verbs import verb_of, word_set
from crossfoot.extract.layout import Layout
from crossfoot.extract.said import CueWords, Said
from crossfoot.extract.trees import SUBJECTS, child
from crossfoot.types import Span

FEWEST_TOKENS = 2
"""Tokens of content. Fewer are a fragment of a sentence that was cut in two."""


def find_in_words(layout: Layout, speech: list[Span]) -> Iterator[Said]:
    """Yield what stands beside "in the words of X", "in X's view" and "as X put it", unless it has another cue.

    Args:
        layout: The article.
        speech: Quotations with a cue, in text order.
    """
    for token in layout.doc:
        said = None
        if token.dep_ == "pobj" and token.lower_ in word_set("own_words"):
            said = _in_words(layout, token)
        elif token.dep_ == "advcl":
            said = _put_it(layout, token) if token.lemma_ == "put" else _as_said(layout, token)
        if said is not None and not any(s.overlaps(piece) for piece in said.content for s in speech):
            yield said


@dataclass(frozen=True, slots=True)
class _Phrase:
    """The words of a sentence that tell whose it is."""

    head: Token
    source: Span
    cue: CueWords
    left: int
    right: int
    """First and last token, with the cue and the source."""


def _in_words(layout: Layout, noun: Token) -> Said | None:
    """Read "in the words of the mayor" and "in the mayor's words"."""
    first, owner, of = noun.head, child(noun, "poss"), child(noun, "prep")
    if first.lower_ != "in" or first.i > noun.i:
        return None
    if owner is not None:
        source = trimmed(noun.doc, owner.left_edge.i, owner.i)
        return _around(layout, _Phrase(owner, source, _cue(noun, noun), first.i, noun.i))
    head = child(of, "pobj") if of is not None and of.lower_ == "of" else None
    if of is None or head is None:
        return None
    last = next((t.i - 1 for t in noun.doc[head.i : head.right_edge.i + 1] if t.is_punct), head.right_edge.i)
    source = trimmed(noun.doc, head.left_edge.i, last)
    return _around(layout, _Phrase(head, source, _cue(first, of), first.i, last))


def _put_it(layout: Layout, verb: Token) -> Said | None:
    """Read "as the mayor put it"."""
    mark, head, held = child(verb, "mark"), child(verb, "nsubj"), child(verb, "dobj")
    if mark is None or mark.lower_ != "as" or head is None or held is None or held.lower_ != "it":
        return None
    source = trimmed(verb.doc, head.left_edge.i, head.right_edge.i)
    return _around(layout, _Phrase(head, source, _cue(verb, held), mark.i, verb.right_edge.i))


def _as_said(layout: Layout, verb: Token) -> Said | None:
    """Read "as the mayor has said" and "as reported by the Echo", but not "as she said goodbye"."""
    entry, mark, head = verb_of(verb), child(verb, "mark"), child(verb, "nsubj") or _agent(verb)
    if entry is None or mark is None or mark.lower_ != "as" or head is None:
        return None
    if entry.lemma not in word_set("as_cues") or child(verb, "ccomp", "xcomp", "dobj", "prep", "oprd"):
        return None
    source = trimmed(verb.doc, head.left_edge.i, head.right_edge.i)
    return _around(layout, _Phrase(head, source, _cue(verb, verb), mark.i, verb.right_edge.i))


def _agent(verb: Token) -> Token | None:
    """Return by whom a passive says that it was said, at the begin of its sentence: "As reported by the Echo, …".

    Elsewhere it may tell of a noun alone: "a debt of $9 million, as reported by the Echo, will be repaid".
    """
    fronted = verb.left_edge.is_sent_start and verb.tag_ == "VBN" and child(verb, *SUBJECTS) is None
    by = child(verb, "agent") if fronted else None
    return child(by, "pobj") if by is not None else None


def _cue(first: Token, last: Token) -> CueWords:
    lemma = "words" if first.pos_ == "ADP" else first.lemma_.lower()
    return CueWords(Span(first.idx, last.idx + len(last.text)), lemma)


def _around(layout: Layout, phrase: _Phrase) -> Said | None:
    """Return the sentence around *phrase* as said, unless something else in it reports."""
    start = phrase.cue.span.start
    sentence = layout.sentence_at(start)
    if sentence is None or layout.quoted(start):
        return None
    tokens = layout.tokens(sentence.start, sentence.end)
    before, after = [t for t in tokens if t.i < phrase.left], [t for t in tokens if t.i > phrase.right]
    if any(verb_of(t) is not None and child(t, "ccomp") is not None for t in (*before, *after)):
        return None
    content = tuple(
        layout.with_whole_quotes(trimmed(layout.doc, part[0].i, part[-1].i))
        for part in (before, after)
        if sum(not t.is_punct for t in part) >= FEWEST_TOKENS
    )
    if not content:
        return None
    form = layout.form_of(content)
    return Said(content, form, "indirect.in-words", phrase.cue, phrase.source, phrase.head.i)
