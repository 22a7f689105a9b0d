"""The tokens of an article, found by offset."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A Doc and the offsets of its tokens."""

    doc: Doc
    starts: Sequence[int]

    @classmethod
    def of(cls, doc: Doc) -> Surroundings:
        """Index the tokens of a Doc."""
        return cls(doc, doc.to_array("IDX").tolist())

    def token(self, offset: int) -> Token:
        """Return the token that covers an offset."""
        return self.doc[max(0, bisect_right(self.starts, offset) - 1)]

    def before(self, offset: int) -> Token | None:
        """Return the last token before the one at an offset, if any."""
        number = self.token(offset).i
        return self.doc[number - 1] if number else None

    def after(self, offset: int) -> Token | None:
        """Return the first token that starts at or after an offset, if any."""
        number = bisect_right(self.starts, offset - 1)
        return self.doc[number] if number < len(self.doc) else None

    def lead(self, offset: int) -> str:
        """Return the word before an offset in lower case, or nothing."""
        before = self.before(offset)
        return before.lower_ if before is not None and not before.is_space else ""
