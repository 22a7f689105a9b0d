"""``report.html``: the run to look at, flagged findings first, as one page that needs nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from crossfoot.across.between import Between
from crossfoot.emit.json_lines import Record
from crossfoot.emit.report.articles import ArticleView, make_article
from crossfoot.emit.report.cards import Card, make_card
from crossfoot.emit.report.marks import Links
from crossfoot.emit.report.page import render
from crossfoot.emit.report.words import VERDICTS, name_of
from crossfoot.types import Analysis, Coverage, Kind, Reject, Speaker

NOT_SHOWN = 0
"""Number of an article whose text is not at hand; those that are begin with 1."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one page holds; a browser has to open it, and memory must not grow with the run."""

    articles: int = 200
    """Up to here every article is shown; of a larger run, only those with findings, as many as this."""

    characters: int = 5_000_000
    """Of article text."""

    cards: int = 1000
    """Flagged findings, and as many others."""

    rejects: int = 100


class Report:
    """Collect what the page shows, article by article, within its limits."""

    def __init__(self, limits: Limits = Limits()) -> None:
        self._limits = limits
        self._seen = 0
        self._characters = 0
        self._kept: list[tuple[int, Analysis]] = []
        self._cards: dict[bool, list[Card]] = {True: [], False: []}
        self._left_out = {True: 0, False: 0}
        self._rejects: list[Reject] = []
        self._names: dict[str, str] = {}

    def add(self, analysis: Analysis) -> None:
        """Take in one article."""
        self._seen += 1
        kept = self._keep(analysis)
        shown = any(kept or finding.flagged for finding in analysis.findings)
        tokens = self._tokens(analysis) if shown else {}
        for finding in analysis.findings:
            cards = self._cards[finding.flagged]
            if len(cards) < self._limits.cards and (kept or finding.flagged):
                cards.append(make_card(finding, analysis, self._seen, tokens))
            else:
                self._left_out[finding.flagged] += 1

    def add_between(self, found: Between) -> None:
        """Take in a finding between two articles."""
        finding = found.finding
        cards = self._cards[finding.flagged]
        if len(cards) >= self._limits.cards:
            self._left_out[finding.flagged] += 1
            return
        others = {key: article for key, article in found.articles.items() if key != finding.article_id}
        claims = tuple(found.claims.values())
        article = found.articles[finding.article_id]
        analysis = Analysis(article, (), claims, (finding,), Coverage(0, 0, ()))
        cards.append(make_card(finding, analysis, NOT_SHOWN, self._tokens(analysis), others))

    def add_reject(self, reject: Reject) -> None:
        """Take in one input that could not be read."""
        if len(self._rejects) < self._limits.rejects:
            self._rejects.append(reject)

    def pages(self, run: Record) -> Iterator[str]:
        """Yield the page in pieces.

        Args:
            run: The record of the run. Its times are not shown: the same run gives the same page.
        """
        shown = {number for number, _ in self._kept}
        flagged, fine = (
            sorted((c if c.article in shown else c.without_article() for c in cards), key=lambda c: c.rank)
            for cards in self._cards.values()
        )
        every = sorted((*flagged, *fine), key=lambda c: (c.rank, c.check))
        yield from render(
            {
                "run": run,
                "flagged": flagged,
                "fine": fine,
                "flagged_left_out": self._left_out[True],
                "fine_left_out": self._left_out[False],
                "articles": self._articles({card.id: f"#{card.id}" for card in every}),
                "articles_shown": len(self._kept),
                "articles_left_out": self._seen - len(self._kept),
                "rejects": self._rejects,
                "legend": VERDICTS,
                "kinds": [kind.value for kind in Kind],
                "verdicts": {c.verdict: c.label for c in every},
                "checks": dict(sorted((c.check, c.check_words) for c in every)),
                "speakers": self._speakers(every),
            }
        )

    def _articles(self, links: Links) -> Iterator[ArticleView]:
        for number, analysis in self._kept:
            yield make_article(analysis, number, self._tokens(analysis), links)

    def _keep(self, analysis: Analysis) -> bool:
        """Decide whether the article's text goes on the page.

        Past the limit, those without findings make room for those with.
        """
        limit, size = self._limits, len(analysis.article.text)
        if self._seen == limit.articles + 1:
            self._kept = [kept for kept in self._kept if kept[1].findings]
            self._characters = sum(len(kept.article.text) for _, kept in self._kept)
        wanted = self._seen <= limit.articles or bool(analysis.findings)
        full = len(self._kept) == limit.articles or (
            self._kept and self._characters + size > limit.characters
        )
        if not wanted or full:
            return False
        self._kept.append((self._seen, analysis))
        self._characters += size
        return True

    def _tokens(self, analysis: Analysis) -> dict[Speaker, str]:
        """Number the speakers by name, so that one filter finds a person in every article."""
        said = [a.speaker for claim in analysis.claims for a in claim.attributions]
        speakers = [*analysis.speakers, *said]
        return {s: self._names.setdefault(name_of(s), f"s{len(self._names)}") for s in speakers}

    def _speakers(self, cards: Iterable[Card]) -> dict[str, str]:
        """Return the names and numbers of the speakers on the page, by name."""
        used = {token for card in cards for token in card.speakers.split()}
        used.update(token for _, analysis in self._kept for token in self._tokens(analysis).values())
        return {name: token for name, token in sorted(self._names.items()) if token in used}
