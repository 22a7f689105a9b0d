import json

import pytest

from crossfoot.review.exports.claim_review import claim_review, draft_page
from crossfoot.types import Correction, Piece, Span
from tests.emit.stories import Story, budget, hostile, shelter
from tests.review.show.looking import records


def review(analysis, words, **more):
    article, claims, _ = records(analysis)
    [claim] = [c for c in claims if words in c["surface"]]
    return claim_review(claim, article, **more)


def test_a_draft_says_who_claims_what_and_where():
    draft = review(shelter(), "160,651")
    assert draft["@type"] == "ClaimReview"
    assert draft["claimReviewed"].startswith("The city of Port Alder took in 160,651")
    item = draft["itemReviewed"]
    assert item["author"] == [
        {
            "@type": "Person", "name": "Ana Lind", "jobTitle": "Housing Minister",
            "affiliation": {"@type": "Organization", "name": "Port Alder"},
        }
    ]  # fmt: skip
    assert item["appearance"] == {
        "@type": "NewsArticle", "headline": "Harbour city shelters fill as winter begins",
        "url": "https://news.example/shelter?a=1&b=2", "datePublished": "2024-03-08",
        "publisher": {"@type": "Organization", "name": "The Harbour Post"}, "identifier": "shelter",
    }  # fmt: skip


def test_the_rating_is_left_for_a_person():
    draft = review(shelter(), "160,651", says=["It is 55.6%."], publisher="The Desk")
    assert draft["reviewRating"] == {"@type": "Rating", "ratingValue": None, "alternateName": None}
    assert (draft["url"], draft["datePublished"], draft["creativeWorkStatus"]) == (None, None, "Draft")
    assert draft["reviewBody"] == "It is 55.6%."
    assert draft["author"] == {"@type": "Organization", "name": "The Desk"}


def test_a_report_is_where_a_claim_appears_not_who_makes_it():
    item = review(shelter(), "A report by")["itemReviewed"]
    assert "author" not in item
    assert item["firstAppearance"] == {"@type": "CreativeWork", "name": "A report by the auditor"}


@pytest.mark.parametrize("words", ["The ministry spent", "It lost $4,000"])
def test_nobody_is_made_up(words):
    story = shelter() if "ministry" in words else budget()
    assert "author" not in review(story, words)["itemReviewed"]


def test_a_corrected_speaker_and_span_count():
    article, claims, _ = records(shelter())
    [claim] = [c for c in claims if "160,651" in c["surface"]]
    ours = Correction(attribution_id=claim["attributions"][0]["id"], speaker="Bo Falk")
    assert claim_review(claim, article, corrections=[ours])["itemReviewed"]["author"] == [
        {"@type": "Person", "name": "Bo Falk"}
    ]
    whole = Correction(speaker="Cy Moss"), Correction(span=Piece(Span(4, 9), "other"))
    draft = claim_review(claim, article, corrections=whole)
    assert draft["itemReviewed"]["author"][0]["name"] == "Cy Moss"
    assert draft["claimReviewed"] == "other"
    number = Correction(mention_id=claim["mentions"][0]["id"], span=Piece(Span(4, 9), "other"))
    assert claim_review(claim, article, corrections=[number])["claimReviewed"].startswith("The city")


def test_a_speaker_who_is_there_twice_is_one_author():
    story = Story("“It is 5,” she said, “or 6.”", id="twice")
    speaker = story.speaker("She", "she")
    story.said(speaker, "she", "said", "“It is 5,”", form="direct")
    story.said(speaker, "she", "said", "“or 6.”", form="direct")
    assert len(review(story.build(), "It is 5")["itemReviewed"]["author"]) == 1


def test_a_page_of_drafts_is_json_that_no_script_ends():
    page = draft_page([review(hostile(), "alert"), review(shelter(), "160,651")])
    assert "<" not in page
    assert ">" not in page
    document = json.loads(page)
    assert document["@context"] == "https://schema.org"
    first, second = document["@graph"]
    assert '<script>alert("x")</script>' in first["claimReviewed"]
    assert "url" not in first["itemReviewed"]["appearance"]
    assert second["itemReviewed"]["appearance"]["url"].endswith("?a=1&b=2")
    page.encode()
    assert not set("\u202e\u202c\x00\u2028") & set(page)


def test_without_any_claim_there_is_an_empty_page():
    assert json.loads(draft_page([]))["@graph"] == []
