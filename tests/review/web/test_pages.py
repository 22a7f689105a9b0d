"""Pages as a browser without a script asks for them, and what they refuse."""

import json
import re
import shutil
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser

import pytest
from sqlalchemy import update

from crossfoot.emit.json_lines import to_line
from crossfoot.review.auth.doors import LinkDoor
from crossfoot.review.auth.reviewer import Reviewer, Role
from crossfoot.review.db.tables import runs
from crossfoot.review.desk import open_desk
from crossfoot.review.items import article_lines, finding
from crossfoot.review.load import load_run
from crossfoot.review.model import Filter, ItemType, Status
from crossfoot.review.queue import page as queue_page
from crossfoot.types import CHECK_NAMES, Analysis, Article, Coverage
from tests.emit import stories
from tests.emit.conftest import analyses, write_run
from tests.review.web.conftest import Browser, rules_of

PAGES = (
    "/queue",
    "/articles",
    "/dashboard",
    "/rules",
    "/rules/new",
    "/changes",
    "/exports",
    "/people",
    "/check",
    "/help",
)


@pytest.fixture
def desk(address):
    """A desk on both databases."""
    opened = open_desk(address)
    yield opened
    opened.close()


@pytest.fixture
def folder(tmp_path):
    return write_run(tmp_path / "runs" / "monday", analyses=analyses())


@pytest.fixture
def full(browser, desk, folder):
    """The browser at a desk with a run on it."""
    load_run(desk, folder)
    browser.app_desk = desk
    return browser


def first(desk, **view):
    return queue_page(desk, Filter(**view)).items[0]


def flag(desk):
    return next(
        item for item in queue_page(desk, Filter()).items if item.flagged and item.check in CHECK_NAMES
    )


def decide(browser, item, **fields):
    sent = {"seen": str(item.event), "revision": str(item.revision), **fields}
    return browser.submit(f"/items/{item.id}/decide", sent)


@pytest.mark.parametrize("path", PAGES)
def test_an_empty_desk_shows_its_pages(browser, path):
    assert browser.get(path).status_code == 200


@pytest.mark.parametrize("path", PAGES)
def test_a_full_desk_shows_its_pages(full, path):
    assert full.get(path).status_code == 200


def test_every_item_and_article_can_be_opened(full, desk):
    for item in queue_page(desk, Filter()).items:
        assert full.get(f"/{item.type}s/{item.id}").status_code == 200, item
    for line in article_lines(desk)[0]:
        assert full.get("/article", params={"id": line.id}).status_code == 200, line


def test_the_start_is_what_is_open(full):
    assert full.get("/").headers["location"] == "/queue?status=open"


def test_pages_are_exact(full, desk):
    total = queue_page(desk, Filter()).total
    shown = re.findall(
        r'data-item="([fc]-[0-9a-f]+)"', "".join(full.get(f"/queue?page={n}").text for n in (1, 2, 3))
    )
    assert len(set(shown)) == total or total > 75
    assert f"of {total}" in full.get("/queue").text


@pytest.mark.parametrize("page", ["0", "-1", "x", "99999999999999999999", "1.5", ""])
def test_a_page_that_is_not_there_is_the_nearest(full, page):
    assert full.get(f"/queue?page={page}").status_code == 200


@pytest.mark.parametrize(
    "query", ["verdict=none", "status=x", "since=yesterday", "order=random", "type=", "text=" + "x" * 1001]
)
def test_a_view_that_cannot_be_is_refused(full, query):
    response = full.get(f"/queue?{query}")
    assert response.status_code == 400
    assert "expected" in response.text


@pytest.mark.parametrize(
    "words",
    [
        "' OR 1=1 --",
        '"; DROP TABLE items; --',
        "NEAR(a b)",
        "a AND (",
        '"',
        "*",
        "words:secret",
        "-",
        "a*b*",
        "\x00",
        "%_\\",
        "😀",
        "'" * 500,
    ],
)
def test_a_search_is_words_whatever_it_holds(full, desk, words):
    before = queue_page(desk, Filter()).total
    assert full.get("/queue", params={"text": words}).status_code == 200
    assert full.get("/api/queue", params={"text": words}).status_code == 200
    assert queue_page(desk, Filter()).total == before


@pytest.mark.parametrize(
    "path",
    [
        "/findings/f-0",
        "/findings/../../etc/passwd",
        "/claims/c-0",
        "/findings/%00",
        "/article?id=none",
        "/claims/é",
    ],
)
def test_what_is_not_there_is_said_to_be_not_there(full, path):
    response = full.get(path)
    assert response.status_code == 404
    assert "expected" in response.text


def test_a_finding_is_no_claim(full, desk):
    assert full.get(f"/claims/{first(desk, type=(ItemType.FINDING,)).id}").status_code == 404


def test_a_decision_leads_back_to_the_item_in_its_view(full, desk):
    item = flag(desk)
    response = decide(full, item, action="confirm", view="verdict=contradicts&status=open")
    assert response.status_code == 303
    assert response.headers["location"] == f"/findings/{item.id}?verdict=contradicts&status=open"
    assert finding(desk, item.id).state.reviewer == "Ana"


def test_nobody_decides_in_anothers_name(full, desk):
    item = flag(desk)
    decide(full, item, action="confirm", reviewer="Ben")
    assert finding(desk, item.id).state.reviewer == "Ana"


def test_a_decision_on_what_was_not_seen_is_shown_first(full, desk):
    item = flag(desk)
    decide(full, item, action="confirm")
    response = decide(full, item, action="reject", reason="other", note="my words")
    assert response.status_code == 409
    assert "Ana was here before you." in response.text
    assert 'value="my words"' in response.text, "what was typed is not lost"
    assert finding(desk, item.id).state.status is Status.CONFIRMED


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"action": "explode"}, "action: expected one of"),
        ({"action": ""}, "action: expected one of"),
        ({"action": "reject"}, "expected a reason"),
        ({"action": "reject", "reason": "boredom"}, "reason: expected one of"),
        ({"action": "note"}, "note: expected words"),
        ({"action": "correct"}, "correction: expected"),
        ({"action": "correct", "target": "m-0", "value": "1"}, "expected a number of this item"),
        ({"action": "correct", "target": "m-0", "start": "-1"}, "start: expected a number"),
        ({"action": "confirm", "seen": "x"}, "seen: expected a number"),
        ({"action": "confirm", "seen": "9" * 30}, "seen: expected a number"),
        ({"action": "undo"}, "undo: expected something"),
    ],
)
def test_a_decision_that_cannot_be_made_says_why(full, desk, fields, says):
    item = flag(desk)
    response = decide(full, item, **fields)
    assert response.status_code == 422
    assert says in response.text
    assert finding(desk, item.id).events == ()


def test_an_assignment_is_shown_and_taken_back(full, desk):
    item = flag(desk)
    decide(full, item, action="assign", assignee="Ben")
    assert "for Ben" in full.get("/queue?assignee=Ben").text
    decide(full, first(desk, assignee=("Ben",)), action="assign", assignee="")
    assert queue_page(desk, Filter(assignee=("Ben",))).total == 0


def test_news_of_an_item_are_told_and_no_news_are_none(full, desk):
    item = flag(desk)
    assert full.get(f"/items/{item.id}/news?seen=0").status_code == 204
    decide(full, item, action="confirm")
    assert "confirmed it" in full.get(f"/items/{item.id}/news?seen=0").text


HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)> \"'> javascript:alert(3) \u202eevil\u202c \u200b\x07"


@pytest.fixture
def hostile(browser, desk, tmp_path):
    """A desk whose notes, names and articles are all hostile."""
    runs = tmp_path / "runs"
    load_run(desk, write_run(runs / "hostile", analyses=[stories.hostile(), stories.shelter()]))
    item = flag(desk)
    decide(browser, item, action="note", note=HOSTILE)
    decide(browser, first(desk, type=(ItemType.FINDING,)), action="assign", assignee="<b>Ben</b>")
    browser.submit("/rules", {"name": HOSTILE.replace("\x07", ""), "pattern": "<script>", "reason": HOSTILE})
    return browser


class Tags(HTMLParser):
    """All that a browser would make of a page."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


def dangerous(text):
    """What of a page could run, or reach out: handlers, styles, other scripts, and links that are none."""
    tags = Tags()
    tags.feed(text)
    assert len(tags.found) > 10
    links = [
        a.get(name) or ""
        for _, a in tags.found
        for name in ("href", "src", "action", "formaction", "hx-post")
    ]
    return [
        *(a for _, a in tags.found if any(n.startswith("on") or n == "style" for n in a)),
        *(a for tag, a in tags.found if tag in {"script", "img", "iframe", "object", "embed", "base"}
          and not (a.get("src") or "").startswith("/static/")),
        *(link for link in links if link and not re.match(r"/(?!/)|[#?]|https?://", link)),
    ]  # fmt: skip


def test_hostile_words_are_shown_as_words(hostile, desk):
    items = queue_page(desk, Filter()).items
    pages = [
        *PAGES,
        *(f"/{i.type}s/{i.id}" for i in items),
        *(f"/article?id={a.id}" for a in article_lines(desk)[0]),
    ]
    pages += ["/queue?text=" + "%3Cscript%3Ealert(1)%3C/script%3E", "/queue?speaker=%3Cb%3E%22"]
    seen = ""
    for path in pages:
        text = hostile.get(path).text
        seen += text
        assert "<script>alert" not in text, path
        assert "<img src=x" not in text, path
        assert "<b>Ben" not in text, path
        assert "\u202e" not in text, path
        assert "\x07" not in text, path
        assert dangerous(text) == [], path
    assert "&lt;script&gt;alert(1)" in seen


def test_a_word_without_end_is_shown(browser, desk, tmp_path):
    long = Analysis(Article("long", "A" * 200_000), (), (), (), Coverage(0, 0, ()))
    load_run(desk, write_run(tmp_path / "runs" / "long", analyses=[long], rejects=()))
    for line in article_lines(desk)[0]:
        assert browser.get("/article", params={"id": line.id}).status_code == 200
    assert browser.get("/queue").status_code == 200


@pytest.fixture
def with_runs(desk, tmp_path, keys):
    """A browser at a desk that may load runs."""
    folders = tmp_path / "runs"
    write_run(folders / "monday", analyses=analyses())
    (tmp_path / "secret").mkdir()
    shutil.copytree(folders / "monday", tmp_path / "secret" / "run")
    made = Browser(rules_of(LinkDoor(Reviewer("Ana", Role.ADMIN), keys.append)), desk, runs=folders)
    made.get("/login")
    made.get(f"/enter?key={keys[-1]}")
    made.runs = folders
    return made


def test_an_admin_loads_a_run(with_runs, desk):
    assert "monday" in with_runs.get("/changes").text
    assert with_runs.submit("/changes/load", {"run": "monday"}).status_code == 303
    assert queue_page(desk, Filter()).total > 0


def test_a_run_that_is_not_complete_is_told_as_one(with_runs, desk):
    with_runs.submit("/changes/load", {"run": "monday"})
    assert "not all here yet" not in with_runs.get("/queue").text
    with desk.write() as connection:
        connection.execute(update(runs).values(complete=False, name="<b>monday</b>"))
    assert (
        "The run &lt;b&gt;monday&lt;/b&gt; is not all here yet: 4 articles so far."
        in with_runs.get("/queue").text
    )
    assert "not complete" in with_runs.get("/changes").text


@pytest.mark.parametrize(
    "name",
    [
        "../secret/run",
        "..",
        ".",
        "",
        "/etc",
        "monday/../../secret/run",
        "monday\x00",
        "..\\secret\\run",
        "%2e%2e/secret/run",
        "nowhere",
    ],
)
def test_a_run_is_one_of_the_list(with_runs, desk, name):
    response = with_runs.submit("/changes/load", {"run": name})
    assert response.status_code == 404
    assert "expected the name of a run in the list" in response.text
    assert queue_page(desk, Filter()).total == 0


def test_a_link_out_of_the_folder_is_no_run(with_runs, tmp_path):
    (with_runs.runs / "shortcut").symlink_to(tmp_path / "secret" / "run")
    assert with_runs.submit("/changes/load", {"run": "shortcut"}).status_code == 404


def spoil_record(folder):
    path = folder / "findings.jsonl"
    path.write_text(path.read_text(encoding="utf-8").replace('"verdict"', '"Verdict"', 1), encoding="utf-8")


def cut_short(folder):
    path = folder / "claims.jsonl"
    path.write_bytes(path.read_bytes()[:-40])


def not_finished(folder):
    (folder / "run.json").unlink()


def broken_run(folder):
    (folder / "run.json").write_text("{")


def other_text(folder):
    path = folder / "articles.jsonl"
    first, *rest = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    first["text"] += "!"
    path.write_text("".join(map(to_line, [first, *rest])), encoding="utf-8")


@pytest.mark.parametrize("spoil", [spoil_record, cut_short, not_finished, broken_run, other_text])
def test_a_run_that_is_spoilt_is_told_on_a_clear_page(with_runs, desk, spoil):
    spoil(with_runs.runs / "monday")
    response = with_runs.submit("/changes/load", {"run": "monday"})
    assert response.status_code == 422
    [problem] = re.findall(r'<p class="problem[^>]*>(.*?)</p>', response.text, re.DOTALL)
    assert "expected" in problem or "required" in problem
    assert queue_page(desk, Filter()).total == 0
    assert with_runs.get("/queue").status_code == 200


def test_a_reviewer_neither_loads_runs_nor_lets_people_in(server):
    ben = server("Ben")
    assert ben.submit("/changes/load", {"run": "monday"}).status_code == 403
    assert ben.get("/people").status_code == 403
    fields = {"what": "role", "name": "Ben", "value": "admin"}
    assert ben.submit("/people", fields).status_code == 403
    assert ben.get("/people").status_code == 403


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        (
            {"what": "add", "name": "Ana", "password": "a long password", "role": "admin"},
            "expected a new one",
        ),
        ({"what": "add", "name": "Zed", "password": "short", "role": "admin"}, "expected 12 to 200"),
        ({"what": "add", "name": "Zed", "password": "a long password", "role": "king"}, "role: expected"),
        ({"what": "role", "name": "Nobody", "value": "admin"}, "somebody with an account"),
        ({"what": "active", "name": "Ana", "value": "no"}, "another admin"),
        ({"what": "dance", "name": "Ana"}, "what: expected"),
    ],
)
def test_an_account_that_cannot_be_changed_says_why(server, fields, says):
    ana = server("Ana")
    response = ana.submit("/people", fields)
    assert response.status_code == 422
    assert says in response.text


def test_who_is_shut_out_is_out_at_once(server):
    ana, ben = server("Ana"), server("Ben")
    assert ben.get("/help").status_code == 200
    ana.submit("/people", {"what": "active", "name": "Ben", "value": "no"})
    assert ben.get("/help").status_code == 303


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({}, "name: expected a name"),
        ({"name": "x"}, "expected at least one of"),
        ({"name": "x", "pattern": "("}, "pattern: expected a regular expression"),
        ({"name": "x", "pattern": "a" * 301}, "pattern: expected at most 300"),
        ({"name": "x", "check": "magic"}, "check: expected one of"),
    ],
)
def test_a_rule_that_is_none_says_why(full, fields, says):
    for path in ("/rules", "/rules/preview"):
        response = full.submit(path, fields)
        assert response.status_code == 422
        assert says in response.text


def test_rules_of_a_file_come_in_all_or_none(full):
    toml = '[[suppress]]\nname = "a"\ncheck = "sum"\n[[suppress]]\nname = "b"\ncheck = "magic"\n'
    response = full.submit("/rules/import", files={"file": ("crossfoot.toml", toml)})
    assert response.status_code == 422
    assert "check: expected one of" in response.text
    assert (
        full.submit("/rules/import", files={"file": ("x.toml", toml.replace("magic", "share"))}).status_code
        == 303
    )
    assert full.get("/rules/crossfoot.toml").text.count("[[suppress]]") == 2
    assert full.submit("/rules/import", files={"file": ("x.toml", b"\xff\xfe\x00")}).status_code == 422


def test_a_text_is_kept_by_who_checked_it_alone(server):
    ana, ben = server("Ana"), server("Ben")
    page = ana.submit(
        "/check", {"text": "The fair drew 1,200 visitors, of whom 300, or 25 percent, came by train."}
    )
    assert page.status_code == 200
    [key] = re.findall(r'name="key" value="([^"]+)"', page.text)
    assert ben.submit("/check/keep", {"key": key}).status_code == 410
    assert ana.submit("/check/keep", {"key": key}).status_code == 303
    assert ana.submit("/check/keep", {"key": "nothing"}).status_code == 410


def test_what_a_newer_run_changed_or_lost_is_listed_with_its_decisions(with_runs, desk):
    with_runs.submit("/changes/load", {"run": "monday"})
    one, other = list(queue_page(desk, Filter(article=("shelter",), type=(ItemType.FINDING,))).items)[:2]
    decide(with_runs, one, action="confirm")
    decide(with_runs, other, action="confirm")
    shelter = stories.shelter()
    kept = [f for f in shelter.findings if f.explanation != one.headline]
    changed = {"explanation": "It says so otherwise.", "formula": "1 + 1 = 3"}
    newer = [replace(f, **changed) if f.explanation == other.headline else f for f in kept]
    [lost_id] = {f.id for f in shelter.findings} - {f.id for f in newer}
    claims = tuple(
        replace(c, findings=tuple(key for key in c.findings if key != lost_id)) for c in shelter.claims
    )
    newer_run = replace(shelter, findings=tuple(newer), claims=claims)
    write_run(with_runs.runs / "tuesday", analyses=[newer_run])
    assert with_runs.submit("/changes/load", {"run": "tuesday"}).status_code == 303
    page = with_runs.get("/changes").text
    before, _, lost = page.partition('id="lost"')
    assert "tuesday" in before
    assert "It says so otherwise." in before
    assert one.headline in unescape(lost)
    assert finding(desk, other.id).state.status is Status.CONFIRMED
    assert finding(desk, one.id).state.status is Status.CONFIRMED
    assert other.headline in unescape(with_runs.get(f"/findings/{other.id}").text), (
        "what it said before stays"
    )
