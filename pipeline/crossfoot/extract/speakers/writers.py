"""Who "I" is outside quotation marks: who signs a letter or a tweet, is quoted after a colon, or introduced in the last lines."""

from __future__ import annotations

import re
from bisect import bisect_right

from spacy.tokens import Token

from crossfoot.extract.layout import Layout
from crossfoot.extract.speakers.answer import Answer
from crossfoot.extract.speakers.cast import Cast
from crossfoot.extract.speakers.entity import Entity
from crossfoot.extract.speakers.names import read_name
from crossfoot.extract.speakers.words import first_names, is_personal
from crossfoot.extract.trees import SUBJECTS
from crossfoot.types import ResolvedBy, Span

SIGNED = 0.75
"""Confidence that "I" is the one whose name stands below a letter or behind a tweet, or who is quoted after a colon."""

INTRODUCED = 0.65
"""Confidence that it is the one of whom the last lines of a text tell what they are."""

TWEET_SIGNED = re.compile(r"[—–-]{1,2}\s*(?P<name>[^\s—–(][^—–()\n]{1,40}?)\s*\(@\w+\)")
HANDLE = re.compile(r"@\w{2,20}\.?")
NAME = re.compile(r"[A-Z][\w'’-]+(?: [A-Z]\.)?(?: [A-Z][\w'’-]+){1,2}\.?")

EXCERPT = re.compile(r"\bexcerpt(?:s|ed)?\b", re.IGNORECASE)

MOST_PARAGRAPHS = 8
"""Paragraphs of a letter, at most."""

SHORTEST = 30
"""Characters of a paragraph that somebody signs: a shorter one is a heading."""

LONGEST_TWEET, LONGEST_NAME = 400, 60
"""Characters from an "I" to the name that signs a tweet, and of a paragraph that is a name."""

FIRST, LAST = 3, 2
"""Paragraphs at the beginning and at the end of a text that may name its author."""


class Writers:
    """The people who write of themselves in an article."""

    def __init__(self, layout: Layout, cast: Cast) -> None:
        """Begin to read an article."""
        self._layout = layout
        self._cast = cast
        self._made: dict[Span, Entity] = {}
        self._counts: dict[str, int] = {}
        self._author: list[Entity | None] = []
        """The author, once looked for."""

    def of(self, offset: int) -> Answer | None:
        """Return who the "I" at *offset* is, which stands in no quotation marks."""
        number = bisect_right(self._layout.paragraph_starts, offset) - 1
        if number < 0:
            return None
        entity = self._of_tweet(number, offset) or self._of_letter(number) or self._before_colon(number)
        if entity is not None:
            return Answer(entity, ResolvedBy.PRONOUN, SIGNED)
        if not self._author:
            self._author = [self._introduced() or self._credited()]
        [author] = self._author
        return Answer(author, ResolvedBy.PRONOUN, INTRODUCED) if author is not None else None

    def _of_tweet(self, number: int, offset: int) -> Entity | None:
        """Return who signs a tweet: "I will win — Ann Lee (@annlee)"."""
        end = min(self._layout.paragraphs[number].end, offset + LONGEST_TWEET)
        match = TWEET_SIGNED.search(self._layout.text, offset, end)
        return self._entity(Span(*match.span("name"))) if match is not None else None

    def _of_letter(self, number: int) -> Entity | None:
        """Return whose name is the next paragraph by itself that is none, if the text says it nowhere else."""
        paragraphs, text = self._layout.paragraphs, self._layout.text
        for here in range(number, min(number + MOST_PARAGRAPHS, len(paragraphs) - 1)):
            below = paragraphs[here + 1]
            if below.end - below.start > LONGEST_NAME:
                continue
            line = below.slice(text).strip()
            if HANDLE.fullmatch(line):
                return self._entity(Span(below.start, below.start + len(line.rstrip("."))))
            if NAME.fullmatch(line) and line.split()[0].lower() in first_names():
                name = line.rstrip(".")
                signed = paragraphs[here].end - paragraphs[here].start >= SHORTEST
                if not signed or self._again(name):
                    return None
                return self._entity(Span(below.start, below.start + len(name)))
            if below.end - below.start < SHORTEST:
                return None
        return None

    def _again(self, name: str) -> bool:
        """Whether a text says a name more than once."""
        if name not in self._counts:
            self._counts[name] = self._layout.text.count(name)
        return self._counts[name] > 1

    def _before_colon(self, number: int) -> Entity | None:
        """Return the subject of the words before, if they end in a colon: "Lee wrote on Monday:"."""
        if number == 0:
            return None
        before = self._layout.paragraphs[number - 1]
        if self._layout.text[before.end - 1] != ":":
            return None
        sentence = self._layout.sentence_at(before.end - 1)
        start = max(before.start, sentence.start) if sentence is not None else before.start
        subjects = [t for t in self._layout.tokens(start, before.end) if t.dep_ in SUBJECTS]
        named = [self._cast.named_at(t.idx) for t in subjects if not self._layout.quoted(t.idx)]
        return named[-1] if named else None

    def _introduced(self) -> Entity | None:
        """Return the author of whom the end of the text tells for the first time: "Lee is a reporter for Acme"."""
        for paragraph in self._layout.paragraphs[-LAST:]:
            for token in self._layout.tokens(paragraph.start, paragraph.end)[:6]:
                if not (token.dep_ in SUBJECTS and token.pos_ == "PROPN" and _is_told_to_be(token)):
                    continue
                named = read_name(token, person=True)
                if named is not None and named.span.start == paragraph.start:
                    entity = self._entity(named.span)
                    return entity if entity.first >= paragraph.start else None
        return None

    def _credited(self) -> Entity | None:
        """Return the author whom the first lines name: "Ann Lee: On Votes", "By Ann Lee", "An excerpt from Ann Lee's book"."""
        text = self._layout.text
        for number, paragraph in enumerate(self._layout.paragraphs[:FIRST]):
            words = paragraph.slice(text)
            named = [
                (span, entity)
                for span, entity in self._cast.named_in(paragraph.start, paragraph.end)
                if " " in span.slice(text)
            ]
            if not named:
                continue
            span, entity = named[0]
            headed = number == 0 and span.start == paragraph.start and text[span.end : span.end + 2] == ": "
            byline = text[paragraph.start : span.start].lower() == "by "
            if headed or byline or EXCERPT.search(words):
                return entity
        return None

    def _entity(self, span: Span) -> Entity:
        """Return whom a name names, of whom the article may not have told otherwise."""
        known = self._cast.named_at(span.start)
        if known is not None:
            return known
        if span not in self._made:
            entity = Entity(span.slice(self._layout.text))
            entity.mentions.add(span)
            self._made[span] = entity
        return self._made[span]


def _is_told_to_be(subject: Token) -> bool:
    """Whether a sentence begins by telling what somebody is: "Lee *is a reporter*"."""
    verb = subject.head
    now = verb.lemma_ == "be" and verb.tag_ == "VBZ"
    return now and any(c.dep_ == "attr" and is_personal(c.lower_) for c in verb.rights)
