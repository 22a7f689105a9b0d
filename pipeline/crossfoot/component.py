"""spaCy's pipeline component: ``nlp.add_pipe("crossfoot")`` gives ``doc._.claims`` and ``doc._.findings``.

spaCy imports this module whenever it loads any pipeline, so it imports the rest only when it is used.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from spacy.language import Language
from spacy.tokens import Doc

if TYPE_CHECKING:
    from crossfoot.types import Analysis

EXTENSIONS = ("claims", "findings", "speakers")


class Crossfoot:
    """The component. It needs the tagger, parser, lemmatizer and entity recogniser before it."""

    def __init__(self, published: str | None, settings: dict[str, Any] | None = None) -> None:
        """Keep the settings and declare the attributes of Docs.

        Args:
            published: Day of publication of every text; ``doc._.published`` overrides it for one.
            settings: What a ``crossfoot.toml`` holds, as a dict.

        Raises:
            SettingsError: The settings cannot be used.
        """
        from crossfoot.settings import make_settings  # noqa: PLC0415

        self._published = published
        self._settings = make_settings(settings or {})
        if not Doc.has_extension("published"):
            Doc.set_extension("published", default=None)
        for name in EXTENSIONS:
            if not Doc.has_extension(name):
                Doc.set_extension(name, default=())

    def __call__(self, doc: Doc) -> Doc:
        """Analyze a parsed Doc; offsets count in ``doc.text``. An empty one has nothing to find."""
        if not doc.text.strip():
            return doc
        analysis = self._analyze(doc)
        doc._.claims, doc._.findings, doc._.speakers = analysis.claims, analysis.findings, analysis.speakers
        return doc

    def _analyze(self, doc: Doc) -> Analysis:
        from crossfoot.annotate.annotator import make_reading  # noqa: PLC0415
        from crossfoot.ingest import ReadOptions  # noqa: PLC0415
        from crossfoot.ingest.article import make_article  # noqa: PLC0415
        from crossfoot.ingest.draft import Draft  # noqa: PLC0415
        from crossfoot.process import analyze  # noqa: PLC0415

        published = doc._.published or self._published
        draft = Draft("doc", {"text": doc.text, "published": published}, "doc")
        article = make_article(draft, ReadOptions(any_language=True, max_chars=sys.maxsize))
        return analyze(make_reading(article, doc), self._settings)


@Language.factory(
    "crossfoot",
    default_config={"published": None, "settings": None},
    requires=["token.dep", "token.tag", "token.lemma", "doc.ents"],
    assigns=["doc._.claims", "doc._.findings", "doc._.speakers"],
)
def make_component(
    nlp: Language,  # noqa: ARG001 - spaCy passes it
    name: str,  # noqa: ARG001
    published: str | None,
    settings: dict[str, Any] | None,
) -> Crossfoot:
    """Make the component for ``nlp.add_pipe("crossfoot", config={"published": "2024-02-21"})``."""
    return Crossfoot(published, settings)
