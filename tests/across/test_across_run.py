"""`crossfoot check --across`: the findings in the files, the database and the report of a run."""

import json
import sqlite3
from contextlib import closing

import pytest
from typer.testing import CliRunner

from crossfoot.cli import app
from tests.across.test_between import DAY, PIER, RETOLD, STORY

ARTICLES = [
    {"id": "a", "source": "The Gull", "published": DAY, "text": PIER.format("£4.6m"), "title": "Pier <i>saved</i>"},
    {"id": "b", "source": "The Post", "published": "2024-02-22", "text": RETOLD.format("£6.4m")},
    {"id": "c", "source": "The Post", "published": "2024-02-23", "text": "It is long."},
    {"id": "d", "source": "The Wire", "published": "2024-02-22", "text": STORY.format("£7.1m")},
    {"id": "e", "source": "The Wire", "published": "2024-02-22", "text": STORY.format("£7.2m")},
]  # fmt: skip


@pytest.fixture
def check(tmp_path, monkeypatch, nlp):
    """Check the articles with some options; return the result and the folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("crossfoot.batch.stream.load_model", lambda _: nlp)

    def run(*options, articles=ARTICLES, folder="out"):
        (tmp_path / "news.jsonl").write_text("".join(json.dumps(a) + "\n" for a in articles))
        return CliRunner().invoke(app, ["check", "news.jsonl", "-o", folder, *options]), tmp_path / folder

    return run


def lines(path):
    return [json.loads(line) for line in path.read_text().splitlines()]


def test_findings_between_articles_are_written_only_if_asked_for(check):
    _, folder = check()
    assert lines(folder / "findings.jsonl") == []
    assert "across" not in json.loads((folder / "run.json").read_text())["settings"]


def test_the_files_agree_with_each_other(check):
    result, folder = check("--across")
    assert result.exit_code == 0
    findings = lines(folder / "findings.jsonl")
    assert [(f["check"], f["article_id"]) for f in findings] == [
        ("restatement", "b"),
        ("restatement", "d"),
        ("version", "e"),
    ]
    assert [[o.get("article_id") for o in f["operands"]] for f in findings] == [
        ["a", None],
        ["b", None],
        ["d", None],
    ]
    texts = {a["id"]: a["text"] for a in lines(folder / "articles.jsonl")}
    for finding in findings:
        for o in finding["operands"]:
            assert texts[o.get("article_id", finding["article_id"])][o["start"] : o["end"]] == o["surface"]
    claims = {c["id"]: c for c in lines(folder / "claims.jsonl")}
    for finding in findings:
        for operand in finding["operands"]:
            claim = claims[operand["claim_id"]]
            assert finding["id"] in claim["findings"]
            assert claim["priority"] >= 0.7
    record = json.loads((folder / "run.json").read_text())
    assert record["counts"]["flagged"] == 3
    assert record["settings"]["across"] is True
    assert CliRunner().invoke(app, ["validate", str(folder)]).exit_code == 0
    assert {p.name for p in folder.iterdir()} == {
        "articles.jsonl", "claims.jsonl", "findings.jsonl", "rejects.jsonl", "run.json", "crossfoot.db", "report.html",
    }  # fmt: skip


def test_the_database_agrees_with_the_files(check):
    _, folder = check("--across")
    with closing(sqlite3.connect(folder / "crossfoot.db")) as database:
        links = database.execute("SELECT claim_id, finding_id FROM claim_findings").fetchall()
        priorities = dict(database.execute("SELECT id, priority FROM claims").fetchall())
        others = database.execute("SELECT article_id FROM operands WHERE article_id IS NOT NULL").fetchall()
    claims = lines(folder / "claims.jsonl")
    assert sorted(links) == sorted((c["id"], f) for c in claims for f in c["findings"])
    assert priorities == {c["id"]: c["priority"] for c in claims}
    assert sorted(others) == [("a",), ("b",), ("d",)]


def test_the_report_shows_both_sentences_and_names_the_other_article(check):
    _, folder = check("--across")
    page = (folder / "report.html").read_text()
    assert "another article: Pier &lt;i&gt;saved&lt;/i&gt;, The Gull, 2024-02-21, a" in page
    assert "<i>saved</i>" not in page
    assert 'data-letter="A">£4.6m</b>' in page
    assert 'data-letter="B">£6.4m</b>' in page


def test_explain_shows_both_articles(check):
    _, folder = check("--across")
    finding = lines(folder / "findings.jsonl")[0]
    shown = CliRunner().invoke(app, ["explain", finding["id"], "--run", str(folder)]).stdout
    assert "earlier: Pier <i>saved</i>, The Gull, 2024-02-21, article a" in shown
    assert "later: The Post, 2024-02-22, article b" in shown


def test_the_order_of_the_input_changes_no_finding(check):
    _, one = check("--across")
    _, other = check("--across", articles=ARTICLES[::-1], folder="other")
    assert (one / "findings.jsonl").read_bytes() == (other / "findings.jsonl").read_bytes()
    claims = [sorted((folder / "claims.jsonl").read_text().splitlines()) for folder in (one, other)]
    assert claims[0] == claims[1]


def test_settings_hide_findings_between_articles_too(check, tmp_path):
    (tmp_path / "crossfoot.toml").write_text(
        "[checks.version]\non = false\n[[suppress]]\nname = 'gull'\nsource = 'the gull'\n"
    )
    _, folder = check("--across")
    assert [f["article_id"] for f in lines(folder / "findings.jsonl")] == ["d"]
    assert json.loads((folder / "run.json").read_text())["counts"]["hidden"] == {
        "checks.version.on": {"findings": 1, "flagged": 1},
        "gull": {"findings": 1, "flagged": 1},
    }


def test_lines_on_standard_output_cannot_hold_them(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("It is long.")
    result = CliRunner().invoke(app, ["check", "a.txt", "--json", "--across"])
    assert result.exit_code == 2
    assert result.stderr.startswith("crossfoot: --across: expected a folder for what it finds")


def test_any_number_of_processes_finds_the_same(check, monkeypatch):
    _, one = check("--across")
    monkeypatch.undo()
    monkeypatch.chdir(one.parent)
    _, two = check("--across", "-j", "2", folder="two")
    for name in ("articles.jsonl", "claims.jsonl", "findings.jsonl", "crossfoot.db", "report.html"):
        assert (one / name).read_bytes() == (two / name).read_bytes(), name
