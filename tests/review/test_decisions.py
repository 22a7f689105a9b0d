"""Decisions are appended, never changed; nobody's is lost, and nobody decides over what she has not seen."""

import json
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest
from sqlalchemy import delete, insert, text, update
from sqlalchemy.exc import DBAPIError

from crossfoot.emit.validate import FileValidator
from crossfoot.review.db.tables import events as table
from crossfoot.review.decisions import decide, decision_records
from crossfoot.review.items import claim, confirmed_claims, events, finding
from crossfoot.review.load import load_run
from crossfoot.review.model import (
    ConflictError,
    CorrectionRequest,
    DecisionError,
    Filter,
    ItemType,
    Request,
    Status,
    UnknownItemError,
)
from crossfoot.review.queue import page
from crossfoot.types import Action, Reason
from tests.emit import stories
from tests.emit.conftest import write_run


@pytest.fixture
def flag(own):
    return page(own, Filter(type=(ItemType.FINDING,))).items[0].id


@pytest.fixture
def sentence(own):
    return page(own, Filter(type=(ItemType.CLAIM,))).items[0].id


def do(desk, item, action, seen, who="ana", **more):
    return decide(desk, Request(item, Action(action), seen, **more), who)


def state(desk, item):
    return (finding if item.startswith("f-") else claim)(desk, item).state


def test_a_decision_has_a_person_a_time_and_what_the_machine_said(own, flag):
    made = do(own, flag, "reject", 0, reason=Reason.UNRELATED_NUMBERS, note="two towns")
    [event] = events(own, flag)
    record = finding(own, flag).finding
    assert event.decision == made
    assert (made.number, made.reviewer, made.at) == (1, "ana", "2024-03-08T09:00:02.000000Z")
    assert event.machine == {key: record[key] for key in ("verdict", "computed", "stated", "formula")}
    assert (state(own, flag).status, state(own, flag).reason) == (Status.REJECTED, Reason.UNRELATED_NUMBERS)


def test_the_second_sees_the_first_decision_before_hers_counts(own, flag):
    first = do(own, flag, "confirm", 0)
    with pytest.raises(ConflictError, match="found confirm by ana at 2024-03-08 09:00") as refused:
        do(own, flag, "reject", 0, "bo", reason=Reason.OTHER)
    assert [event.decision for event in refused.value.events] == [first]
    assert len(events(own, flag)) == 1
    do(own, flag, "reject", refused.value.event, "bo", reason=Reason.OTHER)
    assert state(own, flag).status is Status.REJECTED


def test_of_many_who_decide_at_once_one_is_first(own, flag):
    def attempt(number):
        try:
            return do(own, flag, "confirm", 0, f"person {number}")
        except ConflictError:
            return None

    with ThreadPoolExecutor(8) as people:
        made = [one for one in people.map(attempt, range(8)) if one is not None]
    assert [event.decision for event in events(own, flag)] == made
    assert len(made) == 1


def test_what_was_never_there_cannot_have_been_seen(own, flag):
    with pytest.raises(ConflictError):
        do(own, flag, "confirm", 3)
    with pytest.raises(ConflictError, match="a run that changed it"):
        do(own, flag, "confirm", 0, revision=2)


def test_undo_is_an_event_and_brings_back_what_was_before(own, flag):
    do(own, flag, "confirm", 0)
    do(own, flag, "reject", 1, reason=Reason.OTHER)
    undo = do(own, flag, "undo", 2)
    assert undo.undoes == 2
    assert state(own, flag).status is Status.CONFIRMED
    assert [event.undone for event in events(own, flag)] == [False, True, False]
    do(own, flag, "undo", 3)
    assert state(own, flag).status is Status.OPEN
    assert page(own, Filter(status=(Status.OPEN,))).total == 220
    with pytest.raises(DecisionError, match="found nothing"):
        do(own, flag, "undo", 4)


def test_nobody_undoes_what_another_did(own, flag):
    do(own, flag, "confirm", 0)
    with pytest.raises(DecisionError, match="something that bo did"):
        do(own, flag, "undo", 1, "bo")


def test_notes_and_assignments_leave_an_item_open(own, flag):
    do(own, flag, "note", 0, note=" who counted? ")
    do(own, flag, "assign", 1, assignee="bo")
    found = state(own, flag)
    assert (found.status, found.assignee, found.notes) == (Status.OPEN, "bo", 1)
    assert events(own, flag)[0].decision.note == "who counted?"
    do(own, flag, "assign", 2, assignee=None)
    assert state(own, flag).assignee is None


def test_a_number_is_corrected_beside_what_the_machine_read(own, sentence):
    before = claim(own, sentence)
    mention = before.claim["mentions"][0]
    wanted = CorrectionRequest(mention["id"], value="1,250.50", unit="GBP")
    do(own, sentence, "correct", 0, correction=wanted)
    after = claim(own, sentence)
    [correction] = after.state.corrections
    assert (correction.value, correction.unit) == (Decimal("1250.50"), "GBP")
    assert after.events[0].machine == {"mention": mention}
    assert after.claim == before.claim
    assert after.state.status is Status.CORRECTED


@pytest.fixture
def dated(own, tmp_path):
    """A claim that holds a date, and the date."""
    load_run(own, write_run(tmp_path / "stories", analyses=[stories.shelter()]))
    for item in page(own, Filter(type=(ItemType.CLAIM,), kind=("date",))).items:
        for mention in claim(own, item.id).claim["mentions"]:
            if mention["kind"] == "date":
                return item.id, mention
    raise AssertionError("no date in the run")


@pytest.mark.parametrize("edtf", ["2022", "2022-03", " 2022-03-08 ", "2021/2022", "2022~"])
def test_a_date_is_corrected_beside_what_the_machine_read(own, dated, edtf):
    item_id, mention = dated
    do(own, item_id, "correct", 0, correction=CorrectionRequest(mention["id"], edtf=edtf))
    after = claim(own, item_id)
    [correction] = after.state.corrections
    assert (correction.mention_id, correction.edtf, correction.value) == (mention["id"], edtf.strip(), None)
    assert after.events[0].machine == {"mention": mention}
    [record] = decision_records(own)
    assert record["correction"] == {"mention_id": mention["id"], "edtf": edtf.strip()}
    assert list(FileValidator().errors(record)) == []


@pytest.mark.parametrize("edtf", ["", "last year", "2023-02-29", "8/3/2022", "2022/2021", "2022" * 60])
def test_a_date_is_one_of_the_calendar(own, dated, edtf):
    item_id, mention = dated
    with pytest.raises(DecisionError, match="date: expected one such as 2024,") as refused:
        do(own, item_id, "correct", 0, correction=CorrectionRequest(mention["id"], edtf=edtf))
    assert "\n" not in str(refused.value)
    assert events(own, item_id) == ()


def test_a_date_has_no_value_and_a_number_no_date(own, sentence, dated):
    item_id, date = dated
    number = claim(own, sentence).claim["mentions"][0]["id"]
    with pytest.raises(DecisionError, match="select the number first"):
        do(own, item_id, "correct", 0, correction=CorrectionRequest(date["id"], value="5"))
    for asked in (CorrectionRequest(number, edtf="2022"), CorrectionRequest(edtf="2022")):
        with pytest.raises(DecisionError, match="select the date first"):
            do(own, sentence, "correct", 0, correction=asked)


def test_a_speaker_and_a_span_are_corrected(own, sentence):
    seen = claim(own, sentence)
    attribution, text_ = seen.claim["attributions"][0], seen.article["text"]
    do(
        own,
        sentence,
        "correct",
        0,
        correction=CorrectionRequest(attribution_id=attribution["id"], speaker="the  aide"),
    )
    do(
        own,
        sentence,
        "correct",
        1,
        correction=CorrectionRequest(start=seen.claim["start"], end=seen.claim["start"] + 5),
    )
    speaker, span = state(own, sentence).corrections
    assert speaker.speaker == "the aide"
    assert span.span.surface == text_[seen.claim["start"] :][:5]


def test_an_operand_of_a_finding_is_corrected(own, flag):
    operand = finding(own, flag).finding["operands"][1]
    do(own, flag, "correct", 0, correction=CorrectionRequest(operand["mention_id"], value="12"))
    assert events(own, flag)[0].machine["mention"]["surface"] == operand["surface"]


@pytest.mark.parametrize(
    ("action", "more", "message"),
    [
        ("reject", {}, "expected a reason"),
        ("confirm", {"reason": Reason.OTHER}, "expected no reason"),
        ("confirm", {"assignee": "bo"}, "expected no assignee"),
        ("note", {"note": "  "}, "expected words"),
        ("note", {"note": "x" * 10_001}, "at most 10,000"),
        ("correct", {}, "expected a correction"),
        ("correct", {"correction": CorrectionRequest()}, "expected a value, unit, date, speaker or span"),
        ("correct", {"correction": CorrectionRequest("m-0")}, "expected a number of this item"),
        (
            "correct",
            {"correction": CorrectionRequest(attribution_id="a-0")},
            "expected an attribution of this item",
        ),
        ("correct", {"correction": CorrectionRequest(value="5")}, "select the number first"),
        ("correct", {"correction": CorrectionRequest(speaker=" ")}, "1 to 200"),
        ("correct", {"correction": CorrectionRequest(start=5, end=5)}, "select the words again"),
        ("correct", {"correction": CorrectionRequest(start=0, end=10**9)}, "select the words again"),
        ("correct", {"correction": CorrectionRequest(start=-4)}, "select the words again"),
        ("undo", {}, "found nothing"),
    ],
)
def test_what_cannot_be_decided_is_refused_in_one_line(own, sentence, action, more, message):
    with pytest.raises(DecisionError, match=message) as refused:
        do(own, sentence, action, 0, **more)
    assert "\n" not in str(refused.value)
    assert events(own, sentence) == ()


@pytest.mark.parametrize(
    "value", ["", "five", "1e5", "1,25", "0x1", "NaN", "Infinity", "٣", "9" * 31, "1 000"]
)
def test_a_value_is_a_plain_number(own, sentence, value):
    mention = claim(own, sentence).claim["mentions"][0]["id"]
    with pytest.raises(DecisionError, match="expected a number such as"):
        do(own, sentence, "correct", 0, correction=CorrectionRequest(mention, value=value))


def test_an_unknown_item_and_a_nameless_person_are_refused(own, flag):
    with pytest.raises(UnknownItemError):
        do(own, "f-0000000000000000", "confirm", 0)
    with pytest.raises(DecisionError, match="reviewer"):
        do(own, flag, "confirm", 0, " ")


def test_the_database_itself_refuses_to_change_history(own, flag):
    do(own, flag, "confirm", 0)
    row = {
        "id": "d-x",
        "item": 1,
        "number": 7,
        "action": "confirm",
        "reviewer": "x",
        "at": "x",
        "revision": 1,
        "machine": {},
    }
    for attack in (update(table).values(reviewer="eve"), delete(table), insert(table).values(row)):
        with pytest.raises(DBAPIError), own.write() as connection:
            connection.execute(attack)
    if own.engine.dialect.name == "postgresql":
        with pytest.raises(DBAPIError), own.write() as connection:
            connection.execute(text("TRUNCATE events CASCADE"))
    assert [event.decision.reviewer for event in events(own, flag)] == ["ana"]


@pytest.mark.parametrize(
    "wrong", [{"action": "shrug"}, {"action": "reject"}, {"number": 0}, {"undoes": 1}, {"action": "undo"}]
)
def test_the_database_takes_no_half_decisions(own, wrong):
    row = {
        "id": "d-x",
        "item": 1,
        "number": 1,
        "action": "confirm",
        "reviewer": "x",
        "at": "x",
        "revision": 1,
        "machine": {},
    }
    with pytest.raises(DBAPIError), own.write() as connection:
        connection.execute(insert(table).values(row | wrong))


def test_the_records_of_decisions_keep_the_contract(own, flag, sentence):
    mention = claim(own, sentence).claim["mentions"][0]["id"]
    do(own, flag, "reject", 0, reason=Reason.LEGITIMATE_DIFFERENCE, note="“it’s \ud83d \0 fine”")
    do(own, flag, "undo", 1)
    do(own, sentence, "correct", 0, "bo", correction=CorrectionRequest(mention, value="1.50", start=1, end=4))
    do(own, sentence, "assign", 1, "bo", assignee="ana")
    records = list(decision_records(own))
    judge = FileValidator()
    assert [list(judge.errors(json.loads(json.dumps(record)))) for record in records] == [[]] * 4
    assert [record["action"] for record in records] == ["reject", "undo", "correct", "assign"]
    assert records[2]["correction"]["value"] == "1.5"
    assert len({record["id"] for record in records}) == 4


def test_confirmed_claims_come_with_their_articles(own, sentence):
    do(own, sentence, "confirm", 0)
    [(record, article, found)] = confirmed_claims(own)
    assert record["id"] == sentence
    assert article["text"][record["start"] : record["end"]] == record["surface"]
    assert found.reviewer == "ana"
