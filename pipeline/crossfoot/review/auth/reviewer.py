"""A person at the desk, and what she may do."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

LONGEST_NAME = 80


class Role(StrEnum):
    """What a person may do."""

    REVIEWER = "reviewer"
    """Reads, decides, makes suppression rules and exports."""

    ADMIN = "admin"
    """That, and says who else may come in."""


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Who decides; the name stands beside each decision."""

    name: str
    role: Role = Role.REVIEWER

    @property
    def is_admin(self) -> bool:
        """Whether she may say who else comes in."""
        return self.role is Role.ADMIN


def clean_name(name: str) -> str | None:
    """Return *name* as it is kept (NFC, single spaces), or None if it is no name: empty, long, or not printable.

    Two people must never be told apart by what cannot be seen.
    """
    kept = " ".join(unicodedata.normalize("NFC", name).split())
    return kept if 0 < len(kept) <= LONGEST_NAME and kept.isprintable() else None
