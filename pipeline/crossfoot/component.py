"""spaCy's pipeline component: ``nlp.add_pipe("crossfoot")`` gives ``doc._.claims`` and ``doc._.findings``.

spaCy imports this module whenever it loads any pipeline, so it imports the rest only when it is used.

A Doc keeps its analysis as records, which go through ``Doc.to_bytes``, a ``DocBin`` and the processes of
``nlp.pipe(…, n_process=2)``; what is asked for is read back from them.
"""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING, Any

from spacy.language import Language
from spacy.tokens import Doc

if TYPE_CHECKING:
    from crossfoot.types import Analysis

KEY = "crossfoot"
"""Where the records stand in ``doc.user_data``: ``article``, ``claims`` and ``findings``."""


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
        for name in ("claims", "findings", "speakers"):
            if not Doc.has_extension(name):
                Doc.set_extension(name, getter=partial(_read_back, name=name))

    def __call__(self, doc: Doc) -> Doc:
        """Analyze a parsed Doc; offsets count in ``doc.text``. An empty one has nothing to find."""
        if not doc.text.strip():
            return doc
        from crossfoot.emit.records import article_record, claim_record, finding_record  # noqa: PLC0415

        analysis = self._analyze(doc)
        doc.user_data[KEY] = {
            "article": article_record(analysis),
            "claims": [claim_record(claim) for claim in analysis.claims],
            "findings": [finding_record(finding) for finding in analysis.findings],
        }
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


def _read_back(doc: Doc, name: str) -> tuple[Any, ...]:
    """Claims, findings or speakers of a Doc; none where the component has not seen it, or it is empty."""
    from crossfoot.emit.from_records import analysis_of  # noqa: PLC0415

    records = doc.user_data.get(KEY)
    if records is None:
        return ()
    found: tuple[Any, ...] = getattr(
        analysis_of(records["article"], records["claims"], records["findings"]), name
    )
    return found


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
