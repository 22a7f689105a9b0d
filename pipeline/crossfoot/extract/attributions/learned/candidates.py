"""Words that no rule has read and that may report, with all that they may say and all whose it may be."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Token

from crossfoot.extract.attributions.learned.features import content_features, cue_features, owner_features
from crossfoot.extract.attributions.learned.options import Option, content_options
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

    option: Option
    spans: tuple[Span, ...]
    features: list[str]


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


def find_candidates(
    layout: Layout,
    read: frozenset[int],
    cues: Mapping[str, frozenset[str]],
    worth: Callable[[list[str]], bool],
) -> Iterator[Candidate]:
    """Yield the possible cues outside of quotes, in text order.

    Args:
        layout: The article.
        read: Tokens that are cues of what rules have read.
        cues: Lemmas that may be cues, by part of speech.
        worth: Whether a cue with such features is worth a closer look.
    """
    for sentence in layout.sentences:
        tokens = layout.tokens(sentence.start, sentence.end)
        for token in tokens:
            if may_report(token, cues) and token.i not in read and not layout.quoted(token.idx):
                names = cue_features(token, token.lemma_.lower())
                if worth(names):
                    made = candidate(layout, token, sentence, (tokens[0].i, tokens[-1].i), names)
                    if made.contents:
                        yield made


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


def candidate(
    layout: Layout, cue: Token, sentence: Span, ends: tuple[int, int], features: list[str]
) -> Candidate:
    """Return a word of some *features* with all that it may say and all whose it may be."""
    lemma = cue.lemma_.lower()
    contents = [(o, spans) for o in content_options(cue, *ends) if (spans := tuple(_spans(layout, o)))]
    paths = frozenset(option.path for option, _ in contents)
    sources = owners(cue, sentence.start)
    ways = ways_of(sources)
    return Candidate(
        cue,
        lemma,
        features,
        tuple(Content(o, spans, content_features(cue, lemma, o, paths)) for o, spans in contents),
        tuple(Source(o, owner_features(cue, lemma, o, ways)) for o in sources),
    )


def ways_of(sources: Iterable[Owner]) -> frozenset[str]:
    """Return the paths to the sources."""
    return frozenset(owner.path for owner in sources if not owner.path.endswith("/core"))


def _spans(layout: Layout, option: Option) -> Iterator[Span]:
    doc = layout.doc
    for left, right in option.ranges:
        if any(doc[i].is_alpha or doc[i].like_num for i in range(left, right + 1)):
            yield layout.with_whole_quotes(trimmed(doc, left, right))
