"""Words that no rule has read and that may report, with all that they may say and all whose it may be."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from crossfoot.extract.attributions.learned.features import content_features, cue_features, owner_features
from crossfoot.extract.attributions.learned.options import Option, Range, content_options
from crossfoot.extract.attributions.learned.owners import Owner, owners
from crossfoot.extract.attributions.sources import trimmed
from crossfoot.extract.attributions.verbs import word_set
from crossfoot.extract.layout import Layout
from crossfoot.types import Span

PARTS = frozenset({"VERB", "AUX", "NOUN", "ADJ", "ADP", "ADV", "PROPN", "PUNCT", "SCONJ"})
"""Parts of speech of cues. Taggers take verbs of headlines for names."""


@dataclass(frozen=True, slots=True)
class Content:
    """A possible content with what the model looks at."""

    layout: Layout
    option: Option
    features: list[str]

    @property
    def spans(self) -> tuple[Span, ...]:
        """Its words: worked out when they are asked for, as most contents are never chosen."""
        layout, doc = self.layout, self.layout.doc
        ranges = (r for r in self.option.ranges if _has_words(doc, r))
        return tuple(layout.with_whole_quotes(trimmed(doc, left, right)) for left, right in ranges)


@dataclass(frozen=True, slots=True)
class Source:
    """A possible source with what the model looks at."""

    owner: Owner
    features: list[str]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible cue."""

    cue: Token
    lemma: str
    features: list[str]
    contents: tuple[Content, ...]
    sources: tuple[Source, ...]


def find_cues(
    layout: Layout, read: frozenset[int], cues: Mapping[str, frozenset[str]]
) -> Iterator[tuple[Token, Span]]:
    """Yield the possible cues outside of quotes, in text order, with their sentences.

    Args:
        layout: The article.
        read: Tokens that are cues of what rules have read.
        cues: Lemmas that may be cues, by part of speech.
    """
    for token in _likely(layout.doc, cues):
        if token.i in read or layout.quoted(token.idx) or not may_report(token, cues):
            continue
        sentence = layout.sentence_at(token.idx)
        if sentence is not None:
            yield token, sentence


def find_candidates(
    layout: Layout, read: frozenset[int], cues: Mapping[str, frozenset[str]]
) -> Iterator[Candidate]:
    """Yield the possible cues with all that they may say and all whose it may be."""
    for token, sentence in find_cues(layout, read, cues):
        lemma = token.lemma_.lower()
        contents = contents_of(layout, token, lemma, ends_of(layout, sentence))
        if contents:
            sources = sources_of(token, lemma, sentence.start)
            yield Candidate(token, lemma, cue_features(token, lemma), contents, sources)


def _likely(doc: Doc, cues: Mapping[str, frozenset[str]]) -> Iterator[Token]:
    """Yield the words whose lemma may be a cue's, each pair of lemma and part of speech looked at once."""
    known: dict[tuple[int, int], bool] = {}
    for number, (part, lemma) in enumerate(doc.to_array(["POS", "LEMMA"]).tolist()):
        may = known.get((part, lemma))
        if may is None:
            token = doc[number]
            may = known[part, lemma] = token.lemma_.lower() in cues.get(token.pos_, ())
        if may:
            yield doc[number]


def may_report(token: Token, cues: Mapping[str, frozenset[str]] | None) -> bool:
    """Whether a word may be a cue by its lemma and its place in the sentence."""
    part = token.pos_
    if part not in PARTS or (cues is not None and token.lemma_.lower() not in cues.get(part, ())):
        return False
    if token.i and f"{token.nbor(-1).lower_} {token.lower_}" in word_set("idioms"):
        return False
    if part == "AUX" and token.dep_ in ("aux", "auxpass"):
        return False
    return not (part == "PROPN" and token.ent_type_) and (part != "PUNCT" or token.text == ":")


def contents_of(layout: Layout, cue: Token, lemma: str, ends: tuple[int, int]) -> tuple[Content, ...]:
    """Return all that a word may say in the sentence that has such *ends* (its first and last token)."""
    doc = layout.doc
    options = [o for o in content_options(cue, *ends) if any(_has_words(doc, r) for r in o.ranges)]
    paths = sorted({option.path for option in options})
    return tuple(Content(layout, o, content_features(cue, lemma, o, paths)) for o in options)


def sources_of(cue: Token, lemma: str, start: int) -> tuple[Source, ...]:
    """Return all whose words they may be, in a sentence that begins at *start*."""
    found = owners(cue, start)
    ways = ways_of(found)
    return tuple(Source(owner, owner_features(cue, lemma, owner, ways)) for owner in found)


def ends_of(layout: Layout, sentence: Span) -> tuple[int, int]:
    """Return the first and the last token of a sentence that are no white space."""
    doc, starts = layout.doc, layout.token_starts
    first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end) - 1
    while first < last and doc[first].is_space:
        first += 1
    while last > first and doc[last].is_space:
        last -= 1
    return first, last


def ways_of(sources: Iterable[Owner]) -> list[str]:
    """Return the paths to the sources, in alphabetical order."""
    return sorted({owner.path for owner in sources if not owner.path.endswith("/core")})


def _has_words(doc: Doc, tokens: Range) -> bool:
    return any((token := doc[i]).is_alpha or token.like_num for i in range(tokens[0], tokens[1] + 1))
