"""Indirect speech: what the grammar of a reporting verb gives to its subject.

"The minister said that …", "…, the minister said", "accused them of …", "called for …", "is expected to …".
"""

from collections.abc import Iterator

from spacy.tokens import Token

from crossfoot.extract.attributions.frames import Frame
from crossfoot.extract.attributions.objects import OBJECTS, WH_TAGS, object_frame
from crossfoot.extract.attributions.passives import passive_frame
from crossfoot.extract.attributions.sources import trimmed
from crossfoot.extract.attributions.told import told_frame
from crossfoot.extract.attributions.verbs import Verb, word_set
from crossfoot.extract.trees import NOMINAL, child, is_passive
from crossfoot.types import Span

FARTHEST_PREPOSITION = 4
"""Tokens from a verb to the words that tell when and where it was said."""

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
QUOTE_MARKS = frozenset({"“", "”", '"', "``", "''"})


def find_frame(verb: Token, entry: Verb, subject: Token | None) -> Frame | None:
    """Return the content that *verb* has by its frames, the surest frame first."""
    frames = entry.frames
    if is_passive(verb):
        return passive_frame(verb, frames)
    return (
        _clause(verb, frames, subject)
        or _named(verb, frames)
        or _infinitive(verb, frames)
        or _that_beyond(verb, frames)
        or object_frame(verb, frames, subject)
        or _preposition(verb, frames)
        or (told_frame(verb, entry.lemma) if "that" in frames else None)
    )


def _clause(verb: Token, frames: frozenset[str], subject: Token | None) -> Frame | None:
    """A finite clause, before or after the verb or around it."""
    for c in verb.children:
        if c.dep_ != "ccomp" or _is_apart(c, verb) or _before_colon(c, verb, subject):
            continue
        wh = any(t.tag_ in WH_TAGS or t.lower_ in ("whether", "if") for t in c.lefts)
        if "that" in frames or (wh and "wh" in frames):
            ranges = _around(c, verb, subject)
            return Frame("that", _with_opening(verb, subject, _to_its_verb(ranges, verb)))
    return None


def _to_its_verb(ranges: tuple[tuple[int, int], ...], verb: Token) -> tuple[tuple[int, int], ...]:
    """Lengthen a clause with "that" to its verb, from which a parser cut it off: "says that Lee, who is ill, lost"."""
    left, right = ranges[-1]
    doc = verb.doc
    if left <= verb.i or doc[left].lower_ != "that" or doc[left].tag_ != "IN":
        return ranges
    if any(t.tag_ in FINITE for t in doc[left : right + 1] if t.i > left):
        return ranges
    end = doc[left].sent.end - 1
    if not any(t.tag_ in FINITE for t in doc[right + 1 : end + 1]):
        return ranges
    return (*ranges[:-1], (left, end))


def _that_beyond(verb: Token, frames: frozenset[str]) -> Frame | None:
    """A clause that a parser hangs on when or where it was said: "said in one of her letters that …"."""
    if not {"quote", "that"} <= frames:
        return None
    for c in verb.rights:
        if c.dep_ not in ("prep", "npadvmod", "agent") or c.i > verb.i + FARTHEST_PREPOSITION:
            continue
        for that in verb.doc[c.i + 1 : c.right_edge.i]:
            clause = that.head
            if that.lower_ == "that" and that.dep_ == "mark" and clause.dep_ in ("acl", "ccomp", "relcl"):
                above = clause.head
                if above.pos_ in NOMINAL and above.i < that.i:
                    return Frame("that", ((that.i, clause.right_edge.i),))
    return None


def _with_opening(
    verb: Token, subject: Token | None, ranges: tuple[tuple[int, int], ...]
) -> tuple[tuple[int, int], ...]:
    """Add the words before a cue between commas: "In the north, she said, rivers rose"."""
    begin = ranges[0][0]
    if subject is None or begin <= verb.i or "," not in (verb.doc[begin].text, verb.doc[begin - 1].text):
        return ranges
    first = min(subject.left_edge.i, verb.i)
    start = verb.sent.start
    opening = verb.doc[start:first]
    if len(opening) < 3 or opening[-1].text != "," or any(t.text in QUOTE_MARKS for t in opening):
        return ranges
    if opening[0].lower_ in word_set("turning"):  # "While few agreed, in May the court ruled …": the writer's
        return ranges
    return ((start, first - 2), *ranges)


def _before_colon(content: Token, verb: Token, subject: Token | None) -> bool:
    """Whether a clause is a sentence of its own before a colon: "The square was full: police say …"."""
    begin = min(verb.i, subject.left_edge.i) if subject is not None else verb.i
    return any(t.text in (":", ";") for t in verb.doc[content.i : begin])


def _is_apart(content: Token, verb: Token) -> bool:
    """Whether a clause after a comma is none of the verb's: "agreed with them, however it paid"."""
    first = content.left_edge
    if first.i <= verb.i + 1 or first.nbor(-1).text != "," or first.lower_ == "that":
        return False
    return any(c.dep_ in ("prep", "dobj") and verb.i < c.i < first.i for c in verb.children)


def _left_edge(content: Token, verb: Token) -> int:
    """The begin of the clause, after words that tell when and where it was said: "said Monday in Leeds that …"."""
    left = content.left_edge.i
    that = next((c for c in content.lefts if c.dep_ == "mark" and c.lower_ == "that"), None)
    return that.i if that is not None and left == verb.i + 1 else left


def _right_edge(content: Token, verb: Token) -> int:
    """The end of the clause, and of another one right after it that a parser cut off."""
    right = content.right_edge.i
    for c in verb.children:
        if c.dep_ == "ccomp" and c.i > right > verb.i and c.left_edge.i == right + 1:
            right = c.right_edge.i
    return right


def _around(content: Token, verb: Token, subject: Token | None) -> tuple[tuple[int, int], ...]:
    """The clause of *content* without the reporting words inside it."""
    left, right = _left_edge(content, verb), _right_edge(content, verb)
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


def _named(verb: Token, frames: frozenset[str]) -> Frame | None:
    """An object and what it is called, accused of or urged to do."""
    held = next((c for c in verb.children if c.dep_ in OBJECTS), None)
    for c in verb.children:
        relation = _relation(c, held)
        if relation in frames and child(c, "pobj", "pcomp") is None and c.dep_ == "prep":
            continue
        if relation in frames and not (relation == "np+at" and not _is_figure(c)):
            start = held if held is not None and held.i < c.i and held.tag_ not in WH_TAGS else c
            left = min(start.left_edge.i, c.left_edge.i) if start.i > verb.i else c.left_edge.i
            return Frame(relation, ((max(left, verb.i + 1), c.right_edge.i),))
    if held is not None and held.i > verb.i:
        for c in held.rights:
            if c.dep_ == "prep" and f"np+{c.lower_}" in frames and child(c, "pcomp") is not None:
                return Frame(f"np+{c.lower_}", ((held.left_edge.i, held.right_edge.i),))
    return None


def _is_figure(preposition: Token) -> bool:
    """Whether a number follows: "puts the cost at $3 million", and not "puts the book at the door"."""
    inner = child(preposition, "pobj")
    return inner is not None and (inner.like_num or child(inner, "nummod") is not None)


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


def _infinitive(verb: Token, frames: frozenset[str]) -> Frame | None:
    """An infinitive or a participle: "promised to go", "denied going"."""
    for c in verb.children:
        if c.dep_ not in ("xcomp", "ccomp") or c.i < verb.i:
            continue
        whole = ((max(c.left_edge.i, verb.i + 1), c.right_edge.i),)
        if (c.tag_ == "VB" and "inf" in frames) or (c.tag_ == "VBG" and "ing" in frames):
            return Frame("inf" if c.tag_ == "VB" else "ing", whole)
        if c.dep_ == "ccomp" and c.tag_ == "VB" and "np+inf" in frames:
            return Frame("np+inf", whole)
    return None


def _preposition(verb: Token, frames: frozenset[str]) -> Frame | None:
    """The words after a preposition of the verb: called for the road, called for the mayor to go."""
    for c in verb.children:
        mark = child(c, "mark") if c.dep_ in ("advcl", "ccomp") and c.tag_ == "VB" and c.i > verb.i else None
        if mark is not None and mark.i == verb.i + 1 and mark.lower_ in frames:
            return Frame(mark.lower_, ((mark.i + 1, c.right_edge.i),), mark.i)
        if c.dep_ != "prep" or c.i < verb.i or c.lower_ not in frames:
            continue
        inner = child(c, "pobj", "pcomp")
        if inner is not None and inner.ent_type_ not in ("DATE", "TIME") and not _is_beside_object(c, verb):
            return Frame(c.lower_, ((max(inner.left_edge.i, c.i + 1), _to_do(inner, verb)),), c.i)
    return None


def _is_beside_object(preposition: Token, verb: Token) -> bool:
    """Whether a preposition follows an object, so that it is no part of the verb: "called him on the way home"."""
    alone = preposition.lower_ in word_set("after_verb") and child(verb, "prt") is None
    return alone and child(verb, *OBJECTS) is not None


def _to_do(noun: Token, verb: Token) -> int:
    """Return the end of what is asked for, with what it is to do: "called for the mayor to go"."""
    right = noun.right_edge.i
    for c in verb.rights:
        if c.dep_ in ("advcl", "xcomp") and c.left_edge.i == right + 1 and c.left_edge.lower_ == "to":
            return c.right_edge.i
    return right


def spans_of(verb: Token, frame: Frame) -> Iterator[Span]:
    """Yield the spans of a frame's content, without the punctuation at their ends."""
    doc = verb.doc
    for left, right in frame.ranges:
        if left <= right and any(t.is_alpha or t.is_digit or t.like_num for t in doc[left : right + 1]):
            yield trimmed(doc, left, right)
