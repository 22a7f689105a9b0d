"""Whether a text is certainly in another language than English."""

from functools import cache
from typing import Any

LETTERS = 400
"""Letters below which detection is not to be trusted."""

GLANCE = 1_500
SAMPLE = 20_000
"""Code points that are looked at: a glance is enough to see English; only the sample speaks against it."""

TABULAR = 0.6
"""Share of letters among visible characters below which a text is a table, which has no language."""

CERTAIN = 0.99
"""Normalised probability. Of 3,785 English news articles none reaches it for another language."""


def other_language(text: str) -> str | None:
    """Return the ISO 639-1 code of the language that *text* is surely in; ``None`` for English or doubt."""
    sample = text[:SAMPLE]
    letters = sum(map(str.isalpha, sample))
    visible = len(sample) - sum(map(str.isspace, sample))
    if letters < LETTERS or letters < TABULAR * visible:
        return None
    identifier = _identifier()
    if identifier.classify(sample[:GLANCE])[0] == "en":
        return None
    code, probability = identifier.classify(sample)
    return None if code == "en" or probability < CERTAIN else str(code)


@cache
def _identifier() -> Any:  # noqa: ANN401
    # Takes 2 s to load: only when a text is long enough to need it.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
