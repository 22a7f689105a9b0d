"""Two figures of a short text, by the words that they are printed in."""

from __future__ import annotations

from crossfoot.annotate.annotator import annotate
from crossfoot.ingest.title import find_title
from crossfoot.link.figures import Figure
from crossfoot.link.ledger import Ledger
from crossfoot.process import analyze
from crossfoot.types import Article


def ledger_of(text: str, nlp) -> Ledger:
    """Read a text; a short first line before a blank line is its headline."""
    [reading] = annotate([Article(id="test", text=text, title_span=find_title(text))], nlp)
    return Ledger(reading, analyze(reading).claims)


def ends(text: str, nlp) -> tuple[Ledger, Figure, Figure]:
    """Return the ledger of a text, and its first and last figures."""
    ledger = ledger_of(text, nlp)
    return ledger, ledger.plain[0], ledger.plain[-1]
