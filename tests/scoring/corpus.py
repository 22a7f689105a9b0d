"""Score a run over the corpus, or over some of its articles."""

from collections.abc import Iterable

from crossfoot.types import Analysis
from tests.scoring.attributions import score_attributions
from tests.scoring.findings import score_findings
from tests.scoring.gold import Gold
from tests.scoring.mentions import score_mentions
from tests.scoring.tally import Tally

Rows = dict[str, Tally]


def score(golds: Iterable[Gold], analyses: Iterable[Analysis]) -> Rows:
    """Add up the scores of all articles.

    Raises:
        ValueError: The gold of an article has no analysis, or the other way round.
    """
    rows: Rows = {}
    by_id = {a.article.id: a for a in analyses}
    for gold in golds:
        if gold.article.id not in by_id:
            raise ValueError(f"scoring: expected an analysis of {gold.article.id}, found none")
        for name, tally in score_article(gold, by_id.pop(gold.article.id)).items():
            rows[name] = rows.get(name, Tally()) + tally
    if by_id:
        raise ValueError(f"scoring: expected gold of {', '.join(sorted(by_id))}, found none")
    return rows


def score_article(gold: Gold, analysis: Analysis) -> Rows:
    """Score one article: a row for every kind of mention, for details, attributions and findings."""
    scorers = (score_mentions, score_attributions, score_findings)
    return {name: tally for scorer in scorers for name, tally in scorer(gold, analysis).items()}


def table(rows: Rows) -> str:
    """Return the scores as lines to read."""
    lines = [f"{'':10}{'marked':>8}{'found':>8}{'right':>8}{'precision':>11}{'recall':>8}{'F1':>8}"]
    for name, t in rows.items():
        numbers = f"{t.hits + t.missed:8}{t.hits + t.extra:8}{t.hits:8}"
        lines.append(f"{name:10}{numbers}{t.precision:11.3f}{t.recall:8.3f}{t.f1:8.3f}")
    return "\n".join(lines)
