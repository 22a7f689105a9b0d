"""What kind of words a source is, by its surface alone: "she", "Mr. Okafor", "the former minister"."""

from __future__ import annotations

import re
from enum import StrEnum


class SourceKind(StrEnum):
    """Kinds of source that do not say by themselves who speaks."""

    PRONOUN = "pronoun"
    SURNAME = "surname"
    ROLE = "role"


PRONOUN = re.compile(r"I|(?i:he|she|it|they|we|you|him|her|them|who)")
SURNAME = re.compile(r"(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+)?(?=\S*[^\W\d_A-Z])[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’-]+")
"""One capitalised word that is no acronym; whether it is a person's name, only a reader can say."""

ROLE = re.compile(r"(?i:the|this|that|these|those|my|our|his|her|its|their)(?:\s+[\w'’-]+){1,4}")
"""Longer descriptions introduce a speaker and refer to none. Whether one is a name, only a reader can say."""

PATTERNS = {SourceKind.PRONOUN: PRONOUN, SourceKind.SURNAME: SURNAME, SourceKind.ROLE: ROLE}


def kind_of(surface: str) -> SourceKind | None:
    """Return the kind of a source, or ``None`` for a full name, an acronym, a longer or an indefinite description."""
    return next((kind for kind, pattern in PATTERNS.items() if pattern.fullmatch(surface)), None)
