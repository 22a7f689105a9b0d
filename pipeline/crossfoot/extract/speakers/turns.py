"""Who speaks in the turns of a transcript: "MAYOR ANN LEE: …", "LEE: …", "Q: …", "A: …"."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from crossfoot.extract.layout import Layout
from crossfoot.extract.said import Said
from crossfoot.extract.speakers.answer import Answer
from crossfoot.extract.speakers.cast import Cast
from crossfoot.extract.speakers.entity import Entity
from crossfoot.extract.speakers.words import is_office, kind_nouns, titles, word_set
from crossfoot.types import ResolvedBy, Span, SpeakerKind

RULE = "direct.turn"
"""The rule that finds turns."""

LABELLED = 0.95
"""Confidence that "LEE:" is the Lee whom the article names, and of a label that is a name itself."""

HEADED = 0.75
"""Confidence that "I" is the one whose name and a colon begin the paragraph."""

LONGEST_LABEL = 40
"""Characters of such a name with what stands before it."""

ALONE = 0.75
"""Confidence that one capitalised word, which the article says nowhere else, is the surname of somebody."""

ASKED = 0.65
"""Confidence that "A:" is the one whom the words before the first turn name most often."""

UNSAID = 0.3
"""Confidence for "Q:", of whom nothing is known."""


class Turns:
    """The turns of an article, and who speaks in them."""

    def __init__(self, layout: Layout, cast: Cast, acts: Sequence[Said]) -> None:
        """Sort the turns among the acts by their place."""
        self._layout = layout
        self._cast = cast
        self._turns = sorted(
            ((act.source.start, act) for act in acts if act.rule == RULE and act.source is not None),
            key=lambda turn: turn[0],
        )
        self._starts = [start for start, _ in self._turns]
        self._known: dict[str, Answer] = {}

    def speaker(self, act: Said) -> Answer | None:
        """Return whom the label of a turn names; ``None`` for a name that is written as names are."""
        if act.rule != RULE or act.source is None:
            return None
        label = act.source.slice(self._layout.text)
        if not label.isupper():
            return None
        whole = " ".join(_names(label))
        if whole not in self._known:
            answer = self._read(whole, act.source)
            if answer is None:
                return None
            self._known[whole] = answer
        return self._known[whole]

    def around(self, offset: int) -> tuple[Said, bool] | None:
        """Return the turn to which the words at *offset* belong, and whether they surely do.

        What stands between two turns is still said by the first; what follows the last turn may be the author's.
        """
        number = bisect_right(self._starts, offset) - 1
        if number < 0:
            return None
        turn = self._turns[number][1]
        if offset < turn.content[-1].end:
            return turn, True
        return (turn, False) if number + 1 < len(self._turns) else None

    def of_heading(self, offset: int) -> Answer | None:
        """Return who says the words at *offset* of a heading that begins with a name and a colon: "Ann Lee: I will stay"."""
        start = self._layout.paragraph_starts[bisect_right(self._layout.paragraph_starts, offset) - 1]
        for span, entity in self._cast.named_in(start, min(offset, start + LONGEST_LABEL)):
            if self._layout.text[span.end : span.end + 2] == ": " and span.end - start <= LONGEST_LABEL:
                return Answer(entity, ResolvedBy.PRONOUN, HEADED)
        return None

    def _read(self, label: str, span: Span) -> Answer | None:
        word = label.lower()
        if word in word_set("answering"):
            asked = self._interviewed()
            return Answer(asked, ResolvedBy.ROLE, ASKED) if asked is not None else self._nobody(label, span)
        if word in word_set("asking") or is_office(word):
            return self._nobody(label, span)
        words = label.split()
        if words[-1].lower() in kind_nouns():
            return None
        if (entity := self._named(words)) is not None:
            by = ResolvedBy.NAME if len(words) > 1 else ResolvedBy.SURNAME
            return Answer(entity, by, LABELLED)
        entity = Entity(label)
        entity.mentions.add(span)
        return Answer(entity, ResolvedBy.NAME, LABELLED if len(words) > 1 else ALONE)

    def _named(self, words: list[str]) -> Entity | None:
        """Return the person of the article or of an earlier label whose name it is, in capitals."""
        parts = [word.casefold() for word in words]
        labels = [
            a.entity for a in self._known.values() if a.entity is not None and a.entity.kind == "person"
        ]
        for entity in (*self._cast.people, *labels):
            name = [word.casefold() for word in entity.words]
            if name == parts or (parts[-1] == name[-1] and (len(parts) == 1 or parts[0] == name[0])):
                return entity
        return None

    def _interviewed(self) -> Entity | None:
        """Return the person whom the words before the first turn name most often, of equals the first."""
        before = [entity for span, entity in self._cast.mentions if span.start < self._starts[0]]
        counts = Counter(before)
        return max(counts, key=lambda entity: (counts[entity], -entity.first), default=None)

    def _nobody(self, label: str, span: Span) -> Answer:
        entity = Entity(label, SpeakerKind.UNNAMED.value)
        entity.mentions.add(span)
        return Answer(entity, ResolvedBy.NONE, UNSAID)


def _names(label: str) -> list[str]:
    """Return the words of a label without titles and without what follows a comma."""
    words = label.split(",", maxsplit=1)[0].split()
    return [word for word in words[:-1] if word.lower() not in titles()] + words[-1:]
