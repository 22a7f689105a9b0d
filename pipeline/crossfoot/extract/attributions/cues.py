"""The words beside a quotation that say who speaks: "…," said X; X said: "…"; X: "…"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Token

from crossfoot.extract.attributions.layout import TERMINATORS, Layout
from crossfoot.extract.attributions.sources import NOMINAL, noun_after, noun_before, source_span, trimmed
from crossfoot.extract.attributions.trees import child, subject_of
from crossfoot.extract.attributions.verbs import verb_of
from crossfoot.types import Span

FARTHEST_CUE = 400
"""Code points between a quote and its cue's end that are read."""

LONGEST_LABEL = 7
"""Tokens before a colon that can be a speaker without a verb."""

LONGEST_ADDRESS = 14
"""Tokens between a verb and the quote after it: whom it was told, where and when."""

FEWEST_SPACES = 5
"""Spaces in a quote that can be a sentence after "said in a statement". A shorter one may be a title."""

WH_WORDS = frozenset({"WP", "WDT"})
SILENT = frozenset({"be", "have", "do", "can", "could", "will", "would", "may", "might", "shall", "should", "must"})


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
    if beside is not None and beside.source is not None and beside.source.start < quote.end < beside.source.end:
        return replace(beside, source=Span(_skip(layout.text, quote.end), beside.source.end))
    return beside


def _skip(text: str, start: int) -> int:
    """Return the place of the next letter or digit."""
    while start < len(text) and not text[start].isalnum():
        start += 1
    return start


def _first_clause(gap: list[Token]) -> list[Token]:
    for number, token in enumerate(gap):
        if token.text in TERMINATORS or (token.is_space and number):
            return gap[:number]
    return gap


def _inverted(clause: list[Token], end: int, inner_end: str) -> Beside | None:
    """ "said Mary Smith, who …", "recalls Smith"."""
    number = next((n for n, t in enumerate(clause[:3]) if t.pos_ not in ("ADV",)), None)
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
    return Beside("direct.inverted", verb, head, source_span(head, stop=verb.i))


def _normal(clause: list[Token], start: int, inner_end: str) -> Beside | None:
    """ "she said", "Mary Smith, the mayor of X, told reporters"."""
    if inner_end == "." and not clause[0].is_lower:
        return None
    if clause[0].pos_ in ("CCONJ", "SCONJ", "ADP") and clause[0].lower_ not in ("as",):
        return None
    for verb in clause[1:]:
        if verb.pos_ not in ("VERB", "AUX") or verb.lemma_ in SILENT or verb.tag_ in ("VB", "VBG"):
            continue
        entry = verb_of(verb)
        if entry is None and (inner_end != "," or verb.nbor(-1).text in ("-", "–")):
            continue
        head = child(verb, "nsubj")
        if head is None or head.idx < start or head.i > verb.i or head.tag_ in ("WP", "WDT"):
            head = noun_before(verb, start) if verb.dep_ not in ("relcl", "acl") or entry is not None else None
        if head is None or head.tag_ in ("WP", "WDT"):
            continue
        if inner_end in "?!" and child(verb, "ccomp") is not None and child(verb, "ccomp").idx > verb.idx:  # type: ignore[union-attr]
            continue
        if head.left_edge.i > clause[0].i + 3 and head.i > clause[0].i + 3:
            continue
        return Beside("direct.after", verb, head, source_span(head, stop=verb.i))
    return None


def cue_before(layout: Layout, quote: Span, limit: int, *, broken: bool = False) -> Beside | None:
    """Find the cue that comes before a quote: X said: "…", X told them, "…", X said "…", X: "…".

    Args:
        layout: The article.
        quote: The quote.
        limit: Where the words before it begin: the quote before it, or its paragraph.
        broken: Whether a quote goes before, which may be the first half of this one.
    """
    gap = layout.tokens(max(limit, quote.start - FARTHEST_CUE), quote.start)
    first = next((n + 1 for n in range(len(gap) - 2, -1, -1) if _ends_sentence(gap[n])), 0)
    clause = gap[first:]
    if not clause:
        return None
    last = clause[-1]
    if last.text == ":":
        beside = _spoken_before(clause[:-1], LONGEST_ADDRESS * 2, start=limit)
        return beside or _labelled(clause, last) or _announced(clause[:-1])
    if last.text in (",", "—", "–", "-", "--"):
        return _spoken_before(clause[:-1], LONGEST_ADDRESS, start=limit)
    begins = next((c for c in layout.text[quote.start : quote.end] if c.isalnum() or c in "[("), "")
    if last.text in (",", "—", "–", "-", "--"):
        beside = _spoken_before(clause[:-1], LONGEST_ADDRESS, start=limit)
        return beside if beside is None or begins.isupper() or (broken and not first) or _is_bare(beside.verb, last) else None
    if begins.isupper() or begins in "[(":
        beside = _spoken_before(clause, LONGEST_ADDRESS, start=limit)
        whole = layout.text[quote.start : quote.end].count(" ") >= FEWEST_SPACES
        return beside if beside is not None and _leads_into(beside.verb, last, whole=whole) else None
    return None


def _is_bare(verb: Token | None, last: Token) -> bool:
    """Whether nothing but a comma stands between the verb and its quote: "he said, “but …”"."""
    return verb is not None and last.i - verb.i <= 2


def _leads_into(verb: Token | None, last: Token, *, whole: bool) -> bool:
    """Whether a quote right after *last* is what the verb says.

    *last* is the verb, "that", or the end of whom, where or when it is told, if the quote is a *whole* sentence.
    """
    if verb is None:
        return False
    if last.i == verb.i or last.lower_ == "that" or (last.dep_ in ("dobj", "dative", "prt") and last.head.i == verb.i):
        return True
    return whole and last.pos_ in NOMINAL and any(a.dep_ in ("prep", "npadvmod") for a in (last, last.head))


def _announced(clause: list[Token]) -> Beside | None:
    """Any verb with a subject before a colon: "She had one message: …"."""
    for verb in reversed(clause):
        head = child(verb, "nsubj") if verb.pos_ in ("VERB", "AUX") else None
        if head is not None and head.i < verb.i and verb.dep_ in ("ROOT", "conj", "ccomp") and head.tag_ not in WH_WORDS:
            return Beside("direct.announced", verb, head, source_span(head, stop=verb.i))
    return None


def _ends_sentence(token: Token) -> bool:
    return token.text in TERMINATORS or token.text in ("”", '."', ".”")


def _spoken_before(clause: list[Token], farthest: int, start: int) -> Beside | None:
    """Find the last quoting verb of the words before a quote, whose own content is that quote."""
    for verb in reversed(clause[-farthest - 1 :]):
        entry = verb_of(verb)
        if entry is None or not entry.frames & {"quote"}:
            continue
        content = child(verb, "ccomp")
        if content is not None and content.left_edge.i > verb.i and content.idx < clause[-1].idx and content in clause:
            return None
        head = subject_of(verb)
        if head is None or head.i > verb.i or (head.idx < start and head.dep_ not in ("nsubj", "nsubjpass")):
            head = noun_before(verb, start) or head
        if head is None and verb.dep_ != "ROOT" and verb.tag_ not in ("VBD", "VBZ", "VBG"):
            continue
        return Beside("direct.before", verb, head, source_span(head, stop=verb.i) if head is not None else None)
    return None


def _labelled(clause: list[Token], colon: Token) -> Beside | None:
    """ "Reeves: …": a name and a colon."""
    label = clause[:-1]
    if not 0 < len(label) <= LONGEST_LABEL or any(t.pos_ == "VERB" for t in label):
        return None
    head = next((t for t in reversed(label) if t.pos_ in NOMINAL), None)
    if head is None or not (head.pos_ == "PROPN" or label[0].text[:1].isupper()):
        return None
    while head.head in label and head.head.pos_ in NOMINAL and head.head.i != head.i:
        head = head.head
    return Beside("direct.label", None, head, trimmed(head.doc, label[0].i, label[-1].i), colon.idx)
