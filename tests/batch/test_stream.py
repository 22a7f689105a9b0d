import os
import signal
from multiprocessing import active_children

import pytest

from crossfoot.annotate import annotator
from crossfoot.batch import analyst
from crossfoot.batch.chunks import in_chunks
from crossfoot.batch.stream import analyze_stream
from crossfoot.errors import CrossfootError, ModelError
from crossfoot.types import Analysis, Article, Coverage, Reject

REJECT = Reject("x.txt", "empty", "expected text, found none", "fill it")


def analyze(reading):
    if "raise" in reading.text:
        raise ZeroDivisionError("division\nby zero")
    if "kill" in reading.text:
        os.kill(os.getpid(), signal.SIGKILL)
    # What spaCy says is part of the result, so that results show whether it read the same text.
    count = sum(token.i * token.pos for token in reading.doc)
    return Analysis(reading.article, (), (), (), Coverage(count, len(reading.sentences), ()))


def article(number, word="spent"):
    return Article(
        f"a{number}",
        f"The town {word} £{number} million on bridge {number}. It was worth it.\n\nIt is long. "
        * (number % 5 + 1),
    )


@pytest.fixture(autouse=True)
def _one_model(request, monkeypatch):
    """Load the model once for all runs in this process."""
    nlp = request.getfixturevalue("nlp")
    monkeypatch.setattr("crossfoot.batch.stream.load_model", lambda _: nlp)


def run(items, jobs=1):
    return list(analyze_stream(items, analyze, jobs=jobs))


def name(outcome):
    return outcome.article.id if isinstance(outcome, Analysis) else f"{outcome.where} {outcome.reason}"


def test_outcomes_come_in_the_order_of_the_items():
    items = [article(1), REJECT, article(2), article(3), REJECT]
    assert [name(o) for o in run(items)] == ["a1", "x.txt empty", "a2", "a3", "x.txt empty"]


def test_an_exception_in_the_analysis_costs_one_article():
    outcomes = run([article(1), article(2, "raise"), article(3)])
    assert [name(o) for o in outcomes] == ["a1", "a2 internal-error", "a3"]
    assert "ZeroDivisionError: division by zero" in outcomes[1].message
    assert "report" in outcomes[1].advice


def test_an_exception_in_the_annotation_costs_one_article(monkeypatch):
    def annotate(articles, nlp):
        for reading in annotator.annotate(articles, nlp):
            if "raise" in reading.text:
                raise ValueError("expected a Doc")
            yield reading

    monkeypatch.setattr(analyst, "annotate", annotate)
    outcomes = run([article(1), article(2, "raise"), article(3), article(4)])
    assert [name(o) for o in outcomes] == ["a1", "a2 internal-error", "a3", "a4"]


def test_chunks_are_bounded_and_whole():
    items = [article(n) for n in range(100)] + [Article("long", "x" * 100_000), REJECT, article(1)]
    chunks = list(in_chunks(items))
    assert [item for chunk in chunks for item in chunk] == items
    assert all(
        len(chunk) == 1 or sum(len(getattr(x, "text", "")) for x in chunk) <= 40_000 for chunk in chunks
    )


def test_the_stream_reads_no_further_ahead_than_a_chunk():
    taken = []
    items = (taken.append(n) or article(n) for n in range(1000))
    next(analyze_stream(items, analyze))
    assert len(taken) < 50


def test_two_processes_give_what_one_gives():
    items = [x for n in range(60) for x in (article(n), REJECT)]
    assert run(items, jobs=2) == run(items)


def test_a_crash_of_a_worker_costs_one_article():
    items = [article(n, "kill" if n == 5 else "raise" if n == 7 else "spent") for n in range(40)]
    outcomes = run(items, jobs=2)
    expected = [f"a{n} internal-error" if n in (5, 7) else f"a{n}" for n in range(40)]
    assert [name(o) for o in outcomes] == expected
    assert "code -9" in outcomes[5].message


def test_a_model_that_is_not_there_is_said_once():
    with pytest.raises(ModelError, match="no_such_model"):
        list(analyze_stream([article(1)], analyze, model="no_such_model", jobs=2))


def cannot_begin():
    raise SystemExit(3)


class Broken:
    """A function that cannot be unpickled."""

    def __reduce__(self):
        return cannot_begin, ()


def test_workers_that_cannot_begin_are_not_started_for_ever():
    with pytest.raises(CrossfootError, match="before it could begin"):
        list(analyze_stream([article(1)], Broken(), jobs=2))


def test_a_stream_that_is_left_ends_its_workers():
    stream = analyze_stream((article(n) for n in range(200)), analyze, jobs=2)
    next(stream)
    assert active_children()
    stream.close()
    assert not active_children()
