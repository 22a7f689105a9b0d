"""Cues after a quotation: "…," said X; "…," X told them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Token

from crossfoot.extract.attributions.edges import begin_of
from crossfoot.extract.attributions.sources import noun_after, noun_before, source_span, trimmed
from crossfoot.extract.attributions.subjects import after_ranks, is_rank, whole_subject
from crossfoot.extract.attributions.verbs import verb_of, word_set
from crossfoot.extract.layout import TERMINATORS, Layout
from crossfoot.extract.speakers.names import read_name
from crossfoot.extract.trees import NOMINAL, child
from crossfoot.types import Span

FARTHEST_CUE = 400
"""Code points between a quote and its cue's end that are read."""

LONGEST_BARE = 4
"""Tokens of a cue that is a sentence of its own: “We won.” Mayor Smith said."""

DASHES = frozenset({"—", "–", "-", "--", "―"})

LONGEST_SIGNATURE = 12
"""Tokens after a dash that can be a name and an office."""

FEWEST_APART = 4

WH_WORDS = frozenset({"WP", "WDT"})


@dataclass(frozen=True, slots=True)
class Beside:
    """A cue beside a quote, and its source."""

    rule: str
    verb: Token | None
    """``None`` for a colon."""
    head: Token | None
    source: Span | None
    colon: int | None = None


def cue_after(layout: Layout, quote: Span, limit: int) -> Beside | None:
    """Find the cue that follows a quote: "said X", "X, the mayor, said", "he told them"."""
    inner_end = layout.text[quote.start : quote.end].rstrip("\"”'’»`").rstrip()[-1:]
    gap = layout.tokens(quote.end, min(limit, quote.end + FARTHEST_CUE))
    if gap and gap[0].text in DASHES and (signed := _signed(gap)) is not None:
        return signed
    if gap and gap[0].text in (",", "—", "–", "-", "--", "..."):
        inner_end = "," if inner_end.isalnum() or inner_end in ")]%" else inner_end
        gap = gap[1:]
    if not gap or inner_end not in set(",?!…—–-.") or gap[0].is_punct:
        return None
    clause = _first_clause(gap)
    if not clause:
        return None
    end = clause[-1].idx + len(clause[-1])
    beside = _inverted(clause, end, inner_end) or _normal(clause, quote.end, inner_end)
    if (
        beside is not None
        and beside.source is not None
        and beside.source.start < quote.end < beside.source.end
    ):
        return replace(beside, source=Span(_skip(layout.text, quote.end), beside.source.end))
    return beside


def _skip(text: str, start: int) -> int:
    """Return the place of the next letter or digit."""
    while start < len(text) and not text[start].isalnum():
        start += 1
    return start


def _first_clause(gap: list[Token]) -> list[Token]:
    for number, token in enumerate(gap):
        ended = token.text in TERMINATORS and not (number and is_rank(token.doc, token.i - 1))
        if ended or (token.is_space and number):
            return gap[:number]
    return gap


def _inverted(clause: list[Token], end: int, inner_end: str) -> Beside | None:
    """Read a verb before its subject: "said Mary Smith, who …"."""
    number = next((n for n, t in enumerate(clause[:3]) if t.pos_ != "ADV"), None)
    if number is None:
        return None
    verb = clause[number]
    entry = verb_of(verb)
    if entry is None or not verb.is_lower or verb.tag_ in ("VBG", "VB") or "quote" not in entry.frames:
        return None
    own = child(verb, "nsubj")
    head = own if own is not None and own.i > verb.i and own.i - verb.i < 25 and own.idx < end else None
    head = noun_after(verb, end) if head is None else head
    if head is None or (head.text.islower() and head.pos_ == "PRON" and inner_end == "."):
        return None
    head = after_ranks(head)
    return Beside("direct.inverted", verb, head, source_span(head, stop=verb.i))


def _normal(clause: list[Token], start: int, inner_end: str) -> Beside | None:
    """Read a subject before its verb: "she said", "Mary Smith, the mayor of X, told reporters"."""
    first = clause[0]
    if inner_end == "." and not (first.is_lower or _is_bare(clause)):
        return None
    if first.pos_ in ("CCONJ", "SCONJ", "ADP") and first.lower_ != "as":
        return None
    for verb in clause[1:]:
        if not _may_quote(verb, inner_end) or (child(verb, "nsubj") or verb).tag_ in WH_WORDS:
            continue
        head = _subject_between(verb, start)
        if head is not None and head.head.i == verb.i and verb.pos_ not in ("VERB", "AUX"):
            return Beside("direct.after", verb, head, trimmed(verb.doc, first.i, verb.i - 1))
        begin = begin_of(head, head.left_edge.i) if head is not None else 0
        if head is not None and min(begin, head.i) <= first.i + 3:
            return Beside("direct.after", verb, head, source_span(head, stop=verb.i))
    return _apart(clause)


def _apart(clause: list[Token]) -> Beside | None:
    """Read a verb that words between commas part from its subject: "one of them, who would not be named, said"."""
    if len(clause) < FEWEST_APART or clause[0].pos_ not in ("DET", "NUM", "PROPN", "NOUN", "ADJ"):
        return None
    comma = next((n for n, t in enumerate(clause) if t.text == ","), None)
    verb = clause[-1]
    entry = verb_of(verb)
    if comma is None or verb.nbor(-1).text != "," or entry is None or not {"quote", "that"} <= entry.frames:
        return None
    head = next((t for t in clause[:comma] if t.pos_ in NOMINAL or t.pos_ == "NUM"), None)
    if head is None or any(t.pos_ in ("VERB", "AUX") for t in clause[:comma]):
        return None
    while head.head in clause[:comma] and head.head.i > head.i:
        head = head.head
    return Beside("direct.after", verb, head, trimmed(verb.doc, clause[0].i, verb.i - 1))


def _signed(gap: list[Token]) -> Beside | None:
    """Read a name after a dash that ends the paragraph: “We won.” — Ann Lee."""
    words = gap[1:]
    if not 0 < len(words) <= LONGEST_SIGNATURE or words[0].pos_ != "PROPN":
        return None
    if any(t.pos_ in ("VERB", "AUX") or t.text in TERMINATORS for t in words[:-1]):
        return None
    head = words[0]
    while head.head in words and head.head.pos_ == "PROPN" and head.head.i > head.i:
        head = head.head
    if head.ent_type_ != "PERSON" and read_name(head) is None:
        return None
    return Beside("direct.signed", None, head, trimmed(head.doc, words[0].i, words[-1].i), gap[0].idx)


def _is_bare(clause: list[Token]) -> bool:
    """Whether a sentence after a quote is a cue and nothing else: “We won.” Smith said."""
    entry = verb_of(clause[-1])
    return len(clause) <= LONGEST_BARE and entry is not None and {"quote", "that"} <= entry.frames


def _may_quote(verb: Token, inner_end: str) -> bool:
    """Whether a verb after a quote can be its cue; after a comma any can: "…," he mumbled."""
    if verb.lower_ in word_set("mistaken") and verb.nbor(-1).pos_ in NOMINAL:
        return True
    if verb.pos_ not in ("VERB", "AUX") or verb.lemma_ in word_set("silent") or _is_infinite(verb):
        return False
    if verb_of(verb) is None:
        return inner_end == "," and verb.nbor(-1).text not in ("-", "–")
    content = child(verb, "ccomp") if inner_end in "?!" else None
    return content is None or content.i < verb.i


def _subject_between(verb: Token, start: int) -> Token | None:
    """Return the subject of a verb that stands between a quote and the verb."""
    head = whole_subject(child(verb, "nsubj"))
    if head is None or not start <= head.idx < verb.idx or head.tag_ in WH_WORDS:
        lost = verb.dep_ not in ("relcl", "acl") or verb_of(verb) is not None
        head = noun_before(verb, start) if lost else None
    return head if head is not None and head.tag_ not in WH_WORDS else None


def _is_infinite(verb: Token) -> bool:
    """Whether a form alone says nothing: "saying", "to say"; but "will say" does."""
    finite = any(c.tag_ == "MD" or c.dep_ == "nsubj" for c in verb.children)
    return verb.tag_ == "VBG" or (verb.tag_ == "VB" and not finite)
