import pytest
from spacy.language import Language

from crossfoot.annotate.model import load_model


@pytest.fixture(scope="session")
def nlp() -> Language:
    return load_model()
