"""Indirect speech: what the grammar of a reporting verb gives to its subject.

"The minister said that …", "…, the minister said", "accused them of …", "called for …", "is expected to …".
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from crossfoot.extract.attributions.sources import source_span, trimmed
from crossfoot.extract.attributions.trees import FARTHEST, child, is_passive, subject_of
from crossfoot.extract.attributions.verbs import Verb, verb_of
from crossfoot.types import Span

WH_TAGS = frozenset({"WDT", "WP", "WRB", "WP$"})
OBJECTS = frozenset({"dobj", "obj"})


@dataclass(frozen=True, slots=True)
class Frame:
    """Content of a reporting verb, as token ranges (both ends included), and the name of the frame."""

    name: str
    ranges: tuple[tuple[int, int], ...]
    preposition: int | None = None
    """Token that belongs to the cue: "for" in "called for"."""


def find_frame(verb: Token, entry: Verb, subject: Token | None) -> Frame | None:
    """Return the content that *verb* has by its frames, the surest frame first."""
    passive = is_passive(verb)
    finders = (_passive,) if passive else (_clause, _named, _infinitive, _object, _preposition)
    for finder in finders:
        frame = finder(verb, entry.frames, subject)
        if frame is not None:
            return frame
    return None


def _clause(verb: Token, frames: frozenset[str], subject: Token | None) -> Frame | None:
    """A finite clause, before or after the verb or around it."""
    for c in verb.children:
        if c.dep_ != "ccomp" or _is_apart(c, verb):
            continue
        wh = any(t.tag_ in WH_TAGS or t.lower_ in ("whether", "if") for t in c.lefts)
        if "that" in frames or (wh and "wh" in frames):
            return Frame("that", _around(c, verb, subject))
    return None


def _is_apart(content: Token, verb: Token) -> bool:
    """Whether a clause after a comma is none of the verb's: "agreed with them, however it paid"."""
    first = content.left_edge
    if first.i <= verb.i + 1 or first.nbor(-1).text != ",":
        return False
    return any(c.dep_ in ("prep", "dobj") and verb.i < c.i < first.i for c in verb.children)


def _right_edge(content: Token, verb: Token) -> int:
    """The end of the clause, and of another one right after it that a parser cut off."""
    right = content.right_edge.i
    for c in verb.children:
        if c.dep_ == "ccomp" and c.i > right > verb.i and c.left_edge.i == right + 1:
            right = c.right_edge.i
    return right


def _around(content: Token, verb: Token, subject: Token | None) -> tuple[tuple[int, int], ...]:
    """The clause of *content* without the reporting words inside it."""
    left, right = content.left_edge.i, _right_edge(content, verb)
    low = min(verb.i, subject.left_edge.i) if subject is not None and subject.head.i == verb.i else verb.i
    high = verb.i
    for c in verb.children:
        if c.i > verb.i and c.i != content.i and c.dep_ not in ("ccomp", "punct", "conj", "cc", "advcl"):
            edge = c.right_edge.i
            if edge < content.i or content.i < verb.i:
                high = max(high, edge)
    if right < low or left > high:
        return ((left, right),)
    if content.i > high:
        return ((high + 1, right),) if left >= low else ((left, low - 1), (high + 1, right))
    if right <= high:
        return ((left, low - 1),) if left < low else ((left, right),)
    return ((left, low - 1), (high + 1, right)) if left < low else ((high + 1, right),)


def _named(verb: Token, frames: frozenset[str], _subject: Token | None) -> Frame | None:
    """An object and what it is called, accused of or urged to do."""
    held = next((c for c in verb.children if c.dep_ in OBJECTS), None)
    for c in verb.children:
        relation = _relation(c, held)
        if relation in frames:
            start = held if held is not None and held.i < c.i and held.tag_ not in WH_TAGS else c
            left = min(start.left_edge.i, c.left_edge.i) if start.i > verb.i else c.left_edge.i
            return Frame(relation, ((max(left, verb.i + 1), c.right_edge.i),))
    return None


def _relation(c: Token, held: Token | None) -> str:
    if c.dep_ == "oprd":
        return "np+oprd"
    if held is not None and held.i < c.i and c.dep_ == "prep":
        return f"np+{c.lower_}"
    if c.dep_ == "prep" and c.lower_ == "as":
        return "np+as"
    if held is not None and held.i < c.i and c.dep_ == "xcomp" and c.tag_ == "VB":
        return "np+inf"
    return ""


def _infinitive(verb: Token, frames: frozenset[str], _subject: Token | None) -> Frame | None:
    """ "to" and a verb, or a participle."""
    for c in verb.children:
        if c.dep_ not in ("xcomp", "ccomp") or c.i < verb.i:
            continue
        if (c.tag_ == "VB" and "inf" in frames) or (c.tag_ == "VBG" and "ing" in frames):
            return Frame("inf" if c.tag_ == "VB" else "ing", ((max(c.left_edge.i, verb.i + 1), c.right_edge.i),))
        if c.dep_ == "ccomp" and c.tag_ == "VB" and "np+inf" in frames:
            return Frame("np+inf", ((max(c.left_edge.i, verb.i + 1), c.right_edge.i),))
    return None


def _object(verb: Token, frames: frozenset[str], _subject: Token | None) -> Frame | None:
    if "np" not in frames:
        return None
    for c in verb.children:
        if c.dep_ in OBJECTS and c.i > verb.i:
            return Frame("np", ((c.left_edge.i, c.right_edge.i),))
        if c.dep_ in OBJECTS and c.tag_ in WH_TAGS and verb.dep_ == "relcl":
            return Frame("np", ((c.i, c.i),))
    return None


def _preposition(verb: Token, frames: frozenset[str], _subject: Token | None) -> Frame | None:
    """The words after a preposition of the verb."""
    for c in verb.children:
        if c.dep_ != "prep" or c.i < verb.i or c.lower_ not in frames:
            continue
        inner = child(c, "pobj", "pcomp")
        if inner is not None:
            return Frame(c.lower_, ((max(inner.left_edge.i, c.i + 1), inner.right_edge.i),), c.i)
    return None


def _passive(verb: Token, frames: frozenset[str], subject: Token | None) -> Frame | None:
    """The subject and what it is expected, said or seen to be."""
    own = child(verb, "nsubjpass")
    for c in verb.children:
        if c.dep_ in ("ccomp", "clausal") and c.i > verb.i and ("pass+wh" in frames or "that" in frames):
            return Frame("pass+wh", ((c.left_edge.i, c.right_edge.i),))
        if own is None:
            continue
        whole = (own.left_edge.i, own.right_edge.i), (c.left_edge.i, c.right_edge.i)
        if c.dep_ in ("xcomp", "oprd") and c.i > verb.i and "pass" in frames:
            return Frame("pass", whole)
        if c.dep_ == "prep" and c.lower_ == "as" and "pass+as" in frames:
            return Frame("pass+as", whole)
    return None


def source_of(verb: Token) -> Token | None:
    """Return the head of the source of a verb: its subject, or the agent of a passive."""
    if is_passive(verb):
        agent = child(verb, "agent")
        return child(agent, "pobj") if agent is not None else None
    outer = _outer_verb(verb) if _adds(verb) else None
    return subject_of(outer if outer is not None else verb)


def _adds(token: Token) -> bool:
    """Whether a participle after a comma begins another report: ", adding that …"."""
    if token.tag_ != "VBG" or token.dep_ not in ("advcl", "conj", "dep", "acl") or token.i == 0:
        return False
    before = token.nbor(-1)
    if before.pos_ == "ADV" and before.i > 0:
        before = before.nbor(-1)
    return before.text == "," and verb_of(token) is not None


def _outer_verb(participle: Token) -> Token | None:
    """Return the reporting verb in whose content a parser put the participle that goes on after it."""
    token = participle
    for _ in range(FARTHEST):
        token = token.head
        if token.dep_ == "ccomp" and token.head.i < token.i and verb_of(token.head) is not None:
            return token.head
    return None


def without_added(verb: Token, frame: Frame) -> Frame:
    """Cut the content of *verb* where its subject goes on with another report: ", adding that …"."""
    ranges = []
    for left, right in frame.ranges:
        stop = right
        for token in verb.doc[left : right + 1]:
            if token.i > max(left + 1, verb.i + 1) and _adds(token) and _outer_verb(token) == verb:
                stop = token.i - 2
                break
        ranges.append((left, stop))
    return Frame(frame.name, tuple(ranges), frame.preposition)


def spans_of(verb: Token, frame: Frame) -> Iterator[Span]:
    """Yield the spans of a frame's content, without the punctuation at their ends."""
    doc = verb.doc
    for left, right in frame.ranges:
        if left <= right and any(t.is_alpha or t.is_digit or t.like_num for t in doc[left : right + 1]):
            yield trimmed(doc, left, right)


__all__ = ["Frame", "find_frame", "source_of", "source_span", "spans_of"]
