"""Whose words they may be: every noun phrase that grammar ties to a possible cue, with the path to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from crossfoot.extract.attributions.further import source_of
from crossfoot.extract.attributions.sources import noun_before, source_span
from crossfoot.extract.trees import NOMINAL, SUBJECTS, child, subject_of
from crossfoot.types import Span

FARTHEST = 5
"""Governors above a noun that are asked for a subject."""

OWN = frozenset({"nsubj", "nsubjpass", "poss", "compound", "pobj"})
MAY_SPEAK = NOMINAL | {"NUM", "ADJ", "DET"}
OWNING = frozenset({"by", "from", "of", "among", "between", "in", "for"})


@dataclass(frozen=True, slots=True)
class Owner:
    """A possible source."""

    path: str
    head: Token | None
    """``None`` where no words name the source."""

    span: Span | None


NOBODY = Owner("none", None, None)


def owners(cue: Token, start: int) -> tuple[Owner, ...]:
    """Return the possible sources of *cue*; the first is that there is none.

    Args:
        cue: The word.
        start: Where its sentence begins.
    """
    found = [NOBODY]
    heads: dict[int, tuple[str, Token]] = {}
    for path, head in _nouns(cue, start):
        if head is not None and head.i != cue.i and head.pos_ in MAY_SPEAK:
            heads.setdefault(head.i, (path, head))
    for path, head in heads.values():
        whole = source_span(head, stop=cue.i)
        found.append(Owner(path, head, whole))
        core = _core(head)
        if core != whole and not core.contains(whole):
            found.append(Owner(f"{path}/core", head, core))
    return tuple(found)


def _nouns(cue: Token, start: int) -> Iterator[tuple[str, Token | None]]:
    """Yield nouns with the paths to them, the likelier paths first."""
    if cue.pos_ == "PUNCT":
        yield "before", noun_before(cue, start)
        yield "head", cue.head
    for c in cue.children:
        yield from _below(c)
    if cue.pos_ in ("VERB", "AUX"):
        yield "rule", source_of(cue)
        yield "subject", subject_of(cue)
    if cue.dep_ in ("acl", "relcl"):
        yield f"up:{cue.dep_}", cue.head
    yield from _above(cue)
    yield "near", noun_before(cue, start)


def _below(c: Token) -> Iterator[tuple[str, Token]]:
    """Yield what one child of a cue names: "Lee backed", "backed by Lee", "Lee’s plan", "a plan by Lee"."""
    relation = c.dep_
    if relation in OWN or (relation in ("amod", "nmod") and c.ent_type_):
        yield relation, c
    elif relation == "agent" or (relation == "prep" and c.lower_ in OWNING):
        for inner in c.children:
            if inner.dep_ == "pobj":
                yield f"{relation}:{c.lower_}", inner


def _above(cue: Token) -> Iterator[tuple[str, Token]]:
    """Yield the nearest subject of a word above the cue: of "voiced" for "voiced her doubt"."""
    token = cue
    for height in range(FARTHEST):
        if token.head.i == token.i:
            return
        token = token.head
        own = child(token, *SUBJECTS)
        if own is not None:
            yield f"up{min(height, 2)}:{own.dep_}", own
            return


def _core(head: Token) -> Span:
    """Return a noun with the words before it alone."""
    doc = head.doc
    first = doc[head.left_edge.i]
    return Span(first.idx, head.idx + len(head.text))
