"""The API: the same answers as the pages, described by OpenAPI, and no bug behind any request that fits the description."""

import json
from contextlib import nullcontext, suppress

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis.errors import Unsatisfiable
from hypothesis.strategies import booleans
from schemathesis import GenerationMode
from schemathesis.core import NOT_SET

from crossfoot.review.load import load_run
from crossfoot.review.model import Filter, ItemType
from crossfoot.review.queue import page as queue_page
from crossfoot.types import CHECK_NAMES
from tests.emit.conftest import analyses, write_run


@pytest.fixture
def full(browser, desk, tmp_path):
    """The browser at a desk with a run on it."""
    load_run(desk, write_run(tmp_path / "monday", analyses=analyses()))
    return browser


def flag(desk):
    return next(
        item for item in queue_page(desk, Filter()).items if item.flagged and item.check in CHECK_NAMES
    )


def test_the_queue_is_that_of_the_page(full, desk):
    found = full.api("GET", "/api/queue", params={"verdict": ["contradicts", "impossible"], "size": 5}).json()
    assert [item["id"] for item in found["items"]] == [
        item.id for item in queue_page(desk, Filter(verdict=("contradicts", "impossible")), 1, 5).items
    ]
    facets = full.api("GET", "/api/facets").json()
    assert {facet["name"] for facet in facets} >= {"status", "check", "verdict", "speaker", "article"}


def test_a_finding_has_its_article_and_history(full, desk):
    item = flag(desk)
    found = full.api("GET", f"/api/findings/{item.id}").json()
    assert found["finding"]["id"] == item.id
    text = found["article"]["text"]
    for operand in found["finding"]["operands"]:
        assert text[operand["start"] : operand["end"]] == operand["surface"]


def test_decisions_are_made_and_conflicts_are_told(full, desk):
    item = flag(desk)
    sent = {"action": "reject", "reason": "wrong_number", "seen": 0, "revision": item.revision}
    answer = full.api("POST", f"/api/items/{item.id}/decisions", json=sent)
    assert answer.status_code == 201
    assert (answer.json()["reviewer"], answer.json()["number"]) == ("Ana", 1)
    again = full.api("POST", f"/api/items/{item.id}/decisions", json=sent)
    assert again.status_code == 409
    assert again.headers["content-type"] == "application/problem+json"
    history = full.api("GET", f"/api/items/{item.id}/decisions").json()
    assert [event["decision"]["action"] for event in history] == ["reject"]


def test_a_date_is_corrected(full, desk):
    item = next(i for i in queue_page(desk, Filter(type=(ItemType.CLAIM,), kind=("date",))).items)
    claim = full.api("GET", f"/api/claims/{item.id}").json()["claim"]
    mention = next(m for m in claim["mentions"] if m["kind"] == "date")
    address = f"/api/items/{item.id}/decisions"
    sent = {"action": "correct", "seen": 0, "correction": {"mention_id": mention["id"], "edtf": "2022-13"}}
    answer = full.api("POST", address, json=sent)
    assert (answer.status_code, answer.json()["detail"][:27]) == (400, "date: expected one such as ")
    sent["correction"]["edtf"] = "2022-12"
    answer = full.api("POST", address, json=sent)
    assert (answer.status_code, answer.json()["correction"]["edtf"]) == (201, "2022-12")


def test_a_rule_is_tried_made_and_revoked(full):
    rule = {"name": "numbers", "pattern": "[0-9]"}
    hides = full.api("POST", "/api/rules/preview", json=rule).json()["hides"]
    made = full.api("POST", "/api/rules", json=rule)
    assert made.status_code == 201
    assert made.json()["hides"] == hides > 0
    assert "numbers" in full.api("GET", "/api/rules/crossfoot.toml").text
    assert full.api("DELETE", f"/api/rules/{made.json()['id']}").status_code == 204
    assert full.api("GET", "/api/queue", params={"status": "suppressed"}).json()["total"] == 0


def test_a_text_is_checked_and_kept(full):
    text = "Visits to the town's libraries fell by 35 percent to 48,200 last year from 60,250 a year earlier."
    checked = full.api("POST", "/api/check", json={"text": text, "published": "2024-03-08"}).json()
    assert checked["article"]["text"] == text
    assert any(finding["flagged"] for finding in checked["findings"])
    kept = full.api("POST", "/api/check/keep", json={"key": checked["key"]})
    assert (kept.status_code, kept.json()["articles"]) == (201, 1)


@pytest.mark.parametrize(
    ("path", "sent"),
    [
        ("/api/check", {"text": "x", "colour": "red"}),
        ("/api/items/f-0/decisions", {"action": "confirm"}),
        ("/api/items/f-0/decisions", {"action": "confirm", "seen": 2**63}),
        ("/api/rules", {"name": "x", "check": "sum"}),
    ],
)
def test_what_is_not_as_described_is_refused(full, path, sent):
    answer = full.api("POST", path, json=sent)
    assert answer.status_code == 422
    assert answer.json()["detail"]


def test_the_description_names_no_other_site(full):
    described = full.api("GET", "/api/openapi.json").json()
    assert all(path.startswith("/api/") for path in described["paths"])
    assert full.get("/docs").status_code == full.get("/redoc").status_code == 404


def _bytes(body):
    if body is NOT_SET:
        return None
    return body if isinstance(body, bytes) else json.dumps(body).encode("utf-8", "surrogatepass")


@pytest.mark.parametrize("mode", list(GenerationMode))
def test_no_request_finds_a_bug_whether_it_fits_the_description_or_not(full, desk, mode):
    described = full.api("GET", "/api/openapi.json").json()
    described["paths"].pop("/api/check")  # it reads English for seconds: see test_check_now.py
    real = flag(desk).id
    headers = {"origin": full.rules.site.url, "x-csrf-token": full.token()}
    tried = set()

    def ask(case, known):
        if known and "item_id" in (case.path_parameters or {}):
            case.path_parameters["item_id"] = real
        body = _bytes(case.body)
        more = {"content-type": "application/json"} if body else {}
        answer = full.request(
            case.method, case.formatted_path, params=case.query, content=body, headers=headers | more
        )
        tried.add((case.operation.label, answer.status_code < 300))
        assert answer.status_code < 500, (case.operation.label, answer.text)

    for operation in schemathesis.openapi.from_dict(described).get_all_operations():
        cases = operation.ok().as_strategy(generation_mode=mode)
        run = settings(
            max_examples=20,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            database=None,
            derandomize=True,
        )
        # What takes nothing cannot be asked wrongly.
        with suppress(Unsatisfiable) if mode is GenerationMode.NEGATIVE else nullcontext():
            run(given(cases, booleans())(ask))()
    asked = {label for label, _ in tried}
    if mode is GenerationMode.POSITIVE:
        assert len(asked) == sum(len(methods) for methods in described["paths"].values())
        assert sum(fine for _, fine in tried) > 8
    assert len(asked) > 10
