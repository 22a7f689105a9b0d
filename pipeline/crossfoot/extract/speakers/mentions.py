"""All places where an article names somebody whom it names once."""

import re
from collections.abc import Iterator, Mapping

from spacy.tokens import Token

from crossfoot.extract.layout import Layout
from crossfoot.extract.speakers.entity import Entity
from crossfoot.extract.speakers.other_names import is_of_other
from crossfoot.extract.speakers.runs import is_apart
from crossfoot.extract.speakers.words import titles, word_set
from crossfoot.types import Span

WORD = re.compile(r"(?<![\w-])[^\W\d_][\w.'’-]*")
LETTERS = re.compile(r"\w+")
WORD_BEFORE = re.compile(r"(?P<end>[^\s\w]?)\s*(?P<word>\w[\w.'’-]*)\s+$")

Patterns = Mapping[str, list[tuple[re.Pattern[str], str]]]
"""First letters of a name -> the names that begin so, longest first."""


def find_mentions(layout: Layout, names: Mapping[str, Entity]) -> list[tuple[Span, Entity]]:
    """Return the places of *names* in text order, none over another, in one pass over the text."""
    patterns = _patterns(names)
    found: list[tuple[Span, Entity]] = []
    end = 0
    for span, name in _candidates(layout.text, patterns):
        if span.start < end:
            continue
        entity = names[name]
        last = layout.token_at(span.end - 1)
        if " " in name or not (
            _is_part(layout, span.start, entity)
            or names_thing(last)
            or (last is not None and is_of_other(last))
        ):
            found.append((span, entity))
            end = span.end
    return found


def _patterns(names: Mapping[str, Entity]) -> Patterns:
    patterns: dict[str, list[tuple[re.Pattern[str], str]]] = {}
    for name in sorted(names, key=lambda n: (-len(n), n)):
        words = [re.escape(word) for word in name.split()]
        patterns.setdefault(_key(name), []).append((re.compile(r"\s+".join(words) + r"(?!\w)"), name))
    return patterns


def _candidates(text: str, patterns: Patterns) -> Iterator[tuple[Span, str]]:
    """Yield the longest name that begins at each word."""
    for word in WORD.finditer(text):
        for pattern, name in patterns.get(_key(word.group()), ()):
            match = pattern.match(text, word.start())
            if match is not None:
                yield Span(*match.span()), name
                break


def _key(name: str) -> str:
    """Return the letters that a name begins with."""
    start = LETTERS.match(name)
    return start.group() if start is not None else name


def names_thing(token: Token | None) -> bool:
    """Whether a name only tells which thing is meant: "the Smith government"."""
    return token is not None and token.dep_ == "compound" and token.head.pos_ == "NOUN"


def _is_part(layout: Layout, start: int, entity: Entity) -> bool:
    """Whether a surname stands after another capitalised word: somebody else's full name."""
    before = WORD_BEFORE.search(layout.text, max(0, start - 30), start)
    if before is None:
        return False
    word = before["word"]
    if not word[:1].isupper() or word.lower() in titles() | word_set("openers") or word in entity.words:
        return False
    token, name = layout.token_at(before.start("word")), layout.token_at(start)
    if token is not None and name is not None and is_apart(token, name):
        return False
    begins = before["end"] in '.!?”"“:' if before["end"] else before.start() == 0
    return not begins and word.isalpha() and not word.endswith("s")
