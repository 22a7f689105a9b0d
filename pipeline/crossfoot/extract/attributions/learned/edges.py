"""Where else the words of a report may end or begin: up to a comma, with the clause after "and", with the rest of its sentence.

Grammar often allows several ends: whether "…, and the river rose" is still what the mayor said, the words at the seam tell.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from crossfoot.extract.attributions.clauses import FINITE
from crossfoot.extract.attributions.learned.candidates import ends_of
from crossfoot.extract.attributions.sources import trimmed
from crossfoot.extract.attributions.verbs import verb_of
from crossfoot.extract.layout import Layout
from crossfoot.extract.said import Said
from crossfoot.extract.trees import SUBJECTS, child
from crossfoot.types import Span

BREAKS = frozenset({",", ";", ":", "-", "--", "–", "—", "(", ")"})
BINDING = frozenset({"cc", "mark"})
WORDED = frozenset({"ADP", "CCONJ", "SCONJ", "PRON", "DET", "PART", "AUX"})
"""Parts of speech whose words are named as they are; of others the tag is."""

MOST = 3
"""Seams on each side that are looked at."""

LONGEST = 60
"""Tokens after or before an end that are looked at."""


@dataclass(frozen=True, slots=True)
class Edge:
    """Words that a report may have instead of its own, with what the model looks at."""

    spans: tuple[Span, ...]
    features: list[str]


def edges(layout: Layout, act: Said, cue: Token, sentence: Span) -> Iterator[Edge]:
    """Yield the words of a report with another end, or for words before their cue with another begin."""
    doc = layout.doc
    last = layout.token_at(act.content[-1].end - 1)
    first = layout.token_at(act.content[-1].start)
    if first is None or last is None or not sentence.start <= last.idx < sentence.end:
        return
    seam = _Seam(layout, act, cue)
    taken = [span.start for span in (act.source, act.cue.span if act.cue else None) if span is not None]
    limit = min((start for start in taken if start > last.idx), default=sentence.end)
    final = ends_of(layout, Span(sentence.start, limit))[1]
    for number, stop in enumerate(_ends_after(doc, last.i, min(final, last.i + LONGEST))):
        yield seam.edge("+", (first.i, stop), (last.i + 1, stop), number)
    low = max(first.i + 1, last.i - LONGEST)
    for number, stop in enumerate(_seams(doc, low, last.i)):
        if _is_whole(doc, first.i, stop - 1, last.i):
            yield seam.edge("-", (first.i, stop - 1), (stop, last.i), number)
    if last.i < cue.i:
        for number, begin in enumerate(_seams(doc, low, last.i)):
            yield seam.edge("<", (begin, last.i), (first.i, begin - 1), number)


def _ends_after(doc: Doc, last: int, final: int) -> Iterator[int]:
    """Yield the tokens before the next seams, and the last token of the sentence."""
    found = 0
    for i in range(last + 2, final + 1):
        if (
            (doc[i].text in BREAKS or doc[i].dep_ in BINDING)
            and i - 1 > last + 1
            and doc[i - 1].text not in BREAKS
        ):
            yield i - 1
            found += 1
            if found == MOST:
                break
    if final > last + 1 or (final == last + 1 and not doc[final].is_punct):
        yield final


def _seams(doc: Doc, first: int, last: int) -> Iterator[int]:
    """Yield where seams are between two tokens, the last ones first."""
    found = 0
    for i in range(last, first, -1):
        token = doc[i]
        if token.text in BREAKS or (token.dep_ in BINDING and doc[i - 1].text not in BREAKS):
            yield i
            found += 1
            if found == MOST:
                return


def _is_whole(doc: Doc, first: int, stop: int, last: int) -> bool:
    """Whether words up to *stop* hold the head of those up to *last*: of "that Lee, who is ill, lost" not "that Lee"."""
    if doc[first].lower_ == "that" and not any(t.tag_ in FINITE for t in doc[first : stop + 1]):
        return False
    return _root(doc, first, last).i <= stop


class _Seam:
    """What is asked of every other end of one report."""

    def __init__(self, layout: Layout, act: Said, cue: Token) -> None:
        self._layout, self._act, self._cue = layout, act, cue
        self._kind = act.rule.removeprefix("indirect.")
        self._lemma = act.cue.lemma if act.cue is not None else ""

    def edge(self, side: str, kept: tuple[int, int], other: tuple[int, int], number: int) -> Edge:
        """Return the content that keeps some tokens and gains or loses others."""
        doc = self._layout.doc
        spans = (*self._act.content[:-1], self._layout.with_whole_quotes(trimmed(doc, *kept)))
        begin, end = doc[other[0]], doc[min(other[0] + 1, other[1])]
        seam = _name(begin)
        after = f"{seam} {_name(end)}" if begin.text in BREAKS else seam
        root = _root(doc, *other)
        place = self._place(root, kept)
        subject = child(root, *SUBJECTS)
        whose = "" if subject is None else subject.lower_ if subject.pos_ == "PRON" else subject.pos_
        report = verb_of(root) is not None
        size = min((other[1] - other[0]) // 3, 6)
        kind = self._kind
        digits = any(t.like_num for t in doc[other[0] : other[1] + 1])
        names = [
            f"e:{side}",
            f"e:{side}/{kind}",
            f"e:{side}/{self._lemma}",
            f"e:{side}/{number}",
            f"ea:{side}/{after}",
            f"ea:{side}/{after}/{kind}",
            f"ea:{side}/{after}/{place}",
            f"er:{side}/{root.dep_}/{place}",
            f"er:{side}/{root.dep_}/{place}/{kind}",
            f"er:{side}/{root.dep_}/{root.tag_}/{seam}",
            f"es:{side}/{root.dep_}/{whose}/{seam}",
            f"ev:{side}/{report}/{seam}",
            f"et:{side}/{root.tag_}/{self._cue.tag_}/{place}",
            f"en:{side}/{size}/{kind}",
            f"ed:{side}/{digits}/{kind}",
        ]
        return Edge(spans, names)

    def _place(self, root: Token, kept: tuple[int, int]) -> str:
        """Return where the words gained or lost hang: on the content, on the cue, or elsewhere."""
        head = root.head.i
        if kept[0] <= head <= kept[1]:
            return "in"
        return "cue" if head == self._cue.i else "out"


def _name(token: Token) -> str:
    if token.text in BREAKS:
        return token.text
    return f"{token.dep_}:{token.lower_ if token.pos_ in WORDED else token.tag_}"


def _root(doc: Doc, first: int, last: int) -> Token:
    """Return the first token of a stretch that hangs on a word outside of it, and is no punctuation."""
    for token in doc[first : last + 1]:
        if token.is_punct or token.dep_ in BINDING:
            continue
        if not first <= token.head.i <= last or token.head.i == token.i:
            return token
    return doc[first]
