"""Cues before a quotation: X said: "…", X told them, "…", X: "…"."""

from __future__ import annotations

from spacy.tokens import Token

from crossfoot.extract.attributions.cues import FARTHEST_CUE, WH_WORDS, Beside
from crossfoot.extract.attributions.further import source_of
from crossfoot.extract.attributions.labels import named_after_dash, owned, person_before
from crossfoot.extract.attributions.sources import noun_before, source_span, trimmed
from crossfoot.extract.attributions.verbs import verb_of, word_set
from crossfoot.extract.layout import TERMINATORS, Layout
from crossfoot.extract.trees import NOMINAL, SUBJECTS, child, is_negated, is_passive, subject_of
from crossfoot.types import Span

LONGEST_LABEL = 7
"""Tokens before a colon that can be a speaker without a verb."""

LONGEST_ADDRESS = 14
"""Tokens between a verb and the quote after it: whom it was told, where and when."""

FEWEST_SPACES = 5
"""Spaces in a quote that can be a sentence after "said in a statement". A shorter one may be a title."""


def cue_before(layout: Layout, quote: Span, limit: int) -> Beside | None:
    """Find the cue that comes before a quote: X said: "…", X told them, "…", X said "…", X: "…".

    Args:
        layout: The article.
        quote: The quote.
        limit: Where the words before it begin: the quote before it, or its paragraph.
    """
    gap = layout.tokens(max(limit, quote.start - FARTHEST_CUE), quote.start)
    first = next((n + 1 for n in range(len(gap) - 2, -1, -1) if _ends_sentence(gap[n])), 0)
    clause = gap[first:]
    if not clause:
        return None
    last = clause[-1]
    if last.text == ":":
        if (signed := named_after_dash(clause, last)) is not None:
            return signed
        beside = _spoken_before(clause[:-1], LONGEST_ADDRESS * 2, start=limit) or owned(clause, last)
        label = beside or _labelled(clause, last) or person_before(clause, last)
        return label or _announced(clause[:-1])
    if last.text in (",", "—", "–", "-", "--"):
        return _spoken_before(clause[:-1], LONGEST_ADDRESS, start=limit)
    begins = next((c for c in layout.text[quote.start : quote.end] if c.isalnum() or c in "[("), "")
    if begins.isupper() or begins in "[(" or (last.pos_ == "VERB" and _is_whole(layout.text, quote)):
        beside = _spoken_before(clause, LONGEST_ADDRESS, start=limit)
        whole = layout.text[quote.start : quote.end].count(" ") >= FEWEST_SPACES
        return beside if beside is not None and _leads_into(beside.verb, last, whole=whole) else None
    return None


def _is_whole(text: str, quote: Span) -> bool:
    """Whether a quote is long and ends a sentence: then it is all that was said, although it begins small."""
    return quote.slice(text).count(" ") >= FEWEST_SPACES and any(
        c in ".!?" for c in text[quote.end - 2 : quote.end]
    )


def _leads_into(verb: Token | None, last: Token, *, whole: bool) -> bool:
    """Whether a quote right after *last* is what the verb says.

    *last* is the verb or "that"; before a *whole* sentence also the end of whom, where or when it is told.
    """
    if verb is None:
        return False
    if last.i == verb.i or (last.dep_ in ("dobj", "dative", "prt") and last.head.i == verb.i):
        return True
    return whole and last.pos_ in NOMINAL and any(a.dep_ in ("prep", "npadvmod") for a in (last, last.head))


def _announced(clause: list[Token]) -> Beside | None:
    """Any verb with a subject before a colon: "She had one message: …"."""
    for verb in reversed(clause):
        head = child(verb, "nsubj") if verb.pos_ in ("VERB", "AUX") else None
        if (
            head is not None
            and head.i < verb.i
            and not is_negated(verb)
            and verb.dep_ in ("ROOT", "conj", "ccomp")
            and head.tag_ not in WH_WORDS
        ):
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
        if content is not None and content.i > verb.i and _begins_before(content, clause):
            return None
        opens = verb.i == clause[0].i and verb.tag_ in ("VBN", "VBD") and child(verb, *SUBJECTS) is None
        if (opens or is_passive(verb)) and any(t.text == "," and t.i > verb.i for t in clause):
            continue  # "Asked about it, Lee: …"
        head = source_of(verb) if verb.tag_ == "VBG" else subject_of(verb)
        if head is None or head.i > verb.i or (head.idx < start and head.dep_ not in ("nsubj", "nsubjpass")):
            head = noun_before(verb, start) or head
        if head is None and verb.dep_ != "ROOT" and verb.tag_ not in ("VBD", "VBZ", "VBG"):
            continue
        return Beside(
            "direct.before", verb, head, source_span(head, stop=verb.i) if head is not None else None
        )
    return None


def _begins_before(content: Token, clause: list[Token]) -> bool:
    """Whether a verb's content begins in the words before the quote, so that the quote is but a part of it."""
    last = clause[-1]
    own = [c for c in content.lefts if c.dep_ in ("nsubj", "nsubjpass", "mark", "advcl", "expl", "csubj")]
    return (content.idx < last.idx and content in clause) or any(c.i <= last.i for c in own)


def _labelled(clause: list[Token], colon: Token) -> Beside | None:
    """Read a name and a colon: "Reeves: …"."""
    label = clause[:-1]
    if len(label) > 1 and label[-1].lower_ in word_set("mistaken"):
        return Beside("direct.before", label[-1], label[-2], trimmed(colon.doc, label[0].i, label[-2].i))
    if not 0 < len(label) <= LONGEST_LABEL or any(t.pos_ == "VERB" for t in label):
        return None
    head = next((t for t in reversed(label) if t.pos_ in NOMINAL), None)
    if head is None or any(t.pos_ in ("ADP", "ADV", "AUX", "PUNCT") and t.text not in "-’'." for t in label):
        return None
    if not (head.pos_ == "PROPN" or label[0].text[:1].isupper()):
        return None
    while head.head in label and head.head.pos_ in NOMINAL and head.head.i != head.i:
        head = head.head
    return Beside("direct.label", None, head, trimmed(head.doc, label[0].i, label[-1].i), colon.idx)
