"""Finds who said what and every number in news articles, and checks whether the numbers agree.

The verbs are the steps: `read` files, `analyze` what spaCy annotated; `check_article` does both for one text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from crossfoot.api import check_article
    from crossfoot.ingest import read
    from crossfoot.process import analyze
    from crossfoot.settings import CheckSettings, Settings, load_settings
    from crossfoot.suppression import Rule
    from crossfoot.types import Analysis, Article, Attribution, Claim, Finding, Mention, Reject, Speaker

__all__ = [
    "Analysis",
    "Article",
    "Attribution",
    "CheckSettings",
    "Claim",
    "Finding",
    "Mention",
    "Reject",
    "Rule",
    "Settings",
    "Speaker",
    "analyze",
    "check_article",
    "load_settings",
    "read",
]

_HOMES = {
    "analyze": "crossfoot.process",
    "check_article": "crossfoot.api",
    "read": "crossfoot.ingest",
    "CheckSettings": "crossfoot.settings",
    "Rule": "crossfoot.suppression",
    "Settings": "crossfoot.settings",
    "load_settings": "crossfoot.settings",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the name stands for
    """Import a public name when it is first used: spaCy takes seconds, and `crossfoot --version` needs none of it."""
    if name not in __all__:
        raise AttributeError(f"module 'crossfoot' has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415

    return getattr(import_module(_HOMES.get(name, "crossfoot.types")), name)
