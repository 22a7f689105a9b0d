import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from crossfoot.emit import RunWriter
from crossfoot.emit.validate import FileValidator
from crossfoot.errors import ContractError, UsageError
from crossfoot.types import Piece, Reject, Span
from tests.emit import strategies
from tests.emit.conftest import INFO, REJECT, analyses, write_run
from tests.emit.stories import plain, shelter

FILES = {
    "articles.jsonl", "claims.jsonl", "findings.jsonl", "rejects.jsonl",
    "run.json", "crossfoot.db", "report.html",
}  # fmt: skip


def lines(folder, name):
    return [json.loads(line) for line in (folder / name).read_text(encoding="utf-8").split("\n")[:-1]]


def names(folder):
    return {path.name for path in folder.iterdir()}


def test_a_run_leaves_its_seven_files_and_nothing_else(run_folder):
    assert names(run_folder) == FILES


def test_everything_in_a_run_is_valid(run_folder):
    judge = FileValidator()
    for name in sorted(FILES - {"crossfoot.db", "report.html"}):
        assert [str(problem) for problem in judge.problems(run_folder / name)] == []


def test_every_surface_in_a_run_is_the_text_under_its_span(run_folder):
    texts = {article["id"]: article["text"] for article in lines(run_folder, "articles.jsonl")}
    claims = lines(run_folder, "claims.jsonl")
    assert len(claims) == 14
    for claim in claims:
        text = texts[claim["article_id"]]
        assert text[claim["start"] : claim["end"]] == claim["surface"]
        for mention in claim["mentions"]:
            assert text[mention["start"] : mention["end"]] == mention["surface"]


def test_run_json_counts_what_the_other_files_hold(run_folder):
    run = json.loads((run_folder / "run.json").read_text(encoding="utf-8"))
    claims, findings = lines(run_folder, "claims.jsonl"), lines(run_folder, "findings.jsonl")
    counts = run["counts"]
    assert counts["articles"] == len(lines(run_folder, "articles.jsonl")) == 4
    assert counts["rejects"] == 1
    assert counts["claims"] == len(claims)
    assert sum(counts["mentions"].values()) == sum(len(claim["mentions"]) for claim in claims)
    assert list(counts["mentions"]) == ["money", "count", "percent", "share", "measure", "date"]
    assert counts["attributions"] == len({a["id"] for claim in claims for a in claim["attributions"]})
    assert sum(n for verdicts in counts["findings"].values() for n in verdicts.values()) == len(findings)
    assert counts["findings"]["share"] == {"agrees": 1, "truncates": 1, "impossible": 1}
    assert counts["flagged"] == sum(finding["flagged"] for finding in findings) == 5
    assert (run["started"], run["seconds"]) == ("2024-03-08T06:00:00Z", 90.0)
    assert (run["settings"], run["inputs"]) == ({"processes": 2}, ["corpus.jsonl"])


def test_the_same_analyses_give_the_same_bytes(run_folder, tmp_path):
    again = write_run(tmp_path, analyses=analyses())
    for name in sorted(FILES):
        assert (again / name).read_bytes() == (run_folder / name).read_bytes(), name


def test_a_finished_run_is_not_overwritten_unasked(tmp_path):
    write_run(tmp_path, analyses=[plain(1)])
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    with pytest.raises(
        UsageError, match=r"holds a finished run; name another folder, or overwrite it"
    ) as error:
        write_run(tmp_path, analyses=[plain(2)])
    assert "\n" not in str(error.value)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_finished_run_is_replaced_when_asked(tmp_path):
    write_run(tmp_path, analyses=[shelter()])
    write_run(tmp_path, analyses=[plain(2)], rejects=(), overwrite=True)
    assert [article["id"] for article in lines(tmp_path, "articles.jsonl")] == ["plain-2"]
    assert lines(tmp_path, "rejects.jsonl") == []


def interrupt(folder):
    writer = RunWriter(folder)
    with writer:
        writer.analysis(shelter())


def test_an_interrupted_run_has_no_run_json_and_may_be_replaced(tmp_path):
    interrupt(tmp_path)
    assert "run.json" not in names(tmp_path)
    write_run(tmp_path, analyses=[plain(1)])
    assert [article["id"] for article in lines(tmp_path, "articles.jsonl")] == ["plain-1"]


def test_a_run_that_breaks_off_while_replacing_another_looks_unfinished(tmp_path):
    write_run(tmp_path, analyses=[plain(1)])
    with pytest.raises(RuntimeError), RunWriter(tmp_path, overwrite=True):
        raise RuntimeError
    assert "run.json" not in names(tmp_path)
    assert "report.html" not in names(tmp_path)


def test_files_that_are_not_a_run_s_are_left_alone(tmp_path):
    (tmp_path / "decisions.jsonl").write_text("mine", encoding="utf-8")
    write_run(tmp_path, analyses=[plain(1)])
    write_run(tmp_path, analyses=[plain(1)], overwrite=True)
    assert (tmp_path / "decisions.jsonl").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("name", "text"),
    [("articles.jsonl", '{"id": "a", "text": "A corpus."}\n'), ("report.html", "<p>mine</p>")],
)
def test_a_stranger_s_file_of_the_same_name_is_not_overwritten(tmp_path, name, text):
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=f"{name}: expected nothing or an earlier run"):
        write_run(tmp_path, analyses=[plain(1)], overwrite=True)
    assert (tmp_path / name).read_text(encoding="utf-8") == text


def test_a_folder_that_is_a_file_is_refused_in_one_line(tmp_path):
    (tmp_path / "out").write_text("", encoding="utf-8")
    with pytest.raises(UsageError, match="expected a folder that can be written to"):
        write_run(tmp_path / "out", analyses=[])


def test_an_empty_run_is_a_run(tmp_path):
    write_run(tmp_path, analyses=[], rejects=())
    assert names(tmp_path) == FILES


def broken(change):
    analysis = shelter()
    first, *rest = analysis.claims
    return replace(analysis, claims=(change(first), *rest))


def move_first_mention(claim):
    mention = claim.mentions[0]
    span = Span(mention.span.start + 1, mention.span.end + 1)
    return replace(claim, mentions=(replace(mention, span=span), *claim.mentions[1:]))


BROKEN = {
    "an offset off by one": (
        move_first_mention,
        r"c-\w+: \$\.mentions\[0\]: expected the text under the span",
    ),
    "a prefix that is not before it": (lambda c: replace(c, prefix="nonsense"), "expected prefix and suffix"),
    "a finding that is not there": (
        lambda c: replace(c, findings=("f-" + "0" * 16,)),
        "expected ids of the same article",
    ),
    "a mention given twice": (lambda c: replace(c, mentions=c.mentions * 2), "expected each mention once"),
    "a priority above one": (
        lambda c: replace(c, priority=2.0),
        r"\$\.priority: 2(\.0)? is greater than the maximum of 1",
    ),
    "a claim of another article": (
        lambda c: replace(c, article_id="other"),
        "expected ids of the same article",
    ),
}


@pytest.mark.parametrize("what", BROKEN)
def test_an_article_that_breaks_the_contract_is_refused_whole_and_the_run_goes_on(tmp_path, what):
    change, message = BROKEN[what]
    with RunWriter(tmp_path) as writer:
        with pytest.raises(ContractError, match=message):
            writer.analysis(broken(change))
        writer.reject(REJECT)
        writer.analysis(plain(1))
        run = writer.finish(INFO)
    assert run["counts"]["articles"] == 1
    assert [article["id"] for article in lines(tmp_path, "articles.jsonl")] == ["plain-1"]
    assert {claim["article_id"] for claim in lines(tmp_path, "claims.jsonl")} == {"plain-1"}


def test_the_same_article_twice_is_refused(tmp_path):
    with RunWriter(tmp_path) as writer:
        writer.analysis(plain(1))
        with pytest.raises(ContractError, match="'plain-1': expected each id once in a run"):
            writer.analysis(plain(1))
        writer.finish(INFO)
    assert len(lines(tmp_path, "articles.jsonl")) == 1


def test_a_surface_that_is_not_its_text_is_refused(tmp_path):
    analysis = shelter()
    lind, *rest = analysis.speakers
    moved = replace(lind, mentions=(Piece(Span(0, 3), "Ana"),))
    with RunWriter(tmp_path) as writer, pytest.raises(ContractError):
        writer.analysis(replace(analysis, speakers=(moved, *rest)))


@settings(max_examples=60, suppress_health_check=list(HealthCheck), deadline=None)
@given(analysis=strategies.analyses())
def test_any_analysis_can_be_written_and_read_back(tmp_path_factory, analysis):
    folder = write_run(
        tmp_path_factory.mktemp("any"),
        analyses=[analysis],
        rejects=[Reject("a\ud800", "x", "y\n\u2028", "z")],
    )
    assert lines(folder, "articles.jsonl")[0]["text"] == analysis.article.text
    assert lines(folder, "claims.jsonl")[0]["surface"] == analysis.claims[0].surface
    judge = FileValidator()
    for name in sorted(FILES - {"crossfoot.db", "report.html"}):
        assert [str(problem) for problem in judge.problems(folder / name)] == []
