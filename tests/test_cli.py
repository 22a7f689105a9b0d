import json
import os
import pty
import signal
import subprocess
import sys
import time
from dataclasses import replace
from decimal import Decimal

import pytest
from typer.testing import CliRunner

from crossfoot.assemble.identity import claim_id, finding_id
from crossfoot.cli import app
from crossfoot.types import (
    Amount,
    Analysis,
    Claim,
    Coverage,
    Finding,
    Kind,
    Mention,
    Modality,
    Operand,
    Quantity,
    Section,
    Span,
    Unit,
    Verdict,
)

TEXT = "Costs rose to 66%, three quarters of the plan."
COMMAND = [sys.executable, "-m", "crossfoot"]


@pytest.fixture
def run(tmp_path, monkeypatch, nlp):
    """Run a command in an empty folder, with the model loaded once for all tests."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("crossfoot.batch.stream.load_model", lambda _: nlp)
    return lambda *arguments, stdin=None: CliRunner().invoke(app, list(arguments), input=stdin)


@pytest.fixture
def news(tmp_path):
    path = tmp_path / "news.jsonl"
    path.write_text(f'{{"id": "a", "text": "{TEXT}"}}\nbroken\n{{"id": "b", "text": "It is long."}}\n')
    return str(path)


def lines(path):
    return [json.loads(line) for line in path.read_text().splitlines()]


def flag(reading):
    """Flag every article that says 66%."""
    text, article = reading.text, reading.article.id
    if "66%" not in text:
        return Analysis(reading.article, (), (), (), Coverage(0, 0, ()))
    percent = mention(text, "66%", Quantity(Kind.PERCENT, amount("66"), Unit("percent", "%")))
    share = mention(text, "three quarters", Quantity(Kind.SHARE, amount("0.75"), Unit("1")))
    span = Span(0, len(text))
    claim_at = claim_id(article, span)
    operands = (Operand("percent", percent, claim_at, article), Operand("share", share, claim_at, article))
    finding = Finding(
        finding_id(article, "share", operands), article, "share", Verdict.CONTRADICTS, 0.9,
        operands, "0.75 = 75%", amount("75"), amount("66"), "Three quarters is 75%, not 66%.",
        "One sentence.", "share.test",
    )  # fmt: skip
    claim = Claim(
        claim_at, article, span, text, "", "", Section.BODY, Modality.ASSERTED,
        (), (percent, share), (finding.id,),
    )  # fmt: skip
    return Analysis(reading.article, (), (claim,), (finding,), Coverage(2, 2, ()))


def amount(number):
    return Amount(Decimal(number), Decimal(number), Decimal(number))


def mention(text, surface, value):
    start = text.index(surface)
    return Mention.at(text, start, start + len(surface), value, rule="test")


def test_check_writes_a_folder_named_after_the_input(run, news, tmp_path):
    result = run("check", news)
    assert result.exit_code == 0
    folder = tmp_path / "outputs" / "news"
    assert [a["id"] for a in lines(folder / "articles.jsonl")] == ["a", "b"]
    assert [r["reason"] for r in lines(folder / "rejects.jsonl")] == ["broken-json"]
    assert json.loads((folder / "run.json").read_text())["inputs"] == [news]
    assert "outputs/news/report.html" in result.stdout
    assert "articles" in result.stdout


def test_a_second_run_goes_beside_the_first(run, news, tmp_path):
    for _ in range(2):
        assert run("check", news, "-q").exit_code == 0
    assert (tmp_path / "outputs" / "news-2" / "run.json").exists()


def test_a_finished_run_is_replaced_only_if_told_so(run, news, tmp_path):
    assert run("check", news, "-o", "out").exit_code == 0
    again = run("check", news, "-o", "out")
    assert again.exit_code == 2
    assert "--overwrite" in again.stderr
    assert run("check", news, "-o", "out", "--overwrite").exit_code == 0
    assert len(lines(tmp_path / "out" / "articles.jsonl")) == 2


def test_every_reject_is_a_line_on_standard_error(run, news):
    result = run("check", news, "missing.txt", "-q")
    first, second = result.stderr.splitlines()
    assert first.startswith(f"{news}:2: expected a JSON object")
    assert second.startswith("missing.txt: ")
    assert result.stdout == ""


def test_json_prints_an_article_a_line_and_writes_no_folder(run, news, tmp_path, monkeypatch):
    monkeypatch.setattr("crossfoot.process.analyze", flag)
    result = run("check", news, "--json")
    first, second = map(json.loads, result.stdout.splitlines())
    assert (first["id"], second["id"]) == ("a", "b")
    assert first["claims"][0]["surface"] == TEXT
    assert first["findings"][0]["verdict"] == "contradicts"
    assert second["claims"] == second["findings"] == []
    assert not (tmp_path / "outputs").exists()
    assert "flagged" in result.stderr


def test_json_may_go_with_a_folder(run, news, tmp_path):
    result = run("check", news, "--json", "-o", "out")
    assert len(result.stdout.splitlines()) == 2
    assert (tmp_path / "out" / "report.html").exists()


def test_standard_input_is_read(run):
    result = run("check", "-", "--json", "--published", "2024-03-01", stdin="It cost £5.\n")
    [article] = map(json.loads, result.stdout.splitlines())
    assert (article["text"], article["published"], article["source"]) == (
        "It cost £5.\n",
        "2024-03-01",
        "stdin",
    )


def test_flags_fail_only_if_asked_to(run, news, monkeypatch):
    monkeypatch.setattr("crossfoot.process.analyze", flag)
    assert run("check", news).exit_code == 0
    assert run("check", news, "--fail-on-flag").exit_code == 1


def test_nothing_flagged_does_not_fail(run, tmp_path):
    (tmp_path / "a.txt").write_text("It is long.")
    assert run("check", "a.txt", "--fail-on-flag").exit_code == 0


def test_an_analysis_that_breaks_the_contract_costs_one_article(run, news, tmp_path, monkeypatch):
    def lie(reading):
        analysis = flag(reading)
        return replace(analysis, claims=tuple(replace(c, surface="other words") for c in analysis.claims))

    monkeypatch.setattr("crossfoot.process.analyze", lie)
    result = run("check", news, "-o", "out")
    assert result.exit_code == 0
    assert [a["id"] for a in lines(tmp_path / "out" / "articles.jsonl")] == ["b"]
    assert [r["reason"] for r in lines(tmp_path / "out" / "rejects.jsonl")] == [
        "internal-error",
        "broken-json",
    ]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["check"], "Missing argument"),
        (["check", "a.txt", "--jobs", "0"], "--jobs"),
        (["check", "a.txt", "--nonsense"], "--nonsense"),
        (["check", "a.txt", "--published", "soon"], "published: expected a date like 2024-03-01"),
        (["check", "a.txt", "--model", "no_such_model"], "no_such_model"),
        (["check", "a.txt", "-o", "a.txt"], "a.txt"),
        (["check", "missing.txt"], "missing.txt: expected a file or folder"),
        (["check", "bad.txt"], "bad.txt: expected text, found a PDF"),
        (["validate", "missing.jsonl"], "missing.jsonl"),
        (["validate", "."], "expected a file or the folder of a run"),
    ],
)
def test_what_cannot_be_done_ends_with_2_and_says_why(run, tmp_path, arguments, says):
    (tmp_path / "a.txt").write_text("It is long.")
    (tmp_path / "bad.txt").write_bytes(b"%PDF-1.7")
    result = run(*arguments)
    assert result.exit_code == 2
    assert says in result.stderr
    assert "Traceback" not in result.stderr


def test_validate_passes_a_run_and_names_what_is_wrong(run, news, tmp_path):
    run("check", news, "-o", "out")
    result = run("validate", "out")
    assert (result.exit_code, result.stdout.strip()) == (0, "5 files, all valid")
    record = lines(tmp_path / "out" / "articles.jsonl")[0]
    (tmp_path / "articles.jsonl").write_text(json.dumps({**record, "coverage": 5}))
    result = run("validate", "articles.jsonl")
    assert result.exit_code == 1
    assert "articles.jsonl:1: $.coverage: " in result.stdout


def test_version_and_help_do_not_load_spacy():
    code = "import sys, crossfoot.cli; print(*sys.modules)"
    modules = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert not {"spacy", "trafilatura", "numpy"} & set(modules.split())
    version = subprocess.run([*COMMAND, "--version"], capture_output=True, text=True, check=True)
    assert version.stdout.startswith("crossfoot ")


def test_a_process_of_its_own_reads_what_it_is_given(tmp_path):
    (tmp_path / "a.txt").write_bytes("It cost £5.".encode("cp1252"))
    (tmp_path / "b.txt").write_bytes(b"\x00")
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    done = subprocess.run(
        [*COMMAND, "check", "--json", "."], capture_output=True, cwd=tmp_path, check=False, env=environment
    )
    assert done.returncode == 0
    assert json.loads(done.stdout)["text"] == "It cost £5."
    assert b"b.txt: expected text, found binary data" in done.stderr
    assert b"Traceback" not in done.stderr


def many(tmp_path, number=400):
    path = tmp_path / "many.jsonl"
    path.write_text(
        "".join(
            json.dumps({"id": str(n), "text": "The town spent £5 million. " * 40}) + "\n"
            for n in range(number)
        )
    )
    return path


def test_a_closed_pipe_ends_the_run_quietly(tmp_path):
    process = subprocess.Popen(
        [*COMMAND, "check", "--json", str(many(tmp_path))], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout.readline().startswith(b'{"schema"')
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait() == 141


def test_a_summary_that_nobody_reads_is_no_error(tmp_path):
    (tmp_path / "a.txt").write_text("It is long.")
    process = subprocess.Popen(
        [*COMMAND, "check", "a.txt"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path
    )
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait() == 141
    assert (tmp_path / "outputs" / "a" / "run.json").exists()


@pytest.mark.skipif(os.name != "posix", reason="needs signals")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_ends_the_run_with_one_line(tmp_path, jobs):
    folder = tmp_path / "out"
    process = subprocess.Popen(
        [*COMMAND, "check", str(many(tmp_path, 4000)), "-o", str(folder), "-j", jobs],
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    )
    while not (folder / "articles.jsonl").exists() and process.poll() is None:
        time.sleep(0.1)
    time.sleep(2)
    process.send_signal(signal.SIGINT)
    [line] = process.stderr.read().splitlines()
    assert line.startswith(b"crossfoot: interrupted")
    assert process.wait() == 130
    assert not (folder / "run.json").exists()


@pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")
def test_a_terminal_shows_progress(tmp_path):
    ours, theirs = pty.openpty()
    path = many(tmp_path, 20)
    process = subprocess.Popen(
        [*COMMAND, "check", str(path), "-o", str(tmp_path / "out")], stdout=subprocess.DEVNULL, stderr=theirs,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "100"},
    )  # fmt: skip
    os.close(theirs)
    shown = b""
    try:
        while block := os.read(ours, 4096):
            shown += block
    except OSError:  # how Linux says that the other end is closed
        pass
    assert process.wait() == 0
    assert b"20/20" in shown
    assert b"a second" in shown
