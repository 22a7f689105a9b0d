"""The database holds what the JSON Lines hold."""

import json
import sqlite3
from contextlib import closing

import pytest

from crossfoot.emit.sqlite import dump
from tests.emit.conftest import analyses, write_run


def records(folder, name):
    return [json.loads(line) for line in (folder / name).read_text(encoding="utf-8").split("\n")[:-1]]


@pytest.fixture(scope="module")
def database(run_folder):
    with closing(sqlite3.connect(run_folder / "crossfoot.db")) as connection:
        connection.row_factory = sqlite3.Row
        yield connection


def rows(database, query, *values):
    return [dict(row) for row in database.execute(query, values)]


def whole(text):
    """What SQLite can hold of a text: a lone surrogate is U+FFFD there."""
    return text.replace("\ud83d", "\ufffd")


def test_nothing_points_nowhere(database):
    assert rows(database, "PRAGMA foreign_key_check") == []
    assert rows(database, "PRAGMA integrity_check") == [{"integrity_check": "ok"}]


def test_articles_are_the_same(database, run_folder):
    for article in records(run_folder, "articles.jsonl"):
        [row] = rows(database, "SELECT * FROM articles WHERE id = ?", article["id"])
        for key in ("title", "published", "url", "source", "language", "sha256"):
            assert row[key] == article[key]
        assert row["text"] == whole(article["text"])
        assert row["coverage_checked"] == article["coverage"]["checked"]
        gaps = rows(
            database,
            "SELECT reason, count FROM unchecked WHERE article_id = ? ORDER BY position",
            article["id"],
        )
        assert gaps == article["coverage"]["unchecked"]
        speakers = rows(
            database, "SELECT * FROM speakers WHERE article_id = ? ORDER BY position", article["id"]
        )
        assert [s["name"] for s in speakers] == [s["name"] for s in article["speakers"]]
        for row, speaker in zip(speakers, article["speakers"], strict=True):
            query = (
                'SELECT "start", "end", surface FROM speaker_mentions WHERE speaker_id = ? ORDER BY position'
            )
            assert rows(database, query, row["id"]) == speaker["mentions"]


def test_claims_and_their_mentions_are_the_same(database, run_folder):
    claims = records(run_folder, "claims.jsonl")
    assert rows(database, "SELECT count(*) AS n FROM claims") == [{"n": len(claims)}]
    for claim in claims:
        [row] = rows(database, "SELECT * FROM claims WHERE id = ?", claim["id"])
        for key in ("article_id", "start", "end", "section", "modality", "priority"):
            assert row[key] == claim[key]
        assert row["surface"] == whole(claim["surface"])
        mentions = rows(database, "SELECT * FROM mentions WHERE claim_id = ? ORDER BY position", claim["id"])
        for row, mention in zip(mentions, claim["mentions"], strict=True):
            assert same_mention(row, mention)
        ids = rows(
            database,
            "SELECT finding_id FROM claim_findings WHERE claim_id = ? ORDER BY position",
            claim["id"],
        )
        assert [row["finding_id"] for row in ids] == claim["findings"]


def same_mention(row, mention):
    flat = {
        key: mention.get(key)
        for key in ("id", "kind", "start", "end", "surface", "bound", "change", "per", "rule")
    }
    flat |= {key: mention.get(key) for key in ("type", "timex", "edtf", "from", "to", "anchor")}
    flat |= mention.get("value") or dict.fromkeys(("point", "low", "high"))
    flat["unit_code"] = (mention.get("unit") or {}).get("code")
    flat["of_surface"] = (mention.get("of") or {}).get("surface")
    flat["ratio_whole"] = (mention.get("ratio") or {}).get("whole")
    return {key: row[key] for key in flat} == flat


def test_an_attribution_of_several_claims_is_one_row(database, run_folder):
    claims = records(run_folder, "claims.jsonl")
    distinct = {a["id"]: a for claim in claims for a in claim["attributions"]}
    assert {row["id"] for row in rows(database, "SELECT id FROM attributions")} == set(distinct)
    links = rows(database, "SELECT count(*) AS n FROM claim_attributions")
    assert links == [{"n": sum(len(claim["attributions"]) for claim in claims)}]
    for key, attribution in distinct.items():
        [row] = rows(database, "SELECT * FROM attributions WHERE id = ?", key)
        assert row["speaker_id"] == attribution["speaker"]["id"]
        assert row["cue_lemma"] == (attribution["cue"] or {}).get("lemma")
        query = 'SELECT "start", "end" FROM attribution_pieces WHERE attribution_id = ? ORDER BY position'
        assert rows(database, query, key) == [
            {"start": p["start"], "end": p["end"]} for p in attribution["content"]
        ]


def test_findings_and_their_operands_are_the_same(database, run_folder):
    for finding in records(run_folder, "findings.jsonl"):
        [row] = rows(database, "SELECT * FROM findings WHERE id = ?", finding["id"])
        for key in (
            "article_id",
            "check",
            "verdict",
            "flagged",
            "confidence",
            "formula",
            "explanation",
            "evidence",
        ):
            assert row[key] == finding[key]
        assert row["stated_low"] == finding["stated"]["low"]
        columns = 'role, claim_id, mention_id, "start", "end", surface'
        query = f"SELECT {columns} FROM operands WHERE finding_id = ? ORDER BY position"  # noqa: S608
        assert rows(database, query, finding["id"]) == finding["operands"]


def test_rejects_are_the_same(database, run_folder):
    [reject] = records(run_folder, "rejects.jsonl")
    [row] = rows(database, "SELECT * FROM rejects")
    assert {key: row[key] for key in ("where", "reason", "message", "advice")} == {
        key: value for key, value in reject.items() if key != "schema"
    }


def test_numbers_sort_as_numbers(database):
    found = rows(
        database, "SELECT surface FROM mentions WHERE kind = 'money' ORDER BY point_real DESC LIMIT 2"
    )
    assert [row["surface"] for row in found] == ["$9 billion", "$1 billion"]


def test_a_view_says_who_said_which_number(database):
    found = rows(database, "SELECT surface FROM who_says WHERE speaker = 'Ana Lind' AND kind = 'count'")
    assert {row["surface"] for row in found} == {"160,651", "289,047", "1,200"}


def test_the_dump_is_sorted_and_the_same_in_any_order(run_folder, tmp_path):
    backwards = write_run(tmp_path, analyses=analyses()[::-1])
    assert list(dump(backwards / "crossfoot.db")) == list(dump(run_folder / "crossfoot.db"))
    assert len(list(dump(run_folder / "crossfoot.db"))) > 100
