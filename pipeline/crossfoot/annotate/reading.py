"""An article with its linguistic annotation: what the extractors read."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from crossfoot.types import Article, Span


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch between quotation marks, inside one paragraph."""

    span: Span
    """With its quotation marks; to the end of the paragraph where the closing mark is missing."""

    closed: bool
    """Whether a closing mark was found; an open quote may go on in the next paragraph."""

    depth: int = 0
    """0 for an outer quote, 1 for a quote inside it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An article and what spaCy says about it."""

    article: Article
    doc: Doc
    """One Doc over the whole text, so that ``token.idx`` is an article offset. Its text has the length of the
    article's, with line breaks inside paragraphs as spaces: cut surfaces from `text`, never from the Doc.
    Paragraphs were parsed apart; the white space between them is one token (``token.is_space``)."""

    paragraphs: tuple[Span, ...]
    """In text order, without surrounding white space."""

    sentences: tuple[Span, ...]
    """In text order, without surrounding white space; none crosses a paragraph."""

    quotes: tuple[Quote, ...]
    """In text order of their opening marks."""

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text
