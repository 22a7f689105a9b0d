"""A chunk of articles through the pipeline, in one process; one article never costs another."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator

from spacy.language import Language

from crossfoot.annotate.annotator import annotate
from crossfoot.annotate.reading import Reading
from crossfoot.batch.outcome import Analyze, Item, Outcome, internal_error
from crossfoot.types import Article

LOG = logging.getLogger(__name__)


class Analyst:
    """A loaded spaCy pipeline together with what is done with its readings."""

    def __init__(self, nlp: Language, analyze: Analyze) -> None:
        self._nlp = nlp
        self._analyze = analyze

    def outcomes(self, chunk: Iterable[Item]) -> Iterator[Outcome]:
        """Yield the outcome of each item, in order. Rejects pass through.

        An unexpected exception makes its article a reject, ``internal-error``; the traceback is logged.
        """
        items = list(chunk)
        analyzed = self._all([item for item in items if isinstance(item, Article)])
        for item in items:
            yield next(analyzed) if isinstance(item, Article) else item

    def _all(self, articles: list[Article]) -> Iterator[Outcome]:
        done = 0
        try:
            for reading in annotate(articles, self._nlp):
                done += 1
                yield self._one(reading)
        except Exception:
            LOG.debug("an article of a chunk breaks the annotation", exc_info=True)
        for article in articles[done:]:  # after an exception: the others must not pay for one
            yield self._alone(article)

    def _alone(self, article: Article) -> Outcome:
        try:
            [reading] = annotate([article], self._nlp)
        except Exception as error:
            LOG.debug("article %s breaks the annotation", article.id, exc_info=True)
            return internal_error(article, error)
        return self._one(reading)

    def _one(self, reading: Reading) -> Outcome:
        try:
            return self._analyze(reading)
        except Exception as error:
            LOG.debug("article %s breaks the analysis", reading.article.id, exc_info=True)
            return internal_error(reading.article, error)
