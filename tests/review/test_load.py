"""Loading a run again keeps what people decided, and says what changed; a broken run changes nothing."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from decimal import Decimal

import pytest
from benchmarks.desk_data import make_analyses, write_run
from sqlalchemy import func, select
from typer.testing import CliRunner

from crossfoot.assemble import prioritize
from crossfoot.cli import app
from crossfoot.emit.judged import judged_records
from crossfoot.emit.validate import Validator
from crossfoot.errors import ContractError, CrossfootError
from crossfoot.review import load
from crossfoot.review.db.tables import items
from crossfoot.review.decisions import decide
from crossfoot.review.items import article, article_lines, claim, events, finding
from crossfoot.review.keep import keep_article
from crossfoot.review.load import list_runs, load_run, loading
from crossfoot.review.model import Change, Filter, ItemType, Request, Status
from crossfoot.review.queue import facets, page
from crossfoot.review.run_files import RunFiles
from crossfoot.review.suppress import add_rule
from crossfoot.suppression import Rule
from crossfoot.types import Action, Amount, Verdict
from tests.across.test_between import DAY, STORY
from tests.emit import stories
from tests.emit.conftest import write_run as write_whole_run
from tests.review.conftest import work_again

FINDINGS = Filter(type=(ItemType.FINDING,))
BEFORE = list(make_analyses(3))


@pytest.fixture
def loaded(desk, tmp_path):
    write_run(tmp_path / "first", BEFORE)
    load_run(desk, tmp_path / "first")
    return desk


def newer(desk, tmp_path, first, name="second"):
    """Load a newer run of the same articles, in which the first article is another."""
    write_run(tmp_path / name, [first, *BEFORE[1:]], name)
    return load_run(desk, tmp_path / name)


def with_findings(*findings):
    return replace(BEFORE[0], findings=findings, claims=prioritize(BEFORE[0].claims, findings))


def recomputed(finding):
    """The same numbers in the same roles, read by a better version."""
    seven = Amount(Decimal(7), Decimal(7), Decimal(7))
    return replace(finding, verdict=Verdict.IMPOSSIBLE, computed=seven, formula="7 = 7")


def test_everything_of_a_run_is_on_the_desk(loaded):
    assert [line.claims for line in article_lines(loaded)[0]] == [20] * 3
    for analysis in BEFORE:
        view = article(loaded, analysis.article.id)
        records = judged_records(analysis, Validator())
        assert (view.article, view.claims) == (records.article, records.claims)
        assert {f["id"]: f for f in view.findings} == {f["id"]: f for f in records.findings}
        assert set(view.items) == {one["id"] for one in (*view.claims, *view.findings)}


def test_the_same_run_is_loaded_once(loaded, tmp_path):
    again = load_run(loaded, tmp_path / "first")
    assert (again.already, again.articles) == (True, 0)
    assert len(list_runs(loaded)) == 1


def test_a_decision_stays_on_what_did_not_change(loaded, tmp_path):
    kept, other = BEFORE[0].findings
    decide(loaded, Request(kept.id, Action.CONFIRM, 0), "ana")
    what = newer(
        loaded, tmp_path, with_findings(replace(kept, confidence=0.5, explanation="Better put."), other)
    )
    view = finding(loaded, kept.id)
    assert (view.item.status, view.item.change, view.item.stale) == (Status.CONFIRMED, Change.SAME, False)
    assert view.finding["explanation"] == "Better put."
    assert (what.new, what.changed, what.gone) == (0, 0, 0)


def test_a_decision_on_what_changed_stays_with_a_mark(loaded, tmp_path):
    old, other = BEFORE[0].findings
    decide(loaded, Request(old.id, Action.CONFIRM, 0), "ana")
    what = newer(loaded, tmp_path, with_findings(recomputed(old), other))
    assert (what.changed, what.decided_changed) == (1, 1)
    view = finding(loaded, old.id)
    assert (view.item.status, view.item.change, view.item.stale) == (Status.CONFIRMED, Change.CHANGED, True)
    assert (view.before["verdict"], view.finding["verdict"]) == (old.verdict, "impossible")
    assert (view.events[0].machine["verdict"], view.events[0].stale) == (old.verdict, True)
    assert [i.id for i in page(loaded, replace(FINDINGS, change=(Change.CHANGED,))).items] == [old.id]
    decide(loaded, Request(old.id, Action.CONFIRM, 1, revision=2), "ana")
    assert not finding(loaded, old.id).item.stale


def test_what_went_away_is_listed_and_keeps_its_decision(loaded, tmp_path):
    gone, other = BEFORE[0].findings
    decide(loaded, Request(gone.id, Action.CONFIRM, 0), "ana")
    what = newer(loaded, tmp_path, with_findings(other))
    assert (what.gone, what.decided_gone) == (1, 1)
    [item] = page(loaded, replace(FINDINGS, change=(Change.GONE,))).items
    assert (item.id, item.status, item.stale) == (gone.id, Status.CONFIRMED, True)
    assert gone.id not in {one.id for one in page(loaded, FINDINGS).items}
    assert gone.id not in article(loaded, gone.article_id).items
    assert len(events(loaded, gone.id)) == 1
    newer(loaded, tmp_path, BEFORE[0], "third")
    assert finding(loaded, gone.id).item.change is Change.SAME


def test_articles_that_a_run_did_not_read_are_left_alone(loaded, tmp_path):
    write_run(tmp_path / "other", list(make_analyses(5))[3:], "other")
    what = load_run(loaded, tmp_path / "other")
    assert (what.articles, what.new, what.gone) == (2, 4, 0)
    assert page(loaded, FINDINGS).total == 10


@pytest.mark.parametrize(
    ("file", "damage", "message"),
    [
        ("run.json", None, "found one that is not finished"),
        ("run.json", lambda t: t[:50], "cannot be read"),
        ("run.json", lambda _: "[]", "found another"),
        ("run.json", lambda t: t.replace('"articles": 3', '"articles": 4'), "expected 4 records"),
        ("articles.jsonl", None, "No such file"),
        ("articles.jsonl", lambda t: t[: len(t) // 2], "broken JSON|expected all articles"),
        ("articles.jsonl", lambda t: t.replace("costs", "coasts", 2), "expected the text"),
        ("claims.jsonl", lambda t: t[:-40], "broken JSON"),
        ("claims.jsonl", lambda t: t[: t.rindex("\n", 0, -1) + 1], "expected 60 records .* found 59"),
        ("claims.jsonl", lambda t: t.replace('"start": ', '"start": -'), "less than the minimum"),
        ("claims.jsonl", lambda t: t.replace("crossfoot/claim/1", "crossfoot/finding/1"), "expected a record of"),
        ("claims.jsonl", lambda t: "".join(reversed(t.splitlines(keepends=True))), "expected"),
        ("findings.jsonl", lambda t: t.split("\n", 1)[1], "expected 6 records .* found 5"),
        ("findings.jsonl", lambda t: t.replace('"m-', '"m-0', 1)[:-18] + "\n", "findings.jsonl"),
        ("findings.jsonl", lambda t: t.replace("made-00002", "made-99999"), "found no 'made-99999'"),
    ],
)  # fmt: skip
def test_a_broken_run_is_refused_in_one_line_and_changes_nothing(desk, tmp_path, file, damage, message):
    write_run(tmp_path / "run", BEFORE)
    path = tmp_path / "run" / file
    if damage is None:
        path.unlink()
    else:
        path.write_text(damage(path.read_text()))
    with pytest.raises(CrossfootError, match=message) as refused:
        load_run(desk, tmp_path / "run")
    assert "\n" not in str(refused.value)
    assert str(tmp_path / "run") in str(refused.value)
    assert (page(desk, Filter()).total, list_runs(desk)) == (0, ())


def broken_off(after):
    """Read only the first articles of a run, then break off as Ctrl+C does; the check before it reads all."""
    whole, reads = RunFiles.articles, []

    def articles(self):
        reads.append(self)
        for number, one in enumerate(whole(self)):
            if len(reads) == 2 and number == after:
                raise KeyboardInterrupt
            yield one

    return articles


@pytest.mark.parametrize("after", [0, 1, 2])
def test_a_run_that_was_broken_off_says_so_and_goes_on(desk, tmp_path, monkeypatch, after):
    write_run(tmp_path / "run", BEFORE)
    with monkeypatch.context() as patch:
        patch.setattr("crossfoot.review.load.STEP", 1)
        patch.setattr(RunFiles, "articles", broken_off(after))
        with pytest.raises(KeyboardInterrupt):
            load_run(desk, tmp_path / "run")
    [line] = loading(desk)
    assert (line.complete, line.articles) == (False, after)
    assert page(desk, FINDINGS).total == 2 * after
    decided = [item.id for item in page(desk, FINDINGS).items]
    for item in decided:
        decide(desk, Request(item, Action.CONFIRM, 0), "ana")
    what = load_run(desk, tmp_path / "run")
    assert (what.already, what.articles, what.claims, what.new, what.changed, what.gone) == (
        False,
        3,
        60,
        6,
        0,
        0,
    )
    [line] = list_runs(desk)
    assert (line.complete, line.articles, line.new) == (True, 3, 6)
    assert {i.id for i in page(desk, replace(FINDINGS, status=(Status.CONFIRMED,))).items} == set(decided)
    assert not any(i.stale for i in page(desk, FINDINGS).items)
    assert load_run(desk, tmp_path / "run").already


def test_decisions_and_counts_come_between_the_steps_of_a_run(own, tmp_path, monkeypatch):
    """What is on the desk is counted anew after every step, and nobody waits for all of it."""
    monkeypatch.setattr("crossfoot.review.load.STEP", 1)
    put, seen = load._put, []
    first = page(own, FINDINGS).items[0].id

    def looked_at(connection, run, step):
        put(connection, run, step)
        if step:
            seen.append(None)

    class Steps:
        def __call__(self, things, size):
            for batch in batches(things, size):
                facet = next(f for f in facets(own, Filter()) if f.name == "type")
                counts = {value.value: value.count for value in facet.values}
                assert counts["finding"] == page(own, FINDINGS).total
                decide(own, Request(first, Action.NOTE, len(seen), note="while it loads"), "ana")
                yield batch

    batches = load._batches
    monkeypatch.setattr(load, "_put", looked_at)
    monkeypatch.setattr(load, "_batches", Steps())
    load_run(own, work_again(tmp_path / "more", 14))
    assert len(seen) == 14
    assert len(events(own, first)) == 14


def test_two_who_load_one_run_at_once_load_it_once(desk, tmp_path, monkeypatch):
    monkeypatch.setattr("crossfoot.review.load.STEP", 1)
    write_run(tmp_path / "run", list(make_analyses(8)), "run")
    with ThreadPoolExecutor(2) as pool:
        told = list(pool.map(lambda _: load_run(desk, tmp_path / "run"), range(2)))
    assert sorted(one.already for one in told) == [False, True]
    [line] = list_runs(desk)
    assert (line.complete, line.articles, line.findings, line.new) == (True, 8, 16, 16)


def test_a_rule_hides_what_a_run_brings_at_every_step(desk, tmp_path, monkeypatch):
    monkeypatch.setattr("crossfoot.review.load.STEP", 1)
    add_rule(desk, Rule("everything", section=("title", "body")), "ana")
    shown, put = [], load._put

    def looked_at(connection, run, step):
        put(connection, run, step)
        open_ = (
            select(func.count())
            .select_from(items)
            .where(items.c.check.is_not(None), items.c.status == "open")
        )
        shown.append(connection.execute(open_).scalar_one())

    monkeypatch.setattr(load, "_put", looked_at)
    write_run(tmp_path / "run", BEFORE)
    load_run(desk, tmp_path / "run")
    assert shown == [0, 0, 0]


@pytest.mark.parametrize("make", [lambda _: None, lambda p: p.mkdir(), lambda p: p.write_text("x")])
def test_what_is_no_run_is_refused(desk, tmp_path, make):
    make(tmp_path / "x")
    with pytest.raises(CrossfootError, match="name one that crossfoot check wrote"):
        load_run(desk, tmp_path / "x")


@pytest.fixture
def across(tmp_path, monkeypatch, nlp):
    """A run with a finding that stands on two articles."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("crossfoot.batch.stream.load_model", lambda _: nlp)
    articles = [
        {"id": one, "published": DAY, "text": STORY.format(cost)}
        for one, cost in (("a", "£7.1m"), ("b", "£7.2m"))
    ]
    (tmp_path / "news.jsonl").write_text("".join(json.dumps(one) + "\n" for one in articles))
    assert CliRunner().invoke(app, ["check", "news.jsonl", "-o", "out", "--across", "-q"]).exit_code == 0
    return tmp_path / "out"


def test_a_finding_between_two_articles_stands_on_both(desk, across):
    load_run(desk, across)
    [item] = page(desk, replace(FINDINGS, check=("version",))).items
    view = finding(desk, item.id)
    assert list(view.articles) == ["b", "a"]
    assert {one["article_id"] for one in view.claims.values()} == {"a", "b"}
    decide(desk, Request(item.id, Action.CONFIRM, 0), "ana")


def test_a_finding_between_articles_on_a_number_that_is_not_there_is_refused(desk, across):
    file = across / "findings.jsonl"
    other = next(
        o for line in file.read_text().splitlines() for o in json.loads(line)["operands"] if "article_id" in o
    )
    file.write_text(file.read_text().replace(other["mention_id"], "m-0123456789abcdef"))
    with pytest.raises(CrossfootError, match="expected the number m-0123456789abcdef in claim") as refused:
        load_run(desk, across)
    assert "\n" not in str(refused.value)
    assert (page(desk, Filter()).total, list_runs(desk)) == (0, ())


def test_hostile_text_is_kept_to_the_letter(desk, tmp_path):
    analyses = [stories.hostile(), stories.shelter()]
    load_run(desk, write_whole_run(tmp_path / "run", analyses=analyses))
    records = judged_records(analyses[0], Validator())
    assert article(desk, analyses[0].article.id).article == records.article
    [flag] = page(desk, replace(FINDINGS, article=(analyses[0].article.id,))).items
    view = finding(desk, flag.id)
    assert view.finding == records.findings[0]
    assert claim(desk, next(iter(view.claims))).claim == records.claims[0]


def test_an_article_checked_at_the_desk_is_kept(loaded):
    records = judged_records(stories.shelter(), Validator())
    what = keep_article(loaded, records, "ana")
    assert (what.articles, what.findings) == (1, 5)
    view = article(loaded, "shelter")
    assert (view.kept_by, view.article) == ("ana", records.article)
    assert [run.name for run in list_runs(loaded)] == ["first"]
    decide(loaded, Request(view.findings[0]["id"], Action.CONFIRM, 0), "ana")
    assert keep_article(loaded, records, "bo").new == 0
    assert finding(loaded, view.findings[0]["id"]).item.status is Status.CONFIRMED


def test_a_broken_article_is_not_kept(loaded):
    records = judged_records(stories.shelter(), Validator())
    records.claims[0]["surface"] += "!"
    with pytest.raises(ContractError):
        keep_article(loaded, records, "ana")
    assert page(loaded, Filter(article=("shelter",))).total == 0
