"""The records are those of the contract (docs/records.md)."""

import hashlib
from dataclasses import replace
from decimal import Decimal

import pytest

from crossfoot.emit.json_lines import to_line
from crossfoot.emit.records import (
    article_record,
    claim_record,
    finding_record,
    mention_record,
    reject_record,
)
from crossfoot.errors import ContractError
from crossfoot.types import Amount, Bound, Change, Mention, Reject
from tests.emit.conftest import REJECT
from tests.emit.stories import Story, amount, budget, shelter


def mention_of(analysis, surface):
    [found] = [m for c in analysis.claims for m in c.mentions if m.surface == surface]
    return mention_record(analysis.article.id, found)


def test_money_says_what_its_digits_allow():
    record = mention_of(shelter(), "$576.9 million")
    start = shelter().article.text.index("$576.9 million")
    assert record == {
        "id": record["id"],
        "kind": "money",
        "start": start,
        "end": start + 14,
        "surface": "$576.9 million",
        "value": {"point": "576900000", "low": "576850000", "high": "576950000"},
        "bound": "exact",
        "change": "none",
        "unit": {"code": "USD", "symbol": "$", "basis": "symbol", "alternatives": ["CAD"]},
        "per": None,
        "of": None,
        "rule": "money.by-hand",
    }
    assert list(record)[:6] == ["id", "kind", "start", "end", "surface", "value"]


def test_a_share_is_a_fraction_of_six_decimals_with_its_printed_numbers():
    record = mention_of(shelter(), "160,651 of the 289,047")
    assert record["value"] == {"point": "0.555796", "low": "0.555796", "high": "0.555796"}
    assert record["ratio"] == {"part": "160651", "whole": "289047"}
    assert "ratio" not in mention_of(shelter(), "three quarters")


def test_what_is_counted_has_its_words_and_lemma():
    record = mention_of(shelter(), "289,047")
    assert record["of"]["surface"] == "people who asked for a bed"
    assert set(record["of"]) == {"start", "end", "surface", "lemma"}


def test_an_open_end_is_null():
    record = mention_of(budget(), "30")
    assert record["value"] == {"point": "30", "low": "30", "high": None}
    assert record["bound"] == Bound.AT_LEAST.value


def test_a_change_says_its_direction():
    assert mention_of(budget(), "5%")["change"] == Change.UP.value


def test_a_date_is_flat_and_a_range_lists_its_ends():
    record = mention_of(shelter(), "between 2021 and 2022")
    assert [record[key] for key in ("type", "timex", "edtf", "from", "to", "anchor")] == [
        "date", "2021/2022", "2021/2022", "2021-01-01", "2023-01-01", "none",
    ]  # fmt: skip
    assert [part["surface"] for part in record["parts"]] == ["2021", "2022"]
    assert set(record["parts"][0]) == {"start", "end", "surface", "type", "timex", "edtf", "from", "to"}
    assert "parts" not in mention_of(shelter(), "Tuesday")


def test_a_claim_carries_everything_in_the_order_of_the_contract():
    record = claim_record(shelter().claims[0])
    assert list(record) == [
        "schema", "id", "article_id", "start", "end", "surface", "prefix", "suffix", "section", "modality",
        "attributions", "mentions", "findings", "priority",
    ]  # fmt: skip
    assert record["surface"].startswith("The city of Port Alder")
    assert record["prefix"] == "ity shelters fill as winter begins\n\n"[-32:]
    assert record["findings"]


def test_an_attribution_over_several_sentences_is_the_same_in_each():
    claims = [claim_record(c) for c in shelter().claims]
    said = [a for c in claims for a in c["attributions"] if a["form"] == "direct"]
    assert len(said) == 3
    assert said[0] == said[1] == said[2]
    assert [piece["surface"] for piece in said[0]["content"]] == [
        "“We opened 1,200 beds in March,”",
        "“We will open more. Nobody sleeps outside.”",
    ]
    assert said[0]["speaker"]["name"] == "Ana Lind"
    assert said[0]["speaker"]["resolved_by"] == "pronoun"
    assert said[0]["cue"]["lemma"] == "say"


def test_a_finding_names_its_operands_and_is_flagged_by_its_verdict():
    truncated, _, contradicted, *_ = [finding_record(f) for f in shelter().findings]
    assert (truncated["verdict"], truncated["flagged"]) == ("truncates", False)
    assert (contradicted["verdict"], contradicted["flagged"]) == ("contradicts", True)
    claims = {c.id: claim_record(c) for c in shelter().claims}
    for operand in truncated["operands"]:
        mentions = {m["id"]: m for m in claims[operand["claim_id"]]["mentions"]}
        assert mentions[operand["mention_id"]]["surface"] == operand["surface"]
        assert "article_id" not in operand
    assert truncated["computed"] == {"point": "55.58", "low": "55.5795", "high": "55.5796"}


def test_an_operand_of_another_article_says_so():
    finding = shelter().findings[0]
    first, *rest = finding.operands
    moved = replace(finding, operands=(replace(first, article_id="earlier"), *rest))
    assert [operand.get("article_id") for operand in finding_record(moved)["operands"]] == [
        "earlier",
        None,
        None,
    ]


def test_an_article_keeps_what_came_in_and_lists_who_speaks():
    analysis = shelter()
    record = article_record(analysis)
    assert record["sha256"] == hashlib.sha256(analysis.article.text.encode()).hexdigest()
    assert record["text"] == analysis.article.text
    assert record["coverage"] == {
        "mentions": 14,
        "checked": 11,
        "unchecked": [{"reason": "nothing_to_compare", "count": 2}, {"reason": "not_asserted", "count": 1}],
    }
    lind = record["speakers"][0]
    assert (lind["name"], lind["role"], lind["affiliation"]) == ("Ana Lind", "Housing Minister", "Port Alder")
    assert [m["surface"] for m in lind["mentions"]] == ["Ana Lind", "she", "Lind"]
    assert article_record(budget())["title"] is None


def test_a_reject_says_what_to_do():
    assert reject_record(REJECT) == {
        "schema": "crossfoot/reject/1",
        "where": "corpus.jsonl:12",
        "reason": "missing-field",
        "message": 'expected a field "text", found "body"',
        "advice": 'rename "body"',
    }


def test_a_line_holds_no_other_line_end_and_no_lone_surrogate():
    line = to_line(reject_record(Reject("a\u2028b\u0085c", "x", "caf\u00e9 \ud83d", "line\nend")))
    assert line.endswith("\n")
    assert line.encode().decode().splitlines() == [line[:-1]]
    assert r"a\u2028b\u0085c" in line
    assert r"café \ud83d" in line


def test_a_number_that_is_not_finite_breaks_the_contract():
    with pytest.raises(ContractError, match="crossfoot/claim/1 c-1: expected finite numbers"):
        to_line({"schema": "crossfoot/claim/1", "id": "c-1", "priority": float("nan")})


def test_huge_and_tiny_numbers_keep_their_digits():
    story = Story("It grew by 1e30 and 1e-30.")
    story.number("1e30", "count", amount("1E+30"))
    tiny = Decimal("1E-30")
    story.mentions.append(
        Mention.at(
            story.text, 20, 25, replace(story.mentions[0].value, amount=Amount(tiny, tiny, tiny)), rule="x"
        )
    )
    large, small = (mention_record("a", m)["value"]["point"] for m in story.build().claims[0].mentions)
    assert large == "1" + "0" * 30
    assert small == "0." + "0" * 29 + "1"
