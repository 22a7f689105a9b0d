"""`crossfoot explain`: what it shows of a finding, found by its id in the folder of a run."""

import json
import os
import pty
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from crossfoot.annotate.annotator import annotate
from crossfoot.cli import app
from crossfoot.emit import RunWriter
from crossfoot.emit.records import finding_record, mention_record
from crossfoot.explain.grades import work_out
from crossfoot.explain.page import lay_out
from crossfoot.explain.runs import find
from crossfoot.explain.show import plain_lines
from crossfoot.ingest.title import find_title
from crossfoot.process import analyze
from crossfoot.types import Article, Verdict
from tests.emit.conftest import INFO

TEXTS = {
    "homes": "Of the 1,240 homes, 310, or 35 per cent, were damp.",
    "seats": "She won 160,651 of the 289,047 votes, or 55%.",
    "ferry": "The ferry carried 1.31 million people and the tram 830,000. Together they carried 2.14 million.",
    "fund": "The fund has reached £5.5m: £4.2m from the town and £2.3m from the port.",
    "fine": "Bank fined $1 billion\n\nThe bank was fined $1,046.9 million on Friday by the regulator.",
    "fares": "Fares fell 17% to $1.38 billion from $1.50 billion, the treasurer said.",
    "pier": "Council approves £4.6m for pier repair\n\nThe council approved £6.4m for the repair of the pier on Tuesday.",
    "visits": "Visits doubled to 590 from 300 a year before.",
    "rate": "The bank cut its rate by 0.5 percentage points to 4.5 per cent from 5.5 per cent.",
    "hedged": "About 480 of the 1,200\nhens, or nearly 40%, \x1b[31mwere ill.",
}


@pytest.fixture(scope="module")
def analyses(nlp):
    articles = [Article(n, t, title_span=find_title(t), source="The Gull") for n, t in TEXTS.items()]
    return {reading.article.id: analyze(reading) for reading in annotate(articles, nlp)}


@pytest.fixture(scope="module")
def run(analyses, tmp_path_factory):
    folder = tmp_path_factory.mktemp("outputs") / "monday"
    with RunWriter(folder) as writer:
        for analysis in analyses.values():
            writer.analysis(analysis)
        writer.finish(INFO)
    return folder


def page(run, analyses, name):
    finding = analyses[name].findings[0]
    return "\n".join(plain_lines(lay_out(find(finding.id, run))))


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        (
            "homes",
            [
                "⚠ Contradicts   share",
                "310 of 1,240 is 25%. The article says 35 per cent, which does not fit.",
                "“Of the [C 1,240] homes, [B 310], or [A 35 per cent], were damp.”",
                "A  percent  35 per cent  34.5 to 35.5%",
                "C  whole    1,240        exactly 1,240",
                "B / C",
                "= 310 / 1240 = 0.25",
                "agrees        digits as printed    25%  ",
                "34.5 to 35.5%  9.5 points",
                "▸  contradicts   none holds",
            ],
        ),
        ("seats", ["≈ Agrees if cut off", "▸  truncates     digits cut off       55.58%    55 to 56%      holds"]),
        ("ferry", ["✓ Agrees", "B + C", "1,310,000 + 830,000 = 2,140,000", "▸  agrees        digits as printed"]),
        ("fund", ["“The fund has reached [A £5.5m]: [B £4.2m] from the town and [C £2.3m] from the port.”", "£6.4m to £6.6m"]),
        ("fine", ["headline", "as a round figure, 5% either way: $950m to $1.05bn", "▸  approximates"]),
        ("fares", ["(B - C) / C", "said by the treasurer", "computed  8%   the digits allow 7.3579 to 8.6379%"]),
        ("pier", ["B ≠ A", "6,400,000 ≠ 4,600,000", "£1.7m", "both speak of"]),
        ("visits", ["590 / 300 = 1.9667", "▸  approximates"]),
        ("rate", ["5.5 - 4.5 = 1", "1 point", "0.45 to 0.55 points"]),
        ("hedged", ["“About [B 480] of the [C 1,200] hens", "about 480", "␛[31mwere ill.”"]),
    ],
)  # fmt: skip
def test_shows_the_numbers_the_arithmetic_and_the_grades(name, lines, run, analyses):
    shown = page(run, analyses, name)
    for line in lines:
        assert line in shown
    assert "\x1b" not in shown
    assert not any(line != line.rstrip() for line in shown.split("\n"))


def test_says_why_and_how_sure(run, analyses):
    shown = page(run, analyses, "homes")
    finding = analyses["homes"].findings[0]
    assert f"{finding.evidence} (rule {finding.rule})" in shown
    assert f"{finding.confidence:.0%}: " in shown
    assert "The Gull, article homes" in shown


def test_works_out_again_what_the_run_found(analyses):
    """The first grade that holds is the verdict, for every finding whose formula is arithmetic of its operands."""
    full = 0
    for analysis in analyses.values():
        for finding in analysis.findings:
            mentions = [mention_record(analysis.article.id, o.mention) for o in finding.operands]
            steps = work_out(finding_record(finding), mentions).steps
            held = [step.verdict for step in steps if step.gap is None]
            if len(steps) > 1:
                full += 1
                assert (held[0] if held else Verdict.CONTRADICTS) == finding.verdict
    assert full >= 8


def command(*arguments):
    return CliRunner().invoke(app, ["explain", *arguments])


def test_the_command_prints_the_page(run, analyses):
    finding = analyses["homes"].findings[0]
    result = command(finding.id, "--run", str(run))
    assert result.exit_code == 0
    assert result.stdout == page(run, analyses, "homes") + "\n"


def test_a_beginning_of_the_id_is_enough(run, analyses):
    finding = analyses["homes"].findings[0]
    assert command(finding.id[:10], "--run", str(run)).stdout == command(finding.id, "--run", str(run)).stdout


def test_without_a_run_the_newest_that_has_it_is_taken(run, analyses, monkeypatch):
    monkeypatch.chdir(run.parent.parent)
    newer = run.parent / "tuesday"
    newer.mkdir()
    (newer / "findings.jsonl").write_text("")
    monkeypatch.setattr("crossfoot.explain.runs.OUTPUTS", run.parent)
    assert find(analyses["homes"].findings[0].id, outputs=run.parent).finding["check"] == "share"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (
            ["f-0000000000000000", "--run", "RUN"],
            "f-0000000000000000: expected the id of a finding, found none like it in",
        ),
        (["nonsense", "--run", "RUN"], "nonsense: expected the id of a finding"),
        (["f-", "--run", "RUN"], "f-: expected the id of one finding, found"),
        (
            ["f-00", "--run", "nowhere"],
            "nowhere: expected the folder of a run, found no findings.jsonl in it",
        ),
        (["f-00"], "outputs: expected the folder of a run in it, found none"),
    ],
)
def test_says_in_one_line_what_it_cannot_find(arguments, says, run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = command(*[str(run) if a == "RUN" else a for a in arguments])
    assert result.exit_code == 2
    [line] = result.stderr.splitlines()
    assert line.startswith(f"crossfoot: {says}")


def test_says_which_line_is_broken(run, analyses, tmp_path):
    finding = analyses["homes"].findings[0]
    lines = (run / "findings.jsonl").read_text().splitlines(keepends=True)
    broken = next(line for line in lines if finding.id in line)[:300]
    (tmp_path / "findings.jsonl").write_text(broken)
    result = command(finding.id, "--run", str(tmp_path))
    assert result.stderr.startswith(f"crossfoot: {tmp_path}/findings.jsonl:1: expected a JSON object, found")


def test_says_if_the_claims_are_not_there(run, analyses, tmp_path):
    finding = analyses["homes"].findings[0]
    (tmp_path / "findings.jsonl").write_bytes((run / "findings.jsonl").read_bytes())
    (tmp_path / "claims.jsonl").write_text("")
    result = command(finding.id, "--run", str(tmp_path))
    assert "claims.jsonl: expected the claim c-" in result.stderr


def test_operands_of_another_article_are_shown_with_it(run, analyses, tmp_path):
    """A finding across articles names both."""
    finding = finding_record(analyses["homes"].findings[0])
    other = finding_record(analyses["seats"].findings[0])
    operand = other["operands"][0] | {"article_id": "seats"}
    for name in ("claims.jsonl", "articles.jsonl"):
        (tmp_path / name).write_bytes((run / name).read_bytes())
    mixed = finding | {"operands": [finding["operands"][0], operand], "formula": "35 ≠ 55"}
    (tmp_path / "findings.jsonl").write_text(json.dumps(mixed) + "\n")
    shown = command(finding["id"], "--run", str(tmp_path)).stdout
    assert (
        "earlier: The Gull, article seats\n    “She won 160,651 of the 289,047 votes, or [B 55%].”" in shown
    )
    assert "later: The Gull, article homes" in shown


@pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")
def test_a_terminal_gets_colours(run, analyses):
    ours, theirs = pty.openpty()
    finding = analyses["homes"].findings[0]
    process = subprocess.Popen(
        [sys.executable, "-m", "crossfoot", "explain", finding.id, "--run", str(run)],
        stdout=theirs, env={**os.environ, "TERM": "xterm-256color", "COLUMNS": "60"},
    )  # fmt: skip
    os.close(theirs)
    shown = b""
    try:
        while block := os.read(ours, 4096):
            shown += block
    except OSError:  # how Linux says that the other end is closed
        pass
    assert process.wait() == 0
    assert b"\x1b[1;31m" in shown
    assert b"Contradicts" in shown
