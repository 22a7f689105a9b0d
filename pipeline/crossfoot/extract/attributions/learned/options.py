"""What a possible cue may say: every span of words that grammar ties to it, with the path to it.

For "plan" in "their plan to sell 40 ships" the words after "to", for "backed" in "measures backed by Lee" the noun before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "acl", "relcl", "parataxis"})
NOUNS = frozenset(
    {"dobj", "obj", "attr", "oprd", "acomp", "nsubjpass", "nsubj", "dative", "appos", "npadvmod"}
)
BEFORE_NOUNS = frozenset({"compound", "poss"})
NESTING = frozenset({"dobj", "obj", "attr", "acomp", "oprd"})
PREPOSITIONS = frozenset({"prep", "agent"})
PIECES = frozenset({"xcomp", "oprd", "acomp", "prep", "attr", "ccomp"})
MOST_OPTIONS = 24

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Option:
    """A possible content."""

    path: str
    """How grammar leads from the cue to it: ``dobj``, ``prep:of`` …"""

    ranges: tuple[Range, ...]
    """Tokens, both ends included."""

    head: int
    """Token that heads it."""


class _Options:
    """Options of one cue, each place once."""

    def __init__(self) -> None:
        self.found: dict[tuple[Range, ...], Option] = {}

    def add(self, path: str, head: int, *ranges: Range) -> None:
        if all(left <= right for left, right in ranges) and len(self.found) < MOST_OPTIONS:
            self.found.setdefault(ranges, Option(path, ranges, head))


def content_options(cue: Token, first: int, last: int) -> tuple[Option, ...]:
    """Return what *cue* may say, the likelier paths first.

    Args:
        cue: The word.
        first: First token of its sentence.
        last: Last one.
    """
    options = _Options()
    if cue.pos_ in ("ADP", "PUNCT", "ADV", "SCONJ"):
        _beside(options, cue, first, last)
        return tuple(options.found.values())
    children, end = tuple(cue.children), cue.right_edge.i
    for c in children:
        _below(options, cue, c, end)
    _around(options, cue, children)
    options.add("rest", cue.i, (cue.i + 1, end))
    return tuple(options.found.values())


def _below(options: _Options, cue: Token, c: Token, end: int) -> None:
    """Add the words of one child, alone and with all that comes after it."""
    relation = c.dep_
    side = "" if c.i > cue.i else "<"
    if relation in PREPOSITIONS:
        for inner in _after_preposition(c):
            path = f"{relation}:{c.lower_}"
            options.add(side + path, inner.i, (inner.left_edge.i, inner.right_edge.i))
            if inner.i > cue.i:
                _onwards(options, path, inner, end)
        return
    if relation in CLAUSES or relation in NOUNS or (relation in BEFORE_NOUNS and cue.pos_ == "NOUN"):
        left, right = c.left_edge.i, c.right_edge.i
        if left <= cue.i <= right:
            return
        options.add(side + relation, c.i, (left, right))
        if c.i > cue.i:
            _onwards(options, relation, c, end)
        if relation in NESTING and c.i > cue.i:
            _nested(options, relation, c)


def _after_preposition(preposition: Token) -> list[Token]:
    return [c for c in preposition.children if c.dep_ in ("pobj", "pcomp")]


def _nested(options: _Options, relation: str, noun: Token) -> None:
    """Add what a noun or adjective of the cue says: "made the claim that …", "has doubts about …"."""
    for inner in noun.rights:
        if inner.dep_ in CLAUSES:
            options.add(f"{relation}>{inner.dep_}", inner.i, (inner.left_edge.i, inner.right_edge.i))
        elif inner.dep_ == "prep":
            for last in _after_preposition(inner):
                path = f"{relation}>prep:{inner.lower_}"
                options.add(path, last.i, (last.left_edge.i, last.right_edge.i))


def _onwards(options: _Options, relation: str, c: Token, end: int) -> None:
    """Add a child with everything after it that hangs on the cue."""
    if c.right_edge.i < end:
        options.add(f"{relation}..", c.i, (c.left_edge.i, end))


def _around(options: _Options, cue: Token, children: Sequence[Token]) -> None:
    """Add what stands on both sides of the cue, and the noun that it tells of."""
    subject = next((c for c in children if c.dep_ in ("nsubj", "nsubjpass") and c.i < cue.i), None)
    if subject is not None:
        for c in children:
            if c.i > cue.i and c.dep_ in PIECES:
                path = f"{subject.dep_}+{c.dep_}"
                own = subject.left_edge.i, subject.right_edge.i
                options.add(path, c.i, own, (c.left_edge.i, c.right_edge.i))
    if cue.dep_ in ("acl", "relcl"):
        noun = cue.head
        options.add(f"up:{cue.dep_}", noun.i, (noun.left_edge.i, cue.left_edge.i - 1))
    if cue.pos_ in ("NOUN", "ADJ") and cue.dep_ in ("nsubj", "attr", "dobj", "acomp"):
        for c in cue.head.children:
            if c.i > cue.i and c.dep_ in ("xcomp", "ccomp", "attr", "advcl"):
                options.add(f"up>{c.dep_}", c.i, (c.left_edge.i, c.right_edge.i))


def _beside(options: _Options, cue: Token, first: int, last: int) -> None:
    """Add what a sentence says beside "in a poll", "Under the plan," or a colon."""
    left, right = cue.left_edge.i, cue.right_edge.i
    if cue.pos_ == "PUNCT":
        left = right = cue.i
    head = cue.head.i
    if left > first and right < last:
        options.add("both", head, (first, left - 1), (right + 1, last))
    options.add("after", head, (right + 1, last))
    options.add("before", head, (first, left - 1))
    if cue.pos_ == "PUNCT":
        return
    clause = cue.head
    if clause.pos_ in ("VERB", "AUX"):
        begin, end = clause.left_edge.i, clause.right_edge.i
        if begin < left and end > right:
            options.add("clause-both", head, (begin, left - 1), (right + 1, end))
        options.add("clause-before", head, (begin, left - 1))
        options.add("clause-after", head, (right + 1, end))
    elif clause.pos_ in ("NOUN", "PROPN") and clause.i < cue.i:
        options.add("noun-before", head, (clause.left_edge.i, left - 1))
