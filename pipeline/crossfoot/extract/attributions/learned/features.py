"""What the model looks at, as short names: the cue's lemma and relations, the path to a content or source, its words' kinds.

Names of people and places never become features: what is learned of them would hold for their own news alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from crossfoot.extract.attributions.learned.options import Option, Range
from crossfoot.extract.attributions.learned.owners import Owner
from crossfoot.extract.attributions.verbs import reporting_verbs
from crossfoot.extract.layout import Layout
from crossfoot.extract.speakers.words import kind_nouns
from crossfoot.types import Span

LENGTHS = (1, 2, 3, 5, 8, 13, 21, 34)
"""Steps of lengths and distances, in tokens."""

SIZES = tuple(6 * step for step in LENGTHS)
"""The same in code points."""

DIGIT = re.compile(r"\d")

LONGEST = 1000
"""Code points of a content that are searched for digits."""

NAME = "Name"
OPEN = frozenset({"NOUN", "ADJ", "VERB", "X", "INTJ", "ADV"})
HELD = frozenset({"dobj", "obj", "attr", "acomp", "oprd", "nsubj", "nsubjpass", "xcomp", "ccomp", "advcl"})
WORDED = frozenset({"prep", "agent", "prt", "mark", "aux", "auxpass", "det"})


def word(token: Token) -> str:
    """Return a token's lemma, or what kind of name or number it is."""
    if token.pos_ in ("PROPN", "NUM") or token.like_num:
        return token.ent_type_ or token.pos_
    lemma = token.lemma_.lower()
    return NAME if _may_be_name(token) and lemma not in kind_nouns() else lemma


def first_word(token: Token) -> str:
    """Return the word that begins a content, unless it may be a name."""
    return NAME if token.pos_ == "PROPN" or _may_be_name(token) else token.lower_


def _may_be_name(token: Token) -> bool:
    """Whether a word may be a name that a tagger did not know: capitalised, and no word of grammar."""
    return token.text[:1].isupper() and token.pos_ in OPEN


def length_of(ranges: Iterable[Range]) -> int:
    """Return the step of `LENGTHS` that holds the tokens of *ranges*."""
    return bisect_left(LENGTHS, sum(right - left + 1 for left, right in ranges))


def size_of(span: Span) -> int:
    """Return the step of `SIZES` that holds the code points of *span*."""
    return bisect_left(SIZES, span.end - span.start)


def has_digit(layout: Layout, spans: Iterable[Span]) -> bool:
    """Whether there is a digit in the first code points of one of *spans*."""
    return any(DIGIT.search(layout.text, s.start, min(s.end, s.start + LONGEST)) for s in spans)


def cue_features(cue: Token, lemma: str) -> list[str]:
    """Name what a word and the words that hang on it are."""
    part, relation = cue.pos_, cue.dep_
    names = [
        f"L:{lemma}",
        f"LP:{lemma}/{part}",
        f"LD:{lemma}/{relation}",
        f"PD:{part}/{relation}",
        f"T:{cue.tag_}",
        f"TD:{cue.tag_}/{relation}",
        f"X:{lemma[-3:]}/{part}",
    ]
    head = cue.head
    if head.i != cue.i:
        above = word(head)
        names += [f"H:{above}", f"HD:{head.pos_}/{relation}", f"LH:{lemma}/{above}"]
    for c in cue.children:
        below = c.dep_
        if below == "punct":
            continue
        side = below if c.i > cue.i else f"<{below}"
        names += [f"C:{part}/{side}", f"LC:{lemma}/{side}"]
        if below in WORDED:
            names += [f"W:{part}/{below}:{c.lower_}", f"LW:{lemma}/{below}:{c.lower_}"]
        elif below in HELD:
            held = word(c)
            names += [f"O:{below}:{held}", f"LO:{lemma}/{below}:{held}"]
    entry = reporting_verbs().get(lemma)
    if entry is not None:
        names.append(f"V:{part}/{entry.strength}")
    return names


def content_features(cue: Token, lemma: str, option: Option, paths: Sequence[str]) -> list[str]:
    """Name what makes an option the content of a cue rather than the others of its *paths*."""
    path, part, relation = option.path, cue.pos_, cue.dep_
    head, first = cue.doc[option.head], cue.doc[option.ranges[0][0]]
    size = length_of(option.ranges)
    names = [
        f"p:{path}",
        f"pP:{path}/{part}",
        f"pL:{path}/{lemma}",
        f"pD:{path}/{part}/{relation}",
        f"pn:{path}/{size}",
        f"n:{size}",
        f"pt:{path}/{head.tag_}",
        f"p1:{path}/{first_word(first)}",
    ]
    names += [f"pp:{path}/{other}" for other in paths if other != path]
    return names


def owner_features(cue: Token, lemma: str, owner: Owner, paths: Sequence[str]) -> list[str]:
    """Name what makes a noun the source of a cue rather than the others of its *paths*."""
    path, part, relation = owner.path, cue.pos_, cue.dep_
    names = [f"s:{path}", f"sP:{path}/{part}", f"sL:{path}/{lemma}", f"sD:{path}/{part}/{relation}"]
    names += [f"ss:{path}/{other}" for other in paths if other != path]
    head = owner.head
    if head is not None:
        base = path.removesuffix("/core")
        for kind in kinds(head):
            names += [f"sk:{kind}", f"sb:{base}/{kind}"]
        names.append(f"sd:{path}/{bisect_left(LENGTHS, abs(head.i - cue.i))}")
        if owner.span is not None:
            names.append(f"sn:{'/core' in path}/{size_of(owner.span)}")
    return names


def kinds(head: Token) -> list[str]:
    """Name what kind of speaker a noun may be."""
    found = [head.tag_]
    if head.ent_type_:
        found.append(head.ent_type_)
    if head.pos_ == "PRON":
        found.append(head.lower_)
    elif head.pos_ == "NOUN":
        lemma = word(head)
        found.append(lemma)
        kind = kind_nouns().get(lemma)
        if kind is not None:
            found.append(f"kind={kind.value}")
    return found
