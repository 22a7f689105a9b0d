"""Reports by nouns and adjectives: "her claim that …", "made a promise to …", "is critical of …"."""

from collections.abc import Iterator, Mapping
from functools import cache

from spacy.tokens import Token

from crossfoot.extract.attributions.clauses import spans_of
from crossfoot.extract.attributions.frames import Frame
from crossfoot.extract.attributions.sources import source_span
from crossfoot.extract.attributions.verbs import verb_of
from crossfoot.extract.layout import Layout
from crossfoot.extract.said import CueWords, Said
from crossfoot.extract.trees import child, subject_of
from crossfoot.lexicon import load
from crossfoot.types import Span


@cache
def _frames() -> Mapping[tuple[str, str], frozenset[str]]:
    words = load("reporting_words")
    return {
        (part, lemma): frozenset(entry["frames"].split())
        for part, name in (("NOUN", "nouns"), ("ADJ", "adjectives"))
        for lemma, entry in words[name].items()
    }


def find_named_reports(layout: Layout) -> Iterator[Said]:
    """Yield what reporting nouns and adjectives give to their owners, outside of quotes."""
    frames = _frames()
    for token in layout.doc:
        if token.pos_ not in ("NOUN", "ADJ"):
            continue
        listed = frames.get((token.pos_, token.lemma_.lower()))
        frame = _find_frame(token, listed) if listed is not None and not layout.quoted(token.idx) else None
        if frame is None:
            continue
        source = _owner(token)
        if source is not None or (frame.name == "that" and not _is_of_verb(token)):
            yield from _said(layout, token, frame, source)


def _is_of_verb(word: Token) -> bool:
    """Whether a reporting verb says it, and the word tells where: "said in a statement that …"."""
    verb = word.head.head if word.dep_ == "pobj" and word.head.dep_ == "prep" else word
    entry = verb_of(verb)
    return entry is not None and {"quote", "that"} <= entry.frames


def _said(layout: Layout, word: Token, frame: Frame, head: Token | None) -> Iterator[Said]:
    content = tuple(layout.with_whole_quotes(span) for span in spans_of(word, frame))
    if not content:
        return
    end = word.idx + len(word.text)
    if frame.preposition == word.i + 1:
        end = word.nbor(1).idx + len(word.nbor(1).text)
    yield Said(
        content=content,
        form=layout.form_of(content),
        rule=f"indirect.{word.pos_.lower()}-{frame.name}",
        cue=CueWords(Span(word.idx, end), word.lemma_.lower()),
        source=source_span(head, stop=word.i) if head is not None else None,
        head=head.i if head is not None else None,
    )


def _find_frame(word: Token, frames: frozenset[str]) -> Frame | None:
    for c in word.children:
        if c.i < word.i:
            continue
        whole = ((c.left_edge.i, c.right_edge.i),)
        if (
            c.dep_ in ("acl", "ccomp")
            and "that" in frames
            and (c.left_edge.lower_ == "that" or word.pos_ == "ADJ")
        ):
            return Frame("that", whole)
        if c.dep_ in ("acl", "xcomp") and "inf" in frames and c.tag_ == "VB":
            return Frame("inf", whole)
        if c.dep_ == "prep" and c.lower_ in frames and (inner := child(c, "pobj", "pcomp")) is not None:
            return Frame(c.lower_, ((max(inner.left_edge.i, c.i + 1), inner.right_edge.i),), c.i)
    return None


def _owner(word: Token) -> Token | None:
    """Return whose claim it is: the possessor, "by X", or the subject of "made a claim", "is critical"."""
    if word.pos_ == "ADJ":
        return subject_of(word.head) if word.dep_ == "acomp" else None
    owner = child(word, "poss")
    if owner is not None:
        return owner
    for c in word.rights:
        if c.dep_ == "prep" and c.lower_ in ("by", "from"):
            return child(c, "pobj")
    if word.dep_ == "dobj" and word.head.lemma_ in load("reporting_words")["light_verbs"]["words"]:
        return subject_of(word.head)
    return None
