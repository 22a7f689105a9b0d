"""The version of a spaCy pipeline, without loading it."""

from pathlib import Path

from spacy.util import get_model_meta, get_package_version

from crossfoot.errors import ModelError


def model_version(name: str) -> str:
    """Return the version of an installed package or of a folder.

    Raises:
        ModelError: It is neither.
    """
    installed = get_package_version(name)
    if installed is not None:
        return installed
    try:
        return str(get_model_meta(Path(name))["version"])
    except (OSError, ValueError, KeyError) as error:
        raise ModelError(
            f"model: expected an installed spaCy pipeline, found none called {name!r}; "
            "install it with pip, or leave --model out"
        ) from error
