"""What the speakers of one page are called in its attributes: ``s0``, ``s1``, never the article's words."""

from crossfoot.emit.report.words import name_of
from crossfoot.types import Analysis, Speaker


def speaker_tokens(analysis: Analysis) -> dict[Speaker, str]:
    """Number the speakers by name, in the order of the article."""
    names: dict[str, str] = {}
    said = [a.speaker for claim in analysis.claims for a in claim.attributions]
    return {s: names.setdefault(name_of(s), f"s{len(names)}") for s in (*analysis.speakers, *said)}
