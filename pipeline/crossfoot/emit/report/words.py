"""How the page says what the records hold."""

from crossfoot.emit.report.visible import short
from crossfoot.types import Attribution, Modality, Speaker, Verdict

VERDICTS = {
    Verdict.AGREES: ("Agrees", "✓", "ok"),
    Verdict.ROUNDS: ("Agrees, rounded", "✓", "ok"),
    Verdict.TRUNCATES: ("Agrees if cut off", "≈", "near"),
    Verdict.APPROXIMATES: ("Roughly agrees", "≈", "near"),
    Verdict.CONTRADICTS: ("Contradicts", "⚠\ufe0e", "flag"),
    Verdict.IMPOSSIBLE: ("Impossible", "⚠\ufe0e", "flag"),
}
"""Label, sign (in its text form, not as an emoji) and class of each verdict."""

MODALITIES = {
    Modality.ASSERTED: "",
    Modality.DENIED: "denied",
    Modality.HYPOTHETICAL: "hypothetical",
    Modality.FORECAST: "forecast",
    Modality.ASKED: "asked",
}
"""What is shown after a claim; an assertion needs no word."""

WORST_FIRST = tuple(reversed(Verdict))

NOBODY = "speaker not named"


def severity(verdict: Verdict) -> int:
    """Rank *verdict*, the worst first."""
    return WORST_FIRST.index(verdict)


def words(name: str) -> str:
    """Write the name of a check or a role for people: ``percent_change`` is "percent change"."""
    return name.replace("_", " ").replace("-", " ")


def percent(probability: float) -> str:
    """Write a probability as a whole percentage that never claims certainty: 0.999 is "99%"."""
    return f"{min(round(probability * 100), 99)}%"


def name_of(speaker: Speaker) -> str:
    """Name *speaker*."""
    return short(speaker.name) if speaker.name else NOBODY


def who(speaker: Speaker) -> str:
    """Name *speaker* with role and affiliation, as far as the article gives them."""
    return ", ".join(short(part) for part in (name_of(speaker), speaker.role, speaker.affiliation) if part)


def how(attribution: Attribution) -> str:
    """Say in a few words how the content is given, and by whom: "paraphrase: Ana Lind, mayor (94%)"."""
    form = {"direct": "quote", "indirect": "paraphrase", "mixed": "quote and paraphrase"}[attribution.form]
    return f"{form}: {who(attribution.speaker)} ({percent(attribution.confidence)})"
