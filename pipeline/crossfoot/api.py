"""Crossfoot for one text in Python: `check_article`."""

from __future__ import annotations

import sys
from functools import cache

from spacy.language import Language

from crossfoot.annotate.annotator import annotate
from crossfoot.annotate.model import DEFAULT_MODEL, load_model
from crossfoot.ingest import ReadOptions
from crossfoot.ingest.article import make_article
from crossfoot.ingest.draft import Draft
from crossfoot.process import analyze
from crossfoot.settings import DEFAULT, Settings
from crossfoot.types import Analysis


def check_article(  # noqa: PLR0913 (what may be told of an article, by name)
    text: str,
    *,
    published: str | None = None,
    title: str | None = None,
    article_id: str | None = None,
    model: str = DEFAULT_MODEL,
    settings: Settings = DEFAULT,
) -> Analysis:
    """Find who said what and every number in one article, and check whether the numbers agree.

    Args:
        text: The article. Offsets of the result count in ``result.article.text``, which begins with *title*
            where the text does not.
        published: ISO date or date-time. Without it, relative dates ("last year") stay unresolved.
        title: The headline, if it is known apart from the text.
        article_id: An id of your own; a hash of the text otherwise.
        model: An installed spaCy pipeline for English; loaded once for all calls.
        settings: Which findings to leave out; `load_settings` reads them from a file.

    Raises:
        CrossfootError: The text is empty, *published* is no ISO date, or the pipeline is not installed; the
            message is one line.
    """
    fields = {"id": article_id, "text": text, "title": title, "published": published}
    article = make_article(
        Draft("text", fields, "text"), ReadOptions(any_language=True, max_chars=sys.maxsize)
    )
    [reading] = annotate([article], _model(model))
    return analyze(reading, settings)


@cache
def _model(name: str) -> Language:
    return load_model(name)
