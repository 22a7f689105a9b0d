"""Confirmed claims as drafts of schema.org ClaimReview, in JSON-LD; the rating is left for a person.

A draft holds what the article and the decisions say. What only the fact-checker knows is there as ``null``, which
JSON-LD takes for nothing: the rating, the address of the published check, and its day.
https://schema.org/ClaimReview, https://developers.google.com/search/docs/appearance/structured-data/factcheck
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from crossfoot.emit.json_lines import Record
from crossfoot.emit.report.visible import safe_link, short, visible
from crossfoot.emit.surrogates import replaced
from crossfoot.types import Correction, SpeakerKind

LONGEST = 5_000
"""Code points of a claim."""

AUTHORS: Mapping[SpeakerKind, str | None] = MappingProxyType(
    {
        SpeakerKind.PERSON: "Person",
        SpeakerKind.ORGANIZATION: "Organization",
        SpeakerKind.GOVERNMENT: "GovernmentOrganization",
        SpeakerKind.GROUP: "Organization",
        SpeakerKind.DOCUMENT: None,  # a report is no author: the claim appears in it
        SpeakerKind.UNNAMED: None,
    }
)

IN_SCRIPT = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}
"""So that a draft can stand in the ``<script>`` of a page."""


def claim_review(
    claim: Record,
    article: Record,
    *,
    says: Sequence[str] = (),
    corrections: Sequence[Correction] = (),
    publisher: str | None = None,
) -> Record:
    """Draft the review of a claim.

    Args:
        claim: Its record.
        article: That of its article.
        says: Explanations of the confirmed findings that its numbers take part in.
        corrections: In force; a corrected speaker or span counts instead of the machine's.
        publisher: Who checks facts.

    Returns:
        A node of JSON-LD without ``@context``; `draft_page` adds it.
    """
    return _told(
        {
            "@type": "ClaimReview",
            "creativeWorkStatus": "Draft",
            "claimReviewed": _line(_words(claim, corrections)),
            "itemReviewed": _told(
                {
                    "@type": "Claim",
                    "identifier": claim["id"],
                    "author": _authors(claim, corrections),
                    "datePublished": article["published"],
                    "appearance": _article(article),
                    "firstAppearance": _document(claim),
                }
            ),
            "reviewBody": _line(" ".join(says)) or None,
            "author": None if publisher is None else {"@type": "Organization", "name": _line(publisher)},
        }
    ) | {
        "reviewRating": {"@type": "Rating", "ratingValue": None, "alternateName": None},
        "url": None,
        "datePublished": None,
    }


def draft_page(reviews: Iterable[Record]) -> str:
    """Write reviews as one document of JSON-LD, which is safe inside the ``<script>`` of a page."""
    document = {"@context": "https://schema.org", "@graph": list(reviews)}
    return json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False).translate(IN_SCRIPT) + "\n"


def _words(claim: Record, corrections: Iterable[Correction]) -> str:
    words: str = claim["surface"]
    for correction in corrections:
        if (
            correction.span is not None
            and correction.mention_id is None
            and correction.attribution_id is None
        ):
            words = correction.span.surface
    return words


def _authors(claim: Record, corrections: Sequence[Correction]) -> list[Record] | None:
    """Name who says it: as corrected, else as the article names them; nobody where it names nobody."""
    given = {
        c.attribution_id: c.speaker for c in corrections if c.speaker is not None and c.mention_id is None
    }
    if None in given:  # of the whole claim
        return [{"@type": "Person", "name": _line(given[None] or "")}]
    authors = [_author(a["speaker"], given.get(a["id"])) for a in claim["attributions"]]
    unique = {author["name"]: author for author in authors if author is not None}
    return list(unique.values()) or None


def _author(speaker: Record, corrected: str | None) -> Record | None:
    if corrected is not None:
        return {"@type": "Person", "name": _line(corrected)}
    kind = AUTHORS[SpeakerKind(speaker["kind"])]
    if kind is None or not speaker["name"]:
        return None
    author: Record = {"@type": kind, "name": _line(speaker["name"])}
    if kind == "Person":
        affiliation = speaker["affiliation"]
        author |= _told(
            {
                "jobTitle": speaker["role"] and _line(speaker["role"]),
                "affiliation": affiliation and {"@type": "Organization", "name": _line(affiliation)},
            }
        )
    return author


def _document(claim: Record) -> Record | None:
    """Return the report or study that says it, if one does."""
    names = [
        a["speaker"]["name"] for a in claim["attributions"] if a["speaker"]["kind"] == SpeakerKind.DOCUMENT
    ]
    return next(({"@type": "CreativeWork", "name": _line(name)} for name in names if name), None)


def _article(article: Record) -> Record:
    source, title = article["source"], article["title"]
    return _told(
        {
            "@type": "NewsArticle",
            "headline": title and _line(title),
            "url": safe_link(article["url"]),
            "datePublished": article["published"],
            "publisher": source and {"@type": "Organization", "name": _line(source)},
            "identifier": article["id"],
        }
    )


def _told(record: Record) -> Record:
    """Return the record without what it does not say."""
    return {key: value for key, value in record.items() if value}


def _line(text: str) -> str:
    return short(visible(replaced(" ".join(text.split()))), LONGEST)
